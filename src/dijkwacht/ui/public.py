# SPDX-License-Identifier: EUPL-1.2
"""What other rooms use of the look besides templates and `{% load ui %}`: the drawings and the themes."""

from dijkwacht.ui.domain.bars import Distribution, level_distribution
from dijkwacht.ui.domain.contrast import Contrast, Mark, axis, difference_in_words, dumbbell
from dijkwacht.ui.domain.dike import AgreedLevel, Dike, Pillar, dike_profile, dike_profile_phone, dike_small
from dijkwacht.ui.domain.dike_page import dike_profile_page
from dijkwacht.ui.domain.glyphs import level_glyph, source_glyph
from dijkwacht.ui.domain.mark import mark
from dijkwacht.ui.domain.swatches import swatch
from dijkwacht.ui.domain.theme import Theme, stylesheet, theme_of
from dijkwacht.ui.forms import DayField

__all__ = [
    "AgreedLevel",
    "Contrast",
    "DayField",
    "Dike",
    "Distribution",
    "Mark",
    "Pillar",
    "Theme",
    "axis",
    "difference_in_words",
    "dike_profile",
    "dike_profile_page",
    "dike_profile_phone",
    "dike_small",
    "dumbbell",
    "level_distribution",
    "level_glyph",
    "mark",
    "source_glyph",
    "stylesheet",
    "swatch",
    "theme_of",
]
