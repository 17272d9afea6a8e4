# SPDX-License-Identifier: EUPL-1.2
"""How much instruments share: docs/rules/answer-once.md."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.domain.shared import Sharing, sharing, unread_links
from dijkwacht.knowledge.values import LinkReading, Readings
from tests.support.rules import table
from tests.support.scans import library_of, pillar, question, scan

_LINK = re.compile(r"(?P<instrument>\w+)\.(?P<question>\w+): (?P<points>[\w, ]+?)(?P<unread> ongelezen)?")
POINTS = st.sampled_from("vwxyz")


def reading(slug, *links, version="1.0"):
    return Readings(
        slug=slug,
        version=1,
        instrument_version=version,
        read_on=date(2026, 11, 22),
        links=tuple(
            LinkReading(question=asked, indicator=point, indicator_version=1, because="past") for asked, point in links
        ),
    )


def library_from(words):
    """“een.a: x, y; twee.b: x ongelezen”: instrument, question and its points; read twice unless told otherwise."""
    questions, read = {}, {}
    for part in words.split("; "):
        said = _LINK.fullmatch(part)
        points = said["points"].split(", ")
        questions.setdefault(said["instrument"], []).append(question(said["question"], *points))
        links = [] if said["unread"] else [(said["question"], point) for point in points]
        read.setdefault(said["instrument"], []).extend(links)
    instruments = [scan(slug, pillars=[pillar(questions=asked)]) for slug, asked in questions.items()]
    return library_of(*instruments, readings={slug: reading(slug, *links) for slug, links in read.items()})


@pytest.mark.parametrize("row", table("answer-once", "How much scans share"), ids=lambda row: row["links"])
def test_worked_examples(row):
    found = sharing(library_from(row["links"]))

    assert [found.questions, found.points, found.answers, found.unread] == [
        int(row[name]) for name in ("questions", "points", "answers", "unread")
    ]


def test_a_reading_of_another_version_is_none():
    whole = library_from("een.a: x; twee.b: x")
    newer = replace(whole.instruments["een"], version="1.1")
    other_text = replace(whole.indicators["x"], version=2)

    assert unread_links(replace(whole, instruments=whole.instruments | {"een": newer})) == (("een", "a", "x"),)
    assert len(unread_links(replace(whole, indicators={"x": other_text}))) == 2
    assert len(unread_links(replace(whole, readings={}))) == 2


def test_the_share_is_rounded_up():
    third = Sharing(instruments=2, questions=3, points=3, answers=1, unread=0)

    assert third.percent == 34
    assert replace(third, questions=2).percent == 50
    assert replace(third, questions=0).percent == 0


@given(st.lists(st.lists(st.lists(POINTS, min_size=1, max_size=3, unique=True), min_size=1, max_size=4), max_size=4))
def test_reading_more_links_never_asks_for_more_answers(groups):
    instruments = [
        scan(f"i{place}", pillars=[pillar(questions=[question(f"q{n}", *points) for n, points in enumerate(asked)])])
        for place, asked in enumerate(groups)
    ]
    bare = library_of(*instruments)
    read = {
        one.slug: reading(one.slug, *[(q.slug, p) for q in one.questions for p in q.indicators]) for one in instruments
    }

    steps = [sharing(replace(bare, readings=dict(list(read.items())[:count]))) for count in range(len(read) + 1)]

    assert [one.answers for one in steps] == sorted((one.answers for one in steps), reverse=True)
    assert steps[0].answers == steps[0].points
    assert steps[-1].answers == len(bare.indicators)
