# SPDX-License-Identifier: EUPL-1.2
"""The dike profile for a page of paper: narrower than on a desk, so that its words stay readable in print.

At the width of a page of A4 between its margins (172 mm) text of 15 px comes out above 9 points.
"""

from collections.abc import Iterator

from dijkwacht.ui.domain.dike import (
    Dike,
    Plot,
    _agreed_at_right,
    _body,
    _numbers,
    _patterns,
    _scale,
    _scores,
    _water,
    in_words,
    wrapped,
)
from dijkwacht.ui.domain.drawing import svg, text

WIDTH = 756
_SMALL = 14
"""Names stand close together here; at the width of the page this is 9 points."""


def dike_profile_page(dike: Dike, *, id_: str, title: str = "De dijk van deze meting") -> str:
    """The same drawing as `dike_profile`, 756 wide; without an agreed level the dike takes its room."""
    plot = Plot(left=112, top=26, width=508 if dike.agreed else WIDTH - 118, height=272)
    below = _numbers(dike, plot) if dike.is_numbered else _names_below(dike, plot)
    parts = (*_scale(plot, one_line=False), *_water(dike, plot), *_body(dike, plot, id_), *_scores(dike, plot), *below,
             *_agreed_at_right(dike, plot))  # fmt: skip
    return svg(
        width=WIDTH, height=plot.base + 24 + 18 * (1 + _most_lines(dike, plot)),
        content=_patterns(id_) + "".join(parts), id_=id_, title=title, description=in_words(dike), class_="dike",
    )  # fmt: skip


def _names_below(dike: Dike, plot: Plot) -> Iterator[str]:
    """The name from the very edge of its pillar, and under it how much is known: “21 van 24”."""
    for place, pillar in enumerate(dike.pillars):
        x = plot.slot(place, len(dike.pillars)).start + 4
        lines = _lines(pillar.name, dike, plot)
        for row, words in enumerate(lines):
            yield text(x, plot.base + 21 + 18 * row, words, font_weight=600, font_size=_SMALL)
        known = f"{pillar.known} van {pillar.total}" if pillar.known else "nog niets"
        yield text(x, plot.base + 21 + 18 * len(lines), known, fill_="zacht", font_size=_SMALL)


def _lines(name: str, dike: Dike, plot: Plot) -> list[str]:
    return wrapped(name, int(plot.width / len(dike.pillars) / 7))


def _most_lines(dike: Dike, plot: Plot) -> int:
    return 0 if dike.is_numbered else max(len(_lines(pillar.name, dike, plot)) for pillar in dike.pillars)
