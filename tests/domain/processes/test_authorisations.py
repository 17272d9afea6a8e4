# SPDX-License-Identifier: EUPL-1.2
"""An authorisation list beside positions, as docs/rules/authorisations.md shows it."""

from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.processes.domain.authorisations import compared, outcome_of
from dijkwacht.processes.values.authorisations import Authorisation, Known
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.positions import AccessLine, HolderCard, NewHolder, NewPosition, PositionCard
from tests.support.rules import NONE, listed, table

TODAY = date(2026, 6, 1)
INTAKE = StepKey(process="travel-documents", step="intake")
DESK = uuid5(NAMESPACE_URL, "balie")


def holder(code, position_id=DESK, left_on=None):
    told = NewHolder(code=code, position_id=position_id)
    return HolderCard(id=uuid5(NAMESPACE_URL, f"{code}{left_on}"), told=told, left_on=left_on)


def known(*holders):
    access = (
        AccessLine(system="BRP", right="inzien", step=INTAKE),
        AccessLine(system="Kassa", step=StepKey(process="gone", step="gone")),
        AccessLine(system="Mail"),
    )
    return Known(
        positions=(PositionCard(id=DESK, told=NewPosition(title="Balie"), access=access),),
        holders=holders or (holder("B1"), holder("B2", left_on=TODAY - timedelta(days=1)), holder("B3", None)),
        steps=frozenset({INTAKE}),
        today=TODAY,
    )


def line(text, row=2):
    parts = ["" if part == NONE else part for part in listed(text)]
    names = dict(zip(("who", "system", "right", "position"), parts, strict=False))
    return Authorisation(row=row, **names)


@pytest.mark.parametrize("row", table("authorisations", "One line"), ids=str)
def test_each_line_comes_in_one_group(row):
    assert outcome_of(line(row["line"]), known()).value == row["group"]


@pytest.mark.parametrize("row", table("authorisations", "Missing"), ids=str)
def test_expected_access_that_the_list_does_not_give(row):
    found = compared([line(row["the list"])], known())

    assert [f"{one.who} {one.system} {one.right}" for one in found.missing] == listed(row["missing"])


def test_who_left_today_is_a_leaver_and_who_leaves_tomorrow_is_not():
    assert outcome_of(line("B1, BRP"), known(holder("B1", left_on=TODAY))).value == "leavers"
    assert outcome_of(line("B1, BRP"), known(holder("B1", left_on=TODAY + timedelta(days=1)))).value == "fitting"


def test_a_code_that_is_used_again_is_who_works_here_now():
    again = known(holder("B1", left_on=TODAY - timedelta(days=9)), holder("B1"))

    assert outcome_of(line("B1, BRP"), again).value == "fitting"


@given(
    st.lists(st.tuples(st.sampled_from(["B1", "B2", "B3", "X9"]), st.sampled_from(["BRP", "Kassa", "Mail", "Archief"])))
)
def test_no_line_is_lost_or_told_twice_and_the_order_does_not_matter(pairs):
    lines = [line(f"{who}, {system}", row=number) for number, (who, system) in enumerate(pairs)]
    found = compared(lines, known())

    shown = [*found.leavers, *found.unknown, *found.unplaced, *found.unwritten, *found.without_task]
    assert found.lines == len(lines)
    assert len({one.row for one in shown}) == len(shown) == len(lines) - found.fitting
    assert compared(lines[::-1], known()) == found
