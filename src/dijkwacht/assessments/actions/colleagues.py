# SPDX-License-Identifier: EUPL-1.2
"""Asking colleagues for their part, with an account or by personal link."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.accounts import public as accounts
from dijkwacht.accounts.values import PersonCard
from dijkwacht.assessments.domain.letters import questions_waiting, request_for_answers
from dijkwacht.assessments.domain.permissions import (
    may_change_round,
)
from dijkwacht.assessments.models import (
    Assignment,
    Round,
)
from dijkwacht.audit import public as audit
from dijkwacht.mail import public as mail
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require


@transaction.atomic
def ask_colleague(
    *, actor: Actor, round_: Round, position: str, email: str, questions: Collection[str], address: str, at: datetime
) -> None:
    """Mail a personal link to a colleague for these questions. `address` holds SECRET where the secret goes.

    Raises Refused, also when the round is closed.
    """
    require(may_change_round(actor, is_closed=round_.closed_at is not None))
    link = accounts.create_link(
        actor=actor, purpose="assessment", round_id=round_.id, position=position, email=email, at=at
    )
    assign_questions(actor=actor, round_=round_, questions=questions, link_id=link.id, at=at)
    subject, body = request_for_answers(
        title=round_.title, questions=len(questions), address=address.replace("SECRET", link.secret), sender=actor.name
    )
    mail.send_secret(to=email, subject=subject, body=body, organisation_id=actor.organisation_id, at=at)


@transaction.atomic
def ask_person(
    *, actor: Actor, round_: Round, person: PersonCard, questions: Collection[str], address: str, at: datetime
) -> None:
    """Put questions to somebody with an account, and tell him by mail. Raises Refused, also when the round is closed."""
    assign_questions(actor=actor, round_=round_, questions=questions, person_id=person.id, at=at)
    subject, body = questions_waiting(title=round_.title, questions=len(questions), address=address, sender=actor.name)
    mail.send(to=person.email, subject=subject, body=body, organisation_id=actor.organisation_id, at=at)


@transaction.atomic
def assign_questions(
    *,
    actor: Actor,
    round_: Round,
    questions: Collection[str],
    person_id: UUID | None = None,
    link_id: UUID | None = None,
    at: datetime,
) -> None:
    """Ask one person, or the holder of one personal link, to answer these questions. Raises Refused."""
    require(may_change_round(actor, is_closed=round_.closed_at is not None))
    Assignment.objects.bulk_create(
        [
            Assignment(
                organisation_id=actor.organisation_id,
                round=round_,
                question=question,
                person_id=person_id,
                link_id=link_id,
                assigned_at=at,
            )
            for question in questions
        ],
        ignore_conflicts=True,
    )
    audit.record(actor, "questions.assigned", round_, questions=len(questions))
