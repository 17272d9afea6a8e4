# SPDX-License-Identifier: EUPL-1.2
"""A small instrument in which every text says how sensitive it is, and the reports made of it."""

from dataclasses import asdict
from datetime import UTC, datetime

from dijkwacht.assessments.domain.assess import assess
from dijkwacht.assessments.domain.intake import SourceEntry
from dijkwacht.assessments.domain.report import report
from dijkwacht.assessments.domain.report_parts import Copy
from dijkwacht.assessments.values import Acceptance, AgreedLevel, Confidentiality, Recommendation, SourceKind
from dijkwacht.knowledge.values import Instrument, Library, Pillar, Question, Sensitivity, Source, Topic
from dijkwacht.values.levels import Level
from tests.support.measuring import NOW, RECENT, TODAY, WATERRIJK, indicator, law, measure

CANARIES = {one: f"KANARIE-{one.value.upper()}" for one in Sensitivity}
HIDDEN = {
    Confidentiality.WORKING: (),
    Confidentiality.MANAGEMENT: (Sensitivity.WORKING,),
    Confidentiality.PUBLIC: (Sensitivity.WORKING, Sensitivity.MANAGEMENT),
}
_TOPICS = {
    Sensitivity.PUBLIC: Topic.CULTURE,
    Sensitivity.MANAGEMENT: Topic.AGGRESSION,
    Sensitivity.WORKING: Topic.FOUR_EYES,
}
COPY = Copy(number=3, made_by="S. de Wit", made_at=datetime(2026, 11, 23, 10, 58, tzinfo=UTC))


def marked(sensitivity, number=1, **fields):
    """An indicator whose every own text carries the mark of its sensitivity."""
    sign = CANARIES[sensitivity]
    given = {
        "statement": f"Wij doen {sign} {number}.",
        "why": f"Daarom {sign}.",
        "test_question": f"Wanneer {sign} {number}?",
        "informants": (f"een {sign}",),
        "weight_reason": sign,
        "topic": _TOPICS[sensitivity],
        "sensitivity": sensitivity,
    }
    return indicator(f"{sensitivity.value}-{number}", **{**given, **fields})


def marked_measure(one, **fields):
    """A measure that raises one indicator, and whose texts carry its mark."""
    sign = CANARIES[one.sensitivity]
    given = {"title": f"Doe {sign} aan {one.slug}", "why": f"Wegens {sign}.", "raises": {one.slug: 3}}
    return measure(f"do-{one.slug}", **{**given, **fields})


def instrument_of(*pillars):
    """One pillar per group of indicators, one question per indicator."""
    return Instrument(
        slug="proef",
        version="1.0",
        title="Proef",
        label="Eigen vragenset",
        summary="Een proef.",
        owner="Dijkwacht",
        licence="EUPL-1.2",
        minutes=10,
        sources=(Source(title="Eigen bron"),),
        pillars=tuple(
            Pillar(
                slug=f"pijler-{number}",
                title=f"Pijler nummer {number}",
                short_title=f"Pijler {number}",
                summary="",
                questions=tuple(
                    Question(slug=f"vraag-{one.slug}", text=f"Vraag: {one.statement}", help="", indicators=(one.slug,))
                    for one in group
                ),
            )
            for number, group in enumerate(pillars, start=1)
        ),
    )


def assessed(pillars, seen, *, measures=(), agreed=None, acceptances=(), recommendations=(), units=(), facts=WATERRIJK):
    """(assessment, instrument, library) of observations in the words of the rule pages."""
    instrument = instrument_of(*pillars)
    indicators = {one.slug: one for group in pillars for one in group}
    library = Library(
        indicators=indicators,
        measures={one.slug: one for one in measures},
        instruments={instrument.slug: instrument},
        services={},
    )
    found = assess(
        instrument,
        library,
        facts=facts,
        observations=seen,
        at=NOW,
        agreed=agreed,
        acceptances=acceptances,
        recommendations=recommendations,
        units=units,
    )
    return found, instrument, library


def reported(measured, confidentiality, **fields):
    """The report of what `assessed` gave; every source of it is known by its name."""
    assessment, instrument, library = measured
    ids = {
        (one.observation.source, one.observation.source_kind)
        for result in assessment.indicators.values()
        for unit in result.units
        for one in unit.standing
    }
    sources = [SourceEntry(id=id_, kind=SourceKind(kind), title=f"Bron {id_}", on=RECENT) for id_, kind in sorted(ids)]
    given = {"sources": sources, "copy": COPY}
    return report(
        assessment, instrument=instrument, library=library, confidentiality=confidentiality, **{**given, **fields}
    )


def words_of(found):
    """Every text in a frozen value, however deep, on one line each."""
    match found:
        case str():
            return found
        case dict():
            return "\n".join(words_of(one) for pair in found.items() for one in pair)
        case list() | tuple() | set() | frozenset():
            return "\n".join(words_of(one) for one in found)
        case _ if hasattr(found, "__dataclass_fields__"):
            return words_of(asdict(found))
        case _:
            return str(found)


ALL_SENSITIVE = tuple(marked(one, number) for one in Sensitivity for number in (1, 2, 3, 4))
DECIDED = AgreedLevel(level=Level.IN_USE, decided_on=RECENT, decision="besluit college")


def everything(seen, **fields):
    """Twelve indicators of every sensitivity, a measure for each, one left so, two recommendations."""
    pillars = (ALL_SENSITIVE[0::2], ALL_SENSITIVE[1::2])
    accepted = Acceptance(
        finding="short:working-4:", by="college", reason=CANARIES[Sensitivity.WORKING], until=TODAY.replace(year=2027)
    )
    advice = (
        Recommendation(text=f"Advies {CANARIES[Sensitivity.MANAGEMENT]}", source="Rekenkamer", source_on=RECENT),
        Recommendation(
            text=f"Advies {CANARIES[Sensitivity.WORKING]}", source="Scan", source_on=RECENT, indicator="working-1"
        ),
    )
    given = {
        "measures": [marked_measure(one) for one in ALL_SENSITIVE],
        "agreed": DECIDED,
        "acceptances": (accepted,),
        "recommendations": advice,
    }
    return assessed(pillars, seen, **{**given, **fields})


__all__ = [
    "ALL_SENSITIVE",
    "CANARIES",
    "COPY",
    "DECIDED",
    "HIDDEN",
    "assessed",
    "everything",
    "law",
    "marked",
    "reported",
]
