# SPDX-License-Identifier: EUPL-1.2
"""What is asked of the gate, and what it lets through: frozen values without a database."""

from dataclasses import dataclass, field

type Atom = tuple[str, ...]
"""One category per dimension, in the order of `Declaration.dimensions`."""

ORDINARY_LEAST = 5
SENSITIVE_LEAST = 10
"""The fewest people in a group that is shown (docs/rules/publish-gate.md)."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One closed question. `counted` are the options with an opinion, `agreeing` those of the one share that is shown."""

    slug: str
    options: tuple[str, ...]
    counted: tuple[str, ...]
    agreeing: tuple[str, ...]
    is_sensitive: bool
    is_accusing: bool
    scores: tuple[int | None, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """The tables fixed beforehand; an empty one is the whole. `coarser` maps categories to a coarser level."""

    subject: str
    dimensions: dict[str, tuple[str, ...]]
    tables: tuple[tuple[str, ...], ...]
    asked: tuple[Asked, ...]
    coarser: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Counts:
    """The full cross-classification of the respondents: how many, and per question how many chose each option."""

    people: dict[Atom, int]
    answers: dict[str, dict[Atom, tuple[int, ...]]]
