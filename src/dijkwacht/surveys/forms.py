# SPDX-License-Identifier: EUPL-1.2
"""What keepers fill in: of whom what is asked, until when, and which group is taken back."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from dijkwacht.disclosure.values import Place
from dijkwacht.knowledge.values import Questionnaire, Respondents
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.surveys.domain.expected import table_words
from dijkwacht.surveys.domain.preparing import LEAST_EXTRA, MOST_EXTRA, good_extension, good_last_day
from dijkwacht.surveys.values import DEPARTMENT, Announced, Group, NewSurvey, SurveyCard
from dijkwacht.ui.public import DayField
from dijkwacht.values.verdicts import Verdict

MOST_PEOPLE = 20_000


def place_key(place: Place) -> str:
    """A group as a form names it."""
    return f"{'|'.join(place.table)}:{'|'.join(place.group)}"


class SurveyForm(forms.Form):
    """Everything that will be announced of one questionnaire."""

    title = forms.CharField(
        label=_("Hoe heet deze ronde bij u?"), max_length=120, error_messages={"required": _("Geef een naam.")}
    )
    invited = forms.IntegerField(
        label=_("Hoeveel mensen krijgen een code?"),
        min_value=1,
        max_value=MOST_PEOPLE,
        error_messages={
            "required": _("Vul een aantal in."),
            "invalid": _("Vul een heel getal in."),
            "min_value": _("Vul een aantal van 1 of meer in."),
            "max_value": _("Dit zijn er te veel. Kijk het getal na."),
        },
    )
    round = forms.ChoiceField(label=_("Bij welke meting hoort het?"), required=False)

    def __init__(
        self,
        *args: Any,
        questionnaire: Questionnaire,
        departments: Sequence[DepartmentCard],
        rounds: Sequence[tuple[UUID, str]],
        before: SurveyCard | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._questionnaire = questionnaire
        self._departments = _shown_apart(questionnaire, departments)
        self._set_rounds(rounds)
        for one in self._departments:
            self.fields[f"count_{one.id}"] = _number(one.name)
        self._add_tables(questionnaire)
        if before:
            self.fields["turnover"] = _number(_("Iedereen samen"))
            for one in self._departments:
                self.fields[f"turnover_{one.id}"] = _number(one.name)

    def counts(self) -> Iterator[BoundField]:
        """How many people each department has."""
        return (self[f"count_{one.id}"] for one in self._departments)

    def turnovers(self) -> list[BoundField]:
        """How many came or left since the survey before; empty without one."""
        return [self[name] for name in self.fields if name.startswith("turnover")]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        together = sum(data.get(f"count_{one.id}") or 0 for one in self._departments)
        if "invited" in data and together > data["invited"]:
            self.add_error(
                "invited",
                _("De afdelingen tellen samen %(together)s mensen. Dat is meer dan u uitnodigt.")
                % {"together": together},
            )
        return data

    @property
    def wanted(self) -> NewSurvey:
        data = self.cleaned_data
        groups = tuple(
            Group(key=str(one.id), name=one.name, invited=count)
            for one in self._departments
            if (count := data.get(f"count_{one.id}"))
        )
        chosen = [tuple(name.split("|")) for name in data.get("tables", ())]
        return NewSurvey(
            title=data["title"],
            questionnaire=self._questionnaire.slug,
            round_id=UUID(data["round"]) if data.get("round") else None,
            invited=data["invited"],
            groups=groups,
            tables=((DEPARTMENT,), *chosen) if groups else tuple(chosen),
            turnover=self._turnover(),
        )

    def _turnover(self) -> Mapping[str, int]:
        told = {"": self.cleaned_data.get("turnover")} | {
            str(one.id): self.cleaned_data.get(f"turnover_{one.id}") for one in self._departments
        }
        return {key: number for key, number in told.items() if number is not None}

    def _set_rounds(self, rounds: Sequence[tuple[UUID, str]]) -> None:
        field = self.fields["round"]
        if not rounds:
            del self.fields["round"]
        elif isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Bij geen meting")), *((str(key), title) for key, title in rounds)]

    def _add_tables(self, questionnaire: Questionnaire) -> None:
        """By what else than department figures may be shown."""
        nobody = Announced(questionnaire=questionnaire, groups=(), tables=(), invited=0)
        others = [table for table in questionnaire.tables if table and DEPARTMENT not in table]
        if others:
            self.fields["tables"] = forms.MultipleChoiceField(
                label=_("Waarnaar splitst u nog meer uit?"),
                required=False,
                choices=[("|".join(table), table_words(nobody, table)) for table in others],
                widget=forms.CheckboxSelectMultiple,
            )


class LastDayForm(forms.Form):
    """Until when people can answer."""

    closes_on = DayField(label=_("Tot en met welke dag kan men invullen?"))

    def __init__(self, *args: Any, opened_on: date, before: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._opened_on, self._before = opened_on, before

    def clean_closes_on(self) -> date:
        day: date = self.cleaned_data["closes_on"]
        verdict = self._judged(day)
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return day

    def _judged(self, day: date) -> Verdict:
        if self._before:
            return good_extension(day, before=self._before, opened_on=self._opened_on)
        return good_last_day(day, opened_on=self._opened_on)


class MoreCodesForm(forms.Form):
    """How many codes came short."""

    number = forms.IntegerField(
        label=_("Hoeveel codes erbij?"),
        min_value=LEAST_EXTRA,
        max_value=MOST_EXTRA,
        initial=8,
        error_messages={
            "required": _("Vul een aantal in."),
            "invalid": _("Vul een heel getal in."),
            "min_value": _(
                "Trek er minstens %(limit_value)s, en laat uit een doos kiezen: van één losse code weet u wie hem kreeg."
            ),
            "max_value": _("Trek hoogstens %(limit_value)s codes tegelijk."),
        },
    )


class PlaceForm(forms.Form):
    """A group of which figures are shown."""

    place = forms.ChoiceField(
        label=_("Welke groep?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een groep."), "invalid_choice": _("Van deze groep wordt niets getoond.")},
    )

    def __init__(self, *args: Any, places: Sequence[tuple[Place, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = {place_key(place): place for place, _ in places}
        field = self.fields["place"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(place_key(place), name) for place, name in places]

    @property
    def chosen(self) -> Place:
        return self._places[self.cleaned_data["place"]]


def told_before(survey: SurveyCard) -> dict[str, Any]:
    """What the form showed when the survey was prepared; to change it."""
    announced = survey.announced
    return {
        "title": survey.title,
        "invited": announced.invited,
        "round": str(survey.round_id) if survey.round_id else "",
        "tables": ["|".join(table) for table in announced.tables if table and DEPARTMENT not in table],
        **{f"count_{group.key}": group.invited for group in announced.groups},
        **{f"turnover_{key}" if key else "turnover": number for key, number in survey.turnover.items()},
    }


def told_first(questionnaire: Questionnaire, departments: Sequence[DepartmentCard]) -> dict[str, Any]:
    """What is known without asking: how many people departments have."""
    shown = [one for one in _shown_apart(questionnaire, departments) if one.head_count]
    return {
        "title": questionnaire.title.nl,
        "invited": sum(one.head_count or 0 for one in shown) or None,
        "tables": ["|".join(table) for table in questionnaire.tables if table and DEPARTMENT not in table],
        **{f"count_{one.id}": one.head_count for one in shown},
    }


def _shown_apart(questionnaire: Questionnaire, departments: Sequence[DepartmentCard]) -> list[DepartmentCard]:
    """The departments that may be shown apart: those that are there, and only where the questionnaire has such a table."""
    has_table = any(DEPARTMENT in table for table in questionnaire.tables)
    if questionnaire.respondents is not Respondents.STAFF or not has_table:
        return []
    return [one for one in departments if one.is_active]


def _number(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=MOST_PEOPLE,
        error_messages={
            "invalid": _("Vul een heel getal in."),
            "min_value": _("Dit kan niet onder nul zijn."),
            "max_value": _("Dit zijn er te veel. Kijk het getal na."),
        },
    )
