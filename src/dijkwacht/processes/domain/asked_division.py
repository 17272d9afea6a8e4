# SPDX-License-Identifier: EUPL-1.2
"""From who does what in one process to the question that the solver gets."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.asking import staff_of
from dijkwacht.processes.values.dividing import Cover, DivisionProblem
from dijkwacht.processes.values.duties import DutyKind, House, Staff, StepKey


def problem_of(process: Process, house: House, *, minutes: Mapping[StepKey, int], on: date) -> DivisionProblem:
    """Everybody who does a step of the process now, lent people too, and who said that he can do one.

    Replacement is sought once somebody replaces, as light first asks.
    """
    people = {one.code for one in staff_of(process, house)}
    staff = tuple(one for one in house.staff if one.code in people or one.lent_by or _can(one, process))
    replaces = any(one.kind is DutyKind.REPLACEMENT for one in house.duties)
    return DivisionProblem(
        processes=(process,),
        staff=staff,
        on=on,
        duties=house.duties,
        minutes=minutes,
        territory=house.territory,
        enforced=house.enforced,
        cover=Cover.WHERE_POSSIBLE if replaces else Cover.NONE,
    )


def plain_problem(problem: DivisionProblem, process: Mapping[str, Any]) -> dict[str, Any]:
    """All that the answer depends on, as plain data in a fixed order; not the day, which changes it only by rotation."""
    return {
        "process": dict(process),
        "staff": [_plain_staff(one) for one in problem.staff],
        "duties": sorted([str(one.step), one.code, one.kind.value] for one in problem.duties),
        "minutes": sorted([str(key), amount] for key, amount in problem.minutes.items()),
        "territory": problem.territory.value,
        "enforced": sorted(map(str, problem.enforced)),
        "cover": problem.cover.value,
    }


def _plain_staff(one: Staff) -> list[Any]:
    return [
        one.code,
        one.minutes,
        None if one.mandates is None else sorted(map(str, one.mandates)),
        None if one.skills is None else sorted(map(str, one.skills)),
        one.manager,
        one.lent_by,
        str(one.since or ""),
    ]


def _can(one: Staff, process: Process) -> bool:
    """Whether he said so of this process itself; of whom nothing is known is no candidate from another desk."""
    steps = {StepKey(process=process.slug, step=step.slug) for step in process.steps}
    return one.skills is not None and bool(one.skills & steps) and not steps <= one.skills
