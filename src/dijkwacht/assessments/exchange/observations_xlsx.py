# SPDX-License-Identifier: EUPL-1.2
"""Observations as a workbook with Dutch words: an empty one to fill in, one that is filled, and reading it back."""

from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter

from dijkwacht.assessments.domain.intake import Intake, RawFile
from dijkwacht.assessments.domain.words import (
    FEATURE_WORDS,
    KIND_WORDS,
    LEVEL_WORDS,
    SOURCE_WORDS,
)
from dijkwacht.assessments.values import HOUSE, Facts, SourceKind
from dijkwacht.documents.public import rows_of, sheets_of
from dijkwacht.documents.values import MOST_ROWS, Cells, FileFaults, Row, RowFault
from dijkwacht.knowledge.values import Instrument, Library
from dijkwacht.values.organisations import TERRITORY_WORDS

GENERAL, SOURCES, OBSERVATIONS, ADVICE = "Algemeen", "Bronnen", "Waarnemingen", "Aanbevelingen"
_HEAD = {
    "code van de organisatie": "organisation",
    "naam": "name",
    "instrument": "instrument",
    "versie": "instrument_version",
    "peildatum": "as_at",
    "inwoners": "inhabitants",
    "medewerkers": "staff",
    "soort organisatie": "kind",
    "gebied": "territory",
    "kenmerken (met ; ertussen)": "features",
    "afdelingen (met ; ertussen)": "departments",
    "afgesproken niveau": "agreed_level",
    "datum van het besluit": "agreed_on",
    "besluit": "agreed_decision",
}
_COLUMNS: dict[str, dict[str, str]] = {
    SOURCES: {
        "bron": "id",
        "soort": "kind",
        "titel": "title",
        "functie": "function",
        "datum": "on",
        "adres": "url",
    },
    OBSERVATIONS: {
        "bron": "source",
        "onderdeel": "indicator",
        "wat er zou moeten zijn": "",
        "niveau": "level",
        "afdeling of proces": "unit",
        "datum": "evidence_on",
        "gebruikt op": "used_on",
        "toelichting (geen namen)": "note",
    },
    ADVICE: {"aanbeveling": "text", "rapport": "source", "datum": "on", "onderdeel": "indicator", "niveau": "level"},
}


def read(content: bytes) -> RawFile:
    """The rows of a workbook with their numbers. Raises FileFaults when it is no workbook of ours."""
    sheets = sheets_of(content, wanted=(GENERAL, *_COLUMNS))
    missing = [name for name in (GENERAL, SOURCES, OBSERVATIONS) if name not in sheets]
    if missing:
        remedy = f"Het tabblad {missing[0]} ontbreekt. Begin met een leeg bestand van Dijkwacht."
        raise FileFaults([RowFault(row=1, column="bestand", found="", remedy=remedy)])
    names = {english: dutch for columns in _COLUMNS.values() for dutch, english in columns.items()}
    return RawFile(
        head=_head(sheets[GENERAL]),
        sources=_rows(SOURCES, sheets, needed="id"),
        observations=_rows(OBSERVATIONS, sheets, needed="level"),
        recommendations=_rows(ADVICE, sheets, needed="text"),
        columns={**names, **{english: dutch for dutch, english in _HEAD.items()}},
    )


def template(instrument: Instrument, library: Library, *, facts: Facts, today: date) -> bytes:
    """An empty workbook: every indicator of the instrument has a row that waits for a level."""
    head = {
        "organisation": facts.code or facts.name,
        "name": facts.name,
        "as_at": today,
        "inhabitants": facts.inhabitants,
    }
    slugs = dict.fromkeys(slug for question in instrument.questions for slug in question.indicators)
    rows = [{"source": "zelf", "indicator": slug} for slug in slugs]
    sources = [
        {"id": "zelf", "kind": SOURCE_WORDS[SourceKind.SELF_ASSESSMENT], "title": "Eigen inschatting", "on": today}
    ]
    return _workbook(head | _version(instrument), sources, rows, [], library)


def filled(intake: Intake, library: Library, *, instrument: Instrument | None = None) -> bytes:
    """A workbook that `read` takes in to the same values."""
    agreed = intake.agreed
    head: dict[str, Any] = {
        "organisation": intake.organisation,
        "as_at": intake.at,
        "name": intake.facts.get("name"),
        "inhabitants": intake.facts.get("inhabitants"),
        "staff": intake.facts.get("staff"),
        **_told(intake.facts),
        "departments": ";".join(unit.name for unit in intake.units),
    }
    if agreed.is_decided:
        head |= {
            "agreed_level": LEVEL_WORDS[agreed.level],
            "agreed_on": agreed.decided_on,
            "agreed_decision": agreed.decision,
        }
    return _workbook(
        head | (_version(instrument) if instrument else {}),
        [
            {
                "id": one.id,
                "kind": SOURCE_WORDS[one.kind],
                "title": one.title,
                "function": one.function,
                "on": one.on,
                "url": one.url,
            }
            for one in intake.sources
        ],
        [
            {
                "source": one.source,
                "indicator": one.indicator,
                "level": LEVEL_WORDS[one.reading],
                "unit": "" if one.unit == HOUSE else one.unit.name or one.unit.key,
                "evidence_on": one.evidence_on,
                "used_on": one.used_on,
                "note": one.note,
            }
            for one in intake.observations
        ],
        [
            {"text": one.text, "source": one.source, "on": one.source_on, "indicator": one.indicator}
            for one in intake.recommendations
        ],
        library,
    )


def _told(facts: Mapping[str, Any]) -> dict[str, str]:
    """What kind of body it is, on which soil and in what surroundings, in words; only what is known."""
    told: dict[str, str] = {}
    if "kind" in facts:
        told["kind"] = KIND_WORDS[facts["kind"]]
    if "territory" in facts:
        told["territory"] = TERRITORY_WORDS[facts["territory"]]
    if facts.get("features"):
        told["features"] = ";".join(FEATURE_WORDS[one] for one in sorted(facts["features"]))
    return told


def _version(instrument: Instrument) -> dict[str, str]:
    return {"instrument": instrument.slug, "instrument_version": instrument.version}


def _workbook(
    head: Mapping[str, Any],
    sources: Iterable[Mapping[str, Any]],
    observations: Iterable[Mapping[str, Any]],
    advice: Iterable[Mapping[str, Any]],
    library: Library,
) -> bytes:
    out = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": "dd-mm-yyyy",
    }
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        general = book.add_worksheet(GENERAL)
        general.set_column(0, 0, 30)
        general.set_column(1, 1, 50)
        for number, (dutch, english) in enumerate(_HEAD.items()):
            general.write(number, 0, dutch, bold)
            _write(general, number, 1, head.get(english), wrap)
        statements = [{**row, "": library.indicators[row["indicator"]].statement} for row in observations]
        for name, rows in ((SOURCES, list(sources)), (OBSERVATIONS, statements), (ADVICE, list(advice))):
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for column, (dutch, english) in enumerate(_COLUMNS[name].items()):
                sheet.set_column(column, column, 48 if english in ("", "note", "text", "title") else 20)
                sheet.write(0, column, dutch, bold)
                for number, row in enumerate(rows, start=1):
                    _write(sheet, number, column, row.get(english), wrap)
            _offer_choices(sheet, name)
    return out.getvalue()


def _offer_choices(sheet: Any, name: str) -> None:
    """Drop-down lists where a cell has a fixed set of words."""
    choices = {(SOURCES, "kind"): list(SOURCE_WORDS.values()), (OBSERVATIONS, "level"): list(LEVEL_WORDS.values())}
    for column, english in enumerate(_COLUMNS[name].values()):
        if (name, english) in choices:
            sheet.data_validation(1, column, MOST_ROWS, column, {"validate": "list", "source": choices[name, english]})


def _write(sheet: Any, row: int, column: int, value: object, form: Any) -> None:
    match value:
        case None | "":
            sheet.write_blank(row, column, None, form)
        case date():
            sheet.write_datetime(row, column, value)
        case int():
            sheet.write_number(row, column, value, form)
        case _:
            sheet.write_string(row, column, str(value), form)


def _head(rows: list[tuple[object, ...]]) -> Row:
    found = {str(row[0]).strip().lower(): row[1] for row in rows if len(row) > 1 and row[0]}
    cells = {english: found[dutch] for dutch, english in _HEAD.items() if found.get(dutch) is not None}
    return Row(row=1, sheet=GENERAL, cells=cells)


def _rows(name: str, sheets: Mapping[str, Cells], *, needed: str) -> tuple[Row, ...]:
    """The rows of a sheet that say something: an indicator without a level was left open."""
    return rows_of(name, sheets.get(name, []), columns=_COLUMNS[name], needed=needed)
