# SPDX-License-Identifier: EUPL-1.2
"""What people fill in, turned from text into values. Every message says what to do."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.assessments.actions import NewRound, NewSource
from dijkwacht.assessments.domain.answers import Answer, Choice
from dijkwacht.assessments.domain.intake import READINGS
from dijkwacht.assessments.domain.report_parts import Confidentiality
from dijkwacht.assessments.domain.secrecy import BODIES, GROUNDS
from dijkwacht.assessments.domain.words import LEVEL_WORDS, SOURCE_WORDS
from dijkwacht.assessments.values import HOUSE, SourceKind, Unit
from dijkwacht.knowledge.values import Indicator, Instrument, Pillar, Scope
from dijkwacht.values.levels import Level

NO_NAMES = _("Schrijf geen namen op. Een functie is genoeg.")
_LEVEL_KEYS = {"0": Level.ABSENT, "1": Level.PAPER, "2": Level.IN_USE, "3": Level.PROVEN}
_CHOICES = [
    *((key, LEVEL_WORDS[level]) for key, level in _LEVEL_KEYS.items()),
    ("unknown", "onbekend"),
    ("nvt", "n.v.t."),
]


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def day_field(
    label: str, *, initial: date | None = None, required: bool = True, help_text: str = ""
) -> forms.DateField:
    return forms.DateField(
        label=label,
        initial=initial,
        required=required,
        help_text=help_text,
        widget=DayInput(),
        error_messages={"required": _("Vul de datum in."), "invalid": _("Deze datum bestaat niet.")},
    )


class RoundForm(forms.Form):
    """Begin a measurement."""

    title = forms.CharField(
        label=_("Naam van de meting"), max_length=120, error_messages={"required": _("Geef de meting een naam.")}
    )
    instruments = forms.MultipleChoiceField(
        label=_("Welke vragen?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Eén antwoord telt in elke scan mee."),
        error_messages={"required": _("Kies ten minste één scan.")},
    )
    period_from = day_field(_("Van"))
    period_until = day_field(_("Tot en met"))
    departments = forms.MultipleChoiceField(
        label=_("Welke afdelingen doen mee?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("U kunt ook zonder afdelingen meten. Dan telt het huis als één geheel."),
    )

    def __init__(
        self,
        *args: object,
        instruments: Iterable[Instrument],
        departments: Iterable[tuple[UUID, str]],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self.fields["instruments"].choices = [(one.slug, one.title) for one in instruments]  # type: ignore[attr-defined]  # a choice field
        self.fields["departments"].choices = [(str(id_), name) for id_, name in departments]  # type: ignore[attr-defined]
        if not self.fields["departments"].choices:  # type: ignore[attr-defined]
            del self.fields["departments"]

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        start, end = cleaned.get("period_from"), cleaned.get("period_until")
        if start and end and end < start:
            self.add_error("period_until", _("Kies een einddatum op of na de begindatum."))
        return cleaned

    @property
    def new(self) -> NewRound:
        data = self.cleaned_data
        return NewRound(
            title=data["title"],
            period_from=data["period_from"],
            period_until=data["period_until"],
            instruments=tuple(data["instruments"]),
            departments=tuple(UUID(one) for one in data.get("departments", [])),
        )


class SourceForm(forms.Form):
    """A document, a talk, an investigation: what the answers rest on."""

    kind = forms.ChoiceField(
        label=_("Wat voor bron is het?"),
        choices=[(kind.value, word) for kind, word in SOURCE_WORDS.items() if kind is not SourceKind.DEPARTMENT_INTAKE],
        error_messages={"required": _("Kies wat voor bron het is.")},
    )
    title = forms.CharField(
        label=_("Hoe heet de bron?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: Agressieprotocol 2024, of Gesprek team Burgerzaken."),
        error_messages={"required": _("Geef de bron een naam.")},
    )
    function = forms.CharField(
        label=_("Met wie sprak u?"), max_length=120, required=False, help_text=_("Een functie, geen naam.")
    )
    on = day_field(_("Van welke datum?"))
    url = forms.URLField(
        label=_("Waar staat het?"),
        required=False,
        assume_scheme="https",
        help_text=_("Een adres op intranet of internet mag, het hoeft niet."),
        error_messages={"invalid": _("Dit is geen adres. Begin met https://.")},
    )
    file = forms.FileField(label=_("Bestand"), required=False, help_text=_("Alleen uw coördinator kan het openen."))

    def new(self, *, file_id: object | None) -> NewSource:
        data = self.cleaned_data
        return NewSource(
            kind=SourceKind(data["kind"]),
            title=data["title"],
            on=data["on"],
            function=data["function"],
            url=data["url"],
            file_id=file_id,
        )


class AnswerForm(forms.Form):
    """One question: a level for each of its indicators, and what that shows from."""

    source = forms.CharField(required=False, widget=forms.HiddenInput)
    unit = forms.ChoiceField(label=_("Over welke afdeling gaat dit antwoord?"), required=False)
    note = forms.CharField(
        label=_("Waar blijkt dat uit?"),
        required=False,
        max_length=4000,
        help_text=NO_NAMES,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    link = forms.URLField(
        label=_("Adres van het bewijs"),
        required=False,
        assume_scheme="https",
        error_messages={"invalid": _("Dit is geen adres. Begin met https://.")},
    )
    used_on = day_field(_("Wanneer is het voor het laatst gebruikt?"), required=False)
    choice = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, indicators: Sequence[Indicator], units: Sequence[Unit], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self.indicators = indicators
        self._units = {unit.key: unit for unit in units}
        for indicator in indicators:
            self.fields[f"level_{indicator.slug}"] = forms.ChoiceField(
                label=indicator.statement, choices=_CHOICES, required=False, widget=forms.RadioSelect
            )
            self.fields[f"from_{indicator.slug}"] = forms.IntegerField(required=False, widget=forms.HiddenInput)
        if any(indicator.scope is Scope.DEPARTMENT for indicator in indicators) and units:
            named = [(unit.key, unit.name) for unit in units]
            self.fields["unit"].choices = [("", _("de hele organisatie")), *named]  # type: ignore[attr-defined]
        else:
            del self.fields["unit"]

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if any(cleaned.get(f"level_{one.slug}") == "nvt" for one in self.indicators) and not cleaned.get("note"):
            self.add_error("note", _("Schrijf op waarom dit niet van toepassing is."))
        return cleaned

    @property
    def answers(self) -> list[tuple[Answer, Unit, int | None]]:
        """Per indicator that got a level: the answer, its unit, and the entry it started from."""
        data = self.cleaned_data
        found = []
        for indicator in self.indicators:
            text = data[f"level_{indicator.slug}"]
            if text:
                answer = Answer(
                    indicator=indicator.slug,
                    reading=READINGS[text],
                    note=data["note"],
                    link=data["link"],
                    used_on=data["used_on"],
                )
                found.append((answer, self._unit(indicator), data[f"from_{indicator.slug}"]))
        return found

    def _unit(self, indicator: Indicator) -> Unit:
        if indicator.scope is not Scope.DEPARTMENT:
            return HOUSE
        return self._units.get(self.cleaned_data.get("unit", ""), HOUSE)

    @property
    def chosen(self) -> Choice:
        return Choice.REPLACE if self.cleaned_data["choice"] == Choice.REPLACE.value else Choice.STOP


class AgreeForm(forms.Form):
    """The level that the college agreed on."""

    level = forms.ChoiceField(
        label=_("Welk niveau is afgesproken?"),
        choices=[(str(level.value), LEVEL_WORDS[level]) for level in Level if level is not Level.ABSENT],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een niveau.")},
    )
    pillar = forms.ChoiceField(label=_("Voor welke pijler?"), required=False)
    decided_on = day_field(_("Datum van het besluit"))
    decision = forms.CharField(
        label=_("Welk besluit?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: besluit van het college, zaaknummer 2026-114."),
        error_messages={"required": _("Schrijf op welk besluit het is.")},
    )

    def __init__(self, *args: object, pillars: Iterable[Pillar], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self.fields["pillar"].choices = [("", _("alle pijlers")), *((one.slug, one.title) for one in pillars)]  # type: ignore[attr-defined]


class AcceptForm(forms.Form):
    """Leave a finding so on purpose."""

    finding = forms.CharField(widget=forms.HiddenInput, max_length=300)
    by = forms.CharField(
        label=_("Wie besluit dit?"),
        max_length=120,
        help_text=_("Een functie of een bestuursorgaan, bijvoorbeeld: het college."),
        error_messages={"required": _("Schrijf op wie dit besluit.")},
    )
    reason = forms.CharField(
        label=_("Waarom blijft dit zo?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=NO_NAMES,
        error_messages={"required": _("Schrijf de reden op.")},
    )
    until = day_field(_("Tot wanneer?"), help_text=_("Daarna komt de bevinding terug."))

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self._today = today

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until <= self._today:
            raise forms.ValidationError(_("Kies een dag na vandaag."))
        return until


class AskForm(forms.Form):
    """Ask a colleague for his part: by personal link, or a person with an account."""

    position = forms.CharField(
        label=_("Welke functie heeft uw collega?"),
        max_length=120,
        help_text=_("De functie staat bij de antwoorden, de naam niet."),
        error_messages={"required": _("Schrijf de functie op.")},
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Uw collega krijgt een persoonlijke link. Die werkt 14 dagen."),
        error_messages={"required": _("Vul het e-mailadres in."), "invalid": _("Dit is geen e-mailadres.")},
    )
    questions = forms.MultipleChoiceField(
        label=_("Welke vragen?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies ten minste één vraag.")},
    )

    def __init__(self, *args: object, instrument: Instrument, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self.fields["questions"].choices = [  # type: ignore[attr-defined]
            (pillar.title, [(question.slug, question.text) for question in pillar.questions])
            for pillar in instrument.pillars
        ]


class IntakeForm(forms.Form):
    """A workbook with findings, recommendations or observations from elsewhere."""

    file = forms.FileField(
        label=_("Excel-werkmap of YAML-bestand"),
        error_messages={"required": _("Kies een bestand."), "empty": _("Dit bestand is leeg.")},
    )


class EraseForm(forms.Form):
    """Erase the words beside an observation."""

    reason = forms.CharField(
        label=_("Waarom wist u deze tekst?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: er stond een naam in."),
        error_messages={"required": _("Schrijf de reden op.")},
    )


class ReportForm(forms.Form):
    """Which report, for whom, and on what ground it is kept secret."""

    confidentiality = forms.ChoiceField(
        label=_("Voor wie is het rapport?"),
        choices=[(one.value, one.words) for one in Confidentiality],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies voor wie het rapport is.")},
    )
    form = forms.ChoiceField(
        label=_("Als wat voor bestand?"),
        choices=[("pdf", "PDF"), ("docx", "Word"), ("xlsx", "Excel"), ("json", "JSON")],
        widget=forms.RadioSelect,
        initial="pdf",
    )
    body = forms.ChoiceField(
        label=_("Wie legt geheimhouding op?"),
        required=False,
        choices=[("", _("niemand")), *((one, one) for one in BODIES)],
    )
    grounds = forms.MultipleChoiceField(
        label=_("Op welke grond van artikel 5.1 van de Woo?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[(one.key, one.interest) for one in GROUNDS],
    )

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if bool(cleaned.get("grounds")) != bool(cleaned.get("body")):
            missing = "body" if cleaned.get("grounds") else "grounds"
            self.add_error(missing, _("Geheimhouding vraagt om een grond én om wie haar oplegt. Kies beide, of geen."))
        return cleaned
