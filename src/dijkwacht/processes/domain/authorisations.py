# SPDX-License-Identifier: EUPL-1.2
"""An authorisation list beside positions: who still gets in, and who has access that no task needs.

See docs/rules/authorisations.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from dijkwacht.processes.domain.codes import same_code
from dijkwacht.processes.values.authorisations import Authorisation, Comparison, Expected, Known
from dijkwacht.processes.values.positions import AccessLine, HolderCard, PositionCard


class Outcome(StrEnum):
    """What becomes of a line; the names of the groups of a Comparison."""

    LEAVER = "leavers"
    UNKNOWN = "unknown"
    UNPLACED = "unplaced"
    UNWRITTEN = "unwritten"
    WITHOUT_TASK = "without_task"
    FITTING = "fitting"


def compared(lines: Iterable[Authorisation], known: Known) -> Comparison:
    """Every line in one group, and the access that is expected and not there."""
    listed = sorted(lines)
    groups: dict[Outcome, list[Authorisation]] = defaultdict(list)
    for line in listed:
        groups[outcome_of(line, known)].append(line)
    return Comparison(
        leavers=tuple(groups[Outcome.LEAVER]),
        unknown=tuple(groups[Outcome.UNKNOWN]),
        unplaced=tuple(groups[Outcome.UNPLACED]),
        unwritten=tuple(groups[Outcome.UNWRITTEN]),
        without_task=tuple(groups[Outcome.WITHOUT_TASK]),
        missing=tuple(_missing(listed, known)),
        fitting=len(groups[Outcome.FITTING]),
    )


def outcome_of(line: Authorisation, known: Known) -> Outcome:
    """The gravest first: somebody who left or whom nobody knows, then what his position may not, then what it does not need."""
    holder = _holder(line.who, known)
    if holder is not None and _left(holder, known):
        return Outcome.LEAVER
    positions = _positions(line, holder, known)
    if holder is None and not positions:
        return Outcome.UNKNOWN
    if not positions:
        return Outcome.UNPLACED
    fitting = [one for position in positions for one in position.access if _fits(one, line.system, line.right)]
    if not fitting:
        return Outcome.UNWRITTEN
    return Outcome.FITTING if any(one.step in known.steps for one in fitting) else Outcome.WITHOUT_TASK


def _missing(lines: Sequence[Authorisation], known: Known) -> Iterator[Expected]:
    """Only for systems that the list speaks of: of another system it cannot say who gets in."""
    systems = {line.system.casefold() for line in lines}
    given: dict[str, list[Authorisation]] = defaultdict(list)
    for line in lines:
        given[same_code(line.who)].append(line)
    positions = {one.id: one for one in known.positions}
    for holder in known.holders:
        position = positions.get(holder.told.position_id) if holder.told.position_id else None
        if position is None or _left(holder, known):
            continue
        for one in position.access:
            has = any(_fits(one, line.system, line.right) for line in given[same_code(holder.code)])
            if one.system.casefold() in systems and one.step in known.steps and not has:
                yield Expected(who=holder.code, position=position.title, system=one.system, right=one.right)


def _holder(who: str, known: Known) -> HolderCard | None:
    """Whose code this is; somebody who works here goes before who left with the same code."""
    found = [one for one in known.holders if same_code(one.code) == same_code(who)]
    return min(found, key=lambda one: _left(one, known), default=None)


def _left(holder: HolderCard, known: Known) -> bool:
    return holder.left_on is not None and holder.left_on <= known.today


def _positions(line: Authorisation, holder: HolderCard | None, known: Known) -> list[PositionCard]:
    """That of the code; else those with the title that the list gives, in whatever department."""
    if holder is not None and holder.told.position_id:
        return [one for one in known.positions if one.id == holder.told.position_id]
    return [one for one in known.positions if line.position and one.title.casefold() == line.position.casefold()]


def _fits(access: AccessLine, system: str, right: str) -> bool:
    """The same system, and the same right where both say one: much of what is written down names the system only."""
    if access.system.casefold() != system.casefold():
        return False
    return not access.right or not right or access.right.casefold() == right.casefold()
