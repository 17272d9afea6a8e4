# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht migrate` and `dijkwacht manage`: bring the database up to date, and Django's own commands."""

import argparse
from typing import Any

from dijkwacht.config import prepare


def add(commands: Any) -> None:
    commands.add_parser("migrate", help="werk de database bij").set_defaults(run=run)
    manage = commands.add_parser("manage", help="voer een beheeropdracht van Django uit")
    manage.add_argument("rest", nargs=argparse.REMAINDER, metavar="OPDRACHT")
    manage.set_defaults(run=run_manage)


def run(_: argparse.Namespace) -> int:
    """Apply what waits; nothing to do is fine too."""
    prepare.set_up()
    prepare.migrate()
    print("De database is bij.")
    return 0


def run_manage(options: argparse.Namespace) -> int:
    """Under the scope of the system: whoever can start this can read the database anyway."""
    prepare.set_up()
    from django.core.management import execute_from_command_line

    from dijkwacht.tenancy.public import system_scope

    with system_scope():
        execute_from_command_line(["dijkwacht manage", *options.rest])
    return 0
