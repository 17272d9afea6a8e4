# SPDX-License-Identifier: EUPL-1.2
"""Several instruments in one round."""

from collections.abc import Iterable

from dijkwacht.knowledge.values import Instrument, Question


def clashing(instruments: Iterable[Instrument]) -> str:
    """The text of a question whose key another of these instruments uses for something else; empty when there is none.

    An address names a question of a round by its key alone.
    """
    known: dict[str, Question] = {}
    for instrument in instruments:
        for question in instrument.questions:
            if known.setdefault(question.slug, question).indicators != question.indicators:
                return question.text
    return ""
