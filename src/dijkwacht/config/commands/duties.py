# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht duties`: from a file of who does what to what pinches in it, without browser or database."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from dijkwacht.documents.values import FileFaults
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Process
from dijkwacht.processes.exchange import duties_xlsx
from dijkwacht.processes.exchange.duties_file import read_duties
from dijkwacht.processes.exchange.duties_json import plain, result
from dijkwacht.processes.exchange.duties_types import DutiesResult

USAGE = 2


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "duties", help="kijk wie welke stap doet na op functiescheiding, zonder browser of database"
    )
    parser.add_argument(
        "--process", action="append", default=[], metavar="NAAM",
        help="bijvoorbeeld travel-documents; mag vaker; anders elk proces in het bestand",
    )  # fmt: skip
    parser.add_argument("--assignment", type=Path, metavar="BESTAND", help="wie welke stap doet, als YAML of XLSX")
    parser.add_argument("--json", type=Path, metavar="BESTAND", help="schrijf de uitkomst als JSON")
    parser.add_argument("--form", type=Path, metavar="BESTAND", help="schrijf een leeg formulier (.xlsx)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Status 0 when it was checked, whatever was found; 2 when the call or the file is wrong, and nothing is written."""
    processes = library().processes
    unknown = [slug for slug in options.process if slug not in processes]
    if unknown:
        return _say(f"Proces “{unknown[0]}” bestaat niet. Kies uit: {', '.join(processes)}.")
    today = date.today()  # noqa: DTZ011, TID251  the day on the user's own clock
    if options.form:
        chosen = [one for slug, one in processes.items() if not options.process or slug in options.process]
        return _put(options.form, duties_xlsx.form(chosen, today=today), "Leeg formulier geschreven")
    if options.assignment is None:
        return _say("Geef --assignment met een bestand, of vraag met --form om een leeg formulier.")
    return _check(options, processes, today=today)


def _check(options: argparse.Namespace, processes: dict[str, Process], *, today: date) -> int:
    try:
        read = read_duties(options.assignment.read_bytes(), processes=processes, name=options.assignment.name)
    except OSError as error:
        return _say(f"{options.assignment} is niet te lezen: {error.strerror}.")
    except FileFaults as error:
        return _say(*map(str, error.faults), "Er is niets geschreven.")
    told = {one.slug for one in read.house.processes}
    silent = [slug for slug in options.process if slug not in told]
    if silent:
        return _say(
            f"In {options.assignment.name} doet niemand iets in {processes[silent[0]].title}.",
            "Er is niets geschreven.",
        )
    found = result(read, only=options.process, today=today)
    if options.json:
        text = json.dumps(plain(found), ensure_ascii=False, indent=2) + "\n"
        status = _put(options.json, text.encode(), "Geschreven")
        if status:
            return status
    for line in _lines(found):
        print(line)
    return 0


def _lines(found: DutiesResult) -> Iterator[str]:
    """What pinches, in the words of the result, strict first; after the process where there are more."""
    titles = {one.process: f"{one.title}: " if len(found.processes) > 1 else "" for one in found.processes}
    parts: Sequence[tuple[str, Sequence[Any]]] = (
        ("Botsingen", found.conflicts),
        ("Zonder mandaat", found.missing_mandates),
        ("Niet te verdelen", found.unsolvable_parts),
        ("Hangt aan één persoon", found.single_points),
        ("Van niemand", found.empty_steps),
        ("Telt niet mee", found.left_out),
    )
    for title, rows in parts:
        if rows:
            yield f"{title}: {len(rows)}"
            yield from (f"- {titles[one.process]}{one.sentence}" for one in rows)
    if not any(rows for _, rows in parts):
        yield "Er is niets gevonden dat wringt."


def _put(path: Path, content: bytes, done: str) -> int:
    try:
        path.write_bytes(content)
    except OSError as error:
        return _say(f"{path} is niet te schrijven: {error.strerror}.")
    print(f"{done}: {path}")
    return 0


def _say(*sentences: str) -> int:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return USAGE
