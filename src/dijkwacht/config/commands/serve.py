# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht serve`: the web server and the worker together, after everything is ready for them."""

import argparse
import os
import sys
from typing import Any, Final, NoReturn

from dijkwacht.config import prepare
from dijkwacht.config.supervise import port_is_taken

THIS_MACHINE: Final = ("127.0.0.1", "::1", "localhost")


def add(commands: Any) -> None:
    parser = commands.add_parser("serve", help="start Dijkwacht: de webserver en de werker samen")
    parser.add_argument("--address", default="127.0.0.1", metavar="ADRES", help="luister op dit adres (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, metavar="POORT", help="luister op deze poort (8000)")
    parser.add_argument("--no-migrate", action="store_true", help="werk de database niet bij")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> NoReturn:
    """Check, bring up to date, and become the supervisor of both."""
    check_port(options.address, options.port)
    prepare.set_up()
    refuse_what_is_open(options.address)
    if not options.no_migrate:
        prepare.migrate()
    elif prepare.waiting_migrations():
        raise prepare.NotReady("De database is niet bijgewerkt. Voer eerst uit: dijkwacht migrate")
    prepare.collect_static()
    start(options.address, options.port)


def refuse_what_is_open(address: str) -> None:
    """Ends the start with one sentence when whoever comes by would be let in, or would read our error pages."""
    from django.conf import settings

    if settings.DIJKWACHT_DEMO:
        raise prepare.NotReady(
            "De demo heeft geen wachtwoorden. Begin haar met: make demo, of zet DIJKWACHT_DEMO op 0."
        )
    if settings.DEBUG and address not in THIS_MACHINE:
        raise prepare.NotReady("Met DIJKWACHT_DEBUG luistert Dijkwacht alleen op deze computer. Zet haar op 0.")


def check_port(host: str, port: int) -> None:
    """Ends the start with one sentence when nobody can listen there."""
    if not 0 < port < 65536:
        raise prepare.NotReady("Een poort is een getal van 1 tot en met 65535.")
    try:
        is_taken = port_is_taken(host, port)
    except OSError as error:
        raise prepare.NotReady(f"Op {host}, poort {port}, kan Dijkwacht niet luisteren: {error}.") from error
    if is_taken:
        raise prepare.NotReady(
            f"Poort {port} op {host} is al in gebruik. Stop het andere programma of kies met --port een andere poort."
        )


def start(host: str, port: int) -> NoReturn:
    """Become the supervisor: the same process without all that was loaded to get ready, and a fifth of the memory."""
    from django.conf import settings
    from django.db import connections

    connections.close_all()
    sys.stdout.flush()
    here = (sys.executable, "-m", "dijkwacht.config.supervise", host, str(port), str(settings.DIJKWACHT_WEB_PROCESSES))
    os.execv(sys.executable, here)  # noqa: S606 - our own program
