# SPDX-License-Identifier: EUPL-1.2
"""The parts of a draft as somebody fills them in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.instruments.domain.checks import LONGEST, MOST_MINUTES
from dijkwacht.instruments.domain.editing import General, PillarLine
from dijkwacht.instruments.domain.words import LEVEL_WORDS
from dijkwacht.knowledge.values import TOPIC_WORDS, PhaseRule, Pillar, Question, Topic
from dijkwacht.ui.public import UploadField, rows_of
from dijkwacht.values.levels import Level
from dijkwacht.values.phrasing import capital

REQUIRED: Final = {"required": _("Vul dit in.")}
_HUNDRED: Final = 100


def line(label: Any, key: str, **more: Any) -> forms.CharField:
    """A text of one line, as long as the format lets it be."""
    return forms.CharField(label=label, max_length=LONGEST[key], error_messages=REQUIRED, **more)


def block(label: Any, rows: int, *, most: int = 1000, **more: Any) -> forms.CharField:
    """A text of more lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, error_messages=REQUIRED, **more)


class BeginForm(forms.Form):
    """What the instrument is called; all else comes after."""

    title = line(_("Hoe heet de vragenset?"), "title", help_text=_("Bijvoorbeeld: Evenementen en vergunningen."))


class PartForm(forms.Form):
    """A part of a draft, with the digest of what its writer had before him."""

    basis = forms.CharField(widget=forms.HiddenInput, required=False)


class GeneralForm(PartForm):
    """The head."""

    title = line(_("Naam"), "title")
    label = line(
        _("Van wie is deze vragenset?"),
        "label",
        help_text=_("Zo weet iedereen dat dit uw eigen vragen zijn en niet de scan van een ander."),
    )
    summary = block(_("Samenvatting: waar gaat het over?"), 4, help_text=_("Twee of drie zinnen."))
    owner = line(_("Eigenaar"), "owner", help_text=_("Een organisatie of functie, geen naam."))
    licence = line(
        _("Licentie"), "licence", help_text=_("Met EUPL-1.2 of CC-BY-4.0 mogen anderen de vragen ook gebruiken.")
    )
    minutes = forms.IntegerField(
        label=_("Hoeveel minuten kost het om in te vullen?"),
        min_value=1,
        max_value=MOST_MINUTES,
        error_messages=REQUIRED,
    )

    @property
    def general(self) -> General:
        return General(**{name: self.cleaned_data[name] for name in General.__dataclass_fields__})


class PillarForm(forms.Form):
    """One pillar in the list."""

    slug = forms.SlugField(widget=forms.HiddenInput, required=False)
    title = line(_("Naam van de pijler"), "title")
    short_title = forms.CharField(
        label=_("Korte naam"), max_length=24, help_text=_("Voor in een figuur."), error_messages=REQUIRED
    )
    summary = block(_("Waar gaat deze pijler over?"), 2)


PillarRows = rows_of(PillarForm, can_order=True)


def pillar_of(row: Mapping[str, Any]) -> PillarLine:
    return PillarLine(slug=row["slug"], title=row["title"], short_title=row["short_title"], summary=row["summary"])


class QuestionForm(PartForm):
    """The words of a question and where it stands."""

    text = block(_("De vraag"), 2, most=LONGEST["text"])
    help = block(_("Uitleg"), 3, help_text=_("Waaraan ziet iemand het? Wat telt wel en wat niet? Noem geen namen."))
    pillar = forms.ChoiceField(label=_("In welke pijler?"))
    place = forms.IntegerField(label=_("Plaats in de pijler"), min_value=1, max_value=200, error_messages=REQUIRED)

    def __init__(self, *args: Any, pillars: Sequence[Pillar], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self, "pillar", [(one.slug, one.title) for one in pillars])


class SearchForm(forms.Form):
    """Which indicators of the library to look for."""

    words = forms.CharField(label=_("Zoek op woorden"), max_length=100, required=False)
    topic = forms.ChoiceField(
        label=_("Onderwerp"),
        choices=[("", _("alle onderwerpen")), *((one.value, capital(word)) for one, word in TOPIC_WORDS.items())],
        required=False,
    )

    @property
    def is_asked(self) -> bool:
        return self.is_valid() and any(self.cleaned_data.values())

    @property
    def topic_asked(self) -> Topic | None:
        found = self.cleaned_data.get("topic")
        return Topic(found) if found else None


class PhaseForm(forms.Form):
    """One rule: a share of the pillar at a level."""

    phase = line(_("Naam van de fase"), "phase")
    share = forms.IntegerField(
        label=_("Hoeveel procent van de toetspunten?"), min_value=0, max_value=_HUNDRED, error_messages=REQUIRED
    )
    minimum = forms.TypedChoiceField(
        label=_("Op welk niveau, of hoger?"),
        choices=[(one.value, capital(LEVEL_WORDS[one])) for one in Level],
        coerce=int,
    )
    only = forms.MultipleChoiceField(
        label=_("Alleen deze toetspunten"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Kiest u niets, dan tellen alle toetspunten van de pijler."),
    )

    def __init__(self, *args: Any, indicators: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self, "only", list(indicators))


PhaseRows = rows_of(PhaseForm, can_order=True)


def rule_of(row: Mapping[str, Any]) -> PhaseRule:
    return PhaseRule(
        phase=row["phase"], share=row["share"] / _HUNDRED, minimum=row["minimum"], indicators=tuple(row["only"])
    )


def row_of(rule: PhaseRule) -> dict[str, Any]:
    """A rule as its row shows it."""
    share = round(rule.share * _HUNDRED)
    return {"phase": rule.phase, "share": share, "minimum": rule.minimum, "only": list(rule.indicators)}


class AskForm(forms.Form):
    """Who reads along."""

    person = forms.ChoiceField(label=_("Wie leest mee?"), error_messages={"required": _("Kies een collega.")})

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self, "person", [(str(id_), name) for id_, name in people.items()])


class PublishForm(forms.Form):
    """Publish what was seen."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    says_no_reader = forms.BooleanField(label=_("Er is bij ons geen tweede lezer"), required=False)


class JudgeForm(forms.Form):
    """What a second reader says of each link; what he leaves open stays open."""

    def __init__(self, *args: Any, links: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._links = links
        for one in links:
            said = one.judgement
            self.fields[f"past-{one.basis}"] = forms.ChoiceField(
                label=_("Past dit toetspunt bij de vraag?"),
                choices=[("yes", _("Past")), ("no", _("Past niet"))],
                widget=forms.RadioSelect,
                required=False,
                initial=("yes" if said.fits else "no") if said else None,
            )
            self.fields[f"waarom-{one.basis}"] = forms.CharField(
                label=_("Waarom?"), max_length=300, required=False, initial=said.because if said else ""
            )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for one in self._links:
            fits, why = found.get(f"past-{one.basis}"), (found.get(f"waarom-{one.basis}") or "").strip()
            if fits and not why:
                self.add_error(f"waarom-{one.basis}", _("Schrijf in een paar woorden op waarom."))
            if why and not fits:
                self.add_error(f"past-{one.basis}", _("Kies past of past niet."))
        return found

    @property
    def said(self) -> list[tuple[str, bool, str]]:
        """Basis, whether it fits, and why; of those that were judged."""
        found = self.cleaned_data
        return [
            (one.basis, found[f"past-{one.basis}"] == "yes", found[f"waarom-{one.basis}"].strip())
            for one in self._links
            if found.get(f"past-{one.basis}")
        ]

    def rows(self) -> list[tuple[Any, forms.BoundField, forms.BoundField]]:
        return [(one, self[f"past-{one.basis}"], self[f"waarom-{one.basis}"]) for one in self._links]


class RowsSummary:
    """All fields of a list of rows, for the summary of faults above the page."""

    def __init__(self, rows: Any) -> None:
        self._rows = rows

    @property
    def errors(self) -> bool:
        return self._rows.is_bound and (any(self._rows.errors) or bool(self.non_field_errors()))

    def non_field_errors(self) -> list[str]:
        return [str(one) for one in self._rows.non_form_errors()] if self._rows.is_bound else []

    def __iter__(self) -> Iterator[forms.BoundField]:
        for form in self._rows:
            yield from form


class FileForm(forms.Form):
    """One file."""

    file = UploadField(label=_("Bestand van een vragenset (.yaml)"))


def question_words(question: Question, pillar: Pillar) -> dict[str, Any]:
    """A question as its form shows it."""
    place = pillar.questions.index(question) + 1
    return {"text": question.text, "help": question.help, "pillar": pillar.slug, "place": place}


def _choose(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name} is no field of choices.")
    field.choices = choices
