# SPDX-License-Identifier: EUPL-1.2
"""How somebody looks at the map, and what he says of one control on it."""

from datetime import date
from enum import StrEnum
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.knowledge.values import Circumstance, Intent, Nature, Origin
from dijkwacht.processes.domain.map_words import CIRCUMSTANCE_WORDS, INTENT_WORDS, NATURE_WORDS, ORIGIN_WORDS
from dijkwacht.processes.values.house_map import MapFilter
from dijkwacht.ui.public import DayField
from dijkwacht.values.levels import Level, Reading, Silence

_READINGS: Final[dict[str, Reading]] = {
    **{str(level.value): level for level in Level},
    Silence.UNKNOWN.value: Silence.UNKNOWN,
}


def _choices[Side: StrEnum](words: dict[Side, str]) -> list[tuple[str, Any]]:
    return [("", _("alles")), *((one.value, word) for one, word in words.items())]


class FilterForm(forms.Form):
    """Which weak spots one wants to see. What is no choice counts as everything."""

    herkomst = forms.ChoiceField(label=_("Waar komt het vandaan?"), choices=_choices(ORIGIN_WORDS), required=False)
    bedoeling = forms.ChoiceField(label=_("Met opzet?"), choices=_choices(INTENT_WORDS), required=False)
    aard = forms.ChoiceField(label=_("Waar zit het?"), choices=_choices(NATURE_WORDS), required=False)
    omstandigheid = forms.ChoiceField(
        label=_("Wat maakt het zwak?"), choices=_choices(CIRCUMSTANCE_WORDS), required=False
    )

    def wanted(self) -> MapFilter:
        """The filter that was asked for."""
        self.is_valid()
        given = self.cleaned_data
        return MapFilter(
            origin=Origin(given["herkomst"]) if given.get("herkomst") else None,
            intent=Intent(given["bedoeling"]) if given.get("bedoeling") else None,
            nature=Nature(given["aard"]) if given.get("aard") else None,
            circumstance=Circumstance(given["omstandigheid"]) if given.get("omstandigheid") else None,
        )


class AssessForm(forms.Form):
    """How a control works here: a level, and what that rests on."""

    level = forms.ChoiceField(
        choices=[(key, key) for key in _READINGS],
        error_messages={
            "required": _("Kies een niveau, of “Weet ik nog niet”."),
            "invalid_choice": _("Kies een niveau."),
        },
    )
    basis = forms.ChoiceField(
        label=_("Waar rust dit op?"),
        choices=[
            ("estimate", _("mijn eigen inschatting")),
            ("sample", _("een steekproef of eigen onderzoek")),
        ],
        widget=forms.RadioSelect,
        help_text=_("Een inschatting telt als papier: hoogstens “op papier”. Een steekproef telt als praktijk."),
        error_messages={"required": _("Kies waar het op rust.")},
    )
    on = DayField(label=_("Op welke dag keek u?"), error_messages={"required": _("Vul een dag in.")})
    note = forms.CharField(
        label=_("Wat zag u?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Zonder namen en zonder codes van mensen."),
    )
    started_from = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > self._today:
            raise forms.ValidationError(_("Deze dag moet nog komen. Kies vandaag of een dag die voorbij is."))
        return day

    @property
    def reading(self) -> Reading:
        """The level of a valid form."""
        return _READINGS[self.cleaned_data["level"]]
