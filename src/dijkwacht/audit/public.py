# SPDX-License-Identifier: EUPL-1.2
"""Log a deed or a reading; read and verify an organisation's log."""

from datetime import datetime
from uuid import UUID

from django.db.models import Model

from dijkwacht.audit import actions, queries
from dijkwacht.audit.actions import name_events
from dijkwacht.audit.domain.chain import START, broken_at
from dijkwacht.audit.domain.facts import Fact
from dijkwacht.audit.values import LogLine, LogState, Noted
from dijkwacht.tenancy.public import system_scope
from dijkwacht.values.actors import Actor

__all__ = ["log_of", "name_events", "noted", "record", "record_by_system", "seal", "state_of"]


def record(actor: Actor, event: str, subject: Model | UUID | str = "", /, **facts: Fact) -> None:
    """Log that the actor did or read something, within the caller's transaction; one INSERT.

    `event` is a code such as "round.closed" (name it in Dutch with `name_events`), `subject` a row, an id or a code.
    Facts are figures, days, ids and lower-case codes; anything that could be a name or free text raises FactRefused.
    """
    actions.add_entry(
        organisation_id=actor.organisation_id,
        person_id=actor.person_id,
        link_id=actor.link_id,
        event=event,
        subject=_subject(subject),
        facts=facts,
    )


def record_by_system(organisation_id: UUID, event: str, subject: Model | UUID | str = "", /, **facts: Fact) -> None:
    """The same for what nobody in particular did: the worker, the command line, a visitor without account."""
    actions.add_entry(
        organisation_id=organisation_id,
        person_id=None,
        link_id=None,
        event=event,
        subject=_subject(subject),
        facts=facts,
    )


def log_of(organisation_id: UUID, *, before: int | None, size: int) -> list[LogLine]:
    """A page of the log, newest first; `before` is the last `entry_id` of the page before."""
    return [
        LogLine(
            entry_id=entry.pk,
            at=entry.at,
            person_id=entry.person_id,
            link_id=entry.link_id,
            event=entry.event,
            deed=actions.deed(entry.event),
            subject=entry.subject,
            facts=entry.facts,
            is_sealed=entry.is_sealed,  # type: ignore[attr-defined]  # annotated by the query
        )
        for entry in queries.entries_of(organisation_id, before=before, size=size)
    ]


def noted(organisation_id: UUID, event: str, *, since: datetime, person_id: UUID | None = None) -> list[Noted]:
    """What was logged of one event since a moment (that moment included), by one person or by all; newest first."""
    return [
        Noted(at=entry.at, person_id=entry.person_id, subject=entry.subject)
        for entry in queries.entries_named(organisation_id, event, since=since, person_id=person_id)
    ]


def state_of(organisation_id: UUID) -> LogState:
    """Walk the whole chain of the organisation and say whether it still fits."""
    last = queries.last_link(organisation_id)
    return LogState(
        sealed=last.number if last else 0,
        waiting=queries.waiting_of(organisation_id),
        head=last.digest if last else START,
        broken_at=broken_at(queries.chain_of(organisation_id)),
    )


def seal() -> int:
    """Seal all waiting entries of all organisations; for the worker, every few minutes."""
    with system_scope():
        return actions.seal_entries()


def _subject(subject: Model | UUID | str) -> str:
    if isinstance(subject, Model):
        return f"{subject._meta.model_name}:{subject.pk}"
    return str(subject)
