# SPDX-License-Identifier: EUPL-1.2
"""A file of observations in, an assessment out, without browser or database."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from dijkwacht.assessments.domain.assess import assess
from dijkwacht.assessments.domain.intake import (
    House,
    Intake,
    RawFile,
    as_observations,
    read_intake,
)
from dijkwacht.assessments.exchange import observations_xlsx, observations_yaml
from dijkwacht.assessments.values import Assessment, Facts
from dijkwacht.documents.values import FileFaults, RowFault
from dijkwacht.knowledge.values import Instrument, Library

MOST_YAML = 5 * 1024 * 1024
"""Bytes; the largest workbook that we read holds less."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    intake: Intake
    assessment: Assessment


def read_file(path: Path) -> RawFile:
    """The rows of a YAML or XLSX file. Raises FileFaults when it is neither, whatever its name says."""
    return raw_rows(path.read_bytes())


def read_content(
    content: bytes, *, library: Library, instrument: Instrument, name: str = "", house: House | None = None
) -> Intake:
    """A whole file as values, fit for `house` if there is one. Raises FileFaults with every faulty row."""
    return read_intake(raw_rows(content, name=name), library=library, instrument=instrument, house=house)


def raw_rows(content: bytes, *, name: str = "") -> RawFile:
    """The rows of YAML or XLSX, told apart by their content. Raises FileFaults when it is neither.

    A workbook by its `name` is read as one, so that the fault speaks of a workbook.
    """
    if content.startswith(b"PK") or name.lower().endswith(".xlsx"):
        return observations_xlsx.read(content)
    if len(content) > MOST_YAML:
        remedy = "Dit bestand is te groot. Splits het in kleinere bestanden."
        raise FileFaults([RowFault(row=1, column="bestand", found="", remedy=remedy)])
    try:
        return observations_yaml.read(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        remedy = "Dit bestand is geen YAML in UTF-8 en geen Excel-werkmap."
        raise FileFaults([RowFault(row=1, column="bestand", found="", remedy=remedy)]) from error


def assess_file(
    raw: RawFile, *, known: Facts, instrument: Instrument, library: Library, at: date | None = None, organisation: str
) -> Outcome:
    """The assessment of a file as at `at`, else as at the day that it names, else that of its youngest evidence.

    Raises FileFaults with every faulty row, also when the file is about another organisation.
    """
    intake = read_intake(raw, library=library, instrument=instrument)
    if intake.organisation != organisation:
        remedy = f"Dit bestand gaat over {intake.organisation}, en u vroeg om {organisation}."
        raise FileFaults([RowFault(row=1, column="organisation", found=intake.organisation, remedy=remedy)])
    day = at or intake.at or intake.newest
    if day is None:
        remedy = "Er staat geen enkele waarneming in. Vul ten minste één niveau in."
        raise FileFaults([RowFault(row=1, column="bestand", found="", remedy=remedy)])
    return Outcome(
        intake=intake,
        assessment=assess(
            instrument,
            library,
            facts=intake.facts_over(known),
            observations=as_observations(intake, library),
            at=datetime.combine(day, time.max, UTC),
            units=intake.units,
            agreed=intake.agreed,
            recommendations=intake.recommendations,
        ),
    )
