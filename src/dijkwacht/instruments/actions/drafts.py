# SPDX-License-Identifier: EUPL-1.2
"""Writing a draft, one part at a time: all of a part is kept, or nothing, and two people on one part are told."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.instruments.domain import editing
from dijkwacht.instruments.domain.editing import General, PillarLine, basis_of
from dijkwacht.instruments.domain.permissions import may_write_instruments
from dijkwacht.instruments.models import InstrumentVersion, LinkReading, OwnInstrument
from dijkwacht.instruments.queries.own import around_of, content_of, own_card, slugs_of
from dijkwacht.instruments.values import OwnContent
from dijkwacht.knowledge.public import digest, instrument_json, library
from dijkwacht.knowledge.values import Indicator, PhaseRule, Question
from dijkwacht.values.actors import Actor
from dijkwacht.values.slugs import slug_for
from dijkwacht.values.verdicts import Conflict, NotFound, require

Part = Callable[[OwnContent], object]
"""What of a draft somebody had before him."""
NEW: Final = ""
"""The basis of a part that was not there yet."""


class DraftOvertaken(Conflict):
    """A colleague changed the same part since; nothing was kept, and what was typed is still on the page."""

    def __init__(self, *, by: UUID | None, at: datetime) -> None:
        super().__init__("Een collega veranderde dit intussen. Van u is er nog niets bewaard.")
        self.by, self.at = by, at


@transaction.atomic
def begin_instrument(*, actor: Actor, title: str, organisation: str, at: datetime) -> str:
    """An empty draft; returns its slug. Raises Refused."""
    require(may_write_instruments(actor))
    taken = {*slugs_of(actor.organisation_id), *library().instruments}
    content = editing.begun(title, organisation=organisation, taken=taken)
    store_draft(actor, content, None, writers=(), at=at)
    return content.instrument.slug


@transaction.atomic
def begin_version(*, actor: Actor, slug: str, at: datetime) -> None:
    """A draft that starts as a copy of the newest version. Raises NotFound, Refused, Conflict when there is one."""
    require(may_write_instruments(actor))
    card = own_card(actor.organisation_id, slug)
    if card.draft is not None:
        raise Conflict("Er is al een concept van een nieuwe versie.")
    newest = card.newest
    content = editing.next_version(newest.content, {one.version for one in card.versions})
    store_draft(actor, content, card.id, writers=newest.writers, at=at)


@transaction.atomic
def remove_draft(*, actor: Actor, slug: str) -> None:
    """The draft goes; an instrument that was never published goes with it. Raises NotFound, Refused."""
    require(may_write_instruments(actor))
    row = _draft(actor, slug)
    instrument = row.instrument
    record(actor, "instrument.draft_removed", instrument)
    row.delete()
    left = InstrumentVersion.objects.filter(organisation_id=actor.organisation_id, instrument=instrument)
    if not left.exists():
        LinkReading.objects.filter(organisation_id=actor.organisation_id, instrument=instrument).delete()
        OwnInstrument.objects.filter(organisation_id=actor.organisation_id, id=instrument.id).delete()


def change_general(*, actor: Actor, slug: str, general: General, basis: str, at: datetime) -> None:
    """The head of the instrument. Raises NotFound, Refused, DraftOvertaken."""
    _edit(actor, slug, "general", editing.general_of, basis, lambda one: editing.with_general(one, general), at)


def change_pillars(*, actor: Actor, slug: str, lines: Iterable[PillarLine], basis: str, at: datetime) -> None:
    """Which pillars there are, and their order. Raises NotFound, Refused, DraftOvertaken, Conflict."""
    _edit(actor, slug, "pillars", editing.pillar_lines, basis, lambda one: editing.with_pillars(one, lines), at)


def add_question(*, actor: Actor, slug: str, text: str, help_: str, pillar: str, place: int, at: datetime) -> str:
    """A question without indicators yet; returns its slug. Raises NotFound, Refused, Conflict."""
    made: list[Question] = []

    def added(content: OwnContent) -> OwnContent:
        made.append(editing.new_question(content, text=text, help_=help_))
        return editing.with_question(content, made[0], pillar=pillar, place=place)

    _edit(actor, slug, "question", None, NEW, added, at)
    return made[0].slug


def change_question(
    *, actor: Actor, slug: str, question: str, text: str, help_: str, pillar: str, place: int, basis: str, at: datetime
) -> None:
    """Its words and its place; what it asks for stays. Raises NotFound, Refused, DraftOvertaken, Conflict."""

    def changed(content: OwnContent) -> OwnContent:
        found = replace(_question(content, question), text=text, help=help_)
        return editing.with_question(content, found, pillar=pillar, place=place)

    _edit(actor, slug, "question", lambda one: words_of(one, question), basis, changed, at)


def words_of(content: OwnContent, question: str) -> object:
    """What the form of a question shows: words and pillar, and not the indicators, which have buttons of their own."""
    found = content.question(question)
    return found and (found[0].slug, found[1].text, found[1].help)


def remove_question(*, actor: Actor, slug: str, question: str, at: datetime) -> None:
    """The question and the own indicators that nothing else asks for. Raises NotFound, Refused."""

    def removed(content: OwnContent) -> OwnContent:
        return editing.without_question(content, _question(content, question).slug)

    _edit(actor, slug, "question", None, NEW, removed, at)


def link_indicator(*, actor: Actor, slug: str, question: str, indicator: str, at: datetime) -> None:
    """A question also asks for an indicator of the library, or an own one. Raises NotFound, Refused, Conflict."""

    def linked(content: OwnContent) -> OwnContent:
        if indicator not in library().indicators and indicator not in content.own:
            raise NotFound
        return editing.with_link(content, question, indicator)

    _edit(actor, slug, "links", None, NEW, linked, at)


def unlink_indicator(*, actor: Actor, slug: str, question: str, indicator: str, at: datetime) -> None:
    """A question no longer asks for it. Raises NotFound, Refused, Conflict."""
    _edit(actor, slug, "links", None, NEW, lambda one: editing.without_link(one, question, indicator), at)


def write_indicator(*, actor: Actor, slug: str, question: str, indicator: Indicator, at: datetime) -> None:
    """An own indicator for this question; its key is made of its statement. Raises NotFound, Refused, Conflict."""
    around = around_of(actor.organisation_id, slug)

    def added(content: OwnContent) -> OwnContent:
        taken = {*content.own, *around.elsewhere, *(key for one in around.released for key in one.own)}
        key = slug_for(indicator.statement, taken, prefix=indicator.slug, most=40)
        made = editing.with_indicator(content, replace(indicator, slug=key), released=around.released)
        return editing.with_link(made, question, key)

    _edit(actor, slug, "indicator", None, NEW, added, at)


def change_indicator(*, actor: Actor, slug: str, indicator: Indicator, basis: str, at: datetime) -> None:
    """An own indicator reads otherwise. Raises NotFound, Refused, DraftOvertaken."""
    around = around_of(actor.organisation_id, slug)

    def changed(content: OwnContent) -> OwnContent:
        if indicator.slug not in content.own:
            raise NotFound
        return editing.with_indicator(content, indicator, released=around.released)

    _edit(actor, slug, "indicator", lambda one: one.own.get(indicator.slug), basis, changed, at)


def change_phases(
    *, actor: Actor, slug: str, pillar: str, rules: Iterable[PhaseRule], basis: str, at: datetime
) -> None:
    """The phase rule of a pillar. Raises NotFound, Refused, DraftOvertaken, Conflict."""
    kept = tuple(rules)

    def phases(content: OwnContent) -> object:
        found = content.pillar(pillar)
        return found.phases if found else None

    _edit(actor, slug, "phases", phases, basis, lambda one: editing.with_phases(one, pillar, kept), at)


def store_draft(
    actor: Actor, content: OwnContent, instrument_id: UUID | None, *, writers: Iterable[UUID], at: datetime
) -> None:
    """A draft of an instrument that is there, or of a new one."""
    if instrument_id is None:
        instrument_id = OwnInstrument.objects.create(
            organisation_id=actor.organisation_id,
            slug=content.instrument.slug,
            begun_at=at,
            begun_by=actor.person_id,
        ).id
    row = InstrumentVersion(
        organisation_id=actor.organisation_id, instrument_id=instrument_id, writers=[str(one) for one in writers]
    )
    _keep(row, content, actor, at)
    record(actor, "instrument.begun", instrument_id)


@transaction.atomic
def _edit(
    actor: Actor,
    slug: str,
    part: str,
    seen: Part | None,
    basis: str,
    change: Callable[[OwnContent], OwnContent],
    at: datetime,
) -> None:
    """Change one part of a draft, if it is still as the actor saw it; `basis` is the digest of that part."""
    require(may_write_instruments(actor))
    row = _draft(actor, slug)
    content = content_of(row)
    if seen is not None and basis_of(seen(content)) != basis:
        raise DraftOvertaken(by=row.changed_by, at=row.changed_at)
    made = change(content)
    if made != content:
        _keep(row, made, actor, at)
        record(actor, "instrument.changed", row.instrument, part=part)


def _draft(actor: Actor, slug: str) -> InstrumentVersion:
    """Locked until the end of the transaction. Raises NotFound, and Conflict when there is nothing but what is used."""
    rows = InstrumentVersion.objects.select_for_update().filter(
        organisation_id=actor.organisation_id, instrument__slug=slug
    )
    found = rows.filter(published_at__isnull=True).select_related("instrument").first()
    if found is not None:
        return found
    if rows.exists():
        raise Conflict("Een gepubliceerde versie verandert nooit. Begin een nieuwe versie.")
    raise NotFound


def _question(content: OwnContent, slug: str) -> Question:
    found = content.question(slug)
    if found is None:
        raise NotFound
    return found[1]


def _keep(row: InstrumentVersion, content: OwnContent, actor: Actor, at: datetime) -> None:
    row.version = content.instrument.version
    row.content = instrument_json(content.instrument, content.indicators)
    row.digest = digest(row.content)
    row.changed_at, row.changed_by = at, actor.person_id
    if actor.person_id is not None and str(actor.person_id) not in row.writers:
        row.writers = [*row.writers, str(actor.person_id)]
    if row.reader_id == actor.person_id:
        # Who writes along is no second reader any more.
        row.reader_id = row.asked_at = None
    row.save()
