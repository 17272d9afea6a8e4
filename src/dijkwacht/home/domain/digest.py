# SPDX-License-Identifier: EUPL-1.2
"""The one mail of the week: when it leaves, and what it says. Nothing to say, no mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dijkwacht.improvement.values import ThisWeek, Undone
from dijkwacht.values.hours import hours_words

FROM_HOUR = 7
"""Not before people get up; the worker looks every hour."""


@dataclass(frozen=True, kw_only=True)
class Message:
    """Subject and plain text of a mail."""

    subject: str
    body: str


def is_due(now: datetime, *, weekday: int | None, last_on: date | None) -> bool:
    """Whether the mail leaves now: on the chosen day from seven, or later that week when the worker stood still.

    `now` is local time. Once a week, also when somebody moves his day.
    """
    if weekday is None:
        return False
    today = now.date()
    is_time = today.weekday() > weekday or (today.weekday() == weekday and now.hour >= FROM_HOUR)
    return is_time and (last_on is None or last_on.isocalendar()[:2] < today.isocalendar()[:2])


def message(
    name: str, week: ThisWeek | None, waits: Sequence[Undone], *, questions: int, address: str, action_address: str
) -> Message | None:
    """The mail of one person; None when there is nothing to do and nothing waits.

    `address` is that of the site; `action_address` that of an action with ID in it.
    """
    things = week.things if week else ()
    if not (things or waits or questions):
        return None
    parts = [
        f"Dag {name},",
        _things(week, action_address) if week and things else "",
        _waits(waits, action_address) if waits else "",
        f"Er {'wacht nog één vraag' if questions == 1 else f'wachten nog {questions} vragen'} op uw antwoord: {address}/metingen/mijn-vragen/"
        if questions
        else "",
        f"Deze mail komt één keer per week. Een andere dag, of nooit: {address}/post/",
        "Dijkwacht",
    ]
    return Message(subject=_subject(week, waits), body="\n\n".join(part for part in parts if part) + "\n")


def _subject(week: ThisWeek | None, waits: Sequence[Undone]) -> str:
    if week and week.things:
        count = {1: "één ding", 2: "twee dingen", 3: "drie dingen"}[len(week.things)]
        return f"Deze week: {count}"
    return "Dit blijft liggen" if waits else "Er wacht een vraag op u"


def _things(week: ThisWeek, action_address: str) -> str:
    lines = [
        f"{number}. {one.action.title} ({hours_words(one.minutes)})\n   Stap {one.number} van {one.steps}: {action_address.replace('ID', one.action.id)}"
        for number, one in enumerate(week.things, start=1)
    ]
    total = hours_words(sum(one.minutes for one in week.things))
    tail = "Lukt het niet? Open de stap en kies “lukt niet”, “later” of “hulp nodig”. Dan schuift het plan mee."
    return "\n\n".join([f"Dit past deze week, samen {total}:", *lines, tail])


def _waits(waits: Sequence[Undone], action_address: str) -> str:
    lines = [f"- {one.action.title}: {one.why}\n  {action_address.replace('ID', one.action.id)}" for one in waits]
    return "\n".join(["U bent hiervan ambtelijk eigenaar, en het blijft liggen:", *lines])
