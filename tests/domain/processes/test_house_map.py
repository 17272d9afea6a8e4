# SPDX-License-Identifier: EUPL-1.2
"""What holds a weak spot: docs/rules/process-map.md."""

from dataclasses import replace
from itertools import product
from uuid import UUID, uuid4

import pytest

from dijkwacht.assessments.values import HOUSE, Unit, UnitState
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Circumstance, Control, Intent, Nature, Origin, Scope
from dijkwacht.processes.domain.house_map import filtered, house_map, mapped_control, places_of, unit_of
from dijkwacht.processes.domain.map_words import headline, lead
from dijkwacht.processes.domain.weights import in_order_of_weight
from dijkwacht.processes.values.circumstances import Profile
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.processes.values.house_map import ControlState, MapFilter
from dijkwacht.values.levels import Level, Silence
from tests.support.rules import listed, table

PROCESS = library().processes["travel-documents"]
STATES = {
    "op orde": ControlState.IN_ORDER,
    "nog niet": ControlState.NOT_YET,
    "onbekend": ControlState.UNKNOWN,
    "aangeraden": ControlState.ADVISED,
    "geen": ControlState.NONE,
}


def state(words, indicator="a"):
    """“2 op orde”, “1”, “onbekend” or “n.v.t.”."""
    reading = {"onbekend": Silence.UNKNOWN, "n.v.t.": Silence.NOT_APPLICABLE}.get(words)
    return UnitState(
        indicator=indicator,
        unit=HOUSE,
        reading=reading or Level(int(words[0])),
        is_in_order=words.endswith("op orde"),
        weight=3,
    )


def judged(words):
    """“nog niet 1” as state and level."""
    level = words[-1]
    return (STATES[words[:-2]], Level(int(level))) if level.isdigit() else (STATES[words], None)


def mapped(process=PROCESS, states=None):
    """A house with this one process, in which the indicators have these states, as if of the right unit."""
    house = [HouseProcess(id=uuid4(), slug=process.slug, content=process, base=None, department_id=None)]
    places = places_of(house, library().indicators)
    given = {
        (one.indicator, one.unit): replace(states[one.indicator], unit=one.unit)
        for one in places
        if states and one.indicator in states
    }
    return house_map(house, in_order_of_weight([process], Profile()), given, places)


@pytest.mark.parametrize("row", table("process-map", "A control"), ids=lambda row: " | ".join(row.values()))
def test_a_control(row):
    cells = listed(row["its indicators, the first first"], ";")
    names = "abc"[: len(cells)]
    control = Control(slug="control", text="Wij kijken mee.", against=("plek",), indicators=tuple(names))
    found = mapped_control(control, {name: state(words, name) for name, words in zip(names, cells, strict=True)})

    assert (found.state, found.level) == judged(row["control"])


SHOWN = {"op orde 2": "2 op orde", "nog niet 0": "0", "nog niet 1": "1", "onbekend": "onbekend", "aangeraden": ""}


@pytest.mark.parametrize("row", table("process-map", "A weak spot"), ids=lambda row: " | ".join(row.values()))
def test_a_weak_spot(row):
    spot = PROCESS.weak_spots[0]
    wanted = [SHOWN[one] for one in listed(row["its controls"])]
    known = sorted(library().indicators)
    controls = tuple(
        Control(slug=f"c-{place}", text="Zo.", against=(spot.slug,), indicators=(known[place],) if words else ())
        for place, words in enumerate(wanted)
    )
    process = replace(PROCESS, weak_spots=(spot,), controls=controls)
    states = {known[place]: state(words, known[place]) for place, words in enumerate(wanted) if words}
    (one,) = mapped(process, states)

    assert (one.spots[0].state, one.spots[0].level) == judged(row["weak spot"])


def test_an_indicator_is_read_where_it_is_seen():
    per_process, department = library().indicators["travel-documents"], UUID(int=7)
    of_department, of_house = (replace(per_process, scope=scope) for scope in (Scope.DEPARTMENT, Scope.ORGANISATION))

    assert unit_of(per_process, "p", department) == Unit(Scope.PROCESS, "p")
    assert unit_of(of_department, "p", department) == Unit(Scope.DEPARTMENT, str(department))
    assert unit_of(of_department, "p", None) == unit_of(of_house, "p", department) == HOUSE


def test_the_sides_of_each_dimension_divide_the_weak_spots_among_them():
    whole = mapped()
    numbers = {spot.number for one in whole for spot in one.spots}
    for name, side in (("origin", Origin), ("intent", Intent), ("nature", Nature), ("circumstance", Circumstance)):
        parts = [
            {spot.number for one in filtered(whole, MapFilter(**{name: value})) for spot in one.spots} for value in side
        ]

        assert set().union(*parts) == numbers
        assert sum(map(len, parts)) == len(numbers)


def test_each_weak_spot_is_found_by_its_own_four_sides():
    (whole,) = mapped()
    found = [
        spot.number
        for sides in product(Origin, Intent, Nature, Circumstance)
        for one in filtered(
            [whole], MapFilter(**dict(zip(("origin", "intent", "nature", "circumstance"), sides, strict=True)))
        )
        for spot in one.spots
    ]

    assert sorted(found) == [spot.number for spot in whole.spots]


def test_the_title_is_neutral_as_long_as_nothing_is_known():
    assert headline(mapped()) == "Waar is het huis zwak?"


def test_the_title_counts_what_is_held_and_the_lead_what_nobody_knows():
    seen = mapped(
        states={"travel-documents": state("2 op orde", "travel-documents"), "expert-access": state("onbekend")}
    )

    assert headline(seen) == "2 van de 4 zwakke plekken zijn op orde"
    assert "Van één zwakke plek weten wij dat nog niet." in lead(seen)
