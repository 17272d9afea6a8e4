# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht assess`: from a file of observations to JSON and a report, without browser or database."""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from dijkwacht.assessments.exchange import assessment_json, observations_xlsx
from dijkwacht.assessments.exchange.headless import Outcome, assess_file, read_file
from dijkwacht.assessments.values import Facts
from dijkwacht.documents.values import FileFaults
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Instrument
from dijkwacht.organisations.exchange import municipalities
from dijkwacht.values.days import read_day

FAULTS, USAGE = 1, 2


def add(commands: Any) -> None:
    parser = commands.add_parser("assess", help="meet uit een bestand, zonder browser of database")
    parser.add_argument("--organisation", metavar="CODE", help="code van de gemeente, bijvoorbeeld GM0060")
    parser.add_argument("--instrument", default="weerbaarheidsscan", metavar="NAAM")
    parser.add_argument("--observations", type=Path, metavar="BESTAND", help="waarnemingen als YAML of XLSX")
    parser.add_argument("--at", type=read_day, metavar="DATUM", help="peildatum; anders die van het bestand")
    parser.add_argument("--json", type=Path, metavar="BESTAND", help="schrijf de uitkomst als JSON")
    parser.add_argument("--report", type=Path, metavar="BESTAND", help="schrijf het rapport: .pdf, .docx of .xlsx")
    parser.add_argument("--template", type=Path, metavar="BESTAND", help="schrijf een leeg invulbestand (.xlsx)")
    parser.add_argument("--dry-run", action="store_true", help="controleer het bestand en schrijf niets")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Status 0 when all was written, 1 when the file has faults (all named), 2 when the call makes no sense."""
    instrument = library().instruments.get(options.instrument)
    if instrument is None:
        known = ", ".join(library().instruments)
        return _say(f"Instrument “{options.instrument}” bestaat niet. Kies uit: {known}.")
    facts = _facts(options.organisation)
    if facts is None:
        return _say(
            f"Gemeente “{options.organisation}” bestaat niet. Gebruik de code van het CBS, bijvoorbeeld GM0060."
        )
    if options.template:
        today = options.at or date.today()  # noqa: DTZ011, TID251  the day on the user's own clock
        content = observations_xlsx.template(instrument, library(), facts=facts, today=today)
        return _put({options.template: content}, "Leeg bestand geschreven")
    if options.observations is None or not options.organisation:
        return _say("Geef --organisation en --observations, of vraag met --template om een leeg bestand.")
    return _assess(options, instrument, facts)


def _assess(options: argparse.Namespace, instrument: Instrument, facts: Facts) -> int:
    try:
        raw = read_file(options.observations)
        outcome = assess_file(
            raw, known=facts, instrument=instrument, library=library(), at=options.at, organisation=options.organisation
        )
    except OSError as error:
        return _say(f"{options.observations} is niet te lezen: {error.strerror}.")
    except FileFaults as error:
        for fault in error.faults:
            print(fault, file=sys.stderr)
        count = len(error.faults)
        print(
            f"{count} {'regel klopt' if count == 1 else 'regels kloppen'} niet. Er is niets geschreven.",
            file=sys.stderr,
        )
        return FAULTS
    if options.dry_run:
        print(f"{len(outcome.intake.observations)} waarnemingen: alles klopt. Er is niets geschreven.")
        return 0
    return _write(options, instrument, outcome)


def _write(options: argparse.Namespace, instrument: Instrument, outcome: Outcome) -> int:
    """Everything is made before anything is written, so that a fault leaves no half result."""
    files: dict[Path, bytes] = {}
    if options.json:
        plain = assessment_json.plain(outcome.assessment, library=library(), instrument=instrument)
        files[options.json] = (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()
    if options.report:
        from dijkwacht.assessments.exchange.report_files import FORMS, headless_report

        form = options.report.suffix.lstrip(".").lower()
        if form not in FORMS:
            return _say(f"Een rapport als .{form} maken wij niet. Kies {', '.join(FORMS)}.")
        files[options.report] = headless_report(outcome, instrument=instrument, library=library(), form=form)
    status = _put(files, "Geschreven")
    if status == 0:
        _summarise(outcome)
    return status


def _put(files: Mapping[Path, bytes], done: str) -> int:
    """Write what was made, and say so; the first that cannot be written ends it with one sentence."""
    for path, content in files.items():
        try:
            path.write_bytes(content)
        except OSError as error:
            return _say(f"{path} is niet te schrijven: {error.strerror}.")
        print(f"{done}: {path}")
    return 0


def _summarise(outcome: Outcome) -> None:
    assessment = outcome.assessment
    print(f"{assessment.facts.name}, peildatum {assessment.at:%d-%m-%Y}: {len(assessment.findings)} bevindingen.")
    for number, one in enumerate(assessment.first_measures, start=1):
        print(f"{number}. {library().measures[one.measure].title}")


def _facts(code: str | None) -> Facts | None:
    """What the national list says of a municipality; without a code, for an empty file, nothing is known."""
    if not code:
        return Facts(code="", name="")
    found = next((one for one in municipalities() if one.code == code.upper()), None)
    if found is None:
        return None
    return Facts(code=found.code, name=found.name, inhabitants=found.description.inhabitants)


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return USAGE
