# SPDX-License-Identifier: EUPL-1.2
"""What must hold between content files; each check yields the item, the key and the fault."""

from collections.abc import Iterator

from dijkwacht.knowledge.values import Indicator, Instrument, Library, Measure
from dijkwacht.values.levels import Level

OPENING_OF_A_DOCUMENT_MEASURE = "Bestaat het al, en wie kent het?"
MOST_INDICATORS_PER_QUESTION = 6

Remark = tuple[str, str, str, str]
"""Kind of content, slug, key at fault, message."""


def remarks(library: Library) -> Iterator[Remark]:
    """Everything that does not hold in the library as a whole."""
    for indicator in library.indicators.values():
        yield from _about_indicator(indicator)
    for measure in library.measures.values():
        yield from _about_measure(measure, library)
    for instrument in library.instruments.values():
        yield from _about_instrument(instrument, library)


def _about_indicator(indicator: Indicator) -> Iterator[Remark]:
    if not 1 <= indicator.weight <= 3:
        yield "indicators", indicator.slug, "weight", "Het gewicht is 1, 2 of 3."
    if indicator.max_age_months < 1:
        yield "indicators", indicator.slug, "max_age_months", "Een waarneming geldt ten minste 1 maand."
    if not indicator.sources:
        yield "indicators", indicator.slug, "sources", "Noem ten minste één bron."


def _about_measure(measure: Measure, library: Library) -> Iterator[Remark]:
    for slug, level in measure.raises.items():
        if slug not in library.indicators:
            yield "measures", measure.slug, "raises", f"Toetspunt “{slug}” bestaat niet."
        if level not in (Level.PAPER, Level.IN_USE, Level.PROVEN):
            yield "measures", measure.slug, "raises", f"Niveau {level} kan geen doel zijn: kies 1, 2 of 3."
    for slug in measure.needs_first:
        if slug not in library.measures:
            yield "measures", measure.slug, "needs_first", f"Maatregel “{slug}” bestaat niet."
    if measure.slug in _all_needed_first(measure, library):
        yield "measures", measure.slug, "needs_first", "Deze maatregel wacht op zichzelf."
    if not measure.steps:
        yield "measures", measure.slug, "steps", "Noem ten minste één stap."
    elif measure.makes_document and not measure.steps[0].text.startswith(OPENING_OF_A_DOCUMENT_MEASURE):
        yield "measures", measure.slug, "steps", f"Begin met “{OPENING_OF_A_DOCUMENT_MEASURE}”."
    if not measure.raises:
        yield "measures", measure.slug, "raises", "Noem wat deze maatregel verbetert."
    if not measure.sources:
        yield "measures", measure.slug, "sources", "Noem ten minste één bron."


def _all_needed_first(measure: Measure, library: Library) -> set[str]:
    found: set[str] = set()
    waiting = list(measure.needs_first)
    while waiting:
        slug = waiting.pop()
        if slug not in found:
            found.add(slug)
            needed = library.measures.get(slug)
            waiting.extend(needed.needs_first if needed else ())
    return found


def _about_instrument(instrument: Instrument, library: Library) -> Iterator[Remark]:
    slugs = [question.slug for question in instrument.questions]
    for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1}):
        yield "instruments", instrument.slug, "pillars", f"Vraag “{slug}” staat er twee keer in."
    for question in instrument.questions:
        if not 1 <= len(question.indicators) <= MOST_INDICATORS_PER_QUESTION:
            yield "instruments", instrument.slug, "pillars", f"Vraag “{question.slug}” noemt 1 tot 6 toetspunten."
        for indicator in question.indicators:
            if indicator not in library.indicators:
                yield (
                    "instruments",
                    instrument.slug,
                    "pillars",
                    f"Vraag “{question.slug}” noemt toetspunt “{indicator}”, dat niet bestaat.",
                )
    for slug in instrument.start_with:
        if slug not in slugs:
            yield "instruments", instrument.slug, "start_with", f"Vraag “{slug}” bestaat niet in dit instrument."
