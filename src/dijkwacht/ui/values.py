# SPDX-License-Identifier: EUPL-1.2
"""What pages hand to the frame and to the components: frozen, without Django, without a model."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol


@dataclass(frozen=True, kw_only=True)
class Link:
    title: str
    url: str


@dataclass(frozen=True, kw_only=True)
class MenuItem:
    """One room in the main navigation; the active one has the dike under it."""

    title: str
    url: str
    is_active: bool = False


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Everything around the page: who it is for, where one can go, and the two ways out.

    An empty text leaves a part out, so a page before sign-in shows the name and nothing that needs an account.
    `theme_url` is the municipality's own stylesheet; `english` says that this page is in English.
    """

    organisation_name: str = ""
    logo_url: str = ""
    menu: tuple[MenuItem, ...] = ()
    account_name: str = ""
    account_url: str = ""
    search_url: str = ""
    help_url: str = ""
    sign_out_url: str = ""
    home_url: str = "/"
    theme_url: str = ""
    version: str = ""
    footer: tuple[Link, ...] = ()
    english: bool = False

    @property
    def organisation_in_sentence(self) -> str:
        """The name within a sentence: gemeente Waterrijk; a joint body keeps its capital."""
        kind, rest = self.organisation_name[:9], self.organisation_name[9:]
        return f"gemeente {rest}" if kind == "Gemeente " else self.organisation_name


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One radio card: what the form sends, the term and what it means."""

    value: str
    word: str
    text: str = ""


class LevelChoice(Protocol):
    """What a level card needs; a room may hand in its own class with these five."""

    @property
    def value(self) -> str: ...
    @property
    def word(self) -> str: ...
    @property
    def audit_word(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def level(self) -> int | None: ...


@dataclass(frozen=True, kw_only=True)
class LevelOption:
    """A level as it looks for this question. `level` is 0 to 3; `value` is what the form sends."""

    value: str
    word: str
    text: str
    level: int | None
    audit_word: str = ""


@dataclass(frozen=True, kw_only=True)
class Column:
    """`kind` is "number" for figures, which are set at the right; "head" names the row."""

    title: str
    kind: Literal["text", "number", "head"] = "text"


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of texts. A cell may be markup that was made safe; any other text is escaped."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    caption: str = ""
    empty: str = field(default="Hier staat nog niets.")

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"Every row of the table {self.caption!r} needs {len(self.columns)} cells.")


@dataclass(frozen=True, kw_only=True)
class Key:
    """One entry of a legend: a swatch of `domain/swatches.py` and its word."""

    swatch: str
    word: str
