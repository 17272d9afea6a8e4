# SPDX-License-Identifier: EUPL-1.2
"""The lines of a report: indicators, contrasts, findings and measures, each as far as this reader may see it."""

from collections.abc import Iterable, Mapping, Sequence

from dijkwacht.assessments.domain.contrasts import levels_by_voice, voices_in_words
from dijkwacht.assessments.domain.report_parts import (
    ContrastLine,
    FindingLine,
    Group,
    LeftSo,
    Line,
    MeasureLine,
    QuestionLine,
    Withheld,
)
from dijkwacht.assessments.domain.report_view import View, withheld
from dijkwacht.assessments.domain.words import FOUNDATION_WORDS, words_of
from dijkwacht.assessments.values import (
    Finding,
    FindingKind,
    FirstMeasure,
    IndicatorResult,
    QuestionResult,
    Resolved,
)
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.phrasing import listed, whole

CLAIMS = {
    Level.ABSENT: "is dit niet geregeld",
    Level.PAPER: "staat dit alleen op papier",
    Level.IN_USE: "is dit ingevoerd",
    Level.PROVEN: "werkt dit aantoonbaar",
}
"""A level as the end of a sentence that begins with “Volgens …” or “In de praktijk”."""
_UNITS = {Scope.DEPARTMENT: "afdelingen", Scope.PROCESS: "processen"}


def lines(view: View) -> tuple[Line, ...]:
    """Every indicator that this reader may see by name, in the order of the instrument."""
    found: dict[str, Line] = {}
    for pillar in view.instrument.pillars:
        for question in pillar.questions:
            for slug in question.indicators:
                result = view.assessment.indicators.get(slug)
                if result and slug not in found and view.names(slug):
                    found[slug] = line(view, result, pillar=pillar.slug)
    return tuple(found.values())


def line(view: View, result: IndicatorResult, *, pillar: str) -> Line:
    indicator = view.indicator(result.indicator)
    standing = {one.observation.id: one for unit in result.units for one in unit.standing}.values()
    return Line(
        indicator=indicator.slug,
        pillar=pillar,
        statement=indicator.statement,
        topic=view.topic(indicator.slug),
        reading=result.reading,
        group=group(view, result),
        foundation=FOUNDATION_WORDS[result.foundation] if result.foundation else "",
        sources=len({one.observation.source for one in standing}),
        seen_in=_years([one.evidence_on.year for one in standing]),
        in_order=result.is_in_order,
        weight=indicator.weight,
        law=f"{indicator.law.title}, {indicator.law.article}" if indicator.law else "",
        units=_units_words(result, indicator.scope),
        lowest=_lowest(view, result) if view.tells_units else "",
    )


def group(view: View, result: IndicatorResult) -> Group:
    """A finding pinches, unless practice is ahead of paper: that is no worry, unless law asks for the paper."""
    if result.reading is Silence.NOT_APPLICABLE:
        return Group.NOT_APPLICABLE
    if result.level is None:
        return Group.UNKNOWN
    own = [finding for finding in view.assessment.findings if finding.indicator == result.indicator]
    if any(pinches(finding) for finding in own if finding.kind is not FindingKind.RECOMMENDATION):
        return Group.PINCHES
    return Group.STANDS if result.is_in_order else Group.LEFT_SO


def pinches(finding: Finding) -> bool:
    return finding.contrast is None or finding.contrast > 0


def contrasts(view: View, functions: Mapping[str, str]) -> tuple[ContrastLine, ...]:
    """Paper against practice, the weightiest first; per unit in the working version, else the widest per indicator.

    The working version says what papers, management and staff each say; `functions` gives who spoke, per source.
    """
    found: list[ContrastLine] = []
    for slug, resolved in view.assessment.contrasts:
        if not view.names(slug):
            continue
        if not view.tells_units and any(one.indicator == slug for one in found):
            continue
        found.append(_contrast(view, slug, resolved, functions))
    return tuple(found)


def _contrast(view: View, slug: str, resolved: Resolved, functions: Mapping[str, str]) -> ContrastLine:
    paper, practice = resolved.claim or Level.ABSENT, resolved.practice or Level.ABSENT
    steps = paper - practice
    marks = [(one.observation.source_kind, one.reading) for one in resolved.standing if isinstance(one.reading, Level)]
    sentence = contrast_sentence(paper, practice, law=view.indicator(slug).law is not None)
    return ContrastLine(
        indicator=slug,
        statement=view.indicator(slug).statement,
        paper=paper,
        practice=practice,
        steps=steps,
        marks=tuple(sorted(dict.fromkeys(marks), key=lambda mark: (mark[1], mark[0]))),
        words=contrast_words(steps),
        sentence=" ".join(filter(None, (sentence, _voices(view, resolved, functions)))),
        unit=resolved.unit.name if view.tells_units else "",
    )


def _voices(view: View, resolved: Resolved, functions: Mapping[str, str]) -> str:
    """Who says what, in the working version: with few people in a house it tells who spoke."""
    return voices_in_words(levels_by_voice(resolved.standing, functions)) if view.tells_units else ""


def contrast_words(steps: int) -> str:
    """“2 stappen minder in de praktijk”, or “1 stap meer dan op papier”."""
    size = f"{abs(steps)} {'stap' if abs(steps) == 1 else 'stappen'}"
    return f"{size} minder in de praktijk" if steps > 0 else f"{size} meer dan op papier"


def contrast_sentence(paper: Level, practice: Level, *, law: bool) -> str:
    said = f"Volgens het papier {CLAIMS[paper]}. In de praktijk {CLAIMS[practice]}."
    if paper > practice:
        return said
    return f"{said} {'De wet vraagt hier iets: kijk of het papier moet worden bijgewerkt.' if law else 'Laat dit zo.'}"


def findings(view: View) -> tuple[FindingLine, ...]:
    """The findings that this reader may see, numbered in order of risk."""
    shown = [finding for finding in _once(view, view.assessment.findings) if view.names_finding(finding)]
    return tuple(_finding(view, finding, number) for number, finding in enumerate(shown, start=1))


def findings_withheld(view: View) -> tuple[Withheld, ...]:
    """The others, by topic."""
    hidden = [finding for finding in _once(view, view.assessment.findings) if not view.names_finding(finding)]
    return withheld(view.topic(finding.indicator) for finding in hidden if view.asks(finding))


def _once(view: View, found: Iterable[Finding]) -> list[Finding]:
    """Where units are not told, a contrast in three departments is one finding."""
    kept: dict[tuple[str, ...], Finding] = {}
    for finding in found:
        key = (finding.key,) if view.tells_units else (finding.kind, finding.indicator, finding.text)
        kept.setdefault(key, finding)
    return list(kept.values())


def _finding(view: View, finding: Finding, number: int) -> FindingLine:
    law = view.indicator(finding.indicator).law if view.asks(finding) else None
    return FindingLine(
        number=number,
        kind=finding.kind,
        text=finding_text(view, finding),
        topic=view.topic(finding.indicator) if view.asks(finding) else "",
        level=finding.level,
        target=finding.target,
        risk=finding.risk,
        law=f"{law.title}, {law.article}" if law else "",
        unit=finding.unit.name if view.tells_units else "",
        contrast=finding.contrast,
        source=finding.source,
        source_on=finding.source_on,
    )


def finding_text(view: View, finding: Finding) -> str:
    """A recommendation keeps its own words; else the statement that is not yet true."""
    return finding.text or view.indicator(finding.indicator).statement


def left_so(view: View) -> tuple[tuple[LeftSo, ...], int]:
    """What was left so on purpose as far as this reader may see it, and how much more there is."""
    shown = [pair for pair in view.assessment.accepted if view.names_finding(pair[0])]
    told = tuple(
        LeftSo(text=finding_text(view, finding), by=one.by, reason=one.reason, until=one.until)
        for finding, one in shown
    )
    return told, len(view.assessment.accepted) - len(shown)


def questions(view: View) -> tuple[QuestionLine, ...]:
    """The questions of which this reader may know every indicator."""
    results = {
        result.question: (pillar.pillar, result) for pillar in view.assessment.pillars for result in pillar.questions
    }
    return tuple(
        _question(question.text, *results[question.slug])
        for question in view.instrument.questions
        if question.slug in results and all(view.names(slug) for slug in results[question.slug][1].indicators)
    )


def _question(text: str, pillar: str, result: QuestionResult) -> QuestionLine:
    return QuestionLine(text=text, pillar=pillar, state=result.state, level=result.level, in_order=result.is_in_order)


def measures(view: View) -> tuple[MeasureLine, ...]:
    """The first measures in the order of doing; by topic alone where the name would give a weak spot away."""
    return tuple(_measure(view, one, number) for number, one in enumerate(view.assessment.first_measures, start=1))


def _measure(view: View, one: FirstMeasure, number: int) -> MeasureLine:
    measure = view.library.measures[one.measure]
    hidden = [slug for slug in view.behind(one) if not view.names(slug)]
    if hidden:
        return MeasureLine(
            number=number,
            title=f"Maatregel over {view.topic(hidden[0])}",
            is_named=False,
            owner=measure.owner,
            hours=one.hours,
            hours_per_year=one.hours_per_year,
            findings=len(one.findings),
        )
    return MeasureLine(
        number=number,
        title=measure.title,
        is_named=True,
        owner=measure.owner,
        hours=one.hours,
        hours_per_year=one.hours_per_year,
        findings=len(one.findings),
        why=measure.why,
        small=measure.small_variant.text if one.is_small_variant else "",
        steps=tuple(step.text for step in measure.steps),
        raises=tuple((slug, view.assessment.indicators[slug].level, reached) for slug, reached in one.raises.items()),
        needed_for=_needed_for(view, one),
    )


def _needed_for(view: View, one: FirstMeasure) -> str:
    """The title of what it prepares, if this reader may see that too."""
    other = next((other for other in view.assessment.first_measures if other.measure == one.needed_for), None)
    return view.library.measures[other.measure].title if other and view.names_measure(other) else ""


def _units_words(result: IndicatorResult, scope: Scope) -> str:
    if scope is Scope.ORGANISATION or len(result.units) < 2:
        return ""
    return f"{result.units_known} van {len(result.units)} {_UNITS[scope]} bekend"


def _lowest(view: View, result: IndicatorResult) -> str:
    """The weakest unit by name, where units differ."""
    known = [unit for unit in result.units if unit.level is not None and unit.unit.name]
    levels = {unit.level for unit in known}
    if len(levels) < 2:
        return ""
    low = min(unit.level for unit in known if unit.level is not None)
    names = [unit.unit.name for unit in known if unit.level is low]
    return f"Laagst bij {listed(names)}: {words_of(view.instrument)[low]}"


def _years(years: Sequence[int]) -> str:
    if not years:
        return ""
    first, last = min(years), max(years)
    return str(last) if first == last else f"{first}–{last}"


def sources_words(one: Line) -> str:
    """“3 bronnen, 2026”; empty without a source."""
    if not one.sources:
        return ""
    return f"{whole(one.sources)} {'bron' if one.sources == 1 else 'bronnen'}, {one.seen_in}"
