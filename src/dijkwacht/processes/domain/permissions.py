# SPDX-License-Identifier: EUPL-1.2
"""Who may read and change what about processes, positions and who fills a step; each answer carries its reason."""

from collections.abc import Collection
from uuid import UUID

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

_STAFF = (
    Role.COORDINATOR, Role.MANAGER, Role.COUNCIL_CLERK, Role.HRM, Role.RESPONDENT, Role.READER, Role.CONFIDANT,
)  # fmt: skip
_READERS = (Role.COORDINATOR, Role.MANAGER, Role.COUNCIL_CLERK, Role.HRM, Role.READER)
_MAP_READERS = (Role.COORDINATOR, Role.MANAGER, Role.READER)

NOT_STAFF = Verdict("De proceskaarten zijn voor medewerkers van de organisatie.")
NOT_READER = Verdict("De processen van uw organisatie zijn voor wie aan de weerbaarheid werkt. Vraag de coördinator.")
NOT_COORDINATOR = Verdict("Dit doet alleen de coördinator van uw organisatie.")
NOT_YOURS = Verdict("Dit doen de coördinator en de leidinggevende van deze afdeling.")
NO_CODES = Verdict("Wie welke stap doet, zien alleen de coördinator en de leidinggevende die het rooster maakt.")
OF_ANOTHER_DEPARTMENT = Verdict(
    "Deze code is al van een andere afdeling. Is het dezelfde mens, vraag dan de coördinator om hem hier in te vullen. "
    "Kies anders een andere code, bijvoorbeeld met een cijfer erachter."
)
NOT_HRM = Verdict("Functies houden de coördinator en HRM bij.")


def may_read_cards(actor: Actor) -> Verdict:
    """Process and signal cards tell nothing of this organisation: for everybody who works here."""
    return ALLOWED if actor.person_id and actor.has(*_STAFF) else NOT_STAFF


def may_read_processes(actor: Actor) -> Verdict:
    """Which processes run here and how, without who does what."""
    return ALLOWED if actor.has(*_READERS) else NOT_READER


def may_take_processes(actor: Actor) -> Verdict:
    """Take processes from the library, write own ones, stop them."""
    return ALLOWED if actor.has(Role.COORDINATOR) else NOT_COORDINATOR


def may_change_process(actor: Actor, department_id: UUID | None) -> Verdict:
    """Say how a process runs here: the coordinator, and the manager of its department."""
    return ALLOWED if _answers_for(actor, department_id) else NOT_YOURS


def may_see_codes(actor: Actor, department_id: UUID | None) -> Verdict:
    """Who fills a step is personal data: only for who makes the roster of that process."""
    return ALLOWED if _answers_for(actor, department_id) else NO_CODES


def may_keep_holder(
    actor: Actor, *, is_placed: bool, department_id: UUID | None, desks: Collection[UUID | None]
) -> Verdict:
    """Put somebody on steps, and say what hours and manager he has.

    He is of the department of his position. Without a position he is of the departments of whose processes he does
    steps (`desks`), and without those of whoever needs him first.
    """
    of = [department_id] if is_placed else desks
    return ALLOWED if all(_answers_for(actor, one) for one in of) else OF_ANOTHER_DEPARTMENT


def may_check_house(actor: Actor) -> Verdict:
    """What pinches per process, in numbers: who makes a roster, each of his own processes."""
    return ALLOWED if actor.has(Role.COORDINATOR, Role.MANAGER) else NO_CODES


def may_read_positions(actor: Actor) -> Verdict:
    """Positions without codes."""
    return ALLOWED if actor.has(Role.COORDINATOR, Role.HRM, Role.MANAGER) else NOT_HRM


def may_keep_positions(actor: Actor) -> Verdict:
    """Add and change positions, what they may and how they are screened."""
    return ALLOWED if actor.has(Role.COORDINATOR, Role.HRM) else NOT_HRM


def may_keep_interests(actor: Actor) -> Verdict:
    """Write down that somebody is close to an applicant; of which processes, `may_change_process` says."""
    return ALLOWED if actor.has(Role.COORDINATOR, Role.MANAGER) else NOT_YOURS


def may_read_map(actor: Actor) -> Verdict:
    """Where the house is weak: a manual for an offender, so for few."""
    return ALLOWED if actor.has(*_MAP_READERS) else NOT_READER


def may_assess_control(actor: Actor, department_id: UUID | None, *, is_of_house: bool) -> Verdict:
    """Say how a control works in a process. What holds for the whole house says the coordinator alone."""
    if is_of_house:
        return ALLOWED if actor.has(Role.COORDINATOR) else NOT_COORDINATOR
    return ALLOWED if _answers_for(actor, department_id) else NOT_YOURS


def may_change_circumstances(actor: Actor) -> Verdict:
    """Say what surrounds the organisation and how it works: the facts also decide what is measured."""
    return ALLOWED if actor.has(Role.COORDINATOR) else NOT_COORDINATOR


def may_agree_exchange(actor: Actor) -> Verdict:
    """Ask a neighbour for help, answer him, and end it."""
    return ALLOWED if actor.has(Role.COORDINATOR) else NOT_COORDINATOR


def _answers_for(actor: Actor, department_id: UUID | None) -> bool:
    if actor.has(Role.COORDINATOR):
        return True
    return actor.has(Role.MANAGER) and department_id is not None and department_id in actor.departments
