# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with the programme, the page for all staff and the case cards; each answer carries its reason."""

from collections.abc import Collection
from uuid import UUID

from dijkwacht.awareness.domain.states import Step, follows
from dijkwacht.awareness.domain.words import BOARDS, FOR_ALL_STAFF
from dijkwacht.awareness.values import Case, CaseAudience, CaseState, Gathering, PlannedActivity
from dijkwacht.knowledge.values import Public
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

PLANNERS = (Role.COORDINATOR, Role.HRM, Role.COUNCIL_CLERK)
SECOND_READERS = (*PLANNERS, Role.MANAGER)
"""The roles that read a case card before it is released."""
_STAFF = (*SECOND_READERS, Role.RESPONDENT, Role.READER, Role.CONFIDANT)
_READS_CASES_OF_BOARDS = (*PLANNERS, Role.READER)

NOT_STAFF = Verdict("Deze pagina is voor medewerkers van de organisatie. De openbare hulppagina kunt u wel bekijken.")
NOT_COORDINATOR = Verdict("Dit doet alleen de coördinator van uw organisatie.")
NOT_PLANNER = Verdict("Het programma maken de coördinator, HRM en de griffier. Vraag een van hen.")


def may_read_staff_page(actor: Actor) -> Verdict:
    """Everybody who works here; not a guest, the holder of a link, or who only manages the application."""
    return ALLOWED if actor.person_id and actor.has(*_STAFF) else NOT_STAFF


def may_read_talk(actor: Actor, audience: Public) -> Verdict:
    """What is for teams is for all staff; other guides for everybody with a part in the work but the confidant."""
    staff = may_read_staff_page(actor)
    if not staff or audience in FOR_ALL_STAFF or actor.roles != {Role.CONFIDANT}:
        return staff
    return Verdict("Deze gespreksgids is voor wie het gesprek leidt.")


def may_read_programme(actor: Actor) -> Verdict:
    """Planners, and managers for their own departments."""
    if actor.has(*SECOND_READERS):
        return ALLOWED
    return Verdict("Het programma is voor de coördinator, HRM, de griffier en leidinggevenden.")


def may_plan(actor: Actor) -> Verdict:
    """Add activities and take over sets."""
    return ALLOWED if actor.has(*PLANNERS) else NOT_PLANNER


def may_change_activity(actor: Actor, activity: PlannedActivity) -> Verdict:
    """Move, skip, change or stop: the coordinator any, another planner what he added himself."""
    planning = may_plan(actor)
    if not planning or actor.has(Role.COORDINATOR) or (activity.added_by and activity.added_by == actor.person_id):
        return planning
    return Verdict("Een ander zette dit in het programma. Vraag de coördinator om het te wijzigen.")


def may_hold(actor: Actor, audience: Public) -> Verdict:
    """Record that something was held: planners all, a manager what is for the departments he answers for."""
    if actor.has(*PLANNERS):
        return ALLOWED
    if not actor.has(Role.MANAGER):
        return Verdict("Dit leggen de coördinator, HRM, de griffier en leidinggevenden vast.")
    if audience in BOARDS:
        return Verdict("Wat voor college of raad is, leggen de coördinator en de griffier vast.")
    if not actor.departments:
        return Verdict("U heeft nog geen afdeling. Vraag de coördinator om die bij uw rol te zetten.")
    return ALLOWED


def holds_for(actor: Actor, departments: Collection[UUID]) -> set[UUID]:
    """The departments for which somebody may say how many took part, and whose coverage he sees."""
    return set(departments) if actor.has(*PLANNERS) else set(departments) & actor.departments


def may_remove_gathering(actor: Actor, gathering: Gathering) -> Verdict:
    """The coordinator, or who recorded it."""
    if actor.has(Role.COORDINATOR) or (gathering.recorded_by and gathering.recorded_by == actor.person_id):
        return ALLOWED
    return Verdict("Een ander legde dit vast. Vraag de coördinator om het weg te halen.")


def may_keep_page(actor: Actor) -> Verdict:
    """Contacts per theme, news, ambassadors and the link without sign-in."""
    return ALLOWED if actor.has(Role.COORDINATOR) else NOT_COORDINATOR


def may_write_case(actor: Actor) -> Verdict:
    """Begin a case card."""
    if actor.has(*PLANNERS):
        return ALLOWED
    return Verdict("Een casuskaart schrijven de coördinator, HRM en de griffier. Vertel hun uw casus.")


def may_change_case(actor: Actor, case: Case) -> Verdict:
    """Its writers and the coordinator, who by writing becomes one of them; only before it is read or after a remark."""
    if case.state not in (CaseState.DRAFT, CaseState.RETURNED):
        return Verdict("Deze kaart kunt u nu niet wijzigen. Haal hem eerst terug bij de tweede lezer.")
    if may_write_case(actor) and (actor.has(Role.COORDINATOR) or _wrote(actor, case)):
        return ALLOWED
    return Verdict("Alleen wie de kaart schreef en de coördinator wijzigen hem.")


def may_send_case(actor: Actor, case: Case) -> Verdict:
    """Ask a second reader: a writer of the card."""
    return _as_writer(actor, case, Step.SEND)


def may_take_back_case(actor: Actor, case: Case) -> Verdict:
    """When the second reader is away: a writer of the card."""
    return _as_writer(actor, case, Step.TAKE_BACK)


def may_judge_case(actor: Actor, case: Case) -> Verdict:
    """Release it or return it with a remark: the one second reader, who did not write in it himself."""
    fits = follows(case.state, Step.RELEASE)
    if not fits:
        return fits
    if _wrote(actor, case):
        return Verdict("U schreef aan deze kaart mee. Een ander leest hem en geeft hem vrij.")
    if not actor.has(*SECOND_READERS):
        return Verdict("Een casuskaart wordt gelezen door de coördinator, HRM, de griffier of een leidinggevende.")
    if actor.person_id is None or actor.person_id != case.reader:
        return Verdict("Deze kaart is aan een andere tweede lezer gevraagd.")
    return ALLOWED


def may_be_asked(person_id: UUID, case: Case) -> Verdict:
    """Whether somebody can be the second reader of a card; that he holds a fitting role is looked up elsewhere."""
    if person_id in case.authors:
        return Verdict("Kies een ander: deze persoon schreef aan de kaart mee.")
    return ALLOWED


def may_withdraw_case(actor: Actor, case: Case) -> Verdict:
    """The coordinator, a writer, and who released it; from that moment nobody can read it."""
    fits = follows(case.state, Step.WITHDRAW)
    if not fits or actor.has(Role.COORDINATOR) or _wrote(actor, case) or _read(actor, case):
        return fits
    return Verdict("Alleen wie de kaart schreef of vrijgaf en de coördinator trekken hem in.")


def may_read_case(actor: Actor, case: Case) -> Verdict:
    """Before its release only who works on it; after it whom it is for."""
    if case.state is CaseState.WITHDRAWN:
        return Verdict("Deze casuskaart is ingetrokken. De tekst is gewist.")
    if case.state is not CaseState.RELEASED:
        works_on_it = _wrote(actor, case) or (case.state is CaseState.SENT and _read(actor, case))
        if may_write_case(actor) and actor.has(Role.COORDINATOR):
            return ALLOWED
        return ALLOWED if works_on_it else Verdict("Deze casuskaart is nog niet vrijgegeven.")
    staff = may_read_staff_page(actor)
    if not staff or case.text.audience is CaseAudience.TEAM or actor.has(*_READS_CASES_OF_BOARDS):
        return staff
    return Verdict("Deze casuskaart is voor het college of de raad.")


def _as_writer(actor: Actor, case: Case, step: Step) -> Verdict:
    fits = follows(case.state, step)
    if not fits or (may_write_case(actor) and _wrote(actor, case)):
        return fits
    return Verdict("Dit doet wie de kaart schreef.")


def _wrote(actor: Actor, case: Case) -> bool:
    return actor.person_id in case.authors


def _read(actor: Actor, case: Case) -> bool:
    return actor.person_id is not None and actor.person_id == case.reader
