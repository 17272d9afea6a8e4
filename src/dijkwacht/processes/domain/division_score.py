# SPDX-License-Identifier: EUPL-1.2
"""What a division is worth, counted from its duties alone: the solver's numbers have to agree with these."""

from collections import Counter
from collections.abc import Collection
from math import ceil

from dijkwacht.knowledge.values import ProcessStep
from dijkwacht.processes.domain.roster import Roster
from dijkwacht.processes.domain.separation import check
from dijkwacht.processes.values.dividing import Cover, Level
from dijkwacht.processes.values.duties import Conflict, Duty, DutyKind, House, StepKey


def conflicts(roster: Roster, duties: Collection[Duty]) -> tuple[Conflict, ...]:
    """All rules that these duties break, strict ones first, as the separation check finds them."""
    problem = roster.problem
    house = House(
        processes=problem.processes,
        staff=problem.staff,
        duties=tuple(sorted(duties)),
        territory=problem.territory,
        enforced=problem.enforced,
    )
    return check(house, today=problem.on).conflicts


def minutes_by_code(roster: Roster, duties: Collection[Duty]) -> dict[str, int]:
    """Work a week of everybody who does something; a replacement takes no time as long as nobody is away."""
    minutes: Counter[str] = Counter()
    for one in sorted(duties):
        minutes[one.code] += roster.spots[roster.spot_of[one.step]].share if one.kind is DutyKind.REGULAR else 0
    return dict(minutes)


def travel_minutes(roster: Roster, duties: Collection[Duty]) -> int:
    """Travel a week of all who are lent and do something."""
    return sum(roster.travel(roster.person_of[code]) for code in {one.code for one in duties})


def uncovered_steps(roster: Roster, duties: Collection[Duty]) -> tuple[StepKey, ...]:
    """Steps without replacement, when one was asked."""
    if roster.problem.cover is Cover.NONE:
        return ()
    covered = {one.step for one in duties if one.kind is DutyKind.REPLACEMENT}
    return tuple(spot.key for spot in roster.spots if spot.key not in covered)


def scored(roster: Roster, duties: Collection[Duty]) -> dict[Level, int]:
    """Every level of this division."""
    broken = [one for one in conflicts(roster, duties) if not one.is_strict]
    minutes = minutes_by_code(roster, duties)
    regular = {one for one in duties if one.kind is DutyKind.REGULAR}
    lent = {one.code for one in roster.people if one.lent_by}
    outside = [one for one in regular if one.code in lent]
    tasks = Counter(one.code for one in regular)
    return {
        Level.OUTSIDE_PEOPLE: len(lent & {one.code for one in duties}),
        Level.IN_PERSON: sum(_spot_step(roster, one).has_outside_contact for one in outside),
        Level.ADVISED_RULES: len({one.key for one in broken}),
        Level.ADVISED_CONFLICTS: len(broken),
        Level.OUTSIDE_MINUTES: sum(minutes.get(one, 0) for one in lent) + travel_minutes(roster, duties),
        Level.OUTSIDE_STEPS: len(outside),
        Level.UNCOVERED: len(uncovered_steps(roster, duties)),
        Level.CHANGES: sum(roster.is_change(one) for one in roster.now.symmetric_difference(duties)),
        Level.STAYING: len(regular & roster.to_rotate),
        Level.BUSIEST: max((ceil(one / 60) for one in minutes.values()), default=0),
        Level.MOST_STEPS: max(tasks.values(), default=0),
    }


def _spot_step(roster: Roster, duty: Duty) -> ProcessStep:
    return roster.spots[roster.spot_of[duty.step]].step
