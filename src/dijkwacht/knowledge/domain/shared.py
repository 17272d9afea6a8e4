# SPDX-License-Identifier: EUPL-1.2
"""How much the instruments share: the unique answers that all of them need, beside the sum of their questions.

Rule: docs/rules/answer-once.md.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dijkwacht.knowledge.values import Instrument, Library

Link = tuple[str, str, str]
"""Instrument, question, indicator."""


@dataclass(frozen=True, kw_only=True)
class Sharing:
    """What all instruments together ask. `points` are level choices: a question has one for each indicator it names.

    `unread` of them have no second reading, and so count as an answer of their own.
    """

    instruments: int
    questions: int
    points: int
    answers: int
    unread: int

    @property
    def percent(self) -> int:
        """Unique answers per hundred questions, rounded up: in doubt we promise less."""
        return -(-100 * self.answers // self.questions) if self.questions else 0


def sharing(library: Library) -> Sharing:
    """An answer is shared by all links to the same indicator that were read twice; any other link needs its own."""
    every, unread = list(links(library)), set(unread_links(library))
    read = {indicator for instrument, question, indicator in every if (instrument, question, indicator) not in unread}
    return Sharing(
        instruments=len(library.instruments),
        questions=sum(len(one.questions) for one in library.instruments.values()),
        points=len(every),
        answers=len(read) + len(unread),
        unread=len(unread),
    )


def links(library: Library) -> Iterator[Link]:
    """Every link from a question to an indicator, in the order of the instruments."""
    for instrument in library.instruments.values():
        for question in instrument.questions:
            for indicator in question.indicators:
                yield instrument.slug, question.slug, indicator


def unread_links(library: Library) -> tuple[Link, ...]:
    """Links without a recorded second reading for the present version of instrument and indicator."""
    read = {slug: _read(instrument, library) for slug, instrument in library.instruments.items()}
    return tuple(link for link in links(library) if link[1:] not in read[link[0]])


def _read(instrument: Instrument, library: Library) -> Collection[tuple[str, str]]:
    readings = library.readings.get(instrument.slug)
    if readings is None or readings.instrument_version != instrument.version:
        return frozenset()
    return {
        (one.question, one.indicator)
        for one in readings.links
        if one.indicator in library.indicators and one.indicator_version == library.indicators[one.indicator].version
    }
