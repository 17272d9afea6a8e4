# SPDX-License-Identifier: EUPL-1.2
"""The year programme: what comes when, what to take over from the library, and what it costs."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.awareness import actions, queries
from dijkwacht.awareness.domain.cost import ROLES, cost_of
from dijkwacht.awareness.domain.coverage import coverage, coverage_title, is_counted
from dijkwacht.awareness.domain.permissions import (
    holds_for,
    may_change_activity,
    may_hold,
    may_keep_page,
    may_plan,
    may_read_programme,
)
from dijkwacht.awareness.domain.programme import hours_of, months_of
from dijkwacht.awareness.domain.words import (
    PUBLIC_WORDS,
    SET_TEXTS,
    SET_WORDS,
    STATE_WORDS,
    THEME_WORDS,
    cover_words,
    hours_words,
    minutes_words,
    programme_title,
)
from dijkwacht.awareness.forms import ActivityForm, AmbassadorsForm, NewActivityForm, SetForm, filled_in
from dijkwacht.awareness.values import Cost, Cover, Turn, TurnState
from dijkwacht.awareness.views.around import known_year, show, show_form, today_of
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Activity, ActivitySet, Theme
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui.values import Column, Table
from dijkwacht.values.verdicts import NotFound, require

_YEARS_AHEAD = 4
_TAGS = {
    TurnState.PLANNED: "plain",
    TurnState.LATE: "pinching",
    TurnState.HELD: "done",
    TurnState.SKIPPED: "plain",
}
COUNT = "count"
"""The button that reckons again and changes nothing."""


@require_GET
def programme_show(request: ActorRequest) -> HttpResponse:
    """The programme of this year."""
    return programme_year(request, today_of(request).year)


@require_GET
def programme_year(request: ActorRequest, year: int) -> HttpResponse:
    """The programme of one year, month by month."""
    actor, today = request.actor, today_of(request)
    require(may_read_programme(actor))
    turns = queries.turns_in_year(actor.organisation_id, known_year(year), today=today)
    gatherings = queries.gatherings_of(actor.organisation_id)
    began = min((one.first_month.year for one in queries.activities_of(actor.organisation_id)), default=None)
    hours = hours_of(turns)
    page = {
        "year": year,
        "title": programme_title(turns, year=year, today=today),
        "months": [
            (one, [_turn_line(request, turn) for turn in one.turns])
            for one in months_of(turns, gatherings, year=year, today=today)
        ],
        "is_begun": began is not None or bool(gatherings),
        "earlier": year - 1 if began is not None and began < year else None,
        "later": year + 1 if year < today.year + _YEARS_AHEAD else None,
        "hours": hours_words(hours.owner + hours.coordinator) if hours.total else "",
        "hours_coordinator": hours_words(hours.coordinator) if hours.coordinator else "",
        "may_plan": bool(may_plan(actor)),
        "has_sets": bool(library().activities),
    }
    return show(request, "awareness/programme_show.html", page)


@require_GET
def set_list(request: ActorRequest) -> HttpResponse:
    """The sets of the library, each with what it costs in an average year."""
    require(may_plan(request.actor))
    present = {one.slug for one in queries.activities_of(request.actor.organisation_id) if one.last_year is None}
    sets = []
    for kind in ActivitySet:
        found = _activities_of(kind)
        if found:
            cost = cost_of(found, begin_year=today_of(request).year, today=today_of(request))
            sets.append(
                {
                    "kind": kind.value,
                    "title": SET_WORDS[kind],
                    "text": _set_words(kind, found, present, cost),
                }
            )
    return show(request, "awareness/set_list.html", {"sets": sets})


@require_http_methods(["GET", "POST"])
def set_take(request: ActorRequest, kind: str) -> HttpResponse:
    """Look at a set, choose from it, see what it costs, and take it over."""
    require(may_plan(request.actor))
    wanted = _set_named(kind)
    today = today_of(request)
    present = {one.slug for one in queries.activities_of(request.actor.organisation_id) if one.last_year is None}
    left = [one for one in _activities_of(wanted) if one.slug not in present]
    form = SetForm(
        request.POST or None,
        activities=left,
        is_week=wanted is ActivitySet.WEEK_OF_RESILIENCE,
        today=today,
    )
    if request.method == "POST" and form.is_valid() and request.POST.get("do") != COUNT:
        taken = actions.take_over(actor=request.actor, activities=left, choice=form.choice, today=today, at=request.at)
        messages.success(request, _taken_words(taken))
        year = form.choice.week.year if form.choice.week else form.choice.begin_year
        return redirect("awareness:programme-year", year)
    chosen = [one for one in left if one.slug in form.choice.slugs]
    cost = cost_of(chosen, begin_year=form.choice.begin_year, today=today)
    page = {
        "title": SET_WORDS[wanted],
        "text": SET_TEXTS[wanted],
        "form": form,
        "left": left,
        "present": len(_activities_of(wanted)) - len(left),
        "cost": _cost_table(cost),
        "minutes": minutes_words(cost.minutes),
        "count": COUNT,
    }
    return show_form(request, "awareness/set_take.html", page)


@require_http_methods(["GET", "POST"])
def activity_add(request: ActorRequest) -> HttpResponse:
    """An activity of one's own."""
    require(may_plan(request.actor))
    today = today_of(request)
    form = NewActivityForm(request.POST or None, talks=library().talks.values(), today=today)
    if request.method == "POST" and form.is_valid():
        activity_id = actions.add_activity(actor=request.actor, new=form.new, at=request.at)
        return redirect("awareness:activity-show", activity_id, form.new.month.year)
    return show_form(request, "awareness/activity_add.html", {"form": form})


@require_http_methods(["GET", "POST"])
def activity_change(request: ActorRequest, activity_id: UUID) -> HttpResponse:
    """Other words or hours for an own activity."""
    activity = queries.activity_for(request.actor, activity_id)
    require(may_change_activity(request.actor, activity))
    form = ActivityForm(request.POST or None, initial=filled_in(activity), talks=library().talks.values())
    if request.method == "POST" and form.is_valid():
        actions.change_activity(actor=request.actor, activity_id=activity_id, new=form.new)
        return redirect("awareness:activity-show", activity_id, activity.first_month.year)
    return show_form(request, "awareness/activity_change.html", {"form": form, "activity": activity})


@require_GET
def coverage_show(request: ActorRequest) -> HttpResponse:
    """Which department had something on which theme in the past twelve months."""
    actor = request.actor
    require(may_read_programme(actor))
    departments = queries.departments_now(actor.organisation_id)
    own = holds_for(actor, [one.id for one in departments])
    sees_all = bool(may_plan(actor))
    units = [one for one in queries.units_of(departments) if sees_all or one.key in {str(key) for key in own}]
    rows = coverage(queries.gatherings_of(actor.organisation_id), units, on=today_of(request))
    table = Table(
        columns=[Column(title=_("Onderdeel"), kind="head"), *(Column(title=THEME_WORDS[one]) for one in Theme)],
        rows=[[row.unit.name, *map(_cell, row.covers)] for row in rows],
        caption=_("De afgelopen twaalf maanden, per onderdeel en per thema."),
    )
    page = {
        "title": coverage_title(rows),
        "table": table if rows else None,
        "sees_all": sees_all,
        "has_departments": bool(departments),
        "has_small": any(not is_counted(one.head_count) for one in departments),
    }
    return show(request, "awareness/coverage_show.html", page)


@require_http_methods(["GET", "POST"])
def ambassadors_show(request: ActorRequest) -> HttpResponse:
    """How many ambassadors each department has; the coordinator says it here."""
    actor = request.actor
    require(may_read_programme(actor))
    departments = queries.departments_now(actor.organisation_id)
    known = {one.department: one for one in queries.ambassadors_of(actor.organisation_id)}
    form = AmbassadorsForm(request.POST or None, departments=departments, known=known)
    if request.method == "POST" and form.is_valid():
        actions.name_ambassadors(actor=actor, found=form.found)
        messages.success(request, _("Bewaard."))
        return redirect("awareness:ambassadors-show")
    page = {
        "form": form,
        "may_change": bool(may_keep_page(actor)),
        "rows": [(one.name, known.get(one.id)) for one in departments],
    }
    return show_form(request, "awareness/ambassadors_show.html", page)


def _turn_line(request: ActorRequest, turn: Turn) -> dict[str, Any]:
    """A turn as the year shows it; what is late or due this month asks to be recorded."""
    is_open = turn.state in (TurnState.PLANNED, TurnState.LATE)
    is_due = turn.month <= today_of(request)
    return {
        "turn": turn,
        "text": f"{THEME_WORDS[turn.activity.theme]} · {PUBLIC_WORDS[turn.activity.audience]}",
        "state": STATE_WORDS[turn.state],
        "kind": _TAGS[turn.state],
        "asks": is_open and is_due and bool(may_hold(request.actor, turn.activity.audience)),
    }


def _set_named(kind: str) -> ActivitySet:
    """Raises NotFound for a set that is not there."""
    if kind not in set(ActivitySet) or not _activities_of(ActivitySet(kind)):
        raise NotFound
    return ActivitySet(kind)


def _activities_of(kind: ActivitySet) -> list[Activity]:
    """In the order in which they come in the year."""
    return sorted((one for one in library().activities.values() if one.set is kind), key=lambda one: one.month)


def _set_words(kind: ActivitySet, found: list[Activity], present: set[str], cost: Cost) -> str:
    """What a set is, how much it is, and how much of it is in the programme already."""
    words = _("%(text)s %(count)s activiteiten; in een gewoon jaar ongeveer %(hours)s werk voor de organisatie.") % {
        "text": SET_TEXTS[kind],
        "count": len(found),
        "hours": hours_words(cost.yearly.owner + cost.yearly.coordinator),
    }
    already = sum(one.slug in present for one in found)
    return words + (" " + _("Er staan er al %(number)s in uw programma.") % {"number": already} if already else "")


def _taken_words(taken: int) -> str:
    if not taken:
        return _("Dit stond allemaal al in het programma.")
    words = ngettext(
        "%(count)s activiteit staat nu in het programma.", "%(count)s activiteiten staan nu in het programma.", taken
    )
    return words % {"count": taken}


def _cell(cover: Cover) -> str:
    """What was held stands out by its words and by its weight."""
    return cover_words(cover) if cover.is_held else format_html('<span class="quiet">{}</span>', cover_words(cover))


def _cost_table(cost: Cost) -> Table:
    rows = [
        [title, hours_words(getattr(cost.first, name)), hours_words(getattr(cost.yearly, name))]
        for title, name in ROLES
        if getattr(cost.first, name) or getattr(cost.yearly, name)
    ]
    return Table(
        columns=[
            Column(title=_("Wie"), kind="head"),
            Column(title=_("Om te beginnen: de eerste twaalf maanden"), kind="number"),
            Column(title=_("Daarna in een gewoon jaar"), kind="number"),
        ],
        rows=[*rows, [_("Samen"), hours_words(cost.first.total), hours_words(cost.yearly.total)]],
        caption=_("Wat dit de organisatie kost"),
    )
