# SPDX-License-Identifier: EUPL-1.2
"""The front door of the library for other rooms."""

from collections.abc import Callable
from typing import Any

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

__all__ = [
    "CONTENT",
    "NoYaml",
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
