# SPDX-License-Identifier: EUPL-1.2
"""Where something was held, by the very tables of docs/rules/coverage.md; never a number that could name somebody."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.awareness.domain.coverage import (
    COLLEGE,
    COUNCIL,
    HOUSE,
    a_year_before,
    coverage,
    coverage_title,
    is_counted,
    shown_count,
)
from dijkwacht.awareness.domain.words import cover_words
from dijkwacht.awareness.values import Cover, Unit, UnitCover
from dijkwacht.knowledge.values import Public, Theme
from tests.support.programme import gathering
from tests.support.rules import listed, table

TODAY = date(2026, 11, 23)
KEYS = {"bz": UUID(int=1), "ow": UUID(int=2)}
BOARDS = {"college": (COLLEGE, Public.COLLEGE), "raad": (COUNCIL, Public.COUNCIL), "huis": (HOUSE, None)}


def unit(row):
    if row["part"] in BOARDS:
        return BOARDS[row["part"]][0]
    people = None if row["people"] == "onbekend" else int(row["people"])
    return Unit(key=str(KEYS[row["part"]]), name=row["part"], head_count=people)


def held(text):
    """“1-11-2026 bz 4”."""
    day, part, *count = text.split()
    on = date(*reversed([int(one) for one in day.split("-")]))
    if part in BOARDS:
        return gathering(on, audience=BOARDS[part][1])
    return gathering(on, {KEYS[part]: int(count[0]) if count else None})


@pytest.mark.parametrize("row", table("coverage", "Cells"), ids=lambda row: " ".join(row.values()))
def test_a_cell_says_what_the_page_says(row):
    [found] = coverage(map(held, listed(row["gatherings"], ";")), [unit(row)], on=TODAY)
    cells = {one.theme: cover_words(one) for one in found.covers}

    assert cells.pop(Theme.UNDERMINING) == row["cell"]
    assert set(cells.values()) == {"niet gehouden"}


@pytest.mark.parametrize("row", table("coverage", "Title"), ids=lambda row: row["parts"])
def test_the_title_says_what_is_missing(row):
    rows = [
        UnitCover(
            unit=HOUSE,
            covers=tuple(Cover(theme=one, is_held=place < number) for place, one in enumerate(Theme)),
        )
        for number in map(int, listed(row["parts"]))
    ]

    assert coverage_title(rows) == row["title"]


GATHERINGS = st.lists(
    st.builds(
        gathering,
        st.dates(date(2025, 6, 1), date(2027, 1, 1)),
        st.dictionaries(st.sampled_from(list(KEYS.values())), st.none() | st.integers(1, 40)),
        theme=st.sampled_from(Theme),
        audience=st.sampled_from(Public),
    ),
    max_size=8,
)


@given(gatherings=GATHERINGS, people=st.none() | st.integers(0, 12))
def test_no_number_ever_stands_where_fewer_than_five_work(gatherings, people):
    units = [Unit(key=str(KEYS["bz"]), name="bz", head_count=people), HOUSE, COLLEGE, COUNCIL]

    rows = coverage(gatherings, units, on=TODAY)

    assert [row.unit for row in rows] == units
    for row in rows:
        counted = row.unit.head_count is not None and row.unit.head_count >= 5
        assert all(one.times is None and one.people is None for one in row.covers if not counted)
        assert all(one.people is None or one.people > 0 for one in row.covers)


@given(gatherings=GATHERINGS, more=GATHERINGS)
def test_more_gatherings_never_take_anything_away_and_order_does_not_matter(gatherings, more):
    units = [Unit(key=str(KEYS["bz"]), name="bz", head_count=9), COUNCIL]

    few, many = (coverage(found, units, on=TODAY) for found in (gatherings, [*gatherings, *more]))

    assert many == coverage([*more[::-1], *gatherings[::-1]], units, on=TODAY)
    for before, after in zip(few, many, strict=True):
        assert all(now.is_held for then, now in zip(before.covers, after.covers, strict=True) if then.is_held)


def test_a_year_before_the_leap_day_is_the_day_before_march():
    assert a_year_before(date(2028, 2, 29)) == date(2027, 2, 28)
    assert a_year_before(date(2026, 11, 23)) == date(2025, 11, 23)


def test_a_number_is_shown_from_five_people_on():
    assert [is_counted(number) for number in (None, 0, 4, 5)] == [False, False, False, True]
    assert (shown_count(3, 5), shown_count(3, 4), shown_count(None, 9)) == (3, None, None)
