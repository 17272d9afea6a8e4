# SPDX-License-Identifier: EUPL-1.2
"""Which steps somebody of another organisation may do, and who comes to do one."""

from collections.abc import Iterable
from itertools import count
from typing import Final
from uuid import UUID

from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.codes import same_code
from dijkwacht.processes.domain.roster import is_own_only
from dijkwacht.processes.values.duties import Duty, Staff
from dijkwacht.processes.values.exchange import Lent
from dijkwacht.processes.values.house import ReliefKind

DOES_A_STEP: Final = (ReliefKind.COLLEAGUE, ReliefKind.AT_DISTANCE)
"""Help with which somebody else does the step; the other kinds look at it afterwards."""


def may_be_lent(process: Process, step: str) -> bool:
    """Not what is done outside the house already, and not what is for own people (`roster.is_own_only`)."""
    found = next((one for one in process.steps if one.slug == step), None)
    return found is not None and not found.is_outside and not is_own_only(found, process.rules)


def lent_people(agreed: Iterable[Lent], *, own: Iterable[str]) -> tuple[tuple[Staff, ...], tuple[Duty, ...]]:
    """Everybody who is lent once, with the steps agreed and no other, and their duties, in the order of agreeing.

    The neighbour chose the code, so two people may have the same one. The second is “M.K. (2)”: no code has brackets.
    """
    found = tuple(agreed)
    names = _names(found, own)
    staff = tuple(
        Staff(
            code=name,
            lent_by=mine[0].partner_name,
            skills=frozenset(one.step for one in mine),
            minutes=sum(one.minutes for one in mine),
        )
        for key, name in names.items()
        if (mine := [one for one in found if _person(one) == key])
    )
    return staff, tuple(dict.fromkeys(Duty(step=one.step, code=names[_person(one)]) for one in found))


def _person(one: Lent) -> tuple[UUID, str]:
    return one.partner_id, same_code(one.code)


def _names(agreed: Iterable[Lent], own: Iterable[str]) -> dict[tuple[UUID, str], str]:
    taken = set(map(same_code, own))
    names: dict[tuple[UUID, str], str] = {}
    for one in agreed:
        if _person(one) not in names:
            tried = (one.code if number == 1 else f"{one.code} ({number})" for number in count(1))
            names[_person(one)] = next(name for name in tried if same_code(name) not in taken)
            taken.add(same_code(names[_person(one)]))
    return names
