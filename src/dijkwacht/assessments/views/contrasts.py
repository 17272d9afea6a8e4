# SPDX-License-Identifier: EUPL-1.2
"""Papers, management and staff side by side, on one page."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.contrasts import side_by_side, side_by_side_lead, side_by_side_title
from dijkwacht.assessments.domain.permissions import may_see_result
from dijkwacht.assessments.exchange.contrast_drawings import LEGEND, voice_contrast, voice_table
from dijkwacht.audit import public as audit
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require

SHOWN = 12
"""Rows that stand open; the others are folded away below them."""


@require_GET
def contrast_list(request: ActorRequest, round_id: UUID) -> HttpResponse:
    """Where the voices differ, the weightiest first, each with its way to the reason."""
    round_ = queries.round_for(request.actor, round_id)
    require(may_see_result(request.actor, round_id))
    seen = queries.measured(
        request.actor, round_, at=round_.closed_at or request.at, instrument=request.GET.get("scan", "")
    )
    audit.record(request.actor, "result.read", round_)
    found = side_by_side(seen.assessment.indicators.values(), queries.functions_of(request.actor.organisation_id))
    statements = {one.indicator: seen.library.indicators[one.indicator].statement for one in found.contrasts}
    query = f"?scan={seen.instrument.slug}"
    rows = [
        voice_contrast(
            one,
            statement=statements[one.indicator],
            url=reverse("assessments:indicator-show", args=[round_id, one.indicator]) + query,
        )
        for one in found.contrasts
    ]
    context = {
        "round": round_,
        "instrument": seen.instrument,
        "query": query,
        "title": side_by_side_title(found),
        "lead": side_by_side_lead(found),
        "rows": rows[:SHOWN],
        "more": rows[SHOWN:],
        "more_words": _("Toon nog %(count)s verschillen") % {"count": len(rows) - SHOWN},
        "legend": LEGEND,
        "table": voice_table(found.contrasts, statements),
    }
    return render(request, "assessments/contrast_list.html", context)
