# SPDX-License-Identifier: EUPL-1.2
"""The small signs that stand beside a word: levels, kinds of source and icons. None of them says anything alone."""

from collections.abc import Mapping
from math import cos, pi, sin
from typing import Final

from dijkwacht.ui.domain.drawing import element, line, number, polygon, rect, svg
from dijkwacht.values.levels import Level, Reading, Silence

_WIDTH, _HEIGHT = 22, 30
_BOXES = ((1.5, 10.17), (10.17, 19.83), (19.83, 28.5))
"""Top and bottom of the three boxes of the gauge."""


def level_glyph(reading: Reading) -> str:
    """A gauge of three boxes that fills from below; without a name, for its word stands beside it."""
    return svg(width=_WIDTH, height=_HEIGHT, content=_level(reading), id_="", title="", class_="level-glyph")


def level_shape(reading: Reading, x: float, y: float) -> str:
    """The same gauge within a drawing, 22 by 30, with its top left corner at (x, y)."""
    return element("g", _level(reading), transform=f"translate({number(x)} {number(y)})")


def _level(reading: Reading) -> str:
    return {
        Level.ABSENT: _absent,
        Level.PAPER: _paper,
        Level.IN_USE: _in_use,
        Level.PROVEN: _proven,
        Silence.UNKNOWN: _unknown,
        Silence.NOT_APPLICABLE: _not_applicable,
    }[reading]()


def _case(**attributes: str | float | None) -> str:
    return rect(1.1, 1.1, _WIDTH - 2.2, _HEIGHT - 2.2, rx=2.5, **attributes)


def _rungs(paint: str, count: int = 2) -> str:
    """The lines between the boxes, from above."""
    return "".join(line(1.1, y, _WIDTH - 1.1, y, stroke_=paint, stroke_width=1.8) for y in (10.17, 19.83)[:count])


def _outlined(inside: str) -> str:
    return _case(fill_="papier") + inside + _rungs("omtrek") + _case(fill="none", stroke_="omtrek", stroke_width=2.2)


def _absent() -> str:
    return _outlined("") + line(1, 28.2, _WIDTH - 1, 28.2, stroke_="omtrek", stroke_width=3.4)


def _paper() -> str:
    # Three plain strokes: a pattern would need an id for every glyph on the page.
    strokes = "".join(
        polygon(corners, fill_="niveau-3")
        for corners in (
            ((2, 27.5), (9, 20.5), (11.4, 20.5), (3.4, 28.5), (2, 28.5)),
            ((8.4, 28.5), (16.4, 20.5), (18.8, 20.5), (10.8, 28.5)),
            ((15.8, 28.5), (20.4, 23.9), (20.4, 26.3), (18.2, 28.5)),
        )
    )
    return _outlined(rect(2, 19.83, _WIDTH - 4, 8.5, fill_="niveau-1") + strokes)


def _in_use() -> str:
    forced = "".join(
        line(2, y, _WIDTH - 2, y, stroke_="omtrek", stroke_width=1, class_="forced-only", display="none")
        for y in (12.5, 15, 17.5, 22, 24.5, 27)
    )
    return _outlined(rect(2, 10.17, _WIDTH - 4, 18, fill_="niveau-2") + forced)


def _proven() -> str:
    bars = "".join(line(4.5, y, _WIDTH - 4.5, y, stroke_="op-niveau-3", stroke_width=1.8) for y in (10.6, 19.4))
    return _case(fill_="niveau-3", stroke_="omtrek", stroke_width=2.2) + bars


def _unknown() -> str:
    specks = "".join(
        element("circle", cx=x, cy=y, r=0.95, fill_="rand")
        for x, y in ((5, 5), (11, 4.4), (17, 5), (4.6, 15), (17.4, 15), (5, 25), (11, 25.8), (17, 25), (4.6, 10), (17.4, 10),
                     (4.6, 20), (17.4, 20))
    )  # fmt: skip
    mark = element(
        "path", d="M8 12.4 Q8 9.3 11.1 9.3 Q14.2 9.3 14.2 12.1 Q14.2 13.7 12.6 14.7 Q11.2 15.6 11.2 17.2",
        fill="none", stroke_="inkt", stroke_width=2,
    ) + element("circle", cx=11.2, cy=20.4, r=1.35, fill_="inkt")  # fmt: skip
    return _case(fill_="papier", stroke_="rand", stroke_width=1.8, stroke_dasharray="4 2.4") + specks + mark


def _not_applicable() -> str:
    return _case(fill_="papier", stroke_="lijn", stroke_width=2) + line(
        6.5, 15, 15.5, 15, stroke_="rand", stroke_width=2.2
    )


def _star(corners: int, outer: float, inner: float, cx: float = 0, cy: float = 0) -> tuple[tuple[float, float], ...]:
    spikes = [(outer if step % 2 == 0 else inner, pi * step / corners - pi / 2) for step in range(2 * corners)]
    return tuple((cx + radius * cos(angle), cy + radius * sin(angle)) for radius, angle in spikes)


def source_shape(kind: str, cx: float, cy: float, radius: float = 7) -> str:
    """The mark of a kind of source, centred; all ink. Unknown kinds raise a KeyError."""
    return _SHAPES[kind](cx, cy, radius)


def _square(cx: float, cy: float, r: float) -> str:
    return rect(cx - r * 0.88, cy - r * 0.88, r * 1.76, r * 1.76, fill_="inkt")


def _diamond(cx: float, cy: float, r: float) -> str:
    return polygon(((cx, cy - r * 1.15), (cx + r * 1.15, cy), (cx, cy + r * 1.15), (cx - r * 1.15, cy)), fill_="inkt")


def _two_diamonds(cx: float, cy: float, r: float) -> str:
    """A talk with more than one: two diamonds side by side."""
    return _diamond(cx - r * 0.55, cy, r * 0.62) + _diamond(cx + r * 0.75, cy, r * 0.62)


def _circle(cx: float, cy: float, r: float) -> str:
    return element("circle", cx=cx, cy=cy, r=r, fill_="inkt")


def _triangle(cx: float, cy: float, r: float) -> str:
    return polygon(((cx, cy - r), (cx + r * 1.05, cy + r * 0.9), (cx - r * 1.05, cy + r * 0.9)), fill_="inkt")


def _hexagon(cx: float, cy: float, r: float) -> str:
    return polygon(((cx + r * 1.05 * cos(pi * k / 3), cy + r * 1.05 * sin(pi * k / 3)) for k in range(6)), fill_="inkt")


def _five_star(cx: float, cy: float, r: float) -> str:
    return polygon(_star(5, r * 1.2, r * 0.52, cx, cy), fill_="inkt")


def _lens(cx: float, cy: float, r: float) -> str:
    """An outsider looked: a ring with a handle."""
    return element(
        "circle", cx=cx - r * 0.2, cy=cy - r * 0.2, r=r * 0.66, fill_="papier", stroke_="inkt", stroke_width=r * 0.36
    ) + line(cx + r * 0.32, cy + r * 0.32, cx + r * 0.95, cy + r * 0.95, stroke_="inkt", stroke_width=r * 0.42)


def _ledger(cx: float, cy: float, r: float) -> str:
    """Our own records: three lines of a list, one under another."""
    return "".join(rect(cx - r * 0.95, cy + r * top, r * 1.9, r * 0.42, fill_="inkt") for top in (-0.86, -0.21, 0.44))


_SHAPES: Final = {
    "document": _square,
    "self_assessment": _triangle,
    "interview": _diamond,
    "group_talk": _two_diamonds,
    "department_intake": _hexagon,
    "expert_session": _five_star,
    "survey": _circle,
    "investigation": _lens,
    "register": _ledger,
}


def source_glyph(kind: str) -> str:
    """The mark of a kind of source, 16 by 16; its word stands beside it."""
    return svg(width=16, height=16, content=source_shape(kind, 8, 8, 6.4), id_="", title="", class_="source-glyph")


_ICONS: Final[Mapping[str, str]] = {
    "saved": '<circle cx="12" cy="12" r="9.5"/><path d="M7.5 12.4l3 3 6-6.6"/>',
    "busy": '<circle cx="12" cy="12" r="9.5" stroke-dasharray="4.2 3.2"/>',
    "alert": '<path d="M12 3.2L22 20.5H2z"/><path d="M12 9.5v5"/><path d="M12 17.2v.6"/>',
    "lock": '<rect x="3.5" y="11" width="17" height="11" rx="1.5"/><path d="M7 11V8a5 5 0 0 1 10 0v3"/><path d="M12 15.4v2.4"/>',
    "chevron": '<path d="M9 5l7 7-7 7"/>',
    "arrow": '<path d="M3 12h17"/><path d="M14 6l6 6-6 6"/>',
    "check": '<path d="M4 12.8l5 5L20 6.4"/>',
    "copy": '<rect x="8" y="8" width="12" height="13" rx="1.5"/><path d="M16 8V4.5A1.5 1.5 0 0 0 14.5 3h-9A1.5 1.5 0 0 0 4 4.5v11A1.5 1.5 0 0 0 5.5 17H8"/>',
}
_PHONE = (
    '<path d="M6.2 2.6c.7-.5 1.6-.4 2.1.3l2.2 3.3c.4.6.3 1.4-.2 1.9L8.9 9.600c.9 2.2 3.3 4.6 5.5 5.500l1.5-1.4'
    "c.5-.5 1.3-.6 1.9-.2l3.3 2.200c.7.5.8 1.4.3 2.100l-1.7 2.300c-.5.7-1.4 1-2.2.8C10.8 19.2 4.8 13.2 3.1 6.5"
    'c-.2-.8.1-1.7.8-2.200z"/>'
)


def icon(name: str) -> str:
    """A sign that the font lacks, 24 by 24, in the colour of the text beside it. Unknown names raise a KeyError."""
    if name == "phone":
        inside, paint = _PHONE, {"fill": "currentColor"}
    else:
        inside = _ICONS[name]
        paint = {"fill": "none", "stroke": "currentColor", "stroke-width": "2.2", "stroke-linejoin": "round"}
    attributes = "".join(f' {key}="{value}"' for key, value in paint.items())
    return f'<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"{attributes}>{inside}</svg>'


ICONS: Final = frozenset({*_ICONS, "phone"})
