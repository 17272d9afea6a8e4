# SPDX-License-Identifier: EUPL-1.2
"""What answers rest on: documents, talks, and the standing source of each who answers."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.permissions import (
    may_coordinate,
)
from dijkwacht.assessments.models import (
    Round,
    Source,
)
from dijkwacht.assessments.values import SourceKind
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require


@dataclass(frozen=True, kw_only=True)
class NewSource:
    """Something or somebody that says how things are."""

    kind: SourceKind
    title: str
    on: date
    function: str = ""
    url: str = ""
    file_id: UUID | None = None
    department_id: UUID | None = None


@transaction.atomic
def add_source(*, actor: Actor, new: NewSource, round_id: UUID | None, at: datetime) -> Source:
    """Add a document, a talk, an investigation. Raises Refused."""
    require(may_coordinate(actor))
    return store_source(actor, new, round_id=round_id, at=at)


def own_source(actor: Actor, round_: Round, *, at: datetime) -> Source:
    """The standing source of who answers: the coordinator's own judgement, or what a department says."""
    found = queries.own_source(actor, round_.id)
    if found is not None:
        return found
    own_judgement = bool(may_coordinate(actor))
    return Source.objects.create(
        organisation_id=actor.organisation_id,
        round=round_,
        kind=SourceKind.SELF_ASSESSMENT if own_judgement else SourceKind.DEPARTMENT_INTAKE,
        title="Eigen inschatting" if own_judgement else "Antwoord van een collega",
        function="coördinator" if own_judgement else actor.name if actor.link_id else "",
        on=at.date(),
        person_id=actor.person_id if not actor.link_id else None,
        link_id=actor.link_id,
        added_at=at,
        added_by=actor.person_id,
    )


def store_source(actor: Actor, new: NewSource, *, round_id: UUID | None, at: datetime, imported_as: str = "") -> Source:
    return Source.objects.create(
        organisation_id=actor.organisation_id,
        round_id=round_id,
        kind=new.kind,
        title=new.title,
        function=new.function,
        department_id=new.department_id,
        on=new.on,
        url=new.url,
        file_id=new.file_id,
        imported_as=imported_as,
        added_at=at,
        added_by=actor.person_id,
    )
