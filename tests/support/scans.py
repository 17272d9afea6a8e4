# SPDX-License-Identifier: EUPL-1.2
"""Small instruments: pillars with a phase rule, words of their own, steps."""

from dijkwacht.knowledge.values import (
    Instrument,
    LevelTexts,
    Library,
    PhaseRule,
    Pillar,
    Question,
    StepOfScan,
    StepOfScanKind,
)
from tests.support.measuring import indicator

OWN_WORDS = LevelTexts(absent="afwezig", paper="in ontwikkeling", in_use="uitgevoerd", proven="werkt en is geëvalueerd")


def question(slug, *indicators):
    return Question(slug=slug, text=f"Hoe gaat {slug}?", help="", indicators=indicators or (slug,))


def rule(phase, *indicators, minimum=0, share=1.0):
    return PhaseRule(phase=phase, minimum=minimum, share=share, indicators=indicators)


def pillar(slug="huis", *, questions, phases=()):
    return Pillar(
        slug=slug,
        title=slug.capitalize(),
        short_title=slug.capitalize(),
        summary="",
        questions=tuple(questions),
        phases=tuple(phases),
    )


def step(slug="praten", kind=StepOfScanKind.TALKS, **fields):
    given = {"slug": slug, "kind": kind, "title": slug.capitalize(), "text": "Vraag het.", "minutes": 30}
    return StepOfScan(**{**given, **fields})


def scan(slug="scan", *, pillars, **fields):
    given = {
        "slug": slug,
        "version": "1.0",
        "title": slug.capitalize(),
        "label": "Eigen vragenset",
        "summary": "",
        "owner": "Dijkwacht",
        "licence": "EUPL-1.2",
        "minutes": 120,
        "pillars": tuple(pillars),
        "sources": (),
    }
    return Instrument(**{**given, **fields})


def library_of(*instruments, **fields):
    """A library of these instruments, with an indicator for each that they name."""
    slugs = {slug for one in instruments for asked in one.questions for slug in asked.indicators}
    given = {
        "indicators": {slug: indicator(slug) for slug in sorted(slugs)},
        "measures": {},
        "instruments": {one.slug: one for one in instruments},
        "services": {},
    }
    return Library(**{**given, **fields})
