# SPDX-License-Identifier: EUPL-1.2
"""What must hold in an instrument: every fault has its key and its sentence."""

from dataclasses import replace

import pytest

from dijkwacht.knowledge.domain.checks import remarks
from dijkwacht.knowledge.domain.checks_of_instruments import faults_of
from dijkwacht.knowledge.exchange import library
from dijkwacht.knowledge.values import StepOfScanKind
from tests.support.scans import OWN_WORDS, library_of, pillar, question, rule, scan, step

QUESTIONS = (question("beleid"), question("oefenen"))
BEGIN, PLAN = rule("Begin", share=0), rule("Plan", "beleid", minimum=1)


def faults(instrument, *others):
    return list(faults_of(instrument, library_of(instrument, *others)))


def with_phases(*phases):
    return scan(pillars=[pillar(questions=QUESTIONS, phases=phases)])


def with_steps(*steps):
    return scan(pillars=[pillar(questions=QUESTIONS)], steps=steps)


def test_what_we_ship_has_no_fault():
    whole = library()

    assert [fault for one in whole.instruments.values() for fault in faults_of(one, whole)] == []


def test_a_good_instrument_has_no_fault():
    good = replace(
        with_phases(BEGIN, PLAN, rule("Plan", minimum=2, share=0.5)),
        steps=(step(questions=("beleid",)), step("stukken", StepOfScanKind.DOCUMENTS)),
        level_words=OWN_WORDS,
    )

    assert faults(good) == []


def test_a_remark_names_the_instrument_and_the_key():
    wrong = with_phases(rule("Begin"))

    assert list(remarks(library_of(wrong))) == [
        (
            "instruments",
            "scan",
            "pillars",
            "Pijler “huis”: fase “Begin” is de laagste en vraagt dus niets; geef haar één regel met aandeel 0.",
        )
    ]


@pytest.mark.parametrize(
    ("phases", "sentence"),
    [
        ((rule("Begin", share=0.5), PLAN), "fase “Begin” is de laagste en vraagt dus niets"),
        ((BEGIN, rule("Begin", "beleid"), PLAN), "fase “Begin” is de laagste en vraagt dus niets"),
        ((BEGIN, PLAN, rule("Net"), rule("Plan")), "fase “Plan” staat op twee plaatsen"),
        ((BEGIN, rule("Plan", minimum=4)), "niveau 4 bestaat niet"),
        ((BEGIN, rule("Plan", minimum=-1)), "niveau -1 bestaat niet"),
        ((BEGIN, rule("Plan", share=1.2)), "aandeel 1.2 kan niet"),
        ((BEGIN, rule("Plan", share=-0.1)), "aandeel -0.1 kan niet"),
        ((BEGIN, rule("Plan", "elders")), "noemt toetspunt “elders”, dat in deze pijler niet wordt gevraagd"),
        ((BEGIN, rule("Plan", "beleid", "beleid")), "noemt toetspunt “beleid” twee keer"),
        ((BEGIN, rule(" ", "beleid")), "een fase heeft een naam"),
    ],
)
def test_a_phase_rule_that_does_not_hold_together(phases, sentence):
    [(key, message)] = faults(with_phases(*phases))

    assert key == "pillars"
    assert message.startswith("Pijler “huis”: ")
    assert sentence in message


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ((step(), step()), "Stap “praten” staat er twee keer in."),
        ((step(minutes=0),), "ten minste 1 minuut"),
        ((step(questions=("elders",)),), "vraag “elders” bestaat niet in dit instrument"),
        ((step("enquete", StepOfScanKind.SURVEY),), "noem de vragenlijst van deze enquête"),
        ((step("enquete", StepOfScanKind.SURVEY, questionnaire="personeel"),), "vragenlijst “personeel” bestaat niet"),
    ],
)
def test_a_step_that_leads_nowhere(steps, sentence):
    [(key, message)] = faults(with_steps(*steps))

    assert key == "steps"
    assert sentence in message


def test_a_talk_with_the_board_may_come_with_a_questionnaire_that_is_there():
    found = faults(with_steps(step("bestuur", StepOfScanKind.BOARD, questionnaire="raadsleden")))

    assert found == [("steps", "Stap “bestuur”: vragenlijst “raadsleden” bestaat niet.")]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (replace(OWN_WORDS, in_use=" "), "Geef alle vier de niveaus een eigen woord."),
        (replace(OWN_WORDS, in_use="afwezig"), "Geef elk niveau een ander woord."),
    ],
)
def test_own_words_are_complete_and_differ(words, sentence):
    assert faults(replace(with_phases(), level_words=words)) == [("level_words", sentence)]


def test_a_variant_varies_something_that_is_there():
    base = scan(pillars=[pillar(questions=QUESTIONS)])
    north = replace(base, slug="noord", variant_of="scan", region="Noord")

    assert faults(north, base) == []
    assert faults(replace(north, variant_of="elders"), base) == [("variant_of", "Instrument “elders” bestaat niet.")]
    assert faults(replace(north, region=""), base)[0][0] == "region"
    assert faults(replace(base, region="Noord"))[0][0] == "region"


def test_a_variant_never_varies_itself():
    base = scan(pillars=[pillar(questions=QUESTIONS)])
    itself = replace(base, variant_of="scan", region="Noord")
    round_about = replace(base, variant_of="noord", region="Zuid")
    north = replace(base, slug="noord", variant_of="scan", region="Noord")

    for one, others in ((itself, ()), (round_about, (north,)), (north, (round_about,))):
        assert faults(one, *others) == [("variant_of", "Dit instrument is een variant van zichzelf.")]


def test_two_pillars_do_not_share_a_slug():
    double = scan(pillars=[pillar(questions=[QUESTIONS[0]]), pillar(questions=[QUESTIONS[1]])])

    assert faults(double) == [("pillars", "Pijler “huis” staat er twee keer in.")]
