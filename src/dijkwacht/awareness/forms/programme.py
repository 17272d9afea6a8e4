# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about the programme, turned from text into values. Every message says what to do."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from dijkwacht.awareness.domain.programme import first_of
from dijkwacht.awareness.domain.words import PUBLIC_WORDS, REPEATS, THEME_WORDS, repeat_words
from dijkwacht.awareness.forms.months import month_choices, refuse_other_month
from dijkwacht.awareness.values import Ambassadors, NewActivity, PlannedActivity, SetChoice
from dijkwacht.knowledge.values import Activity, Hours, Public, Talk, Theme
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.ui.public import DayField
from dijkwacht.values.weeks import monday

_MONTHS_AHEAD = 24
_YEARS_AHEAD = 4
_HOURS: dict[str, Any] = {
    "min_value": 0,
    "max_value": 400,
    "decimal_places": 2,
    "required": False,
    "error_messages": {
        "invalid": _("Vul een getal in, bijvoorbeeld 2 of 2,5."),
        "min_value": _("Vul 0 of meer in."),
        "max_value": _("Vul ten hoogste 400 uur in."),
        "max_decimal_places": _("Vul ten hoogste twee cijfers achter de komma in."),
    },
}


class _HoursInput(forms.TextInput):
    """Text, because a browser sends nothing at all for a comma in its own field for numbers."""

    def __init__(self) -> None:
        super().__init__(attrs={"inputmode": "decimal"})


class ActivityForm(forms.Form):
    """Words and hours of an own activity."""

    title = forms.CharField(
        label=_("Wat gaat u doen?"),
        max_length=120,
        error_messages={"required": _("Geef de activiteit een naam.")},
    )
    theme = forms.ChoiceField(label=_("Welk thema?"), choices=[(one.value, word) for one, word in THEME_WORDS.items()])
    audience = forms.ChoiceField(
        label=_("Voor wie?"), choices=[(one.value, word) for one, word in PUBLIC_WORDS.items()]
    )
    form = forms.CharField(
        label=_("In welke vorm?"),
        help_text=_("Bijvoorbeeld “dilemmatafel in het werkoverleg” of “lunchlezing”."),
        max_length=200,
        required=False,
    )
    why = forms.CharField(label=_("Waarom?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000, required=False)
    minutes = forms.IntegerField(
        label=_("Hoeveel minuten kost het een deelnemer?"),
        min_value=1,
        max_value=960,
        error_messages={
            "required": _("Vul in hoeveel minuten een deelnemer kwijt is."),
            "invalid": _("Vul een heel aantal minuten in."),
            "min_value": _("Vul ten minste 1 minuut in."),
            "max_value": _("Vul ten hoogste 960 minuten (twee werkdagen) in."),
        },
    )
    hours_owner = forms.DecimalField(
        label=_("Hoeveel uur kost het wie trekt, per keer?"), widget=_HoursInput, localize=True, **_HOURS
    )
    hours_coordinator = forms.DecimalField(
        label=_("Hoeveel uur kost het de coördinator, per keer?"), widget=_HoursInput, localize=True, **_HOURS
    )
    talk = forms.ChoiceField(label=_("Welke gespreksgids hoort erbij?"), required=False)

    def __init__(self, *args: Any, talks: Iterable[Talk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.slug, one.title) for one in talks]
        if choices:
            self._choose("talk", [("", _("Geen"))], choices)
        else:
            del self.fields["talk"]

    def _choose(self, name: str, *choices: Sequence[tuple[str, Any]]) -> None:
        self.fields[name].choices = [one for part in choices for one in part]  # type: ignore[attr-defined]  # a choice field

    @property
    def new(self) -> NewActivity:
        """The words, in this form without a place in the year."""
        return self._new(month=date.min, day=None, every_years=0)

    def _new(self, *, month: date, day: date | None, every_years: int) -> NewActivity:
        found = self.cleaned_data
        return NewActivity(
            title=found["title"],
            theme=Theme(found["theme"]),
            audience=Public(found["audience"]),
            form=found["form"],
            why=found["why"],
            minutes=found["minutes"],
            hours=Hours(owner=float(found["hours_owner"] or 0), coordinator=float(found["hours_coordinator"] or 0)),
            talk=found.get("talk", ""),
            month=month,
            day=day,
            every_years=every_years,
        )


class NewActivityForm(ActivityForm):
    """The same, with its place in the year."""

    month = forms.ChoiceField(label=_("In welke maand?"))
    day = DayField(
        label=_("Op welke dag?"), help_text=_("Mag leeg blijven. Houd zelf rekening met vakanties."), required=False
    )
    every_years = forms.ChoiceField(
        label=_("Hoe vaak?"), choices=[(str(years), words) for years, words in REPEATS.items()], initial="1"
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choose("month", month_choices(first_of(today), _MONTHS_AHEAD))

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        refuse_other_month(self, found)
        return found

    @property
    def new(self) -> NewActivity:
        found = self.cleaned_data
        return self._new(
            month=date.fromisoformat(found["month"]), day=found["day"], every_years=int(found["every_years"])
        )


class SetForm(forms.Form):
    """Which activities of a set, and from when."""

    activities = forms.MultipleChoiceField(
        label=_("Welke activiteiten?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kruis ten minste één activiteit aan.")},
    )
    begin_year = forms.TypedChoiceField(
        label=_("Vanaf welk jaar?"),
        help_text=_("Wat dit jaar al voorbij is, komt volgend jaar voor het eerst."),
        coerce=int,
    )
    week = DayField(
        label=_("In welke week?"),
        help_text=_("Kies een dag. De hele week van maandag tot en met zondag telt."),
        error_messages={"required": _("Kies een dag in de week die u bedoelt.")},
    )

    def __init__(self, *args: Any, activities: Iterable[Activity], is_week: bool, today: date, **kwargs: Any) -> None:
        slugs = [(one.slug, one.title if is_week else _with_rhythm(one)) for one in activities]
        super().__init__(*args, **kwargs)
        self.initial.update(activities=[slug for slug, _ in slugs], begin_year=today.year)
        self._today = today
        self.fields["activities"].choices = slugs  # type: ignore[attr-defined]  # a choice field
        years = range(today.year, today.year + _YEARS_AHEAD + 1)
        self.fields["begin_year"].choices = [(str(year), str(year)) for year in years]  # type: ignore[attr-defined]  # a choice field
        del self.fields["begin_year" if is_week else "week"]

    def clean_week(self) -> date:
        week = monday(self.cleaned_data["week"])
        if not monday(self._today) <= week <= self._today.replace(month=12, day=31, year=self._today.year + 1):
            raise forms.ValidationError(_("Kies een week van nu tot en met het eind van volgend jaar."))
        return week

    @property
    def choice(self) -> SetChoice:
        """What was chosen; of a form that was not sent, or not rightly, what stands in it at first."""
        found = self.cleaned_data if self.is_bound else self.initial
        return SetChoice(
            slugs=frozenset(found.get("activities", self.initial["activities"])),
            begin_year=int(found.get("begin_year", self._today.year)),
            week=found.get("week"),
        )


class AmbassadorsForm(forms.Form):
    """Per department how many ambassadors, and their functions."""

    def __init__(
        self, *args: Any, departments: Iterable[DepartmentCard], known: Mapping[UUID, Ambassadors], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._departments = list(departments)
        for one in self._departments:
            now = known.get(one.id)
            self.fields[f"count-{one.id}"] = forms.IntegerField(
                label=_("Hoeveel ambassadeurs?"),
                min_value=0,
                max_value=50,
                required=False,
                initial=now.count if now else None,
                error_messages={
                    "invalid": _("Vul een heel getal in."),
                    "min_value": _("Vul 0 of meer in."),
                    "max_value": _("Vul ten hoogste 50 in."),
                },
            )
            self.fields[f"functions-{one.id}"] = forms.CharField(
                label=_("Welke functies?"), max_length=200, required=False, initial=now.functions if now else ""
            )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for one in self._departments:
            if found.get(f"functions-{one.id}") and not found.get(f"count-{one.id}"):
                self.add_error(f"count-{one.id}", _("Vul ook in hoeveel ambassadeurs het zijn."))
        return found

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Name of each department with its two fields."""
        return [(one.name, [self[f"count-{one.id}"], self[f"functions-{one.id}"]]) for one in self._departments]

    @property
    def found(self) -> list[Ambassadors]:
        return [
            Ambassadors(
                department=one.id,
                count=self.cleaned_data[f"count-{one.id}"] or 0,
                functions=self.cleaned_data[f"functions-{one.id}"],
            )
            for one in self._departments
        ]


def filled_in(activity: PlannedActivity) -> dict[str, Any]:
    """The form's first values for an activity that exists."""
    return {
        "title": activity.title,
        "theme": activity.theme.value,
        "audience": activity.audience.value,
        "form": activity.form,
        "why": activity.why,
        "minutes": activity.minutes,
        "hours_owner": activity.hours.owner,
        "hours_coordinator": activity.hours.coordinator,
        "talk": activity.talk,
    }


def _with_rhythm(activity: Activity) -> str:
    """“Dilemma-avond van de raad (juni, om de vier jaar)”."""
    month = date_format(date(2000, activity.month, 1), "F")
    return f"{activity.title} ({month}, {repeat_words(activity.every_years)})"
