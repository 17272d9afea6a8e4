# SPDX-License-Identifier: EUPL-1.2
"""A share of a group as a bar, and the sign of what may not be shown. Decoration: the words stand beside it."""

from collections.abc import Iterator

from dijkwacht.ui.domain.drawing import line, rect, svg

_WIDTH, _HEIGHT = 200, 14
_APART = 9
"""Between two lines of the cross-hatch, in px."""


def share_bar(share: int | None) -> str:
    """A track filled for `share` percent. None is hidden: white with a diagonal cross-hatch, always the same."""
    content = "".join(_crossed()) if share is None else _filled(share)
    frame = rect(
        0.6,
        0.6,
        _WIDTH - 1.2,
        _HEIGHT - 1.2,
        fill="none",
        stroke_="rand" if share is None else "omtrek",
        stroke_width=1.2,
    )
    return svg(width=_WIDTH, height=_HEIGHT, content=content + frame, id_="", title="", class_="share")


def _filled(share: int) -> str:
    ground = rect(0.6, 0.6, _WIDTH - 1.2, _HEIGHT - 1.2, fill_="papier")
    return ground + rect(0.6, 0.6, (_WIDTH - 1.2) * share / 100, _HEIGHT - 1.2, fill_="niveau-3")


def _crossed() -> Iterator[str]:
    """Lines both ways, each cut at the frame."""
    yield rect(0.6, 0.6, _WIDTH - 1.2, _HEIGHT - 1.2, fill_="papier")
    for start in range(-_HEIGHT + 4, _WIDTH, _APART):
        low, high = max(start, 0), min(start + _HEIGHT, _WIDTH)
        for top, bottom in ((low - start, high - start), (_HEIGHT - (low - start), _HEIGHT - (high - start))):
            yield line(low, top, high, bottom, stroke_="rand", stroke_width=0.8)
