# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht worker`: background work alone, for an installation that runs web server and worker apart."""

import socket
import sys
from typing import Any

from dijkwacht.config import prepare
from dijkwacht.config.schedule import SCHEDULE


def add(commands: Any) -> None:
    parser = commands.add_parser("worker", help="start alleen de werker")
    parser.add_argument(
        "--name", default=socket.gethostname()[:40], metavar="NAAM", help="eigen naam, uniek per werker"
    )
    parser.set_defaults(run=lambda options: be_worker(options.name))


def be_worker(name: str) -> int:
    """Be a worker until SIGTERM; a worker that starts again under the same name takes over what it had left."""
    prepare.set_up()
    from dijkwacht.jobs.public import work

    work(name, SCHEDULE)
    return 0


if __name__ == "__main__":
    sys.exit(be_worker(sys.argv[1]))
