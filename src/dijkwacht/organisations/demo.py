# SPDX-License-Identifier: EUPL-1.2
"""The towns of the demo story: three that tell it, two neighbours, and two real ones with a published case."""

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from dijkwacht.organisations.actions import (
    add_department,
    change_look,
    describe_organisation,
    register_known_body,
    register_organisation,
)
from dijkwacht.organisations.exchange.logos import cleaned_logo
from dijkwacht.organisations.queries import known_body
from dijkwacht.organisations.values import Description, NewLook
from dijkwacht.values.actors import Actor
from dijkwacht.values.organisations import Feature, OrganisationKind

AMELAND: Final = "GM0060"
ZALTBOMMEL: Final = "GM0297"
_DEPARTMENTS: Final = {
    "Publiekszaken": 31,
    "Ruimte": 38,
    "Samenleving": 22,
    "Bedrijfsvoering": 35,
    "Openbare werken": 34,
}
_SHIELD: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 34" width="28" height="34" fill="none" '
    'stroke="{colour}" stroke-width="2.4">'
    '<path d="M2.5 2.5h23v16c0 7-6 11-11.5 13C8.5 29.5 2.5 25.5 2.5 18.5z"/>'
    '<path d="{charge}"/></svg>'
)
_WAVES: Final = "M6 12.5c3-3 5-3 8 0s5 3 8 0M6 19c3-3 5-3 8 0s5 3 8 0"
_DIKE: Final = "M6 21l4-9h8l4 9z"


@dataclass(frozen=True, kw_only=True)
class Towns:
    """The organisations of the story by their keys."""

    waterrijk: UUID
    dijkerveen: UUID
    oosterveen: UUID
    oeverland: UUID
    hoogwerf: UUID
    ameland: UUID
    zaltbommel: UUID

    def named(self, name: str) -> UUID:
        """By the name of the field."""
        found: UUID = getattr(self, name)
        return found


def found_towns(*, year: int) -> Towns:
    """Take all into use. The national list must be loaded; `year` is that of the number of inhabitants."""
    return Towns(
        waterrijk=_town("Waterrijk", 17_400, staff=160, year=year),
        dijkerveen=_town("Dijkerveen", 31_200, staff=270, year=year),
        oosterveen=_town("Oosterveen", 23_900, staff=210, year=year),
        oeverland=_town("Oeverland", 14_100, staff=130, year=year),
        hoogwerf=_town("Hoogwerf", 26_700, staff=235, year=year),
        ameland=register_known_body(AMELAND),
        zaltbommel=register_known_body(ZALTBOMMEL),
    )


def furnish_waterrijk(coordinator: Actor) -> dict[str, UUID]:
    """Departments and logo; returns the departments by name."""
    departments = {
        name: add_department(actor=coordinator, name=name, head_count=count) for name, count in _DEPARTMENTS.items()
    }
    dress(coordinator, shown_name="Gemeente Waterrijk", logo=_shield("#0A5568", _WAVES))
    return departments


def furnish_oosterveen(coordinator: Actor) -> None:
    """Its own brand colour, with a second one for the line under the header."""
    dress(
        coordinator,
        shown_name="Gemeente Oosterveen",
        brand="#6B2148",
        second="#B98A2E",
        logo=_shield("#6B2148", _WAVES),
    )


def furnish_dijkerveen(coordinator: Actor) -> None:
    """A logo, and the colours of Dijkwacht itself."""
    dress(coordinator, shown_name="Gemeente Dijkerveen", logo=_shield("#0A5568", _DIKE))


def tell_case(actor: Actor, *, code: str, shown_name: str, features: frozenset[Feature] | None) -> None:
    """Say in the header that this is a published case, and what the case says of the surroundings."""
    describe_organisation(actor=actor, described=_with_features(known_body(code).description, features))
    dress(actor, shown_name=shown_name)


def dress(actor: Actor, *, shown_name: str, brand: str = "", second: str = "", logo: bytes = b"") -> None:
    """Name, colours and logo as the form of the look would send them."""
    change_look(
        actor=actor,
        wanted=NewLook(
            shown_name=shown_name,
            brand_colour=brand,
            identity_colour=second,
            logo=cleaned_logo(logo) if logo else None,
            logo_text=f"Wapen van {shown_name.removeprefix('Gemeente ')}" if logo else "",
        ),
    )


def _town(name: str, inhabitants: int, *, staff: int, year: int) -> UUID:
    return register_organisation(
        name=name,
        code="",
        described=Description(
            kind=OrganisationKind.MUNICIPALITY,
            inhabitants=inhabitants,
            inhabitants_year=year,
            staff_count=staff,
            features=frozenset({Feature.OUTSKIRTS, Feature.BUSINESS_ESTATE}),
        ),
    )


def _with_features(described: Description, features: frozenset[Feature] | None) -> Description:
    return described if features is None else replace(described, features=features)


def _shield(colour: str, charge: str) -> bytes:
    return _SHIELD.format(colour=colour, charge=charge).encode()
