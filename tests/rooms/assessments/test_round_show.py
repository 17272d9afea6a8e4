# SPDX-License-Identifier: EUPL-1.2
"""One round: every question with how it stands and who was asked, and the ways on."""

from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, url


def test_it_shows_how_far_the_round_is_and_where_to_go_on(world):
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER)

    page = rounds.text_of(world.anna.client().get(url("round-show", begun)))

    assert "op papier" in page
    assert url("question-show", begun, rounds.library().instruments[QUICK].start_with[0]) in page
    for name in ("colleague-ask", "paper-form", "source-add", "intake-read", "observations-export", "round-close"):
        assert url(name, begun) in page


def test_a_round_in_two_scans_shows_either(world):
    begun = rounds.start(world, instruments=(QUICK, LARGE))
    client = world.anna.client()

    first, other = (rounds.text_of(client.get(url("round-show", begun), {"scan": scan})) for scan in (QUICK, LARGE))

    only_large = next(one for one in rounds.library().instruments[LARGE].questions if one.text not in first)
    assert only_large.text in other
    assert client.get(url("round-show", begun), {"scan": "iets-anders"}).status_code == 404


def test_it_says_who_was_asked_by_function_or_name(world):
    begun = rounds.start(world)
    rounds.ask(world, begun, [rounds.question()])
    rounds.ask(world, begun, [rounds.question()], person=world.bram.id)

    page = rounds.text_of(world.anna.client().get(url("round-show", begun)))

    assert "Gevraagd aan: teamleider, Bram Bakker" in page


def test_a_reader_looks_and_changes_nothing(world):
    begun = rounds.start(world)

    page = rounds.text_of(world.clara.client().get(url("round-show", begun)))

    assert "Bekijk de uitkomst" in page
    for name in ("colleague-ask", "intake-read", "round-close"):
        assert url(name, begun) not in page


def test_the_adviser_is_visible_to_all_who_work_in_the_round(world):
    begun = rounds.start(world)

    assert "Gijs Meijer" in rounds.text_of(world.anna.client().get(url("round-show", begun)))


def test_who_only_answers_is_sent_to_his_questions(world):
    begun = rounds.start(world)

    assert world.bram.client().get(url("round-show", begun))["Location"] == url("question-list")


def test_who_has_no_part_in_it_is_told_so(world):
    begun = rounds.start(world)
    refused = {"dirk": NOT_YOURS.reason, "frank": NOT_YOURS.reason}
    rounds.assert_guarded(world, url("round-show", begun), deed="get", refused=refused, wrong_method="post")


def test_a_round_that_is_not_there(world):
    assert world.anna.client().get(url("round-show", world.waterrijk)).status_code == 404


def test_statements_do_not_grow_with_the_answers(world):
    begun = rounds.start(world, instruments=(LARGE,))
    client = world.anna.client()

    client.get(url("round-show", begun))
    counts = []
    for answers in (5, 100):
        rounds.answer_many(world, begun, answers)
        counts.append(len(rounds.statements_of(client, url("round-show", begun))))

    assert counts[0] == counts[1] <= 20
