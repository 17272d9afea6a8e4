# SPDX-License-Identifier: EUPL-1.2
"""What the result page and the page behind each score show, in words and in the order of weight."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dijkwacht.assessments.domain.words import FOUNDATION_WORDS, LEVEL_WORDS, OWNER_WORDS, words_of
from dijkwacht.assessments.values import (
    Acceptance,
    Assessment,
    Finding,
    FindingKind,
    IndicatorResult,
    QuestionResult,
    Resolved,
    SourceKind,
)
from dijkwacht.knowledge.values import Indicator, Instrument, Library, Measure
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.phrasing import day_words, fraction_words, listed

PAPER_AGAINST_PRACTICE = "Papier tegen praktijk"


@dataclass(frozen=True, kw_only=True)
class ContrastRow:
    """Paper against practice for one indicator in one unit; `steps` is positive when paper claims more."""

    indicator: str
    statement: str
    unit: str
    marks: tuple[tuple[SourceKind, Level], ...]
    paper: Level
    practice: Level
    steps: int


@dataclass(frozen=True, kw_only=True)
class FindingRow:
    """A finding with the sentence that says what is wrong and what would be right."""

    keys: tuple[str, ...]
    indicator: str
    statement: str
    unit: str
    words: str
    tag: str
    tag_kind: str
    level: Level | None
    target: Level | None
    has_law: bool
    kind: FindingKind
    risk: int


@dataclass(frozen=True, kw_only=True)
class MeasureRow:
    """A first measure: who carries it, what it costs, what it solves."""

    measure: Measure
    owner: str
    hours: float
    hours_per_year: float
    findings: int
    laws: int
    small_text: str
    needed_for: str


@dataclass(frozen=True, kw_only=True)
class IndicatorPage:
    """Why an indicator stands where it stands: the sentences of the rule, one after the other."""

    result: IndicatorResult
    word: str
    steps: tuple[str, ...]
    questions: tuple[tuple[str, QuestionResult], ...]


def contrast_rows(assessment: Assessment, library: Library) -> tuple[ContrastRow, ...]:
    """The largest contrast of each indicator, the weightiest first, with how many units have one."""
    by_indicator: dict[str, list[Resolved]] = {}
    for slug, unit in assessment.contrasts:
        by_indicator.setdefault(slug, []).append(unit)
    return tuple(_contrast_row(slug, units, library.indicators[slug].statement) for slug, units in by_indicator.items())


def _contrast_row(slug: str, units: Sequence[Resolved], statement: str) -> ContrastRow:
    unit = units[0]
    steps = unit.contrast or 0
    return ContrastRow(
        indicator=slug,
        statement=statement,
        unit=_units_in_words(units),
        marks=tuple(
            (one.observation.source_kind, one.reading) for one in unit.standing if isinstance(one.reading, Level)
        ),
        paper=unit.claim or Level.ABSENT,
        practice=unit.practice or Level.ABSENT,
        steps=steps,
    )


def _units_in_words(units: Sequence[Resolved]) -> str:
    """The unit that a row is about, and how many others say the same; empty for the whole organisation."""
    name = units[0].unit.name
    others = len(units) - 1
    if not name or not others:
        return name
    return f"{name}, en {'één andere afdeling' if others == 1 else f'{others} andere afdelingen'}"


def finding_rows(
    findings: Iterable[Finding], library: Library, words: Mapping[Reading, str] = LEVEL_WORDS
) -> tuple[FindingRow, ...]:
    """Findings in their order, each with its sentence in these words; departments that say the same share a row."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        alike.setdefault((one.kind, one.indicator or one.text, one.level, one.target), []).append(one)
    return tuple(_finding_row(group, library, words) for group in alike.values())


def accepted_rows(assessment: Assessment, library: Library) -> tuple[tuple[FindingRow, Acceptance], ...]:
    """What is left so on purpose, with who decided and until when."""
    return tuple((_finding_row([one], library, LEVEL_WORDS), acceptance) for one, acceptance in assessment.accepted)


def lifted_words(assessment: Assessment) -> str:
    """Which part of all weighted risk the first measures take away; empty when there is none."""
    risk = sum(one.risk for one in assessment.findings)
    lifted = sum(one.lifts for one in assessment.first_measures)
    if not lifted:
        return ""
    return f"Samen halen zij {fraction_words(lifted / risk)} {'' if lifted >= risk else 'van '}het gewogen risico weg"


def _finding_row(group: Sequence[Finding], library: Library, words: Mapping[Reading, str]) -> FindingRow:
    one = group[0]
    indicator = library.indicators.get(one.indicator)
    return FindingRow(
        keys=tuple(finding.key for finding in group),
        indicator=one.indicator if indicator else "",
        statement=indicator.statement if indicator else one.text,
        unit=listed([finding.unit.name for finding in group if finding.unit.name]),
        words=_finding_words(one, words),
        tag=_tag(one),
        tag_kind="pinching" if _tag(one) == PAPER_AGAINST_PRACTICE else "plain",
        level=one.level,
        target=one.target,
        has_law=one.has_law,
        kind=one.kind,
        risk=one.risk,
    )


def _finding_words(one: Finding, words: Mapping[Reading, str]) -> str:
    match one.kind:
        case FindingKind.RECOMMENDATION:
            on = f" ({day_words(one.source_on)})" if one.source_on else ""
            return f"Advies: “{one.text}” Bron: {one.source}{on}."
        case FindingKind.CONTRAST if (one.contrast or 0) < 0:
            return "Het werkt beter dan er op papier staat. Laat dit zo, tenzij de wet om een document vraagt."
        case FindingKind.CONTRAST:
            return f"Volgens de stukken “{_word(one.target, words)}”, in de praktijk “{_word(one.level, words)}”."
        case _:
            return f"Nu {_word(one.level, words)}; op orde vanaf {_word(one.target, words)}."


def _tag(one: Finding) -> str:
    if one.has_law:
        return "Wettelijke regel"
    match one.kind:
        case FindingKind.CONTRAST if (one.contrast or 0) > 0:
            return PAPER_AGAINST_PRACTICE
        case FindingKind.CONTRAST:
            return "Werkt zonder papier"
        case FindingKind.RECOMMENDATION:
            return "Advies van elders"
        case _:
            return ""


def measure_rows(assessment: Assessment, library: Library) -> tuple[MeasureRow, ...]:
    """The first measures, in the order of doing."""
    laws = {one.key for one in assessment.findings if one.has_law}
    return tuple(
        MeasureRow(
            measure=(measure := library.measures[one.measure]),
            owner=OWNER_WORDS[measure.owner],
            hours=one.hours,
            hours_per_year=one.hours_per_year,
            findings=len(one.findings),
            laws=sum(key in laws for key in one.findings),
            small_text=measure.small_variant.text if one.is_small_variant else "",
            needed_for=library.measures[one.needed_for].title if one.needed_for else "",
        )
        for one in assessment.first_measures
    )


def indicator_page(
    result: IndicatorResult, indicator: Indicator, assessment: Assessment, instrument: Instrument
) -> IndicatorPage:
    """The derivation of one indicator in sentences that follow docs/rules."""
    texts = {question.slug: question.text for question in instrument.questions}
    words = words_of(instrument)
    return IndicatorPage(
        result=result,
        word=_word(result.reading, words),
        steps=tuple(_steps(result, indicator, words)),
        questions=tuple(
            (texts[one.question], one) for one in assessment.questions if result.indicator in one.indicators
        ),
    )


def _steps(result: IndicatorResult, indicator: Indicator, words: Mapping[Reading, str]) -> list[str]:
    said = [sentence for unit in result.units for sentence in _unit_steps(unit, words)]
    if len(result.units) > 1:
        known = f"{result.units_known} van {len(result.units)}"
        said.append(f"Over alle afdelingen telt het middelste niveau: {_word(result.reading, words)} ({known} bekend).")
    if result.level is not None:
        said.append(_order_sentence(result, indicator, words))
    return said or ["Niemand zei hier nog iets over. Het niveau is onbekend."]


def _unit_steps(unit: Resolved, words: Mapping[Reading, str]) -> list[str]:
    """How one unit came to its level; silent when nothing was seen."""
    where = f"{unit.unit.name}: " if unit.unit.name else ""
    said = []
    if unit.by_expert_session:
        said.append(
            f"{where}De expertsessie van deze meting sprak {_word(unit.reading, words)} af. Dat geldt in deze meting."
        )
    elif unit.practice is not None:
        count = sum(not one.is_paper and isinstance(one.reading, Level) for one in unit.standing)
        sources = (
            "Eén bron uit de praktijk zegt"
            if count == 1
            else f"Van {count} bronnen uit de praktijk is het middelste niveau"
        )
        said.append(f"{where}{sources} {_word(unit.practice, words)}. Praktijk weegt zwaarder dan papier.")
    elif unit.claim is not None:
        said.append(
            f"{where}Er is alleen papier. Dat telt hooguit als {words[Level.PAPER]}, of als {words[Level.IN_USE]} als het gebruik een datum heeft."
        )
    if unit.claim is not None and unit.contrast:
        said.append(f"{where}Papier zegt {_word(unit.claim, words)}. Dat verschil is zelf een bevinding.")
    if unit.is_disputed:
        said.append(f"{where}Een bron zegt dat dit niet van toepassing is. Het niveau van de andere bron telt.")
    if any(one.is_expired for one in unit.standing):
        said.append(f"{where}Een waarneming is te oud om nog te tellen. Zij staat er wel bij.")
    return said


def _order_sentence(result: IndicatorResult, indicator: Indicator, words: Mapping[Reading, str]) -> str:
    if result.is_in_order:
        return f"Het peil is {_word(result.agreed_level, words)}. Dit is op orde."
    if indicator.law and indicator.law.requires_document and not any(unit.has_document for unit in result.units):
        return f"De wet vraagt hier om een document ({indicator.law.title}, {indicator.law.article}); dat is niet vastgelegd."
    return f"Het peil is {_word(result.agreed_level, words)}. Dit is nog niet op orde."


def foundation_words(result: IndicatorResult) -> str:
    """How well-founded the level is, in words; empty without a level."""
    return FOUNDATION_WORDS[result.foundation] if result.foundation else ""


def _word(reading: Reading | None, words: Mapping[Reading, str]) -> str:
    return words[reading] if reading is not None else words[Silence.UNKNOWN]
