# SPDX-License-Identifier: EUPL-1.2
"""What people choose about their post, and to whom they hand over."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _


class DigestForm(forms.Form):
    """On which day somebody gets his mail of the week."""

    DAYS = (
        ("0", _("maandag")), ("1", _("dinsdag")), ("2", _("woensdag")), ("3", _("donderdag")), ("4", _("vrijdag")),
        ("", _("nooit")),
    )  # fmt: skip
    weekday = forms.ChoiceField(
        label=_("Op welke dag wilt u de mail van de week?"), choices=DAYS, widget=forms.RadioSelect, required=False
    )


class SuccessorForm(forms.Form):
    """Who leads the plan from now on. A valid form has `successor`."""

    successor_id = forms.ChoiceField(
        label=_("Wie neemt het plan over?"),
        help_text=_("Alleen wie coördinator is, kan dit. Nodig die persoon eerst uit."),
        error_messages={"required": _("Kies wie het overneemt.")},
    )

    def __init__(self, *args: Any, people: Mapping[UUID, str], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["successor_id"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(str(key), name) for key, name in people.items()]

    @property
    def successor(self) -> UUID:
        return UUID(self.cleaned_data["successor_id"])
