# SPDX-License-Identifier: EUPL-1.2
"""The phases of a round in an instrument with a phase rule: one page on screen, one on paper."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_POST

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.permissions import may_see_result
from dijkwacht.assessments.domain.phase_page import has_phases, phase_rows, phases_lead, phases_title
from dijkwacht.assessments.domain.report_parts import Copy
from dijkwacht.assessments.exchange import phase_sheet as sheet
from dijkwacht.assessments.exchange.own_look import own_look
from dijkwacht.assessments.queries import Measured
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.audit import public as audit
from dijkwacht.documents.public import attachment
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.ui import public as ui
from dijkwacht.values.verdicts import NotFound, require

MOST_EARLIER = 6
"""Rounds that the page looks back."""


@require_GET
def phase_show(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """The picture first, then per pillar what the next phase asks, then the years."""
    seen = _measured(request, round_id)
    audit.record(request.actor, "result.read", seen.round)
    rows = phase_rows(seen.assessment, seen.instrument, seen.library)
    earlier = queries.earlier_phases(request.actor, seen, most=MOST_EARLIER)
    pillars = sheet.phase_pillars(rows, earlier)
    context = {
        "round": seen.round,
        "query": f"?scan={seen.instrument.slug}",
        "title": phases_title(rows),
        "lead": phases_lead(rows),
        "rows": rows,
        "drawing": ui.phases_profile(pillars, id_="fasen"),
        "drawing_phone": ui.phases_phone(pillars, id_="fasen-smal"),
        "table": ui.phases_table(pillars),
        "legend": sheet.LEGEND,
        "caption": sheet.version_words(seen.instrument, earlier),
        "years": sheet.years_table(rows, earlier, seen.instrument) if earlier else None,
    }
    return render(request, "assessments/phase_show.html", context)


@require_POST
def phase_sheet(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """The same on one page of paper; a numbered copy of the working version."""
    seen = _measured(request, round_id)
    number = actions.note_export(
        actor=request.actor,
        round_=seen.round,
        confidentiality=Confidentiality.WORKING.value,
        form="pdf",
        ground="",
        body="",
        at=request.at,
    )
    content = sheet.phase_sheet(
        phase_rows(seen.assessment, seen.instrument, seen.library),
        queries.earlier_phases(request.actor, seen, most=MOST_EARLIER),
        instrument=seen.instrument,
        organisation=seen.assessment.facts.name,
        round_title=seen.round.title,
        copy=Copy(number=number, made_by=request.actor.name, made_at=timezone.localtime(request.at)),
        look=own_look(request.actor),
    )
    return attachment(content, f"fasen-{slugify(seen.round.title)}.pdf")


def _measured(request: ActorRequest, round_id: UUID) -> Measured:
    """The round in an instrument with phases: the one that was chosen, else the first that has them."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_see_result(request.actor, round_id))
    shapes = {row.slug: queries.content_of(row)[0] for row in queries.instruments_of(request.actor, round_id)}
    wanted = request.GET.get("scan") or next((slug for slug, one in shapes.items() if has_phases(one)), "")
    if wanted not in shapes or not has_phases(shapes[wanted]):
        raise NotFound
    return queries.measured(request.actor, round_, at=round_.closed_at or request.at, instrument=wanted)
