# SPDX-License-Identifier: EUPL-1.2
"""An authorisation list laid beside positions. Nothing of it is stored."""

from dataclasses import dataclass
from datetime import date

from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.positions import HolderCard, PositionCard


@dataclass(frozen=True, kw_only=True, order=True)
class Authorisation:
    """A line of the list: who may do what in which system. `row` is its place in the file."""

    row: int
    who: str
    system: str
    right: str = ""
    position: str = ""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the house wrote down: positions with their access, codes, and the steps that are done here."""

    positions: tuple[PositionCard, ...]
    holders: tuple[HolderCard, ...]
    steps: frozenset[StepKey]
    today: date


@dataclass(frozen=True, kw_only=True)
class Expected:
    """Access that somebody needs for his position, and that the list does not give."""

    who: str
    position: str
    system: str
    right: str


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What does not fit, each line once and in the order of the file; `fitting` lines need no look.

    `leavers` left; `unknown` have no code here; `unplaced` have one, without a position; `unwritten` is access that
    nobody wrote down for the position; `without_task` was written down, for no step that is done here.
    """

    leavers: tuple[Authorisation, ...]
    unknown: tuple[Authorisation, ...]
    unplaced: tuple[Authorisation, ...]
    unwritten: tuple[Authorisation, ...]
    without_task: tuple[Authorisation, ...]
    missing: tuple[Expected, ...]
    fitting: int

    @property
    def lines(self) -> int:
        groups = (self.leavers, self.unknown, self.unplaced, self.unwritten, self.without_task)
        return self.fitting + sum(map(len, groups))
