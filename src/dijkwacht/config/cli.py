# SPDX-License-Identifier: EUPL-1.2
"""The command `dijkwacht`: one subcommand per deed, each in the room that owns it."""

import argparse
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; returns its exit status."""
    parser = argparse.ArgumentParser(prog="dijkwacht", description="Weerbaarheid meten, begrijpen en verbeteren.")
    commands = parser.add_subparsers(dest="command", required=True)

    knowledge = commands.add_parser("knowledge", help="de bibliotheek").add_subparsers(dest="deed", required=True)
    check = knowledge.add_parser("check", help="controleer alle inhoud")
    check.set_defaults(run=_knowledge_check)

    options = parser.parse_args(arguments)
    status: int = options.run(options)
    return status


def _knowledge_check(_: argparse.Namespace) -> int:
    from dijkwacht.knowledge.domain.faults import ContentFaults
    from dijkwacht.knowledge.exchange import CONTENT, library

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
