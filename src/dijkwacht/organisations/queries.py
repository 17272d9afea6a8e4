# SPDX-License-Identifier: EUPL-1.2
"""Finding organisations, their names, departments and look."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q

from dijkwacht.organisations.domain.names import full_name, name_on
from dijkwacht.organisations.models import Department, KnownBody, LetterTemplate, Look, Organisation, OrganisationName
from dijkwacht.organisations.values import Card, DepartmentCard, Description, Known, Name
from dijkwacht.values.actors import Actor
from dijkwacht.values.organisations import Feature, OrganisationKind, Territory
from dijkwacht.values.verdicts import NotFound


def card(organisation_id: UUID, on: date) -> Card:
    """The organisation as it is on the day; raises NotFound."""
    return _first(cards([organisation_id], on))


def cards(organisation_ids: Collection[UUID], on: date) -> list[Card]:
    """By name, in two statements however many there are."""
    return _cards(Q(id__in=organisation_ids), on)


def all_cards(on: date) -> list[Card]:
    """Every organisation that works with Dijkwacht, by name."""
    return _cards(Q(), on)


def card_by_slug(slug: str, on: date) -> Card:
    """By an address, also a former one; raises NotFound."""
    return _first(_cards(Q(names__slug=slug), on))


def card_by_code(code: str, on: date) -> Card:
    """By a CBS code, the newest bearer first; raises NotFound."""
    return _first(_cards(Q(names__code=code, names__valid_until__isnull=True), on) or _cards(Q(names__code=code), on))


def known_bodies(text: str = "") -> list[Known]:
    """Municipalities of the national list whose name contains the text, by name."""
    return [_known(body) for body in KnownBody.objects.filter(name__icontains=text).order_by("name")]


def known_body(code: str) -> Known:
    """One municipality of the national list; raises NotFound."""
    body = KnownBody.objects.filter(code=code).first()
    if body is None:
        raise NotFound
    return _known(body)


def full_name_of(organisation_id: UUID, on: date) -> str:
    """What the organisation is called in full on the day, such as Gemeente Waterrijk; raises NotFound."""
    rows = list(OrganisationName.objects.filter(bearer=organisation_id).select_related("bearer"))
    called = name_on([_name(one) for one in rows], on)
    if called is None:
        raise NotFound
    return full_name(called.name, OrganisationKind(rows[0].bearer.kind))


def announced_merger(code: str) -> tuple[Known, list[str]] | None:
    """The municipality of the national list and the names with which it is to merge, or None."""
    body = KnownBody.objects.filter(code=code, merges_on__isnull=False).first() if code else None
    if body is None:
        return None
    others = KnownBody.objects.filter(code__in=body.merges_with).order_by("name")
    return _known(body), list(others.values_list("name", flat=True))


def departments_of(organisation_id: UUID) -> list[DepartmentCard]:
    """Active ones first, by name."""
    found = Department.objects.filter(organisation_id=organisation_id).order_by("-is_active", "name")
    return [
        DepartmentCard(id=one.id, name=one.name, head_count=one.head_count, is_active=one.is_active) for one in found
    ]


def department_for(actor: Actor, department_id: UUID) -> Department:
    """A department of the actor's organisation; raises NotFound."""
    department = Department.objects.filter(organisation_id=actor.organisation_id, id=department_id).first()
    if department is None:
        raise NotFound
    return department


def look_of(organisation_id: UUID) -> Look | None:
    """The look without its large parts, or None when nothing was set."""
    return Look.objects.filter(organisation_id=organisation_id).defer("logo", "stylesheet").first()


def whole_look_of(organisation_id: UUID) -> Look:
    """The look with logo and style sheet; raises NotFound."""
    look = Look.objects.filter(organisation_id=organisation_id).first()
    if look is None:
        raise NotFound
    return look


def letter_template_of(organisation_id: UUID) -> LetterTemplate | None:
    """The organisation's own template of letters, or None when it uses ours."""
    return LetterTemplate.objects.filter(organisation_id=organisation_id).first()


def description(found: Organisation) -> Description:
    """The stored facts as the rules know them."""
    return Description(
        kind=OrganisationKind(found.kind),
        joint_kind=found.joint_kind,
        territory=Territory(found.territory),
        province=found.province,
        safety_region=found.safety_region,
        police_unit=found.police_unit,
        riec=found.riec,
        inhabitants=found.inhabitants,
        inhabitants_year=found.inhabitants_year,
        staff_count=found.staff_count,
        staff_counted_on=found.staff_counted_on,
        features=None if found.features is None else frozenset(map(Feature, found.features)),
    )


def _cards(condition: Q, on: date) -> list[Card]:
    # Into a list: a manager for each of some hundred organisations takes longer than fetching them.
    in_order = Prefetch("names", OrganisationName.objects.order_by("valid_from"), to_attr="borne")
    found = [_card(one, on) for one in Organisation.objects.filter(condition).distinct().prefetch_related(in_order)]
    return sorted(found, key=lambda one: one.name)


def _card(found: Organisation, on: date) -> Card:
    borne: list[OrganisationName] = found.__dict__["borne"]
    called = name_on([_name(one) for one in borne], on) or Name(name="", code="", slug="")
    return Card(
        id=found.id,
        name=called.name,
        code=called.code,
        slug=called.slug,
        description=description(found),
        successor_id=found.successor_id,
    )


def _name(one: OrganisationName) -> Name:
    return Name(name=one.name, code=one.code, slug=one.slug, valid_from=one.valid_from, valid_until=one.valid_until)


def _first(found: list[Card]) -> Card:
    if not found:
        raise NotFound
    return found[0]


def _known(body: KnownBody) -> Known:
    return Known(
        code=body.code,
        name=body.name,
        description=Description(
            kind=OrganisationKind.MUNICIPALITY,
            province=body.province,
            safety_region=body.safety_region,
            police_unit=body.police_unit,
            riec=body.riec,
            inhabitants=body.inhabitants,
            inhabitants_year=body.inhabitants_year,
        ),
        merges_on=body.merges_on,
        merges_with=tuple(body.merges_with),
        merger_source=body.merger_source,
    )
