# SPDX-License-Identifier: EUPL-1.2
"""Small plans for the tests of the rules."""

import re
from datetime import date

from dijkwacht.improvement.values import (
    ActionKind,
    ActionLine,
    ActionState,
    ContributorLine,
    FindingLine,
    PlanFrame,
    PlanNow,
    StepLine,
)

TODAY = date(2026, 11, 23)
COORDINATOR = ContributorLine(id="coordinator", title="coördinator", is_coordinator=True, minutes_per_week=240)
HRM = ContributorLine(id="hrm", title="HRM", role="hrm")
FRAME = PlanFrame(begun_on=date(2026, 11, 2), horizon_weeks=8, assumed_minutes=120)


def day(text):
    """“31-1-2026” as a date."""
    number, month, year = (int(part) for part in re.fullmatch(r"(\d+)-(\d+)-(\d+)", text).groups())
    return date(year, month, number)


def action(id_="a", **changes):
    """An action of the coordinator with one step of an hour, unless said otherwise."""
    given = {
        "id": id_,
        "kind": ActionKind.MEASURE,
        "state": ActionState.PLANNED,
        "title": f"Doe {id_}",
        "owner": COORDINATOR,
        "added_on": date(2026, 11, 2),
        "steps": (StepLine(position=1, text="Doe het.", coordinator_minutes=60),),
    }
    return ActionLine(**(given | changes))


def finding(key, lifts, **changes):
    """A finding that an action answers, about the indicator of the same name."""
    return FindingLine(
        **({"key": key, "words": f"{key} is er niet.", "risk": lifts, "lifts": lifts, "indicator": key} | changes)
    )


def plan(*actions, **changes):
    """A plan of a coordinator with four hours and HRM of whom nobody knows."""
    given = {
        "today": TODAY,
        "frame": FRAME,
        "contributors": (COORDINATOR, HRM),
        "absences": (),
        "actions": tuple(actions),
        "holds": (),
        "replies": (),
    }
    return PlanNow(**(given | changes))
