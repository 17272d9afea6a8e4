# SPDX-License-Identifier: EUPL-1.2
"""Which observations count: the table of docs/rules/standing.md, and what holds for every history."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.domain.words import LEVEL_WORDS
from dijkwacht.assessments.values import ObservationKind
from dijkwacht.values.days import read_day
from dijkwacht.values.levels import Level
from dijkwacht.values.weeks import months_later
from tests.support.histories import histories
from tests.support.measuring import MAX_AGE, NOW, midnight, observation
from tests.support.rules import listed, table

_ENTRY = re.compile(
    r"(?P<day>[\d-]+) (?P<source>[a-zéê ]+(?: [A-C])?)"
    r"(?:: (?P<reading>[0-3]|n\.v\.t\.|onbekend)(?: in plaats van (?P<old>.+))?| (?P<deed>klopt nog|ingetrokken))"
)
_DEEDS = {"klopt nog": ObservationKind.CONFIRMED, "ingetrokken": ObservationKind.WITHDRAWN}
_DIGITS = {word: str(level.value) for level, word in LEVEL_WORDS.items() if isinstance(level, Level)}


def entries(text):
    """The history of a row as observations; an entry without a level repeats the one before of its source."""
    last = {}
    for number, part in enumerate(listed(text, ";")):
        said = _ENTRY.fullmatch(part)
        assert said, part
        day, source = read_day(said["day"]), said["source"]
        if said["deed"]:
            again = replace(last[source], id=f"{number:06d}", recorded_at=midnight(day), kind=_DEEDS[said["deed"]])
            last[source] = replace(again, replaces=None)
        else:
            old = last[said["old"]].id if said["old"] else None
            kind = re.sub(r" [A-C]$", "", source)
            last[source] = observation(
                number, kind, said["reading"], source=source, evidence_on=day, recorded_at=midnight(day), replaces=old
            )
        yield last[source]


def in_words(one):
    reading = LEVEL_WORDS[one.observation.reading]
    too_old = " (te oud)" if one.is_expired else ""
    return f"{one.observation.source}: {_DIGITS.get(reading, reading)}{too_old}"


@pytest.mark.parametrize("row", table("standing", "Worked examples"), ids=lambda row: row["entries"])
def test_worked_examples_of_what_counts(row):
    counted = standing(entries(row["entries"]), at=midnight(read_day(row["as at"])), max_age={"thing": MAX_AGE})

    assert [in_words(one) for one in counted] == sorted(listed(row["what counts"], "+"))
    evidence = dict(zip(listed(row["what counts"], "+"), listed(row["evidence of"], "+"), strict=True))
    assert {in_words(one): one.evidence_on for one in counted} == {
        words: read_day(day) for words, day in evidence.items()
    }


def test_of_two_entries_at_the_same_moment_the_highest_number_counts():
    first = observation(1, "gesprek", "1", source="mayor")
    second = replace(first, id="000002", reading=Level.IN_USE)

    assert [one.reading for one in standing([second, first], at=NOW, max_age={"thing": MAX_AGE})] == [Level.IN_USE]


def test_an_observation_replaces_only_the_same_thing():
    about_gifts = observation(1, "gesprek", "1", indicator="gifts")
    about_oath = observation(2, "onderzoek", "3", indicator="oath", replaces=about_gifts.id)

    assert len(standing([about_gifts, about_oath], at=NOW, max_age={"gifts": MAX_AGE, "oath": MAX_AGE})) == 2


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 21), 24, date(2028, 11, 21)),
        (date(9999, 6, 1), 12, date.max),
    ],
)
def test_evidence_lasts_whole_months(day, months, later):
    assert months_later(day, months) == later


@given(histories(), st.randoms(use_true_random=False))
def test_order_never_matters(history, random):
    shuffled = random.sample(history, len(history))

    assert standing(shuffled, at=NOW, max_age={"thing": MAX_AGE}) == standing(
        history, at=NOW, max_age={"thing": MAX_AGE}
    )


@given(histories())
def test_each_source_says_at_most_one_thing(history):
    keys = [one.observation.key for one in standing(history, at=NOW, max_age={"thing": MAX_AGE})]

    assert len(keys) == len(set(keys))


@given(histories(), st.data())
def test_a_confirmation_never_makes_evidence_younger(history, data):
    counted = standing(history, at=NOW, max_age={"thing": MAX_AGE})
    if not counted:
        return
    one = data.draw(st.sampled_from(counted))
    confirmed = replace(
        one.observation,
        id="999999",
        kind=ObservationKind.CONFIRMED,
        recorded_at=NOW,
        evidence_on=data.draw(st.sampled_from([one.evidence_on, NOW.date()])),
        replaces=None,
    )

    after = {two.observation.key: two for two in standing([*history, confirmed], at=NOW, max_age={"thing": MAX_AGE})}

    assert after[one.observation.key].evidence_on == one.evidence_on
    assert after[one.observation.key].is_expired == one.is_expired


@given(histories())
def test_paper_never_replaces_practice(history):
    practice = {entry.key for entry in history if not entry.source_kind.is_paper}
    without_paper = [entry for entry in history if not entry.source_kind.is_paper]
    at = {"at": NOW, "max_age": {"thing": MAX_AGE}}

    counted = {one.observation.key for one in standing(history, **at)}

    assert counted & practice == {one.observation.key for one in standing(without_paper, **at)}


@given(histories(), st.integers(0, 4000))
def test_what_is_recorded_later_does_not_change_the_past(history, days):
    at = midnight(date(2016, 1, 1)) + timedelta(days=days)
    known_then = [entry for entry in history if entry.recorded_at <= at]

    assert standing(history, at=at, max_age={"thing": MAX_AGE}) == standing(
        known_then, at=at, max_age={"thing": MAX_AGE}
    )
