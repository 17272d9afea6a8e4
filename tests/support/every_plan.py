# SPDX-License-Identifier: EUPL-1.2
"""The best plan of a tiny problem by trying all of them, written from the rules page and not from the planner."""

from itertools import product

from dijkwacht.improvement.values import HoldKind

QUARTER = 15


class EveryPlan:
    """Weeks are counted from 0; the number of weeks stands for “not at all”. Items come after earlier ones only."""

    def __init__(self, problem):
        self.problem = problem
        self.weeks = len(problem.weeks)
        self.fixed = {key: week for key, kind, week, _ in self._holds() if kind is HoldKind.FIXED}
        self.barred = {
            item.key: {
                week
                for key, kind, first, last in self._holds()
                if key == item.key and kind is HoldKind.FORBIDDEN
                for week in range(first, last + 1)
            }
            for item in problem.items
        }

    def best(self):
        """How many fixed items have to be left out at least, and then the least risk-weeks."""
        keys = [item.key for item in self.problem.items]
        ends = (dict(zip(keys, one, strict=True)) for one in product(range(self.weeks + 1), repeat=len(keys)))
        priced = [
            (self._left_fixed(one), self._cost(one), tuple(one.items())) for one in ends if self._keeps_fixed(one)
        ]
        return next((lost, cost) for lost, cost, one in sorted(priced) if self._fits(dict(one)))

    def _holds(self):
        for one in self.problem.holds:
            yield one.item, one.kind, self._week(one.from_on), self._week(one.until_on)

    def _week(self, day):
        return (day - self.problem.weeks[0]).days // 7

    def _keeps_fixed(self, ends):
        return all(ends[key] in {week, self.weeks} for key, week in self.fixed.items())

    def _left_fixed(self, ends):
        return sum(ends[key] == self.weeks for key in self.fixed)

    def _cost(self, ends):
        return sum(self._cost_of(item, ends[item.key]) for item in self.problem.items)

    def _cost_of(self, item, end):
        due = self.weeks if item.due_on is None else self._week(item.due_on)
        cost = sum(max(1, item.risk) * (3 if week >= due else 1) for week in range(end))
        before = self.problem.previous.get(item.key)
        is_later = before is not None and end > self._week(before)
        return cost + is_later * self.problem.move_cost

    def _fits(self, ends):
        free = {who: [minutes // QUARTER for minutes in row] for who, row in self.problem.capacity.items()}
        return self._rest_fits(list(self.problem.items), ends, free)

    def _rest_fits(self, items, ends, free):
        if not items:
            return True
        item, *rest = items
        end = ends[item.key]
        if end == self.weeks:
            return self._rest_fits(rest, ends, free)
        start = max(
            [0 if item.not_before is None else self._week(item.not_before), *(ends[one] + 1 for one in item.after)]
        )
        weeks = [week for week in range(start, end + 1) if week not in self.barred[item.key]]
        if end not in weeks:
            return False
        needs = [(who, -(-minutes // QUARTER)) for who, minutes in item.minutes.items() if minutes]
        return any(
            self._rest_fits(rest, ends, left)
            for left, last in _spread(needs, weeks, free)
            if not needs or last[end] > 0
        )


def _spread(needs, weeks, free):
    """All ways to lay the work in these weeks: the hours left, and the quarters per week."""
    if not needs:
        yield free, dict.fromkeys(weeks, 0)
        return
    (who, need), *others = needs
    for parts in product(*(range(min(need, free[who][week]) + 1) for week in weeks)):
        if sum(parts) == need:
            row = list(free[who])
            for week, part in zip(weeks, parts, strict=True):
                row[week] -= part
            for left, used in _spread(others, weeks, {**free, who: row}):
                yield left, {week: used[week] + part for week, part in zip(weeks, parts, strict=True)}
