# SPDX-License-Identifier: EUPL-1.2
"""Positions and codes of Waterrijk, made by the real actions, beside a process that runs there."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from dijkwacht.knowledge.public import library, process_json
from dijkwacht.processes.actions import holders, positions
from dijkwacht.processes.models import RuleMark, StepDuty, WorkProcess
from dijkwacht.processes.values.duties import DutyKind, StepKey
from dijkwacht.processes.values.positions import AccessLine, NewHolder, NewPosition
from dijkwacht.tenancy.public import scope
from tests.support.world import World

TRAVEL = "travel-documents"


def address(name: str, *arguments: object) -> str:
    return reverse(f"processes:{name}", args=arguments)


def run(world: World, *, slug: str = TRAVEL, department: UUID | None = None) -> WorkProcess:
    """A process of the library that runs in Waterrijk, as the room keeps it."""
    kept = process_json(library().processes[slug])
    return WorkProcess.objects.create(
        organisation_id=world.waterrijk,
        slug=slug,
        library_slug=slug,
        base=kept,
        content=kept,
        department_id=department,
        taken_at=timezone.now(),
    )


def position(world: World, title: str = "Medewerker balie", **told: Any) -> UUID:
    """Added by the coordinator."""
    with scope(world.waterrijk):
        new = NewPosition(title=title, **told)
        return positions.add_position(actor=world.anna.actor, told=new, at=timezone.now())


def access(world: World, position_id: UUID, system: str, right: str = "", step: str = "") -> None:
    key = StepKey(process=TRAVEL, step=step) if step else None
    with scope(world.waterrijk):
        positions.add_access(
            actor=world.anna.actor, position_id=position_id, line=AccessLine(system=system, right=right, step=key)
        )


def mandates(world: World, position_id: UUID, *steps: str) -> None:
    with scope(world.waterrijk):
        chosen = [StepKey(process=TRAVEL, step=one) for one in steps]
        positions.set_mandates(actor=world.anna.actor, position_id=position_id, steps=chosen)


def holder(world: World, code: str, position_id: UUID | None = None, **told: Any) -> UUID:
    """A code, added by the coordinator."""
    with scope(world.waterrijk):
        new = NewHolder(code=code, position_id=position_id, **told)
        return holders.add_holder(actor=world.anna.actor, told=new, at=timezone.now())


def duties(
    world: World, process: WorkProcess, holder_id: UUID, steps: Iterable[str], kind: DutyKind = DutyKind.REGULAR
) -> None:
    """Who does what; its own pages belong to another part of the room."""
    for step in steps:
        StepDuty.objects.create(
            organisation_id=world.waterrijk, process=process, step=step, holder_id=holder_id, kind=kind
        )


def marked(world: World, process: WorkProcess, rule: str) -> None:
    """A system keeps this rule in each case."""
    RuleMark.objects.create(
        organisation_id=world.waterrijk,
        process=process,
        rule=rule,
        how="het systeem weigert",
        checked_on=timezone.localdate(),
        marked_at=timezone.now(),
    )
