# SPDX-License-Identifier: EUPL-1.2
"""What a person may add to what stands, and when two people were busy with the same answer."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from dijkwacht.assessments.values import ObservationKind
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
