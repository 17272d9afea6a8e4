# SPDX-License-Identifier: EUPL-1.2
"""What the rules of a process ask, taken apart into the smallest pieces, so that rules of other kinds can be compared."""

from dataclasses import dataclass
from itertools import combinations
from typing import assert_never

from dijkwacht.knowledge.values.processes import RuleKind, SeparationRule
from dijkwacht.values.organisations import Territory


@dataclass(frozen=True, kw_only=True)
class Demand:
    """The smallest thing a rule asks: of two steps apart or without a line of command, or of one step.

    The steps of DIFFERENT_PERSONS are sorted; of NOT_MANAGER the first is not above the second. `months` of ROTATION.
    """

    kind: RuleKind
    steps: tuple[str, ...]
    months: int = 0


def demands(rule: SeparationRule) -> frozenset[Demand]:
    """All that a rule asks, so that rules of different kinds can be compared. A step never excludes itself here."""
    pairs = [(one, other) for one in rule.steps for other in rule.others if one != other]
    match rule.kind:
        case RuleKind.DIFFERENT_PERSONS:
            return frozenset(_apart(one, other) for one, other in combinations(rule.steps, 2) if one != other)
        case RuleKind.SUPERVISOR:
            return frozenset(found for pair in pairs for found in (_apart(*pair), _not_above(*pair)))
        case RuleKind.NOT_MANAGER:
            return frozenset(
                found for one, other in pairs for found in (_not_above(one, other), _not_above(other, one))
            )
        case RuleKind.TWO_PERSONS | RuleKind.ROTATION:
            return frozenset(Demand(kind=rule.kind, steps=(step,), months=rule.months) for step in rule.steps)
        case _:
            assert_never(rule.kind)


def territories_of(rule: SeparationRule) -> frozenset[Territory]:
    """Where a rule holds; one that names no territory holds everywhere."""
    return frozenset(rule.territories or Territory)


def _apart(one: str, other: str) -> Demand:
    return Demand(kind=RuleKind.DIFFERENT_PERSONS, steps=(min(one, other), max(one, other)))


def _not_above(boss: str, managed: str) -> Demand:
    return Demand(kind=RuleKind.NOT_MANAGER, steps=(boss, managed))
