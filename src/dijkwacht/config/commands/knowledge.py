# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht knowledge`: check the library of content."""

import argparse
import sys
from typing import Any

from dijkwacht.knowledge.domain.faults import ContentFaults
from dijkwacht.knowledge.public import CONTENT, library


def add(commands: Any) -> None:
    deeds = commands.add_parser("knowledge", help="de bibliotheek").add_subparsers(dest="deed", required=True)
    deeds.add_parser("check", help="controleer alle inhoud").set_defaults(run=check)


def check(_: argparse.Namespace) -> int:
    """Names file, line and fault of everything that does not hold; status 1 when there is any."""
    try:
        found = library(CONTENT)
    except ContentFaults as error:
        print(error, file=sys.stderr)
        print(f"{len(error.faults)} fouten.", file=sys.stderr)
        return 1
    print(
        f"{len(found.indicators)} toetspunten, {len(found.measures)} maatregelen, "
        f"{len(found.instruments)} instrumenten, {len(found.services)} voorzieningen: alles klopt."
    )
    return 0
