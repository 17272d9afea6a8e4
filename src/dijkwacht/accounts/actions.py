# SPDX-License-Identifier: EUPL-1.2
"""Letting people in, giving and taking roles, and making links; each on the record."""

import secrets as random
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.mail import send_mail
from django.db import transaction

from dijkwacht.accounts import queries
from dijkwacht.accounts.domain import permissions, secrets
from dijkwacht.accounts.domain.secrets import LIFETIME, Ended, Term
from dijkwacht.accounts.models import Invitation, Membership, MembershipDepartment, Person, PersonalLink
from dijkwacht.accounts.values import Guest, NewLink
from dijkwacht.audit.public import record, record_by_system
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import Conflict, require


class LinkEnded(Exception):
    """A secret link gives no entrance; carries why."""

    def __init__(self, why: Ended) -> None:
        super().__init__(why.value)
        self.why = why


def register_person(*, name: str, email: str, at: datetime, is_demo: bool = False) -> Person:
    """An account without password and without any role. The address counts as proven by whoever calls this."""
    with transaction.atomic():
        person = Person(name=name, email=email.strip().lower(), created_at=at, is_demo=is_demo)
        person.set_unusable_password()
        person.save(force_insert=True)
        EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return person


def invite_person(
    *,
    actor: Actor,
    name: str,
    email: str,
    role: Role,
    departments: Collection[UUID] = (),
    guest: Guest | None = None,
    address: str,
    at: datetime,
) -> str:
    """Mail somebody a link that works once, for 14 days; returns its secret. `address` is the site's own, without path."""
    require(
        permissions.may_grant(actor, role, has_coordinator=queries.coordinators(actor.organisation_id, at.date()) > 0)
    )
    with transaction.atomic():
        invitation, secret = _invitation(
            organisation_id=actor.organisation_id, name=name, email=email, role=role, at=at
        )
        invitation.departments = [str(department) for department in departments]
        invitation.round_id, invitation.until = (guest.round_id, guest.until) if guest else (None, None)
        invitation.invited_by_id = actor.person_id
        invitation.save(force_insert=True)
        _mail_invitation(invitation, f"{address}/uitnodiging/{secret}/", sender=actor.name)
        record(actor, "person.invited", invitation, role=role)
    return secret


def invite_first_person(*, organisation_id: UUID, name: str, email: str, role: Role, address: str, at: datetime) -> str:
    """From the command line, when an organisation is taken into use; returns the secret."""
    with scope(organisation_id), transaction.atomic():
        invitation, secret = _invitation(organisation_id=organisation_id, name=name, email=email, role=role, at=at)
        invitation.save(force_insert=True)
        _mail_invitation(invitation, f"{address}/uitnodiging/{secret}/", sender="De beheerder van Dijkwacht")
        record_by_system(organisation_id, "person.invited", invitation, role=role)
    return secret


def open_invitation(*, secret: str, at: datetime) -> Invitation:
    """The invitation that a secret opens; raises LinkEnded."""
    with system_scope():
        invitation = queries.invitation_by_secret(secret)
    if invitation is None:
        raise LinkEnded(Ended.UNKNOWN)
    term = Term(expires_at=invitation.expires_at, revoked_at=invitation.revoked_at, used_at=invitation.accepted_at)
    if why := secrets.ended(term, at):
        raise LinkEnded(why)
    return invitation


def accept_invitation(*, secret: str, password: str, at: datetime) -> Person:
    """Turn an invitation into an account (if need be) and a role; raises LinkEnded.

    `password` counts only for somebody without an account; who has one already gains the role and keeps his password.
    """
    invitation = open_invitation(secret=secret, at=at)
    with scope(invitation.organisation_id), transaction.atomic():
        # Claims it in one statement: of two clicks at the same moment, one finds it used.
        claimed = Invitation.objects.filter(
            organisation_id=invitation.organisation_id,
            id=invitation.id,
            accepted_at__isnull=True,
            revoked_at__isnull=True,
        ).update(accepted_at=at)
        if not claimed:
            raise LinkEnded(Ended.USED)
        person = queries.person_by_email(invitation.email)
        if person is None:
            person = register_person(name=invitation.name, email=invitation.email, at=at)
            person.set_password(password)
            person.save(update_fields=["password"])
        if Role(invitation.role) not in queries.held_roles(invitation.organisation_id, person.pk, at.date()):
            _grant(
                organisation_id=invitation.organisation_id,
                person=person,
                role=Role(invitation.role),
                departments=[UUID(one) for one in invitation.departments],
                guest=_guest(invitation),
                granted_by=invitation.invited_by_id,
                at=at,
            )
        record_by_system(invitation.organisation_id, "invitation.accepted", invitation, person=person.pk)
    return person


def revoke_invitation(*, actor: Actor, invitation_id: UUID, at: datetime) -> None:
    """Take back an invitation that nobody accepted."""
    require(permissions.may_see_people(actor))
    with transaction.atomic():
        invitation = queries.invitation_for(actor, invitation_id)
        invitation.revoked_at = at
        invitation.save(update_fields=["revoked_at"])
        record(actor, "invitation.revoked", invitation)


def grant_role(
    *,
    actor: Actor,
    person_id: UUID,
    role: Role,
    departments: Collection[UUID] = (),
    guest: Guest | None = None,
    at: datetime,
) -> None:
    """Give a further role to somebody who already is in the organisation."""
    held = queries.held_roles(actor.organisation_id, person_id, at.date())
    if not held:
        raise Conflict("Deze persoon hoort niet bij uw organisatie. Stuur een uitnodiging.")
    require(
        permissions.may_add_role(
            actor,
            role,
            person_id=person_id,
            held=held,
            has_coordinator=queries.coordinators(actor.organisation_id, at.date()) > 0,
        )
    )
    with transaction.atomic():
        membership = _grant(
            organisation_id=actor.organisation_id,
            person=Person.objects.get(pk=person_id),
            role=role,
            departments=departments,
            guest=guest,
            granted_by=actor.person_id,
            at=at,
        )
        record(actor, "role.granted", membership, role=role, person=person_id)


def grant_first_role(
    *,
    organisation_id: UUID,
    person: Person,
    role: Role,
    departments: Collection[UUID] = (),
    guest: Guest | None = None,
    at: datetime,
) -> None:
    """Without anybody to ask: the command line, and the demo when it fills its story."""
    with scope(organisation_id), transaction.atomic():
        membership = _grant(
            organisation_id=organisation_id,
            person=person,
            role=role,
            departments=departments,
            guest=guest,
            granted_by=None,
            at=at,
        )
        record_by_system(organisation_id, "role.granted", membership, role=role, person=person.pk)


def revoke_role(*, actor: Actor, membership_id: UUID, at: datetime) -> None:
    """Take a role back; it stays on record who gave and took it."""
    with transaction.atomic():
        membership = queries.membership_for(actor, membership_id)
        is_last = queries.coordinators(actor.organisation_id, at.date()) <= 1
        require(permissions.may_revoke(actor, Role(membership.role), is_last_coordinator=is_last))
        membership.revoked_at, membership.revoked_by_id = at, actor.person_id
        membership.save(update_fields=["revoked_at", "revoked_by"])
        record(actor, "role.revoked", membership, role=membership.role, person=membership.person_id)


def reset_second_factor(*, actor: Actor, membership_id: UUID) -> None:
    """Remove somebody's code app, passkeys and recovery codes; he must set up a new one when he comes in."""
    membership = queries.membership_for(actor, membership_id)
    require(permissions.may_reset_second_factor(actor, person_id=membership.person_id))
    with transaction.atomic():
        Authenticator.objects.filter(user_id=membership.person_id).delete()
        record(actor, "second-factor.reset", membership, person=membership.person_id)


def create_link(
    *,
    actor: Actor,
    purpose: str,
    round_id: UUID,
    position: str,
    email: str,
    department_id: UUID | None = None,
    at: datetime,
) -> NewLink:
    """A link with which a colleague without account answers his part; its secret is not kept."""
    require(permissions.may_send_links(actor))
    secret = random.token_urlsafe(32)
    with transaction.atomic():
        link = PersonalLink.objects.create(
            organisation_id=actor.organisation_id,
            purpose=purpose,
            round_id=round_id,
            department_id=department_id,
            position=position,
            email=email.strip().lower(),
            secret_hash=secrets.hashed(secret),
            expires_at=at + LIFETIME,
            created_at=at,
            created_by_id=actor.person_id,
        )
        record(actor, "link.created", link, round=round_id)
    return NewLink(id=link.pk, secret=secret)


def revoke_link(*, actor: Actor, link_id: UUID, at: datetime) -> None:
    """A link that no longer works; what was answered with it stays."""
    require(permissions.may_send_links(actor))
    with transaction.atomic():
        link = queries.link_for(actor, link_id)
        link.revoked_at = link.revoked_at or at
        link.save(update_fields=["revoked_at"])
        record(actor, "link.revoked", link, round=link.round_id)


def open_link(*, secret: str, at: datetime) -> Actor:
    """The actor that a personal link makes of its holder, as often as he comes; raises LinkEnded."""
    with system_scope():
        link = queries.link_by_secret(secret)
    if link is None:
        raise LinkEnded(Ended.UNKNOWN)
    _refuse_ended_link(link, at)
    holder = queries.link_actor(link)
    with scope(link.organisation_id), transaction.atomic():
        PersonalLink.objects.filter(organisation_id=link.organisation_id, id=link.id).update(used_at=at)
        record(holder, "link.opened", link, round=link.round_id)
    return holder


def return_by_link(*, organisation_id: UUID, link_id: UUID, at: datetime) -> Actor:
    """The same actor on each later page of a session that began with the link; raises LinkEnded."""
    link = queries.link_by_id(organisation_id, link_id)
    if link is None:
        raise LinkEnded(Ended.UNKNOWN)
    _refuse_ended_link(link, at)
    return queries.link_actor(link)


def record_entrance(actor: Actor, *, is_demo: bool) -> None:
    """Log that somebody came in; once per organisation and session."""
    record(actor, "person.entered-demo" if is_demo else "person.entered")


def rename_person(*, person: Person, name: str) -> None:
    """One's own name, as others see it."""
    person.name = name
    person.save(update_fields=["name"])


def _refuse_ended_link(link: PersonalLink, at: datetime) -> None:
    if why := secrets.ended(Term(expires_at=link.expires_at, revoked_at=link.revoked_at), at):
        raise LinkEnded(why)


def _invitation(*, organisation_id: UUID, name: str, email: str, role: Role, at: datetime) -> tuple[Invitation, str]:
    secret = random.token_urlsafe(32)
    invitation = Invitation(
        organisation_id=organisation_id,
        email=email.strip().lower(),
        name=name,
        role=role,
        secret_hash=secrets.hashed(secret),
        expires_at=at + LIFETIME,
        invited_at=at,
    )
    return invitation, secret


def _mail_invitation(invitation: Invitation, link: str, *, sender: str) -> None:
    send_mail(
        "Uw toegang tot Dijkwacht",
        f"Beste {invitation.name},\n\n"
        f"{sender} nodigt u uit voor Dijkwacht.\n\n"
        f"Open deze link om te beginnen:\n{link}\n\n"
        "De link werkt 14 dagen en één keer. Stuur hem niet door.\n"
        "Kent u de afzender niet? Dan kunt u deze e-mail weggooien.\n",
        None,
        [invitation.email],
    )


def _guest(invitation: Invitation) -> Guest | None:
    if invitation.round_id is None or invitation.until is None:
        return None
    return Guest(round_id=invitation.round_id, until=invitation.until)


def _grant(
    *,
    organisation_id: UUID,
    person: Person,
    role: Role,
    departments: Collection[UUID],
    guest: Guest | None,
    granted_by: UUID | None,
    at: datetime,
) -> Membership:
    # A role whose last day has passed makes room for a new one of the same kind.
    Membership.objects.filter(
        organisation_id=organisation_id, person=person, role=role, revoked_at__isnull=True, until__lt=at.date()
    ).update(revoked_at=at)
    membership = Membership.objects.create(
        organisation_id=organisation_id,
        person=person,
        role=role,
        round_id=guest.round_id if guest else None,
        until=guest.until if guest else None,
        granted_at=at,
        granted_by_id=granted_by,
    )
    MembershipDepartment.objects.bulk_create(
        [
            MembershipDepartment(organisation_id=organisation_id, membership=membership, department_id=department)
            for department in departments
        ]
    )
    return membership
