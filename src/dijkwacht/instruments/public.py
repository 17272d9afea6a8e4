# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask of own instruments: which there are, a version in full, and which links were read twice."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from dijkwacht.instruments.domain.links import fitting, unread
from dijkwacht.instruments.domain.permissions import may_read_instruments
from dijkwacht.instruments.queries import own
from dijkwacht.instruments.values import Link, OwnInstruments
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Indicator, Instrument
from dijkwacht.values.actors import Actor

__all__ = [
    "first_page",
    "instrument_named",
    "links_read",
    "links_unfit",
    "links_unread",
    "own_indicators",
    "own_instruments",
    "waiting",
]


def own_instruments(actor: Actor) -> OwnInstruments:
    """The newest published version of each that is offered here, and every own indicator; one statement."""
    return own.own_instruments(actor.organisation_id)


def own_indicators(organisation_id: UUID) -> dict[str, Indicator]:
    """Every own indicator of an organisation by slug, in its newest published text; one statement."""
    return dict(own.own_instruments(organisation_id).indicators)


def instrument_named(organisation_id: UUID, slug: str, version: str) -> tuple[Instrument, dict[str, Indicator]] | None:
    """A published version with every indicator that it names, of the library as it is now; one statement."""
    content = own.published_version(organisation_id, slug, version)
    if content is None:
        return None
    named = {slug for question in content.instrument.questions for slug in question.indicators}
    texts = {**library().indicators, **content.own}
    return content.instrument, {slug: texts[slug] for slug in named if slug in texts}


def links_read(organisation_id: UUID, slug: str, version: str) -> frozenset[Link]:
    """The links to the library that a second reader found to fit, of a published version; two statements.

    Only these count as an answer that was given already; links to own indicators need no reading.
    """
    return fitting(own.links_shown(organisation_id, slug, version))


def links_unread(organisation_id: UUID, slug: str, version: str) -> frozenset[Link]:
    """The links of a published version of which no second reader said anything; a page marks them. Two statements."""
    return frozenset(one.link for one in unread(own.links_shown(organisation_id, slug, version)))


def links_unfit(organisation_id: UUID) -> dict[str, frozenset[Link]]:
    """By own instrument the links of its newest version that no second reader found to fit; two statements."""
    found = own.links_of_all(organisation_id)
    return {slug: frozenset(one.link for one in links) - fitting(links) for slug, links in found.items()}


def first_page(actor: Actor) -> str:
    """The name of the address where one begins in this room; empty for who has nothing there."""
    return "instruments:instrument-list" if may_read_instruments(actor) else ""


def waiting(actor: Actor) -> list[QuerySet[Any, Any]]:
    """Rows as `values.waiting.Waiting`, for one statement with those of other rooms; none for who is asked nothing."""
    if actor.person_id is None or not may_read_instruments(actor):
        return []
    return [own.still_to_read(actor.organisation_id, actor.person_id)]
