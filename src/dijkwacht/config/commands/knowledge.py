# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht knowledge`: check the library of content, and lock what is released."""

import argparse
import sys
from pathlib import Path
from typing import Any

from dijkwacht.knowledge.domain.faults import ContentFaults
from dijkwacht.knowledge.public import CONTENT, checked, release


def add(commands: Any) -> None:
    deeds = commands.add_parser("knowledge", help="de bibliotheek").add_subparsers(dest="deed", required=True)
    for name, run, words in (
        ("check", check, "controleer alle inhoud"),
        ("release", lock_released, "leg de inhoud vast: wat uitgebracht is, verandert niet meer"),
    ):
        deed = deeds.add_parser(name, help=words)
        deed.add_argument("--content", type=Path, default=CONTENT, metavar="MAP", help="andere inhoud dan de onze")
        deed.set_defaults(run=run)


def check(options: argparse.Namespace) -> int:
    """Names file, line and fault of everything that does not hold; status 1 when there is any."""
    try:
        found = checked(options.content)
    except ContentFaults as error:
        return _say(error)
    print(
        f"{len(found.indicators)} toetspunten, {len(found.measures)} maatregelen, "
        f"{len(found.instruments)} instrumenten, {len(found.services)} voorzieningen, {len(found.practices)} voorbeelden, "
        f"{len(found.aids)} voorbeeldteksten, {len(found.activities)} activiteiten, {len(found.talks)} gesprekken, "
        f"{len(found.letters)} stukken, {len(found.processes)} processen, {len(found.signals)} signaalkaarten, "
        f"{len(found.questionnaires)} vragenlijsten, {len(found.figures)} landelijke cijfers: "
        "alles klopt."
    )
    return 0


def lock_released(options: argparse.Namespace) -> int:
    """Adds new items and versions to released.lock; refuses, and writes nothing, when a locked one changed."""
    try:
        added = release(options.content)
    except ContentFaults as error:
        return _say(error)
    print(f"{added} {'nieuwe versie' if added == 1 else 'nieuwe versies'} vastgelegd.")
    return 0


def _say(error: ContentFaults) -> int:
    print(error, file=sys.stderr)
    count = len(error.faults)
    print(f"{count} {'fout' if count == 1 else 'fouten'}.", file=sys.stderr)
    return 1
