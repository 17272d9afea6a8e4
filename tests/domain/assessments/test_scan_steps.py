# SPDX-License-Identifier: EUPL-1.2
"""How far each step of a scan is: by what the sources of its kind said on its questions."""

import pytest

from dijkwacht.assessments.domain.assess import assess
from dijkwacht.assessments.domain.scan_steps import GATHERS, scan_steps
from dijkwacht.knowledge.values import StepOfScanKind
from tests.support.measuring import NOW, THIS_ROUND, WATERRIJK, observations
from tests.support.scans import library_of, pillar, question, scan, step


def steps_of(said, *steps):
    """The steps of a scan with questions a, b and c (c names two points), after what was said per point."""
    questions = [question("a"), question("b"), question("c", "c1", "c2")]
    instrument = scan(pillars=[pillar(questions=questions)], steps=steps)
    seen = [
        one
        for place, (slug, words) in enumerate(said.items())
        for one in observations(words, indicator=slug, start=10 * place)
    ]
    found = assess(instrument, library_of(instrument), facts=WATERRIJK, observations=seen, at=NOW, round_id=THIS_ROUND)
    return scan_steps(instrument, found, round_id=THIS_ROUND)


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        (StepOfScanKind.INTAKE, "eigen inschatting"),
        (StepOfScanKind.DEPARTMENTS, "antwoord van een afdeling"),
        (StepOfScanKind.DOCUMENTS, "document"),
        (StepOfScanKind.SURVEY, "enquête"),
        (StepOfScanKind.TALKS, "gesprek"),
        (StepOfScanKind.TALKS, "groepsgesprek"),
        (StepOfScanKind.BOARD, "gesprek"),
        (StepOfScanKind.EXPERT_SESSION, "expertsessie"),
    ],
)
def test_a_step_shows_by_the_sources_that_it_gathers(kind, source):
    [one] = steps_of({"a": f"{source} 1", "b": "onderzoek 2"}, step(kind=kind))

    assert (one.spoken, one.asked, one.go_on_with) == (1, 3, "b")
    assert one.state == "1 van 3 vragen"


def test_every_kind_of_step_gathers_something():
    assert set(GATHERS) == set(StepOfScanKind)


def test_a_step_with_questions_of_its_own_counts_those_alone():
    talks, board = steps_of(
        {"a": "gesprek 1"}, step(questions=("a", "b")), step("bestuur", StepOfScanKind.BOARD, questions=("c",))
    )

    assert (talks.spoken, talks.asked, talks.go_on_with) == (1, 2, "b")
    assert (board.state, board.number) == ("nog niet begonnen", 2)


def test_all_points_of_a_question_must_have_been_spoken_about():
    [half] = steps_of({"c1": "gesprek 1"}, step(questions=("c",)))
    [whole] = steps_of({"c1": "gesprek 1", "c2": "gesprek n.v.t."}, step(questions=("c",)))

    assert (half.spoken, whole.spoken) == (0, 1)
    assert whole.is_done
    assert (whole.state, whole.go_on_with) == ("klaar", "")


@pytest.mark.parametrize("said", ["gesprek onbekend", "gesprek 1 (te oud)"])
def test_not_knowing_and_too_old_do_not_count(said):
    [one] = steps_of({"a": said}, step(questions=("a",)))

    assert one.spoken == 0


def test_an_expert_session_holds_for_its_own_round():
    kind = StepOfScanKind.EXPERT_SESSION
    [before] = steps_of({"a": "expertsessie 1 (vorige ronde)"}, step(kind=kind, questions=("a",)))
    [now] = steps_of({"a": "expertsessie 1 (deze ronde)"}, step(kind=kind, questions=("a",)))

    assert (before.spoken, now.spoken) == (0, 1)


def test_it_says_how_long_and_with_whom():
    [one] = steps_of({}, step(minutes=90, with_whom=("de gemeentesecretaris", "HRM")))
    [alone] = steps_of({}, step(minutes=30))

    assert one.effort == "ongeveer 1,5 uur, met de gemeentesecretaris en HRM"
    assert alone.effort == "ongeveer 30 minuten"
