# SPDX-License-Identifier: EUPL-1.2
"""Which practices answer a finding, in what order, how one finds the others, and what ours keep to."""

from uuid import uuid4

import pytest

from dijkwacht.knowledge.domain.permissions import NO_CONTENT, may_see_practices
from dijkwacht.knowledge.domain.practices import answering, by_topic, helping_with, matching
from dijkwacht.knowledge.public import library, practices_for, practices_of_measure
from dijkwacht.knowledge.values import NO_TROUBLE, SizeClass, Topic
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import ALLOWED
from tests.support.doing import practice

SMALL, MEDIUM = SizeClass.SMALL, SizeClass.MEDIUM


def slugs(practices):
    return [one.slug for one in practices]


def test_who_answers_most_of_what_is_asked_comes_first_and_who_answers_nothing_not_at_all():
    found = answering(
        ["a", "b"],
        [
            practice("nothing", indicators=("c",)),
            practice("one", indicators=("a",)),
            practice("two", indicators=("c", "b", "a")),
        ],
    )

    assert slugs(found) == ["two", "one"]


def test_then_who_names_it_earliest_and_then_the_title():
    found = answering(
        ["a"],
        [
            practice("third", indicators=("b", "a"), title="Anders"),
            practice("second", indicators=("a", "b"), title="Zo"),
            practice("first", indicators=("a",), title="Meer"),
        ],
    )

    assert slugs(found) == ["first", "second", "third"]


def test_what_fits_the_size_comes_before_what_answers_more():
    large = practice("large", indicators=("a", "b"), sizes=(MEDIUM,))
    small = practice("small", indicators=("b",), sizes=(SMALL, MEDIUM))

    assert slugs(answering(["a", "b"], [large, small], size=SMALL)) == ["small", "large"]
    assert slugs(answering(["a", "b"], [large, small], size=MEDIUM)) == ["large", "small"]
    assert slugs(answering(["a", "b"], [large, small])) == ["large", "small"]


def test_nothing_asked_is_nothing_answered():
    assert answering([], [practice()]) == ()


def test_the_practices_of_a_measure_stand_in_the_same_order():
    known = [
        practice("other", measures=("rest",)),
        practice("late", measures=("rest", "drill"), title="Anders"),
        practice("z", measures=("drill",), title="Zo"),
        practice("m", measures=("drill",), title="Meer"),
        practice("unfit", measures=("drill",), title="Als", sizes=(MEDIUM,)),
    ]

    assert slugs(helping_with("drill", known, size=SMALL)) == ["m", "z", "late", "unfit"]
    assert slugs(helping_with("drill", known)) == ["unfit", "m", "z", "late"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["cafe", "barn"]),
        ("café", ["cafe"]),
        ("CAFE bezoek", ["cafe"]),
        ("boekel", ["barn"]),
        ("schuren verhuur", ["barn"]),
        ("schuren café", []),
        ("les", []),
    ],
)
def test_every_word_is_found_in_the_title_the_place_or_the_description(words, found):
    known = [
        practice("cafe", title="Bezoek aan cafés", lesson="De les."),
        practice("barn", place="Boekel", what="Wie schuren verhuurt, controleert."),
    ]

    assert slugs(matching(known, words=words)) == found


def test_a_topic_and_a_size_make_the_list_shorter():
    known = [
        practice("both", topic=Topic.CULTURE, sizes=(SMALL,)),
        practice("topic", topic=Topic.CULTURE, sizes=(MEDIUM,)),
        practice("size", topic=Topic.REPORTING, sizes=(SMALL,)),
    ]

    assert slugs(matching(known, topic=Topic.CULTURE)) == ["both", "topic"]
    assert slugs(matching(known, size=SMALL)) == ["both", "size"]
    assert slugs(matching(known, topic=Topic.CULTURE, size=SMALL)) == ["both"]


def test_practices_stand_below_their_topics_by_title_and_a_topic_without_one_is_left_out():
    known = [
        practice("report", topic=Topic.REPORTING),
        practice("z", topic=Topic.AWARENESS, title="Zo"),
        practice("e", topic=Topic.AWARENESS, title="Één"),
    ]

    assert [(topic, slugs(group)) for topic, group in by_topic(known)] == [
        (Topic.AWARENESS, ["e", "z"]),
        (Topic.REPORTING, ["report"]),
    ]


@pytest.mark.parametrize(
    ("roles", "verdict"),
    [
        *(({role}, ALLOWED) for role in set(Role) - {Role.CONFIDANT, Role.APPLICATION_MANAGER}),
        ({Role.CONFIDANT}, NO_CONTENT),
        ({Role.APPLICATION_MANAGER}, NO_CONTENT),
        ({Role.APPLICATION_MANAGER, Role.CONFIDANT}, NO_CONTENT),
        ({Role.APPLICATION_MANAGER, Role.COORDINATOR}, ALLOWED),
        (set(), NO_CONTENT),
    ],
)
def test_who_works_with_the_content_sees_what_others_did(roles, verdict):
    actor = Actor(organisation_id=uuid4(), roles=frozenset(roles), name="Iemand", person_id=uuid4())

    assert may_see_practices(actor) == verdict


def test_our_own_practices_cover_every_topic():
    practices = library().practices.values()

    assert len(practices) >= 25
    assert {one.topic for one in practices} == set(Topic)


def test_a_source_that_names_no_trouble_is_said_to_name_none_in_one_sentence():
    """The page shows that sentence quietly, so a variant of it would shout."""
    told = [one.went_wrong for one in library().practices.values() if one.tells_trouble]

    assert [text for text in told if "tegenvaller" in text or text.startswith("De bron noemt geen")] == []
    assert len(told) < len(library().practices), NO_TROUBLE


def test_the_line_of_a_practice_is_its_place_and_its_lesson():
    assert practice(place="een gemeente").line == "Een gemeente. Begin op tijd."


def test_other_rooms_ask_for_the_practices_of_our_own_library():
    shown = practices_for(["bibob-facility"], size=SMALL)
    taken = practices_of_measure("play-dilemmas-with-council", size=SMALL)

    assert "borrow-bibob-knowledge" in slugs(shown)
    assert all("bibob-facility" in one.indicators for one in shown)
    assert "actor-plays-dilemmas" in slugs(taken)
    assert all("play-dilemmas-with-council" in one.measures for one in taken)
