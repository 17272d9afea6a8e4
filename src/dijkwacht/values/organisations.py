# SPDX-License-Identifier: EUPL-1.2
"""What kinds of public body there are, on which soil, and what in their surroundings draws crime."""

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


class Feature(StrEnum):
    """Surroundings that draw crime (Odekerken & De Meere 2023, 3.5)."""

    OUTSKIRTS = "outskirts"
    BUSINESS_ESTATE = "business_estate"
    HOLIDAY_PARK = "holiday_park"
    HARBOUR = "harbour"
    AIRPORT = "airport"
    BORDER = "border"
    ISLAND = "island"
