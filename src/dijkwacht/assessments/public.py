# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask of measuring."""

from datetime import datetime

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.hints import ask_colleagues, first_measure
from dijkwacht.assessments.domain.pages import first_open
from dijkwacht.assessments.domain.permissions import may_see_result
from dijkwacht.assessments.domain.scores import pillar_score
from dijkwacht.assessments.exchange import drawings
from dijkwacht.assessments.values import RoundHint, StartHints
from dijkwacht.ui import public as ui
from dijkwacht.values.actors import Actor

__all__ = ["open_questions", "start_hints"]


def start_hints(actor: Actor, *, at: datetime) -> StartHints:
    """Where the organisation stands, for who may read results; empty for everybody else."""
    rounds = [one for one in queries.rounds_of(actor) if may_see_result(actor, one.id)]
    if not rounds:
        return StartHints(newest=None, has_agreed_level=False)
    newest = rounds[0]
    seen = queries.measured(actor, newest, at=at)
    hint = RoundHint(
        round_id=str(newest.id),
        title=newest.title,
        is_closed=newest.closed_at is not None,
        questions=len(seen.assessment.questions),
        filled_in=seen.assessment.filled_in,
        known=pillar_score(seen.assessment.questions).known,
        go_on_with=first_open(seen.instrument, seen.assessment),
        first_measure=first_measure(seen.assessment, seen.library),
        ask_colleagues=ask_colleagues(seen.assessment, seen.instrument, seen.library),
    )
    small = ui.dike_small(drawings.dike(seen.assessment, seen.instrument), id_="dijk-klein") if hint.known else ""
    return StartHints(newest=hint, has_agreed_level=seen.assessment.agreed.is_decided, small_dike=small)


def open_questions(actor: Actor, *, at: datetime) -> int:
    """How many questions wait for this person."""
    return sum(len(part.lines) - part.answered for part in queries.parts_of(actor, at=at))
