# SPDX-License-Identifier: EUPL-1.2
"""From a measure to steps: nothing of its hours is lost, in either variant."""

import pytest

from dijkwacht.improvement.domain.measures import steps_of
from dijkwacht.knowledge.public import library

MEASURES = library().measures


@pytest.mark.parametrize("is_small", [True, False])
def test_the_steps_of_every_measure_add_up_to_its_hours_per_role(is_small):
    wrong = {}
    for slug, measure in MEASURES.items():
        steps = steps_of(measure, is_small=is_small)
        hours = measure.small_variant.hours if is_small else measure.hours_once
        minutes = (
            sum(one.owner_minutes for one in steps),
            sum(one.coordinator_minutes for one in steps),
            sum(one.participant_minutes for one in steps),
        )
        if minutes != tuple(round(one * 60) for one in (hours.owner, hours.coordinator, hours.participant)):
            wrong[slug] = minutes
        assert [one.position for one in steps] == list(range(1, len(measure.steps) + 1))

    assert wrong == {}
