# SPDX-License-Identifier: EUPL-1.2
"""The hours of a week, by the very table of docs/rules/hours.md."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.improvement.domain.capacity import capacity
from dijkwacht.improvement.domain.freedays import free_days
from dijkwacht.improvement.values import AbsenceKind, AbsenceLine
from dijkwacht.values.organisations import Territory
from dijkwacht.values.weeks import weeks_from
from tests.support.planning import COORDINATOR, day
from tests.support.rules import listed, table

HOLIDAYS = free_days(Territory.EUROPEAN, 2026, 2028)


def absence(text):
    first, last, hours = re.fullmatch(r"(\S+) t/m (\S+): (\d+)", text).groups()
    return AbsenceLine(
        id=text, contributor="", kind=AbsenceKind.HOLIDAY, title="Vrij", from_on=day(first), until_on=day(last),
        minutes_per_week=int(hours) * 60,
    )  # fmt: skip


@pytest.mark.parametrize("row", table("hours", "A week"), ids=lambda row: " · ".join(row.values()))
def test_the_page_says_how_many_minutes_a_week_has(row):
    who = replace(COORDINATOR, minutes_per_week=None if row["hours"] == "–" else int(row["hours"]) * 60)
    found = capacity(
        [who],
        [absence(one) for one in listed(row["absence"], ";")],
        weeks=[day(row["week"])],
        holidays=HOLIDAYS,
        assumed_minutes=120,
        used={} if row["done"] == "–" else {who.id: int(row["done"]) * 60},
    )

    assert found == {who.id: (int(row["minutes"]),)}


@given(hours=st.integers(0, 40 * 60), start=st.dates(date(2026, 1, 1), date(2028, 12, 1)), length=st.integers(0, 60))
def test_an_absence_never_adds_hours_and_never_takes_more_than_there_are(hours, start, length):
    who = replace(COORDINATOR, minutes_per_week=hours)
    away = AbsenceLine(
        id="x", contributor=who.id, kind=AbsenceKind.OTHER, title="x", from_on=start,
        until_on=start + timedelta(days=length), minutes_per_week=60,
    )  # fmt: skip
    weeks = weeks_from(start, 4)
    said = {"weeks": weeks, "holidays": frozenset(), "assumed_minutes": 120, "used": {}}

    with_, without = capacity([who], [away], **said)[who.id], capacity([who], [], **said)[who.id]

    assert all(0 <= less <= more for less, more in zip(with_, without, strict=True))


def test_somebody_elses_absence_takes_nothing():
    away = replace(absence("23-11-2026 t/m 27-11-2026: 0"), contributor="hrm")
    found = capacity([COORDINATOR], [away], weeks=[date(2026, 11, 23)], holidays=(), assumed_minutes=120, used={})

    assert found == {COORDINATOR.id: (240,)}


@pytest.mark.parametrize("territory", Territory)
def test_every_territory_has_its_own_free_days(territory):
    assert date(2027, 1, 1) in free_days(territory, 2026, 2028)
