# SPDX-License-Identifier: EUPL-1.2
"""Rounds in shapes that we do not ship, over the indicators that we do."""

from dataclasses import replace
from datetime import timedelta

from dijkwacht.assessments import actions
from dijkwacht.assessments.actions import NewRound
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from tests.support import rounds
from tests.support.scans import OWN_WORDS


def as_norm(instrument, slug="norm", **fields):
    """An instrument of the library as a norm: its own words for the levels."""
    return replace(instrument, slug=slug, title="Proefnorm", level_words=OWN_WORDS, **fields)


def begin(world, *instruments, at=rounds.START, title="Voorjaar 2026"):
    """An open round of Waterrijk in the shape of these instruments."""
    whole = replace(library(), instruments=library().instruments | {one.slug: one for one in instruments})
    new = NewRound(
        title=title,
        period_from=at.date(),
        period_until=at.date() + timedelta(days=60),
        instruments=tuple(one.slug for one in instruments),
    )
    with scope(world.waterrijk):
        return actions.start_round(actor=world.anna.actor, new=new, library=whole, at=at)
