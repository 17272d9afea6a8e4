# SPDX-License-Identifier: EUPL-1.2
"""What one fills in to find something in the library."""

from collections.abc import Iterable

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from dijkwacht.knowledge.domain.practices import matching
from dijkwacht.knowledge.values import SIZE_WORDS, TOPIC_WORDS, Practice, SizeClass, Topic


class PracticeFilter(forms.Form):
    """Words, a topic and a size; each may stay empty."""

    words = forms.CharField(
        label=_("Zoek op woord of plaats"),
        required=False,
        max_length=100,
        error_messages={"max_length": _("Zoek met minder woorden: ten hoogste 100 tekens.")},
    )
    topic = forms.TypedChoiceField(
        label=_("Onderwerp"),
        required=False,
        choices=[("", _("Alle onderwerpen")), *((one.value, capfirst(TOPIC_WORDS[one])) for one in Topic)],
        coerce=Topic,
        empty_value=None,
        error_messages={"invalid_choice": _("Dit onderwerp kennen wij niet. Kies er een uit de lijst.")},
    )
    size = forms.TypedChoiceField(
        label=_("Omvang van uw gemeente"),
        required=False,
        choices=[("", _("Elke omvang")), *((one.value, capfirst(SIZE_WORDS[one])) for one in SizeClass)],
        coerce=SizeClass,
        empty_value=None,
        error_messages={"invalid_choice": _("Deze omvang kennen wij niet. Kies er een uit de lijst.")},
    )

    def found(self, practices: Iterable[Practice]) -> tuple[Practice, ...]:
        """The practices that fit; all of them when nothing was asked, or not well."""
        return matching(practices, **self.cleaned_data) if self.is_valid() else tuple(practices)
