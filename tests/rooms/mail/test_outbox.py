# SPDX-License-Identifier: EUPL-1.2
"""The outbox: readable in the demo, and elsewhere no more than the state of letters, for the application manager."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.jobs.public import run_waiting
from dijkwacht.mail import actions, public
from dijkwacht.mail.models import Message
from dijkwacht.tenancy.public import scope, system_scope
from tests.support.postbox import open_postbox

OUTBOX = reverse("mail:outbox")


def write(organisation_id, subject="Uw deel staat klaar"):
    with scope(organisation_id):
        return public.send(
            to="bram@waterrijk.example",
            subject=subject,
            body="Open https://voorbeeld.example/link",
            organisation_id=organisation_id,
            at=timezone.now(),
        )


def text(answer) -> str:
    return answer.content.decode()


def test_the_application_manager_sees_states_and_no_texts(world):
    message_id = write(world.waterrijk)
    answer = world.frank.client().get(OUTBOX)

    assert "Uw deel staat klaar" in text(answer)
    assert "Er is geen mailserver ingesteld." in text(answer)
    assert "voorbeeld.example/link" not in text(answer)
    assert world.frank.client().get(reverse("mail:message", args=[message_id])).status_code == 403


def test_other_people_do_not_see_it(world):
    answer = world.anna.client().get(OUTBOX)

    assert answer.status_code == 403
    assert "Alleen de applicatiebeheerder ziet of berichten worden bezorgd." in text(answer)


def test_letters_of_another_organisation_do_not_exist(world, settings):
    message_id = write(world.dijkerveen, "Iets van Dijkerveen")

    assert "Iets van Dijkerveen" not in text(world.frank.client().get(OUTBOX))
    for in_demo in (False, True):
        settings.DIJKWACHT_DEMO = in_demo
        assert world.frank.client().get(reverse("mail:message", args=[message_id])).status_code == 404
    assert world.frank.client().get(reverse("mail:message", args=[uuid4()])).status_code == 404


def test_letters_about_accounts_are_counted_and_not_shown(world):
    actions.put_about_account(to="eva@voorbeeld.example", subject="Nieuw wachtwoord", body="x", at=timezone.now())
    answer = text(world.frank.client().get(OUTBOX))

    assert "Wacht: 1" in answer
    assert "eva@voorbeeld.example" not in answer


def test_in_the_demo_everybody_reads_along(world, settings):
    settings.DIJKWACHT_DEMO = True
    message_id = write(world.waterrijk)

    assert "Dit is de demo" in text(world.bram.client().get(OUTBOX))
    letter = text(world.bram.client().get(reverse("mail:message", args=[message_id])))
    assert '<a href="https://voorbeeld.example/link"' in letter


def test_missed_work_is_told(world):
    assert "Er draait geen werker" in text(world.frank.client().get(OUTBOX))


def test_a_test_letter_goes_to_whoever_asks(world, settings):
    with open_postbox() as postbox:
        settings.DIJKWACHT_MAIL_SERVER = postbox.address
        answer = world.frank.client().post(reverse("mail:test-send"))
        run_waiting()

    assert (answer.status_code, answer["Location"]) == (302, OUTBOX)
    (letter,) = postbox.letters
    assert letter["To"] == world.frank.email
    assert letter["Subject"] == "Proefbericht van Dijkwacht"
    assert "Bezorgd bij de mailserver" in text(world.frank.client().get(OUTBOX))


def test_nobody_else_sends_a_test_letter(world):
    assert world.anna.client().post(reverse("mail:test-send")).status_code == 403
    with system_scope():
        assert not Message.objects.exists()


@pytest.mark.parametrize("size", [5, 90])
def test_the_number_of_statements_does_not_grow(world, django_assert_num_queries, size):
    for _ in range(size):
        write(world.waterrijk)
    client = world.frank.client()
    client.get(OUTBOX)

    with django_assert_num_queries(STATEMENTS):
        client.get(OUTBOX)


# Session, person, role; look of the organisation; letters, their counts; worker, turns, jobs that wait, jobs that failed.
STATEMENTS = 11
