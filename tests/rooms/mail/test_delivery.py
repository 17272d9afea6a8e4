# SPDX-License-Identifier: EUPL-1.2
"""A letter goes out with its deed, once, is tried again when it must, and is forgotten in time."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from dijkwacht.jobs.public import enqueue, run_waiting
from dijkwacht.jobs.values import MAXIMUM_ATTEMPTS
from dijkwacht.mail import actions, public
from dijkwacht.mail.models import Message
from dijkwacht.mail.values import State
from dijkwacht.tenancy.public import scope, system_scope
from tests.support.postbox import open_postbox

pytestmark = pytest.mark.django_db
WATERRIJK = uuid4()


@pytest.fixture(autouse=True)
def _system():
    with system_scope():
        yield


@pytest.fixture
def postbox(settings):
    with open_postbox() as opened:
        settings.DIJKWACHT_MAIL_SERVER = opened.address
        yield opened


def send(subject: str = "Uw deel staat klaar") -> UUID:
    with scope(WATERRIJK):
        return public.send(
            to="bram@waterrijk.example",
            subject=subject,
            body="Dag Bram,\n\nUw deel staat klaar.\n",
            organisation_id=WATERRIJK,
            at=timezone.now(),
        )


def the_letter() -> Message:
    return Message.objects.get()


def run_again() -> None:
    DBTaskResult.objects.update(run_after=timezone.now() - timedelta(seconds=1))
    run_waiting()


def test_a_letter_arrives_as_it_was_written(postbox):
    message_id = send("Coördinator:\r\nuw deel staat klaar")
    run_waiting()

    (letter,) = postbox.letters
    assert letter["Subject"] == "Coördinator: uw deel staat klaar"
    assert letter["To"] == "bram@waterrijk.example"
    assert letter["Message-ID"] == f"<{message_id}@dijkwacht>"
    assert letter.get_content() == "Dag Bram,\n\nUw deel staat klaar.\n"
    assert the_letter().state == State.DELIVERED
    assert the_letter().body


def test_a_deed_that_failed_sends_nothing(postbox):
    with transaction.atomic():
        send()
        transaction.set_rollback(True)
    run_waiting()

    assert postbox.letters == []
    assert not Message.objects.exists()


def test_a_second_job_for_the_same_letter_sends_nothing(postbox):
    enqueue("mail.deliver", message_id=send())
    run_waiting()

    assert len(postbox.letters) == 1


def test_a_letter_with_a_link_loses_its_text_when_it_is_delivered(postbox):
    with scope(WATERRIJK):
        public.send_secret(
            to="bram@waterrijk.example",
            subject="Uw link",
            body="https://…/geheim",
            organisation_id=WATERRIJK,
            at=timezone.now(),
        )
    assert "geheim" in the_letter().body
    run_waiting()

    assert "geheim" in postbox.letters[0].get_content()
    assert the_letter().body == ""


def test_a_server_that_is_busy_gets_it_again_later(postbox):
    postbox.refusals = ["451 later"]
    send()
    run_waiting()
    assert (the_letter().state, the_letter().attempts) == (State.WAITING, 1)
    assert the_letter().fault == "De mailserver weigert dit e-mailadres (code 451)."

    run_again()
    assert (the_letter().state, the_letter().attempts, the_letter().fault) == (State.DELIVERED, 2, "")


def test_an_address_that_does_not_exist_is_not_tried_again(postbox):
    postbox.refusals = ["550 5.1.1 <bram@waterrijk.example> unknown"]
    send()
    run_waiting()
    run_again()

    assert (the_letter().state, the_letter().attempts) == (State.FAILED, 1)
    assert the_letter().fault == "De mailserver weigert dit e-mailadres (code 550)."
    assert not DBTaskResult.objects.filter(traceback__contains="waterrijk.example").exists()


def test_without_an_answer_it_is_given_up_in_the_end(settings):
    settings.DIJKWACHT_MAIL_SERVER = "smtp://127.0.0.1:9"
    send()
    run_waiting()
    for _ in range(MAXIMUM_ATTEMPTS):
        run_again()

    assert (the_letter().state, the_letter().attempts) == (State.FAILED, MAXIMUM_ATTEMPTS)
    assert the_letter().fault == "De mailserver is niet bereikbaar of breekt de verbinding af."


def test_letters_wait_for_a_mail_server_and_leave_once_there_is_one(settings):
    settings.DIJKWACHT_MAIL_SERVER = ""
    send()
    run_waiting()
    assert (the_letter().state, the_letter().attempts) == (State.WAITING, 0)
    assert actions.sweep(at=timezone.now() + timedelta(hours=1)) == 0

    with open_postbox() as postbox:
        settings.DIJKWACHT_MAIL_SERVER = postbox.address
        assert actions.sweep(at=timezone.now() + timedelta(hours=1)) == 1
        run_waiting()
        assert len(postbox.letters) == 1


def test_nobody_gets_a_letter_of_last_week(postbox):
    send()
    actions.sweep(at=timezone.now() + timedelta(days=3, minutes=1))
    run_waiting()

    assert the_letter().state == State.FAILED
    assert postbox.letters == []


def test_the_demo_sends_nothing(settings, postbox):
    settings.DIJKWACHT_DEMO = True
    send()
    run_waiting()

    assert postbox.letters == []
    assert the_letter().state == State.KEPT


def test_letters_of_the_sign_in_take_the_same_way(settings, postbox):
    settings.MAILERS = {"default": {"BACKEND": "dijkwacht.mail.backend.OutboxBackend"}}
    EmailMessage("Nieuw wachtwoord", "https://…/geheim", to=["bram@waterrijk.example"]).send()
    run_waiting()

    assert "geheim" in postbox.letters[0].get_content()
    assert (the_letter().organisation_id, the_letter().body) == (None, "")


def test_texts_go_after_thirty_days_and_letters_after_a_year(postbox):
    send()
    run_waiting()

    actions.prune(at=timezone.now() + timedelta(days=29))
    assert the_letter().body
    actions.prune(at=timezone.now() + timedelta(days=31))
    assert the_letter().body == ""
    actions.prune(at=timezone.now() + timedelta(days=366))
    assert not Message.objects.exists()
