# SPDX-License-Identifier: EUPL-1.2
"""Observations as YAML with English names; the format is described in docs/formats/observations.md."""

from collections.abc import Iterator
from typing import Any

from dijkwacht.assessments.domain.intake import Intake, RawFile
from dijkwacht.assessments.values import HOUSE
from dijkwacht.documents.values import FileFaults, Row, RowFault
from dijkwacht.knowledge.public import NoYaml, yaml_with_lines
from dijkwacht.values.levels import reading_json

FORMAT = "dijkwacht-observations/1"
_LISTS = ("sources", "observations", "recommendations")
_HEAD = {
    "format", "organisation", "name", "instrument", "instrument_version", "as_at", "kind", "territory", "inhabitants",
    "staff", "features", "departments", "agreed_level", "agreed_on", "agreed_decision",
}  # fmt: skip
_ROWS = {
    "sources": {"id", "kind", "title", "on", "function", "url"},
    "observations": {"source", "indicator", "level", "unit", "evidence_on", "used_on", "note"},
    "recommendations": {"text", "source", "on", "indicator", "level"},
}


def read(text: str) -> RawFile:
    """The rows of a YAML file with their lines.

    Raises FileFaults when it is no YAML, not this format, or holds a key that the format does not know.
    """
    try:
        data, line_of = yaml_with_lines(text)
    except NoYaml as error:
        raise FileFaults([RowFault(row=error.line, column="bestand", found="", remedy=str(error))]) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        remedy = f"Dit is geen bestand met waarnemingen. Begin met “format: {FORMAT}”."
        raise FileFaults([RowFault(row=1, column="format", found="", remedy=remedy)])
    faults = list(_unknown_keys(data, line_of))
    if faults:
        raise FileFaults(faults)
    return RawFile(
        head=Row(row=1, cells={key: value for key, value in data.items() if key not in _LISTS}),
        sources=_rows(data, "sources", line_of),
        observations=_rows(data, "observations", line_of),
        recommendations=_rows(data, "recommendations", line_of),
    )


def plain(intake: Intake) -> dict[str, Any]:
    """The same as data for YAML or JSON: what `read` takes in, this gives out."""
    facts = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in intake.facts.items()}
    agreed = intake.agreed
    return {
        "format": FORMAT,
        "organisation": intake.organisation,
        **({"as_at": intake.at.isoformat()} if intake.at else {}),
        **facts,
        **({"departments": [unit.name for unit in intake.units]} if intake.units else {}),
        **(
            {
                "agreed_level": agreed.level.value,
                "agreed_on": agreed.decided_on.isoformat(),
                "agreed_decision": agreed.decision,
            }
            if agreed.decided_on
            else {}
        ),
        "sources": [
            _filled(
                id=one.id,
                kind=one.kind.value,
                title=one.title,
                on=one.on.isoformat(),
                function=one.function,
                url=one.url,
            )
            for one in intake.sources
        ],
        "observations": [
            {
                "source": one.source,
                "indicator": one.indicator,
                "level": reading_json(one.reading),
                **_filled(
                    unit="" if one.unit == HOUSE else one.unit.name,
                    evidence_on=one.evidence_on.isoformat(),
                    used_on=one.used_on.isoformat() if one.used_on else "",
                    note=one.note,
                ),
            }
            for one in intake.observations
        ],
        "recommendations": [
            _filled(text=one.text, source=one.source, on=one.source_on.isoformat(), indicator=one.indicator)
            for one in intake.recommendations
        ],
    }


def _filled(**values: str) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _rows(data: dict[str, Any], name: str, line_of: Any) -> tuple[Row, ...]:
    return tuple(
        Row(row=line_of((name, number)), cells={**row, "level": "unknown"} if row.get("level", "") is None else row)
        for number, row in enumerate(data.get(name) or [])
    )


def _unknown_keys(data: dict[str, Any], line_of: Any) -> Iterator[RowFault]:
    for key in data:
        if key not in _HEAD and key not in _LISTS:
            yield RowFault(row=line_of((key,)), column=str(key), found="", remedy="Deze sleutel kennen wij niet.")
    for name in _LISTS:
        rows = data.get(name) or []
        if not isinstance(rows, list):
            yield RowFault(row=line_of((name,)), column=name, found="", remedy="Hier hoort een lijst.")
            continue
        for number, row in enumerate(rows):
            if not isinstance(row, dict):
                yield RowFault(
                    row=line_of((name, number)), column=name, found=str(row), remedy="Hier horen sleutels met waarden."
                )
                continue
            for key in row.keys() - _ROWS[name]:
                yield RowFault(
                    row=line_of((name, number, key)), column=str(key), found="", remedy="Deze sleutel kennen wij niet."
                )
