# SPDX-License-Identifier: EUPL-1.2
"""What a person may add to what stands, and when two people were busy with the same answer."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from dijkwacht.assessments.values import ObservationKind
from dijkwacht.knowledge.values import Question
from dijkwacht.values.levels import Level, Reading, Silence


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A level, or the lack of one, with what it is based on."""

    indicator: str
    reading: Reading
    note: str = ""
    link: str = ""
    evidence_on: date | None = None
    used_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The newest entry of the same source on the same indicator and unit."""

    id: int
    reading: Reading
    note: str
    link: str
    is_withdrawn: bool
    is_own: bool
    evidence_on: date | None = None
    used_on: date | None = None


class Choice(Enum):
    """What the second of two people chooses."""

    STOP = "stop"
    REPLACE = "replace"


def entry_kind(answer: Answer, standing: Standing | None) -> ObservationKind | None:
    """Seen for the first time, corrected, or nothing at all when nothing changed. A day not given is no change."""
    if standing is None or standing.is_withdrawn:
        return ObservationKind.SEEN
    same = (
        (answer.reading, answer.note, answer.link) == (standing.reading, standing.note, standing.link)
        and answer.evidence_on in (None, standing.evidence_on)
        and answer.used_on in (None, standing.used_on)
    )
    return None if same else ObservationKind.CORRECTED


def is_overtaken(standing: Standing | None, *, started_from: int | None, choice: Choice) -> bool:
    """Somebody else said something newer of the same key since this person began. Own entries do not overtake."""
    if standing is None or standing.is_own or choice is Choice.REPLACE:
        return False
    return standing.id != started_from


def replaces_level_by_not_applicable(answer: Answer, standing: Standing | None) -> bool:
    """An own level would become n.v.t., which needs the coordinator and is listed in the report."""
    return (
        answer.reading is Silence.NOT_APPLICABLE
        and standing is not None
        and not standing.is_withdrawn
        and isinstance(standing.reading, Level)
    )


def shown_words(said: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The note and the link that a question shows for its indicators together: the first that there are."""
    every = list(said)
    return next((note for note, _ in every if note), ""), next((link for _, link in every if link), "")


def with_own_words(answer: Answer, standing: Standing | None, *, shown: tuple[str, str]) -> Answer:
    """Who leaves the shown words as they are, leaves each indicator its own."""
    if standing is None or standing.is_withdrawn or (answer.note, answer.link) != shown:
        return answer
    return replace(answer, note=standing.note, link=standing.link)


def evidence_day(answer: Answer, standing: Standing | None, *, seen_on: date) -> date:
    """The day that was given. Other words about the same level make its evidence no younger."""
    if answer.evidence_on is not None:
        return answer.evidence_on
    if standing is None or standing.is_withdrawn or standing.evidence_on is None:
        return seen_on
    return standing.evidence_on if standing.reading == answer.reading else seen_on


def used_day(answer: Answer, standing: Standing | None) -> date | None:
    """The day that was given, else that of what stands: a day not given is no change."""
    if answer.used_on is not None or standing is None or standing.is_withdrawn:
        return answer.used_on
    return standing.used_on


def put_once(questions: Iterable[Question], put: Collection[str]) -> tuple[Question, ...]:
    """Of what one scan would ask somebody, the questions that ask an indicator which no scan before it put to him."""
    return tuple(one for one in questions if not set(one.indicators) <= set(put))
