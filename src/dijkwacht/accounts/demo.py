# SPDX-License-Identifier: EUPL-1.2
"""The cast of the demo story. All names are invented; nobody has a password, since a click is enough."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from dijkwacht.accounts import queries
from dijkwacht.accounts.actions import grant_first_role, register_person
from dijkwacht.accounts.models import Person
from dijkwacht.accounts.values import Guest
from dijkwacht.values.actors import Actor, Role

COORDINATOR: Final = "S. de Wit"
RIEC_ADVISER: Final = "A. Lindeman"
GUEST: Final = "D. Verkade"


@dataclass(frozen=True, kw_only=True)
class Member:
    """One of the cast: how the list calls him, what he finds, and which role he has in which town."""

    name: str
    position: str
    finds: str
    roles: dict[str, Role] = field(default_factory=dict)
    departments: tuple[str, ...] = ()

    @property
    def email(self) -> str:
        return f"{self.name.lower().replace('. ', '.').replace(' ', '.')}@demo.example"


CAST: Final = (
    Member(
        name=COORDINATOR,
        position="coördinator weerbaarheid van Waterrijk",
        finds="Begin hier. Een lopende meting met 89 antwoorden, de uitkomst en het rapport.",
        roles={"waterrijk": Role.COORDINATOR},
    ),
    Member(
        name="H. Postma",
        position="gemeentesecretaris van Waterrijk",
        finds="Leest de uitkomst en maakt het rapport voor het management.",
        roles={"waterrijk": Role.READER},
    ),
    Member(
        name="K. van Dalen",
        position="burgemeester van Waterrijk",
        finds="Leest de uitkomst.",
        roles={"waterrijk": Role.READER},
    ),
    Member(
        name="R. Timmer",
        position="hoofd Publiekszaken in Waterrijk",
        finds="Beantwoordt twee vragen voor zijn afdeling.",
        roles={"waterrijk": Role.MANAGER},
        departments=("Publiekszaken",),
    ),
    Member(
        name="L. Bosman",
        position="griffier van Waterrijk",
        finds="Eén vraag over de raad.",
        roles={"waterrijk": Role.COUNCIL_CLERK},
    ),
    Member(
        name="N. Kuiper",
        position="HRM-adviseur in Waterrijk",
        finds="Twee vragen over nazorg en voorbeeldgedrag.",
        roles={"waterrijk": Role.HRM},
    ),
    Member(
        name="T. Haverkamp",
        position="medewerker Openbare werken in Waterrijk",
        finds="Beantwoordt de twee vragen die hem zijn gesteld.",
        roles={"waterrijk": Role.RESPONDENT},
        departments=("Openbare werken",),
    ),
    Member(
        name="E. Zonneveld",
        position="vertrouwenspersoon in Waterrijk",
        finds="Ziet geen antwoorden en geen uitkomst.",
        roles={"waterrijk": Role.CONFIDANT},
    ),
    Member(
        name="J. Mol",
        position="applicatiebeheerder in Waterrijk",
        finds="Regelt toegang, berichten en huisstijl, en ziet geen antwoorden.",
        roles={"waterrijk": Role.APPLICATION_MANAGER},
    ),
    Member(
        name=GUEST,
        position="gastadviseur van het RIEC",
        finds="Kijkt mee bij één meting van Waterrijk, tot een einddag.",
    ),
    Member(
        name=RIEC_ADVISER,
        position="adviseur van het RIEC, leest bij zeven gemeenten",
        finds="Kiest een gemeente, of bekijkt het overzicht.",
        roles=dict.fromkeys(
            ("waterrijk", "dijkerveen", "oosterveen", "oeverland", "hoogwerf", "ameland", "zaltbommel"), Role.READER
        ),
    ),
    Member(
        name="F. Brandsma",
        position="coördinator van Dijkerveen",
        finds="Net begonnen: drie antwoorden en een eerste maatregel.",
        roles={"dijkerveen": Role.COORDINATOR},
    ),
    Member(
        name="P. Jager",
        position="coördinator van Oosterveen",
        finds="Nog niets gemeten. Een andere huisstijl.",
        roles={"oosterveen": Role.COORDINATOR},
    ),
)
_BY_EMAIL: Final = {member.email: member for member in CAST}


def register_cast(*, at: datetime) -> dict[str, UUID]:
    """An account for each of the cast, by name."""
    return {
        member.name: register_person(name=member.name, email=member.email, at=at, is_demo=True).pk for member in CAST
    }


def give_role(
    person_id: UUID,
    role: Role,
    *,
    organisation_id: UUID,
    departments: Collection[UUID] = (),
    guest: Guest | None = None,
    at: datetime,
) -> Actor:
    """A role, and its holder as he acts there."""
    person = queries.demo_person(person_id)
    grant_first_role(
        organisation_id=organisation_id, person=person, role=role, departments=departments, guest=guest, at=at
    )
    return Actor(
        organisation_id=organisation_id,
        roles=frozenset({role}),
        name=person.name,
        person_id=person_id,
        departments=frozenset(departments),
        round_id=guest.round_id if guest else None,
    )


def cast() -> list[tuple[Person, Member | None]]:
    """Who can be chosen in the demo and what he is there, in the order of the story; who joined later stands last."""
    order = {email: number for number, email in enumerate(_BY_EMAIL)}
    people = sorted(queries.demo_cast(), key=lambda one: order.get(one.email, len(order)))
    return [(one, _BY_EMAIL.get(one.email)) for one in people]
