# SPDX-License-Identifier: EUPL-1.2
"""A web server on a database of its own that can be killed at any moment, and people who keep answering."""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

_ROOT = Path(__file__).resolve().parents[2]
_FORM_SECRET = "a" * 32
_PATIENCE = 20.0
_CODES = 4000
_FEWEST, _MOST = 2, 5
"""Deaths. On a busy machine, where each start takes seconds, fewer will do."""
_ENOUGH = 10.0
"""Seconds after which no further death is died."""
_SEED = 20261121


@dataclass(frozen=True, kw_only=True)
class Site:
    """Where the database lies, the session of a coordinator, and the addresses and fields of the questions.

    `survey` is the address to which a response is sent, `codes` open it.
    """

    data: Path
    session: str
    questions: list[tuple[str, list[str]]]
    survey: str
    codes: list[str]

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
    return Site(data=data, **found)


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
    }
    return _post(port, address, form, headers, acknowledged=302)


def respond(site: Site, port: int, number: int) -> bool:
    """Answer a questionnaire with a code of its own; whether the server said thanks."""
    form = {"code": site.codes[number], "known": "agree", "asked": "yes" if number % 2 else "no"}
    return _post(port, site.survey, form, {}, acknowledged=303)


def again_and_again(site: Site, deed: Callable[[Site, int, int], bool]) -> tuple[list[int], int]:
    """Do it one number after another while the server is killed now and then; what was acknowledged, and the deaths."""
    chance = random.Random(_SEED)  # noqa: S311  when to kill is no secret
    acknowledged: list[int] = []
    number = deaths = 0
    begun = time.monotonic()
    while deaths < _FEWEST or (deaths < _MOST and time.monotonic() - begun < _ENOUGH):
        deaths += 1
        with serving(site) as (port, process):
            # The first has all the loading in it; from then on death may come.
            assert deed(site, port, number)
            acknowledged.append(number)
            number += 1
            death = threading.Timer(chance.uniform(0.05, 0.6), kill, [process])
            death.start()
            while deed(site, port, number):
                acknowledged.append(number)
                number += 1
            # What was on its way when death came may be there or not; nobody was told that it was.
            number += 1
            death.join()
    return acknowledged, deaths


def _post(port: int, address: str, form: dict[str, str], headers: dict[str, str], *, acknowledged: int) -> bool:
    """Whether there was an answer, and the right one; a dead server gives none."""
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request(
            "POST", address, urlencode(form), headers | {"Content-Type": "application/x-www-form-urlencoded"}
        )
        status = connection.getresponse().status
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    if status != acknowledged:
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
    from django.utils import timezone

    from dijkwacht.knowledge.public import library
    from tests.support import rounds, surveying, world

    cast = world.build()
    begun = rounds.start(cast, instruments=(rounds.LARGE,))
    survey = surveying.opened(cast.waterrijk, codes=_CODES, opened_on=timezone.localdate())
    client = rounds.in_town(cast.anna, cast.waterrijk)
    return {
        "session": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "questions": [
            (rounds.url("answer-save", begun, one.slug), [f"level_{slug}" for slug in one.indicators])
            for one in library().instruments[rounds.LARGE].questions
        ],
        "survey": surveying.respondent(survey).url("send"),
        "codes": survey.codes,
    }


if __name__ == "__main__":
    _prepare()
