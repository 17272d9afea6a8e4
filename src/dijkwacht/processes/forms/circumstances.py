# SPDX-License-Identifier: EUPL-1.2
"""What people say of their surroundings and of how they work."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.organisations.public import FeaturesField
from dijkwacht.processes.values.circumstances import Entry

_HERE: Final = {"yes": True, "no": False, "": None}


class SurroundingsForm(forms.Form):
    """What is around; the same question as among the facts of the organisation."""

    features = FeaturesField()


class WordsForm(forms.Form):
    """What a circumstance means here. Both may be filled in: small and close is a risk and a strength."""

    risk = forms.CharField(
        label=_("Wat is hier het risico?"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    strength = forms.CharField(
        label=_("Wat is hier de kracht?"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    source = forms.CharField(
        label=_("Waar weet u dit van?"),
        max_length=200,
        required=False,
        help_text=_("Bijvoorbeeld een gesprek met teamleiders of een scan. Geen namen."),
    )

    def entry(self, key: str) -> Entry:
        """The valid form as a value."""
        given = self.cleaned_data
        return Entry(
            key=key,
            is_here=_HERE[given.get("is_here", "")],
            risk=given["risk"],
            strength=given["strength"],
            source=given["source"],
        )


class WayForm(WordsForm):
    """A way of working: whether it is so here comes first."""

    is_here = forms.ChoiceField(
        label=_("Is dit bij u zo?"),
        choices=[("yes", _("ja")), ("no", _("nee")), ("", _("weet ik nog niet"))],
        required=False,
        widget=forms.RadioSelect,
    )
    field_order = ("is_here", "risk", "strength", "source")


def filled_in(entry: Entry) -> dict[str, Any]:
    """What stands in the form at first."""
    here = next(word for word, is_here in _HERE.items() if is_here is entry.is_here)
    return {"is_here": here, "risk": entry.risk, "strength": entry.strength, "source": entry.source}
