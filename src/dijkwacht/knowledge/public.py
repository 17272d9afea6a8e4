# SPDX-License-Identifier: EUPL-1.2
"""The front door of the library for other rooms."""

from collections.abc import Callable
from typing import Any

from dijkwacht.knowledge.domain import aids
from dijkwacht.knowledge.exchange import (
    CONTENT,
    NoYaml,
    checked,
    digest,
    from_snapshot,
    library,
    parse,
    release,
    snapshot,
)
from dijkwacht.knowledge.values import Aid

__all__ = [
    "CONTENT",
    "NoYaml",
    "aids_for",
    "checked",
    "digest",
    "from_snapshot",
    "library",
    "release",
    "snapshot",
    "yaml_with_lines",
]


def yaml_with_lines(text: str) -> tuple[Any, Callable[[tuple[str | int, ...]], int]]:
    """YAML 1.2 data, and a function from a place in it to its line. Raises NoYaml with the line at fault."""
    return parse(text)


def aids_for(measure: str, step: int) -> tuple[Aid, ...]:
    """Example mails, agendas, checklists and model texts for a step (from 1) of a measure, the most fitting first."""
    return aids.aids_for(measure, step, library())
