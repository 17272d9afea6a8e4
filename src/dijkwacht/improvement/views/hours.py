# SPDX-License-Identifier: EUPL-1.2
"""Whose hours there are, and when there are fewer."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dijkwacht.accounts import public as accounts
from dijkwacht.improvement.actions import people
from dijkwacht.improvement.domain.permissions import may_lead_plan
from dijkwacht.improvement.domain.phrasing import about_hours
from dijkwacht.improvement.forms.plan import ABSENCE_WORDS, AbsenceForm, ContributorForm, FrameForm, HandOverForm
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.values import AbsenceKind, ContributorLine, PlanNow
from dijkwacht.improvement.views.begun import needs_plan
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.hours import hours_words
from dijkwacht.values.verdicts import Conflict, NotFound, require


@require_GET
@needs_plan
def hours_show(request: ActorRequest) -> HttpResponse:
    """Everybody who works on the plan with his hours, and the weeks in which there are fewer."""
    plan = _plan(request)
    names = _names(request)
    context = {
        "rows": [
            {
                "contributor": one,
                "hours": "" if one.minutes_per_week is None else hours_words(one.minutes_per_week),
                "person": names.get(one.person_id) if one.person_id else "",
                "actions": sum(action.owner.id == one.id for action in plan.open_actions),
            }
            for one in plan.contributors
        ],
        "absences": [
            (one, ABSENCE_WORDS[one.kind], _title(plan, one.contributor), hours_words(one.minutes_per_week))
            for one in plan.absences
            if one.until_on >= plan.today
        ],
        "assumed": about_hours(plan.frame.assumed_minutes),
        "weeks": plan.frame.horizon_weeks,
    }
    return render(request, "improvement/hours_show.html", context)


@require_http_methods(["GET", "POST"])
@needs_plan
def frame_change(request: ActorRequest) -> HttpResponse:
    """How far the plan looks ahead."""
    plan = _plan(request)
    form = FrameForm(
        request.POST or None,
        initial={
            "weeks": plan.frame.horizon_weeks,
            "assumed": plan.frame.assumed_minutes,
            "euros": plan.frame.euros_per_hour,
        },
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        people.set_frame(
            actor=request.actor, weeks=data["weeks"], assumed_minutes=data["assumed"], euros_per_hour=data["euros"]
        )
        return redirect("improvement:hours-show")
    return render(request, "improvement/frame_change.html", {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@needs_plan
def contributor_add(request: ActorRequest) -> HttpResponse:
    """A function more."""
    plan = _plan(request)
    form = ContributorForm(request.POST or None, people=_names(request), others=plan.contributors)
    if request.method == "POST" and form.is_valid():
        people.add_contributor(actor=request.actor, described=form.described, at=request.at)
        return redirect("improvement:hours-show")
    return render(request, "improvement/contributor_add.html", {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def contributor_change(request: ActorRequest, contributor_id: UUID) -> HttpResponse:
    """Other hours, another person."""
    plan = _plan(request)
    line = _contributor(plan, contributor_id)
    initial = {
        "title": line.title,
        "role": line.role,
        "hours": line.minutes_per_week,
        "person": str(line.person_id or ""),
    }
    others = [one for one in plan.contributors if one.id != line.id]
    form = ContributorForm(request.POST or None, people=_names(request), others=others, initial=initial)
    if request.method == "POST" and form.is_valid():
        people.change_contributor(actor=request.actor, contributor_id=contributor_id, described=form.described)
        return redirect("improvement:hours-show")
    context = {"form": form, "contributor": line}
    return render(request, "improvement/contributor_change.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def contributor_leave(request: ActorRequest, contributor_id: UUID) -> HttpResponse:
    """Give somebody's work to another, and let him go."""
    plan = _plan(request)
    line = _contributor(plan, contributor_id)
    if line.is_coordinator:
        raise Conflict("De coördinator draagt over op de bladzijde “Overdracht”.")
    form = HandOverForm(request.POST or None, contributors=[one for one in plan.contributors if one.id != line.id])
    if request.method == "POST" and form.is_valid():
        to_id = UUID(form.cleaned_data["to"])
        people.let_go(actor=request.actor, contributor_id=contributor_id, to_id=to_id, at=request.at)
        return redirect("improvement:hours-show")
    actions = [
        one
        for one in plan.open_actions
        if line.id in (one.owner.id, one.official_owner.id if one.official_owner else "")
    ]
    context = {"form": form, "contributor": line, "actions": actions}
    return render(request, "improvement/contributor_leave.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@needs_plan
def absence_add(request: ActorRequest) -> HttpResponse:
    """Holiday, illness, elections, budget."""
    plan = _plan(request)
    form = AbsenceForm(request.POST or None, contributors=plan.contributors, today=plan.today)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        people.add_absence(
            actor=request.actor,
            contributor_id=UUID(data["who"]) if data["who"] else None,
            kind=AbsenceKind(data["kind"]),
            title=data["title"],
            from_on=data["from_on"],
            until_on=data["until_on"],
            minutes_per_week=data["hours"],
            at=request.at,
        )
        return redirect("improvement:hours-show")
    return render(request, "improvement/absence_add.html", {"form": form}, status=422 if form.is_bound else 200)


@require_POST
def absence_remove(request: ActorRequest, absence_id: UUID) -> HttpResponse:
    people.remove_absence(actor=request.actor, absence_id=absence_id)
    return redirect("improvement:hours-show")


def _plan(request: ActorRequest) -> PlanNow:
    require(may_lead_plan(request.actor))
    return plans.plan_of(request.actor.organisation_id, today=timezone.localdate(request.at))


def _names(request: ActorRequest) -> dict[UUID, str]:
    found = accounts.people_of(request.actor.organisation_id, timezone.localdate(request.at))
    return {one.id: one.name for one in found}


def _contributor(plan: PlanNow, contributor_id: UUID) -> ContributorLine:
    found = plan.contributor_by_id.get(str(contributor_id))
    if found is None:
        raise NotFound
    return found


def _title(plan: PlanNow, contributor: str) -> str:
    found = plan.contributor_by_id.get(contributor)
    return found.title if found else "iedereen"
