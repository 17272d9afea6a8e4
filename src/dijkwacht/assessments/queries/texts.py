# SPDX-License-Identifier: EUPL-1.2
"""What an organisation may choose and speak of: of the library, and of what it wrote itself."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from dijkwacht.assessments.domain.offering import offered_in
from dijkwacht.instruments.public import own_indicators
from dijkwacht.instruments.values import is_own
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Indicator, Instrument, Library
from dijkwacht.organisations import public as organisations
from dijkwacht.values.actors import Actor


def indicators_for(organisation_id: UUID, wanted: Iterable[str]) -> Mapping[str, Indicator]:
    """The library's, and with one statement the own ones where something of a house is wanted."""
    if any(is_own(slug) for slug in wanted):
        return {**library().indicators, **own_indicators(organisation_id)}
    return library().indicators


def library_for(organisation_id: UUID, wanted: Iterable[str]) -> Library:
    """The library with these indicators in it."""
    return replace(library(), indicators=dict(indicators_for(organisation_id, wanted)))


def offered_to(actor: Actor, texts: Library, *, at: datetime) -> tuple[Instrument, ...]:
    """The scans from which this organisation chooses."""
    here = organisations.card(actor.organisation_id, at.date())
    return offered_in(here.description.province, texts.instruments.values())
