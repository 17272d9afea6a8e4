# SPDX-License-Identifier: EUPL-1.2
"""`dijkwacht serve` as an administrator runs it: ready to answer, doing its background work, and gone when told."""

import re
import signal
import socket
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.urls import reverse

from tests.support.commands import run, started


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as trial:
        return trial.getsockname()[1]


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[tuple[int, Path]]:
    data, port = tmp_path_factory.mktemp("served"), free_port()
    with started("serve", "--port", port, data=data) as process:
        await_start(process, port)
        yield port, data


def await_start(process: "subprocess.Popen[str]", port: int) -> None:
    assert process.stdout
    lines = iter(process.stdout.readline, "")
    assert any(line.startswith(f"Dijkwacht draait op http://127.0.0.1:{port}.") for line in lines)


def get(port: int, path: str) -> tuple[int, str]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_pages_come_with_their_styles(served):
    port, *_ = served
    status, page = get(port, reverse("account_login"))
    stylesheet = re.search(r'<link rel="stylesheet" href="([^"]+)"', page)

    assert status == 200
    assert stylesheet
    assert get(port, stylesheet[1])[0] == 200


def test_periodic_work_is_done(served):
    _, data = served

    def succeeded() -> set[str]:
        with closing(sqlite3.connect(data / "own.sqlite3")) as database:
            rows = database.execute(
                "SELECT task_path FROM django_tasks_database_dbtaskresult WHERE status = 'SUCCESSFUL'"
            )
            return {path for (path,) in rows}

    until(lambda: "dijkwacht.config.tasks.seal_log" in succeeded())


def test_a_second_one_on_the_same_port_says_so(served, tmp_path):
    port, *_ = served
    status, words = run("serve", "--port", port, data=tmp_path)

    assert status == 1
    assert words == (
        f"Poort {port} op 127.0.0.1 is al in gebruik. Stop het andere programma of kies met --port een andere poort.\n"
    )


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"DIJKWACHT_MAIL_SERVER": "mail.example.nl"}, "Instelling DIJKWACHT_MAIL_SERVER: begin met smtp://"),
        ({"DIJKWACHT_WEB_PROCESSES": "0"}, "Instelling DIJKWACHT_WEB_PROCESSES: dit is minstens 1."),
        ({"DIJKWACHT_SECRET_KEY": ""}, "Instelling DIJKWACHT_SECRET_KEY: deze ontbreekt."),
        ({"DIJKWACHT_DATABASE": "postgres://anna@127.0.0.1:1/x"}, "De database is niet bereikbaar."),
        ({"DIJKWACHT_DATABASE": "mysql://x"}, "Instelling DIJKWACHT_DATABASE:"),
    ],
)
def test_a_faulty_setting_stops_the_start_with_one_sentence(settings, words, tmp_path):
    status, told = run("serve", "--port", free_port(), data=tmp_path, **settings)

    assert status == 1
    assert told.startswith(words)
    assert told.count("\n") == 1


def test_what_lets_everybody_in_is_not_served(tmp_path):
    status, told = run("serve", "--port", free_port(), data=tmp_path, DIJKWACHT_DEMO="1")
    assert (status, told) == (
        1,
        "De demo heeft geen wachtwoorden. Begin haar met: make demo, of zet DIJKWACHT_DEMO op 0.\n",
    )
    status, told = run("serve", "--address", "127.0.0.2", "--port", free_port(), data=tmp_path, DIJKWACHT_DEBUG="1")
    assert status == 1
    assert told.startswith("Met DIJKWACHT_DEBUG luistert Dijkwacht alleen op deze computer.")


@pytest.mark.parametrize(("behind", "told"), [("1", "1\n"), ("0", "0\n")])
def test_visitors_behind_a_proxy_are_told_apart(behind, told, tmp_path):
    program = (
        "from django.conf import settings; import sys; print(settings.ALLAUTH_TRUSTED_PROXY_COUNT, file=sys.stderr)"
    )
    assert run("manage", "shell", "--no-imports", "-c", program, data=tmp_path, DIJKWACHT_BEHIND_PROXY=behind) == (
        0,
        told,
    )


def test_a_database_that_waits_for_changes_is_not_served(tmp_path):
    refused = run("serve", "--no-migrate", "--port", free_port(), data=tmp_path)

    assert refused == (1, "De database is niet bijgewerkt. Voer eerst uit: dijkwacht migrate\n")


def test_an_error_reaches_the_journal_and_a_missing_page_does_not(tmp_path):
    program = "import logging; log = logging.getLogger('django.request'); log.error('kapot'); log.warning('weg')"
    status, told = run("manage", "shell", "--no-imports", "-c", program, data=tmp_path)

    assert status == 0
    assert told.endswith("ERROR django.request: kapot\n")


def test_it_ends_when_told_and_leaves_nothing_behind(tmp_path):
    port = free_port()
    with started("serve", "--port", port, data=tmp_path) as process:
        await_start(process, port)
        process.send_signal(signal.SIGTERM)
        assert process.communicate(timeout=20)[1] == ""

    assert process.returncode == 0
    with pytest.raises(ConnectionRefusedError):
        get(port, "/")
    with closing(sqlite3.connect(tmp_path / "own.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM jobs_workerlease").fetchone() == (0,)
