# SPDX-License-Identifier: EUPL-1.2
"""The story of Waterrijk's year: on any day, with a full library or an empty one."""

from datetime import date

import pytest

from dijkwacht.awareness.demo import Cast, tell_programme
from dijkwacht.awareness.domain.coverage import a_year_before
from dijkwacht.awareness.models import Attendance, CaseCard, Gathering, TurnChange
from dijkwacht.awareness.public import theme_gaps
from dijkwacht.organisations.public import add_department
from dijkwacht.tenancy.public import scope

NAMES = ("Publiekszaken", "Ruimte", "Samenleving", "Bedrijfsvoering", "Openbare werken")


def tell(world, today):
    with scope(world.waterrijk):
        departments = {name: add_department(actor=world.anna.actor, name=name, head_count=30) for name in NAMES}
        cast = Cast(coordinator=world.anna.actor, hrm=world.joost.actor, council_clerk=world.ines.actor)
        tell_programme(cast, departments=departments, today=today)
    return departments


@pytest.mark.parametrize("day", [(2026, 1, 2), (2026, 11, 23), (2027, 3, 31), (2028, 2, 29), (2026, 12, 31)])
def test_it_is_told_on_any_day_and_nothing_lies_in_the_future(world, small_library, day):
    today = date(*day)
    departments = tell(world, today)

    held = list(Gathering.objects.filter(organisation_id=world.waterrijk))
    assert held
    assert all(a_year_before(today) < one.on <= today for one in held)
    taking_part = Attendance.objects.filter(organisation_id=world.waterrijk)
    assert departments["Samenleving"] not in {one.department_id for one in taking_part}
    states = sorted(CaseCard.objects.filter(organisation_id=world.waterrijk).values_list("state", flat=True))
    assert states == ["draft", "released", "released", "sent"]
    assert TurnChange.objects.filter(organisation_id=world.waterrijk, month__gt=today).exists()


def test_an_empty_library_leaves_the_own_activity_and_the_page(world, empty_library):
    tell(world, date(2026, 11, 23))

    with scope(world.waterrijk):
        assert len(theme_gaps(world.waterrijk)) == 2
