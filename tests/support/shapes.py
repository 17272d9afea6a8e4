# SPDX-License-Identifier: EUPL-1.2
"""Rounds in shapes that we do not ship, over the indicators that we do."""

from dataclasses import replace

from dijkwacht.knowledge.public import library
from tests.support import rounds
from tests.support.scans import OWN_WORDS, rule


def as_norm(instrument, slug="norm", **fields):
    """An instrument of the library as a norm: its own words for the levels."""
    return replace(instrument, slug=slug, title="Proefnorm", level_words=OWN_WORDS, **fields)


def begin(world, *instruments, at=rounds.START, title="Voorjaar 2026"):
    """An open round of Waterrijk in the shape of these instruments."""
    whole = replace(library(), instruments=library().instruments | {one.slug: one for one in instruments})
    return rounds.start(world, instruments=[one.slug for one in instruments], texts=whole, title=title, at=at)


FIVE = ("Eerste hulp", "Kansen zien", "Plan uitvoeren", "Samen in het netwerk", "Regie in het netwerk")


def with_phases(instrument, slug="fasen", **fields):
    """An instrument of the library with five phases per pillar: one level up each time, for most of the points."""
    phases = (
        rule(FIVE[0], share=0),
        rule(FIVE[1], minimum=1, share=0.5),
        rule(FIVE[2], minimum=1, share=0.8),
        rule(FIVE[3], minimum=2, share=0.7),
        rule(FIVE[4], minimum=3, share=0.6),
    )
    pillars = tuple(replace(one, phases=phases) for one in instrument.pillars)
    return replace(instrument, slug=slug, title="Proef in fasen", pillars=pillars, **fields)
