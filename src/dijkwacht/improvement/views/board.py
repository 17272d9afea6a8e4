# SPDX-License-Identifier: EUPL-1.2
"""One page for who answers for the plan."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from dijkwacht.assessments import public as assessments
from dijkwacht.audit import public as audit
from dijkwacht.improvement.domain.board import board_page
from dijkwacht.improvement.domain.headline import claim, headline, horizon_words
from dijkwacht.improvement.domain.progress import risk_over_time
from dijkwacht.improvement.domain.undone import undone
from dijkwacht.improvement.exchange import drawings
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.queries import timetables
from dijkwacht.improvement.views.begun import needs_plan
from dijkwacht.tenancy.public import ActorRequest


@require_GET
@needs_plan
def board_show(request: ActorRequest) -> HttpResponse:
    """How high the dike is, what was done, what comes, what does not fit, and what is asked of you."""
    organisation_id = request.actor.organisation_id
    plan = plans.plan_of(organisation_id, today=timezone.localdate(request.at))
    seen = timetables.planned(organisation_id, plan)
    adoptions = timetables.adoptions_of(organisation_id)
    audit.record(request.actor, "plan.read", "")
    hints = assessments.start_hints(request.actor, at=request.at)
    waits = undone(plan, adoptions[0].content if adoptions else None)
    context = {
        "headline": headline(seen.timetable),
        "claim": claim(seen.timetable),
        "horizon": horizon_words(seen.timetable),
        "dike": mark_safe(hints.small_dike),  # noqa: S308  our own drawing
        "hints": hints,
        "page": board_page(plan, seen.timetable, waits, is_adopted=bool(adoptions)),
        "adopted": adoptions[0] if adoptions else None,
        "curve": drawings.progress(risk_over_time(plan, seen.timetable), today=plan.today),
    }
    return render(request, "improvement/board_show.html", context)
