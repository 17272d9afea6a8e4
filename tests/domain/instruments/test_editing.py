# SPDX-License-Identifier: EUPL-1.2
"""Changing one part of a draft."""

from dataclasses import replace

import pytest

from dijkwacht.instruments.domain import editing
from dijkwacht.instruments.domain.checks import faults_of
from dijkwacht.instruments.values import Around
from dijkwacht.knowledge.public import indicators_about, library
from dijkwacht.knowledge.values import PhaseRule, Topic
from dijkwacht.values.verdicts import Conflict
from tests.support import own_content

CONTENT = own_content.content()
FIRST, SECOND = (one.slug for one in CONTENT.instrument.pillars)


def order(content):
    return [[one.slug for one in pillar.questions] for pillar in content.instrument.pillars]


def test_a_draft_begins_empty_under_a_key_of_its_own():
    made = editing.begun("Evenementen!", organisation="Waterrijk", taken={"eigen-evenementen"})

    assert (made.instrument.slug, made.instrument.version) == ("eigen-evenementen-2", "1.0")
    assert made.instrument.label == "Eigen vragenset van Waterrijk"
    assert [message for _, message in faults_of(made, Around(library=library()))] == [
        "samenvatting: hier ontbreekt de tekst.",
        "Er is nog geen pijler.",
    ]


@pytest.mark.parametrize(
    ("now", "taken", "then"), [("1.0", {"1.0"}, "2.0"), ("1.4", {"1.4"}, "2.0"), ("1.0", {"1.0", "2.0"}, "3.0")]
)
def test_a_next_version_has_the_next_number_and_the_same_words(now, taken, then):
    made = editing.next_version(own_content.changed(CONTENT, version=now), taken)

    assert made == own_content.changed(CONTENT, version=then)


def test_a_question_moves_to_its_place_in_another_pillar():
    question = CONTENT.question("tweede-lezer")[1]

    moved = editing.with_question(CONTENT, question, pillar=SECOND, place=2)

    assert order(moved) == [
        ["organisator-gesproken", "bekende-organisator", "bibob-bij-evenement"],
        ["toezicht-op-de-avond", "tweede-lezer", "signaal-van-een-evenement"],
    ]
    with pytest.raises(Conflict):
        editing.with_question(CONTENT, question, pillar="weg", place=1)


def test_an_own_indicator_goes_with_the_last_question_that_asks_for_it():
    left = editing.without_question(CONTENT, own_content.QUESTION)
    unlinked = editing.without_link(CONTENT, own_content.QUESTION, own_content.OWN_INDICATOR)
    shared = editing.without_question(
        editing.with_link(CONTENT, "tweede-lezer", own_content.OWN_INDICATOR), own_content.QUESTION
    )

    assert own_content.OWN_INDICATOR not in left.own
    assert own_content.OWN_INDICATOR not in unlinked.own
    assert own_content.OWN_INDICATOR in shared.own


def test_a_question_asks_for_at_most_six_and_for_each_once():
    full = CONTENT
    for slug in ("oath", "rotation", "speak-up", "side-activities", "spot-checks"):
        full = editing.with_link(full, "tweede-lezer", slug)

    assert editing.with_link(full, "tweede-lezer", "oath") == full
    with pytest.raises(Conflict, match="ten hoogste zes"):
        editing.with_link(full, "tweede-lezer", "drill-held")


def test_pillars_are_renamed_ordered_added_and_taken_away_when_they_are_empty():
    one, two = editing.pillar_lines(CONTENT)
    new = editing.PillarLine(slug="", title="De nasleep", short_title="Nasleep", summary="Wat leren wij?")

    made = editing.with_pillars(CONTENT, [two, new, replace(one, title="Vooraf")])

    assert [(one.slug, one.title) for one in made.instrument.pillars] == [
        (SECOND, "De avond zelf"), ("de-nasleep", "De nasleep"), (FIRST, "Vooraf"),
    ]  # fmt: skip
    assert order(made) == [order(CONTENT)[1], [], order(CONTENT)[0]]
    assert editing.with_pillars(made, editing.pillar_lines(made)[:1] + editing.pillar_lines(made)[2:])
    with pytest.raises(Conflict, match="staan nog vragen"):
        editing.with_pillars(CONTENT, [two])


def test_an_own_indicator_gets_a_version_when_it_reads_otherwise_than_what_was_published():
    own = CONTENT.indicators[0]
    other = replace(own, why="Omdat het moet.")
    released = [CONTENT]

    def version(one, before):
        return editing.with_indicator(CONTENT, one, released=before).own[own.slug].version

    assert version(own, released) == 1
    assert version(other, released) == 2
    assert version(other, []) == 1
    later = editing.with_indicator(CONTENT, other, released=released)
    assert version(own, [CONTENT, later]) == 3
    assert version(replace(other, version=1), [CONTENT, later]) == 2


def test_a_phase_rule_forgets_an_indicator_that_its_pillar_asks_no_more():
    rule = PhaseRule(phase="Zo", minimum=1, share=1.0, indicators=("permits-discretion",))
    ruled = editing.with_phases(CONTENT, FIRST, [rule])

    assert editing.without_question(ruled, "tweede-lezer").pillar(FIRST).phases == ()
    assert editing.without_question(ruled, "bekende-organisator").pillar(FIRST).phases == (rule,)


def test_a_part_is_known_by_its_own_words_alone():
    moved = editing.with_general(CONTENT, replace(editing.general_of(CONTENT), title="Anders"))

    assert editing.basis_of(editing.general_of(moved)) != editing.basis_of(editing.general_of(CONTENT))
    assert editing.basis_of(editing.pillar_lines(moved)) == editing.basis_of(editing.pillar_lines(CONTENT))


def test_indicators_are_found_by_words_and_topic():
    every = library().indicators.values()
    by_words = indicators_about(every, words="  BÍBOB  beleid ")
    by_topic = indicators_about(every, topic=Topic.CULTURE)

    assert by_words[0].slug == "bibob-policy"
    assert {one.topic for one in by_topic} == {Topic.CULTURE}
    assert "bibob-policy" not in {one.slug for one in indicators_about(every, words="bibob", but=["bibob-policy"])}
    assert indicators_about(every, words="watersnoodramp") == ()
