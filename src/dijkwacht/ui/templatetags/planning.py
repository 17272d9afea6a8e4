# SPDX-License-Identifier: EUPL-1.2
"""The components of a plan: weeks, hours and risk. `ui.py` takes them up, so `{% load ui %}` loads them too."""

from collections.abc import Mapping, Sequence

from django import template

from dijkwacht.ui.domain import hours
from dijkwacht.ui.domain import risk_curve as curves
from dijkwacht.ui.domain.schedule import Schedule, Window, part_of, window_words, windows
from dijkwacht.ui.domain.schedule_profile import schedule_phone, schedule_profile
from dijkwacht.ui.domain.schedule_words import hours_table, schedule_keys, schedule_table, week_entries
from dijkwacht.ui.templatetags.markup import drawn, one_of

# Not called `register`, or Django would offer this file as a library of its own.
library = template.Library()


@library.inclusion_tag("ui/schedule_chart/schedule_chart.html")
def schedule_chart(
    *,
    schedule: Schedule,
    title: str,
    text: str = "",
    id: str = "plan",  # noqa: A002  the attribute's own name
    part: int = 0,
    address: str = "",
) -> Mapping[str, object]:
    """The weeks of a plan: hours above, actions below; on a phone the hours alone, with `week_list` under it.

    A plan of more than 14 weeks is shown in parts: `part` counts from 1, and 0 is the one with this week. `address` is
    what stands before the number of a part in the links to the others, such as "?deel=".
    """
    shown = part_of(schedule, part)
    window = windows(schedule)[shown - 1]
    weeks = {"first": window.first, "count": window.count}
    return {
        "title": title,
        "text": text,
        "desk": drawn(schedule_profile(schedule, id_=id, title=title, **weeks)),
        "phone": drawn(schedule_phone(schedule, id_=f"{id}-telefoon", title=title, **weeks)),
        "table": schedule_table(schedule, **weeks),
        "hours": hours_table(schedule, **weeks),
        "legend": schedule_keys(schedule, window),
        "earlier": _link(schedule, shown - 1, address),
        "later": _link(schedule, shown + 1, address),
    }


def _link(schedule: Schedule, part: int, address: str) -> tuple[str, str] | None:
    """The address of a part and its weeks in words; none where there is no such part."""
    found: Sequence[Window] = windows(schedule)
    if not address or not 1 <= part <= len(found):
        return None
    return f"{address}{part}", window_words(schedule, found[part - 1])


@library.inclusion_tag("ui/week_list/week_list.html")
def week_list(*, schedule: Schedule, part: int = 0, kind: str = "phone") -> Mapping[str, object]:
    """Each week with what one does in it. "phone" hides it where the actions stand in the drawing."""
    window = windows(schedule)[part_of(schedule, part) - 1]
    return {"entries": week_entries(schedule, window), "kind": one_of(kind, ("phone", "always"))}


@library.inclusion_tag("ui/hours_bar/hours_bar.html")
def hours_bar(
    *,
    parts: Sequence[hours.HoursPart],
    available: int,
    title: str = "Uw uren van deze week",
    id: str = "uren",  # noqa: A002  the attribute's own name
) -> Mapping[str, object]:
    """What the things of this week take of the minutes that are `available`; in words where the bar has no room."""
    return {
        "desk": drawn(hours.hours_bar(parts, available=available, id_=id, title=title)),
        "phone": drawn(hours.hours_bar(parts, available=available, id_=f"{id}-telefoon", title=title, width=300)),
        "words": hours.hours_bar_words(parts, available=available),
        "is_too_much": sum(part.minutes for part in parts) > available,
    }


@library.inclusion_tag("ui/planned_against_real/planned_against_real.html")
def planned_against_real(
    *,
    planned: int,
    real: int,
    title: str = "",
    id: str = "gepland-gebruikt",  # noqa: A002  the attribute's own name
) -> Mapping[str, object]:
    """Minutes planned beside minutes used, and the difference in words."""
    return {
        "drawing": drawn(hours.planned_against_real(planned, real, id_=id, title=title)),
        "words": hours.planned_against_real_words(planned, real),
    }


@library.inclusion_tag("ui/risk_curve/risk_curve.html")
def risk_curve(
    *,
    curve: curves.RiskComparison | curves.RiskProgress,
    title: str,
    text: str = "",
    id: str = "risico",  # noqa: A002  the attribute's own name
    kind: str = "plain",
) -> Mapping[str, object]:
    """The risk that is left: a plan beside another, or what was reached beside what was planned."""
    return {
        "title": title,
        "text": text,
        "desk": drawn(curves.risk_curve(curve, id_=id, title=title)),
        "phone": drawn(curves.risk_curve(curve, id_=f"{id}-telefoon", title=title, width=300)),
        "table": curves.risk_table(curve),
        "kind": kind,
    }
