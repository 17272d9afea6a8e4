# SPDX-License-Identifier: EUPL-1.2
"""What the plan has for somebody this week, as things to do."""

from datetime import date, timedelta
from uuid import UUID

from dijkwacht.home.domain.next_things import CONTRAST
from dijkwacht.home.values import Thing
from dijkwacht.improvement.values import ActionKind, ActionState, ContributorLine, ThisWeek
from dijkwacht.improvement.values import Thing as Planned

SOON = timedelta(days=14)
MOST_WORDS = 180


def planned_things(week: ThisWeek, *, today: date, person_id: UUID | None) -> tuple[Thing, ...]:
    """In the order of the plan, each with its step, its hours of this week, and who carries it when another does.

    `person_id` is whose week it is.
    """
    return tuple(
        Thing(
            title=one.action.title,
            why=_shortened(one.action.why or one.step.text),
            button=f"{'Verder met' if one.number > 1 else 'Begin met'} stap {one.number} van {one.steps}"
            if one.steps > 1
            else "Bekijk wat u doet",
            url_name="improvement:action-show",
            url_args=(one.action.id,),
            time=timedelta(minutes=one.minutes),
            tag=tag_of(one, today=today),
            who=_another(one.action.owner, person_id),
        )
        for one in week.things
    )


def _another(owner: ContributorLine, person_id: UUID | None) -> str:
    """Who carries it, when that is somebody else than who reads."""
    is_own = owner.is_coordinator or (person_id is not None and owner.person_id == person_id)
    return "" if is_own else owner.title


def tag_of(one: Planned, *, today: date) -> str:
    """The one mark that a thing carries: what pinches, what is near its end, what looks back."""
    if one.is_contrast:
        return CONTRAST
    if one.due_on and one.due_on - today <= SOON:
        return "Bijna de einddatum"
    if one.action.kind is ActionKind.CHECK:
        return "Kijken of het helpt"
    return "Begonnen" if one.action.state is ActionState.STARTED else ""


def _shortened(text: str) -> str:
    """At most two lines on the page, cut between words."""
    if len(text) <= MOST_WORDS:
        return text
    return f"{text[:MOST_WORDS].rsplit(' ', 1)[0].rstrip('.,;:')} …"
