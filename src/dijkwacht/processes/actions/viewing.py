# SPDX-License-Identifier: EUPL-1.2
"""Logging that somebody read who fills what, and noticing when it becomes mass viewing."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.accounts.public import people_of, people_with
from dijkwacht.audit import public as audit
from dijkwacht.mail import public as mail
from dijkwacht.processes.domain.viewing import WITHIN, is_many, told_to
from dijkwacht.values.actors import Actor, Role

_LETTER = """\
Beste {name},

Iemand bekeek vandaag ongewoon veel overzichten van wie welke stap doet. Dat kan kloppen, bijvoorbeeld bij het inrichten.
Meld u aan bij Dijkwacht, open Processen, en vraag waarom het nodig was.
"""
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
        _tell(actor, actor.person_id, at=now)


def _tell(actor: Actor, person_id: UUID, *, at: datetime) -> None:
    """A letter to who hears of it (`viewing.told_to`); whom it is about stands behind the sign-in."""
    on = timezone.localdate(at)
    told = told_to(
        person_id,
        coordinators=people_with(actor.organisation_id, [Role.COORDINATOR], on),
        application_managers=people_with(actor.organisation_id, [Role.APPLICATION_MANAGER], on),
    )
    for person in people_of(actor.organisation_id, on):
        if person.id in told:
            mail.send(
                to=person.email,
                subject="Ongewoon veel overzichten bekeken",
                body=_LETTER.format(name=person.name),
                organisation_id=actor.organisation_id,
                at=at,
            )


def _told_today(actor: Actor) -> bool:
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return bool(audit.noted(actor.organisation_id, MANY_READ, since=midnight, person_id=actor.person_id))
