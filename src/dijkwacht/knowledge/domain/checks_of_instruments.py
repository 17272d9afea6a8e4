# SPDX-License-Identifier: EUPL-1.2
"""What must hold in an instrument: its questions, its phase rules, its steps, its words, and what it varies."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from dijkwacht.knowledge.domain.faults import Remark
from dijkwacht.knowledge.values import Instrument, Library, PhaseRule, Pillar, StepOfScan, StepOfScanKind
from dijkwacht.values.levels import Level

MOST_INDICATORS_PER_QUESTION = 6


def remarks_on_instruments(library: Library) -> Iterator[Remark]:
    """Everything that does not hold in the instruments of the library."""
    for instrument in library.instruments.values():
        for key, message in faults_of(instrument, library):
            yield "instruments", instrument.slug, key, message


def faults_of(instrument: Instrument, library: Library) -> Iterator[tuple[str, str]]:
    """The key at fault and a Dutch sentence, for each thing that does not hold in one instrument."""
    checks: dict[str, tuple[Callable[[Instrument, Library], Iterator[str]], ...]] = {
        "pillars": (_pillars, _questions, _phases),
        "start_with": (_start,),
        "steps": (_steps,),
        "level_words": (_level_words,),
        "variant_of": (_variant,),
        "region": (_region,),
    }
    for key, ones in checks.items():
        for check in ones:
            for message in check(instrument, library):
                yield key, message


def _pillars(instrument: Instrument, _: Library) -> Iterator[str]:
    for slug in _twice(pillar.slug for pillar in instrument.pillars):
        yield f"Pijler “{slug}” staat er twee keer in."


def _questions(instrument: Instrument, library: Library) -> Iterator[str]:
    for slug in _twice(question.slug for question in instrument.questions):
        yield f"Vraag “{slug}” staat er twee keer in."
    for question in instrument.questions:
        if not 1 <= len(question.indicators) <= MOST_INDICATORS_PER_QUESTION:
            yield f"Vraag “{question.slug}” noemt 1 tot 6 toetspunten."
        for indicator in question.indicators:
            if indicator not in library.indicators:
                yield f"Vraag “{question.slug}” noemt toetspunt “{indicator}”, dat niet bestaat."


def _start(instrument: Instrument, _: Library) -> Iterator[str]:
    slugs = {question.slug for question in instrument.questions}
    for slug in instrument.start_with:
        if slug not in slugs:
            yield f"Vraag “{slug}” bestaat niet in dit instrument."


def _phases(instrument: Instrument, _: Library) -> Iterator[str]:
    for pillar in instrument.pillars:
        if pillar.phases:
            for message in (*_order_of_phases(pillar), *(one for rule in pillar.phases for one in _rule(rule, pillar))):
                yield f"Pijler “{pillar.slug}”: {message}"


def _order_of_phases(pillar: Pillar) -> Iterator[str]:
    """Rules of one phase stand together, and the lowest phase asks nothing: there one begins."""
    runs = [phase for phase, _ in groupby(pillar.phases, key=lambda rule: rule.phase)]
    for phase in _twice(runs):
        yield f"fase “{phase}” staat op twee plaatsen; zet haar regels bij elkaar."
    lowest = pillar.phases[0].phase
    if any(rule.share for rule in pillar.phases if rule.phase == lowest):
        yield f"fase “{lowest}” is de laagste en vraagt dus niets; geef haar één regel met aandeel 0."


def _rule(rule: PhaseRule, pillar: Pillar) -> Iterator[str]:
    known = {slug for question in pillar.questions for slug in question.indicators}
    if not rule.phase.strip():
        yield "een fase heeft een naam."
    if rule.minimum not in set(Level):
        yield f"niveau {rule.minimum} bestaat niet; kies 0 tot en met 3."
    if not 0 <= rule.share <= 1:
        yield f"aandeel {rule.share:g} kan niet; kies 0 tot en met 1."
    for slug in rule.indicators:
        if slug not in known:
            yield f"fase “{rule.phase}” noemt toetspunt “{slug}”, dat in deze pijler niet wordt gevraagd."
    for slug in _twice(rule.indicators):
        yield f"fase “{rule.phase}” noemt toetspunt “{slug}” twee keer."


def _steps(instrument: Instrument, library: Library) -> Iterator[str]:
    for slug in _twice(step.slug for step in instrument.steps):
        yield f"Stap “{slug}” staat er twee keer in."
    for step in instrument.steps:
        for message in _step(step, instrument, library):
            yield f"Stap “{step.slug}”: {message}"


def _step(step: StepOfScan, instrument: Instrument, library: Library) -> Iterator[str]:
    slugs = {question.slug for question in instrument.questions}
    if step.minutes < 1:
        yield "een stap kost ten minste 1 minuut."
    for slug in step.questions:
        if slug not in slugs:
            yield f"vraag “{slug}” bestaat niet in dit instrument."
    if step.kind is StepOfScanKind.SURVEY and not step.questionnaire:
        yield "noem de vragenlijst van deze enquête."
    if step.questionnaire and step.questionnaire not in library.questionnaires:
        yield f"vragenlijst “{step.questionnaire}” bestaat niet."


def _level_words(instrument: Instrument, _: Library) -> Iterator[str]:
    if instrument.level_words is None:
        return
    words = [instrument.level_words.of(level).strip() for level in Level]
    if not all(words):
        yield "Geef alle vier de niveaus een eigen woord."
    if len(set(words)) < len(words):
        yield "Geef elk niveau een ander woord."


def _variant(instrument: Instrument, library: Library) -> Iterator[str]:
    """A chain of variants ends at an instrument that varies nothing."""
    seen = {instrument.slug}
    slug = instrument.variant_of
    while slug:
        if slug in seen:
            yield "Dit instrument is een variant van zichzelf."
            return
        if slug not in library.instruments:
            yield f"Instrument “{slug}” bestaat niet."
            return
        seen.add(slug)
        slug = library.instruments[slug].variant_of


def _region(instrument: Instrument, _: Library) -> Iterator[str]:
    if bool(instrument.variant_of) != bool(instrument.region):
        yield "Een variant noemt zijn regio, en een regio hoort bij een variant."


def _twice(slugs: Iterable[str]) -> list[str]:
    return sorted(slug for slug, times in Counter(slugs).items() if times > 1)
