# SPDX-License-Identifier: EUPL-1.2
"""Who does which step, typed as codes, and what is asked later about those who do."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.knowledge.values import Process, ProcessStep, SeparationRule, Strictness
from dijkwacht.processes.domain.codes import A_NAME, is_code, looks_like_name, same_code
from dijkwacht.processes.domain.permissions import OF_ANOTHER_DEPARTMENT
from dijkwacht.processes.forms.fields import not_later
from dijkwacht.processes.values.duties import Duty, DutyKind, Staff, StepKey
from dijkwacht.ui.public import DayField

MOST_PEOPLE = 12
MOST_STRICT_DAYS = 92
"""How long a strict rule may stay broken with a decision: a quarter, to arrange something. Own choice."""
MOST_ADVISED_DAYS = 366


class CodesField(forms.CharField):
    """Codes with commas, semicolons or line ends between them, each once, in the order typed. A space makes a name."""

    def clean(self, value: Any) -> tuple[str, ...]:
        typed = super().clean(value)
        codes = tuple(dict.fromkeys(one.strip() for one in re.split(r"[,;\n]", typed) if one.strip()))
        wrong = [one for one in codes if not is_code(one)]
        if wrong:
            raise forms.ValidationError(
                _("“%(code)s” is geen code. Gebruik voorletters of een nummer, zonder spatie, met een komma ertussen."),
                params={"code": wrong[0][:40]},
            )
        if names := [one for one in codes if looks_like_name(one)]:
            raise forms.ValidationError(_("“%(code)s”: %(why)s"), params={"code": names[0], "why": A_NAME})
        if len(codes) > MOST_PEOPLE:
            raise forms.ValidationError(_("Noem hooguit twaalf mensen voor één stap."))
        return codes


class DutiesForm(forms.Form):
    """Two fields for every step of this house: who does it, and who does it when they are away.

    `strangers` are codes in use that have nothing to do with this process, and that the actor does not keep.
    """

    def __init__(
        self, *args: Any, process: Process, duties: Iterable[Duty] = (), strangers: Iterable[str] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._process = process
        self._strangers = frozenset(map(same_code, strangers))
        self.fields["standing"] = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
        done = list(duties)
        for step in self._steps:
            for kind in DutyKind:
                self.fields[_name(step, kind)] = self._field(step, kind, done)

    @property
    def _steps(self) -> list[ProcessStep]:
        return [one for one in self._process.steps if not one.is_outside]

    def clean(self) -> None:
        for name in [_name(step, kind) for step in self._steps for kind in DutyKind]:
            for code in self.cleaned_data.get(name, ()):
                if same_code(code) in self._strangers:
                    self.add_error(name, f"“{code}”: {OF_ANOTHER_DEPARTMENT.reason}")

    @property
    def groups(self) -> list[tuple[ProcessStep, list[forms.BoundField]]]:
        """Each step with its two fields."""
        return [(step, [self[_name(step, kind)] for kind in DutyKind]) for step in self._steps]

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Everything that was filled in; a code twice at one step counts as a fixed task."""
        found: dict[tuple[StepKey, str], Duty] = {}
        for step in self._steps:
            key = StepKey(process=self._process.slug, step=step.slug)
            for kind in DutyKind:
                for code in self.cleaned_data[_name(step, kind)]:
                    found.setdefault((key, code), Duty(step=key, code=code, kind=kind))
        return tuple(found.values())

    def _field(self, step: ProcessStep, kind: DutyKind, duties: Iterable[Duty]) -> forms.Field:
        is_regular = kind is DutyKind.REGULAR
        codes = [one.code for one in duties if one.step.step == step.slug and one.kind is kind]
        return CodesField(
            label=_("Wie doet dit?") if is_regular else _("Wie valt in?"),
            required=False,
            max_length=200,
            initial=", ".join(codes),
            widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        )


class MandatesForm(forms.Form):
    """Per step that needs a mandate: who has one in writing."""

    def __init__(self, *args: Any, process: Process, staff: Iterable[Staff], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [one for one in staff if not one.lent_by]
        self._keys = {
            one.slug: StepKey(process=process.slug, step=one.slug) for one in process.steps if one.needs_mandate
        }
        titles = {one.slug: one.title for one in process.steps}
        for slug, key in self._keys.items():
            self.fields[slug] = forms.MultipleChoiceField(
                label=titles[slug],
                required=False,
                choices=[(one.code, _with_position(one)) for one in people],
                initial=[one.code for one in people if one.mandates and key in one.mandates],
                widget=forms.CheckboxSelectMultiple,
            )

    @property
    def mandates(self) -> dict[StepKey, frozenset[str]]:
        return {key: frozenset(self.cleaned_data[slug]) for slug, key in self._keys.items()}


class SkillsForm(forms.Form):
    """Per person: which steps he can do, or learn within a few weeks."""

    def __init__(
        self, *args: Any, process: Process, staff: Iterable[Staff], done: Collection[Duty], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._slug = process.slug
        self._staff = {f"p{number}": one for number, one in enumerate(staff) if not one.lent_by}
        choices = [(one.slug, one.title) for one in process.steps if not one.is_outside]
        for name, one in self._staff.items():
            does = [duty.step.step for duty in done if duty.code == one.code and duty.step.process == process.slug]
            known = [key.step for key in one.skills or () if key.process == process.slug]
            self.fields[name] = forms.MultipleChoiceField(
                label=_with_position(one),
                required=False,
                choices=choices,
                initial=sorted({*does, *known}),
                widget=forms.CheckboxSelectMultiple,
            )

    @property
    def skills(self) -> dict[str, frozenset[StepKey]]:
        """Of this process only, by code."""
        return {
            one.code: frozenset(StepKey(process=self._slug, step=step) for step in self.cleaned_data[name])
            for name, one in self._staff.items()
        }


class ManagersForm(forms.Form):
    """Per person: which of the others is his manager. Not asked of who is kept by another department (`foreign`)."""

    def __init__(self, *args: Any, staff: Iterable[Staff], foreign: Collection[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [one for one in staff if not one.lent_by]
        self._staff = {f"p{number}": one for number, one in enumerate(people) if one.code not in foreign}
        for name, one in self._staff.items():
            others = [(other.code, _with_position(other)) for other in people if other.code != one.code]
            self.fields[name] = forms.ChoiceField(
                label=_("Leidinggevende van %(who)s") % {"who": _with_position(one)},
                required=False,
                choices=[("", _("iemand die hier niet bij staat")), *others],
                initial=one.manager,
            )

    @property
    def managers(self) -> dict[str, str]:
        return {one.code: self.cleaned_data[name] for name, one in self._staff.items()}


class HoursForm(forms.Form):
    """Per person: hours a week for these steps. Not asked of who is kept by another department (`foreign`)."""

    def __init__(self, *args: Any, staff: Iterable[Staff], foreign: Collection[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [one for one in staff if not one.lent_by and one.code not in foreign]
        self._staff = {f"p{number}": one for number, one in enumerate(people)}
        for name, one in self._staff.items():
            self.fields[name] = _hours_field(_with_position(one), one.minutes)

    @property
    def minutes(self) -> dict[str, int | None]:
        return {one.code: _minutes(self.cleaned_data[name]) for name, one in self._staff.items()}


class VolumesForm(forms.Form):
    """Per step: hours a week that it takes."""

    def __init__(self, *args: Any, process: Process, minutes: Mapping[StepKey, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._keys = {
            one.slug: StepKey(process=process.slug, step=one.slug) for one in process.steps if not one.is_outside
        }
        for one in process.steps:
            if one.slug in self._keys:
                self.fields[one.slug] = _hours_field(one.title, minutes.get(self._keys[one.slug]))

    @property
    def minutes(self) -> dict[StepKey, int | None]:
        return {key: _minutes(self.cleaned_data[slug]) for slug, key in self._keys.items()}


class MarkForm(forms.Form):
    """A system that keeps a rule in every case."""

    how = forms.CharField(
        label=_("Hoe houdt het systeem dit tegen?"),
        help_text=_("Bijvoorbeeld: wie de aanvraag opende, krijgt de knop Verstrekken niet."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf in één zin op wat het systeem doet.")},
    )
    checked_on = DayField(label=_("Wanneer zag iemand dat het werkt?"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_checked_on(self) -> date:
        return not_later(self.cleaned_data["checked_on"], self._today)


class ExceptionForm(forms.Form):
    """A time that the law let a rule go."""

    on = DayField(label=_("Wanneer was dat?"))
    reason = forms.CharField(
        label=_("Waarom kon het niet anders?"),
        help_text=_("Geen namen, ook niet van de aanvrager."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf de reden op. Zonder reden is het geen uitzondering.")},
    )
    record = forms.CharField(
        label=_("Waar ligt het vast?"),
        help_text=_("Bijvoorbeeld het nummer van het formulier."),
        max_length=120,
        error_messages={"required": _("Schrijf op waar het formulier of de notitie ligt.")},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_on(self) -> date:
        return not_later(self.cleaned_data["on"], self._today)


class AcceptForm(forms.Form):
    """A rule that is knowingly left broken for a while."""

    decided_by = forms.CharField(
        label=_("Wie besloot dit?"),
        help_text=_("Een functie, zoals gemeentesecretaris."),
        max_length=120,
        error_messages={"required": _("Schrijf op welke functie dit besloot.")},
    )
    reason = forms.CharField(
        label=_("Waarom, en wat doet u zolang?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf op waarom, en wat er zolang tegenover staat.")},
    )
    until = DayField(label=_("Tot en met"))

    def __init__(self, *args: Any, rule: SeparationRule, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        self._most = MOST_STRICT_DAYS if rule.strictness is Strictness.STRICT else MOST_ADVISED_DAYS

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        last = self._today + timedelta(days=self._most)
        if until <= self._today:
            raise forms.ValidationError(_("Kies een dag die nog komt."))
        if until > last:
            raise forms.ValidationError(
                _("Kies een dag uiterlijk %(last)s. Daarna beslist u opnieuw."), params={"last": f"{last:%d-%m-%Y}"}
            )
        return until


def _name(step: ProcessStep, kind: DutyKind) -> str:
    return f"{step.slug}-{kind.value}"


def _with_position(one: Staff) -> str:
    return f"{one.code} ({one.position})" if one.position else one.code


def _hours_field(label: str, minutes: int | None) -> forms.Field:
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=0,
        max_value=60,
        max_digits=5,
        decimal_places=2,
        localize=True,
        initial=None if minutes is None else Decimal(minutes) / 60,
        error_messages={
            "invalid": _("Vul uren in als getal, zoals 4 of 1,5."),
            "min_value": _("Vul een getal van nul of meer in."),
            "max_value": _("Zoveel uren heeft een week niet. Kijk het getal na."),
            "max_decimal_places": _("Twee cijfers achter de komma is genoeg."),
            "max_digits": _("Kijk het getal na."),
        },
    )


def _minutes(hours: Decimal | None) -> int | None:
    return None if hours is None else round(hours * 60)
