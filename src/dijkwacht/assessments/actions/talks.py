# SPDX-License-Identifier: EUPL-1.2
"""What people agreed on in a talk: one source for the talk, and an entry of it per point."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.actions.answers import save_answers
from dijkwacht.assessments.actions.sources import NewSource, store_source
from dijkwacht.assessments.domain.answers import Answer, Choice
from dijkwacht.assessments.domain.permissions import may_see_other_sources
from dijkwacht.assessments.values import Talk
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import Conflict, NotFound, require


@transaction.atomic
def record_in_talk(
    *, actor: Actor, talk: Talk, source_id: UUID | None, indicator: str, level: Level, note: str, at: datetime
) -> UUID:
    """Record the level that a talk agreed on; returns the source that the talk is, which its first level makes.

    Said again, it corrects what the same talk said before. The calling room sees to it that two leaders do not.
    Raises Refused, Conflict when the round was closed, NotFound for what the round does not ask.
    """
    round_ = queries.round_for(actor, talk.round_id)
    require(may_see_other_sources(actor, talk.round_id))
    if round_.closed_at is not None:
        raise Conflict("Deze meting is intussen gesloten. Wat u afspreekt, kan er niet meer bij.")
    asked = queries.texts_in(actor.organisation_id, talk.round_id).get(indicator)
    if asked is None:
        raise NotFound
    source = source_id or store_source(actor, _source(talk), round_id=talk.round_id, at=at).pk
    unit = queries.unit_in(round_, asked, talk.department_id)
    save_answers(
        actor=actor,
        round_=round_,
        question=indicator,
        source_id=source,
        answers=[(Answer(indicator=indicator, reading=level, note=note), unit, None)],
        versions={indicator: asked.version},
        choice=Choice.REPLACE,
        at=at,
    )
    return source


def _source(talk: Talk) -> NewSource:
    return NewSource(
        kind=talk.kind, title=talk.title, on=talk.on, function=talk.functions, department_id=talk.department_id
    )
