# SPDX-License-Identifier: EUPL-1.2
"""The entrances to the list of cards."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.card_words import BIBOB_WORDS, VNG_WORDS
from dijkwacht.processes.values.cards import Wish
from dijkwacht.values.phrasing import capital


class CardsForm(forms.Form):
    """What one looks for; an answer that is none of the choices asks nothing."""

    afdeling = forms.ChoiceField(label=_("Afdeling"), required=False)
    werkveld = forms.ChoiceField(label=_("Werkveld van de VNG"), required=False)
    bibob = forms.ChoiceField(label=_("Ingang van de Wet Bibob"), required=False)
    acht = forms.BooleanField(
        label=_("Alleen de acht kwetsbare processen uit het landelijke onderzoek"), required=False
    )

    def __init__(self, *args: Any, processes: Sequence[Process], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        departments = sorted({name for one in processes for name in one.departments}, key=str.casefold)
        self._offer("afdeling", ((one, one) for one in departments))
        found = {one.vng for one in processes}
        self._offer("werkveld", ((one.value, words) for one, words in VNG_WORDS.items() if one in found))
        entrances = {one.bibob for one in processes}
        self._offer("bibob", ((one.value, words) for one, words in BIBOB_WORDS.items() if one in entrances))
        self.full_clean()

    @property
    def wish(self) -> Wish:
        """What was asked for that can be."""
        found = self.cleaned_data
        return Wish(
            department=found.get("afdeling", ""),
            vng=found.get("werkveld", ""),
            bibob=found.get("bibob", ""),
            core="1" if found.get("acht") else "",
        )

    def _offer(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        field = self.fields[name]
        field.choices = [("", _("alle")), *((value, capital(words)) for value, words in choices)]  # type: ignore[attr-defined]  # a choice field
