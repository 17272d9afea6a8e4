# SPDX-License-Identifier: EUPL-1.2
"""Coverage and ambassadors: per department, never per person."""

from django.utils import timezone

from dijkwacht.awareness.models import Ambassador
from dijkwacht.tenancy.public import scope
from tests.support.learning import add, address, text_of

TODAY = timezone.localdate()


def hold(world, **attendance):
    activity = add(world, month=TODAY.replace(day=1))
    form = {"on": TODAY.isoformat()} | {str(getattr(world, name)): number for name, number in attendance.items()}
    world.anna.client().post(address("activity-hold", activity, TODAY.year), form)


def ambassadors(world):
    with scope(world.waterrijk):
        rows = Ambassador.objects.filter(organisation_id=world.waterrijk)
        return {one.department_id: (one.count, one.functions) for one in rows}


def test_before_anything_was_held_it_says_so(world, small_library):
    page = text_of(world.anna.client().get(address("coverage-show")))

    assert "Er is nog niets gehouden" in page
    assert "Openbare ruimte" in page
    assert "Raad" in page


def test_a_number_stands_in_the_cell_of_its_theme(world, small_library):
    hold(world, public_space="6")
    hold(world, public_space="7")

    page = text_of(world.anna.client().get(address("coverage-show")))

    assert "2 keer, 13 deelnames" in page
    assert "In 3 van de 4 onderdelen was het stil" in page


def test_a_manager_sees_his_own_department(world, small_library):
    hold(world, public_space="6", civil_affairs="4")

    page = text_of(world.hanna.client().get(address("coverage-show")))

    assert "Openbare ruimte" in page
    assert "6 deelnames" in page
    assert "Burgerzaken" not in page
    assert "4 deelnames" not in page


def test_an_organisation_without_departments_is_one_house(world, small_library):
    activity = address("activity-add")
    month = TODAY.replace(day=1).isoformat()
    form = {"title": "Lunch", "theme": "undermining", "audience": "all_staff", "minutes": "45", "month": month}
    added = world.eva.client().post(activity, form | {"every_years": "0"})
    world.eva.client().post(f"{added.headers['Location']}gehouden/", {"on": TODAY.isoformat()})

    page = text_of(world.eva.client().get(address("coverage-show")))

    assert "De hele organisatie" in page
    assert "wel gehouden" in page
    assert "In 2 van de 3 onderdelen was het stil" in page


def test_the_coordinator_says_how_many_ambassadors_there_are(world):
    form = {
        f"count-{world.public_space}": "2",
        f"functions-{world.public_space}": "voorman",
        f"count-{world.civil_affairs}": "",
    }
    assert world.anna.client().post(address("ambassadors-show"), form).status_code == 302

    assert ambassadors(world) == {world.public_space: (2, "voorman")}
    page = text_of(world.hanna.client().get(address("ambassadors-show")))
    assert "Openbare ruimte 2: voorman" in page
    assert "Burgerzaken nog geen" in page
    assert "Bewaar" not in page
    world.anna.client().post(address("ambassadors-show"), {f"count-{world.public_space}": ""})
    assert ambassadors(world) == {}


def test_ambassadors_without_a_number_are_refused(world):
    for fault in ({f"functions-{world.public_space}": "voorman"}, {f"count-{world.public_space}": "51"}):
        answer = world.anna.client().post(address("ambassadors-show"), fault)
        assert answer.status_code == 422
        assert "nog niet bewaard" in text_of(answer)
    form = {f"count-{world.public_space}": "1"}
    assert world.hanna.client().post(address("ambassadors-show"), form).status_code == 403
    assert ambassadors(world) == {}
