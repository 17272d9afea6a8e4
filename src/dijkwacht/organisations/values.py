# SPDX-License-Identifier: EUPL-1.2
"""What other rooms know of an organisation."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dijkwacht.values.organisations import Feature, OrganisationKind, Territory


@dataclass(frozen=True, kw_only=True)
class Name:
    """A name with its code (empty when there is none) and slug; `valid_until` is the first day without it."""

    name: str
    code: str
    slug: str
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Description:
    """The facts of an organisation that decide what is asked and with whom it compares. None is unknown."""

    kind: OrganisationKind
    joint_kind: str = ""
    territory: Territory = Territory.EUROPEAN
    province: str = ""
    safety_region: str = ""
    police_unit: str = ""
    riec: str = ""
    inhabitants: int | None = None
    inhabitants_year: int | None = None
    staff_count: int | None = None
    staff_counted_on: date | None = None
    features: frozenset[Feature] | None = None


@dataclass(frozen=True, kw_only=True)
class Card:
    """An organisation as it is called and described on one day."""

    id: UUID
    name: str
    code: str
    slug: str
    description: Description
    successor_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Known:
    """A municipality from the national list, whether it works with Dijkwacht or not."""

    code: str
    name: str
    description: Description
    merges_on: date | None
    merges_with: tuple[str, ...]
    merger_source: str


@dataclass(frozen=True, kw_only=True)
class KnownFeature:
    """What open data tell of the surroundings; `neighbours` are the large municipalities next door."""

    feature: Feature
    neighbours: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DepartmentCard:
    """A department; `head_count` is None when nobody said."""

    id: UUID
    name: str
    head_count: int | None
    is_active: bool


@dataclass(frozen=True, kw_only=True)
class LookLinks:
    """Name and addresses with which a page dresses; empty where the organisation set nothing."""

    name: str
    logo_url: str
    logo_text: str
    stylesheet_url: str


@dataclass(frozen=True, kw_only=True)
class Logo:
    """A cleaned picture and its media type."""

    content: bytes
    media_type: str


@dataclass(frozen=True, kw_only=True)
class NewLook:
    """What somebody wants for the look; colours as #rrggbb or empty, `logo` None to keep the one there is."""

    shown_name: str
    brand_colour: str
    identity_colour: str
    logo: Logo | None
    logo_text: str


@dataclass(frozen=True, kw_only=True)
class Dress:
    """What a document wears: a colour as #rrggbb, and a logo as SVG or PNG with its text."""

    brand_colour: str = ""
    logo: bytes = b""
    logo_type: str = ""
    logo_text: str = ""
