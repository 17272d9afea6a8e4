# SPDX-License-Identifier: EUPL-1.2
"""What changed from one round to the next, in one instrument."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.between_rounds import (
    Between,
    Move,
    Movement,
    between,
    lead_of,
    title_of,
    versions_words,
)
from dijkwacht.assessments.domain.permissions import may_see_progress
from dijkwacht.assessments.domain.phase_page import has_phases
from dijkwacht.assessments.exchange.change_drawings import LEGEND, change_table, pillar_changes, years_table
from dijkwacht.audit import public as audit
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import NotFound, require

MOST_ROUNDS = 6
"""Closed rounds that the page looks back."""
SHOWN = 8
"""Points that stand open per list; the others are folded away below them."""


@require_GET
def progress_show(request: ActorRequest, instrument: str) -> HttpResponse:
    """The last two rounds beside each other, what rose, fell or became known, and every round as it was."""
    require(may_see_progress(request.actor))
    shapes = queries.instruments_measured(request.actor)
    if instrument not in shapes:
        raise NotFound
    moments = queries.moments_of(request.actor, instrument, at=request.at, most=MOST_ROUNDS)
    before, now = ([None, *moments])[-2:]
    found = between(before, now) if before and now else None
    audit.record(request.actor, "progress.read", instrument=instrument)
    context = {
        "instrument": shapes[instrument],
        "shapes": [(slug, one.title) for slug, one in shapes.items()],
        "before": before,
        "now": now,
        "years": years_table(moments) if found else None,
        **(_told(found) if found else {}),
        "caption": versions_words(now, before) if now else "",
        "has_phases": now is not None and has_phases(now.instrument),
    }
    return render(request, "assessments/progress_show.html", context)


def _told(found: Between) -> dict[str, object]:
    titles = {
        Move.FELL: _("Lager dan vorige keer"),
        Move.ROSE: _("Hoger dan vorige keer"),
        Move.KNOWN: _("Bekend geworden"),
        Move.LOST: _("Niet meer bekend"),
    }
    return {
        "between": found,
        "title": title_of(found),
        "lead": lead_of(found),
        "changes": pillar_changes(found),
        "legend": LEGEND,
        "table": change_table(found),
        "lists": [_list(move, title, found.of(move)) for move, title in titles.items() if found.of(move)],
    }


def _list(move: Move, title: str, rows: tuple[Movement, ...]) -> dict[str, object]:
    more = _("Toon nog %(count)s punten") % {"count": len(rows) - SHOWN}
    return {
        "slug": move.value,
        "title": title,
        "rows": rows[:SHOWN],
        "more": rows[SHOWN:],
        "more_words": more,
        "count": len(rows),
    }
