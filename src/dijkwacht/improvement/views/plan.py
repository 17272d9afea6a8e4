# SPDX-License-Identifier: EUPL-1.2
"""The plan as a whole: begin with one number, see what fits and what does not, what if there were more, adopt."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.audit import public as audit
from dijkwacht.improvement.actions import adopting, people, planning
from dijkwacht.improvement.domain.adoption import adopted_rows, change_words, changes_since
from dijkwacht.improvement.domain.compare import difference
from dijkwacht.improvement.domain.headline import (
    claim,
    headline,
    horizon_words,
    progress_title,
    progress_words,
    what_if_words,
)
from dijkwacht.improvement.domain.ownership import falls_on_one
from dijkwacht.improvement.domain.permissions import may_lead_plan, may_see_plan
from dijkwacht.improvement.domain.phrasing import about_hours, actions_words
from dijkwacht.improvement.domain.plan_page import available_words, left_rows, placed_rows
from dijkwacht.improvement.domain.progress import hours_pairs, risk_over_time, share_taken_away
from dijkwacht.improvement.domain.risk import risk_per_action
from dijkwacht.improvement.exchange import drawings
from dijkwacht.improvement.forms.plan import AdoptForm, BeginForm
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.queries import timetables
from dijkwacht.improvement.queries.offers import offered
from dijkwacht.improvement.queries.timetables import Planned
from dijkwacht.improvement.values import ActionState
from dijkwacht.improvement.views.begun import needs_plan
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require

LARGE_SCAN = "weerbaarheidsscan"
EXTRA_HOURS = (1, 2, 4, 8)
MOST_EXTRA_HOURS = 40


@require_GET
@needs_plan
def plan_show(request: ActorRequest) -> HttpResponse:
    """What fits, what does not, and why each thing stands where it stands."""
    seen = _planned(request)
    audit.record(request.actor, "plan.read", "")
    risks = risk_per_action(seen.plan.actions)
    adoptions = timetables.adoptions_of(request.actor.organisation_id)
    context = {
        "headline": headline(seen.timetable),
        "claim": claim(seen.timetable),
        "horizon": horizon_words(seen.timetable),
        "available": available_words(seen.plan, seen.problem.capacity),
        "is_fresh": seen.is_fresh,
        "chart": drawings.schedule(seen),
        "part": _part(request),
        "placed": placed_rows(seen.plan, seen.timetable),
        "left": left_rows(seen.plan, seen.timetable, risks),
        "replies": [(one, seen.plan.by_id[one.action]) for one in seen.plan.replies if one.action in seen.plan.by_id],
        "one_person": falls_on_one(seen.plan.actions),
        "assumed": [one for one in seen.plan.contributors if one.minutes_per_week is None and _works(seen, one.id)],
        "assumed_hours": about_hours(seen.plan.frame.assumed_minutes),
        "loops": [seen.plan.by_id[one].title for one in seen.timetable.loops],
        "past_due": [one for one in seen.plan.open_actions if one.due_on and one.due_on < seen.plan.today],
        "done": [one for one in seen.plan.actions if one.state is ActionState.DONE],
        "dropped": [one for one in seen.plan.actions if one.state is ActionState.DROPPED],
        "adopted": adoptions[0] if adoptions else None,
        "changes": _changes(adoptions[0].content, seen) if adoptions else [],
        "may_lead": bool(may_lead_plan(request.actor)),
    }
    return render(request, "improvement/plan_show.html", context)


def _works(seen: Planned, contributor: str) -> bool:
    return any(contributor in item.minutes for item in seen.problem.items)


def _part(request: ActorRequest) -> int:
    """Which weeks of a long plan the drawing shows; 0 is those with today."""
    asked = request.GET.get("deel", "")
    return int(asked) if asked.isdecimal() and len(asked) < 3 else 0


def _changes(content: dict[str, object], seen: Planned) -> list[tuple[str, str]]:
    return [(one.title, change_words(one)) for one in changes_since(content, seen.plan, seen.timetable)]


@require_http_methods(["GET", "POST"])
def plan_begin(request: ActorRequest) -> HttpResponse:
    """One number: my hours a week. All else can wait."""
    require(may_lead_plan(request.actor))
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        people.begin_plan(actor=request.actor, minutes_per_week=form.cleaned_data["hours"], at=request.at)
        return redirect("improvement:measure-choose")
    context = {"form": form, "advice": offered(request.actor, at=request.at)}
    return render(request, "improvement/plan_begin.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@needs_plan
def what_if(request: ActorRequest) -> HttpResponse:
    """The plan beside the same plan with more hours a week: what fits then, and how much sooner."""
    hours = _extra_hours(request)
    if request.method == "POST":
        planning.ask_planner_with(actor=request.actor, extra_minutes=hours * 60)
        return redirect(f"{reverse('improvement:what-if')}?uren={hours}")
    now = _planned(request)
    audit.record(request.actor, "plan.read", "")
    more = timetables.planned(request.actor.organisation_id, now.plan, extra_minutes=hours * 60)
    found = difference(now.timetable, more.timetable)
    context = {
        "hours": hours,
        "choices": EXTRA_HOURS,
        "verdict": what_if_words(found),
        "chart": drawings.comparison(now, more, hours=hours),
        "fits_extra": [now.plan.by_id[one] for one in found.fits_extra],
        "earlier": [(now.plan.by_id[one], weeks) for one, weeks in found.earlier.items()],
        "left": left_rows(more.plan, more.timetable, risk_per_action(more.plan.actions)),
        "is_fresh": now.is_fresh and more.is_fresh,
        "may_lead": bool(may_lead_plan(request.actor)),
    }
    return render(request, "improvement/what_if.html", context)


def _extra_hours(request: ActorRequest) -> int:
    asked = request.POST.get("uren") or request.GET.get("uren", "")
    return int(asked) if asked.isdecimal() and len(asked) < 3 and 1 <= int(asked) <= MOST_EXTRA_HOURS else 2


@require_http_methods(["GET", "POST"])
@needs_plan
def plan_adopt(request: ActorRequest) -> HttpResponse:
    """Record that a body adopted the plan, with its agreed level."""
    require(may_lead_plan(request.actor))
    seen = _planned(request)
    instrument = library().instruments[LARGE_SCAN]
    form = AdoptForm(
        request.POST or None,
        today=timezone.localdate(request.at),
        pillars=[(one.slug, one.title) for one in instrument.pillars],
    )
    if request.method == "POST" and form.is_valid():
        adopting.adopt_plan(
            actor=request.actor,
            decision=adopting.Decision(
                body=form.cleaned_data["body"],
                decided_on=form.cleaned_data["decided_on"],
                decision=form.cleaned_data["decision"],
                levels=form.levels,
                instrument=instrument.slug,
            ),
            at=request.at,
        )
        return redirect("improvement:plan-show")
    context = {
        "form": form,
        "actions": actions_words(len(seen.timetable.placements)),
        "left": len(seen.timetable.left),
        "is_fresh": seen.is_fresh,
    }
    return render(request, "improvement/plan_adopt.html", context, status=422 if form.is_bound else 200)


@require_GET
def adoption_show(request: ActorRequest, adoption_id: UUID) -> HttpResponse:
    """The plan as it was adopted, beside what changed since."""
    require(may_see_plan(request.actor))
    found = timetables.adoption_for(request.actor.organisation_id, adoption_id)
    seen = _planned(request)
    audit.record(request.actor, "plan.read", "")
    context = {
        "adopted": found,
        "changes": _changes(found.content, seen),
        "rows": adopted_rows(found.content, today=seen.plan.today),
    }
    return render(request, "improvement/adoption_show.html", context)


@require_GET
@needs_plan
def progress_show(request: ActorRequest) -> HttpResponse:
    """Does the risk go down, and did the hours hold?"""
    seen = _planned(request)
    audit.record(request.actor, "plan.read", "")
    over_time = risk_over_time(seen.plan, seen.timetable)
    context = {
        "title": progress_title(share_taken_away(seen.plan)),
        "words": progress_words(seen.plan),
        "chart": drawings.progress(over_time, today=seen.plan.today),
        "pairs": hours_pairs(seen.plan),
        "done": [one for one in seen.plan.actions if one.state is ActionState.DONE],
    }
    return render(request, "improvement/progress_show.html", context)


def _planned(request: ActorRequest) -> Planned:
    organisation_id = request.actor.organisation_id
    plan = plans.plan_of(organisation_id, today=timezone.localdate(request.at))
    return timetables.planned(organisation_id, plan)
