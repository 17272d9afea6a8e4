# SPDX-License-Identifier: EUPL-1.2
"""Which organisations there are, what they are called, and how their pages dress."""

from datetime import date
from typing import Final
from uuid import UUID

from django.urls import reverse

from dijkwacht.files import public as files
from dijkwacht.organisations import exchange, queries
from dijkwacht.organisations.actions import (
    add_department,
    join_organisations,
    load_known_bodies,
    register_known_body,
    register_organisation,
    rename_organisation,
    say_surroundings,
    succeed_organisation,
)
from dijkwacht.organisations.domain.permissions import may_describe_organisation
from dijkwacht.organisations.forms import FEATURES as FEATURE_WORDS
from dijkwacht.organisations.forms import FeaturesField
from dijkwacht.organisations.queries import (
    all_cards,
    card,
    card_by_code,
    card_by_slug,
    cards,
    departments_of,
    known_bodies,
    known_body,
)
from dijkwacht.organisations.values import Card, Dress, KnownFeature, LookLinks
from dijkwacht.ui.public import theme_of
from dijkwacht.values.organisations import Feature, Territory
from dijkwacht.values.verdicts import NotFound

__all__ = [
    "FEATURE_WORDS",
    "FeaturesField",
    "add_department",
    "all_cards",
    "card",
    "card_by_code",
    "card_by_slug",
    "cards",
    "departments_of",
    "dress_of",
    "face_of",
    "join_organisations",
    "known_bodies",
    "known_body",
    "known_surroundings",
    "letter_template",
    "load_known_bodies",
    "look_links",
    "may_describe_organisation",
    "register_known_body",
    "register_organisation",
    "rename_organisation",
    "say_surroundings",
    "succeed_organisation",
]

_WATER: Final = "#0A5568"


def look_links(organisation_id: UUID, on: date) -> LookLinks:
    """Name, logo and style sheet for the frame of a page, under the scope of that organisation; two statements."""
    name = queries.full_name_of(organisation_id, on)
    look = queries.look_of(organisation_id)
    if look is None:
        return LookLinks(name=name, logo_url="", logo_text="", stylesheet_url="")

    def address(view: str, digest: str) -> str:
        return reverse(f"organisations:{view}", args=[organisation_id, digest]) if digest else ""

    return LookLinks(
        name=look.shown_name or name,
        logo_url=address("look-logo", look.logo_digest),
        logo_text=look.logo_text,
        stylesheet_url=address("look-stylesheet", look.stylesheet_digest),
    )


def dress_of(organisation_id: UUID) -> Dress:
    """The colour and logo with which a document dresses; empty where the organisation set nothing."""
    try:
        look = queries.whole_look_of(organisation_id)
    except NotFound:
        return Dress()
    return Dress(
        brand_colour=look.brand_colour, logo=bytes(look.logo), logo_type=look.logo_type, logo_text=look.logo_text
    )


def face_of(organisation_id: UUID) -> dict[str, str]:
    """The colours of an organisation's papers as hexadecimals: those of its own brand, or of Dijkwacht itself."""
    theme = theme_of(dress_of(organisation_id).brand_colour or _WATER)
    return {"water": theme.action, "diep": theme.action_hover, "waas": theme.haze}


def known_surroundings(card: Card) -> tuple[KnownFeature, ...]:
    """What open data tell of the surroundings of this organisation; nothing where they are silent.

    The three public bodies in the Caribbean are in no list, but each is an island by law.
    """
    if card.description.territory is not Territory.EUROPEAN:
        return (KnownFeature(feature=Feature.ISLAND),)
    return exchange.surroundings().get(card.code, ())


def letter_template(organisation_id: UUID) -> bytes | None:
    """The organisation's own Word template, which passed its check; None to use ours."""
    template = queries.letter_template_of(organisation_id)
    return files.content(files.find(organisation_id, template.file_id)) if template else None
