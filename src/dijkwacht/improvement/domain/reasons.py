# SPDX-License-Identifier: EUPL-1.2
"""Why an item stands where it stands, or why it does not fit: found from the timetable itself, and said in a sentence."""

from collections.abc import Mapping
from datetime import date

from dijkwacht.improvement.domain.grid import Grid
from dijkwacht.improvement.domain.phrasing import about_hours, with_article
from dijkwacht.improvement.domain.serial import Filled
from dijkwacht.improvement.values import Left, Placement, Why
from dijkwacht.values.weeks import week_words


def why_of(grid: Grid, found: Filled, number: int) -> tuple[Why, str]:
    """The reason for the place of a task, and the item or contributor that it is about."""
    task, start = grid.tasks[number], found.starts[number]
    if task.fixed is not None:
        return Why.FIXED, ""
    last = max(task.after, key=lambda one: found.ends[one], default=None)
    if last is not None and found.ends[last] + 1 >= task.release and start >= found.ends[last] + 1 > 0:
        waited = start > found.ends[last] + 1
        return Why.AFTER, f"{grid.tasks[last].key}{'+' if waited else ''}"
    if start > 0 and start == task.release:
        return (Why.FORBIDDEN if task.open_in[0] or not all(task.open_in[task.release :]) else Why.NOT_BEFORE), ""
    if start == 0:
        return (Why.DUE, "") if task.due is not None and task.due <= _SOON else (Why.FIRST, "")
    who = _full(grid, found, number)
    return (Why.HOURS, who) if who else (Why.MOST_RISK, "")


_SOON = 4
"""Weeks within which a due date is the reason to begin at once."""


def _full(grid: Grid, found: Filled, number: int) -> str:
    """The contributor who had no hours left in the week before it began."""
    task = grid.tasks[number]
    before = found.starts[number] - 1
    for who, _ in task.need:
        used = sum(quarters for taken in found.taken for one, week, quarters in taken if one == who and week == before)
        if used >= grid.free[who][before]:
            return grid.contributors[who]
    return ""


def left_why(grid: Grid, found: Filled, number: int) -> tuple[Why, str, int]:
    """Why a task has no place, of whom or after what, and how many quarters are short for it."""
    task = grid.tasks[number]
    for first in task.after:
        if found.ends[first] == grid.never:
            return Why.WAITS_FOR_LEFT, grid.tasks[first].key, 0
    release = max([task.release, *(found.ends[one] + 1 for one in task.after)])
    short = {who: need - _unused(grid, found, who, release, task.open_in) for who, need in task.need}
    who = max(short, key=lambda one: short[one], default=None)
    if task.fixed is not None:
        return (
            Why.FIXED,
            "" if who is None else grid.contributors[who],
            max(0, short.get(who, 0) if who is not None else 0),
        )
    if who is None or short[who] <= 0:
        return Why.NO_ROOM, "", 0
    return Why.NO_ROOM, grid.contributors[who], short[who]


def _unused(grid: Grid, found: Filled, who: int, release: int, open_in: tuple[bool, ...]) -> int:
    used = [0] * grid.never
    for taken in found.taken:
        for one, week, quarters in taken:
            if one == who:
                used[week] += quarters
    return sum(grid.free[who][week] - used[week] for week in range(release, grid.never) if open_in[week])


def sentence(placement: Placement, *, items: Mapping[str, str], contributors: Mapping[str, str], today: date) -> str:
    """Why it stands there, for people. `items` and `contributors` are titles by key."""
    start, finish = (week_words(one, today=today) for one in (placement.start, placement.finish))
    other = placement.other.removesuffix("+")
    match placement.why:
        case Why.AFTER if placement.other.endswith("+"):
            said = (
                f"Na “{items[other]}”, omdat dat er eerst moet zijn. Daarna is {start} de eerste week met genoeg uren."
            )
        case Why.AFTER:
            said = f"Na “{items[other]}”, omdat dat er eerst moet zijn."
        case Why.FIXED:
            said = "Met de hand vastgezet. De rest is eromheen gepland."
        case Why.NOT_BEFORE:
            said = "Mocht niet eerder beginnen."
        case Why.FORBIDDEN:
            said = "Eerder mocht er niet aan gewerkt worden."
        case Why.DUE:
            said = "Begint nu, omdat de einddatum dichtbij is."
        case Why.HOURS:
            who = with_article(contributors.get(other, other))
            said = f"Tot {start} zijn de uren van {who} nodig voor wat per uur meer risico weghaalt."
        case Why.FIRST if placement.start == placement.finish:
            said = "Kan meteen, en past in één week."
        case Why.FIRST:
            said = f"Kan meteen beginnen. Met de uren die er per week zijn is het klaar in {finish}."
        case _:
            said = "Hier haalt het plan als geheel het meeste risico weg."
    return f"{said}{_late(placement)}"


def _late(placement: Placement) -> str:
    if not placement.late_weeks:
        return ""
    weeks = "één week" if placement.late_weeks == 1 else f"{placement.late_weeks} weken"
    return f" De einddatum lukt niet: {weeks} te laat."


def left_sentence(left: Left, *, items: Mapping[str, str], contributors: Mapping[str, str], until: str) -> str:
    """Why it does not fit, for people; `until` is the end of the horizon, “tot eind februari”."""
    who, hours = with_article(contributors.get(left.other, left.other)), about_hours(left.short_minutes)
    if left.why is Why.FIXED and left.short_minutes:
        return f"Staat vast op een week, maar dan is er {hours} te weinig van {who}."
    if left.why is Why.NO_ROOM and left.short_minutes:
        return f"Er is {hours} te weinig van {who}, {until}."
    return {
        Why.LOOP: "Wacht, met andere acties, op zichzelf. Haal bij één ervan weg wat eerst moet.",
        Why.WAITS_FOR_LEFT: f"Wacht op “{items.get(left.other, left.other)}”, en dat past zelf niet.",
        Why.NO_HOURS: f"Er zijn geen uren van {who}, {until}.",
        Why.FIXED: "Staat vast op een week waarin het niet kan: te vroeg na wat eerst moet, of zonder uren.",
        Why.FORBIDDEN: f"Er mag {until} niet aan gewerkt worden.",
    }.get(left.why, f"Er is {until} geen week waarin dit met wat eerst moet nog past.")
