# SPDX-License-Identifier: EUPL-1.2
"""Who may prepare, open, close and publish a survey, and who reads what was published."""

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

KEEPERS = (Role.COORDINATOR, Role.COUNCIL_CLERK, Role.HRM)
READERS = (*KEEPERS, Role.MANAGER, Role.READER)

NOT_YOURS = Verdict("Vragenlijsten zet de coördinator, de griffier of HRM uit.")
NOT_READ = Verdict("De uitkomst van een vragenlijst is er voor wie metingen mag lezen.")
NOT_OPEN = Verdict("Deze vragenlijst is nog niet open.")
IS_OPEN = Verdict("Deze vragenlijst is al open. Wat is aangekondigd, verandert niet meer.")


def may_keep(actor: Actor) -> Verdict:
    """Prepare, open, close and publish."""
    return ALLOWED if actor.has(*KEEPERS) else NOT_YOURS


def may_read(actor: Actor) -> Verdict:
    """See which surveys there are and what was released."""
    return ALLOWED if actor.has(*READERS) else NOT_READ


def may_change(actor: Actor, *, is_open: bool) -> Verdict:
    """Change what will be asked, of whom, and in which tables."""
    if not may_keep(actor):
        return NOT_YOURS
    return IS_OPEN if is_open else ALLOWED


def may_close(actor: Actor, *, is_open: bool) -> Verdict:
    """Take no more answers."""
    if not may_keep(actor):
        return NOT_YOURS
    return ALLOWED if is_open else NOT_OPEN
