# SPDX-License-Identifier: EUPL-1.2
"""What people fill in, turned from text into values. Every message says what to do."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import cast
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from dijkwacht.assessments.actions import LeftSo, NewRound, NewSource
from dijkwacht.assessments.domain.answer_once import AnswerOnce
from dijkwacht.assessments.domain.answers import Answer, Choice
from dijkwacht.assessments.domain.intake import READINGS
from dijkwacht.assessments.domain.secrecy import BODIES, GROUNDS
from dijkwacht.assessments.domain.shapes import clashing
from dijkwacht.assessments.domain.words import LEVEL_WORDS, SOURCE_WORDS
from dijkwacht.assessments.values import HOUSE, Confidentiality, SourceKind, Unit
from dijkwacht.knowledge.values import Indicator, Instrument, Pillar, Scope
from dijkwacht.ui.public import DayField, UploadField
from dijkwacht.values.levels import Level

NOTE_LENGTH, LINK_LENGTH = 4000, 500
SECOND_SOURCE = "second"
"""The button that keeps both answers: one's own goes under one's own name."""
NO_NAMES = _("Schrijf geen namen op. Een functie is genoeg.")
_LEVEL_KEYS = {"0": Level.ABSENT, "1": Level.PAPER, "2": Level.IN_USE, "3": Level.PROVEN}
_CHOICES = [
    *((key, LEVEL_WORDS[level]) for key, level in _LEVEL_KEYS.items()),
    ("unknown", "onbekend"),
    ("nvt", "n.v.t."),
]


def _scan_choices(instruments: Iterable[Instrument], answered: Mapping[str, AnswerOnce]) -> list[tuple[str, str]]:
    """Each instrument with what it is for, what is answered of it already, and what it still costs."""
    return [
        (
            one.slug,
            format_html(
                '<span>{}<br><span class="small">{}</span><br><span class="small quiet">{}; {}.</span></span>'
                if one.first_sentence
                else '<span>{}{}<br><span class="small quiet">{}; {}.</span></span>',
                one.title,
                one.first_sentence,
                answered[one.slug].words,
                answered[one.slug].left_words,
            ),
        )
        for one in instruments
    ]


def not_after(day: date, today: date) -> date:
    """Nothing was seen or decided on a day to come: evidence of such a day would never grow old."""
    if day > today:
        raise forms.ValidationError(_("Deze dag moet nog komen."))
    return day


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
    period_from = DayField(label=_("Van"))
    period_until = DayField(label=_("Tot en met"))
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
        answered: Mapping[str, AnswerOnce],
        departments: Iterable[tuple[UUID, str]],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self._instruments = {one.slug: one for one in instruments}
        self.fields["instruments"].choices = _scan_choices(self._instruments.values(), answered)  # type: ignore[attr-defined]  # a choice field
        self.fields["departments"].choices = [(str(id_), name) for id_, name in departments]  # type: ignore[attr-defined]  # a choice field
        if not self.fields["departments"].choices:  # type: ignore[attr-defined]  # a choice field
            del self.fields["departments"]

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        start, end = cleaned.get("period_from"), cleaned.get("period_until")
        if clash := clashing(self._instruments[slug] for slug in cast("list[str]", cleaned.get("instruments", []))):
            self.add_error(
                "instruments",
                _("Vraag “%(question)s” staat in twee vragensets en luidt niet gelijk. Kies er één van.")
                % {"question": clash},
            )
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


class ScanForm(forms.Form):
    """Another scan for an open round."""

    scan = forms.ChoiceField(
        label=_("Welke scan?"), widget=forms.RadioSelect, error_messages={"required": _("Kies een scan.")}
    )

    def __init__(
        self, *args: object, instruments: Iterable[Instrument], answered: Mapping[str, AnswerOnce], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self.fields["scan"].choices = _scan_choices(instruments, answered)  # type: ignore[attr-defined]  # a choice field


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
    on = DayField(label=_("Van welke datum?"))
    url = forms.URLField(
        label=_("Waar staat het?"),
        required=False,
        max_length=LINK_LENGTH,
        assume_scheme="https",
        help_text=_("Een adres op intranet of internet mag, het hoeft niet."),
        error_messages={"invalid": _("Dit is geen adres. Begin met https://.")},
    )
    file = forms.FileField(label=_("Bestand"), required=False, help_text=_("Alleen uw coördinator kan het openen."))

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self._today = today

    def clean_on(self) -> date:
        return not_after(self.cleaned_data["on"], self._today)

    def new(self, *, file_id: UUID | None) -> NewSource:
        data = self.cleaned_data
        return NewSource(
            kind=SourceKind(data["kind"]),
            title=data["title"],
            on=data["on"],
            function=data["function"],
            url=data["url"],
            file_id=file_id,
        )


_REASON = "reason"


class AnswerForm(forms.Form):
    """One question: a level for each of its indicators, and what that shows from.

    With `units` a department is chosen by name, to show; without, any key will do, and who saves looks whether it
    takes part.
    """

    source = forms.CharField(required=False, widget=forms.HiddenInput)
    unit = forms.UUIDField(required=False, error_messages={"invalid": _("Deze afdeling doet niet mee.")})
    note = forms.CharField(
        label=_("Waar blijkt dat uit?"),
        required=False,
        max_length=NOTE_LENGTH,
        help_text=NO_NAMES,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    link = forms.URLField(
        label=_("Adres van het bewijs"),
        required=False,
        max_length=LINK_LENGTH,
        assume_scheme="https",
        error_messages={"invalid": _("Dit is geen adres. Begin met https://.")},
    )
    proof = forms.FileField(
        label=_("Bestand als bewijs"), required=False, help_text=_("Alleen uw coördinator kan het openen.")
    )
    used_on = DayField(label=_("Wanneer is het voor het laatst gebruikt?"), required=False)
    choice = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: object,
        indicators: Sequence[Indicator],
        today: date,
        units: Sequence[Unit] | None = None,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self._today = today
        self.indicators = indicators
        for indicator in indicators:
            self.fields[f"level_{indicator.slug}"] = forms.ChoiceField(
                label=indicator.statement, choices=_CHOICES, required=False, widget=forms.RadioSelect
            )
            self.fields[f"from_{indicator.slug}"] = forms.IntegerField(required=False, widget=forms.HiddenInput)
        if not any(indicator.scope is Scope.DEPARTMENT for indicator in indicators) or units == ():
            del self.fields["unit"]
        elif units is not None:
            named = [("", _("de hele organisatie")), *((unit.key, unit.name) for unit in units)]
            self.fields["unit"] = forms.ChoiceField(
                label=_("Over welke afdeling gaat dit antwoord?"), required=False, choices=named
            )

    def clean_used_on(self) -> date | None:
        used_on: date | None = self.cleaned_data["used_on"]
        return not_after(used_on, self._today) if used_on else None

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if any(cleaned.get(f"level_{one.slug}") == "nvt" for one in self.indicators) and not cleaned.get("note"):
            self.add_error(
                "note", forms.ValidationError(_("Schrijf op waarom dit niet van toepassing is."), code=_REASON)
            )
        return cleaned

    @property
    def waits_for_reason(self) -> bool:
        """Nothing is wrong but that the reason of an n.v.t. is still to be written."""
        return len(self.errors) == 1 and self.has_error("note", _REASON)

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
        key = self.cleaned_data.get("unit")
        return Unit(Scope.DEPARTMENT, str(key)) if key and indicator.scope is Scope.DEPARTMENT else HOUSE

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
    decided_on = DayField(label=_("Datum van het besluit"))
    decision = forms.CharField(
        label=_("Welk besluit?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: besluit van het college, zaaknummer 2026-114."),
        error_messages={"required": _("Schrijf op welk besluit het is.")},
    )

    def __init__(self, *args: object, pillars: Iterable[Pillar], today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self._today = today
        self.fields["pillar"].choices = [("", _("alle pijlers")), *((one.slug, one.title) for one in pillars)]  # type: ignore[attr-defined]  # a choice field

    def clean_decided_on(self) -> date:
        decided_on: date = self.cleaned_data["decided_on"]
        if decided_on > self._today:
            raise forms.ValidationError(_("Deze dag moet nog komen. Vul de dag in waarop het is besloten."))
        return decided_on


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
    until = DayField(label=_("Tot wanneer?"), help_text=_("Daarna komt de bevinding terug."))

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self._today = today

    @property
    def decision(self) -> LeftSo:
        data = self.cleaned_data
        return LeftSo(by=data["by"], reason=data["reason"], until=data["until"])

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until <= self._today:
            raise forms.ValidationError(_("Kies een dag na vandaag."))
        return until


class GuestForm(forms.Form):
    """Somebody from outside who looks along in one round, until a day."""

    name = forms.CharField(label=_("Naam"), max_length=120, error_messages={"required": _("Vul de naam in.")})
    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        error_messages={"required": _("Vul het e-mailadres in."), "invalid": _("Dit is geen e-mailadres.")},
    )
    until = DayField(label=_("Tot en met welke dag?"))

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self._today = today

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until < self._today:
            raise forms.ValidationError(_("Deze dag is voorbij. Kies een dag in de toekomst."))
        return until


class AskForm(forms.Form):
    """Ask a colleague for his part: somebody with an account, or anybody by personal link."""

    person = forms.ChoiceField(
        label=_("Wie vraagt u?"), required=False, help_text=_("Een collega met een account, of iemand anders.")
    )
    position = forms.CharField(
        label=_("Welke functie heeft uw collega?"),
        max_length=120,
        required=False,
        help_text=_("Voor iemand zonder account. De functie staat bij de antwoorden, de naam niet."),
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        required=False,
        help_text=_("Uw collega krijgt een persoonlijke link. Die werkt 14 dagen."),
        error_messages={"invalid": _("Dit is geen e-mailadres.")},
    )
    questions = forms.MultipleChoiceField(
        label=_("Welke vragen?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies ten minste één vraag.")},
    )

    def __init__(
        self, *args: object, instrument: Instrument, people: Iterable[tuple[UUID, str]], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self.fields["questions"].choices = [  # type: ignore[attr-defined]  # a choice field
            (pillar.title, [(question.slug, question.text) for question in pillar.questions])
            for pillar in instrument.pillars
        ]
        named = [(str(id_), name) for id_, name in people]
        self.fields["person"].choices = [("", _("iemand zonder account")), *named]  # type: ignore[attr-defined]  # a choice field
        if not named:
            del self.fields["person"]
            for name in ("position", "email"):
                self.fields[name].required = True

    @property
    def by_pillar(self) -> list[tuple[str, list[tuple[str, str, bool]], bool]]:
        """Per pillar its questions with whether each is chosen, and whether one of them is: then it stands open."""
        chosen = set(self["questions"].value() or [])
        found = []
        for pillar, questions in self.fields["questions"].choices:  # type: ignore[attr-defined]  # a choice field
            lines = [(slug, text, slug in chosen) for slug, text in questions]
            found.append((pillar, lines, any(is_chosen for _, _, is_chosen in lines)))
        return found

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if not cleaned.get("person"):
            if not cleaned.get("position") and "position" not in self.errors:
                self.add_error("position", _("Schrijf de functie op."))
            if not cleaned.get("email") and "email" not in self.errors:
                self.add_error("email", _("Vul het e-mailadres in."))
        return cleaned


class IntakeForm(forms.Form):
    """A workbook with findings, recommendations or observations from elsewhere."""

    file = UploadField(label=_("Excel-werkmap of YAML-bestand"))


class EraseForm(forms.Form):
    """Erase the words beside an observation."""

    reason = forms.CharField(
        label=_("Waarom wist u deze tekst?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: er stond een naam in."),
        error_messages={"required": _("Schrijf de reden op.")},
    )


def secrecy_fields() -> dict[str, forms.Field]:
    """Who imposes secrecy and on which grounds, for a form about something that leaves the house."""
    return {
        "body": forms.ChoiceField(
            label=_("Wie legt geheimhouding op?"),
            required=False,
            choices=[("", _("niemand")), *((one, one) for one in BODIES)],
        ),
        "grounds": forms.MultipleChoiceField(
            label=_("Op welke grond van artikel 5.1 van de Woo?"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            choices=[(one.key, one.interest) for one in GROUNDS],
        ),
    }


def check_secrecy(form: forms.Form, cleaned: Mapping[str, object]) -> None:
    """Body and grounds belong together; the one that is missing gets the error."""
    if bool(cleaned.get("grounds")) != bool(cleaned.get("body")):
        missing = "body" if cleaned.get("grounds") else "grounds"
        form.add_error(missing, _("Geheimhouding vraagt om een grond én om wie haar oplegt. Kies beide, of geen."))


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

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on to Django as they came
        self.fields.update(secrecy_fields())

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or {}
        if cleaned.get("form") == "json" and cleaned.get("confidentiality") != Confidentiality.WORKING.value:
            self.add_error("form", _("Als JSON bestaat alleen de werkversie. Kies die, of een ander soort bestand."))
        check_secrecy(self, cleaned)
        if cleaned.get("form") == "json" and cleaned.get("confidentiality") != Confidentiality.WORKING:
            self.add_error("form", _("Als JSON bestaat alleen de werkversie: daar staat alles in."))
        return cleaned
