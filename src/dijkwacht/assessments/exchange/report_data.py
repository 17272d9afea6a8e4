# SPDX-License-Identifier: EUPL-1.2
"""A report as ready-made Dutch strings: PDF and Word lay the same data out, each in its own way."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dijkwacht.assessments.domain.report_lines import sources_words
from dijkwacht.assessments.domain.report_parts import (
    ContrastLine,
    Copy,
    FindingLine,
    Group,
    Line,
    MeasureLine,
    PillarPage,
    Report,
    Withheld,
)
from dijkwacht.assessments.domain.secrecy import SOURCE as SECRECY_SOURCE
from dijkwacht.assessments.domain.words import AUDIT_WORDS, LEVEL_WORDS, OWNER_WORDS, SOURCE_WORDS
from dijkwacht.assessments.values import FindingKind
from dijkwacht.knowledge.values import Owner
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.phrasing import (
    capital,
    counted,
    day_words,
    decimal,
    hours_words,
    listed,
    moment_words,
    number_words,
    whole,
)

LEVEL_MEANINGS = {
    Level.ABSENT: "Er is niets afgesproken, of niemand kan het laten zien.",
    Level.PAPER: "Het staat in een stuk. Of mensen ermee werken, is niet te zien.",
    Level.IN_USE: "Mensen kennen het en werken ermee.",
    Level.PROVEN: "Het werkt, en dat is met voorbeelden of cijfers te laten zien.",
}
_GLYPHS: dict[Reading, str] = {
    Level.ABSENT: "0",
    Level.PAPER: "1",
    Level.IN_USE: "2",
    Level.PROVEN: "3",
    Silence.UNKNOWN: "unknown",
    Silence.NOT_APPLICABLE: "nvt",
}
_FROM_THE_HIGHEST: tuple[Reading, ...] = (Level.PROVEN, Level.IN_USE, Level.PAPER, Level.ABSENT, Silence.UNKNOWN)
MOST_UNKNOWN_LISTED = 12
PROFILE_CAPTION = (
    "Hoogte is het gemiddelde niveau van een pijler. De lagen zeggen waarvan hij is gemaakt: onderop wat op papier "
    "staat, daarboven wat ook is ingevoerd, bovenop wat ook aantoonbaar werkt. Stippels zijn nog onbekend."
)
_FINDINGS = {
    FindingKind.SHORT: "onder het peil",
    FindingKind.CONTRAST: "papier tegen praktijk",
    FindingKind.RECOMMENDATION: "eerdere aanbeveling",
}


def report_data(report: Report) -> dict[str, Any]:
    """Everything that stands in the report, as texts, numbers in Dutch, and names of drawings."""
    told = [page for page in report.pillars if page.has_own_page]
    dark = [page for page in report.pillars if not page.has_own_page]
    return {
        "is_public": report.is_public,
        "organisation": report.bodies.organisation,
        "label": report.confidentiality.words,
        "secrecy": _secrecy(report),
        "report_line": f"{report.bodies.organisation} · {_report_name(report)} {report.period}",
        "foot": _foot(report),
        "cover": _cover(report),
        "headline": {"title": report.headline.title, "lead": report.headline.lead},
        "stands": [{"label": one.label, "text": one.text} for one in report.stands],
        "pinches": [{"label": one.label, "text": one.text} for one in report.pinches],
        "unknown": list(report.unknown),
        "college": report.bodies.college,
        "decisions": _decisions(report),
        "has_profile": not report.tells_statuses and any(page.score.known for page in report.pillars),
        "statuses": [_status_row(report, page) for page in report.pillars] if report.tells_statuses else [],
        "status_header": ["Thema", *_status_header(report)],
        "own_words": [{"own": one.own, "standard": one.standard} for one in report.own_words],
        "profile_alt": profile_words(report),
        "profile_caption": PROFILE_CAPTION,
        "water": _water(report),
        "pillars": [_pillar(report, page) for page in told],
        "dark_title": "Wat wij al weten, en wie wij nog vragen"
        if any(page.known_lines for page in dark)
        else "Deze pijlers wachten op een eerste antwoord",
        "dark_lead": f"{'Er zijn nog weinig mensen' if told or report.observations else 'Er is nog niemand'} gevraagd. Dat is geen "
        "slecht nieuws: met deze vragen aan een paar collega’s komt u in een uur al ver.",
        "dark": [_dark(report, page) for page in dark],
        "findings": [
            _finding(report, number, together) for number, together in enumerate(_by_subject(report.findings), start=1)
        ],
        "findings_withheld": _withheld_words(report.findings_withheld, "bevinding", "bevindingen"),
        "measures": [_measure(one) for one in report.measures],
        "left_so": [
            {"text": one.text, "by": one.by, "reason": one.reason, "until": day_words(one.until)}
            for one in report.left_so
        ],
        "left_so_withheld": _more(report.left_so_withheld),
        "levels": [
            {"glyph": _GLYPHS[level], "word": report.words[level], "term": _term(report, level), "text": meaning}
            for level, meaning in LEVEL_MEANINGS.items()
        ],
        "level_legend": [{"glyph": _GLYPHS[reading], "word": report.words[reading]} for reading in _FROM_THE_HIGHEST],
        "method": list(report.method),
        "instrument": f"{report.instrument_label}, versie {report.instrument_version}.",
        "answered": report.answered,
        "not_applicable": list(report.not_applicable),
        "not_applicable_words": _not_applicable(report),
        "silenced": [{"text": one.statement, "was": report.words[one.was]} for one in report.silenced],
        "not_asked": _not_asked(report),
        "sources": [
            {
                "kind": SOURCE_WORDS[one.kind],
                "title": one.title,
                "on": day_words(one.on) if one.on else "",
                "observations": whole(one.observations),
            }
            for one in report.sources
        ],
        "college_questions": list(report.college_questions),
        "council": report.bodies.council,
        "council_questions": list(report.council_questions),
        "annex": [_annex(report, page) for page in report.pillars],
    }


def profile_words(report: Report) -> str:
    """The dike profile in words, for who cannot see it."""
    parts = [f"{page.short_title}: {_score_words(page)}" for page in report.pillars if page.score.asked]
    water = f" Afgesproken peil: {report.words[report.water.level]}." if report.water else ""
    return f"Dijkprofiel, hoogte van 0 (niet geregeld) tot 3 (werkt aantoonbaar). {'; '.join(parts)}.{water}"


def contrast_words(report: Report, one: ContrastLine) -> str:
    """One contrast in words."""
    marks = "; ".join(f"{SOURCE_WORDS[kind]}: {report.words[level]}" for kind, level in one.marks)
    return f"{one.words}. {capital(marks)}."


def counts_words(report: Report, page: PillarPage) -> str:
    """The distribution of a pillar in words."""
    words = _status_words(report)
    parts = [f"{count} {word}" for count, word in reversed(list(zip(page.counts, words, strict=True)))]
    return f"Vragen van deze pijler: {', '.join([*parts[1:], parts[0]])}."


def _status_words(report: Report) -> list[str]:
    """The words of the counts of a pillar, in their order."""
    return [report.words[reading] for reading in (*Level, Silence.UNKNOWN)]


def _status_header(report: Report) -> list[str]:
    return [*(capital(word) for word in _status_words(report)), "N.v.t."]


def _status_row(report: Report, page: PillarPage) -> dict[str, Any]:
    """A theme of a norm: its points per status, as figures and in one sentence."""
    counts = [whole(count) for count in (*page.counts, page.score.not_applicable)]
    return {
        "title": page.title,
        "counts": counts,
        "cells": list(zip(_status_header(report), counts, strict=True)),
        "words": status_words(report, page),
    }


def status_words(report: Report, page: PillarPage) -> str:
    """“4 uitgevoerd, 2 afwezig, 1 onbekend”: what there is of each status, the highest first."""
    absent, paper, in_use, proven, unknown = page.counts
    counted_ = zip((proven, in_use, paper, absent, unknown), _FROM_THE_HIGHEST, strict=True)
    return ", ".join(f"{whole(count)} {report.words[reading]}" for count, reading in counted_ if count)


def _term(report: Report, level: Level) -> str:
    """The auditors’ term; behind the standard word, where the instrument has words of its own."""
    return f"{LEVEL_WORDS[level]} ({AUDIT_WORDS[level]})" if report.own_words else AUDIT_WORDS[level]


def _score(report: Report, page: PillarPage) -> str:
    if report.tells_statuses:
        return ""
    return decimal(page.score.value) if page.score.value is not None else "–"


def owner_words(owner: Owner) -> str:
    return capital(OWNER_WORDS[owner])


def yearly_words(hours: float) -> str:
    """Hours a year; empty when a measure asks nothing after it is done."""
    return hours_words(hours) if hours else ""


def _report_name(report: Report) -> str:
    return "Samenvatting weerbaarheid" if report.is_public else "Rapport weerbaarheid"


def _cover(report: Report) -> dict[str, Any]:
    facts = [
        {"label": "Opgesteld voor", "text": report.made_for},
        {"label": "Peildatum", "text": day_words(report.as_at)},
        {"label": "Beantwoord" if "vragen" in report.answered else "Bekend", "text": report.answered},
    ]
    return {
        "kicker": f"{_report_name(report)}, {report.period}",
        "lines": list(report.title_lines),
        "subtitle": report.subtitle,
        "facts": facts,
        "exemplar": copy_words(report.copy),
    }


def copy_words(copy: Copy) -> str:
    """“Exemplaar 3 · S. de Wit · 23 november 2026, 10.58 uur”, as far as it is known."""
    number = f"Exemplaar {copy.number}" if copy.number else ""
    moment = moment_words(copy.made_at) if copy.made_at else ""
    return " · ".join(part for part in (number, copy.made_by, moment) if part)


def _foot(report: Report) -> list[str]:
    """Under every page: the set of questions and, where it is confidential, on what ground and whose copy this is."""
    set_ = f"Vragenset van {report.instrument_owner}: {report.instrument_title}, versie {report.instrument_version}"
    if report.is_public:
        return [set_]
    secrecy = report.secrecy.words if report.secrecy else ""
    return [part for part in (secrecy, " · ".join(one for one in (copy_words(report.copy), set_) if one)) if part]


def _secrecy(report: Report) -> dict[str, str]:
    if report.is_public:
        return {"short": "", "text": ""}
    if report.secrecy is None:
        return {
            "short": "",
            "text": "Op dit exemplaar is geen geheimhouding opgelegd. Een niveau van vertrouwelijkheid alleen houdt geen "
            f"stand bij een verzoek op grond van de Woo. Bron: {SECRECY_SOURCE}.",
        }
    return {
        "short": report.secrecy.words,
        "text": f"{report.secrecy.words}. Het gaat om {report.secrecy.interests}. Bron: {SECRECY_SOURCE}.",
    }


def _water(report: Report) -> dict[str, str]:
    if report.water is None:
        return {}
    decision = f"{report.water.decision}, " if report.water.decision else ""
    return {"level": report.words[report.water.level], "decision": f"{decision}{day_words(report.water.decided_on)}"}


def _decisions(report: Report) -> dict[str, Any]:
    """At most three, fewer when there are fewer; and how many measures this reader sees by topic only."""
    number = len(report.decisions)
    title = (
        f"Eén besluit dat wij het {report.bodies.college} vragen"
        if number == 1
        else f"{capital(number_words(number))} besluiten die wij het {report.bodies.college} vragen"
    )
    hidden = sum(not one.is_named for one in report.measures)
    note = (
        f"{capital(counted(hidden, 'maatregel gaat', 'maatregelen gaan'))} over een gevoelige plek en "
        f"{'staat' if hidden == 1 else 'staan'} met naam alleen in de werkversie."
        if hidden and not report.is_public
        else ""
    )
    return {"title": title, "rows": [_measure(one) for one in report.decisions], "note": note}


def _measure(one: MeasureLine) -> dict[str, Any]:
    return {
        "number": str(one.number),
        "title": one.title,
        "owner": owner_words(one.owner),
        "hours": hours_words(one.hours) if one.hours else "",
        "yearly": yearly_words(one.hours_per_year),
        "terms": _terms(one),
        "why": one.why,
        "small": one.small,
        "steps": list(one.steps),
        "needed_for": one.needed_for,
        "is_named": one.is_named,
    }


def _terms(one: MeasureLine) -> str:
    """Who, how many hours, and what it is good for: “HRM · 6 uur · 4 uur per jaar · lost twee bevindingen op”."""
    parts = (
        owner_words(one.owner),
        f"{hours_words(one.hours)} uur" if one.hours else "",
        f"{hours_words(one.hours_per_year)} uur per jaar" if one.hours_per_year else "",
        f"helpt bij {counted(one.findings, 'bevinding', 'bevindingen')}" if one.findings else "",
    )
    return " · ".join(part for part in parts if part)


def _by_subject(findings: Sequence[FindingLine]) -> list[list[FindingLine]]:
    """What is said of the same thing together, in the place of the weightiest: below the level, and torn as well."""
    found: dict[str, list[FindingLine]] = {}
    for one in findings:
        found.setdefault(one.text, []).append(one)
    return list(found.values())


def finding_kind(one: FindingLine) -> str:
    if one.contrast is not None and one.contrast < 0:
        return "werkt zonder papier"
    return _FINDINGS[one.kind]


def finding_aside(one: FindingLine) -> str:
    """Where it was seen, who said so, and the law behind it."""
    source = f"{one.source}, {day_words(one.source_on)}" if one.source_on else one.source
    return " · ".join(part for part in (one.unit, source, one.law) if part)


def _finding(report: Report, number: int, together: Sequence[FindingLine]) -> dict[str, Any]:
    first = together[0]
    units = listed(list(dict.fromkeys(one.unit for one in together if one.unit)))
    level = next((one.level for one in together if one.kind is FindingKind.SHORT), first.level)
    return {
        "number": str(number),
        "kind": "; ".join(dict.fromkeys(finding_kind(one) for one in together)),
        "text": first.text,
        "glyph": _GLYPHS[level] if level is not None else "",
        "level": capital(report.words[level]) if level is not None else "",
        "aside": finding_aside(replace(first, unit=units)),
    }


def _score_words(page: PillarPage) -> str:
    score = page.score
    if score.value is None:
        return "nog niets bekend"
    return (
        f"{decimal(score.value)} van 3, {whole(score.known)} van {whole(score.asked)} vragen bekend, "
        f"kan nog uitvallen tussen {decimal(score.low)} en {decimal(score.high)}"
    )


def _pillar(report: Report, page: PillarPage) -> dict[str, Any]:
    score = page.score
    agreed = report.words[page.agreed] if report.water is not None and page.agreed is not None else ""
    return {
        "slug": page.slug,
        "eyebrow": f"{'Thema' if report.tells_statuses else 'Pijler'} {page.number} van {len(report.pillars)}",
        "title": page.title,
        "score": _score(report, page),
        "score_words": f"{_score(report, page)} van 3. " if not report.tells_statuses else "",
        "coverage": f"{whole(score.known)} van {whole(score.asked)} vragen bekend.",
        "range": f"Kan nog uitvallen tussen {decimal(score.low)} en {decimal(score.high)}."
        if score.known < score.asked and not report.tells_statuses
        else "",
        "not_applicable": f"{capital(counted(score.not_applicable, 'vraag is', 'vragen zijn'))} niet van toepassing."
        if score.not_applicable
        else "",
        "agreed": f"Afgesproken peil: {agreed}." if agreed else "",
        "phase": page.phase,
        "lead": page.lead,
        "distribution": f"distribution-{page.slug}.svg",
        "distribution_alt": counts_words(report, page),
        "highlights": [_line(report, one) for one in page.highlights],
        "more": _more_lines(page),
        "contrasts": [
            {
                "text": one.statement,
                "words": one.words,
                "sentence": one.sentence,
                "unit": one.unit,
                "is_short": one.steps > 0,
                "drawing": f"contrast-{page.slug}-{number}.svg",
                "alt": contrast_words(report, one),
            }
            for number, one in enumerate(page.contrasts)
        ],
        "more_contrasts": f"En nog {counted(page.more_contrasts, 'verschil', 'verschillen')}, zie de bevindingen."
        if page.more_contrasts
        else "",
        "measures": [_pillar_measure(report, page, one) for one in page.measures],
    }


def _more_lines(page: PillarPage) -> str:
    """What does not stand on this page: in the annex, or in the working version."""
    rest = len(page.lines) - len(page.highlights)
    hidden = sum(one.number for one in page.withheld)
    told = [f"{counted(rest, 'ander onderdeel staat', 'andere onderdelen staan')} in de bijlage"] if rest > 0 else []
    if hidden:
        told.append(f"{counted(hidden, 'onderdeel staat', 'onderdelen staan')} alleen in de werkversie")
    return f"{capital('; '.join(told))}." if told else ""


def _pillar_measure(report: Report, page: PillarPage, one: MeasureLine) -> dict[str, Any]:
    inside = {line.indicator for line in page.lines}
    raised = [(now, to) for slug, now, to in one.raises if slug in inside and now is not None and now < to]
    now, to = min(raised, default=(None, Level.IN_USE))
    return {
        **_measure(one),
        "from": _GLYPHS[now] if now is not None else "",
        "to": _GLYPHS[to],
        "raise": f"van {report.words[now]} naar {report.words[to]}" if now is not None else "",
    }


def _line(report: Report, one: Line) -> dict[str, Any]:
    reading = one.reading if one.reading is not None else Silence.UNKNOWN
    return {
        "glyph": _GLYPHS[reading],
        "level": capital(report.words[reading]),
        "text": one.statement,
        "sources": sources_words(one),
        "foundation": one.foundation,
        "units": ". ".join(part for part in (one.units, one.lowest) if part),
        "law": one.law,
    }


def _annex(report: Report, page: PillarPage) -> dict[str, Any]:
    """What is known of every indicator, and by name what is not: unless that would fill the pages."""
    unknown = [line.statement for line in page.lines if line.group is Group.UNKNOWN]
    is_listed = len(unknown) <= MOST_UNKNOWN_LISTED
    return {
        "title": page.title,
        "rows": [_line(report, one) for one in page.known_lines],
        "unknown": unknown if is_listed else [],
        "unknown_words": ""
        if is_listed
        else f"{capital(counted(len(unknown), 'onderdeel is', 'onderdelen zijn'))} nog onbekend.",
        "withheld": _withheld_words(page.withheld, "onderdeel", "onderdelen"),
    }


def _dark(report: Report, page: PillarPage) -> dict[str, Any]:
    """A pillar of which little is known: what there is, and three questions with the people who can answer them."""
    score = page.score
    words = (
        f"{capital(counted(score.known, 'vraag', 'vragen'))} van de {whole(score.asked)} bekend." if score.known else ""
    )
    return {
        "title": page.title,
        "coverage": words,
        "lines": [_line(report, one) for one in page.known_lines],
        "asks": [{"question": one.question, "who": f"Vraag het {listed(list(one.informants))}."} for one in page.asks],
    }


def _withheld_words(withheld: Sequence[Withheld], one: str, more: str) -> str:
    if not withheld:
        return ""
    every = sum(part.number for part in withheld)
    topics = "; ".join(f"{part.topic} ({part.number})" for part in withheld)
    verb = "staat" if every == 1 else "staan"
    return f"{capital(counted(every, one, more))} {verb} alleen in de werkversie, naar onderwerp: {topics}."


def _more(number: int) -> str:
    if not number:
        return ""
    verb = "staat" if number == 1 else "staan"
    return f"{capital(counted(number, 'ander besluit', 'andere besluiten'))} {verb} alleen in de werkversie."


def _not_applicable(report: Report) -> str:
    number = sum(page.score.not_applicable for page in report.pillars)
    if not number:
        return "Geen enkele vraag is op “niet van toepassing” gezet."
    verb = "is" if number == 1 else "zijn"
    return f"{capital(counted(number, 'vraag', 'vragen'))} {verb} op “niet van toepassing” gezet en {'telt' if number == 1 else 'tellen'} niet mee."


def _not_asked(report: Report) -> str:
    if not report.not_asked:
        return ""
    verb = "past" if report.not_asked == 1 else "passen"
    return f"{capital(counted(report.not_asked, 'onderdeel', 'onderdelen'))} {verb} niet bij deze organisatie en {'is' if report.not_asked == 1 else 'zijn'} niet gevraagd."
