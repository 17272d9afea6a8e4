# SPDX-License-Identifier: EUPL-1.2
"""The report as a workbook: typed cells, one thing per sheet, for whoever wants to count on."""

from collections.abc import Iterator

from dijkwacht.assessments.domain.report_parts import Group, Line, PillarPage, Report
from dijkwacht.assessments.domain.words import OWNER_WORDS, SOURCE_WORDS
from dijkwacht.assessments.exchange.report_data import finding_aside, finding_kind, report_data
from dijkwacht.assessments.values import QuestionState
from dijkwacht.documents.public import workbook
from dijkwacht.documents.values import Cell, Column, Sheet
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.phrasing import capital, day_words

_GROUPS = {
    Group.STANDS: "dit staat",
    Group.PINCHES: "dit wringt",
    Group.LEFT_SO: "bewust zo gelaten",
    Group.UNKNOWN: "onbekend",
    Group.NOT_APPLICABLE: "n.v.t.",
}
_OPEN_GROUPS = {
    Group.STANDS: "dit staat",
    Group.PINCHES: "hier werken wij aan",
    Group.UNKNOWN: "dit zoeken wij nog uit",
}
_YES_NO = {True: "ja", False: "nee"}


def report_xlsx(report: Report) -> bytes:
    """The sheets that this reader may have. The public summary holds no level and no number."""
    sheets = _public(report) if report.is_public else _confidential(report)
    return workbook(list(sheets), title=f"{report.bodies.organisation} · {report.period}")


def _confidential(report: Report) -> Iterator[Sheet]:
    yield _summary(report)
    yield _pillars(report)
    yield _questions(report)
    yield _indicators(report)
    yield _findings(report)
    yield _measures(report)
    yield _sources(report)


def _public(report: Report) -> Iterator[Sheet]:
    yield _summary(report)
    yield Sheet(
        title="Onderdelen",
        columns=(Column(title="Onderdeel", width=100), Column(title="Hoe het ervoor staat", width=26)),
        rows=[(line.statement, _OPEN_GROUPS[line.group]) for line in report.lines],
    )
    yield Sheet(
        title="Eerste maatregelen",
        columns=(Column(title="Maatregel", width=80), Column(title="Eigenaar", width=26)),
        rows=[(one.title, OWNER_WORDS[one.owner]) for one in report.measures],
    )
    yield Sheet(
        title="Bronnen",
        columns=(Column(title="Soort", width=30),),
        rows=[(SOURCE_WORDS[one.kind],) for one in report.sources],
    )


def _summary(report: Report) -> Sheet:
    """What stands on the cover: no sheet goes about without its level of confidentiality."""
    data = report_data(report)
    rows: list[tuple[Cell, Cell]] = [
        ("Organisatie", report.bodies.organisation),
        ("Vertrouwelijkheid", report.confidentiality.words),
        ("Geheimhouding", data["secrecy"]["text"]),
        ("Exemplaar", data["cover"]["exemplar"]),
        ("Peildatum", report.as_at),
        ("Opgesteld voor", report.made_for),
        ("Vragenset", data["instrument"]),
        ("Bekend", report.answered),
        ("Conclusie", report.headline.title),
        ("Toelichting", report.headline.lead),
    ]
    if report.water:
        rows.append(("Afgesproken peil", f"{report.words[report.water.level]}, {day_words(report.water.decided_on)}"))
    if report.own_words:
        said = "; ".join(f"{one.own} = {one.standard}" for one in report.own_words)
        rows.append(("Woorden voor de niveaus", said))
    rows += [("Besluit", one.title) for one in report.decisions]
    rows += [(f"Vraag voor het {report.bodies.college}", one) for one in report.college_questions]
    rows += [(f"Vraag voor {report.bodies.council}", one) for one in report.council_questions]
    return Sheet(
        title="Samenvatting",
        columns=(Column(title="Wat", width=28), Column(title="Tekst", width=110)),
        rows=[row for row in rows if row[1] not in ("", None)],
    )


def _pillars(report: Report) -> Sheet:
    """One row per pillar. A norm has its counts and no mean."""
    means = () if report.tells_statuses else ("Cijfer (0–3)", "Laagst", "Hoogst")
    titles = ("Pijler", *means, "Bekend", "Gevraagd", "N.v.t.", "Fase", "Afgesproken peil")
    levels = tuple(capital(report.words[level]) for level in Level)
    return Sheet(
        title="Pijlers",
        columns=[
            Column(title=title, width=34 if title == "Pijler" else 13) for title in (*titles, *levels, "Onbekend")
        ],
        rows=[
            (
                page.title,
                *(() if report.tells_statuses else _mean(page)),
                page.score.known,
                page.score.asked,
                page.score.not_applicable,
                page.phase,
                report.words[page.agreed] if page.agreed is not None else "",
                *page.counts,
            )
            for page in report.pillars
        ],
    )


def _mean(page: PillarPage) -> tuple[Cell, Cell, Cell]:
    """The mean, and how far it can still move."""
    score = page.score
    return None if score.value is None else round(score.value, 2), round(score.low, 2), round(score.high, 2)


def _questions(report: Report) -> Sheet:
    titles = {page.slug: page.title for page in report.pillars}
    return Sheet(
        title="Vragen",
        columns=(
            Column(title="Pijler", width=34),
            Column(title="Vraag", width=90),
            Column(title="Niveau", width=20),
            Column(title="Niveau (0–3)", width=13),
            Column(title="Op orde", width=10),
        ),
        rows=[
            (
                titles[one.pillar],
                one.text,
                report.words[_reading(one.state, one.level)],
                one.level.value if one.level is not None else None,
                _YES_NO[one.in_order] if one.level is not None else "",
            )
            for one in report.questions
        ],
    )


def _indicators(report: Report) -> Sheet:
    titles = {page.slug: page.title for page in report.pillars}
    columns = (
        ("Pijler", 34), ("Onderdeel", 80), ("Onderwerp", 28), ("Niveau", 20), ("Niveau (0–3)", 13), ("Stand", 20),
        ("Onderbouwing", 30), ("Bronnen", 10), ("Gezien in", 14), ("Gewicht", 10), ("Wet", 40), ("Eenheden", 40),
    )  # fmt: skip
    return Sheet(
        title="Toetspunten",
        columns=[Column(title=title, width=width) for title, width in columns],
        rows=[_indicator(report, line, titles[line.pillar]) for line in report.lines],
    )


def _indicator(report: Report, line: Line, pillar: str) -> tuple[Cell, ...]:
    reading = line.reading if line.reading is not None else Silence.UNKNOWN
    return (
        pillar,
        line.statement,
        line.topic,
        report.words[reading],
        reading.value if isinstance(reading, Level) else None,
        _GROUPS[line.group],
        line.foundation,
        line.sources,
        line.seen_in,
        line.weight,
        line.law,
        ". ".join(part for part in (line.units, line.lowest) if part),
    )


def _findings(report: Report) -> Sheet:
    data = report_data(report)
    rows: list[tuple[Cell, ...]] = [
        (
            one.number,
            one.text,
            one.topic,
            report.words[one.level] if one.level is not None else "",
            finding_kind(one),
            one.risk,
            finding_aside(one),
        )
        for one in report.findings
    ]
    if data["findings_withheld"]:
        rows.append((None, data["findings_withheld"], "", "", "", None, ""))
    columns = (
        ("Nr.", 6), ("Bevinding", 90), ("Onderwerp", 28), ("Nu", 20), ("Soort", 24), ("Risico", 9), ("Waar, bron of wet", 50),
    )  # fmt: skip
    return Sheet(title="Bevindingen", columns=[Column(title=title, width=width) for title, width in columns], rows=rows)


def _measures(report: Report) -> Sheet:
    columns = (
        ("Nr.", 6), ("Maatregel", 70), ("Eigenaar", 24), ("Uren eenmalig", 14), ("Uren per jaar", 14),
        ("Bevindingen", 13), ("Voor een kleine organisatie", 70), ("Nodig voor", 50),
    )  # fmt: skip
    return Sheet(
        title="Eerste maatregelen",
        columns=[Column(title=title, width=width) for title, width in columns],
        rows=[
            (
                one.number,
                one.title,
                OWNER_WORDS[one.owner],
                one.hours,
                one.hours_per_year,
                one.findings,
                one.small,
                one.needed_for,
            )
            for one in report.measures
        ],
    )


def _sources(report: Report) -> Sheet:
    columns = (("Soort", 28), ("Bron", 80), ("Datum", 20), ("Waarnemingen", 14))
    return Sheet(
        title="Bronnen",
        columns=[Column(title=title, width=width) for title, width in columns],
        rows=[(SOURCE_WORDS[one.kind], one.title, one.on, one.observations) for one in report.sources],
    )


def _reading(state: QuestionState, level: Level | None) -> Reading:
    if level is not None:
        return level
    return Silence.NOT_APPLICABLE if state is QuestionState.NOT_APPLICABLE else Silence.UNKNOWN
