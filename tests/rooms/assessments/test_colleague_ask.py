# SPDX-License-Identifier: EUPL-1.2
"""Asking a colleague: link, questions and mail in one transaction; the holder sees his part only, and comes back."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from dijkwacht.accounts.models import PersonalLink
from dijkwacht.assessments import actions
from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import Assignment, Observation
from dijkwacht.mail.models import Message
from dijkwacht.tenancy.public import scope
from tests.support import rounds
from tests.support.rounds import sent, url


@pytest.fixture
def begun(world):
    return rounds.start(world)


@pytest.fixture
def questions():
    return list(rounds.library().instruments[rounds.QUICK].questions)[:2]


def ask(client, begun, questions, **fields):
    form = {"position": "Teamleider balie", "email": "balie@voorbeeld.example"} | fields
    return client.post(url("colleague-ask", begun), form | {"questions": [one.slug for one in questions]})


def the_link():
    """The address in the mail."""
    return re.search(r"https?://[^/]+(/\S+)", Message.objects.get().body)[1]


def opened():
    client = Client()
    return client, client.post(the_link())


# --- asking ---------------------------------------------------------------------------------------


def test_link_questions_and_mail_come_together(world, begun, questions):
    answer = ask(world.anna.client(), begun, questions)

    link, letter = PersonalLink.objects.get(), Message.objects.get()
    assert answer["Location"] == url("round-show", begun)
    assert (link.position, link.round_id, link.organisation_id) == ("Teamleider balie", begun.id, world.waterrijk)
    assert {one.question for one in Assignment.objects.filter(link_id=link.id)} == {one.slug for one in questions}
    assert (letter.to, letter.organisation_id) == ("balie@voorbeeld.example", world.waterrijk)
    assert "2 vragen" in letter.body
    assert "14 dagen" in letter.body


def test_the_letter_forgets_the_link_once_it_is_delivered(world, begun, questions):
    ask(world.anna.client(), begun, questions)

    assert Message.objects.get().is_secret


def test_what_fails_leaves_nothing_behind(world, begun, questions):
    """Without an address there is no letter; by then the link and the questions were there already."""
    with scope(world.waterrijk), pytest.raises(AttributeError):
        actions.ask_colleague(
            actor=world.anna.actor,
            round_=begun,
            position="x",
            email="x@y.nl",
            questions=[one.slug for one in questions],
            address=None,
            at=timezone.now(),
        )

    assert (PersonalLink.objects.count(), Assignment.objects.count(), Message.objects.count()) == (0, 0, 0)


def test_somebody_with_an_account_is_asked_by_name(world, begun, questions):
    ask(world.anna.client(), begun, questions, person=str(world.bram.id), position="", email="")

    letter = Message.objects.get()
    assert {one.person_id for one in Assignment.objects.all()} == {world.bram.id}
    assert (letter.to, letter.is_secret) == (world.bram.email, False)
    assert reverse("assessments:question-list") in letter.body
    page = rounds.text_of(world.bram.client().get(url("question-list")))
    assert questions[0].text in page


def test_the_same_question_is_put_once(world, begun, questions):
    for _ in range(2):
        ask(world.anna.client(), begun, questions, person=str(world.bram.id))

    assert Assignment.objects.count() == 2
    again = Assignment.objects.first()
    again.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save(force_insert=True)


def test_only_who_may_answer_a_part_is_offered(world, begun):
    page = rounds.text_of(world.anna.client().get(url("colleague-ask", begun)))

    for who in (world.bram, world.hanna, world.ines, world.joost):
        assert who.actor.name in page
    for who in (world.dirk, world.frank, world.eva):
        assert who.actor.name not in page


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"position": ""}, "Schrijf de functie op."),
        ({"email": ""}, "Vul het e-mailadres in."),
        ({"email": "geen adres"}, "Dit is geen e-mailadres."),
        ({"email": f"jan@{'afdeling.' * 30}nl"}, "254"),
        ({"person": "00000000-0000-0000-0000-000000000000"}, "geen"),
    ],
)
def test_what_is_missing_is_said_and_nobody_is_asked(world, begun, questions, fields, sentence):
    answer = ask(world.anna.client(), begun, questions, **fields)

    assert (answer.status_code, Assignment.objects.count(), Message.objects.count()) == (422, 0, 0)
    assert sentence in rounds.text_of(answer)


def test_no_question_is_nobody_asked(world, begun):
    answer = ask(world.anna.client(), begun, [])

    assert (answer.status_code, PersonalLink.objects.count()) == (422, 0)
    assert "Kies ten minste één vraag." in rounds.text_of(answer)


def test_who_may_not_ask_is_told_why(world, begun, questions):
    form = {"position": "x", "email": "x@y.nl", "questions": [questions[0].slug]}
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url("colleague-ask", begun), data=form, refused=reasons, wrong_method="put")
    assert Message.objects.count() == 0


# --- answering ------------------------------------------------------------------------------------


def test_the_holder_sees_his_questions_and_nothing_else(world, begun, questions):
    ask(world.anna.client(), begun, questions)
    client, answer = opened()

    page = rounds.text_of(client.get(url("question-list")))

    assert answer.status_code == 302
    assert all(one.text in page for one in questions)
    others = rounds.library().instruments[rounds.QUICK].questions[2:]
    assert not any(one.text in page for one in others)
    assert client.get(url("question-show", begun, others[0].slug)).status_code == 404
    for name in ("round-list", "source-list", "overview-show", "level-agree"):
        assert client.get(url(name)).status_code == 404
    for name in ("round-show", "result-show", "report-make", "observations-export", "intake-read"):
        assert client.get(url(name, begun)).status_code == 404


def test_he_stops_and_comes_back_to_what_he_said(world, begun, questions):
    ask(world.anna.client(), begun, questions)
    client, _ = opened()
    client.post(url("answer-save", begun, questions[0].slug), sent(questions[0], "2", note="Zo doen wij het."))

    client, _ = opened()

    page = rounds.text_of(client.get(url("question-list")))
    assert "1 van 2 beantwoord" in page
    assert url("question-show", begun, questions[1].slug) in page
    form = client.get(url("question-show", begun, questions[0].slug)).context["form"]
    assert form["note"].value() == "Zo doen wij het."
    client.post(url("answer-save", begun, questions[0].slug), sent(questions[0], "3", note="Zo doen wij het."))
    assert len({one.source_id for one in Observation.objects.all()}) == 1


def test_he_is_thanked_when_all_is_answered(world, begun, questions):
    ask(world.anna.client(), begun, questions)
    client, _ = opened()
    for one in questions:
        step = client.post(url("answer-save", begun, one.slug), sent(one, "unknown"))["Location"]

    assert step == url("question-list")
    assert "U heeft alles beantwoord." in rounds.text_of(client.get(step))


def test_a_link_that_has_ended_opens_nothing_any_more(world, begun, questions):
    ask(world.anna.client(), begun, questions)
    client, _ = opened()
    PersonalLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    answer = client.post(url("answer-save", begun, questions[0].slug), sent(questions[0]), follow=True)

    assert answer.status_code == 410
    assert Observation.objects.count() == 0


def test_a_link_of_one_round_says_nothing_in_another(world, begun, questions):
    ask(world.anna.client(), begun, questions)
    client, _ = opened()
    other = rounds.start(world, title="Najaar")

    assert client.get(url("question-show", other, questions[0].slug)).status_code == 404
