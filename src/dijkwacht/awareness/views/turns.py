# SPDX-License-Identifier: EUPL-1.2
"""One turn of an activity: how it goes, moving and skipping it, and recording that it was held."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.awareness import actions, queries
from dijkwacht.awareness.domain.coverage import shown_count
from dijkwacht.awareness.domain.permissions import (
    holds_for,
    may_change_activity,
    may_hold,
    may_read_programme,
    may_remove_gathering,
)
from dijkwacht.awareness.domain.programme import months_to_move
from dijkwacht.awareness.domain.words import (
    PUBLIC_WORDS,
    STATE_WORDS,
    THEME_WORDS,
    count_words,
    hours_words,
    minutes_words,
    repeat_words,
)
from dijkwacht.awareness.forms import HoldForm, MoveForm, SkipForm
from dijkwacht.awareness.values import Gathering, PlannedActivity, Turn, TurnState
from dijkwacht.awareness.views.around import known_year, show, show_form, today_of
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Public
from dijkwacht.organisations.public import departments_of
from dijkwacht.organisations.values import DepartmentCard
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require


@require_GET
def activity_show(request: ActorRequest, activity_id: UUID, year: int) -> HttpResponse:
    """What the activity is, how one does it, and how this turn stands."""
    require(may_read_programme(request.actor))
    turn = _turn(request, activity_id, year)
    activity = turn.activity
    changing = may_change_activity(request.actor, activity)
    page = {
        "turn": turn,
        "activity": activity,
        "state": STATE_WORDS[turn.state],
        "facts": _facts(activity),
        "source": library().activities.get(activity.slug),
        "talk": library().talks.get(activity.talk),
        "gatherings": gathering_lines(request, turn.gatherings),
        "may_hold": bool(may_hold(request.actor, activity.audience)),
        "is_due": turn.month <= today_of(request),
        "may_change": bool(changing),
        "may_move": bool(changing) and turn.state is not TurnState.HELD,
        "not_changing": changing.reason,
    }
    return show(request, "awareness/activity_show.html", page)


@require_http_methods(["GET", "POST"])
def activity_move(request: ActorRequest, activity_id: UUID, year: int) -> HttpResponse:
    """Another month, and a day if one likes."""
    turn = _turn(request, activity_id, year)
    require(may_change_activity(request.actor, turn.activity))
    months = months_to_move(turn, today=today_of(request))
    form = MoveForm(
        request.POST or None,
        initial={"month": turn.month.isoformat(), "day": turn.day, "is_whole_week": turn.is_whole_week},
        months=months,
    )
    if request.method == "POST" and form.is_valid():
        actions.move_turn(
            actor=request.actor,
            activity_id=activity_id,
            year=year,
            to=form.moment,
            today=today_of(request),
            at=request.at,
        )
        return redirect("awareness:activity-show", activity_id, year)
    page = {"form": form, "turn": turn, "is_over": not months}
    return show_form(request, "awareness/activity_move.html", page)


@require_http_methods(["GET", "POST"])
def activity_skip(request: ActorRequest, activity_id: UUID, year: int) -> HttpResponse:
    """Leave this turn out, with a reason."""
    turn = _turn(request, activity_id, year)
    require(may_change_activity(request.actor, turn.activity))
    form = SkipForm(request.POST or None, initial={"reason": turn.skipped})
    if request.method == "POST" and form.is_valid():
        actions.skip_turn(
            actor=request.actor,
            activity_id=activity_id,
            year=year,
            reason=form.cleaned_data["reason"],
            today=today_of(request),
            at=request.at,
        )
        return redirect("awareness:activity-show", activity_id, year)
    return show_form(request, "awareness/activity_skip.html", {"form": form, "turn": turn})


@require_POST
def activity_resume(request: ActorRequest, activity_id: UUID, year: int) -> HttpResponse:
    """Put a skipped turn back."""
    actions.resume_turn(
        actor=request.actor,
        activity_id=activity_id,
        year=known_year(year),
        today=today_of(request),
        at=request.at,
    )
    return redirect("awareness:activity-show", activity_id, year)


@require_http_methods(["GET", "POST"])
def activity_stop(request: ActorRequest, activity_id: UUID, year: int) -> HttpResponse:
    """Take the activity out of the programme, from this turn on."""
    turn = _turn(request, activity_id, year)
    require(may_change_activity(request.actor, turn.activity))
    if request.method == "POST":
        actions.stop_activity(actor=request.actor, activity_id=activity_id, year=year, today=today_of(request))
        messages.success(request, _("“%(title)s” komt niet meer terug.") % {"title": turn.activity.title})
        return redirect("awareness:programme-show")
    return show(request, "awareness/activity_stop.html", {"turn": turn})


@require_http_methods(["GET", "POST"])
def activity_hold(request: ActorRequest, activity_id: UUID, year: int) -> HttpResponse:
    """Record when it was held, and with how many of which department."""
    turn = _turn(request, activity_id, year)
    activity = turn.activity
    require(may_hold(request.actor, activity.audience))
    form = hold_form(request, activity.audience)
    if request.method == "POST" and form.is_valid():
        actions.hold_turn(
            actor=request.actor,
            activity_id=activity_id,
            year=year,
            on=form.cleaned_data["on"],
            attendance=form.attendance,
            today=today_of(request),
            at=request.at,
        )
        return redirect("awareness:activity-show", activity_id, year)
    return show_form(request, "awareness/activity_hold.html", {"form": form, "turn": turn})


@require_POST
def gathering_remove(request: ActorRequest, gathering_id: UUID) -> HttpResponse:
    """Take back what was recorded by mistake."""
    gathering = queries.gathering_for(request.actor, gathering_id)
    actions.remove_gathering(actor=request.actor, gathering_id=gathering_id, at=request.at)
    messages.success(request, _("Weggehaald: “%(title)s” telt niet meer mee.") % {"title": gathering.title})
    if gathering.activity and gathering.year:
        return redirect("awareness:activity-show", gathering.activity, gathering.year)
    return redirect("awareness:programme-year", gathering.on.year)


def hold_form(request: ActorRequest, audience: Public) -> HoldForm:
    """The departments for which this person may say how many took part."""
    departments = queries.departments_now(request.actor.organisation_id)
    own = holds_for(request.actor, [one.id for one in departments])
    return HoldForm(
        request.POST or None,
        departments=[one for one in departments if one.id in own],
        audience=audience,
        today=today_of(request),
    )


def gathering_lines(request: ActorRequest, gatherings: tuple[Gathering, ...]) -> list[dict[str, Any]]:
    """What was held, each with its departments in words."""
    departments = {one.id: one for one in departments_of(request.actor.organisation_id)} if gatherings else {}
    return [
        {
            "gathering": one,
            "departments": _attendance_words(one, departments),
            "may_remove": bool(may_remove_gathering(request.actor, one)),
        }
        for one in gatherings
    ]


def _turn(request: ActorRequest, activity_id: UUID, year: int) -> Turn:
    """Raises NotFound."""
    return queries.turn_for(request.actor, activity_id, known_year(year), today=today_of(request))


def _attendance_words(gathering: Gathering, departments: dict[UUID, DepartmentCard]) -> list[str]:
    return [
        f"{one.name}: {count_words(shown_count(gathering.attendance[one.id], one.head_count))}"
        for one in departments.values()
        if one.id in gathering.attendance
    ]


def _facts(activity: PlannedActivity) -> list[tuple[str, str]]:
    hours = [
        f"{hours_words(number)} {who}"
        for number, who in (
            (activity.hours.owner, _("voor wie trekt")),
            (activity.hours.coordinator, _("voor de coördinator")),
            (activity.hours.participant, _("voor alle deelnemers samen")),
        )
        if number
    ]
    told = [
        (_("Thema"), THEME_WORDS[activity.theme]),
        (_("Voor wie"), PUBLIC_WORDS[activity.audience]),
        (_("Vorm"), activity.form),
        (_("Duur voor een deelnemer"), minutes_words(activity.minutes)),
        (_("Uren per keer"), ", ".join(hours)),
        (_("Hoe vaak"), repeat_words(activity.every_years)),
    ]
    return [(name, text) for name, text in told if text]
