# SPDX-License-Identifier: EUPL-1.2
"""What writer and second reader of a case card fill in. The lengths are what fits on half a page."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from dijkwacht.awareness.domain.words import CASE_AUDIENCE_WORDS, ORIGIN_WORDS, SECOND_READING, THEME_WORDS
from dijkwacht.awareness.values import CaseAudience, CaseOrigin, CaseText
from dijkwacht.knowledge.values import Theme

_QUESTION: dict[str, Any] = {
    "max_length": 140,
    "error_messages": {"required": _("Schrijf een vraag op. Een kaart heeft er drie.")},
}


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class CaseForm(forms.Form):
    """The words of a card. A valid form has `text`."""

    title = forms.CharField(
        label=_("Titel"),
        help_text=_("Wat was het dilemma, in een paar woorden?"),
        max_length=70,
        error_messages={"required": _("Geef de kaart een titel.")},
    )
    theme = forms.ChoiceField(label=_("Thema"), choices=[(one.value, word) for one, word in THEME_WORDS.items()])
    happened = forms.CharField(
        label=_("Wat gebeurde er?"),
        help_text=_("Zonder namen, plaatsen, datums en bedragen. “Een medewerker aan de balie” is genoeg."),
        widget=_area(6),
        max_length=650,
        error_messages={"required": _("Schrijf op wat er gebeurde.")},
    )
    helped = forms.CharField(
        label=_("Wat hielp?"),
        widget=_area(4),
        max_length=350,
        error_messages={"required": _("Schrijf op wat hielp, of dat niets hielp.")},
    )
    learned = forms.CharField(
        label=_("Wat leerden wij?"),
        widget=_area(4),
        max_length=350,
        error_messages={"required": _("Schrijf op wat u nu anders doet.")},
    )
    audience = forms.ChoiceField(
        label=_("Voor wie zijn de vragen?"),
        help_text=_("Wat voor het team is, kan elke medewerker lezen."),
        choices=[(one.value, word) for one, word in CASE_AUDIENCE_WORDS.items()],
        widget=forms.RadioSelect,
        initial=CaseAudience.TEAM.value,
    )
    question_1 = forms.CharField(label=_("Eerste vraag"), **_QUESTION)
    question_2 = forms.CharField(label=_("Tweede vraag"), **_QUESTION)
    question_3 = forms.CharField(label=_("Derde vraag"), **_QUESTION)
    origin = forms.ChoiceField(
        label=_("Waar komt de casus vandaan?"),
        choices=[(one.value, word) for one, word in ORIGIN_WORDS.items()],
        widget=forms.RadioSelect,
        initial=CaseOrigin.OWN.value,
    )
    source_title = forms.CharField(
        label=_("Bron"),
        help_text=_("Alleen van een gepubliceerde casus: titel, maker en jaar."),
        max_length=160,
        required=False,
    )
    source_url = forms.CharField(
        label=_("Adres van de bron"),
        help_text=_("Begint met https://"),
        max_length=250,
        required=False,
        validators=[URLValidator(schemes=["http", "https"], message=_("Plak het hele adres, dat begint met https://"))],
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("origin") == CaseOrigin.PUBLISHED:
            for name, message in (
                ("source_title", _("Noem de titel, de maker en het jaar.")),
                ("source_url", _("Plak het adres waar de casus te lezen is.")),
            ):
                if not found.get(name) and name not in self.errors:
                    self.add_error(name, message)
        return found

    @property
    def text(self) -> CaseText:
        found = self.cleaned_data
        is_published = found["origin"] == CaseOrigin.PUBLISHED
        return CaseText(
            title=found["title"],
            theme=Theme(found["theme"]),
            audience=CaseAudience(found["audience"]),
            happened=found["happened"],
            helped=found["helped"],
            learned=found["learned"],
            questions=(found["question_1"], found["question_2"], found["question_3"]),
            origin=CaseOrigin(found["origin"]),
            source_title=found["source_title"] if is_published else "",
            source_url=found["source_url"] if is_published else "",
        )


class SendForm(forms.Form):
    """Who reads the card."""

    reader = forms.ChoiceField(
        label=_("Wie leest mee?"),
        help_text=_("Iemand die niet aan de kaart schreef. Wij sturen geen bericht: vertel het zelf."),
        error_messages={"required": _("Kies wie meeleest."), "invalid_choice": _("Kies iemand uit de lijst.")},
    )

    def __init__(self, *args: Any, readers: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reader"].choices = [(str(id_), name) for id_, name in readers.items()]  # type: ignore[attr-defined]  # a choice field

    @property
    def reader_id(self) -> UUID:
        return UUID(self.cleaned_data["reader"])


class ReleaseForm(forms.Form):
    """What the second reader looked at; all of it."""

    seen = forms.MultipleChoiceField(
        label=_("Dit heb ik nagekeken"),
        choices=[(str(number), text) for number, text in enumerate(SECOND_READING)],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kijk elk punt na en kruis het aan.")},
    )

    def clean_seen(self) -> list[str]:
        seen: list[str] = self.cleaned_data["seen"]
        if len(seen) < len(SECOND_READING):
            raise forms.ValidationError(_("Kruis elk punt aan. Klopt er een niet? Geef de kaart dan terug."))
        return seen


class ReturnForm(forms.Form):
    """Why the card goes back."""

    remark = forms.CharField(
        label=_("Wat moet er anders?"),
        widget=_area(3),
        max_length=600,
        error_messages={"required": _("Schrijf op wat er anders moet.")},
    )


def case_filled_in(text: CaseText) -> dict[str, Any]:
    """The form's first values for a card that exists."""
    return {
        "title": text.title,
        "theme": text.theme.value,
        "happened": text.happened,
        "helped": text.helped,
        "learned": text.learned,
        "audience": text.audience.value,
        **{f"question_{number}": question for number, question in enumerate(text.questions, start=1)},
        "origin": text.origin.value,
        "source_title": text.source_title,
        "source_url": text.source_url,
    }
