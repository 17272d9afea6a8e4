# SPDX-License-Identifier: EUPL-1.2
"""Reads drawings: their shapes by tag and attribute, and the room that their words take in the fonts of the reports."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from PIL import ImageFont

SVG = "{http://www.w3.org/2000/svg}"
_FONTS = Path(__file__).resolve().parents[2] / "src" / "dijkwacht" / "documents" / "fonts"


class Words(NamedTuple):
    """A text of a drawing and the box of its letters in px."""

    words: str
    left: float
    top: float
    right: float
    bottom: float


@cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONTS / f"DijkwachtSans-{name}.ttf"), 1000)


def real_width(words: str, size: float, *, bold: bool = False) -> float:
    """In px, in the font itself."""
    return _font("SemiBold" if bold else "Regular").getlength(words) * size / 1000


def shapes(markup: str, tag: str, **attributes: str) -> list[Element]:
    """Elements of a drawing; `stroke_dasharray` is the attribute stroke-dasharray."""
    wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
    return [
        one
        for one in fromstring(markup).iter(SVG + tag)
        if all(one.get(name) == value for name, value in wanted.items())
    ]


def texts(markup: str) -> list[str]:
    return [one.text or "" for one in shapes(markup, "text")]


def words_of(markup: str) -> Iterator[Words]:
    """Every text with the box of its letters."""
    for one in shapes(markup, "text"):
        size, y, x = (float(one.get(name, 0)) for name in ("font-size", "y", "x"))
        width = real_width(one.text or "", size, bold=int(one.get("font-weight", 400)) >= 600)
        left = x - {"start": 0, "middle": width / 2, "end": width}[one.get("text-anchor", "start")]
        yield Words(one.text or "", left, y - 0.7 * size, left + width, y + 0.2 * size)


def overlapping(markup: str) -> list[tuple[str, str]]:
    """Pairs of texts of which the letters share room."""
    return [
        (one.words, other.words)
        for one, other in combinations(words_of(markup), 2)
        if one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
    ]


def outside(markup: str) -> list[str]:
    """Texts that stick out of the drawing."""
    width, height = (float(one) for one in fromstring(markup).get("viewBox", "").split()[2:])
    return [
        one.words
        for one in words_of(markup)
        if one.left < -0.5 or one.top < -0.5 or one.right > width + 0.5 or one.bottom > height + 0.5
    ]


def faults(markup: str) -> list[str]:
    """What every drawing must keep: a name, ids that are there once, readable words, a colour for paper and for screen."""
    root = fromstring(markup)
    ids = [one.get("id", "") for one in root.iter() if one.get("id")]
    named = set((root.get("aria-labelledby") or "").split())
    found = [f"twice: {one}" for one in set(ids) if ids.count(one) > 1]
    found += [] if named and named <= set(ids) else ["no name"]
    found += [f"small: {one.text}" for one in root.iter(SVG + "text") if float(one.get("font-size", 0)) < 15]
    found += [f"overlap: {one} | {other}" for one, other in overlapping(markup)]
    found += [f"outside: {one}" for one in outside(markup)]
    for one in root.iter():
        classes = (one.get("class") or "").split()
        found += ["style"] if one.get("style") else []
        for paint in ("fill", "stroke"):
            is_colour = (one.get(paint) or "").startswith("#")
            has_class = any(name.startswith(f"{paint}-") for name in classes)
            found += [f"colour: {one.attrib}"] if is_colour != has_class else []
        for link in (one.get("fill") or "",):
            reference = link.removeprefix("url(#").removesuffix(")")
            found += [f"no pattern: {link}"] if link.startswith("url(") and reference not in ids else []
    return found
