# SPDX-License-Identifier: EUPL-1.2
"""Asking a neighbour for help, and answering him."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.knowledge.values import ProcessStep
from dijkwacht.processes.domain.codes import A_NAME, is_code, looks_like_name
from dijkwacht.processes.domain.exchange import KIND_WORDS
from dijkwacht.processes.forms.fields import choose
from dijkwacht.processes.values.exchange import ExchangeRequest
from dijkwacht.processes.values.house import ReliefKind
from dijkwacht.ui.public import DayField

LONGEST_DAYS = 366
"""An agreement is looked at again within a year. Own choice."""


class ExchangeForm(forms.Form):
    """What is asked of whom, for how long."""

    partner = forms.ChoiceField(label=_("Wie vraagt u?"), error_messages={"required": _("Kies een gemeente.")})
    step = forms.ChoiceField(label=_("Voor welke stap?"), error_messages={"required": _("Kies een stap.")})
    kind = forms.ChoiceField(
        label=_("Hoe helpt de ander?"),
        choices=[(kind.value, words) for kind, words in KIND_WORDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe de ander helpt.")},
    )
    hours = forms.DecimalField(
        label=_("Hoeveel uur per week?"),
        min_value=0.25,
        max_value=40,
        max_digits=5,
        decimal_places=2,
        localize=True,
        error_messages={
            "required": _("Noem een aantal uren. Een schatting is goed."),
            "invalid": _("Vul uren in als getal, zoals 2 of 1,5."),
            "min_value": _("Vraag ten minste een kwartier per week."),
            "max_value": _("Zoveel uren heeft een week niet. Kijk het getal na."),
        },
    )
    words = forms.CharField(
        label=_("Wat moet de ander weten?"),
        help_text=_("Bijvoorbeeld op welke dagen. Geen namen of codes van collega’s."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    in_return = forms.CharField(label=_("Wat doet u ervoor terug?"), max_length=300, required=False)
    until = DayField(label=_("Tot en met"))

    def __init__(
        self, *args: Any, partners: Mapping[UUID, str], steps: Sequence[ProcessStep], today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        choose(self, "partner", [("", _("Kies een gemeente")), *((str(id_), name) for id_, name in partners.items())])
        choose(self, "step", [("", _("Kies een stap")), *((one.slug, one.title) for one in steps)])

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if not self._today < until <= self._today + timedelta(days=LONGEST_DAYS):
            raise forms.ValidationError(_("Kies een dag die nog komt, hooguit een jaar vooruit."))
        return until

    @property
    def asked(self) -> ExchangeRequest:
        data = self.cleaned_data
        return ExchangeRequest(
            partner_id=UUID(data["partner"]),
            kind=ReliefKind(data["kind"]),
            step=data["step"],
            minutes=round(data["hours"] * 60),
            words=data["words"],
            in_return=data["in_return"],
            until=data["until"],
        )


class AgreeForm(forms.Form):
    """Yes: who comes, in a code."""

    helper_code = forms.CharField(
        label=_("Wie gaat helpen?"),
        help_text=_("Een code of voorletters. De andere gemeente ziet die pas nu."),
        max_length=12,
        error_messages={"required": _("Noem een code of voorletters.")},
    )
    answer = forms.CharField(
        label=_("Wilt u er iets bij zeggen?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def clean_helper_code(self) -> str:
        code: str = self.cleaned_data["helper_code"]
        if not is_code(code):
            raise forms.ValidationError(_("Gebruik voorletters of een nummer, hooguit 12 tekens, zonder spatie."))
        if looks_like_name(code):
            raise forms.ValidationError(A_NAME)
        return code


class DeclineForm(forms.Form):
    """No, and if one wants why."""

    answer = forms.CharField(
        label=_("Waarom lukt het niet?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
