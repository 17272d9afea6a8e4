# SPDX-License-Identifier: EUPL-1.2
"""Whether what the solver found is better than the division there is: it fills every step, whatever advice that costs."""

from collections import defaultdict

from dijkwacht.processes.values.duties import DutyKind, House, SeparationCheck, StepKey
from dijkwacht.processes.values.proposal import HelpLine, Proposal


def is_improvement(found: Proposal, check: SeparationCheck, house: House) -> bool:
    """Whether one process of a house is better off with it than `check` says it is now.

    Always when a strict rule is broken now. Else advised rules go before all, as with the solver: fewer broken, or as many
    and less that is missing. Rule and worked examples: docs/rules/four-eyes.md.
    """
    if check.strict or not found.duties:
        return bool(check.strict)
    now, then = _broken_now(check), {one.rule for one in found.helps if one.rule}
    if len(then) != len(now):
        return len(then) < len(now)
    return fills_gaps(found, house) or bool(check.missing_mandates) or _pinches_less(found, check)


def fills_gaps(found: Proposal, house: House) -> bool:
    """Whether it gives people steps that are nobody's task now, which can leave more advice aside than there was."""
    return not _tasks(found) <= _tasks(house)


def helps_now(found: Proposal, check: SeparationCheck) -> tuple[HelpLine, ...]:
    """What makes up for advice that is not followed now, whether or not one divides as found."""
    return tuple(one for one in found.helps if one.rule in _broken_now(check))


def _broken_now(check: SeparationCheck) -> set[str]:
    return {one.rule.slug for one in check.conflicts}


def _tasks(divided: Proposal | House) -> set[StepKey]:
    return {one.step for one in divided.duties if one.kind is DutyKind.REGULAR}


def _pinches_less(found: Proposal, check: SeparationCheck) -> bool:
    """The same rules by fewer people, or as often and fewer steps that hang on one person."""
    people = defaultdict(set)
    for one in found.duties:
        people[one.step].add(one.code)
    alone = sum(len(codes) == 1 for codes in people.values())
    return (len(found.broken), alone) < (len(check.conflicts), len(check.single_points))
