# SPDX-License-Identifier: EUPL-1.2
"""What somebody in the house tries: answering more often than once, moving departments between surveys, watching who asks."""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from dijkwacht.audit.models import Entry
from dijkwacht.disclosure.values import Place
from dijkwacht.knowledge.public import library
from dijkwacht.mail.models import Message
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import publishing
from dijkwacht.surveys.domain.preparing import announced_for
from dijkwacht.surveys.forms import place_key
from dijkwacht.surveys.models import Objection
from dijkwacht.surveys.values import DEPARTMENT
from dijkwacht.tenancy.public import scope
from tests.support.keeping import STAFF, TODAY, address, morning, of, of_departments, shown, wanted

pytestmark = pytest.mark.django_db
BEGUN = TODAY - timedelta(days=60)
HOUSE = Place(table=(), group=())


def in_department(department, agreeing, others):
    return [of(department, **{"know-signal": "agree"})] * agreeing + [
        of(department, **{"know-signal": "disagree"})
    ] * others


def places_shown(survey):
    with scope(survey.card.organisation_id):
        return queries.shown_places(survey.card)


def department(key):
    return Place(table=(DEPARTMENT,), group=(str(key),))


def by_department(world, *, invited=60, **heads):
    return wanted(STAFF, invited=invited, groups=of_departments(world, **heads), tables=((DEPARTMENT,),))


def test_a_department_of_three_is_never_shown_however_many_say_that_they_work_there(world):
    """The first page promised it: “te klein om apart te tonen”. Whoever has slips left could fill it up around three people."""
    new = by_department(world, civil_affairs=3)
    people = in_department(world.civil_affairs, 8, 8) + in_department(world.public_space, 10, 10)

    survey = shown(world.anna, people, new, on=BEGUN)

    assert department(world.civil_affairs) not in places_shown(survey)


def test_a_department_in_which_more_answer_than_work_is_not_shown(world):
    """One of six answered, and somebody with slips left answered for twelve others."""
    new = by_department(world, civil_affairs=6)
    people = in_department(world.civil_affairs, 8, 8) + in_department(world.public_space, 10, 10)

    survey = shown(world.anna, people, new, on=BEGUN)

    assert department(world.civil_affairs) not in places_shown(survey)


def test_where_as_many_answer_as_work_there_they_are_shown(world):
    new = by_department(world, civil_affairs=16, public_space=20)
    people = in_department(world.civil_affairs, 8, 8) + in_department(world.public_space, 10, 10)

    survey = shown(world.anna, people, new, on=BEGUN)

    assert places_shown(survey) >= {HOUSE, department(world.civil_affairs), department(world.public_space)}


def test_more_answers_than_people_show_nothing_at_all(world):
    """Nine councillors, of whom one answers; the rest are slips that a keeper drew for himself."""
    people = [{"know-code": "agree"}] * 6 + [{"know-code": "disagree"}] * 4

    assert not places_shown(shown(world.ines, people, wanted(invited=9), on=BEGUN))
    assert places_shown(shown(world.ines, people, wanted(invited=10), on=BEGUN))


def test_all_others_are_other_people_when_other_departments_are_named(world):
    """Three weeks apart. First 33 others, with the 15 of Burgerzaken; then these 15 and 15 others: three stayed away.

    That twenty more of Openbare ruimte answered, hides it in the whole.
    """
    groups = of_departments(world, public_space=44, civil_affairs=20)
    new = [wanted(STAFF, invited=100, groups=named, tables=((DEPARTMENT,),)) for named in (groups[:1], groups)]
    rest = [announced_for(library().questionnaires[STAFF], one).groups[-1].key for one in new]
    of_public_space = in_department(world.public_space, 10, 10)
    first = shown(world.anna, of_public_space + in_department(rest[0], 17, 16), new[0], on=BEGUN)
    assert department(rest[0]) in places_shown(first)

    people = of_public_space * 2 + in_department(world.civil_affairs, 8, 7) + in_department(rest[1], 8, 7)
    second = shown(world.anna, people, new[1], on=BEGUN + timedelta(days=21))

    assert not {department(world.civil_affairs), department(rest[1])} <= places_shown(second)


def test_an_objection_stands_beside_nobodys_sign_in(world):
    """The application manager reads who was signed in at which moment; a line or a mail at that moment would name him."""
    people = [{"know-code": "agree"}] * 12 + [{"know-code": "disagree"}] * 6
    survey = shown(world.ines, people, wanted(invited=20), on=BEGUN)
    before = Message.objects.count(), DBTaskResult.objects.count()

    world.bram.client().post(address("result-object", survey.id), {"place": place_key(HOUSE)})

    assert Objection.objects.count() == 1
    assert not Entry.objects.filter(event="survey.objected").exists()
    assert (Message.objects.count(), DBTaskResult.objects.count()) == before
    assert publishing.tell_objections(at=morning(TODAY), is_time=lambda: False) == 0
    assert publishing.tell_objections(at=morning(TODAY + timedelta(days=1)), is_time=lambda: False) == 1
    assert publishing.tell_objections(at=morning(TODAY + timedelta(days=1)), is_time=lambda: True) == 0
    assert Message.objects.filter(subject="Trek een cijfer in").exists()


def test_what_was_taken_back_before_it_was_told_asks_for_nothing_more(world):
    people = [{"know-code": "agree"}] * 12 + [{"know-code": "disagree"}] * 6
    survey = shown(world.ines, people, wanted(invited=20), on=BEGUN)
    world.bram.client().post(address("result-object", survey.id), {"place": place_key(HOUSE)})
    world.ines.client().post(address("result-withdraw", survey.id), {"place": place_key(HOUSE)})

    publishing.tell_objections(at=morning(TODAY), is_time=lambda: True)

    assert not Message.objects.filter(subject="Trek een cijfer in").exists()
