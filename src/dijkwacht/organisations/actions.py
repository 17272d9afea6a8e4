# SPDX-License-Identifier: EUPL-1.2
"""Registering and describing organisations, their departments and their look."""

import hashlib
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from dijkwacht.audit.public import record, record_by_system
from dijkwacht.files import public as files
from dijkwacht.organisations import exchange, queries
from dijkwacht.organisations.domain.names import slug_of
from dijkwacht.organisations.models import (
    Department,
    KnownBody,
    LetterTemplate,
    Look,
    Organisation,
    OrganisationName,
    Partnership,
)
from dijkwacht.organisations.values import Description, NewLook
from dijkwacht.tenancy.public import scope
from dijkwacht.ui import public as ui
from dijkwacht.ui.public import Theme
from dijkwacht.values.actors import Actor
from dijkwacht.values.organisations import Feature
from dijkwacht.values.verdicts import Conflict

# The brand colour of Dijkwacht itself, for who only wishes a second one.
_OWN_COLOUR: Final = "#0A5568"


def load_known_bodies() -> int:
    """Bring the national list up to date with the file; returns how many municipalities it holds. Repeatable."""
    bodies = [
        KnownBody(  # type: ignore[misc]  # the national list always says how many live there
            code=one.code,
            name=one.name,
            province=one.description.province,
            safety_region=one.description.safety_region,
            police_unit=one.description.police_unit,
            riec=one.description.riec,
            inhabitants=one.description.inhabitants,
            inhabitants_year=one.description.inhabitants_year,
            merges_on=one.merges_on,
            merges_with=list(one.merges_with),
            merger_source=one.merger_source,
        )
        for one in exchange.municipalities()
    ]
    changing = [field.name for field in KnownBody._meta.concrete_fields if not field.primary_key]
    with transaction.atomic():
        KnownBody.objects.bulk_create(
            bodies, update_conflicts=True, unique_fields=["code"], update_fields=changing, batch_size=100
        )
        KnownBody.objects.exclude(code__in=[body.code for body in bodies]).delete()
    return len(bodies)


def register_organisation(*, name: str, code: str, described: Description, valid_from: date | None = None) -> UUID:
    """Take an organisation into use; returns its key. Raises Conflict when its code is in use already."""
    if code and OrganisationName.objects.filter(code=code, valid_until__isnull=True).exists():
        raise Conflict(f"Er is al een organisatie met code {code}.")
    with transaction.atomic():
        organisation = Organisation(kind=described.kind, joint_kind=described.joint_kind)
        _describe(organisation, described)
        organisation.save(force_insert=True)
        _name(organisation, name=name, code=code, valid_from=valid_from)
        with scope(organisation.id):
            record_by_system(organisation.id, "organisation.registered", organisation)
    return organisation.id


def register_known_body(code: str) -> UUID:
    """Take a municipality of the national list into use, with what the list says of it; raises NotFound, Conflict."""
    known = queries.known_body(code)
    return register_organisation(name=known.name, code=known.code, described=known.description)


def rename_organisation(*, organisation_id: UUID, name: str, code: str, since: date) -> None:
    """Another name or code from a day on; the former ones stay known, also as addresses."""
    with transaction.atomic():
        organisation = Organisation.objects.select_for_update().get(id=organisation_id)
        organisation.names.filter(valid_until__isnull=True).update(valid_until=since)
        _name(organisation, name=name, code=code, valid_from=since)


def succeed_organisation(*, organisation_id: UUID, successor_id: UUID, on: date) -> None:
    """Say that an organisation went up in another; its own name ends on that day."""
    with transaction.atomic():
        Organisation.objects.filter(id=organisation_id).update(successor=successor_id, succeeded_on=on)
        OrganisationName.objects.filter(bearer=organisation_id, valid_until__isnull=True).update(valid_until=on)


def join_organisations(*, joint_id: UUID, member_id: UUID, since: date | None = None) -> None:
    """Say that a joint body works for a member."""
    Partnership.objects.get_or_create(joint_id=joint_id, member_id=member_id, since=since)


def describe_organisation(*, actor: Actor, described: Description) -> None:
    """Change the facts of the actor's own organisation; kind, territory and region stay as registered."""
    with transaction.atomic():
        organisation = Organisation.objects.select_for_update().get(id=actor.organisation_id)
        _describe(organisation, described)
        organisation.save()
        record(actor, "organisation.described", organisation)


def say_surroundings(*, actor: Actor, features: frozenset[Feature] | None) -> None:
    """Change only what is around the actor's own organisation; None is “not said”. The other facts stay."""
    with transaction.atomic():
        organisation = Organisation.objects.select_for_update().get(id=actor.organisation_id)
        organisation.features = None if features is None else sorted(features)
        organisation.save(update_fields=["features"])
        record(actor, "organisation.described", organisation)


def add_department(*, actor: Actor, name: str, head_count: int | None) -> UUID:
    """A new department; raises Conflict when the name is taken."""
    department = Department(organisation_id=actor.organisation_id, name=name, head_count=head_count)
    try:
        with transaction.atomic():
            department.save(force_insert=True)
            record(actor, "department.added", department)
    except IntegrityError as error:
        raise Conflict(f"Er is al een afdeling die {name} heet.") from error
    return department.id


def change_department(*, actor: Actor, department_id: UUID, name: str, head_count: int | None, is_active: bool) -> None:
    """Rename, count or put aside a department; raises NotFound, Conflict."""
    try:
        with transaction.atomic():
            department = queries.department_for(actor, department_id)
            department.name, department.head_count, department.is_active = name, head_count, is_active
            department.save()
            record(actor, "department.changed", department, is_active=is_active)
    except IntegrityError as error:
        raise Conflict(f"Er is al een afdeling die {name} heet.") from error


def theme_of(wanted: NewLook) -> Theme | None:
    """The colours that a wish becomes once everything reads well; None when no colour was wished."""
    if not (wanted.brand_colour or wanted.identity_colour):
        return None
    return ui.theme_of(wanted.brand_colour or _OWN_COLOUR, second=wanted.identity_colour)


def change_look(*, actor: Actor, wanted: NewLook) -> None:
    """Keep the wished name, colours and logo, and the style sheet that follows from them."""
    theme = theme_of(wanted)
    with transaction.atomic():
        look = queries.look_of(actor.organisation_id) or Look(organisation_id=actor.organisation_id)
        look.shown_name, look.logo_text = wanted.shown_name, wanted.logo_text
        look.brand_colour, look.identity_colour = wanted.brand_colour, wanted.identity_colour
        look.stylesheet = ui.stylesheet(theme) if theme else ""
        look.stylesheet_digest = _digest(look.stylesheet.encode())
        if wanted.logo:
            look.logo, look.logo_type = wanted.logo.content, wanted.logo.media_type
            look.logo_digest = _digest(wanted.logo.content)
        look.save()
        record(actor, "look.changed", look)


def keep_letter_template(*, actor: Actor, upload: "UploadedFile[bytes]", at: datetime) -> None:
    """Keep a Word file that passed `documents.check_template` as the organisation's own; raises FileRefused."""
    with transaction.atomic():
        stored = files.store(upload, organisation_id=actor.organisation_id, by=actor.person_id, at=at)
        template = queries.letter_template_of(actor.organisation_id)
        former = template.file_id if template else None
        template = template or LetterTemplate(organisation_id=actor.organisation_id)
        template.file_id, template.kept_at, template.kept_by = stored.id, at, actor.person_id
        template.save()
        if former:
            files.remove(actor.organisation_id, former)
        record(actor, "letter_template.kept", template)


def drop_letter_template(*, actor: Actor) -> None:
    """Go back to our own template; nothing happens when there is no other."""
    with transaction.atomic():
        template = queries.letter_template_of(actor.organisation_id)
        if template is None:
            return
        record(actor, "letter_template.dropped", template)
        template.delete()
        files.remove(actor.organisation_id, template.file_id)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16] if content else ""


def _describe(organisation: Organisation, described: Description) -> None:
    organisation.territory = described.territory
    organisation.province = described.province
    organisation.safety_region = described.safety_region
    organisation.police_unit = described.police_unit
    organisation.riec = described.riec
    organisation.inhabitants = described.inhabitants
    organisation.inhabitants_year = described.inhabitants_year
    organisation.staff_count = described.staff_count
    organisation.staff_counted_on = described.staff_counted_on
    organisation.features = None if described.features is None else sorted(described.features)


def _name(organisation: Organisation, *, name: str, code: str, valid_from: date | None) -> None:
    slug = slug_of(name)
    if OrganisationName.objects.filter(slug=slug).exists():
        slug = slug_of(name, code or str(organisation.id)[:8])
    OrganisationName.objects.create(bearer=organisation, name=name, code=code, slug=slug, valid_from=valid_from)
