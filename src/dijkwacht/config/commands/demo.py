# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht demo`: the demo story on this machine alone, in a database that is the demo's own."""

import argparse
import os
from pathlib import Path
from typing import Any, NoReturn

from dijkwacht.config import prepare
from dijkwacht.config.commands import serve


def add(commands: Any) -> None:
    parser = commands.add_parser("demo", help="start de demo, met een verzonnen verhaal")
    parser.add_argument("--reset", action="store_true", help="begin opnieuw: gooi de gegevens van de demo weg")
    parser.add_argument("--address", default="127.0.0.1", metavar="ADRES", help="luister op dit adres (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, metavar="POORT", help="luister op deze poort (8000)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> NoReturn:
    """Check, fill unless it is filled, say who there is, and serve."""
    check(options)
    host = f"[{options.address}]" if ":" in options.address else options.address
    os.environ.setdefault("DIJKWACHT_ADDRESS", f"http://{host}:{options.port}")
    prepare.set_up()
    fill(reset=options.reset)
    prepare.collect_static()
    announce()
    serve.start(options.address, options.port)


def check(options: argparse.Namespace) -> None:
    """Refuses, with one sentence, what would let others in or is no demo."""
    if os.environ.get("DIJKWACHT_DEMO", "").strip() != "1":
        raise prepare.NotReady("Dit is geen demo. Begin met: make demo")
    if options.address not in serve.THIS_MACHINE:
        raise prepare.NotReady(
            f"De demo heeft geen wachtwoorden en luistert alleen op deze computer: kies {', '.join(serve.THIS_MACHINE)}."
        )
    serve.check_port(options.address, options.port)


def fill(*, reset: bool) -> None:
    """A database with the story in it; one that has it already is kept, one of somebody else is left alone."""
    from django.conf import settings

    from dijkwacht.accounts.public import moment
    from dijkwacht.demo import public as demo
    from dijkwacht.demo.values import Whose

    database = database_file()
    owner = demo.whose(database)
    if owner is Whose.OTHER:
        raise prepare.NotReady(
            f"{database} is niet van de demo. Er is niets veranderd. Haal DIJKWACHT_DATABASE en DIJKWACHT_DATA weg."
        )
    if reset and owner is Whose.DEMO:
        demo.remove(database, settings.DIJKWACHT_DATA / "files" / "uploads")
        owner = Whose.NOBODY
    prepare.migrate()
    if owner is Whose.NOBODY:
        print("Het verhaal van Waterrijk wordt verteld.", flush=True)
        demo.fill(moment())


def database_file() -> Path:
    """Where the demo keeps its database; the demo knows SQLite only."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    if database["ENGINE"] != "django.db.backends.sqlite3":
        raise prepare.NotReady("De demo werkt met SQLite. Haal DIJKWACHT_DATABASE weg.")
    return Path(str(database["NAME"]))


def announce() -> None:
    """The address, and whom one can be."""
    from django.conf import settings

    from dijkwacht.accounts.public import demo_cast

    people = demo_cast()
    width = max(len(name) for name, _ in people)
    print(f"\nOpen {settings.DIJKWACHT_ADDRESS} en klik op een naam. Een wachtwoord is niet nodig.\n")
    for name, position in people:
        print(f"  {name:<{width}}  {position}")
    print("\nAlles in deze demo is verzonnen, behalve de twee gepubliceerde casussen.\n", flush=True)
