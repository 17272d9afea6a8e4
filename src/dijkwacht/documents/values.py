# SPDX-License-Identifier: EUPL-1.2
"""What the makers of documents take in: sheets of typed cells, and pictures that can be described."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a sheet; `width` is in characters."""

    title: str
    width: int = 16


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet: a header row that stays in view, and rows with a cell for each column."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A PNG for Word, its width in millimetres, and what it shows in words."""

    png: bytes
    width: float
    alt: str
