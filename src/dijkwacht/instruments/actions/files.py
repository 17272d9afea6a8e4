# SPDX-License-Identifier: EUPL-1.2
"""Taking in an instrument from a file: as a draft, all of it or nothing."""

from datetime import datetime

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.instruments.actions.drafts import store_draft
from dijkwacht.instruments.domain.checks import faults_of
from dijkwacht.instruments.domain.permissions import may_write_instruments
from dijkwacht.instruments.domain.taking import may_take_in
from dijkwacht.instruments.queries.own import around_of, find_card
from dijkwacht.instruments.values import OwnContent
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, require


@transaction.atomic
def take_in_instrument(*, actor: Actor, content: OwnContent, at: datetime) -> None:
    """A draft of what a file holds. Raises Refused, and Conflict when it does not fit what is here."""
    require(may_write_instruments(actor))
    slug = content.instrument.slug
    here = find_card(actor.organisation_id, slug)
    if not (verdict := may_take_in(content, here)):
        raise Conflict(verdict.reason)
    for _, message in faults_of(content, around_of(actor.organisation_id, slug)):
        raise Conflict(message)
    writers = here.newest.writers if here else ()
    store_draft(actor, content, here.id if here else None, writers=writers, at=at)
    record(actor, "instrument.taken_in", slug)
