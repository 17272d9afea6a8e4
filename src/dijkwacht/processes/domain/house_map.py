# SPDX-License-Identifier: EUPL-1.2
"""Which controls hold which weak spots here, from what was seen of their indicators."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from uuid import UUID

from dijkwacht.assessments.values import HOUSE, Unit, UnitState
from dijkwacht.knowledge.values import Control, Indicator, Process, Scope
from dijkwacht.processes.values.circumstances import Weight
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.house_map import (
    ControlState,
    MapFilter,
    MappedControl,
    MappedProcess,
    MappedSpot,
    Place,
)
from dijkwacht.values.levels import Level, Silence

_ORDER = tuple(ControlState)
States = Mapping[tuple[str, Unit], UnitState]


def unit_of(indicator: Indicator, process: str, department_id: UUID | None) -> Unit:
    """Where an indicator is looked at for a process: the process itself, its department, or the whole house."""
    if indicator.scope is Scope.PROCESS:
        return Unit(Scope.PROCESS, process)
    if indicator.scope is Scope.DEPARTMENT and department_id is not None:
        return Unit(Scope.DEPARTMENT, str(department_id))
    return HOUSE


def places_of(processes: Iterable[HouseProcess], indicators: Mapping[str, Indicator]) -> tuple[Place, ...]:
    """Every indicator that a control of these processes names, with its unit; what the library dropped is left out."""
    found = {
        Place(process=one.slug, indicator=slug, unit=unit_of(indicators[slug], one.slug, one.department_id))
        for one in processes
        for control in one.content.controls
        for slug in control.indicators
        if slug in indicators
    }
    return tuple(sorted(found, key=lambda one: (one.process, one.indicator)))


def house_map(
    processes: Iterable[HouseProcess], weights: Iterable[Weight], states: States, places: Iterable[Place]
) -> tuple[MappedProcess, ...]:
    """The processes in order of weight, with all their weak spots. Rule: docs/rules/process-map.md."""
    by_slug = {one.content.slug: one for one in processes}
    seen: dict[str, dict[str, UnitState]] = {slug: {} for slug in by_slug}
    for place in places:
        if (place.indicator, place.unit) in states:
            seen[place.process][place.indicator] = states[place.indicator, place.unit]
    return tuple(_mapped(by_slug[one.process], one, seen[one.process]) for one in weights)


def filtered(mapped: Iterable[MappedProcess], wanted: MapFilter) -> tuple[MappedProcess, ...]:
    """The weak spots that the filter lets through; a process of which nothing is left is not on the map."""
    kept = (replace(one, spots=tuple(spot for spot in one.spots if wanted.lets_through(spot.spot))) for one in mapped)
    return tuple(one for one in kept if one.spots)


def _mapped(process: HouseProcess, weight: Weight, states: Mapping[str, UnitState]) -> MappedProcess:
    controls = {one.slug: mapped_control(one, states) for one in process.content.controls}
    return MappedProcess(process=process, weight=weight, spots=tuple(_spots(process.content, controls)))


def mapped_control(control: Control, states: Mapping[str, UnitState]) -> MappedControl:
    """A control by the first of its indicators that is known; the first says most.

    An indicator that does not apply here says nothing. Without any indicator the control is only advised.
    """
    said = [states[slug] for slug in control.indicators if slug in states]
    asked = [one for one in said if one.reading is not Silence.NOT_APPLICABLE]
    if not asked:
        return MappedControl(control=control, state=ControlState.ADVISED)
    known = next((one for one in asked if isinstance(one.reading, Level)), None)
    if known is None or not isinstance(known.reading, Level):
        return MappedControl(control=control, state=ControlState.UNKNOWN, shown=asked[0])
    state = ControlState.IN_ORDER if known.is_in_order else ControlState.NOT_YET
    return MappedControl(control=control, state=state, level=known.reading, shown=known)


def _spots(process: Process, controls: Mapping[str, MappedControl]) -> Iterator[MappedSpot]:
    for number, spot in enumerate(process.weak_spots, start=1):
        against = sorted(
            (controls[one.slug] for one in process.controls if spot.slug in one.against), key=_most_assuring
        )
        best = against[0] if against else None
        yield MappedSpot(
            spot=spot,
            number=number,
            state=best.state if best else ControlState.NONE,
            level=best.level if best else None,
            controls=tuple(against),
        )


def _most_assuring(one: MappedControl) -> tuple[int, int]:
    return _ORDER.index(one.state), -(one.level if one.level is not None else -1)
