# SPDX-License-Identifier: EUPL-1.2
"""What must hold between content files; each check yields the item, the key and the fault."""

import re
from collections.abc import Iterator

from dijkwacht.knowledge.domain.checks_of_asking import remarks_on_asking
from dijkwacht.knowledge.domain.checks_of_doing import remarks_on_doing
from dijkwacht.knowledge.domain.checks_of_instruments import remarks_on_instruments
from dijkwacht.knowledge.domain.checks_of_processes import remarks_on_processes
from dijkwacht.knowledge.domain.faults import Remark
from dijkwacht.knowledge.values import (
    Audience,
    Indicator,
    Library,
    Measure,
    Service,
    Situation,
    SituationCard,
)
from dijkwacht.values.levels import Level
from dijkwacht.values.organisations import Territory

OPENING_OF_A_DOCUMENT_MEASURE = "Bestaat het al, en wie kent het?"
DIALLABLE = re.compile(r"[0-9]+(-[0-9]+)*")


def remarks(library: Library) -> Iterator[Remark]:
    """Everything that does not hold in the library as a whole."""
    for indicator in library.indicators.values():
        yield from _about_indicator(indicator)
    for measure in library.measures.values():
        yield from _about_measure(measure, library)
    yield from remarks_on_instruments(library)
    for service in library.services.values():
        yield from _about_service(service)
    for card in library.situations.values():
        yield from _about_situation(card, library)
    for slug in library.first_hours:
        if slug not in library.situations:
            yield "first_hours", slug, "slug", f"Situatie “{slug}” bestaat niet."
    yield from remarks_on_doing(library)
    yield from remarks_on_processes(library)
    yield from remarks_on_asking(library)


def _about_indicator(indicator: Indicator) -> Iterator[Remark]:
    if not 1 <= indicator.weight <= 3:
        yield "indicators", indicator.slug, "weight", "Het gewicht is 1, 2 of 3."
    if indicator.max_age_months < 1:
        yield "indicators", indicator.slug, "max_age_months", "Een waarneming geldt ten minste 1 maand."
    if not indicator.sources:
        yield "indicators", indicator.slug, "sources", "Noem ten minste één bron."


def _about_measure(measure: Measure, library: Library) -> Iterator[Remark]:
    faults = {"raises": _raises(measure, library), "needs_first": _needs(measure, library), "steps": _steps(measure)}
    for key, messages in faults.items():
        for message in messages:
            yield "measures", measure.slug, key, message
    if not measure.sources:
        yield "measures", measure.slug, "sources", "Noem ten minste één bron."


def _raises(measure: Measure, library: Library) -> Iterator[str]:
    if not measure.raises:
        yield "Noem wat deze maatregel verbetert."
    for slug, level in measure.raises.items():
        if slug not in library.indicators:
            yield f"Toetspunt “{slug}” bestaat niet."
        if level not in (Level.PAPER, Level.IN_USE, Level.PROVEN):
            yield f"Niveau {level} kan geen doel zijn: kies 1, 2 of 3."


def _needs(measure: Measure, library: Library) -> Iterator[str]:
    for slug in measure.needs_first:
        if slug not in library.measures:
            yield f"Maatregel “{slug}” bestaat niet."
    if measure.slug in _all_needed_first(measure, library):
        yield "Deze maatregel wacht op zichzelf."


def _steps(measure: Measure) -> Iterator[str]:
    if not measure.steps:
        yield "Noem ten minste één stap."
    elif measure.makes_document and not measure.steps[0].text.startswith(OPENING_OF_A_DOCUMENT_MEASURE):
        yield f"Begin met “{OPENING_OF_A_DOCUMENT_MEASURE}”."


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


def _about_service(service: Service) -> Iterator[Remark]:
    if service.phone and not DIALLABLE.fullmatch(service.phone):
        yield "services", service.slug, "phone", "Schrijf een nummer met cijfers en streepjes."
    if not (service.phone or service.mail or service.url):
        yield "services", service.slug, "url", "Noem een nummer, mailadres of webadres."
    if service.urgent and not service.phone:
        yield "services", service.slug, "urgent", "Wie nu iemand wil spreken, heeft een nummer nodig."
    for key in ("phases", "audiences", "territories", "sources"):
        if not getattr(service, key):
            yield "services", service.slug, key, "Noem er ten minste één."


def _about_situation(card: SituationCard, library: Library) -> Iterator[Remark]:
    if card.slug not in set(Situation):
        yield "situations", card.slug, "slug", f"Kies een van {', '.join(Situation)}."
    for territory in Territory:
        if not 3 <= sum(step.holds_in(territory) for step in card.do) <= 5:
            yield "situations", card.slug, "do", f"Noem drie tot vijf stappen, ook voor {territory}."
    for audience in Audience:
        if not card.services.get(audience):
            yield "situations", card.slug, "services", f"Zeg wie {audience} kan bellen."
    for audience, slugs in card.services.items():
        for slug in slugs:
            service = library.services.get(slug)
            if service is None:
                yield "situations", card.slug, "services", f"Voorziening “{slug}” bestaat niet."
            elif audience not in service.audiences:
                yield "situations", card.slug, "services", f"Voorziening “{slug}” is er niet voor {audience}."
