# SPDX-License-Identifier: EUPL-1.2
"""Who fills a position, in a code; that somebody left; and a case in which somebody is close to the applicant."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.processes.domain.codes import A_NAME, LONGEST, NO_CODE, is_code, looks_like_name
from dijkwacht.processes.forms.fields import choose, not_later
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.positions import HolderCard, NewHolder, NewInterest, PositionCard
from dijkwacht.ui.public import DayField


class HolderForm(forms.Form):
    """Somebody in a code."""

    code = forms.CharField(
        label=_("Code of voorletters"),
        help_text=_("Letters, cijfers en punten, hooguit 12 tekens. Bijvoorbeeld B3 of M.K. Nooit een naam."),
        max_length=LONGEST,
        error_messages={
            "required": _("Schrijf een code of voorletters."),
            "max_length": _("Een code is hooguit 12 tekens. Schrijf een code of voorletters."),
        },
    )
    position = forms.ChoiceField(
        label=_("Functie"),
        required=False,
        error_messages={"invalid_choice": _("Kies een functie uit de lijst.")},
    )
    hours = forms.DecimalField(
        label=_("Uren per week"),
        help_text=_("Waarom: alleen nodig als een betere verdeling ervan afhangt."),
        min_value=0,
        max_value=60,
        decimal_places=1,
        required=False,
        localize=True,
        error_messages={
            "invalid": _("Schrijf een getal, bijvoorbeeld 28 of 28,5."),
            "min_value": _("Schrijf een getal vanaf 0."),
            "max_value": _("Schrijf een getal tot en met 60."),
            "max_decimal_places": _("Hooguit één cijfer achter de komma."),
        },
    )
    manager = forms.CharField(
        label=_("Code van de leidinggevende"),
        help_text=_("Waarom: wie toezicht houdt, is niet de baas van wie het werk doet."),
        max_length=LONGEST,
        required=False,
    )
    since = DayField(
        label=_("Sinds wanneer in deze functie?"),
        help_text=_("Waarom: na lange tijd is een frisse blik nuttig. Uw organisatie deed hiervoor een privacytoets."),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        positions: Iterable[PositionCard],
        may_be_without: bool,
        asks_since: bool,
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        choices = [
            (str(one.id), f"{one.title} ({one.department})" if one.department else one.title) for one in positions
        ]
        none = [("", _("nog geen functie"))] if may_be_without else []
        choose(self, "position", [*none, *choices])
        self.fields["position"].required = not may_be_without
        if not asks_since:
            del self.fields["since"]

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"].strip()
        if not is_code(code):
            raise forms.ValidationError(_(NO_CODE))
        if looks_like_name(code):
            raise forms.ValidationError(_(A_NAME))
        return code

    def clean_since(self) -> date | None:
        since: date | None = self.cleaned_data["since"]
        return since and not_later(since, self.today)

    def told(self, *, manager_id: UUID | None) -> NewHolder:
        """What was filled in; who the code of the manager belongs to, the caller looked up."""
        found = self.cleaned_data
        hours = found["hours"]
        return NewHolder(
            code=found["code"],
            position_id=UUID(found["position"]) if found["position"] else None,
            minutes=None if hours is None else int(hours * 60),
            manager_id=manager_id,
            since=found.get("since"),
        )


class LeaveForm(forms.Form):
    """On which day somebody left."""

    on = DayField(label=_("Vanaf welke dag werkt deze code hier niet meer?"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(
                _("Kies vandaag of een dag die al geweest is. Noteer het vertrek op de dag zelf.")
            )
        return on


class InterestForm(forms.Form):
    """“Kent u de aanvrager?” and who took over."""

    process = forms.ChoiceField(label=_("Bij welk proces?"))
    case = forms.CharField(
        label=_("Kenmerk van de zaak"),
        help_text=_("Een zaaknummer, geen naam of adres."),
        max_length=60,
        error_messages={"required": _("Schrijf het kenmerk op.")},
    )
    who = forms.CharField(
        label=_("Welke functie stapt opzij?"),
        help_text=_("Een functie of code, geen naam."),
        max_length=80,
        error_messages={"required": _("Schrijf een functie of code.")},
    )
    taken_over_by = forms.CharField(
        label=_("Wie neemt het over?"),
        help_text=_("Een functie of code, geen naam. Kies iemand die niet later in dezelfde zaak een stap doet."),
        max_length=80,
        error_messages={"required": _("Schrijf een functie of code.")},
    )
    on = DayField(label=_("Wanneer zei hij dit?"))

    def __init__(self, *args: Any, processes: Iterable[HouseProcess], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        choose(self, "process", [(str(one.id), one.content.title) for one in processes])

    def clean_on(self) -> date:
        return not_later(self.cleaned_data["on"], self.today)

    @property
    def told(self) -> NewInterest:
        found = self.cleaned_data
        return NewInterest(
            process_id=UUID(found["process"]),
            case=found["case"],
            who=found["who"],
            taken_over_by=found["taken_over_by"],
            on=found["on"],
        )


def holder_filled_in(card: HolderCard) -> Mapping[str, Any]:
    """The form's first values for somebody who is there."""
    minutes = card.told.minutes
    return {
        "code": card.code,
        "position": str(card.told.position_id or ""),
        "hours": None if minutes is None else minutes / 60,
        "manager": card.manager,
        "since": card.told.since,
    }
