# SPDX-License-Identifier: EUPL-1.2
"""What kinds of public body there are, on which soil, what they call their organs, and what around them draws crime."""

from dataclasses import dataclass
from enum import StrEnum


class OrganisationKind(StrEnum):
    """The bodies that work with Dijkwacht."""

    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    WATER_BOARD = "water_board"
    PUBLIC_BODY = "public_body"
    JOINT_BODY = "joint_body"


class Territory(StrEnum):
    """Whose law holds: that of the European Netherlands, or of one of the three islands."""

    EUROPEAN = "european"
    BONAIRE = "bonaire"
    SINT_EUSTATIUS = "sint_eustatius"
    SABA = "saba"


TERRITORY_WORDS: dict[Territory, str] = {
    Territory.EUROPEAN: "Europees Nederland",
    Territory.BONAIRE: "Bonaire",
    Territory.SINT_EUSTATIUS: "Sint Eustatius",
    Territory.SABA: "Saba",
}


class Feature(StrEnum):
    """Surroundings that draw crime (Odekerken & De Meere 2023, 3.5)."""

    OUTSKIRTS = "outskirts"
    BUSINESS_ESTATE = "business_estate"
    HOLIDAY_PARK = "holiday_park"
    HARBOUR = "harbour"
    AIRPORT = "airport"
    BORDER = "border"
    ISLAND = "island"
    MARINA = "marina"
    MOTORWAY = "motorway"
    LARGE_CITY = "large_city"


@dataclass(frozen=True, kw_only=True)
class Bodies:
    """What the organs of an organisation are called. Only `council` carries its article.

    `daily_board` is the college with its full name, `college` what everybody calls it.
    """

    organisation: str
    college: str
    daily_board: str
    council: str
    chair: str
    secretary: str

    @property
    def organisation_in_sentence(self) -> str:
        """Within a sentence: gemeente Waterrijk. A name that says itself what it is keeps its capital."""
        begins_with_kind = any(self.organisation.startswith(f"{prefix} ") for prefix, *_ in _BODIES.values() if prefix)
        name = self.organisation
        return name[0].lower() + name[1:] if begins_with_kind else name


_BODIES = {
    OrganisationKind.MUNICIPALITY: (
        "Gemeente", "college", "college van burgemeester en wethouders", "de gemeenteraad", "burgemeester",
        "gemeentesecretaris",
    ),
    OrganisationKind.PROVINCE: (
        "Provincie", "college van Gedeputeerde Staten", "college van Gedeputeerde Staten", "Provinciale Staten",
        "commissaris van de Koning", "secretaris",
    ),
    OrganisationKind.WATER_BOARD: (
        "Waterschap", "dagelijks bestuur", "dagelijks bestuur", "het algemeen bestuur", "voorzitter", "secretaris",
    ),
    OrganisationKind.PUBLIC_BODY: (
        "Openbaar lichaam", "bestuurscollege", "bestuurscollege", "de eilandsraad", "gezaghebber", "eilandsecretaris",
    ),
    OrganisationKind.JOINT_BODY: (
        "", "dagelijks bestuur", "dagelijks bestuur", "het algemeen bestuur", "voorzitter", "directeur",
    ),
}  # fmt: skip


def bodies(*, name: str, kind: OrganisationKind, territory: Territory) -> Bodies:
    """What this organisation calls its organs; a public body on an island has its own names."""
    on_island = territory is not Territory.EUROPEAN
    prefix, college, daily_board, council, chair, secretary = _BODIES[
        OrganisationKind.PUBLIC_BODY if on_island else kind
    ]
    has_prefix = not prefix or name.casefold().startswith(prefix.casefold())
    return Bodies(
        organisation=name if has_prefix else f"{prefix} {name}",
        college=college,
        daily_board=daily_board,
        council=council,
        chair=chair,
        secretary=secretary,
    )
