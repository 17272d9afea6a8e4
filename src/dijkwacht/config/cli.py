# SPDX-License-Identifier: EUPL-1.2
"""The command `dijkwacht`: one module per subcommand, imported only to add its parser."""

import argparse
from collections.abc import Sequence

from dijkwacht.config.commands import assess, backup, demo, duties, knowledge, migrate, organisation, serve, worker

COMMANDS = (knowledge, assess, duties, serve, demo, worker, migrate, organisation, backup)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; returns its exit status."""
    parser = argparse.ArgumentParser(prog="dijkwacht", description="Weerbaarheid meten, begrijpen en verbeteren.")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.add(commands)
    options = parser.parse_args(arguments)
    status: int = options.run(options)
    return status
