# SPDX-License-Identifier: EUPL-1.2
"""The little samples in a legend: one per kind of fill, drawn without ids so that a page may hold many."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from dijkwacht.ui.domain.change import before_mark, now_mark
from dijkwacht.ui.domain.drawing import element, line, polygon, polyline, rect, surplus, svg
from dijkwacht.ui.domain.glyphs import source_shape
from dijkwacht.ui.domain.house_map import Pip, pip_shape
from dijkwacht.ui.domain.words import SOURCE_WORDS

_WIDTH, _HEIGHT = 26, 18


def _frame(**attributes: str | float | None) -> str:
    return rect(0.75, 0.75, _WIDTH - 1.5, _HEIGHT - 1.5, stroke_="omtrek", stroke_width=1.5, **attributes)


def _paper() -> str:
    return rect(1, 1, _WIDTH - 2, _HEIGHT - 2, fill_="niveau-1") + _slants() + _frame(fill="none")


def _slants() -> str:
    """Slanting lines inside the frame, each cut at its edges."""
    inside = []
    for start in (-6, 1, 8, 15, 22):
        low, high = max(start, 1.5), min(start + 15, 24.5)
        inside.append(line(low, 16.5 - (low - start), high, 16.5 - (high - start), stroke_="niveau-3", stroke_width=2))
    return "".join(inside)


def _dots(paint: str = "rand") -> str:
    return rect(1, 1, _WIDTH - 2, _HEIGHT - 2, fill_="papier") + "".join(
        element("circle", cx=x + (3 if row % 2 else 0), cy=y, r=1.05, fill_=paint)
        for row, y in enumerate((4, 7, 10, 13))
        for x in (4, 10, 16, 20)[: 3 if row % 2 else 4]
    )


def _in_use() -> str:
    forced = "".join(
        line(1.5, y, _WIDTH - 1.5, y, stroke_="omtrek", stroke_width=1, class_="forced-only", display="none")
        for y in (4, 7, 10, 13)
    )
    return _frame(fill_="niveau-2") + forced


def _box(**attributes: str) -> str:
    return rect(1, 1, _WIDTH - 2, _HEIGHT - 2, rx=2, fill_="papier", stroke_="omtrek", stroke_width=1.6, **attributes)


def _done() -> str:
    return _box() + polyline(((8, 9), (11.5, 13), (18.5, 4.5)), stroke_="omtrek", stroke_width=2.2)


def _free() -> str:
    """Thin lines that fall to the right, each cut at the frame."""
    inside = []
    for start in (-12, -5, 2, 9, 16):
        low, high = max(start, 0.75), min(start + 16.5, _WIDTH - 0.75)
        inside.append(line(low, 0.75 + low - start, high, 0.75 + high - start, stroke_="peil-lijn", stroke_width=0.9))
    return "".join(inside) + rect(
        0.75, 0.75, _WIDTH - 1.5, _HEIGHT - 1.5, fill="none", stroke_="peil-lijn", stroke_width=1.2
    )


def _range() -> str:
    return "".join(
        line(*corners, stroke_="inkt", stroke_width=2) for corners in ((13, 1, 13, 17), (8, 1, 18, 1), (8, 17, 18, 17))
    )


def _conflict() -> str:
    """The bracket above two steps that must not go together."""
    return polyline(((2, 17), (2, 5), (24, 5), (24, 17)), stroke_="boei", stroke_width=2.5, stroke_linejoin="round")


_SWATCHES: Final[Mapping[str, Callable[[], str]]] = {
    "proven": lambda: _frame(fill_="niveau-3"),
    "in_use": _in_use,
    "paper": _paper,
    "absent": lambda: _frame(fill_="papier"),
    "unknown": lambda: (
        _dots()
        + rect(
            0.75,
            0.75,
            _WIDTH - 1.5,
            _HEIGHT - 1.5,
            fill="none",
            stroke_="rand",
            stroke_width=1.5,
            stroke_dasharray="4 2.5",
        )
    ),
    "range": _range,
    "check": lambda: _box(stroke_dasharray="5 3.5"),
    "done": _done,
    "free": _free,
    "over": lambda: surplus(0, 0, _WIDTH, _HEIGHT),
    "day": lambda: line(_WIDTH / 2, 0, _WIDTH / 2, _HEIGHT, stroke_="boei", stroke_width=2.6),
    "agreed": lambda: (
        rect(0, 5, _WIDTH, 13, fill_="peil-vlak") + line(0, 5, _WIDTH, 5, stroke_="peil-lijn", stroke_width=2.4)
    ),
    "duty": lambda: element("circle", cx=13, cy=9, r=8, fill_="niveau-3"),
    "duty_replacement": lambda: element(
        "circle", cx=13, cy=9, r=7, fill_="papier", stroke_="niveau-3", stroke_width=2.5
    ),
    "duty_lent": lambda: polygon(((13, 0), (22, 9), (13, 18), (4, 9)), fill_="water"),
    "duty_conflict": _conflict,
    **{f"control_{pip}": partial(pip_shape, pip, _WIDTH / 2, _HEIGHT / 2) for pip in Pip},
    "phase_built": lambda: polygon(((1, 17), (6, 1), (20, 1), (25, 17)), fill_="niveau-3", stroke_="omtrek"),
    "phase_open": lambda: polygon(
        ((1, 17), (6, 1), (20, 1), (25, 17)), fill_="papier", stroke_="rand", stroke_width=1.6
    ),
    "before": lambda: before_mark(_WIDTH / 2, _HEIGHT / 2),
    "now": lambda: now_mark(_WIDTH / 2, _HEIGHT / 2),
    "paper_above": lambda: line(0, 9, _WIDTH, 9, stroke_="boei", stroke_width=3.5),
    "practice_above": lambda: line(0, 9, _WIDTH, 9, stroke_="water", stroke_width=3.5, stroke_dasharray="6 3"),
}


def swatch(name: str) -> str:
    """A sample 26 by 18, or the mark of a source. Unknown names raise a KeyError."""
    if name in SOURCE_WORDS:
        return svg(width=16, height=16, content=source_shape(name, 8, 8, 6.4), id_="", title="", class_="source-glyph")
    return svg(width=_WIDTH, height=_HEIGHT, content=_SWATCHES[name](), id_="", title="", class_="swatch")


SWATCHES: Final = frozenset({*_SWATCHES, *SOURCE_WORDS})
