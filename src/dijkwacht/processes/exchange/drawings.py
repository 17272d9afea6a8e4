# SPDX-License-Identifier: EUPL-1.2
"""The steps of a card as a drawing, for screen and for paper."""

from typing import Final

from dijkwacht.processes.values.cards import ProcessCard
from dijkwacht.ui.public import ProcessStep, StepsApart, process_steps, process_steps_words

PAPER_WIDTH: Final = 810
"""In px, so that the smallest text of the drawing is nine points on paper."""
MANY: Final = 7
PAPER_WIDTH_OF_MANY: Final = 960
"""From seven steps on there are two rows: a little smaller, or nothing is left for what stands below."""


def steps_on_paper(card: ProcessCard) -> str:
    width = PAPER_WIDTH_OF_MANY if len(card.steps) >= MANY else PAPER_WIDTH
    title = f"De stappen van {card.title}"
    return process_steps(steps_of(card), apart_of(card), id_="stappen", title=title, width=width)


def steps_in_words(card: ProcessCard) -> str:
    """What the drawing shows, for who cannot see it."""
    return process_steps_words(steps_of(card), apart_of(card))


def steps_of(card: ProcessCard) -> list[ProcessStep]:
    return [ProcessStep(title=one.title, who=one.who, what=one.what) for one in card.steps]


def apart_of(card: ProcessCard) -> StepsApart | None:
    kept = card.apart
    return StepsApart(words=kept.words, places=kept.places, is_strict=kept.is_strict) if kept else None
