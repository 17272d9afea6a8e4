# SPDX-License-Identifier: EUPL-1.2
"""The picture of the house: processes, where they are weak, and what stops that."""

from dataclasses import dataclass
from enum import StrEnum

from dijkwacht.assessments.values import Unit, UnitState
from dijkwacht.knowledge.values import Circumstance, Control, Intent, Nature, Origin, WeakSpot
from dijkwacht.processes.values.circumstances import Weight
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.values.levels import Level


class ControlState(StrEnum):
    """How it stands with a control, or with the best control against a weak spot; the most assuring first.

    `advised`: nobody measures whether it works here. `none`: the process names no control at all.
    """

    IN_ORDER = "in_order"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"
    ADVISED = "advised"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class MappedControl:
    """A control as it stands here. `shown` is the indicator by which it is judged, None when there is none."""

    control: Control
    state: ControlState
    level: Level | None = None
    shown: UnitState | None = None


@dataclass(frozen=True, kw_only=True)
class MappedSpot:
    """A weak spot with the controls against it, the most assuring first. `number` counts from 1 within its process."""

    spot: WeakSpot
    number: int
    state: ControlState
    level: Level | None
    controls: tuple[MappedControl, ...]


@dataclass(frozen=True, kw_only=True)
class MappedProcess:
    """A process with its weight and its weak spots, as far as the filter lets them through."""

    process: HouseProcess
    weight: Weight
    spots: tuple[MappedSpot, ...]


@dataclass(frozen=True, kw_only=True)
class MapFilter:
    """The three dimensions and the circumstance (Odekerken & De Meere 2023, 5.1); None lets everything through."""

    origin: Origin | None = None
    intent: Intent | None = None
    nature: Nature | None = None
    circumstance: Circumstance | None = None

    def lets_through(self, spot: WeakSpot) -> bool:
        """Whether the weak spot is on every side that was asked for."""
        asked = (
            (self.origin, spot.origin),
            (self.intent, spot.intent),
            (self.nature, spot.nature),
            (self.circumstance, spot.circumstance),
        )
        return all(wanted is None or wanted is found for wanted, found in asked)


@dataclass(frozen=True, kw_only=True)
class Place:
    """An indicator of a control, and the unit in which it is looked at for one process."""

    process: str
    indicator: str
    unit: Unit
