# SPDX-License-Identifier: EUPL-1.2
"""Who somebody is, who else there is, and what a secret opens."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q, QuerySet

from dijkwacht.accounts.domain import memberships, secrets
from dijkwacht.accounts.domain.memberships import Held
from dijkwacht.accounts.models import Invitation, Membership, Person, PersonalLink
from dijkwacht.accounts.values import InvitationLine, LinkLine, MembershipLine, PersonCard, SecondFactors
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import NotFound


def actor_for(person: Person, organisation_id: UUID, on: date) -> Actor | None:
    """The person as actor in one organisation, in one statement; None without a role that holds."""
    rows = Membership.objects.filter(
        organisation_id=organisation_id, person_id=person.pk, revoked_at__isnull=True
    ).values_list("id", "role", "round_id", "until", "departments__department_id")
    found: dict[UUID, Held] = {}
    departments: dict[UUID, set[UUID]] = defaultdict(set)
    for key, role, round_id, until, department_id in rows:
        if department_id:
            departments[key].add(department_id)
        found[key] = Held(role=Role(role), round_id=round_id, until=until, departments=frozenset(departments[key]))
    return memberships.actor(
        found.values(), organisation_id=organisation_id, person_id=person.pk, name=person.name, on=on
    )


def person_for(organisation_id: UUID, person_id: UUID) -> Person | None:
    """Somebody who ever had a role in the organisation."""
    known = Membership.objects.filter(organisation_id=organisation_id, person_id=OuterRef("pk"))
    return Person.objects.filter(Exists(known), pk=person_id).first()


def organisations_of(person_id: UUID, on: date) -> list[UUID]:
    """Where the person holds a role on the day; under the person's own scope."""
    return list(
        _holding(on)
        .filter(person_id=person_id)
        .values_list("organisation_id", flat=True)
        .distinct()
        .order_by("organisation_id")
    )


def reading_in(person_id: UUID, roles: Collection[Role], on: date) -> "QuerySet[Membership, UUID]":
    """Where the person holds one of the roles on the day, as a subquery; under the person's own scope."""
    found = _holding(on).filter(person_id=person_id, role__in=roles, round_id__isnull=True)
    return found.values_list("organisation_id", flat=True)


def held_roles(organisation_id: UUID, person_id: UUID, on: date) -> list[Role]:
    """The roles that hold on the day."""
    found = _holding(on).filter(organisation_id=organisation_id, person_id=person_id)
    return [Role(role) for role in found.values_list("role", flat=True)]


def coordinators(organisation_id: UUID, on: date) -> int:
    """How many people coordinate on the day."""
    return _holding(on).filter(organisation_id=organisation_id, role=Role.COORDINATOR).count()


def memberships_of(organisation_id: UUID, on: date) -> list[MembershipLine]:
    """All roles that were not revoked, by the name of the person; in two statements."""
    found = (
        Membership.objects.filter(organisation_id=organisation_id, revoked_at__isnull=True)
        .select_related("person")
        .order_by("person__name", "granted_at")
    )
    names = _department_names(organisation_id)
    return [_line(one, names.get(one.id, ()), on) for one in found]


def invitations_of(organisation_id: UUID, at: datetime) -> list[InvitationLine]:
    """Invitations that are open, or expired without having been accepted."""
    found = Invitation.objects.filter(
        organisation_id=organisation_id, accepted_at__isnull=True, revoked_at__isnull=True
    ).order_by("name")
    return [
        InvitationLine(
            id=one.id,
            name=one.name,
            email=one.email,
            role=Role(one.role),
            expires_at=one.expires_at,
            is_expired=at >= one.expires_at,
        )
        for one in found
    ]


def links_of(organisation_id: UUID, round_id: UUID | None = None) -> list[LinkLine]:
    """Personal links of the organisation, or of one of its rounds, newest first."""
    found = PersonalLink.objects.filter(organisation_id=organisation_id).order_by("-created_at")
    return [link_line(one) for one in (found.filter(round_id=round_id) if round_id else found)]


def link_line(link: PersonalLink) -> LinkLine:
    """The link as pages and other rooms know it."""
    return LinkLine(
        id=link.id,
        purpose=link.purpose,
        position=link.position,
        email=link.email,
        round_id=link.round_id,
        department_id=link.department_id,
        expires_at=link.expires_at,
        used_at=link.used_at,
        revoked_at=link.revoked_at,
    )


def people_of(organisation_id: UUID, on: date) -> list[PersonCard]:
    """Everybody with a role that holds on the day, once, by name."""
    present = _holding(on).filter(organisation_id=organisation_id, person_id=OuterRef("pk"))
    return [_person(one) for one in Person.objects.filter(Exists(present)).order_by("name")]


def names_of(organisation_id: UUID, person_ids: Collection[UUID]) -> dict[UUID, str]:
    """Names of those who ever had a role in the organisation, revoked or not."""
    ever = Membership.objects.filter(organisation_id=organisation_id, person_id=OuterRef("pk"))
    return dict(Person.objects.filter(Exists(ever), pk__in=person_ids).values_list("pk", "name"))


def person_by_email(email: str) -> Person | None:
    """Somebody with an account anywhere; for letting in, never for showing."""
    return Person.objects.filter(email=email.strip().lower()).first()


def demo_cast() -> list[Person]:
    """The people of the demo story, by name."""
    return list(Person.objects.filter(is_demo=True, is_active=True).order_by("name"))


def demo_person(person_id: UUID) -> Person:
    """One of the demo story; raises NotFound."""
    person = Person.objects.filter(is_demo=True, is_active=True, pk=person_id).first()
    if person is None:
        raise NotFound
    return person


def membership_for(actor: Actor, membership_id: UUID) -> Membership:
    """A role in the actor's organisation that was not revoked; raises NotFound."""
    found = Membership.objects.filter(
        organisation_id=actor.organisation_id, id=membership_id, revoked_at__isnull=True
    ).select_related("person")
    return _one(found)


def invitation_for(actor: Actor, invitation_id: UUID) -> Invitation:
    """An open invitation of the actor's organisation; raises NotFound."""
    return _one(
        Invitation.objects.filter(
            organisation_id=actor.organisation_id, id=invitation_id, accepted_at__isnull=True, revoked_at__isnull=True
        )
    )


def link_for(actor: Actor, link_id: UUID) -> PersonalLink:
    """A personal link of the actor's organisation; raises NotFound."""
    return _one(PersonalLink.objects.filter(organisation_id=actor.organisation_id, id=link_id))


def invitation_by_secret(secret: str) -> Invitation | None:
    """Under the system's scope: to which organisation a secret belongs is what we are finding out."""
    return Invitation.objects.filter(secret_hash=secrets.hashed(secret)).first()


def link_by_secret(secret: str) -> PersonalLink | None:
    """Under the system's scope, as above."""
    return PersonalLink.objects.filter(secret_hash=secrets.hashed(secret)).first()


def link_by_id(organisation_id: UUID, link_id: UUID) -> PersonalLink | None:
    """The link that a session was opened with."""
    return PersonalLink.objects.filter(organisation_id=organisation_id, id=link_id).first()


def link_actor(link: PersonalLink) -> Actor:
    """Whoever holds the link: a respondent in that one round."""
    return Actor(
        organisation_id=link.organisation_id,
        roles=frozenset({Role.RESPONDENT}),
        name=link.position,
        link_id=link.id,
        departments=frozenset({link.department_id} if link.department_id else ()),
        round_id=link.round_id,
    )


def has_second_factor(person_id: UUID) -> bool:
    """Whether a code app or passkey is set up; recovery codes alone do not count."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    found: bool = Authenticator.objects.filter(user_id=person_id, type__in=kinds).exists()
    return found


def second_factors_of(person_id: UUID) -> SecondFactors:
    """What somebody set up, for his own page."""
    found = list(Authenticator.objects.filter(user_id=person_id).order_by("created_at"))
    codes = next((one.wrap() for one in found if one.type == Authenticator.Type.RECOVERY_CODES), None)
    return SecondFactors(
        has_app=any(one.type == Authenticator.Type.TOTP for one in found),
        passkeys={one.pk: one.wrap().name for one in found if one.type == Authenticator.Type.WEBAUTHN},
        codes_left=len(codes.get_unused_codes()) if codes else 0,
    )


def newcomer(invitation: Invitation) -> Person:
    """The person that an invitation would make, to compare his password with; not stored."""
    return Person(name=invitation.name, email=invitation.email)


def _holding(on: date) -> "QuerySet[Membership]":
    return Membership.objects.filter(Q(until__isnull=True) | Q(until__gte=on), revoked_at__isnull=True)


def _department_names(organisation_id: UUID) -> dict[UUID, tuple[str, ...]]:
    rows = Membership.objects.filter(
        organisation_id=organisation_id, revoked_at__isnull=True, departments__isnull=False
    ).values_list("id", "departments__department__name")
    found: dict[UUID, list[str]] = defaultdict(list)
    for key, name in rows.order_by("departments__department__name"):
        found[key].append(name)
    return {key: tuple(names) for key, names in found.items()}


def _line(one: Membership, departments: tuple[str, ...], on: date) -> MembershipLine:
    return MembershipLine(
        id=one.id,
        person=_person(one.person),
        role=Role(one.role),
        departments=departments,
        round_id=one.round_id,
        until=one.until,
        is_over=one.until is not None and one.until < on,
    )


def _person(person: Person) -> PersonCard:
    return PersonCard(id=person.pk, name=person.name, email=person.email)


def _one[Row: (Membership, Invitation, PersonalLink)](found: "QuerySet[Row]") -> Row:
    row = found.first()
    if row is None:
        raise NotFound
    return row
