# SPDX-License-Identifier: EUPL-1.2
"""What somebody can still conclude who knows who answered, all that is published, and how the gate works.

He cannot tell apart the populations that lead to the same publication. So nothing is certain about a small group as long
as among these there is one in which nobody of it agreed, and one in which all did (or, where agreeing accuses, somebody).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from ortools.sat.python import cp_model

from dijkwacht.disclosure.domain.groups import Population
from dijkwacht.disclosure.domain.rounding import Kind, fitting
from dijkwacht.disclosure.domain.telling import Block, Zone
from dijkwacht.disclosure.values import Place

# In counted seconds, so that the outcome does not depend on how busy the machine is.
_TOGETHER = 0.2
_ALONE = 2.0
_AT_ONCE = 24


class Claim(StrEnum):
    """What must remain possible of a group."""

    NOBODY = "nobody"
    SOMEBODY = "somebody"
    EVERYBODY = "everybody"
    NOT_EVERYBODY = "not_everybody"


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """That it remains possible that so many of these people agreed."""

    group: frozenset[int]
    claim: Claim


@dataclass(frozen=True, kw_only=True)
class Publication:
    """What is read: groups with their share, now or before, and blocks that are hidden for what one of them would show."""

    told: tuple[tuple[frozenset[int], int], ...]
    hidden: tuple[Block, ...]
    zones: Mapping[Place, Zone]


def doubts(small: Sequence[frozenset[int]], hidden: Sequence[frozenset[int]], kind: Kind) -> tuple[Doubt, ...]:
    """What must remain possible: of small groups (rule 13), and of larger ones that are not shown (rule 14).

    A group within another is nobody when the other is, and holds somebody when a part of it does; those are left out.
    """
    wide = [one for one in small if not any(one < other for other in small)]
    far = Claim.SOMEBODY if kind.is_accusing else Claim.EVERYBODY
    ends = small if kind.is_accusing else wide
    return (
        *(Doubt(group=one, claim=Claim.NOBODY) for one in wide),
        *(Doubt(group=one, claim=far) for one in ends),
        *(Doubt(group=one, claim=Claim.SOMEBODY) for one in hidden),
        *(Doubt(group=one, claim=Claim.NOT_EVERYBODY) for one in hidden),
    )


def certain(people: Population, read: Publication, kind: Kind, wanted: Sequence[Doubt]) -> Doubt | None:
    """The first of what is wanted that is not possible any more, or of which the solver cannot say; None if all is."""
    left = list(wanted)
    while left:
        # Some at once in a short time, then one alone: only the second says that something is impossible.
        agreed = _population(people, read, kind, left[:_AT_ONCE], effort=_TOGETHER) or _population(
            people, read, kind, left[:1], effort=_ALONE
        )
        if agreed is None:
            return left[0]
        left = [one for one in left if not _holds(people, one, agreed)]
    return None


def _population(
    people: Population, read: Publication, kind: Kind, wanted: Sequence[Doubt], *, effort: float
) -> tuple[int, ...] | None:
    """How many of each part agree in one population that leads to this publication, and in which some of the wanted holds."""
    model = cp_model.CpModel()
    agreed = [model.new_int_var(0, size, "") for size in people.sizes]
    for group, percent in read.told:
        low, high = fitting(percent, people.size(group), is_sensitive=kind.is_sensitive)
        model.add_linear_constraint(sum(agreed[one] for one in sorted(group)), low, high)
    for block in read.hidden:
        _add_hidden(model, people, block, read.zones, agreed)
    holds = [_added_doubt(model, people, one, agreed) for one in wanted]
    model.add_bool_or(holds)
    model.maximize(sum(holds))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = effort
    if solver.solve(model) not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return None
    return tuple(solver.value(one) for one in agreed)


def _holds(people: Population, doubt: Doubt, agreed: Sequence[int]) -> bool:
    count, size = sum(agreed[one] for one in doubt.group), people.size(doubt.group)
    match doubt.claim:
        case Claim.NOBODY:
            return count == 0
        case Claim.SOMEBODY:
            return count >= 1
        case Claim.EVERYBODY:
            return count == size
        case Claim.NOT_EVERYBODY:
            return count < size
        case _:
            assert_never(doubt.claim)


def _add_hidden(
    model: cp_model.CpModel,
    people: Population,
    block: Block,
    zones: Mapping[Place, Zone],
    agreed: Sequence[cp_model.IntVar],
) -> None:
    """One of its groups tells too much, which is why it is not there."""
    reasons = []
    for place in block.places:
        count = sum(agreed[one] for one in sorted(people.members[place]))
        few, many = model.new_bool_var(""), model.new_bool_var("")
        model.add(count < zones[place].low).only_enforce_if(few)
        model.add(count > zones[place].high).only_enforce_if(many)
        reasons += [few, many]
    model.add_bool_or(reasons)


def _added_doubt(
    model: cp_model.CpModel, people: Population, doubt: Doubt, agreed: Sequence[cp_model.IntVar]
) -> cp_model.IntVar:
    holds = model.new_bool_var("")
    count = sum(agreed[one] for one in sorted(doubt.group))
    size = people.size(doubt.group)
    match doubt.claim:
        case Claim.NOBODY:
            model.add(count == 0).only_enforce_if(holds)
        case Claim.SOMEBODY:
            model.add(count >= 1).only_enforce_if(holds)
        case Claim.EVERYBODY:
            model.add(count == size).only_enforce_if(holds)
        case Claim.NOT_EVERYBODY:
            model.add(count < size).only_enforce_if(holds)
    return holds
