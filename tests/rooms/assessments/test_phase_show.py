# SPDX-License-Identifier: EUPL-1.2
"""The page of phases: where each pillar stands, what the next phase asks, the years, and the same on one page of paper."""

from datetime import timedelta

import pypdfium2
import pytest

from dijkwacht.assessments import actions
from dijkwacht.assessments.domain.permissions import NO_RESULT
from dijkwacht.assessments.models import Export
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds, shapes
from tests.support.rounds import LARGE, QUICK, START, url

SOON = START + timedelta(days=1)
LATER = START + timedelta(days=120)


@pytest.fixture
def instrument():
    return shapes.with_phases(library().instruments[QUICK])


@pytest.fixture
def begun(world, instrument):
    return shapes.begin(world, instrument)


def say(world, round_, questions, level, *, talk=None, at=None):
    """One talk says the same of all these questions; gives the talk."""
    talk = talk or rounds.source(world.anna.actor, SourceKind.INTERVIEW)
    for one in questions:
        rounds.answer(world.anna.actor, round_, one, level, source=talk.id, at=at)
    return talk


def test_a_round_of_which_nothing_is_known_says_how_much_is_missing(world, begun, instrument):
    page = rounds.text_of(world.anna.client().get(url("phase-show", begun)))

    assert "Er is nog te weinig bekend om een fase te noemen" in page
    asked = len({slug for one in instrument.pillars[0].questions for slug in one.indicators})
    assert f"Van 0 van de {asked} punten weten wij hoe het ervoor staat." in page


def test_the_next_phase_is_told_in_words_with_the_points_that_fall_short(world, begun, instrument):
    first = instrument.pillars[0]
    say(world, begun, first.questions[:2], Level.PAPER)
    say(world, begun, first.questions[2:], Level.ABSENT)

    answer = world.clara.client().get(url("phase-show", begun))
    page = rounds.text_of(answer)

    row = answer.context["rows"][0]
    assert (row.reached.number, row.reached.next) == (2, "Plan uitvoeren")
    assert "Voor fase 3, Plan uitvoeren, is dit nodig:" in page
    assert f"Breng {'deze twee punten'} op “op papier” of hoger." in page
    [need] = row.needs
    assert {one.statement for one in need.points} == {
        library().indicators[slug].statement for one in first.questions[2:] for slug in one.indicators
    }


def test_last_time_stands_beside_now_with_the_version_of_both(world, begun, instrument):
    talk = say(world, begun, instrument.pillars[0].questions, Level.PAPER, at=SOON)
    with scope(world.waterrijk):
        actions.close_round(actor=world.anna.actor, round_=begun, at=START + timedelta(days=90))
    newer = shapes.begin(
        world, shapes.with_phases(library().instruments[QUICK], version="1.1"), at=LATER, title="Najaar 2026"
    )
    say(world, newer, instrument.pillars[0].questions, Level.PROVEN, talk=talk)

    page = rounds.text_of(world.anna.client().get(url("phase-show", newer)))

    assert "Proef in fasen, versie 1.1. Vorige keer:" in page
    assert "versie 1.0." in page
    assert "nu (versie 1.1)" in page
    assert "vorige keer fase 3" in page
    assert "5. Regie in het netwerk" in page


def test_a_round_without_an_earlier_one_has_no_table_of_years(world, begun):
    page = rounds.text_of(world.anna.client().get(url("phase-show", begun)))

    assert "Door de jaren" not in page


def test_a_closed_round_is_read_from_what_was_stored(world, begun, instrument):
    talk = say(world, begun, instrument.pillars[0].questions, Level.PAPER, at=SOON)
    with scope(world.waterrijk):
        actions.close_round(actor=world.anna.actor, round_=begun, at=START + timedelta(days=90))
    newer = shapes.begin(world, instrument, at=LATER)
    say(world, newer, instrument.pillars[0].questions, Level.PROVEN, talk=talk)

    answer = world.anna.client().get(url("phase-show", begun))

    assert answer.context["rows"][0].reached.phase == "Plan uitvoeren"


def test_an_instrument_without_phases_has_no_such_page(world):
    plain = rounds.start(world)

    assert world.anna.client().get(url("phase-show", plain)).status_code == 404
    assert "Bekijk de fasen" not in rounds.text_of(world.anna.client().get(url("result-show", plain)))


def test_the_result_and_the_round_lead_to_it(world, begun):
    for name in ("result-show", "round-show"):
        assert "Bekijk de fasen" in rounds.text_of(world.anna.client().get(url(name, begun)))


@pytest.mark.parametrize("query", [{"scan": QUICK}, {"scan": "bestaat-niet"}])
def test_an_instrument_that_has_none_or_is_not_there(world, begun, query):
    assert world.anna.client().get(url("phase-show", begun), query).status_code == 404


def test_reading_it_is_logged(world, begun):
    world.clara.client().get(url("phase-show", begun))

    with scope(world.waterrijk):
        assert log_of(world.waterrijk, before=None, size=1)[0].event == "result.read"


def test_it_asks_the_same_number_of_statements_however_many_questions_there_are(world):
    small = shapes.begin(world, shapes.with_phases(library().instruments[QUICK]))
    large = shapes.begin(world, shapes.with_phases(library().instruments[LARGE], slug="fasen-groot"))
    rounds.answer_many(world, large, 60)
    client = world.anna.client()

    for one in (small, large):
        client.get(url("phase-show", one))
    few, many = (len(rounds.statements_of(client, url("phase-show", one))) for one in (small, large))

    assert few == many <= 20


def test_who_may_not_is_told_why(world, begun):
    refused = {"bram": NO_RESULT.reason, "frank": NO_RESULT.reason}
    rounds.assert_guarded(world, url("phase-show", begun), deed="get", refused=refused, wrong_method="post")


def test_on_paper_it_is_one_page_that_is_counted_as_a_copy(world):
    whole = shapes.with_phases(library().instruments[LARGE])
    earlier = shapes.begin(world, whole)
    for one in whole.pillars:
        say(world, earlier, one.questions, Level.ABSENT, at=SOON)
    with scope(world.waterrijk):
        actions.close_round(actor=world.anna.actor, round_=earlier, at=START + timedelta(days=90))
    begun = shapes.begin(world, whole, at=LATER)

    answer = world.anna.client().post(url("phase-sheet", begun))

    assert answer["Content-Type"] == "application/pdf"
    pages = pypdfium2.PdfDocument(answer.content)
    assert len(pages) == 1
    words = " ".join(pages[0].get_textpage().get_text_range().split())
    assert "Exemplaar 1 · Anna de Wit" in words
    assert "Vertrouwelijk · werkversie" in words
    assert f"Proef in fasen, versie {whole.version}." in words
    assert all(one.title in words for one in whole.pillars)
    assert Export.objects.get(organisation_id=world.waterrijk).form == "pdf"


def test_who_may_not_see_the_result_gets_no_paper(world, begun):
    refused = {"bram": NO_RESULT.reason, "frank": NO_RESULT.reason}
    rounds.assert_guarded(world, url("phase-sheet", begun), refused=refused, wrong_method="get")
