# SPDX-License-Identifier: EUPL-1.2
"""What was started keeps running, and nothing keeps running that was stopped."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dijkwacht.config.supervise import port_is_taken

# Each child writes its process id, and starts a child of its own.
CHILD = """
import os, pathlib, subprocess, sys, signal, time
{trap}
grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
with open(sys.argv[1], "a") as file: file.write(f"{{os.getpid()}} {{grandchild.pid}}\\n")
time.sleep(60)
"""
OBEDIENT = CHILD.format(
    trap="signal.signal(signal.SIGTERM, lambda *_: (grandchild.kill(), grandchild.wait(), sys.exit(0)))"
)
STUBBORN = CHILD.format(trap="signal.signal(signal.SIGTERM, signal.SIG_IGN)")
SUPERVISOR = """
import sys
from dijkwacht.config import supervise
supervise._PATIENCE, supervise._FALLS_AT_START = 1.0, int(sys.argv[3])
programs = [supervise.Program(name="Kind", command=(sys.executable, "-c", sys.argv[1], sys.argv[2]))]
sys.exit(supervise.Supervisor(programs, address=("127.0.0.1", 9)).run())
"""


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def lives(process_id: int) -> bool:
    state = Path(f"/proc/{process_id}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z"


class Run:
    """A supervisor in a process of its own, and the processes that its child tells of."""

    def __init__(self, child: str, folder: Path) -> None:
        self._told = folder / "told"
        self.process = subprocess.Popen(
            [sys.executable, "-c", SUPERVISOR, child, str(self._told), "2"], stdout=subprocess.PIPE, text=True
        )

    def family(self, generation: int = 1) -> list[int]:
        """Child and grandchild of the first, second, … start."""
        until(lambda: self._told.exists() and self._told.read_text().count("\n") >= generation)
        return [int(part) for part in self._told.read_text().splitlines()[generation - 1].split()]


@pytest.fixture
def run(tmp_path) -> Iterator[Callable[[str], Run]]:
    runs: list[Run] = []

    def start(child: str) -> Run:
        runs.append(Run(child, tmp_path))
        return runs[-1]

    yield start
    for one in runs:
        one.process.kill()
        one.process.communicate()


def test_sigterm_ends_all_in_order(run):
    started = run(OBEDIENT)
    family = started.family()
    started.process.send_signal(signal.SIGTERM)

    assert started.process.wait(10) == 0
    assert not any(map(lives, family))


def test_what_does_not_listen_is_killed_with_its_children(run):
    started = run(STUBBORN)
    family = started.family()
    started.process.send_signal(signal.SIGINT)

    assert started.process.wait(10) == 0
    until(lambda: not any(map(lives, family)))


def test_what_falls_is_started_again_and_leaves_no_orphans(run):
    started = run(OBEDIENT)
    first = started.family()
    os.kill(first[0], signal.SIGKILL)

    second = started.family(generation=2)
    assert all(map(lives, second))
    assert not any(map(lives, first))
    started.process.send_signal(signal.SIGTERM)
    assert "Kind is gestopt (status -9) en start over 1 s opnieuw." in started.process.communicate(timeout=10)[0]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent was killed")
def test_a_killed_supervisor_takes_its_children_along(run):
    started = run(OBEDIENT)
    family = started.family()
    started.process.kill()

    until(lambda: not any(map(lives, family)))


def test_a_taken_port_is_seen():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert port_is_taken("127.0.0.1", port)
    assert not port_is_taken("127.0.0.1", port)


def test_what_never_starts_is_given_up(run):
    started = run("raise SystemExit(3)")

    told = started.process.communicate(timeout=20)[0]
    assert started.process.returncode == 1
    assert told.endswith("Dijkwacht komt niet op gang. De oorzaak staat hierboven.\n")
