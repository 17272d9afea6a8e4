# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht knowledge`: check the library of content, and lock what is released."""

import argparse
import sys
from typing import Any

from dijkwacht.knowledge.domain.faults import ContentFaults
from dijkwacht.knowledge.public import checked, release


def add(commands: Any) -> None:
    deeds = commands.add_parser("knowledge", help="de bibliotheek").add_subparsers(dest="deed", required=True)
    deeds.add_parser("check", help="controleer alle inhoud").set_defaults(run=check)
    lock = deeds.add_parser("release", help="leg de inhoud vast: wat uitgebracht is, verandert niet meer")
    lock.set_defaults(run=lock_released)


def check(_: argparse.Namespace) -> int:
    """Names file, line and fault of everything that does not hold; status 1 when there is any."""
    try:
        found = checked()
    except ContentFaults as error:
        return _say(error)
    print(
        f"{len(found.indicators)} toetspunten, {len(found.measures)} maatregelen, "
        f"{len(found.instruments)} instrumenten, {len(found.services)} voorzieningen: alles klopt."
    )
    return 0


def lock_released(_: argparse.Namespace) -> int:
    """Adds new items and versions to content/released.lock; refuses, and writes nothing, when a locked one changed."""
    try:
        added = release()
    except ContentFaults as error:
        return _say(error)
    print(f"{added} nieuwe versies vastgelegd.")
    return 0


def _say(error: ContentFaults) -> int:
    print(error, file=sys.stderr)
    count = len(error.faults)
    print(f"{count} {'fout' if count == 1 else 'fouten'}.", file=sys.stderr)
    return 1
