# SPDX-License-Identifier: EUPL-1.2
"""What a room sees of its own vote: the page's examples, and that nobody can be read from it."""

from itertools import combinations_with_replacement

import pytest

from dijkwacht.knowledge.values import Topic
from dijkwacht.values.levels import Level
from dijkwacht.workshops.domain.spread import ORDINARY, SENSITIVE, limits_for, spread
from dijkwacht.workshops.domain.words import people_words, share_words, spread_sentence
from dijkwacht.workshops.values import OPTIONS, Share
from tests.support.rules import listed, table

PLACES = range(len(OPTIONS))


def votes(counts):
    return dict(zip(OPTIONS, counts, strict=True))


def shown(counts, limits):
    """What everybody in the room sees."""
    found = spread(votes(counts), limits=limits)
    return found.voted, tuple(found.shares.values())


def every_vote(people):
    """Every way in which so many can vote."""
    for chosen in combinations_with_replacement(PLACES, people):
        yield tuple(chosen.count(place) for place in PLACES)


@pytest.mark.parametrize("row", table("workshops", "What is shown of a vote"), ids=str)
def test_the_shares_are_those_of_the_page(row):
    counts = [int(one) for one in row["votes"].split()]

    found = spread(votes(counts), limits=limits_for(Topic(row["subject"])))

    assert [one.value for one in found.shares.values()] == listed(row["shown"], " ")
    assert found.voted == sum(counts)


@pytest.mark.parametrize("row", table("workshops", "How many see it otherwise"), ids=str)
def test_a_few_are_never_told_apart(row):
    assert people_words(int(row["people"]), limits_for(Topic(row["subject"]))) == row["written as"]


@pytest.mark.parametrize(
    ("limits", "comparing", "people"),
    [*((ORDINARY, 1, size) for size in range(5, 11)), *((SENSITIVE, 3, size) for size in (10, 11))],
    ids=str,
)
def test_no_one_who_knows_his_own_vote_is_certain_of_anybody_elses(limits, comparing, people):
    """Against everything that some who compare their votes could work out, by trying every vote there can be."""
    alike = {}
    for counts in every_vote(people):
        alike.setdefault(shown(counts, limits), []).append(counts)

    for seen, possible in alike.items():
        for own in every_vote(comparing):
            others = [
                tuple(all_ - mine for all_, mine in zip(counts, own, strict=True))
                for counts in possible
                if all(all_ >= mine for all_, mine in zip(counts, own, strict=True))
            ]
            if others:
                certain = [place for place in PLACES if all(one[place] == people - comparing for one in others)]
                assert certain == [], (seen, own)


@pytest.mark.parametrize("limits", [ORDINARY, SENSITIVE], ids=str)
def test_below_the_limit_nothing_is_shown_but_how_many_voted(limits):
    for people in range(limits.votes):
        assert {shown(counts, limits) for counts in every_vote(people)} == {(people, ())}


def test_most_are_always_more_than_half():
    for limits in (ORDINARY, SENSITIVE):
        assert limits.votes - limits.edge > limits.votes / 2


def test_what_can_point_at_somebody_needs_more_votes():
    sensitive = {topic for topic in Topic if limits_for(topic) == SENSITIVE}

    assert sensitive == {Topic.AGGRESSION, Topic.CULTURE, Topic.REPORTING}


def test_the_room_is_told_what_to_talk_about():
    told = [
        spread_sentence(spread(votes(counts), limits=ORDINARY))
        for counts in ((1, 0, 0, 0, 0), (7, 0, 0, 0, 0), (3, 3, 0, 0, 0))
    ]

    assert told == [
        "Wij tonen een uitslag vanaf vijf stemmen. Praat er samen over.",
        "De meesten kozen hetzelfde. Wie ziet het anders, en wat ziet u dan?",
        "De stemmen liggen uiteen. Wat ziet de een dat de ander niet ziet?",
    ]
    assert share_words(Share.FEW, SENSITIVE) == "hooguit vier"
    assert Level.PAPER in OPTIONS
