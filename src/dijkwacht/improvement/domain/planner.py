# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa
"""STUB, replaced by the planner."""

from dijkwacht.improvement.values import Left, Placement, Problem, Proof, Timetable, Why, Work


def greedy_timetable(problem: Problem) -> Timetable:
    free = {key: list(row) for key, row in problem.capacity.items()}
    places: dict[str, Placement] = {}
    left = []
    todo = sorted(problem.items, key=lambda one: -one.risk / max(1, sum(one.minutes.values())))
    while todo:
        item = next(
            (one for one in todo if all(a in places or a not in {t.key for t in todo} for a in one.after)), todo[0]
        )
        todo.remove(item)
        start = max([problem.weeks.index(places[a].finish) + 1 for a in item.after if a in places], default=0)
        need = dict(item.minutes)
        work = []
        for number in range(start, len(problem.weeks)):
            if item.not_before and problem.weeks[number] < item.not_before:
                continue
            for who, minutes in list(need.items()):
                take = min(minutes, free.get(who, [0] * 200)[number])
                if take:
                    work.append(Work(week=problem.weeks[number], contributor=who, minutes=take))
                    need[who] -= take
            if not any(need.values()):
                break
        if any(need.values()) or not work:
            left.append(Left(item=item.key, why=Why.NO_ROOM, short_minutes=sum(need.values())))
            continue
        for one in work:
            free[one.contributor][problem.weeks.index(one.week)] -= one.minutes
        places[item.key] = Placement(
            item=item.key, work=tuple(work), start=work[0].week, finish=work[-1].week, why=Why.HOURS
        )
    return Timetable(
        weeks=problem.weeks, placements=tuple(places.values()), left=tuple(left), proof=Proof.NONE, area=1, bound=0
    )


timetable = greedy_timetable
