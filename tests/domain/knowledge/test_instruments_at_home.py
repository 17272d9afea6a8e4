# SPDX-License-Identifier: EUPL-1.2
"""What docs/formats/instrument.md promises of every instrument that comes with Dijkwacht."""

import pytest

from dijkwacht.knowledge.exchange import library

INSTRUMENTS = sorted(library().instruments)


@pytest.mark.parametrize("slug", INSTRUMENTS)
def test_a_question_joins_only_what_is_seen_in_the_same_unit(slug):
    for question in library().instruments[slug].questions:
        scopes = {library().indicators[one].scope for one in question.indicators}
        assert len(scopes) == 1, question.slug


@pytest.mark.parametrize("slug", INSTRUMENTS)
def test_the_label_says_whose_questions_these_are(slug):
    assert library().instruments[slug].label.startswith("Eigen vragenset van Dijkwacht, ")


@pytest.mark.parametrize("slug", INSTRUMENTS)
def test_a_step_asks_only_what_the_instrument_holds(slug):
    instrument = library().instruments[slug]
    asked = {question for step in instrument.steps for question in step.questions}
    assert asked <= {question.slug for question in instrument.questions}


@pytest.mark.parametrize("slug", INSTRUMENTS)
def test_every_question_says_how_to_find_out(slug):
    assert [one.slug for one in library().instruments[slug].questions if not one.help or one.help == one.text] == []


def test_one_slug_never_stands_for_two_questions():
    words = {}
    for instrument in library().instruments.values():
        for question in instrument.questions:
            assert words.setdefault(question.slug, question.text) == question.text, question.slug


def test_whatever_is_asked_has_a_measure_that_raises_it():
    raised = {indicator for measure in library().measures.values() for indicator in measure.raises}
    asked = {one for instrument in library().instruments.values() for question in instrument.questions for one in question.indicators}

    assert sorted(asked - raised) == []


@pytest.mark.parametrize("slug", [one for one in INSTRUMENTS if library().instruments[one].variant_of])
def test_a_regional_variant_names_its_region_and_reports_in_the_words_of_what_it_varies(slug):
    variant = library().instruments[slug]

    assert variant.region
    assert variant.level_words == library().instruments[variant.variant_of].level_words
