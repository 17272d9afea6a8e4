# SPDX-License-Identifier: EUPL-1.2
"""Logging that somebody read who fills what, and noticing when it becomes mass viewing."""

from django.db import transaction
from django.utils import timezone

from dijkwacht.audit import public as audit
from dijkwacht.processes.domain.viewing import WITHIN, is_many
from dijkwacht.values.actors import Actor

READ, MANY_READ = "holders.read", "holders.many_read"


@transaction.atomic
def note_overview(actor: Actor, overview: str) -> None:
    """Log the reading of one overview, named as “department:<id>”, “workprocess:<id>” or another code of its own.

    By the clock and not by the moment of the request, because the log keeps the clock's. Once a day at most it is also
    logged that it became unusually many; the coordinator is told of that.
    """
    audit.record(actor, READ, overview)
    if actor.person_id is None:
        return
    now = timezone.now()
    read = audit.noted(actor.organisation_id, READ, since=now - WITHIN, person_id=actor.person_id)
    if is_many([one.subject for one in read]) and not _told_today(actor):
        audit.record(actor, MANY_READ, f"person:{actor.person_id}", overviews=len({one.subject for one in read}))


def _told_today(actor: Actor) -> bool:
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return bool(audit.noted(actor.organisation_id, MANY_READ, since=midnight, person_id=actor.person_id))
