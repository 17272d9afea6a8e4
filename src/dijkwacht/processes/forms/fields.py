# SPDX-License-Identifier: EUPL-1.2
"""What several forms of the room ask in the same way: a day that has been, and a choice known only with the request."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def not_later(on: date, today: date) -> date:
    """The day itself. Raises ValidationError when it has yet to come."""
    if on > today:
        raise forms.ValidationError(_("Kies vandaag of een dag die al is geweest."))
    return on


def choose(form: forms.Form, name: str, choices: Sequence[Any]) -> None:
    """Give a field of choices, or of groups of them, what there is to choose."""
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name} is no field of choices.")
    field.choices = choices
