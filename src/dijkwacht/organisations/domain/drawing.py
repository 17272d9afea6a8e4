# SPDX-License-Identifier: EUPL-1.2
"""What in an SVG draws and can do no harm: no scripts, no styles, nothing from elsewhere."""

import re
from typing import Final

ELEMENTS: Final = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "defs",
        "symbol",
        "use",
        "clipPath",
        "mask",
        "linearGradient",
        "radialGradient",
        "stop",
        "title",
        "desc",
        "text",
        "tspan",
    ]
)
_SHAPE: Final = frozenset(
    [
        "id",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "width",
        "height",
        "d",
        "points",
        "viewBox",
        "preserveAspectRatio",
        "transform",
        "href",
        "offset",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "clipPathUnits",
        "maskUnits",
        "maskContentUnits",
        "pathLength",
        "dx",
        "dy",
        "rotate",
    ]
)
_PRESENTATION: Final = frozenset(
    [
        "fill",
        "fill-opacity",
        "fill-rule",
        "stroke",
        "stroke-width",
        "stroke-opacity",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "opacity",
        "clip-path",
        "clip-rule",
        "mask",
        "stop-color",
        "stop-opacity",
        "color",
        "display",
        "visibility",
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
        "text-anchor",
        "letter-spacing",
        "dominant-baseline",
    ]
)
ATTRIBUTES: Final = _SHAPE | _PRESENTATION
_OUTSIDE: Final = re.compile(r"(?i)javascript|data:|https?:|//|expression|@import|\\")
_ADDRESS: Final = re.compile(r"(?i)url\(\s*['\"]?(?!#)")


def is_harmless(name: str, value: str) -> bool:
    """Whether a value refers to nothing outside the picture itself."""
    if name == "href":
        return value.startswith("#")
    return not (_OUTSIDE.search(value) or _ADDRESS.search(value))


def presentation(style: str) -> dict[str, str]:
    """The drawing properties of a `style` attribute, as attributes of their own."""
    pairs = (pair.partition(":") for pair in style.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if name.strip() in _PRESENTATION and value.strip()}
