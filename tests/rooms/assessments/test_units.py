# SPDX-License-Identifier: EUPL-1.2
"""One indicator in one unit gives the same as a measurement gives for that unit."""

from datetime import timedelta

from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.queries import observations_of
from dijkwacht.assessments.values import HOUSE, Unit
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Scope
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level, Silence

TRAVEL = "travel-documents"
HERE, THERE = Unit(Scope.PROCESS, TRAVEL), Unit(Scope.PROCESS, "driving-licences")


def tell(world, level, *, unit=HERE, is_sample=True, on=None):
    answer = assessments.UnitAnswer(
        indicator=TRAVEL,
        unit=unit,
        reading=level,
        is_sample=is_sample,
        source_title="Steekproef",
        on=on or timezone.localdate(),
    )
    assessments.answer_in_unit(actor=world.anna.actor, answer=answer, at=timezone.now())


def state(world, unit=HERE):
    found = assessments.states_in_units(world.waterrijk, {(TRAVEL, unit)}, at=timezone.now())
    return found[TRAVEL, unit]


def test_what_was_seen_of_one_process_says_nothing_of_another(world):
    with scope(world.waterrijk):
        tell(world, Level.PROVEN)

        assert state(world).reading is Level.PROVEN
        assert state(world, THERE).reading is Silence.UNKNOWN


def test_what_was_seen_of_the_house_counts_in_each_process(world):
    with scope(world.waterrijk):
        tell(world, Level.IN_USE, unit=HOUSE)

        assert state(world).reading is state(world, THERE).reading is Level.IN_USE


def test_practice_takes_the_lower_median_and_paper_counts_for_little(world):
    with scope(world.waterrijk):
        tell(world, Level.PROVEN, is_sample=False)
        assert (state(world).reading, state(world).is_in_order) == (Level.PAPER, False)

        tell(world, Level.PROVEN)
        tell(world, Level.IN_USE)
        assert (state(world).reading, state(world).is_in_order) == (Level.IN_USE, True)


def test_what_is_too_old_is_no_longer_known(world):
    with scope(world.waterrijk):
        tell(world, Level.PROVEN, on=timezone.localdate() - timedelta(days=800))

        assert state(world).reading is Silence.UNKNOWN


def test_an_indicator_that_the_library_does_not_know_is_left_out(world):
    with scope(world.waterrijk):
        assert assessments.states_in_units(world.waterrijk, {("geen-ding", HERE)}, at=timezone.now()) == {}


def test_an_observation_of_a_process_carries_its_title(world):
    with scope(world.waterrijk):
        tell(world, Level.PROVEN)
        tell(world, Level.PROVEN, unit=Unit(Scope.PROCESS, "eigen-proces"))
        names = {one.unit.name for one in observations_of(world.waterrijk)}

    assert names == {library().processes[TRAVEL].title, "eigen-proces"}
