# SPDX-License-Identifier: EUPL-1.2
"""Who may see people, let them in, and send them away."""

from collections.abc import Collection
from uuid import UUID

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED, Verdict

_KEEPERS = (Role.COORDINATOR, Role.APPLICATION_MANAGER)


def may_see_people(actor: Actor) -> Verdict:
    """Coordinators and application managers see who has an account and as what."""
    if actor.has(*_KEEPERS):
        return ALLOWED
    return Verdict("Alleen de coördinator en de applicatiebeheerder zien wie een account heeft.")


def may_see_log(actor: Actor) -> Verdict:
    """The log says who read what; that is the coordinator's concern."""
    if actor.has(Role.COORDINATOR):
        return ALLOWED
    return Verdict("Alleen de coördinator ziet het logboek.")


def may_grant(actor: Actor, role: Role, *, has_coordinator: bool) -> Verdict:
    """Coordinators let everybody in; an application manager only his like, and a first coordinator.

    Otherwise somebody who may not see content could let himself in under another address.
    """
    if actor.has(Role.COORDINATOR):
        return ALLOWED
    if not actor.has(Role.APPLICATION_MANAGER):
        return Verdict("Alleen de coördinator nodigt mensen uit.")
    if role is Role.APPLICATION_MANAGER or (role is Role.COORDINATOR and not has_coordinator):
        return ALLOWED
    return Verdict("De applicatiebeheerder nodigt alleen applicatiebeheerders uit, en een eerste coördinator.")


def may_add_role(
    actor: Actor, role: Role, *, person_id: UUID, held: Collection[Role], has_coordinator: bool
) -> Verdict:
    """As `may_grant`, and never to oneself; a guest adviser has no other role in the same organisation."""
    if person_id == actor.person_id:
        return Verdict("U kunt uzelf geen rol geven. Vraag een andere coördinator.")
    if role in held:
        return Verdict("Deze persoon heeft deze rol al.")
    if held and Role.GUEST_ADVISER in (role, *held):
        return Verdict("Een gastadviseur heeft geen andere rol. Trek die eerst in.")
    return may_grant(actor, role, has_coordinator=has_coordinator)


def may_revoke(actor: Actor, role: Role, *, is_last_coordinator: bool) -> Verdict:
    """Both keepers may send people away, but never the last coordinator: nobody could let others in then."""
    if not actor.has(*_KEEPERS):
        return Verdict("Alleen de coördinator en de applicatiebeheerder trekken een rol in.")
    if role is Role.COORDINATOR and is_last_coordinator:
        return Verdict("Dit is de laatste coördinator. Nodig eerst een andere uit.")
    return ALLOWED


def may_reset_second_factor(actor: Actor, *, person_id: UUID) -> Verdict:
    """Somebody who lost his telephone is helped by another keeper, on the record."""
    if person_id == actor.person_id:
        return Verdict("Dit doet een ander voor u. Uw eigen stap wijzigt u bij Mijn account.")
    if actor.has(*_KEEPERS):
        return ALLOWED
    return Verdict("Alleen de coördinator en de applicatiebeheerder herstellen de tweede stap.")


def may_send_links(actor: Actor) -> Verdict:
    """Personal links open a part of a round to somebody without account."""
    if actor.has(Role.COORDINATOR):
        return ALLOWED
    return Verdict("Alleen de coördinator maakt persoonlijke links.")
