# SPDX-License-Identifier: EUPL-1.2
"""The few SVG elements that all drawings are made of, and the fixed colours they carry.

Each shape gets its light colour as an attribute, for the PDF, and a class by which the stylesheet gives it the
dark or forced colour on screen (a rule of CSS beats an attribute). There is never a `style` attribute: the
Content-Security-Policy would drop it.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

FONT: Final = "'Source Sans 3', 'Dijkwacht Sans', sans-serif"
MINI: Final = 15
"""Smallest text in a drawing, in px at 1:1."""

PAINT: Final[Mapping[str, str]] = {
    "papier": "#FFFFFF",
    "grond": "#FFFFFF",
    "lijn": "#C9D4D6",
    "rand": "#6B7F87",
    "nevel": "#E3EBEC",
    "inkt": "#11262E",
    "zacht": "#46585F",
    "boei": "#AD430B",
    "water": "#0A5568",
    "niveau-1": "#C7DDE4",
    "niveau-2": "#5796AB",
    "niveau-3": "#0A4657",
    "omtrek": "#0A4657",
    "peil-vlak": "#E1EDF1",
    "peil-lijn": "#2C7790",
    "op-niveau-2": "#11262E",
    "op-niveau-3": "#FFFFFF",
}
"""Light colours of charts; they mean the same in every town, so no theme touches them (`water` apart).

`grond` is what a drawing stands on: the page, a white panel, or paper.
"""


def number(value: float) -> str:
    """A coordinate with at most two decimals, without a trailing zero."""
    return f"{round(value, 2):g}" if abs(value) < 10_000 else f"{value:.0f}"


def element(tag: str, content: str = "", /, **attributes: str | float | None) -> str:
    """One element. `fill_` and `stroke_` name a paint and set both the attribute and the class."""
    classes = [str(attributes.pop("class_", "") or "")]
    written: dict[str, str] = {}
    for name, value in attributes.items():
        if value is None:
            continue
        match name:
            case "fill_" | "stroke_":
                prefix = name[:-1]
                written[prefix] = PAINT[str(value)]
                classes.append(f"{prefix}-{value}")
            case _:
                written[name.strip("_").replace("_", "-")] = value if isinstance(value, str) else number(value)
    together = " ".join(one for one in classes if one)
    if together:
        written = {"class": together, **written}
    inside = "".join(f' {name}="{escape(value)}"' for name, value in written.items())
    return f"<{tag}{inside}>{content}</{tag}>" if content else f"<{tag}{inside}/>"


def rect(x: float, y: float, width: float, height: float, **attributes: str | float | None) -> str:
    return element("rect", x=x, y=y, width=max(width, 0), height=max(height, 0), **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: str | float | None) -> str:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def points(corners: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)


def polygon(corners: Iterable[tuple[float, float]], **attributes: str | float | None) -> str:
    return element("polygon", points=points(corners), **attributes)


def polyline(corners: Iterable[tuple[float, float]], **attributes: str | float | None) -> str:
    return element("polyline", points=points(corners), fill="none", **attributes)


def text(x: float, y: float, words: str, /, **attributes: str | float | None) -> str:
    """Real text with its baseline at y; ink and `MINI` unless told otherwise."""
    attributes.setdefault("fill_", "inkt")
    attributes.setdefault("font_size", MINI)
    return element("text", escape(words), x=x, y=y, **attributes)


def svg(
    *,
    width: float,
    height: float,
    content: str,
    id_: str,
    title: str,
    description: str = "",
    class_: str = "",
    role: str = "img",
) -> str:
    """The drawing with its own title and description; without a title it is decoration and hidden.

    `id_` must be unique on the page: titles and patterns hang on it. What is inside an "img" cannot be reached, so a
    drawing with links is a "group", and hides its shapes itself.
    """
    if not title:
        return element(
            "svg", content, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {number(width)} {number(height)}",
            width=width, height=height, class_=f"drawing {class_}".strip(), aria_hidden="true", focusable="false",
            font_family=FONT,
        )  # fmt: skip
    names = element("title", escape(title), id=f"{id_}-title")
    if description:
        names += element("desc", escape(description), id=f"{id_}-desc")
    return element(
        "svg", names + content, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {number(width)} {number(height)}",
        width=width, height=height, class_=f"drawing {class_}".strip(), role=role, focusable="false",
        aria_labelledby=f"{id_}-title {id_}-desc" if description else f"{id_}-title",
        font_family=FONT,
    )  # fmt: skip


def hatch(id_: str, *, size: float = 8, thickness: float = 1.9) -> str:
    """Paper: level 1 with slanting lines. Never left out, for level 1 and level 2 are near in grey."""
    stripes = "".join(
        line(x, size, x + size, 0, stroke_="niveau-3", stroke_width=thickness, stroke_linecap="square")
        for x in (-size, 0, size)
    )
    # Half lines at both corners close the seam between two tiles.
    return element(
        "pattern", rect(0, 0, size, size, fill_="niveau-1") + stripes,
        id=id_, width=size, height=size, patternUnits="userSpaceOnUse",
    )  # fmt: skip


def dots(id_: str, *, size: float = 6, radius: float = 1.05) -> str:
    """Unknown: grey dots on white."""
    tile = rect(0, 0, size, size, fill_="papier") + "".join(
        element("circle", cx=x * size, cy=y * size, r=radius, fill_="rand") for x, y in ((0.25, 0.25), (0.75, 0.75))
    )
    return element("pattern", tile, id=id_, width=size, height=size, patternUnits="userSpaceOnUse")


def lines(id_: str, *, size: float = 3) -> str:
    """Level 2 where the system chooses the colours: dense level lines, drawn over the plain fill."""
    tile = rect(0, 0, size, size, fill_="papier") + line(0, size / 2, size, size / 2, stroke_="omtrek", stroke_width=1)
    return element("pattern", tile, id=id_, width=size, height=size, patternUnits="userSpaceOnUse")


def free(id_: str, *, size: float = 7) -> str:
    """Hours that are free or not there: thin lines that fall to the right, unlike paper, on the ground that is there."""
    tile = "".join(
        line(x, 0, x + size, size, stroke_="peil-lijn", stroke_width=0.8, stroke_opacity=0.6) for x in (-size, 0, size)
    )
    return element("pattern", tile, id=id_, width=size, height=size, patternUnits="userSpaceOnUse")


def surplus(x: float, y: float, width: float, height: float) -> str:
    """More than there is: the colour of what pinches, striped where the system chooses the colours."""
    stripes = "".join(
        line(x + at, y, x + at, y + height, stroke_="papier", stroke_width=2, class_="forced-only", display="none")
        for at in range(4, int(width), 5)
    )
    return rect(x, y, width, height, fill_="boei") + stripes
