# SPDX-License-Identifier: EUPL-1.2
"""The questionnaires that come with Dijkwacht: short enough for a phone, fair to who answers, and shown beside the right figure."""

import re
from itertools import pairwise

import pytest

from dijkwacht.knowledge.exchange import library
from dijkwacht.knowledge.values import AnswerScale, Questionnaire, Respondents, SurveyTopic

ASKED = tuple(library().questionnaires.values())
ITEMS = [(asked, item) for asked in ASKED for item in asked.items]
NAMES = [f"{asked.slug}-{item.slug}" for asked, item in ITEMS]
SECONDS_PER_QUESTION = 12
"""Reading twenty words and choosing, on a phone."""
LONGEST_QUESTION = 22
NEGATIVE = re.compile(r"\b(niet|geen|nooit|nauwelijks|zonder)\b")
NOT_AGAINST = ("iets niet klopt", "gedrag dat niet past", "zonder mijn naam", "zonder dat ik daar")
"""Where the word belongs to what is described, and agreeing is still the better answer."""


def of(respondents: Respondents) -> Questionnaire:
    [asked] = [one for one in ASKED if one.respondents is respondents]
    return asked


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.slug)
def test_it_takes_no_longer_than_it_says(asked):
    assert len(asked.items) * SECONDS_PER_QUESTION <= asked.minutes * 60


@pytest.mark.parametrize(("asked", "item"), ITEMS, ids=NAMES)
def test_a_question_is_one_short_sentence(asked, item):
    for text in (item.text.nl, item.text.en):
        assert len(text.split()) <= LONGEST_QUESTION, asked.slug
        assert len(re.findall(r"[.?!](?:\s|$)", text)) == 1


@pytest.mark.parametrize(("asked", "item"), ITEMS, ids=NAMES)
def test_to_a_statement_one_agrees_and_to_a_question_one_answers(asked, item):
    marks = {text[-1] for text in (item.text.nl, item.text.en)}

    assert marks == ({"."} if item.scale is AnswerScale.AGREE else {"?"}), asked.slug


@pytest.mark.parametrize(("asked", "item"), ITEMS, ids=NAMES)
def test_where_a_level_follows_agreeing_is_better(asked, item):
    text = item.text.nl
    for words in NOT_AGAINST:
        text = text.replace(words, "")

    assert not (item.indicator and NEGATIVE.search(text)), asked.slug


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.slug)
def test_people_are_asked_whether_it_happened_and_whether_they_told(asked):
    slugs = {item.slug for item in asked.items}

    assert {"aggression", "threatened", "intimidated", "pressured", "offered", "did-report", "did-not-report"} <= slugs


def test_a_council_is_too_small_for_any_group():
    assert of(Respondents.COUNCIL).tables == ((),)
    assert of(Respondents.COUNCIL).backgrounds == ()


def test_staff_are_shown_by_one_thing_at_a_time():
    assert max(map(len, of(Respondents.STAFF).tables)) == 1


@pytest.mark.parametrize(("asked", "item"), [pair for pair in ITEMS if pair[1].national], ids=lambda one: one.slug)
def test_beside_a_national_figure_the_same_is_asked_over_the_same_time(asked, item):
    figure = library().figures[item.national]
    wanted = {Respondents.STAFF: "ambtenaren", Respondents.COUNCIL: "raadsleden"}[asked.respondents]

    assert "agressie of geweld" in item.text.nl
    assert "agressie of geweld" in figure.what
    assert "de afgelopen 12 maanden" in item.text.nl
    assert all(wanted in value.group for value in figure.values)


@pytest.mark.parametrize("figure", library().figures.values(), ids=lambda figure: figure.slug)
def test_figures_run_through_the_years_and_can_be_looked_up(figure):
    assert all(before.year <= after.year for before, after in pairwise(figure.values))
    for value in figure.values:
        assert value.source.url or value.source.place
        assert value.percent is None or str(value.percent) in value.words


@pytest.mark.parametrize(("asked", "item"), ITEMS, ids=NAMES)
def test_what_somebody_else_did_to_the_rules_counts_as_pointing_at_somebody(asked, item):
    points = re.search(r"\b(bestuurder|raadslid|leidinggevende|collega)\b.* u (gevraagd|willen)", item.text.nl)

    assert item.accusation or not points, asked.slug


def test_what_is_told_about_ones_manager_is_treated_with_care():
    mentioned = [item for _, item in ITEMS if "mijn leidinggevende" in item.text.nl.lower()]

    assert mentioned
    assert {item.topic for item in mentioned} == {SurveyTopic.OWN_MANAGER}
