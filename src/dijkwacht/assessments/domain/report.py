# SPDX-License-Identifier: EUPL-1.2
"""From an assessment to the report of one reader: working version, management, or public summary."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dijkwacht.assessments.domain.headline import (
    KNOWN_ENOUGH,
    THIN,
    Headline,
    PillarPicture,
    contrasts_ahead,
    headline,
    picture,
    pillar_lead,
)
from dijkwacht.assessments.domain.intake import SourceEntry
from dijkwacht.assessments.domain.report_lines import (
    contrasts,
    findings,
    findings_withheld,
    left_so,
    lines,
    measures,
    questions,
)
from dijkwacht.assessments.domain.report_parts import (
    Ask,
    ContrastLine,
    Copy,
    Group,
    Line,
    MeasureLine,
    PillarPage,
    Point,
    Report,
    Silenced,
    SourceLine,
    Water,
)
from dijkwacht.assessments.domain.report_talk import college_questions, council_questions
from dijkwacht.assessments.domain.report_view import View, withheld
from dijkwacht.assessments.domain.secrecy import Secrecy
from dijkwacht.assessments.domain.words import own_words, tells_statuses, words_of
from dijkwacht.assessments.values import (
    Assessment,
    Confidentiality,
    FindingKind,
    Observation,
    PillarResult,
    Resolved,
    SourceKind,
    Standing,
)
from dijkwacht.knowledge.values import Instrument, Library, Pillar
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.phrasing import capital, counted, day_words, listed, season_words, share_words, whole

DECISIONS = 3
HIGHLIGHTS = 6
"""Indicators on the page of a pillar; the others stand in the annex."""
MOST_PINCHING, MOST_STANDING = 3, 2
CONTRASTS = 2
POINTS = 2
"""Per column of the page for the college."""
ASKS = 3
OPEN_POINTS = 6
"""Per heading of the public summary."""
_SOURCES = {
    SourceKind.DOCUMENT: "documenten",
    SourceKind.SELF_ASSESSMENT: "een eigen inschatting",
    SourceKind.INTERVIEW: "gesprekken",
    SourceKind.GROUP_TALK: "groepsgesprekken",
    SourceKind.DEPARTMENT_INTAKE: "antwoorden van afdelingen",
    SourceKind.EXPERT_SESSION: "een sessie met deskundigen",
    SourceKind.SURVEY: "een enquête",
    SourceKind.INVESTIGATION: "onderzoek",
    SourceKind.REGISTER: "eigen registraties",
}
"""As kinds, whatever their number."""


def report(
    assessment: Assessment,
    *,
    instrument: Instrument,
    library: Library,
    sources: Collection[SourceEntry],
    confidentiality: Confidentiality,
    secrecy: Secrecy | None = None,
    copy: Copy | None = None,
    history: Iterable[Observation] = (),
) -> Report:
    """What one reader gets to see. `history` is every observation, for what was replaced by n.v.t.

    A level that a reader may not see is not in the report at all, so that no file made of it can leak.
    """
    view = View(assessment=assessment, instrument=instrument, library=library, confidentiality=confidentiality)
    whole_report = _confidential(view, sources=sources, secrecy=secrecy, copy=copy or Copy(), history=history)
    return _public(view, whole_report) if confidentiality is Confidentiality.PUBLIC else whole_report


def _confidential(
    view: View,
    *,
    sources: Collection[SourceEntry],
    secrecy: Secrecy | None,
    copy: Copy,
    history: Iterable[Observation],
) -> Report:
    assessment, instrument = view.assessment, view.instrument
    organs = view.bodies
    functions = {source.id: source.function for source in sources}
    every_line, every_contrast, every_measure = lines(view), contrasts(view, functions), measures(view)
    told_left, hidden_left = left_so(view)
    used = _used_sources(assessment, sources)
    return Report(
        confidentiality=view.confidentiality,
        secrecy=secrecy,
        bodies=organs,
        facts=assessment.facts,
        copy=copy,
        as_at=assessment.at.date(),
        period=season_words(assessment.at.date()),
        title_lines=("Hoe hoog", "staat onze dijk?"),
        subtitle=(
            "Wat er staat, waar het nog van papier is, en wat wij als eerste doen "
            "tegen georganiseerde misdaad, druk en agressie."
        ),
        made_for=_made_for(view),
        instrument_title=instrument.title,
        instrument_owner=instrument.owner,
        instrument_label=instrument.label,
        instrument_version=instrument.version,
        words=words_of(instrument),
        own_words=own_words(instrument),
        answered=answered(assessment),
        headline=headline(picture(assessment, instrument)),
        stands=_stands(view, every_line),
        pinches=_pinches(view, every_line, every_contrast),
        unknown=_unknown(assessment, instrument),
        water=_water(assessment),
        pillars=tuple(
            _pillar(view, result, lines=every_line, contrasts=every_contrast, measures=every_measure)
            for result in assessment.pillars
            if result.score.asked or result.score.not_applicable
        ),
        questions=questions(view),
        lines=every_line,
        findings=findings(view),
        findings_withheld=findings_withheld(view),
        measures=every_measure,
        decisions=tuple(one for one in every_measure if one.is_named)[:DECISIONS],
        left_so=told_left,
        left_so_withheld=hidden_left,
        not_applicable=tuple(one.statement for one in every_line if one.group is Group.NOT_APPLICABLE),
        silenced=_silenced(view, history),
        not_asked=len(assessment.not_asked),
        sources=used,
        observations=sum(one.observations for one in used),
        method=_method(view),
        college_questions=college_questions(view),
        council_questions=council_questions(view, organs),
    )


def _public(view: View, full: Report) -> Report:
    """The summary for everybody: no level, score, profile, hour or source by title; numbers as words.

    Built by leaving out: what is not named here keeps its place only if it is open already.
    """
    name = full.facts.name or full.bodies.organisation
    open_lines = tuple(_without_level(line) for line in _heaviest(full.lines))
    first = tuple(
        replace(one, hours=0, hours_per_year=0, findings=0, raises=()) for one in full.measures if one.is_named
    )
    return replace(
        full,
        secrecy=None,
        copy=Copy(made_at=full.copy.made_at),
        title_lines=(f"Zo werkt {name}", "aan weerbaarheid"),
        subtitle="Wat er al staat, waar wij aan werken en wat wij nog niet weten.",
        answered=_open_answered(view.assessment),
        headline=Headline(title=f"Zo werkt {name} aan weerbaarheid", lead=_public_lead(full)),
        stands=_open_points(open_lines, Group.STANDS),
        pinches=_open_points(open_lines, Group.PINCHES),
        unknown=tuple(point.text for point in _open_points(open_lines, Group.UNKNOWN)),
        water=None,
        pillars=(),
        questions=(),
        lines=tuple(line for line in open_lines if line.group in (Group.STANDS, Group.PINCHES, Group.UNKNOWN)),
        findings=(),
        findings_withheld=(),
        measures=first,
        decisions=(),
        left_so=(),
        left_so_withheld=0,
        not_applicable=(),
        silenced=(),
        not_asked=0,
        sources=tuple(SourceLine(kind=kind) for kind in dict.fromkeys(one.kind for one in full.sources)),
        observations=0,
        method=_public_method(full),
        college_questions=(),
    )


def answered(assessment: Assessment) -> str:
    """“89 van 105 vragen”; where a ratio would only show what is missing, the number of points that are known."""
    every = len(assessment.questions)
    known = sum(result.level is not None for result in assessment.indicators.values())
    if every and assessment.filled_in / every >= THIN:
        return f"{whole(assessment.filled_in)} van {whole(every)} vragen"
    return counted(known, "onderdeel", "onderdelen") if known else "nog niets"


def _made_for(view: View) -> str:
    organs = view.bodies
    match view.confidentiality:
        case Confidentiality.WORKING:
            return f"coördinator en {organs.secretary}"
        case Confidentiality.MANAGEMENT:
            return f"{organs.secretary} en {organs.college}"
        case Confidentiality.PUBLIC:
            return f"inwoners en {organs.council}"


def _heaviest(found: Iterable[Line]) -> list[Line]:
    return sorted(found, key=lambda line: -line.weight)


def _stands(view: View, every: Sequence[Line]) -> tuple[Point, ...]:
    """The heaviest that stand; what works aantoonbaar before what is in use."""
    standing = sorted(
        (line for line in every if line.group is Group.STANDS),
        key=lambda line: (-line.weight, -line.reading if isinstance(line.reading, Level) else 0),
    )
    return tuple(Point(label=_label(view, line), text=line.statement) for line in standing[:POINTS])


def _pinches(view: View, every: Sequence[Line], found: Sequence[ContrastLine]) -> tuple[Point, ...]:
    """Contrasts first, for they surprise; then the findings in order of risk."""
    words = words_of(view.instrument)
    points = {
        one.indicator: Point(label=f"Papier: {words[one.paper]}. Praktijk: {words[one.practice]}.", text=one.statement)
        for one in found
        if one.steps > 0
    }
    by_slug = {line.indicator: line for line in every}
    for finding in view.assessment.findings:
        line = by_slug.get(finding.indicator)
        if line and line.group is Group.PINCHES:
            points.setdefault(line.indicator, Point(label=_label(view, line), text=line.statement))
    return tuple(points.values())[:POINTS]


def _label(view: View, line: Line) -> str:
    return capital(words_of(view.instrument)[line.reading]) if line.reading is not None else ""


def _unknown(assessment: Assessment, instrument: Instrument) -> tuple[str, ...]:
    """How much is open, where, and what has nothing yet."""
    names = {pillar.slug: pillar.short_title.lower() for pillar in instrument.pillars}
    open_ = {result.pillar: result.score.asked - result.score.known for result in assessment.pillars}
    every = sum(open_.values())
    if not every:
        return ("Op elke vraag is een antwoord bekend.",)
    dark = [names[result.pillar] for result in assessment.pillars if result.score.asked and not result.score.known]
    asked = sum(result.score.asked for result in assessment.pillars)
    most = [names[slug] for slug, number in Counter(open_).most_common(POINTS) if number]
    where = f", vooral over {listed(most)}" if len(open_) > len(most) else ""
    first = (
        f"Van de meeste vragen weten wij het antwoord nog niet{where}."
        if every / asked > KNOWN_ENOUGH
        else f"{capital(counted(every, 'vraag is', 'vragen zijn'))} nog onbekend{where}."
    )
    second = f"Over {listed(dark)} is nog niets bekend." if dark and len(dark) < len(open_) else ""
    return tuple(sentence for sentence in (first, second) if sentence)


def _water(assessment: Assessment) -> Water | None:
    """No decision, no water."""
    agreed = assessment.agreed
    if agreed.decided_on is None:
        return None
    return Water(level=agreed.level, decided_on=agreed.decided_on, decision=agreed.decision)


def _pillar(
    view: View,
    result: PillarResult,
    *,
    lines: Sequence[Line],
    contrasts: Sequence[ContrastLine],
    measures: Sequence[MeasureLine],
) -> PillarPage:
    number, pillar = next(
        (number, one) for number, one in enumerate(view.instrument.pillars, start=1) if one.slug == result.pillar
    )
    inside = {slug for question in result.questions for slug in question.indicators}
    own = tuple(line for line in lines if line.indicator in inside)
    told = [one for one in contrasts if one.indicator in inside]
    return PillarPage(
        slug=pillar.slug,
        number=number,
        title=pillar.title,
        short_title=pillar.short_title,
        score=result.score,
        phase=result.phase,
        agreed=result.agreed_level if view.assessment.agreed.is_decided else None,
        counts=result.counts,
        lead=_pillar_lead(view, result, pillar, inside),
        lines=own,
        highlights=_highlights(view, own),
        contrasts=tuple(told[:CONTRASTS]),
        more_contrasts=max(0, len(told) - CONTRASTS),
        measures=tuple(
            one
            for one in measures
            if one.is_named and any(slug in inside for slug, now, to in one.raises if _rises(now, to))
        ),
        withheld=withheld(view.topic(slug) for slug in sorted(inside) if not view.names(slug)),
        asks=_asks(view, own),
    )


def _rises(now: Level | None, to: Level) -> bool:
    return now is not None and now < to


def _pillar_lead(view: View, result: PillarResult, pillar: Pillar, inside: Collection[str]) -> str:
    short = [one for one in view.assessment.findings if one.indicator in inside and one.kind is FindingKind.SHORT]
    absent, paper, in_use, proven, _ = result.counts
    seen = PillarPicture(
        title=pillar.short_title,
        counts=(absent, paper, in_use, proven),
        known=result.score.known,
        asked=result.score.asked,
        reaches_agreed=result.score.value is not None and result.score.value >= result.agreed_level,
    )
    return pillar_lead(
        seen,
        ahead=contrasts_ahead(view.assessment, inside),
        law_short=sum(one.has_law for one in short),
    )


def _highlights(view: View, own: Sequence[Line]) -> tuple[Line, ...]:
    """What stands, what pinches and what is unknown, the heaviest of each; at most six."""
    order = {finding.indicator: place for place, finding in reversed(list(enumerate(view.assessment.findings)))}
    pinching = sorted((line for line in own if line.group is Group.PINCHES), key=lambda line: order[line.indicator])
    standing = _heaviest(line for line in own if line.group is Group.STANDS)
    unknown = _heaviest(line for line in own if line.group is Group.UNKNOWN)
    chosen = {line.indicator for line in (*standing[:MOST_STANDING], *pinching[:MOST_PINCHING], *unknown[:1])}
    for line in (*pinching, *standing, *unknown):
        if len(chosen) < HIGHLIGHTS:
            chosen.add(line.indicator)
    return tuple(line for line in (*standing, *pinching, *unknown) if line.indicator in chosen)


def _asks(view: View, own: Sequence[Line]) -> tuple[Ask, ...]:
    """What to ask first where little is known: the heaviest unknowns, each with the people who know."""
    unknown = _heaviest(line for line in own if line.group is Group.UNKNOWN)[:ASKS]
    found = [view.indicator(line.indicator) for line in unknown]
    return tuple(Ask(question=one.test_question, informants=one.informants) for one in found)


def _silenced(view: View, history: Iterable[Observation]) -> tuple[Silenced, ...]:
    """Where a source first gave a level and now says that it does not apply. Rule: the report lists these."""
    before: dict[object, Level] = {}
    for one in sorted(history, key=lambda entry: (entry.recorded_at, entry.id)):
        if isinstance(one.reading, Level):
            before[one.key] = one.reading
    found = [
        (slug, before[one.observation.key])
        for slug, result in view.assessment.indicators.items()
        for one in _standing(result.units)
        if one.reading is Silence.NOT_APPLICABLE and one.observation.key in before and view.names(slug)
    ]
    return tuple(Silenced(statement=view.indicator(slug).statement, was=level) for slug, level in dict.fromkeys(found))


def _standing(units: Iterable[Resolved]) -> list[Standing]:
    return [one for unit in units for one in unit.standing]


def _used_sources(assessment: Assessment, sources: Collection[SourceEntry]) -> tuple[SourceLine, ...]:
    """The sources that still say something, newest first. One that was wholly replaced is not shown."""
    standing = {one.observation.id: one for result in assessment.indicators.values() for one in _standing(result.units)}
    counts = Counter(one.observation.source for one in standing.values())
    used = sorted((source for source in sources if counts[source.id]), key=lambda one: (-one.on.toordinal(), one.title))
    return tuple(SourceLine(kind=one.kind, title=one.title, on=one.on, observations=counts[one.id]) for one in used)


def _method(view: View) -> tuple[str, ...]:
    agreed = view.assessment.agreed
    organs = view.bodies
    words = words_of(view.instrument)
    water = (
        f"Het afgesproken peil is “{words[agreed.level]}” ({agreed.decision or 'besluit'}, {day_words(agreed.decided_on)})."
        if agreed.decided_on
        else f"Het {organs.college} heeft nog geen peil afgesproken. Daarom staat er geen waterlijn in de tekening, en kijken wij of iets is ingevoerd."
    )
    return (
        (
            "Elke bron telt mee met wat zij zag. Wat mensen doen, weegt zwaarder dan wat er op papier staat: "
            f"een afspraak die alleen op papier staat, telt als “{words[Level.PAPER]}”."
        ),
        _counting(view),
        water,
        (
            "Bevindingen staan op volgorde van risico: het gewicht van het onderdeel maal het aantal stappen dat het te laag is. "
            "De eerste maatregelen halen met de minste uren het meeste risico weg."
        ),
        "Dit rapport gaat over de organisatie. Het zegt niets over het werk van één persoon.",
    )


def _counting(view: View) -> str:
    if tells_statuses(view.instrument):
        return (
            "Deze norm geeft geen cijfer. Per thema staat hoeveel punten er per status zijn, hoeveel er nog onbekend "
            "zijn, en hoeveel er niet van toepassing zijn."
        )
    return (
        "Het cijfer van een pijler is het gemiddelde niveau van de vragen die bekend zijn, van 0 (niet geregeld) "
        "tot 3 (werkt aantoonbaar). Daarnaast staat hoeveel vragen bekend zijn, en waar het cijfer op uitkomt als "
        "alle open vragen niet geregeld zijn, of juist alle aantoonbaar werken."
    )


def _public_lead(full: Report) -> str:
    return (
        f"{capital(full.bodies.organisation)} bekijkt hoe goed de organisatie bestand is tegen georganiseerde misdaad, "
        "druk en agressie. Hier leest u wat er al staat en waar wij aan werken."
    )


def _public_method(full: Report) -> tuple[str, ...]:
    kinds = [_SOURCES[kind] for kind in SourceKind if any(one.kind is kind for one in full.sources)]
    used = f"Wij gebruikten {listed(kinds)}." if kinds else "Er zijn nog geen bronnen gebruikt."
    return (
        used,
        (
            "Hier staan geen cijfers en geen lijst van zwakke plekken. Zo’n lijst is een handleiding voor wie kwaad wil. "
            "Het volledige beeld is er wel, en wordt besproken door wie ermee aan het werk moet."
        ),
        "Dit gaat over de organisatie. Het zegt niets over het werk van één persoon.",
    )


def _without_level(line: Line) -> Line:
    return replace(
        line, reading=None, foundation="", sources=0, seen_in="", in_order=False, weight=0, law="", units="", lowest=""
    )


def _open_points(found: Iterable[Line], group: Group) -> tuple[Point, ...]:
    """The heaviest of a group: a summary, so not all."""
    return tuple(Point(label="", text=line.statement) for line in found if line.group is group)[:OPEN_POINTS]


def _open_answered(assessment: Assessment) -> str:
    if not any(result.is_filled_in for result in assessment.indicators.values()):
        return "nog geen vragen"
    return f"{share_words(assessment.filled_in, len(assessment.questions))} vragen"
