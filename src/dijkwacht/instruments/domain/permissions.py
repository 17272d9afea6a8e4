# SPDX-License-Identifier: EUPL-1.2
"""Who may read, write and publish an own instrument, and who may be its second reader."""

from collections.abc import Collection
from uuid import UUID

from dijkwacht.instruments.domain.links import unfit, unread
from dijkwacht.instruments.values import ShownLink
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.phrasing import capital, counted
from dijkwacht.values.verdicts import ALLOWED, Verdict

READERS = (Role.COORDINATOR, Role.MANAGER, Role.COUNCIL_CLERK, Role.HRM, Role.READER)
"""Who reads along, and may be asked for the second reading."""

NOT_READER = Verdict("Eigen vragensets zijn voor wie aan de weerbaarheid werkt. Vraag de coördinator.")
NOT_COORDINATOR = Verdict("Een eigen vragenset schrijft de coördinator van uw organisatie.")
OWN_WORDS = Verdict("U schreef zelf aan deze versie mee. Een tweede lezer is iemand anders.")


def may_read_instruments(actor: Actor) -> Verdict:
    """See which own instruments there are, and what they ask."""
    return ALLOWED if actor.person_id and actor.has(*READERS) else NOT_READER


def may_write_instruments(actor: Actor) -> Verdict:
    """Write, take in a file, publish, begin a new version."""
    return ALLOWED if actor.has(Role.COORDINATOR) else NOT_COORDINATOR


def may_judge_links(actor: Actor, *, writers: Collection[UUID]) -> Verdict:
    """Be the second reader: anybody who reads along and did not write it."""
    reading = may_read_instruments(actor)
    return OWN_WORDS if reading and actor.person_id in writers else reading


def may_publish(
    actor: Actor, *, faults: Collection[str], links: Collection[ShownLink], says_no_reader: bool
) -> Verdict:
    """Publish a draft: whole, without a link that does not fit, and read by a second person unless there is none."""
    writing = may_write_instruments(actor)
    if not writing:
        return writing
    if faults:
        return Verdict("Dit concept is nog niet af. Los eerst op wat in de lijst staat.")
    if wrong := unfit(links):
        words = counted(len(wrong), "koppeling past", "koppelingen passen")
        return Verdict(f"Volgens de tweede lezer: {words} niet. Verander de vraag of haal het toetspunt weg.")
    if (left := unread(links)) and not says_no_reader:
        words = counted(len(left), "koppeling is", "koppelingen zijn")
        return Verdict(f"{capital(words)} nog niet meegelezen. Vraag een collega, of geef aan dat er niemand is.")
    return ALLOWED
