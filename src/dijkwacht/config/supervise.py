# SPDX-License-Identifier: EUPL-1.2
"""Keeps the web server and the worker running. Imports no Django: it lives as long as both and must stay small."""

import ctypes
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

_LIBRARY = ctypes.CDLL(None) if sys.platform == "linux" else None
_SIGNAL_AT_DEATH_OF_PARENT = 1

_LOOK = 0.1
_PATIENCE = 10.0
_LONGEST_PAUSE = 30.0
# Whoever ran this long was healthy: the next fall starts with a short pause again.
_HEALTHY = 60.0
_FALLS_AT_START = 4


@dataclass(frozen=True, kw_only=True)
class Program:
    """Something to keep running, under the name that messages use."""

    name: str
    command: tuple[str, ...]


@dataclass(kw_only=True)
class Child:
    """A program while it runs, or while it waits to be started again."""

    program: Program
    process: "subprocess.Popen[bytes]"
    started_at: float = field(default_factory=time.monotonic)
    falls: int = 0
    restart_at: float | None = None


class Supervisor:
    """Starts programs, starts them again when they fall, and ends them all together."""

    def __init__(self, programs: Sequence[Program], *, address: tuple[str, int]) -> None:
        self._programs = programs
        self._address = address
        self._is_stopping = False
        self._is_announced = False

    def run(self) -> int:
        """Until SIGTERM or Ctrl-C; returns the exit status, which is 1 when nothing ever answered."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        children = [Child(program=program, process=_start(program)) for program in self._programs]
        while not self._is_stopping:
            for child in children:
                _look_after(child)
            self._announce()
            if self._is_hopeless(children):
                _end(children)
                _say("Dijkwacht komt niet op gang. De oorzaak staat hierboven.")
                return 1
            time.sleep(_LOOK)
        _end(children)
        return 0

    def _is_hopeless(self, children: Sequence[Child]) -> bool:
        """A fall after the start may pass; falls instead of a start are for the administrator to mend."""
        return not self._is_announced and any(child.falls >= _FALLS_AT_START for child in children)

    def _stop(self, *_: object) -> None:
        self._is_stopping = True

    def _announce(self) -> None:
        if not self._is_announced and _answers(self._address):
            self._is_announced = True
            _say(f"Dijkwacht draait op http://{_spoken(self._address)}. Stop met Ctrl-C.")


def port_is_taken(host: str, port: int) -> bool:
    """Whether another program listens there already. Raises OSError when this machine has no such address."""
    family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(place)
            trial.listen()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return True
            raise
    return False


def _look_after(child: Child) -> None:
    now = time.monotonic()
    status = child.process.poll()
    if child.restart_at is None and status is not None:
        _clear(child)
        child.falls = 1 if now - child.started_at >= _HEALTHY else child.falls + 1
        pause = min(2.0 ** (child.falls - 1), _LONGEST_PAUSE)
        child.restart_at = now + pause
        _say(f"{child.program.name} is gestopt (status {status}) en start over {pause:.0f} s opnieuw.")
    elif child.restart_at is not None and now >= child.restart_at:
        child.process, child.started_at, child.restart_at = _start(child.program), now, None


def _start(program: Program) -> "subprocess.Popen[bytes]":
    # A session of its own: Ctrl-C reaches this program alone, which then ends its children in order.
    return subprocess.Popen(program.command, start_new_session=True, preexec_fn=_end_with_parent)  # noqa: PLW1509 - no threads here


def _end_with_parent() -> None:
    """Ask Linux to end the child when this program is killed; elsewhere it would live on."""
    if _LIBRARY:
        _LIBRARY.prctl(_SIGNAL_AT_DEATH_OF_PARENT, signal.SIGTERM)


def _end(children: Sequence[Child]) -> None:
    """SIGTERM, ten seconds to finish, then SIGKILL for what is left, grandchildren included."""
    running = [child for child in children if child.process.poll() is None]
    for child in running:
        child.process.terminate()
    deadline = time.monotonic() + _PATIENCE
    for child in running:
        with suppress(subprocess.TimeoutExpired):
            child.process.wait(max(0.0, deadline - time.monotonic()))
    for child in children:
        _clear(child)
        child.process.wait()


def _clear(child: Child) -> None:
    """Kill whatever is left of the child's session, such as the processes of a web server that was killed itself."""
    with suppress(ProcessLookupError):
        os.killpg(child.process.pid, signal.SIGKILL)


def _answers(address: tuple[str, int]) -> bool:
    try:
        with socket.create_connection(address, timeout=0.1):
            return True
    except OSError:
        return False


def _spoken(address: tuple[str, int]) -> str:
    host, port = address
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _say(sentence: str) -> None:
    print(sentence, flush=True)


def main(host: str, port: str, processes: str) -> int:
    """Keep the web server on this address and one worker running."""
    python = (sys.executable, "-m")
    web = (*python, "granian", "--interface", "wsgi", "--host", host, "--port", port, "--workers", processes)
    # Two threads, so that one slow answer does not hold up the next; respawn, so that one fallen process does not
    # take the others along.
    settled = ("--blocking-threads", "2", "--respawn-failed-workers", "--no-ws", "--log-level", "warning")
    programs = (
        Program(name="De webserver", command=(*web, *settled, "dijkwacht.config.wsgi:application")),
        Program(
            name="De werker",
            command=(*python, "dijkwacht.config.commands.worker", f"{socket.gethostname()[:40]}-{port}"),
        ),
    )
    return Supervisor(programs, address=(host, int(port))).run()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
