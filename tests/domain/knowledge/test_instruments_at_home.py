# SPDX-License-Identifier: EUPL-1.2
"""What docs/formats/instrument.md promises of every instrument that comes with Dijkwacht."""

import pytest

from dijkwacht.knowledge.exchange import library

WHOLE = library()
SHIPPED = sorted(WHOLE.instruments)
VARIANTS = [slug for slug in SHIPPED if WHOLE.instruments[slug].variant_of]


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_question_joins_only_what_is_seen_in_the_same_unit(slug):
    mixed = [
        question.slug
        for question in WHOLE.instruments[slug].questions
        if len({WHOLE.indicators[one].scope for one in question.indicators}) != 1
    ]

    assert mixed == []


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_label_says_whose_questions_these_are(slug):
    assert WHOLE.instruments[slug].label.startswith("Eigen vragenset van Dijkwacht, ")


@pytest.mark.parametrize("slug", SHIPPED)
def test_every_question_has_help_of_its_own(slug):
    helps = [question.help for question in WHOLE.instruments[slug].questions]

    assert [text for text in helps if not text.strip() or helps.count(text) > 1] == []


@pytest.mark.parametrize("slug", VARIANTS)
def test_a_regional_variant_names_its_region_and_reports_in_the_words_of_what_it_varies(slug):
    variant = WHOLE.instruments[slug]

    assert variant.region
    assert variant.level_words == WHOLE.instruments[variant.variant_of].level_words
