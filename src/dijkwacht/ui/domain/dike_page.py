# SPDX-License-Identifier: EUPL-1.2
"""The dike profile for a page of paper: narrower than on a desk, so that its words stay readable in print.

At the width of a page of A4 between its margins (172 mm) text of 15 px comes out above 9 points.
"""

from dijkwacht.ui.domain.dike import (
    Dike,
    Plot,
    _agreed_at_right,
    _body,
    _name_lines,
    _names,
    _numbers,
    _patterns,
    _scale,
    _scores,
    _water,
    in_words,
)
from dijkwacht.ui.domain.drawing import svg

WIDTH = 756


def dike_profile_page(dike: Dike, *, id_: str, title: str = "De dijk van deze meting") -> str:
    """The same drawing as `dike_profile`, 756 wide; without an agreed level the dike takes its room."""
    plot = Plot(left=104, top=26, width=512 if dike.agreed else WIDTH - 112, height=250)
    below = _numbers(dike, plot) if dike.is_numbered else _names(dike, plot)
    parts = (*_scale(plot, one_line=False), *_water(dike, plot), *_body(dike, plot, id_), *_scores(dike, plot), *below,
             *_agreed_at_right(dike, plot))  # fmt: skip
    height = plot.base + (34 if dike.is_numbered else 24 + 19 * _name_lines(dike, plot))
    return svg(
        width=WIDTH, height=height, content=_patterns(id_) + "".join(parts), id_=id_, title=title,
        description=in_words(dike), class_="dike",
    )  # fmt: skip
