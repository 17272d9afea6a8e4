# SPDX-License-Identifier: EUPL-1.2
"""The front door of the library for other rooms."""

from collections.abc import Callable, Collection
from typing import Any

from dijkwacht.knowledge.domain import aids, figures
from dijkwacht.knowledge.domain.checks_of_processes import LONGEST as PROCESS_LENGTHS
from dijkwacht.knowledge.domain.checks_of_processes import faults_of as process_faults
from dijkwacht.knowledge.domain.faults import ContentFaults
from dijkwacht.knowledge.domain.figures import NationalLine, NationalLines
from dijkwacht.knowledge.domain.permissions import may_see_practices
from dijkwacht.knowledge.domain.practices import answering, helping_with
from dijkwacht.knowledge.domain.rule_faults import fewest_people, fewest_people_words
from dijkwacht.knowledge.domain.searching import indicators_about
from dijkwacht.knowledge.exchange import (
    CONTENT,
    NoYaml,
    checked,
    digest,
    from_snapshot,
    instrument_json,
    library,
    own_instrument_data,
    parse,
    process_from,
    process_json,
    read_own_instrument,
    release,
    snapshot,
)
from dijkwacht.knowledge.values import Aid, Practice, SizeClass

__all__ = [
    "CONTENT",
    "PROCESS_LENGTHS",
    "ContentFaults",
    "NationalLine",
    "NationalLines",
    "NoYaml",
    "aids_for",
    "checked",
    "digest",
    "fewest_people",
    "fewest_people_words",
    "from_snapshot",
    "indicators_about",
    "instrument_json",
    "library",
    "may_see_practices",
    "national_lines",
    "own_instrument_data",
    "practices_for",
    "practices_of_measure",
    "process_faults",
    "process_from",
    "process_json",
    "read_own_instrument",
    "release",
    "snapshot",
    "yaml_with_lines",
]


def practices_for(indicators: Collection[str], *, size: SizeClass | None = None) -> tuple[Practice, ...]:
    """What others did about these indicators, the most useful first; with a size, what fits it comes before the rest."""
    return answering(indicators, library().practices.values(), size=size)


def practices_of_measure(measure: str, *, size: SizeClass | None = None) -> tuple[Practice, ...]:
    """What others did with this measure, in the same order."""
    return helping_with(measure, library().practices.values(), size=size)


def yaml_with_lines(text: str) -> tuple[Any, Callable[[tuple[str | int, ...]], int]]:
    """YAML 1.2 data, and a function from a place in it to its line. Raises NoYaml with the line at fault."""
    return parse(text)


def aids_for(measure: str, step: int) -> tuple[Aid, ...]:
    """Example mails, agendas, checklists and model texts for a step (from 1) of a measure, the most fitting first."""
    return aids.aids_for(measure, step, library())


def national_lines(figure: str) -> NationalLines | None:
    """What was published of a figure, to stand beside a released one; None for a slug that the library does not know.

    Shown by `knowledge/_national.html`, which takes it as `national`.
    """
    found = library().figures.get(figure)
    return figures.national_lines(found, library().questionnaires.values()) if found else None
