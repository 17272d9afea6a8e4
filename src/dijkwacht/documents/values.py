# SPDX-License-Identifier: EUPL-1.2
"""What the makers of documents take in: sheets of typed cells, pictures with words, and the blocks of a letter.

And what the reader of workbooks gives out: rows, and what is wrong with them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

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


@dataclass(frozen=True, kw_only=True, order=True)
class RowFault:
    """A place in a file that is wrong, what stands there, and how to mend it. `sheet` is empty for a file without."""

    sheet: str = ""
    row: int
    column: str
    found: str
    remedy: str

    def __str__(self) -> str:
        sheet = f"{self.sheet}, " if self.sheet else ""
        found = f" “{self.found}”." if self.found else ""
        return f"{sheet}regel {self.row}, {self.column}:{found} {self.remedy}"


class FileFaults(Exception):
    """The file is not taken in; carries every fault, in order of row."""

    def __init__(self, faults: Iterable[RowFault]) -> None:
        self.faults = sorted(faults)
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(frozen=True, kw_only=True)
class Row:
    """One raw row: its place in the file and its cells by column name, as text, date or number."""

    row: int
    cells: Mapping[str, object]
    sheet: str = ""


Cells = list[tuple[object, ...]]
"""The rows of a sheet that came in, not yet believed."""
MOST_ROWS = 20_000
"""Rows of a sheet from outside."""
MOST_BYTES_UNPACKED = 40 * 1024 * 1024

LARGEST_TEMPLATE = 5_000_000
"""Bytes of a Word template from outside."""
TEMPLATE_TOO_LARGE = "Dit bestand is te groot. Een sjabloon mag hooguit 5 MB zijn. Maak afbeeldingen kleiner."


class TemplateRefused(ValueError):
    """A Word file that cannot be used as a template; carries a Dutch sentence that says what to do."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """A piece of running text. A blank is for the writer to fill in, and carries its own brackets."""

    text: str
    is_blank: bool = False


Text = tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading of level 1 to 3, below the title of the letter."""

    kind: ClassVar[str] = "heading"
    text: Text
    level: int = 1


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    kind: ClassVar[str] = "paragraph"
    text: Text


@dataclass(frozen=True, kw_only=True)
class Bullets:
    kind: ClassVar[str] = "bullets"
    items: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class TableBlock:
    """Rows under a header that returns on each page. `title` says what it shows, for who does not see it."""

    kind: ClassVar[str] = "table"
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Bullets | TableBlock


@dataclass(frozen=True, kw_only=True)
class Dress:
    """What our own template wears: a colour as #rrggbb (empty is ours), and a logo."""

    colour: str = ""
    logo: Picture | None = None


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """What stands around the blocks of a letter: in its head, and at the foot of every page.

    `reader` and `label` are for our own template; `reference` is the number of the case, a blank when nobody gave it.
    `foot` comes under every page of any template; empty leaves the foot of an own template as it is.
    """

    title: str
    organisation: str
    on: str
    reader: str
    label: str
    foot: tuple[str, ...] = ()
    reference: Span = Span(text="[vul in: kenmerk]", is_blank=True)
    dress: Dress = Dress()
