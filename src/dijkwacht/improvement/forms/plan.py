# SPDX-License-Identifier: EUPL-1.2
"""What people fill in for the plan, turned from text into values. Every message says what to do."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.assessments import public as assessments
from dijkwacht.improvement.actions.people import Described
from dijkwacht.improvement.actions.work import Details
from dijkwacht.improvement.domain.closing import Proposal
from dijkwacht.improvement.values import AbsenceKind, ActionLine, ContributorLine, PlanNow, StepLine
from dijkwacht.knowledge.values import Owner
from dijkwacht.ui.public import DayField
from dijkwacht.values.levels import Level
from dijkwacht.values.weeks import sunday

MOST_HOURS_A_WEEK = 40
MINUTES = 60
MOST_EUROS = 10_000_000
ABSENCE_WORDS = {
    AbsenceKind.HOLIDAY: _("vakantie"),
    AbsenceKind.AWAY: _("afwezig"),
    AbsenceKind.ELECTION: _("verkiezingen"),
    AbsenceKind.BUDGET: _("begroting of kadernota"),
    AbsenceKind.OTHER: _("iets anders"),
}
RISKS = (("1", _("een beetje")), ("3", _("duidelijk minder risico")), ("6", _("veel minder risico")))


class PlanDay(DayField):
    """A day of a plan. A slip of the keyboard, such as the year 0206, gets a sentence instead of a plan of centuries."""

    FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and not self.FIRST <= value <= self.LAST:
            raise forms.ValidationError(_("Kijk het jaartal na. Kies een dag tussen 2000 en 2100."))


class HoursField(forms.DecimalField):
    """Hours as people write them, “4” or “2,5”; the value is in minutes, whole quarters of an hour."""

    default_error_messages: ClassVar = {
        "required": _("Vul een aantal uren in, bijvoorbeeld 4."),
        "invalid": _("Schrijf een getal, bijvoorbeeld 4 of 2,5."),
        "min_value": _("Vul 0 of meer uren in."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(
            **{"min_value": 0, "max_digits": 6, "decimal_places": 2, "localize": True, **options},
        )

    def clean(self, value: Any) -> Any:
        hours: Decimal | None = super().clean(value)
        return None if hours is None else round(hours * 4) * 15

    def prepare_value(self, value: Any) -> Any:
        """Minutes that were stored, shown as hours again; text that somebody typed stays as it is."""
        return (
            f"{Decimal(value) / MINUTES:.2f}".rstrip("0").rstrip(".").replace(".", ",")
            if isinstance(value, int)
            else value
        )


class BeginForm(forms.Form):
    """One number is enough."""

    hours = HoursField(
        label=_("Hoeveel uur per week heeft u hiervoor?"),
        help_text=_("Uw eigen uren. Een schatting is goed genoeg; u past het later aan."),
        max_value=MOST_HOURS_A_WEEK,
        error_messages={"max_value": _("Een week heeft niet meer dan 40 werkuren.")},
    )

    def clean_hours(self) -> int:
        minutes: int = self.cleaned_data["hours"]
        if not minutes:
            raise forms.ValidationError(
                _("Met nul uur past er niets. Vul in wat er wel is, al is het een kwartier (0,25).")
            )
        return minutes


class FrameForm(forms.Form):
    """How far the plan looks ahead."""

    weeks = forms.IntegerField(
        label=_("Hoeveel weken vooruit?"),
        help_text=_("26 weken is een half jaar. Verder weg wordt een plan een wens."),
        min_value=4,
        max_value=104,
        error_messages={
            "required": _("Vul een aantal weken in."),
            "invalid": _("Schrijf een heel getal."),
            "min_value": _("Kies ten minste 4 weken."),
            "max_value": _("Kies hoogstens 104 weken, dat is twee jaar."),
        },
    )
    assumed = HoursField(
        label=_("Uren per week van wie geen uren noemde"),
        help_text=_("Wij rekenen hiermee tot u het weet."),
        max_value=MOST_HOURS_A_WEEK,
    )
    euros = forms.IntegerField(
        label=_("Wat kost een uur, in euro?"),
        help_text=_(
            "Alleen voor de aanvraag bij de kadernota. Vraag Financiën naar het uurtarief; laat leeg als u het niet weet."
        ),
        min_value=1,
        max_value=500,
        required=False,
        error_messages={"invalid": _("Schrijf een heel getal, zonder cent.")},
    )


class ContributorForm(forms.Form):
    """A function that works on the plan. A valid form has `described`."""

    title = forms.CharField(
        label=_("Functie"),
        help_text=_("Bijvoorbeeld “teamleider Burgerzaken”. Geen naam."),
        max_length=80,
        error_messages={"required": _("Schrijf de functie op.")},
    )
    role = forms.ChoiceField(
        label=_("Doet de maatregelen van"),
        help_text=_("Maatregelen met deze eigenaar komen vanzelf hier terecht."),
        required=False,
    )
    hours = HoursField(
        label=_("Uren per week"),
        help_text=_("Laat leeg als u het niet weet."),
        required=False,
        max_value=MOST_HOURS_A_WEEK,
    )
    person = forms.ChoiceField(
        label=_("Wie met een account vult deze functie?"),
        help_text=_("Die ziet de stappen bij “Deze week”. Zonder account doet u het namens deze functie."),
        required=False,
    )

    def __init__(self, *args: Any, people: dict[UUID, str], others: Sequence[ContributorLine], **options: Any) -> None:
        super().__init__(*args, **options)
        self.others = others
        roles = [("", _("geen vaste functie")), *((one.value, assessments.owner_word(one)) for one in Owner)]
        self._choices("role", roles)
        self._choices("person", [("", _("nog niemand")), *((str(key), name) for key, name in people.items())])

    def _choices(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def clean_role(self) -> str:
        role: str = self.cleaned_data["role"]
        other = next((one.title for one in self.others if role and one.role == role), "")
        if other:
            raise forms.ValidationError(
                _("Dat doet “%(title)s” al. Kies een andere functie, of pas die aan.") % {"title": other}
            )
        return role

    @property
    def described(self) -> Described:
        data = self.cleaned_data
        return Described(
            title=data["title"],
            role=Owner(data["role"]) if data["role"] else None,
            person_id=UUID(data["person"]) if data["person"] else None,
            minutes_per_week=data["hours"],
        )


class AbsenceForm(forms.Form):
    """A time with fewer hours."""

    who = forms.ChoiceField(label=_("Wie?"))
    kind = forms.ChoiceField(label=_("Waarom?"), choices=[(one.value, ABSENCE_WORDS[one]) for one in AbsenceKind])
    title = forms.CharField(
        label=_("Hoe heet het in het plan?"),
        help_text=_("Bijvoorbeeld “Kerst” of “Verkiezingen”. Schrijf nooit op wat iemand mankeert."),
        max_length=80,
        error_messages={"required": _("Geef het een naam, bijvoorbeeld “Kerst”.")},
    )
    from_on = PlanDay(label=_("Eerste dag"))
    until_on = PlanDay(label=_("Laatste dag"))
    hours = HoursField(label=_("Uren per week die overblijven"), initial=0, max_value=MOST_HOURS_A_WEEK)

    def __init__(self, *args: Any, contributors: Sequence[ContributorLine], today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        field = self.fields["who"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("iedereen")), *((one.id, one.title) for one in contributors)]
        field.required = False

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        first, last = found.get("from_on"), found.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", _("De laatste dag ligt vóór de eerste. Draai ze om."))
        elif last and last < self.today:
            self.add_error("until_on", _("Deze tijd is voorbij. Noteer alleen wat nog komt."))
        return found


class ActionForm(forms.Form):
    """What an action is, who answers for it and when. A valid form has `details`."""

    title = forms.CharField(
        label=_("Wat gaat er gebeuren?"),
        max_length=200,
        error_messages={"required": _("Schrijf in één zin op wat er gaat gebeuren.")},
    )
    why = forms.CharField(label=_("Waarom?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False)
    owner = forms.ChoiceField(label=_("Wie doet het?"), error_messages={"required": _("Kies wie het doet.")})
    official_owner = forms.ChoiceField(
        label=_("Ambtelijk eigenaar"),
        help_text=_(
            "Wie ambtelijk verantwoordelijk is, zoals de gemeentesecretaris of HRM. Die hoort het als iets blijft liggen."
        ),
        required=False,
    )
    portfolio_holder = forms.CharField(
        label=_("Bestuurlijk eigenaar"),
        help_text=_("De portefeuillehouder, bijvoorbeeld “burgemeester”."),
        max_length=80,
        required=False,
    )
    not_before_on = PlanDay(label=_("Niet eerder dan"), required=False)
    due_on = PlanDay(label=_("Uiterlijk klaar op"), required=False)
    after = forms.MultipleChoiceField(label=_("Wat moet eerst?"), widget=forms.CheckboxSelectMultiple, required=False)
    costs_once = forms.IntegerField(
        label=_("Kosten, eenmalig (euro)"), min_value=0, max_value=MOST_EUROS, required=False
    )
    costs_per_year = forms.IntegerField(
        label=_("Kosten, elk jaar (euro)"), min_value=0, max_value=MOST_EUROS, required=False
    )

    def __init__(self, *args: Any, plan: PlanNow, own_id: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = plan.today
        people = [(one.id, one.title) for one in plan.contributors]
        self._choices("owner", people)
        self._choices("official_owner", [("", _("nog niemand")), *people])
        others = [(one.id, one.title) for one in plan.open_actions if one.id != own_id]
        self._choices("after", others)
        if not others:
            del self.fields["after"]

    def _choices(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField | forms.MultipleChoiceField):
            field.choices = choices

    def clean_due_on(self) -> date | None:
        """A day that has passed is no promise; the one that stood there already may stay."""
        due: date | None = self.cleaned_data["due_on"]
        if due and due < self.today and due != self.initial.get("due_on"):
            raise forms.ValidationError(_("Deze dag is voorbij. Kies een dag die nog komt, of laat het veld leeg."))
        return due

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        early, late = found.get("not_before_on"), found.get("due_on")
        if early and late and late < early:
            self.add_error("due_on", _("De einddatum ligt vóór de begindatum. Pas een van beide aan."))
        return found

    @property
    def details(self) -> Details:
        data = self.cleaned_data
        return Details(
            title=data["title"],
            why=data["why"],
            owner_id=UUID(data["owner"]),
            official_owner_id=UUID(data["official_owner"]) if data["official_owner"] else None,
            portfolio_holder=data["portfolio_holder"],
            not_before_on=data["not_before_on"],
            due_on=data["due_on"],
            costs_once=data["costs_once"],
            costs_per_year=data["costs_per_year"],
            after=tuple(UUID(one) for one in data.get("after", ())),
        )


def filled_in(action: ActionLine) -> dict[str, Any]:
    """The form's first values for an action that exists."""
    return {
        "title": action.title,
        "why": action.why,
        "owner": action.owner.id,
        "official_owner": action.official_owner.id if action.official_owner else "",
        "portfolio_holder": action.portfolio_holder,
        "not_before_on": action.not_before_on,
        "due_on": action.due_on,
        "after": list(action.after),
        "costs_once": action.costs_once,
        "costs_per_year": action.costs_per_year,
    }


class OwnActionForm(ActionForm):
    """An action by hand: with its hours, its steps and how much it helps."""

    hours = HoursField(label=_("Uren van wie het doet"), initial=60, max_value=1000)
    coordinator_hours = HoursField(label=_("Uren van de coördinator"), initial=0, max_value=1000)
    steps = forms.CharField(
        label=_("Stappen"),
        help_text=_("Eén stap per regel. Eén regel is genoeg."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )
    risk = forms.ChoiceField(label=_("Hoeveel helpt het?"), choices=RISKS, widget=forms.RadioSelect, initial="3")
    field_order = ("title", "why", "steps", "hours", "coordinator_hours", "risk", "owner")

    @property
    def step_lines(self) -> tuple[StepLine, ...]:
        """The hours spread evenly over the steps; the first step takes what is left over."""
        data = self.cleaned_data
        texts = [line.strip() for line in data["steps"].splitlines() if line.strip()] or [data["title"]]
        return tuple(
            StepLine(
                position=place,
                text=text,
                owner_minutes=_share(data["hours"], place, len(texts)),
                coordinator_minutes=_share(data["coordinator_hours"], place, len(texts)),
            )
            for place, text in enumerate(texts, start=1)
        )


NEW_STEPS = 3
"""So many empty rows stand ready; who needs more saves and opens the page again."""


class StepsForm(forms.Form):
    """The steps of an action that are still to be done, and room for new ones. A valid form has `step_lines`."""

    def __init__(self, *args: Any, action: ActionLine, **options: Any) -> None:
        super().__init__(*args, **options)
        self.open_steps = {str(one.position): one for one in action.steps if one.done_on is None}
        self.has_ticked = len(self.open_steps) < len(action.steps)
        self.new_keys = [f"new{number}" for number in range(1, NEW_STEPS + 1)]
        for key, step in self.open_steps.items():
            self._add_row(key, _("Stap %(number)s") % {"number": action.number_of(step)}, step)
            self.fields[f"gone-{key}"] = forms.BooleanField(label=_("Haal deze stap weg"), required=False)
        for number, key in enumerate(self.new_keys, start=1):
            self._add_row(key, _("Nieuwe stap %(number)s") % {"number": number}, None)

    def _add_row(self, key: str, name: str, step: StepLine | None) -> None:
        self.fields[f"text-{key}"] = forms.CharField(
            label=_("%(step)s: wat gebeurt er?") % {"step": name},
            widget=forms.Textarea(attrs={"rows": 2}),
            max_length=2000,
            required=False,
            initial=step.text if step else "",
        )
        for part, label, minutes in (
            ("owner", _("Uren van wie het doet"), step.owner_minutes if step else None),
            ("coordinator", _("Uren van de coördinator"), step.coordinator_minutes if step else None),
            ("participant", _("Uren van wie meedoet, samen"), step.participant_minutes if step else None),
        ):
            self.fields[f"{part}-{key}"] = HoursField(label=label, required=False, max_value=1000, initial=minutes)

    @property
    def rows(self) -> list[list[forms.BoundField]]:
        """The fields, step by step."""
        keys = [*self.open_steps, *self.new_keys]
        return [[self[name] for name in self.fields if name.partition("-")[2] == key] for key in keys]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for key in self._kept(found):
            if not found.get(f"text-{key}") and f"text-{key}" not in self.errors:
                self.add_error(f"text-{key}", _("Schrijf op wat er gebeurt, of haal deze stap weg."))
        if not self.errors and not self.has_ticked and not self._kept(found):
            raise forms.ValidationError(
                _("Een actie heeft ten minste één stap. Laat er een staan, of schrijf een nieuwe op.")
            )
        return found

    def _kept(self, data: Mapping[str, Any]) -> list[str]:
        """The steps that shall be there: the old ones that do not go, and the new ones of which something is filled in."""
        new = [key for key in self.new_keys if any(data.get(f"{part}-{key}") for part in ("text", *_PARTS))]
        return [*(key for key in self.open_steps if not data.get(f"gone-{key}")), *new]

    @property
    def step_lines(self) -> tuple[StepLine, ...]:
        """In their order; a new one has position 0."""
        return tuple(
            StepLine(
                position=self.open_steps[key].position if key in self.open_steps else 0,
                text=self.cleaned_data[f"text-{key}"],
                owner_minutes=self._minutes("owner", key),
                coordinator_minutes=self._minutes("coordinator", key),
                participant_minutes=self._minutes("participant", key),
            )
            for key in self._kept(self.cleaned_data)
        )

    def _minutes(self, part: str, key: str) -> int:
        """Hours that nobody touched stay to the minute, though the page shows them in hundredths."""
        bound = self[f"{part}-{key}"]
        stored = bound.field.initial
        untouched = stored is not None and bound.data == bound.field.prepare_value(stored)
        return stored if untouched else self.cleaned_data[bound.name] or 0


_PARTS = ("owner", "coordinator", "participant")


def _share(minutes: int, place: int, count: int) -> int:
    return minutes // count + (minutes % count if place == 1 else 0)


class ElsewhereForm(forms.Form):
    """Recommendations of an audit, straight into the plan."""

    source = forms.CharField(
        label=_("Welk rapport?"),
        help_text=_("Bijvoorbeeld “Rekenkamer: aanpak ondermijning”."),
        max_length=200,
        error_messages={"required": _("Schrijf op van wie de adviezen zijn.")},
    )
    on = PlanDay(label=_("Van welke dag is het?"))
    texts = forms.CharField(
        label=_("De adviezen"),
        help_text=_("Eén advies per regel, in de woorden van het rapport."),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=10_000,
        error_messages={"required": _("Plak de adviezen hier, één per regel.")},
    )
    hours = HoursField(
        label=_("Hoeveel uur per advies?"),
        help_text=_("Een eerste schatting. U past het per actie aan."),
        initial=120,
        max_value=1000,
    )

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("Deze dag moet nog komen."))
        return on

    def clean_texts(self) -> list[str]:
        lines = [" ".join(line.split()) for line in self.cleaned_data["texts"].splitlines()]
        found = [line for line in lines if line]
        for number, line in enumerate(found, start=1):
            if len(line) > 500:
                raise forms.ValidationError(
                    _("Advies %(number)s is langer dan 500 tekens. Kort het in.") % {"number": number}
                )
        return found


class HoldForm(forms.Form):
    """Fix an action to a week, or keep it out of a period."""

    FIX, AVOID, FREE = "fix", "avoid", "free"
    how = forms.ChoiceField(
        label=_("Wat wilt u?"),
        choices=[
            (FIX, _("Het moet klaar zijn in de week van de eerste dag hieronder")),
            (AVOID, _("Er mag niet aan gewerkt worden van de eerste tot en met de laatste dag")),
            (FREE, _("Laat de planner het weer zelf kiezen")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat u wilt.")},
    )
    from_on = PlanDay(label=_("Eerste dag"), required=False)
    until_on = PlanDay(label=_("Laatste dag"), required=False)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        how, first, last = found.get("how"), found.get("from_on"), found.get("until_on")
        if how in (self.FIX, self.AVOID) and not first and "from_on" not in self.errors:
            self.add_error("from_on", _("Vul de eerste dag in."))
        if how == self.FIX and first and sunday(first) < self.today:
            self.add_error("from_on", _("Deze week is voorbij. Kies een dag in een week die nog komt."))
        if how == self.AVOID and last and last < self.today:
            self.add_error("until_on", _("Deze tijd is voorbij. Kies een laatste dag die nog komt."))
            return found
        if how == self.AVOID and first and (not last or last < first) and "until_on" not in self.errors:
            self.add_error("until_on", _("Vul een laatste dag in die niet vóór de eerste ligt."))
        return found


class ReplyForm(forms.Form):
    """A few words with “lukt niet” or “hulp nodig”."""

    note = forms.CharField(
        label=_("Lukt het nu niet? Zeg het met één druk. Een toelichting mag."), max_length=300, required=False
    )


class FinishForm(forms.Form):
    """What came of it, and what it shows."""

    outcome = forms.CharField(
        label=_("Wat is er gebeurd?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        error_messages={"required": _("Schrijf één zin op. Dat is genoeg.")},
    )
    on = PlanDay(label=_("Sinds wanneer?"))

    def __init__(
        self, *args: Any, proposals: Sequence[Proposal], today: date, asks_proof: bool, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.today = today
        self.proposals = proposals
        for one in proposals:
            self.fields[f"level-{one.indicator}"] = forms.ChoiceField(
                label=one.statement,
                choices=[
                    (str(one.level.value), _("Ja: %(text)s") % {"text": one.looks_like}),
                    ("", _("Nee, of nog niet. Leg niets vast.")),
                ],
                widget=forms.RadioSelect,
                required=False,
                initial=str(one.level.value),
            )
        if asks_proof:
            self.fields["proof"] = forms.CharField(
                label=_("Waaraan is dat te zien?"),
                help_text=_(
                    "Bijvoorbeeld een document met vindplaats, een datum van gebruik, of wat collega’s zeiden. Geen namen."
                ),
                widget=forms.Textarea(attrs={"rows": 2}),
                max_length=2000,
                error_messages={"required": _("Schrijf op waaraan een ander dit kan zien.")},
            )

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("Deze dag moet nog komen."))
        return on

    @property
    def levels(self) -> dict[str, Level]:
        chosen = {one.indicator: self.cleaned_data[f"level-{one.indicator}"] for one in self.proposals}
        return {slug: Level(int(value)) for slug, value in chosen.items() if value}

    @property
    def words(self) -> str:
        proof = self.cleaned_data.get("proof", "")
        return f"{self.cleaned_data['outcome']}\n\n{proof}".strip()


class DropForm(forms.Form):
    """Why it will not be done."""

    reason = forms.CharField(
        label=_("Waarom doen wij dit niet?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Schrijf op waarom. Het blijft in het plan staan.")},
    )


class AdoptForm(forms.Form):
    """A decision on the plan."""

    body = forms.ChoiceField(
        label=_("Wie stelt het vast?"),
        choices=[
            ("college", _("het college (op een eiland: het bestuurscollege)")),
            ("raad", _("de raad (op een eiland: de eilandsraad)")),
            ("directie", _("de gemeentesecretaris of directie")),
            ("bestuur", _("een ander bestuur")),
        ],
    )
    decided_on = PlanDay(label=_("Op welke dag?"))
    decision = forms.CharField(
        label=_("Waar is dat vastgelegd?"),
        help_text=_("Bijvoorbeeld “collegebesluit 2026-118” of “besluitenlijst, punt 4”."),
        max_length=200,
        error_messages={"required": _("Schrijf op waar het besluit te vinden is.")},
    )
    level = forms.ChoiceField(
        label=_("Welk peil spreekt men daarbij af?"),
        help_text=_("Wat is goed genoeg? Zonder besluit rekenen wij met “ingevoerd”."),
        required=False,
    )

    def __init__(self, *args: Any, today: date, pillars: Sequence[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        self.pillars = pillars
        levels = [(str(one.value), assessments.level_word(one)) for one in (Level.PAPER, Level.IN_USE, Level.PROVEN)]
        field = self.fields["level"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("het peil blijft zoals het is")), *levels]
        for slug, title in pillars:
            self.fields[f"pillar-{slug}"] = forms.ChoiceField(
                label=title, choices=[("", _("zoals hierboven")), *levels], required=False
            )

    def clean_decided_on(self) -> date:
        on: date = self.cleaned_data["decided_on"]
        if on > self.today:
            raise forms.ValidationError(_("Dit besluit moet nog komen. Leg het daarna vast."))
        return on

    @property
    def levels(self) -> dict[str, Level]:
        """The level for the whole under an empty key, and for each pillar that differs."""
        found = {
            "": self.cleaned_data["level"],
            **{slug: self.cleaned_data[f"pillar-{slug}"] for slug, _ in self.pillars},
        }
        return {slug: Level(int(value)) for slug, value in found.items() if value}


class HandOverForm(forms.Form):
    """To whom the work goes."""

    to = forms.ChoiceField(label=_("Wie neemt het over?"), error_messages={"required": _("Kies wie het overneemt.")})

    def __init__(self, *args: Any, contributors: Sequence[ContributorLine], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["to"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(one.id, one.title) for one in contributors]


class TickForm(forms.Form):
    """How long a step really took; nobody has to say."""

    hours = HoursField(label=_("Hoeveel uur kostte het echt?"), required=False, max_value=1000)


class DocumentForm(forms.Form):
    """A document with an action: a file or an address."""

    title = forms.CharField(
        label=_("Wat is het?"), max_length=200, error_messages={"required": _("Geef het document een naam.")}
    )
    url = forms.URLField(label=_("Adres"), max_length=500, required=False, assume_scheme="https")
    file = forms.FileField(label=_("Of een bestand"), required=False)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not self.errors and not (found.get("url") or found.get("file")):
            self.add_error("url", _("Vul een adres in of kies een bestand."))
        return found
