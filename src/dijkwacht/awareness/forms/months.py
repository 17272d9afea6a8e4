# SPDX-License-Identifier: EUPL-1.2
"""Choosing a month, with or without a day in it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from dijkwacht.awareness.domain.programme import is_in_month, month_later


def month_choices(first: date, count: int) -> list[tuple[str, str]]:
    """So many months from the first on, each with its first day as value."""
    return [month_choice(month_later(first, number)) for number in range(count)]


def refuse_other_month(form: forms.Form, found: Mapping[str, Any]) -> None:
    """A day must fall in the month that was chosen."""
    month, day = found.get("month"), found.get("day")
    if month and day and not is_in_month(day, date.fromisoformat(month)):
        words = date_format(date.fromisoformat(month), "F Y")
        form.add_error("day", _("Kies een dag in %(month)s, of laat de dag leeg.") % {"month": words})


def month_choice(month: date) -> tuple[str, str]:
    return month.isoformat(), date_format(month, "F Y")
