# SPDX-License-Identifier: EUPL-1.2
"""Signs that stand beside a word: each its own shape, none with an id, for a page holds many of them."""

import pytest
from defusedxml.ElementTree import fromstring

from dijkwacht.ui.domain.glyphs import ICONS, icon, level_glyph, source_glyph
from dijkwacht.ui.domain.mark import mark
from dijkwacht.ui.domain.swatches import SWATCHES, swatch
from dijkwacht.ui.domain.words import LEVEL_WORDS, SOURCE_WORDS, dutch, reading_of
from dijkwacht.values.levels import Level, Silence

DRAWN = [
    *[level_glyph(reading) for reading in LEVEL_WORDS],
    *[source_glyph(kind) for kind in SOURCE_WORDS],
    *[swatch(name) for name in SWATCHES - set(SOURCE_WORDS)],
    *[icon(name) for name in ICONS],
    mark(),
]


@pytest.mark.parametrize("markup", DRAWN)
def test_a_sign_is_decoration_without_style_or_id(markup):
    root = fromstring(markup)

    assert root.get("aria-hidden") == "true"
    assert not [one for one in root.iter() if one.get("id") or one.get("style")]


def test_no_two_signs_are_the_same():
    assert len(set(DRAWN)) == len(DRAWN)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Level.PROVEN, Level.PROVEN),
        (2, Level.IN_USE),
        ("1", Level.PAPER),
        (0, Level.ABSENT),
        (None, Silence.UNKNOWN),
        ("unknown", Silence.UNKNOWN),
        ("nvt", Silence.NOT_APPLICABLE),
    ],
)
def test_a_reading_may_be_given_as_stored(given, expected):
    assert reading_of(given) is expected


def test_a_level_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="4"):
        reading_of(4)


def test_numbers_are_dutch():
    assert dutch(1.25, 2) == "1,25"
