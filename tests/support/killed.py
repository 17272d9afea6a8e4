# SPDX-License-Identifier: EUPL-1.2
"""A web server on a database of its own that can be killed at any moment, and a person who keeps answering."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

_ROOT = Path(__file__).resolve().parents[2]
_FORM_SECRET = "a" * 32
_PATIENCE = 20.0


@dataclass(frozen=True, kw_only=True)
class Site:
    """Where the database lies, the session of a coordinator, and the addresses and fields of the questions."""

    data: Path
    session: str
    questions: list[tuple[str, list[str]]]

    @property
    def database(self) -> Path:
        return self.data / "own.sqlite3"


def prepared(data: Path) -> Site:
    """A migrated database with the cast and a round in it."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.support.killed"],
        env=_settings(data),
        cwd=_ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    found = json.loads(made.stdout.splitlines()[-1])
    return Site(data=data, session=found["session"], questions=found["questions"])


@contextmanager
def serving(site: Site) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """The port and the process, once it answers; killed with all its children at the end, if it still runs."""
    with socket.create_server(("127.0.0.1", 0)) as trial:
        port = trial.getsockname()[1]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    settled = [
        "--workers",
        "1",
        "--blocking-threads",
        "2",
        "--log-level",
        "critical",
        "dijkwacht.config.wsgi:application",
    ]
    with subprocess.Popen(
        [*command, *settled],
        env=_settings(site.data),
        cwd=_ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            _wait(port)
            yield port, process
        finally:
            kill(process)


def kill(process: "subprocess.Popen[bytes]") -> None:
    """With -9, the server and every process that it started; whoever is dead already stays so."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def save(site: Site, port: int, number: int) -> bool:
    """Answer one question with a note of its own; whether the server said that it was saved."""
    address, fields = site.questions[number % len(site.questions)]
    form = {field: str(number % 4) for field in fields} | {"note": f"antwoord {number}"}
    headers = {
        "Cookie": f"dijkwacht_sessie={site.session}; dijkwacht_formulier={_FORM_SECRET}",
        "X-CSRFToken": _FORM_SECRET,
        "Content-Type": "application/x-www-form-urlencoded",
    }
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("POST", address, urlencode(form), headers)
        status = connection.getresponse().status
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    if status != 302:
        raise AssertionError(f"{address} answered {status}.")
    return True


def _wait(port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _settings(data: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DIJKWACHT_", "DJANGO_"))}
    return kept | {
        "DJANGO_SETTINGS_MODULE": "dijkwacht.config.settings",
        "DIJKWACHT_DEMO": "0",
        "DIJKWACHT_DEBUG": "0",
        "DIJKWACHT_SECRET_KEY": "only for this test",
        "DIJKWACHT_DATA": str(data),
        "DIJKWACHT_STATIC": str(data),
        "DIJKWACHT_DATABASE": f"sqlite:///{data}/own.sqlite3",
    }


def _prepare() -> None:
    """In a process of its own: fill the database, and print what is needed to use it."""
    from dijkwacht.config import prepare

    prepare.set_up()
    prepare.apply_migrations()
    from dijkwacht.tenancy.public import system_scope

    with system_scope():
        print(json.dumps(_story()))


def _story() -> dict[str, object]:
    from django.conf import settings

    from dijkwacht.knowledge.public import library
    from tests.support import rounds, world

    cast = world.build()
    begun = rounds.start(cast, instruments=(rounds.LARGE,))
    client = rounds.in_town(cast.anna, cast.waterrijk)
    return {
        "session": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "questions": [
            (rounds.url("answer-save", begun, one.slug), [f"level_{slug}" for slug in one.indicators])
            for one in library().instruments[rounds.LARGE].questions
        ],
    }


if __name__ == "__main__":
    _prepare()
