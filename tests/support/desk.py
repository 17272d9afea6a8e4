# SPDX-License-Identifier: EUPL-1.2
"""A process of Waterrijk and who does what in it, made by the real actions."""

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from dijkwacht.knowledge.public import library
from dijkwacht.processes.actions import duties as duty_actions
from dijkwacht.processes.queries.house import house_of, process_for
from dijkwacht.processes.values.duties import Duty, DutyKind, House, StepKey
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.tenancy.public import scope
from dijkwacht.values.organisations import Territory
from tests.support.processing import take
from tests.support.world import World

TRAVEL = "travel-documents"


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Travel documents at the desk of a municipality."""

    world: World
    process: HouseProcess

    def divide(self, text: str) -> None:
        """“intake: M.K., (J.V.); grant: J.V.”, with brackets around who replaces."""
        with scope(self.world.waterrijk):
            duty_actions.set_duties(
                actor=self.world.anna.actor, process=self.process, duties=duties(self.process, text), at=timezone.now()
            )

    def house(self) -> House:
        with scope(self.world.waterrijk):
            return house_of(
                self.world.waterrijk,
                territory=Territory.EUROPEAN,
                processes=[self.process],
                on=timezone.localdate(),
            )


def duties(process: HouseProcess, text: str) -> list[Duty]:
    found = []
    for part in text.split(";"):
        step, _, codes = part.partition(":")
        key = StepKey(process=process.slug, step=step.strip())
        for code in filter(None, (one.strip() for one in codes.split(","))):
            kind = DutyKind.REPLACEMENT if code.startswith("(") else DutyKind.REGULAR
            found.append(Duty(step=key, code=code.strip("()"), kind=kind))
    return found


def desk(world: World, *, department: UUID | None = None, slug: str = TRAVEL) -> Desk:
    """Waterrijk takes a process from the library, for the department of civil affairs unless told otherwise."""
    take(world, slug, department=department or world.civil_affairs)
    with scope(world.waterrijk):
        return Desk(world=world, process=process_for(world.waterrijk, slug))


def desk_steps(slug: str) -> list[str]:
    """The steps of a process of the library that are done here."""
    return [one.slug for one in library().processes[slug].steps if not one.is_outside]
