# SPDX-License-Identifier: EUPL-1.2
"""Who may prepare, open, close and publish a survey, who reads what was published, and who may have a table taken back."""

from dijkwacht.surveys.domain.preparing import enough_people
from dijkwacht.surveys.values import SurveyCard, SurveyState
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

KEEPERS = (Role.COORDINATOR, Role.COUNCIL_CLERK, Role.HRM)
READERS = (*KEEPERS, Role.MANAGER, Role.READER)
_HERE = (*READERS, Role.RESPONDENT, Role.CONFIDANT, Role.APPLICATION_MANAGER)

NOT_YOURS = Verdict("Vragenlijsten zet de coördinator, de griffier of HRM uit.")
NOT_READ = Verdict("De uitkomst van een vragenlijst is er voor wie metingen mag lezen.")
NOT_OPEN = Verdict("Deze vragenlijst is nog niet open.")
IS_OPEN = Verdict("Deze vragenlijst is al open. Wat is aangekondigd, verandert niet meer.")
IS_CLOSED = Verdict("Deze vragenlijst is gesloten.")
NO_CODES = Verdict("Trek eerst de codes. Zonder code kan niemand antwoorden.")
TOO_FEW_CODES = Verdict("Er zijn minder codes dan mensen. Trek de codes opnieuw.")
NOT_CLOSED = Verdict("Publiceren kan als de vragenlijst gesloten is.")
NOT_TIDIED = Verdict("De antwoorden worden nog door elkaar gehusseld en opgeruimd. Probeer het over een paar minuten.")
IS_PUBLISHED = Verdict("Deze vragenlijst is al gepubliceerd.")
IS_PURGED = Verdict("De antwoorden zijn verwijderd, omdat er drie maanden niets werd gepubliceerd.")
NOT_PUBLISHED = Verdict("Er is nog geen uitkomst.")
NOT_HERE = Verdict("Dit kan wie bij deze organisatie hoort.")


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


def may_open(actor: Actor, survey: SurveyCard, *, codes: int) -> Verdict:
    """Let people answer; from then on what was announced stands."""
    may = may_change(actor, is_open=survey.opened_on is not None)
    if not may:
        return may
    if not (enough := enough_people(survey.announced.invited)):
        return enough
    if not codes:
        return NO_CODES
    return ALLOWED if codes >= survey.announced.invited else TOO_FEW_CODES


def may_draw(actor: Actor, survey: SurveyCard) -> Verdict:
    """Draw codes: all of them before it opens, a few more while it is open."""
    if not may_keep(actor):
        return NOT_YOURS
    if survey.state is SurveyState.PREPARED:
        return enough_people(survey.announced.invited)
    return ALLOWED if survey.state is SurveyState.OPEN else IS_CLOSED


def may_extend(actor: Actor, survey: SurveyCard) -> Verdict:
    """Give everybody more days."""
    if not may_keep(actor):
        return NOT_YOURS
    if survey.opened_on is None:
        return NOT_OPEN
    return IS_CLOSED if survey.closed_on else ALLOWED


def may_close(actor: Actor, *, is_open: bool) -> Verdict:
    """Take no more answers."""
    if not may_keep(actor):
        return NOT_YOURS
    return ALLOWED if is_open else NOT_OPEN


def may_publish(actor: Actor, survey: SurveyCard) -> Verdict:
    """Have the gate look at the answers. Only once nothing is left of the order in which they came."""
    if not may_keep(actor):
        return NOT_YOURS
    if survey.published_on:
        return IS_PUBLISHED
    if survey.purged_on:
        return IS_PURGED
    if survey.closed_on is None:
        return NOT_CLOSED
    return ALLOWED if survey.tidied_on else NOT_TIDIED


def may_see_result(actor: Actor, survey: SurveyCard) -> Verdict:
    """Read what the gate let through."""
    if not may_read(actor):
        return NOT_READ
    return ALLOWED if survey.published_on else NOT_PUBLISHED


def may_object(actor: Actor, survey: SurveyCard) -> Verdict:
    """“Dit wijst naar mij”: for everybody who belongs here, whatever he may read."""
    if actor.person_id is None or not actor.has(*_HERE):
        return NOT_HERE
    return ALLOWED if survey.published_on else NOT_PUBLISHED
