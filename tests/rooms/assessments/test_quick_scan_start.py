# SPDX-License-Identifier: EUPL-1.2
"""One press of a button, no settings: the quick scan begins at its first question, and three answers give a measure."""

from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import Round, RoundInstrument
from dijkwacht.knowledge.public import library
from dijkwacht.values.levels import Silence
from tests.support import rounds
from tests.support.rounds import QUICK, url


def test_the_scan_begins_at_its_first_question(world):
    answer = world.anna.client().post(url("quick-scan-start"))

    begun = Round.objects.get()
    first = library().instruments[QUICK].start_with[0]
    assert answer["Location"] == url("question-show", begun, first)
    assert [one.slug for one in RoundInstrument.objects.all()] == [QUICK]


def test_three_answers_give_a_first_measure(world):
    client = world.anna.client()
    step = client.post(url("quick-scan-start"))["Location"]
    for slug in library().instruments[QUICK].start_with:
        assert client.get(step).status_code == 200
        asked = rounds.question(slug)
        step = client.post(f"{step}bewaar/", rounds.sent(asked, "0"))["Location"]

    page = rounds.text_of(client.get(step))

    assert step == url("start-done", Round.objects.get())
    assert any(one.title in page for one in library().measures.values())
    assert "Bekijk de stappen" in page


def test_three_answers_that_are_in_order_give_no_measure(world):
    begun = rounds.start(world)
    for slug in library().instruments[QUICK].start_with:
        rounds.answer(world.anna.actor, begun, rounds.question(slug), Silence.UNKNOWN)

    page = rounds.text_of(world.anna.client().get(url("start-done", begun)))

    assert "Met meer antwoorden ziet u welke maatregel het meeste helpt." in page


def test_who_may_not_begin_is_told_why(world):
    reasons = dict.fromkeys(("bram", "clara", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url("quick-scan-start"), refused=reasons, other_town=302, wrong_method="get")


def test_the_first_measure_is_for_who_reads_the_result(world):
    begun = rounds.start(world)
    refused = {"bram": "De uitkomst is voor", "frank": "De uitkomst is voor"}
    rounds.assert_guarded(world, url("start-done", begun), deed="get", refused=refused, wrong_method="post")
