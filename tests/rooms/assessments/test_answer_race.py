# SPDX-License-Identifier: EUPL-1.2
"""What stands is read before the transaction begins: whoever comes in between is noticed all the same."""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.db import connection

from dijkwacht.assessments.models import Observation
from dijkwacht.assessments.values import SourceKind
from dijkwacht.values.actors import Role
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import sent, url


@pytest.fixture
def begun(world):
    return rounds.start(world)


@pytest.fixture
def asked():
    return rounds.question()


@contextmanager
def in_between(deed):
    """Does the deed once, right after the save has read what stands."""
    waiting = [deed]

    def look(execute, sql, params, many, context):
        found = execute(sql, params, many, context)
        if waiting and sql.startswith("SELECT") and "assessments_observationnote" in sql:
            waiting.pop()()
        return found

    with connection.execute_wrapper(look):
        yield
    assert not waiting


def entries():
    return list(Observation.objects.order_by("id"))


@pytest.mark.parametrize(("choice", "status", "levels"), [("", 409, [1, 0]), ("replace", 302, [1, 0, 3])])
def test_a_colleague_between_reading_and_storing_is_no_accident(world, begun, asked, choice, status, levels):
    talk = rounds.source(world.anna.actor, SourceKind.INTERVIEW, title="Gesprek balie")
    colleague = replace(world.clara.actor, roles=frozenset({Role.COORDINATOR}))
    first = rounds.answer(world.anna.actor, begun, asked, Level.PAPER, source=talk.id)[asked.indicators[0]]
    fields = sent(asked, "3", source=str(talk.id), choice=choice, **{f"from_{asked.indicators[0]}": first})

    with in_between(lambda: rounds.answer(colleague, begun, asked, Level.ABSENT, source=talk.id)):
        answer = world.anna.client().post(url("answer-save", begun, asked.slug), fields)

    assert answer.status_code == status
    assert [one.level for one in entries()] == levels
    assert [one.follows_id for one in entries()] == [None, *(one.id for one in entries()[:-1])]


def test_two_first_answers_from_two_windows_of_one_person_follow_each_other(world, begun, asked):
    with in_between(lambda: rounds.answer(world.anna.actor, begun, asked, Level.ABSENT)):
        answer = world.anna.client().post(url("answer-save", begun, asked.slug), sent(asked, "2"))

    assert answer.status_code == 302
    assert [one.level for one in entries()] == [0, 2]
    assert entries()[1].follows_id == entries()[0].id
    assert entries()[1].source_id == entries()[0].source_id
