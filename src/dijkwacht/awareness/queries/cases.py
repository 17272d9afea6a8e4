# SPDX-License-Identifier: EUPL-1.2
"""Case cards as values."""

from uuid import UUID

from dijkwacht.awareness.models import CaseCard
from dijkwacht.awareness.values import Case, CaseAudience, CaseOrigin, CaseState, CaseText
from dijkwacht.knowledge.values import Theme
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound


def cases_of(organisation_id: UUID) -> list[Case]:
    """All cards that were not withdrawn, newest first."""
    rows = CaseCard.objects.filter(organisation_id=organisation_id).exclude(state=CaseState.WITHDRAWN)
    return [case_value(one) for one in rows.order_by("-written_at")]


def cases_for_all_staff(organisation_id: UUID) -> list[Case]:
    """Released cards with questions for a team, the last released first."""
    rows = CaseCard.objects.filter(
        organisation_id=organisation_id, state=CaseState.RELEASED, audience=CaseAudience.TEAM
    )
    return [case_value(one) for one in rows.order_by("-released_at")]


def case_for(actor: Actor, case_id: UUID) -> Case:
    """A card of the actor's organisation; raises NotFound."""
    row = CaseCard.objects.filter(organisation_id=actor.organisation_id, id=case_id).first()
    if row is None:
        raise NotFound
    return case_value(row)


def case_value(row: CaseCard) -> Case:
    """A row as a value; of a withdrawn card the words are empty."""
    first, second, third = [*row.questions, "", "", ""][:3]
    return Case(
        id=row.id,
        text=CaseText(
            title=row.title,
            theme=Theme(row.theme),
            audience=CaseAudience(row.audience),
            happened=row.happened,
            helped=row.helped,
            learned=row.learned,
            questions=(first, second, third),
            origin=CaseOrigin(row.origin),
            source_title=row.source_title,
            source_url=row.source_url,
        ),
        state=CaseState(row.state),
        authors=frozenset(map(UUID, row.authors)),
        reader=row.reader,
        remark=row.remark,
        released_at=row.released_at,
    )
