# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about one turn: another moment, why not, and that it was held."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.awareness.domain.coverage import is_counted
from dijkwacht.awareness.domain.programme import first_of
from dijkwacht.awareness.domain.words import BOARDS
from dijkwacht.awareness.forms.months import month_choice, refuse_other_month
from dijkwacht.awareness.values import Moment
from dijkwacht.knowledge.values import Public
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.ui.public import DayField
from dijkwacht.values.weeks import monday

NO_NAMES = _("Schrijf geen namen op. Een functie is genoeg.")


class MoveForm(forms.Form):
    """Another moment for one turn. A whole week is kept by its Monday."""

    month = forms.ChoiceField(label=_("Naar welke maand?"))
    day = DayField(label=_("Op welke dag?"), help_text=_("Mag leeg blijven."), required=False)
    is_whole_week = forms.BooleanField(label=_("Het duurt de hele week van deze dag"), required=False)

    def __init__(self, *args: Any, months: Sequence[date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["month"].choices = [month_choice(one) for one in months]  # type: ignore[attr-defined]  # a choice field

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        refuse_other_month(self, found)
        if found.get("is_whole_week") and not found.get("day") and "day" not in self.errors:
            self.add_error("day", _("Kies een dag in de week die u bedoelt."))
        return found

    @property
    def moment(self) -> Moment:
        """Of a whole week the month in which its Monday falls."""
        found = self.cleaned_data
        month, day = date.fromisoformat(found["month"]), found["day"]
        if not found["is_whole_week"]:
            return Moment(month=month, day=day)
        return Moment(month=first_of(monday(day)), day=monday(day), is_whole_week=True)


class SkipForm(forms.Form):
    """Why something does not happen this time."""

    reason = forms.CharField(
        label=_("Waarom slaat u deze keer over?"),
        help_text=NO_NAMES,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        error_messages={"required": _("Schrijf in één zin op waarom.")},
    )


class HoldForm(forms.Form):
    """When something was held, and with how many of which department. In a small department only whether."""

    on = DayField(label=_("Wanneer was het?"))

    def __init__(
        self, *args: Any, departments: Iterable[DepartmentCard], audience: Public, today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.initial["on"] = self._today = today
        self._departments = {} if audience in BOARDS else {str(one.id): one for one in departments}
        for key, one in self._departments.items():
            self.fields[key] = _taking_part(one)

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self._today:
            raise forms.ValidationError(_("Deze dag moet nog komen. Leg het vast als het is geweest."))
        return on

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if self._departments and not self.errors and not self.attendance:
            raise forms.ValidationError(_("Zeg van ten minste één afdeling dat zij meedeed."))
        return found

    @property
    def attendance(self) -> Mapping[UUID, int | None]:
        """Departments that took part, each with its number, or without where numbers are not asked."""
        found = {key: self.cleaned_data.get(key) for key in self._departments}
        return {UUID(key): None if count is True else count for key, count in found.items() if count}


def _taking_part(department: DepartmentCard) -> forms.Field:
    if not is_counted(department.head_count):
        return forms.BooleanField(label=_("%(name)s deed mee") % {"name": department.name}, required=False)
    return forms.IntegerField(
        label=_("Hoeveel mensen van %(name)s?") % {"name": department.name},
        min_value=0,
        max_value=9999,
        required=False,
        error_messages={
            "invalid": _("Vul een heel getal in."),
            "min_value": _("Vul 0 of meer in."),
            "max_value": _("Vul ten hoogste 9999 in."),
        },
    )
