# SPDX-License-Identifier: EUPL-1.2
"""The cast of all tests: two fictional municipalities and ten people, made by the real actions."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from django.test import Client
from django.utils import timezone

from dijkwacht.accounts.public import grant_first_role, register_person
from dijkwacht.accounts.values import Guest
from dijkwacht.organisations.public import add_department, register_organisation
from dijkwacht.organisations.values import Description
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.organisations import OrganisationKind

# The moment at which the cast came; long before any test.
BEGIN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
SIGN_IN = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True, kw_only=True)
class Somebody:
    """A person of the cast, as actor in his own municipality and as visitor of the site."""

    actor: Actor
    email: str

    @property
    def id(self) -> UUID:
        assert self.actor.person_id
        return self.actor.person_id

    def client(self) -> Client:
        """A browser in which he is signed in, with his second factor behind him."""
        return signed_in(self.id)


@dataclass(frozen=True, kw_only=True)
class World:
    """Who is who. Waterrijk: anna coordinates, bram answers, clara reads, dirk keeps confidences, frank manages the
    application, gijs advises on one round, hanna leads a department, ines clerks for the council, joost is of HRM.
    Dijkerveen: eva coordinates; she is the outsider.
    """

    waterrijk: UUID
    dijkerveen: UUID
    public_space: UUID
    civil_affairs: UUID
    round_id: UUID
    anna: Somebody
    bram: Somebody
    clara: Somebody
    dirk: Somebody
    eva: Somebody
    frank: Somebody
    gijs: Somebody
    hanna: Somebody
    ines: Somebody
    joost: Somebody

    def everybody(self) -> dict[str, Somebody]:
        return {name: one for name, one in vars(self).items() if isinstance(one, Somebody)}


def signed_in(person_id: UUID) -> Client:
    """A browser of somebody who just passed both steps."""
    from dijkwacht.accounts.middleware import SECOND_FACTOR
    from dijkwacht.accounts.models import Person

    client = Client()
    client.force_login(Person.objects.get(pk=person_id), backend=SIGN_IN)
    session = client.session
    session[SECOND_FACTOR] = True
    session.save()
    return client


def build(*, round_id: UUID | None = None) -> World:
    """Fill the database with the cast, under the system's scope."""
    waterrijk = register_organisation(name="Waterrijk", code="", described=_municipality(18_400))
    dijkerveen = register_organisation(name="Dijkerveen", code="", described=_municipality(31_200))
    round_id = round_id or uuid5(waterrijk, "round")
    anna = _somebody("Anna de Wit", waterrijk, Role.COORDINATOR)
    with scope(waterrijk):
        public_space = add_department(actor=anna.actor, name="Openbare ruimte", head_count=24)
        civil_affairs = add_department(actor=anna.actor, name="Burgerzaken", head_count=9)
    guest = Guest(round_id=round_id, until=timezone.localdate() + timedelta(days=60))
    return World(
        waterrijk=waterrijk,
        dijkerveen=dijkerveen,
        public_space=public_space,
        civil_affairs=civil_affairs,
        round_id=round_id,
        anna=anna,
        bram=_somebody("Bram Bakker", waterrijk, Role.RESPONDENT),
        clara=_somebody("Clara Smit", waterrijk, Role.READER),
        dirk=_somebody("Dirk Visser", waterrijk, Role.CONFIDANT),
        eva=_somebody("Eva Mulder", dijkerveen, Role.COORDINATOR),
        frank=_somebody("Frank de Boer", waterrijk, Role.APPLICATION_MANAGER),
        gijs=_somebody("Gijs Meijer", waterrijk, Role.GUEST_ADVISER, guest=guest),
        hanna=_somebody("Hanna Bos", waterrijk, Role.MANAGER, departments=(public_space,)),
        ines=_somebody("Ines Vos", waterrijk, Role.COUNCIL_CLERK),
        joost=_somebody("Joost Peters", waterrijk, Role.HRM),
    )


def _municipality(inhabitants: int) -> Description:
    return Description(
        kind=OrganisationKind.MUNICIPALITY,
        province="Fryslân",
        inhabitants=inhabitants,
        inhabitants_year=2024,
    )


def _somebody(
    name: str, organisation_id: UUID, role: Role, *, departments: tuple[UUID, ...] = (), guest: Guest | None = None
) -> Somebody:
    email = f"{name.split(maxsplit=1)[0].lower()}@voorbeeld.example"
    person = register_person(name=name, email=email, at=BEGIN)
    grant_first_role(
        organisation_id=organisation_id, person=person, role=role, departments=departments, guest=guest, at=BEGIN
    )
    actor = Actor(
        organisation_id=organisation_id,
        person_id=person.pk,
        name=name,
        roles=frozenset({role}),
        departments=frozenset(departments),
        round_id=guest.round_id if guest else None,
    )
    return Somebody(actor=actor, email=email)
