# SPDX-License-Identifier: EUPL-1.2
"""How much room words take in a drawing, so that a label that does not fit is cut or moved instead of overlapping.

The widths are those of Source Sans 3 at weight 600, rounded up by class of sign: the regular weight is a little narrower,
so an estimate is never too small. A test compares them with the font files of the reports.
"""

from collections.abc import Mapping
from typing import Final

from dijkwacht.ui.domain.drawing import MINI, rect, text

_CLASSES: Final = (
    (0.20, " "),
    (0.29, "iïíjl.,:;'’‘·I"),
    (0.34, "!f()-/"),
    (0.38, "tr"),
    (0.45, "s*z?"),
    (0.50, '“”"xcçvyYJL–'),
    (0.53, "0123456789+€<>=#_Fkeéëèêaáàâäg"),
    (0.57, "XVEÉSTZoóöòôAÄÀuúüùûhnñbdpq"),
    (0.60, "PRCKB"),
    (0.68, "&DGUNHOQÖÜ"),
    (0.75, "wM"),
)  # fmt: skip
_WIDTHS: Final[Mapping[str, float]] = {sign: width for width, signs in _CLASSES for sign in signs}
_WIDEST: Final = 0.97
_CUT: Final = "…"


def text_width(words: str, size: float = MINI) -> float:
    """At most this many px wide, at a size in px. A sign we do not know counts as the widest."""
    return size * sum(_WIDTHS.get(sign, _WIDEST) for sign in words)


def cut(words: str, room: float, size: float = MINI) -> str:
    """The words, or as many signs of them as fit in `room` px with an ellipsis behind them."""
    if text_width(words, size) <= room:
        return words
    kept = words
    while kept and text_width(kept.rstrip() + _CUT, size) > room:
        kept = kept[:-1]
    return kept.rstrip() + _CUT


def set_in_lines(words: str, room: float, *, size: float = MINI, most: int = 2) -> list[str]:
    """The words in at most `most` lines of `room` px, broken at spaces; what is left over is cut."""
    lines: list[str] = []
    for word in words.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [cut(line, room, size) for line in kept]


def plated(left: float, y: float, words: str, /, **attributes: str | float | None) -> str:
    """Words from `left` on a plate in the colour of the ground: what runs behind them does not cross them."""
    plate = rect(left - 4, y - 16, text_width(words) + 8, 22, rx=2.5, fill_="grond")
    return plate + text(left, y, words, **attributes)
