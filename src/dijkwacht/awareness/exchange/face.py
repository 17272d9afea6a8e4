# SPDX-License-Identifier: EUPL-1.2
"""The colours in which an organisation's papers dress."""

from typing import Final
from uuid import UUID

from dijkwacht.organisations.public import dress_of
from dijkwacht.ui.public import theme_of

_WATER: Final = "#0A5568"


def face_of(organisation_id: UUID) -> dict[str, str]:
    """Colours as hexadecimals: those of the own brand colour, or of Dijkwacht itself."""
    theme = theme_of(dress_of(organisation_id).brand_colour or _WATER)
    return {"water": theme.action, "diep": theme.action_hover, "waas": theme.haze}
