# SPDX-License-Identifier: EUPL-1.2
"""The mark of Dijkwacht: three stacked trapezoids, a dike and the three steps, with water at the left."""

from dijkwacht.ui.domain.drawing import element, polygon, svg

_STEPS = (
    (((15.6, 12), (24.4, 12), (28.3, 17.9), (11.7, 17.9)), 1.0),
    (((10.8, 19.3), (29.2, 19.3), (33, 25.1), (7, 25.1)), 0.78),
    (((6.1, 26.5), (33.9, 26.5), (38, 32.4), (2, 32.4)), 0.55),
)


def mark() -> str:
    """The mark as decoration, 40 by 40: the name stands beside it. The square takes the brand colour by class."""
    stones = "".join(polygon(corners, fill="#FFFFFF", fill_opacity=opacity) for corners, opacity in _STEPS)
    square = element("rect", x=0, y=0, width=40, height=40, rx=4, fill="#0A5568", class_="mark-square")
    water = element("rect", x=0, y=21.1, width=9, height=2, fill="#FFFFFF", fill_opacity=0.55)
    return svg(width=40, height=40, content=square + water + stones, id_="", title="", class_="mark")
