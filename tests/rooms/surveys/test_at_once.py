# SPDX-License-Identifier: EUPL-1.2
"""Two things at the same moment: one code twice, keeping while sending or closing. Only where connections work beside each other."""

from collections.abc import Callable
from threading import Barrier, Thread
from time import sleep

import pytest
from django.db import connection, transaction
from django.utils import timezone

from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import answering
from dijkwacht.surveys.actions.closing import close_survey
from dijkwacht.surveys.domain.columns import columns_of, packed
from dijkwacht.surveys.models import ClosedAnswers, Code, Draft, Response
from dijkwacht.tenancy.public import scope, system_scope
from tests.support.surveying import announced, opened

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one write at a time"),
]
ANSWERS = packed(columns_of(announced()), {"known": "agree", "department": "civil"})


@pytest.fixture
def survey(world):
    return opened(world.waterrijk, opened_on=timezone.localdate())


@pytest.fixture
def door(survey):
    with system_scope():
        return queries.survey_behind(survey.address, today=timezone.localdate())


class Elsewhere:
    """Something that happens over a connection of its own; `said` is what it raised."""

    def __init__(self, door, deed: Callable[[], None]):
        self.said: list[type[Exception]] = []
        self._door, self._deed = door, deed
        self._thread = Thread(target=self._run)

    def begin(self) -> "Elsewhere":
        self._thread.start()
        return self

    def end(self) -> None:
        self._thread.join(timeout=20)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        try:
            with scope(self._door.organisation_id):
                self._deed()
        except Exception as raised:  # noqa: BLE001  whatever it is, the test looks at it
            self.said.append(type(raised))
        finally:
            connection.close()


def test_of_eight_who_send_one_code_at_once_one_is_stored(survey, door):
    together = Barrier(8)

    def send() -> None:
        together.wait(timeout=10)
        answering.send(door, survey.codes[0], ANSWERS)

    senders = [Elsewhere(door, send).begin() for _ in range(8)]
    for one in senders:
        one.end()

    assert [said for one in senders for said in one.said] == [answering.CodeUsed] * 7
    assert (Response.objects.count(), Code.objects.filter(is_used=True).count()) == (1, 1)


def test_what_is_kept_while_the_survey_closes_is_not_left_behind(survey, door, world):
    keeper = Elsewhere(door, lambda: answering.save_draft(door, survey.codes[0], ANSWERS))
    with transaction.atomic():
        close_survey(actor=world.anna.actor, survey_id=survey.id, on=timezone.localdate())
        keeper.begin()
        sleep(0.5)
    keeper.end()

    assert keeper.said == [answering.SurveyClosed]
    assert not Draft.objects.exists()


def test_what_is_kept_while_it_is_sent_is_not_left_behind(survey, door):
    keeper = Elsewhere(door, lambda: answering.save_draft(door, survey.codes[0], ANSWERS))
    with scope(survey.organisation_id), transaction.atomic():
        answering.send(door, survey.codes[0], ANSWERS)
        keeper.begin()
        sleep(0.5)
    keeper.end()

    assert keeper.said == [answering.CodeUsed]
    assert not Draft.objects.exists()


def test_who_sends_while_it_closes_is_counted_or_told(survey, door, world):
    sender = Elsewhere(door, lambda: answering.send(door, survey.codes[0], ANSWERS))
    with transaction.atomic():
        close_survey(actor=world.anna.actor, survey_id=survey.id, on=timezone.localdate())
        sender.begin()
        sleep(0.5)
    sender.end()

    assert sender.said == [answering.SurveyClosed]
    assert not Response.objects.exists()
    assert ClosedAnswers.objects.get().people == 0


def test_many_who_keep_and_send_at_once_do_not_block_each_other(survey, door):
    def both(code: str) -> None:
        for _ in range(5):
            answering.save_draft(door, code, ANSWERS)
        answering.send(door, code, ANSWERS)

    people = [Elsewhere(door, lambda code=code: both(code)).begin() for code in survey.codes * 2]
    for one in people:
        one.end()

    assert {said for one in people for said in one.said} <= {answering.CodeUsed}
    assert (Response.objects.count(), Draft.objects.count()) == (len(survey.codes), 0)
