# SPDX-License-Identifier: EUPL-1.2
"""That no plan is better than what is called best, by trying every plan of tiny problems that ask for everything."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dijkwacht.improvement.domain.planner import timetable
from dijkwacht.improvement.values import Hold, HoldKind, Item, Problem, Proof
from dijkwacht.values.weeks import sunday, weeks_from
from tests.support.every_plan import EveryPlan


@st.composite
def tiny_problems(draw):
    """Up to four items of two people in two to four weeks; what comes first is always an earlier item."""
    weeks = weeks_from(date(2026, 12, 14), draw(st.integers(2, 4)))
    some_week, maybe = st.sampled_from(weeks), st.none() | st.sampled_from(weeks)
    quarters = st.sampled_from([0, 15, 15, 30, 45])
    keys = [f"k{number}" for number in range(draw(st.integers(1, 4)))]
    items, holds = [], []
    for number, key in enumerate(keys):
        items.append(
            Item(
                key=key,
                title=key,
                minutes=draw(st.dictionaries(st.sampled_from("xy"), quarters, max_size=2)),
                risk=draw(st.integers(0, 5)),
                after=tuple(draw(st.sets(st.sampled_from(keys[:number] or ["gone"]), max_size=1)) & set(keys[:number])),
                not_before=draw(maybe) if draw(st.booleans()) else None,
                due_on=draw(maybe),
            )
        )
        if draw(st.integers(0, 4)) == 0:
            week = draw(some_week)
            holds.append(Hold(item=key, kind=HoldKind.FIXED, from_on=week, until_on=sunday(week)))
        if draw(st.integers(0, 4)) == 0:
            first, last = sorted(draw(st.tuples(some_week, some_week)))
            holds.append(Hold(item=key, kind=HoldKind.FORBIDDEN, from_on=first, until_on=last))
    return Problem(
        weeks=weeks,
        capacity={who: tuple(draw(st.lists(quarters, min_size=len(weeks), max_size=len(weeks)))) for who in "xy"},
        items=tuple(items),
        holds=tuple(holds),
        previous=draw(st.dictionaries(st.sampled_from(keys), some_week)),
        move_cost=draw(st.sampled_from([0, 1, 2, 5, 20])),
    )


@settings(deadline=None)
@given(tiny_problems())
def test_no_plan_at_all_is_better_than_what_is_called_best(problem):
    found = timetable(problem)
    fixed = {one.item for one in problem.holds if one.kind is HoldKind.FIXED}
    fewest, least = EveryPlan(problem).best()

    assert sum(one.item in fixed for one in found.left) == fewest
    assert found.bound <= least <= found.area
    assert found.proof is Proof.GAP or found.area == least
    assert found.proof is Proof.OPTIMAL or fewest
