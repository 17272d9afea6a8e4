# SPDX-License-Identifier: EUPL-1.2
"""The own instrument of the demo, as a file and read; without a database."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from dijkwacht.instruments.exchange.instrument_yaml import read_instrument
from dijkwacht.instruments.values import Around, OwnContent
from dijkwacht.knowledge.public import library

SLUG = "eigen-evenementen"
QUESTION = "organisator-gesproken"
OWN_INDICATOR = "eigen-organisator-gesproken"
FILE = Path(__file__).resolve().parents[2] / "src/dijkwacht/demo/evenementen.yaml"

type Change = Callable[[OwnContent], OwnContent]


def text() -> str:
    """As a file."""
    return FILE.read_text(encoding="utf-8")


def content() -> OwnContent:
    """The same, read."""
    return read_instrument(text(), Around(library=library()))


def changed(it: OwnContent, **values: object) -> OwnContent:
    """With other values in the instrument itself."""
    return replace(it, instrument=replace(it.instrument, **values))  # type: ignore[arg-type]


def another(number: int) -> OwnContent:
    """A small instrument beside it, without indicators of its own."""
    it = content()
    first = it.instrument.pillars[0]
    asked = tuple(one for one in first.questions if one.slug != QUESTION)
    pillar = replace(first, questions=asked, phases=())
    return OwnContent(
        instrument=replace(it.instrument, slug=f"eigen-ander-{number}", title=f"Ander {number}", pillars=(pillar,))
    )


def other_levels(it: OwnContent) -> OwnContent:
    """The first own indicator reads otherwise at one level, and so has a next version."""
    first, *rest = it.indicators
    levels = replace(first.levels, paper="Er ligt een lijst met vragen klaar.")
    return replace(it, indicators=(replace(first, levels=levels, version=first.version + 1), *rest))
