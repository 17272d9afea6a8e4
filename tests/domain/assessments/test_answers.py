# SPDX-License-Identifier: EUPL-1.2
"""What an answer adds to what stands, and when a second person is told that a first was before him."""

from dataclasses import replace
from datetime import date

import pytest

from dijkwacht.assessments.domain.answers import (
    Answer,
    Choice,
    Standing,
    entry_kind,
    is_overtaken,
    put_once,
    replaces_level_by_not_applicable,
)
from dijkwacht.assessments.values import ObservationKind
from dijkwacht.knowledge.values import Question
from dijkwacht.values.levels import Level, Silence

ANSWER = Answer(indicator="gifts", reading=Level.IN_USE, note="Zie het register.", link="https://intranet.example/")
STANDING = Standing(
    id=7,
    reading=Level.IN_USE,
    note="Zie het register.",
    link="https://intranet.example/",
    is_withdrawn=False,
    is_own=True,
    evidence_on=date(2026, 3, 1),
    used_on=date(2026, 2, 1),
)


def test_the_first_answer_is_seen():
    assert entry_kind(ANSWER, None) is ObservationKind.SEEN


def test_an_answer_after_a_withdrawal_is_seen_again():
    assert entry_kind(ANSWER, replace(STANDING, is_withdrawn=True)) is ObservationKind.SEEN


def test_the_same_answer_once_more_adds_nothing():
    assert entry_kind(ANSWER, STANDING) is None
    assert entry_kind(replace(ANSWER, evidence_on=date(2026, 3, 1), used_on=date(2026, 2, 1)), STANDING) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"reading": Level.PROVEN},
        {"reading": Silence.UNKNOWN},
        {"note": "Het register is leeg."},
        {"note": ""},
        {"link": ""},
        {"evidence_on": date(2026, 4, 1)},
        {"used_on": date(2026, 4, 1)},
    ],
    ids=str,
)
def test_whatever_changes_is_a_correction(changed):
    assert entry_kind(replace(ANSWER, **changed), STANDING) is ObservationKind.CORRECTED


@pytest.mark.parametrize(
    ("standing", "started_from", "choice", "overtaken"),
    [
        (None, None, Choice.STOP, False),
        (replace(STANDING, is_own=False), 7, Choice.STOP, False),
        (replace(STANDING, is_own=False), 6, Choice.STOP, True),
        (replace(STANDING, is_own=False), None, Choice.STOP, True),
        (replace(STANDING, is_own=False, is_withdrawn=True), 6, Choice.STOP, True),
        (replace(STANDING, is_own=False), 6, Choice.REPLACE, False),
        (replace(STANDING, is_own=True), 6, Choice.STOP, False),
    ],
    ids=[
        "nobody was before",
        "nothing new since",
        "a colleague was before",
        "a colleague was the first",
        "a colleague took it back",
        "replace it all the same",
        "it was oneself, in another window",
    ],
)
def test_who_is_told_that_a_colleague_was_before(standing, started_from, choice, overtaken):
    assert is_overtaken(standing, started_from=started_from, choice=choice) is overtaken


@pytest.mark.parametrize(
    ("reading", "standing", "needs_coordinator"),
    [
        (Silence.NOT_APPLICABLE, STANDING, True),
        (Silence.NOT_APPLICABLE, replace(STANDING, reading=Level.ABSENT), True),
        (Silence.NOT_APPLICABLE, replace(STANDING, reading=Silence.UNKNOWN), False),
        (Silence.NOT_APPLICABLE, replace(STANDING, is_withdrawn=True), False),
        (Silence.NOT_APPLICABLE, None, False),
        (Silence.UNKNOWN, STANDING, False),
        (Level.ABSENT, STANDING, False),
    ],
)
def test_making_a_level_not_applicable_is_told_apart(reading, standing, needs_coordinator):
    assert replaces_level_by_not_applicable(replace(ANSWER, reading=reading), standing) is needs_coordinator


def test_a_question_is_put_again_only_for_what_it_asks_beyond():
    one, same, more = (
        Question(slug=slug, text="", help="", indicators=indicators)
        for slug, indicators in (("one", ("a", "b")), ("same", ("b",)), ("more", ("b", "c")))
    )

    assert put_once([one, same, more], ()) == (one, same, more)
    assert put_once([same, more], one.indicators) == (more,)
