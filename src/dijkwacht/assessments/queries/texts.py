# SPDX-License-Identifier: EUPL-1.2
"""The indicators that an organisation may speak of: those of the library, and those that it wrote itself."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from dijkwacht.instruments.public import own_indicators
from dijkwacht.instruments.values import is_own
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Indicator, Library


def indicators_for(organisation_id: UUID, wanted: Iterable[str]) -> Mapping[str, Indicator]:
    """The library's, and with one statement the own ones where something of a house is wanted."""
    if any(is_own(slug) for slug in wanted):
        return {**library().indicators, **own_indicators(organisation_id)}
    return library().indicators


def library_for(organisation_id: UUID, wanted: Iterable[str]) -> Library:
    """The library with these indicators in it."""
    return replace(library(), indicators=dict(indicators_for(organisation_id, wanted)))
