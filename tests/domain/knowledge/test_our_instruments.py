# SPDX-License-Identifier: EUPL-1.2
"""The instruments that we ship: what their steps name exists, and each rising phase can be told apart and reached."""

from itertools import pairwise

import pytest

from dijkwacht.knowledge.exchange import library

WHOLE = library()
QUICK, PHASES = WHOLE.instruments["bestuurlijke-quickscan"], WHOLE.instruments["vijf-fasen"]
SHIPPED = sorted(WHOLE.instruments)
PILLARS = {pillar.slug: pillar for pillar in PHASES.pillars}


def asked(pillar):
    return {slug for question in pillar.questions for slug in question.indicators}


def demands(pillar, phase):
    """Minimum and share of the rules of one phase that hold for the whole pillar."""
    return [(rule.minimum, rule.share) for rule in pillar.phases if rule.phase == phase and not rule.indicators]


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_steps_of_an_instrument_name_its_own_questions(slug):
    instrument = WHOLE.instruments[slug]
    known = {question.slug for question in instrument.questions}

    assert {step.slug: set(step.questions) - known for step in instrument.steps if set(step.questions) - known} == {}


@pytest.mark.parametrize("instrument", [QUICK, PHASES], ids=lambda one: one.slug)
def test_a_shape_after_somebody_elses_says_that_it_is_our_own(instrument):
    assert len(instrument.pillars) == 5
    assert instrument.label.startswith("Eigen vragenset van Dijkwacht, ingedeeld naar ")
    assert instrument.title not in instrument.label
    assert "van Dijkwacht zelf" in instrument.summary


@pytest.mark.parametrize("instrument", [QUICK, PHASES], ids=lambda one: one.slug)
def test_no_indicator_is_asked_twice_in_one_shape_and_a_question_asks_one_unit(instrument):
    links = [slug for question in instrument.questions for slug in question.indicators]

    assert len(links) == len(set(links))
    for question in instrument.questions:
        assert len({WHOLE.indicators[slug].scope for slug in question.indicators}) == 1, question.slug


def test_the_quick_scan_has_its_four_sources_its_talks_and_the_module_for_the_board():
    assert [step.kind.value for step in QUICK.steps] == [
        "intake", "departments", "documents", "survey", "talks", "board",
    ]  # fmt: skip
    assert {step.kind.value: step.questionnaire for step in QUICK.steps if step.questionnaire} == {
        "survey": "medewerkers",
        "board": "raadsleden",
    }
    assert {step.questionnaire for step in QUICK.steps if step.questionnaire} <= set(WHOLE.questionnaires)


def test_the_pillars_have_the_same_five_phases_in_the_same_order():
    orders = {tuple(dict.fromkeys(rule.phase for rule in pillar.phases)) for pillar in PILLARS.values()}

    assert len(orders) == 1
    assert len(orders.pop()) == 5


@pytest.mark.parametrize("slug", PILLARS)
def test_a_phase_asks_more_than_the_one_below_it_and_never_more_than_everything(slug):
    pillar = PILLARS[slug]
    lowest, *others = dict.fromkeys(rule.phase for rule in pillar.phases)

    assert [(rule.minimum, rule.share) for rule in pillar.phases if rule.phase == lowest] == [(0, 0.0)]
    for below, above in pairwise(others):
        assert max(demands(pillar, below)) < max(demands(pillar, above))
    assert all(rule.minimum <= 3 and 0 < rule.share <= 1 for rule in pillar.phases if rule.phase != lowest)


@pytest.mark.parametrize("slug", PILLARS)
def test_a_phase_rule_names_what_its_pillar_asks(slug):
    pillar = PILLARS[slug]

    assert any(rule.indicators for rule in pillar.phases)
    assert [rule.phase for rule in pillar.phases if not set(rule.indicators) <= asked(pillar)] == []


def test_every_indicator_is_raised_by_a_measure():
    raised = {slug for measure in WHOLE.measures.values() for slug in measure.raises}

    assert set(WHOLE.indicators) - raised == set()
