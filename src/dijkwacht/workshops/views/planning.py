# SPDX-License-Identifier: EUPL-1.2
"""Planning workshops, and what came of them."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from dijkwacht.assessments.public import rounds_to_talk_in, talk_round
from dijkwacht.assessments.values import TalkPoint, TalkRound
from dijkwacht.audit import public as audit
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.levels import Silence
from dijkwacht.values.verdicts import require
from dijkwacht.workshops import actions, queries
from dijkwacht.workshops.domain.agenda import candidate_of, proposed
from dijkwacht.workshops.domain.permissions import may_change, may_lead, may_plan, may_see_workshops
from dijkwacht.workshops.domain.spread import ORDINARY, SENSITIVE
from dijkwacht.workshops.domain.words import KIND_WORDS
from dijkwacht.workshops.forms import PlanForm
from dijkwacht.workshops.values import WorkshopKind, WorkshopState
from dijkwacht.workshops.views.pages import points_shown

type Ticked = tuple[str, str, str, bool]
"""A point as one ticks it: slug, statement, why it would be talked about, and whether it is chosen."""


@require_GET
def workshop_list(request: ActorRequest) -> HttpResponse:
    """All workshops that this person may lead, and the rounds in which he may plan another."""
    require(may_see_workshops(request.actor))
    found = queries.workshops_of(request.actor)
    context = {
        "planned": [(one, _kind(one)) for one in found if one.state != WorkshopState.ENDED],
        "ended": [(one, _kind(one)) for one in found if one.state == WorkshopState.ENDED],
        "rounds": rounds_to_talk_in(request.actor),
    }
    return render(request, "workshops/workshop_list.html", context)


@require_http_methods(["GET", "POST"])
def workshop_plan(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """Plan a workshop in an open round; the points that are worth the time are chosen already."""
    round_ = talk_round(request.actor, round_id, at=request.at)
    require(may_plan(request.actor, round_id, is_closed=round_.is_closed))
    chosen = proposed(map(candidate_of, round_.points))
    initial = {"kind": WorkshopKind.GROUP_TALK, "planned_on": timezone.localdate(request.at), "indicators": chosen}
    form = _form(request, round_, chosen, initial)
    if request.method == "POST" and form.is_valid():
        made = actions.plan_workshop(
            actor=request.actor, round_id=round_id, is_closed=round_.is_closed, new=form.new, at=request.at
        )
        return redirect("workshops:workshop-lead", made.id)
    return _plan_page(request, round_, form, chosen, {})


@require_http_methods(["GET", "POST"])
def workshop_change(request: ActorRequest, workshop_id: UUID) -> HttpResponse:
    """Plan it otherwise, as long as it did not begin."""
    workshop = queries.workshop_for(request.actor.organisation_id, workshop_id)
    require(may_change(request.actor, workshop.round_id, WorkshopState(workshop.state)))
    round_ = talk_round(request.actor, workshop.round_id, at=request.at)
    chosen = tuple(one.indicator for one in queries.points_of(workshop))
    initial = {
        "title": workshop.title,
        "kind": workshop.kind,
        "planned_on": workshop.planned_on,
        "department": workshop.department_id or "",
        "functions": workshop.functions,
        "indicators": chosen,
    }
    form = _form(request, round_, chosen, initial)
    if request.method == "POST" and form.is_valid():
        actions.change_workshop(actor=request.actor, workshop_id=workshop_id, new=form.new)
        return redirect("workshops:workshop-lead", workshop_id)
    return _plan_page(request, round_, form, chosen, {"workshop": workshop})


@require_http_methods(["GET", "POST"])
def workshop_drop(request: ActorRequest, workshop_id: UUID) -> HttpResponse:
    """It does not go on."""
    workshop = queries.workshop_for(request.actor.organisation_id, workshop_id)
    require(may_change(request.actor, workshop.round_id, WorkshopState(workshop.state)))
    if request.method == "POST":
        actions.drop_workshop(actor=request.actor, workshop_id=workshop_id)
        return redirect("workshops:workshop-list")
    return render(request, "workshops/workshop_drop.html", {"workshop": workshop})


@require_GET
def workshop_show(request: ActorRequest, workshop_id: UUID) -> HttpResponse:
    """What came of it: per point what was agreed, and who sees it otherwise."""
    workshop = queries.workshop_for(request.actor.organisation_id, workshop_id)
    require(may_lead(request.actor, workshop.round_id))
    audit.record(request.actor, "workshop.read", workshop)
    points = points_shown(workshop)
    context = {
        "workshop": workshop,
        "kind": _kind(workshop),
        "settled": [one for one in points if one.is_settled],
        "left": [one for one in points if not one.is_settled],
    }
    return render(request, "workshops/workshop_show.html", context)


def _form(request: ActorRequest, round_: TalkRound, chosen: Sequence[str], initial: dict[str, object]) -> PlanForm:
    return PlanForm(
        request.POST or None,
        initial=initial,
        departments=[(one.key, one.name) for one in round_.departments],
        indicators=[one.indicator.slug for one in round_.points],
        proposed=chosen,
    )


def _plan_page(
    request: ActorRequest, round_: TalkRound, form: PlanForm, chosen: Sequence[str], more: dict[str, object]
) -> HttpResponse:
    points = {one.indicator.slug: one for one in round_.points}
    ticked = set(form["indicators"].value() or ())
    first = [_line(points[slug], ticked) for slug in chosen if slug in points]
    others = [one for one in round_.points if one.indicator.slug not in chosen]
    context = {
        "round": round_,
        "form": form,
        "first": first,
        "pillars": _by_pillar(others, ticked),
        "least_votes": ORDINARY.votes,
        "least_careful": SENSITIVE.votes,
        **more,
    }
    return render(request, "workshops/workshop_plan.html", context, status=422 if form.errors else 200)


def _by_pillar(points: Iterable[TalkPoint], ticked: set[str]) -> list[tuple[str, list[Ticked]]]:
    """Under the title of each pillar; scans of one round that name a pillar alike share one heading."""
    found: dict[str, list[Ticked]] = {}
    for one in points:
        found.setdefault(one.pillar, []).append(_line(one, ticked))
    return list(found.items())


def _line(point: TalkPoint, ticked: set[str]) -> Ticked:
    """A point with its reason to be discussed, and whether it is chosen."""
    why = ""
    if steps := abs(point.contrast):
        more = "papier" if point.contrast > 0 else "de praktijk"
        why = f"papier tegen praktijk: {more} is {'één stap' if steps == 1 else f'{steps} stappen'} verder"
    elif point.result.reading is Silence.UNKNOWN:
        why = "nog onbekend"
    slug = point.indicator.slug
    return slug, point.indicator.statement, why, slug in ticked


def _kind(workshop: queries.Workshop) -> str:
    return KIND_WORDS[WorkshopKind(workshop.kind)]
