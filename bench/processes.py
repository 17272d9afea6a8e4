# SPDX-License-Identifier: EUPL-1.2
"""Starts the programs that are measured, and asks the kernel what they cost; only Linux tells."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
_PROC = Path("/proc")
_PATIENCE = 60.0


class NotStarted(RuntimeError):
    """A program ended, or stayed silent, before it answered."""


def free_port() -> int:
    """A port on which nobody listens at this moment."""
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        port: int = trial.getsockname()[1]
        return port


@contextmanager
def serving(command: Sequence[str], port: int, environment: Mapping[str, str], *, cwd: Path = ROOT) -> Iterator[int]:
    """A web server that answers on the port; gives its process id, and ends it afterwards. Raises NotStarted."""
    process = subprocess.Popen(
        command, env=environment, cwd=cwd, stdout=subprocess.DEVNULL, stderr=None, start_new_session=True
    )
    try:
        _wait_for(process, port)
        yield process.pid
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise NotStarted(f"status {process.returncode}")
        with suppress(OSError), socket.create_connection((HOST, port), timeout=0.2):
            return
        time.sleep(0.02)
    raise NotStarted(f"no answer on port {port} in {_PATIENCE:.0f} s")


def granian(target: str, port: int) -> list[str]:
    """The web server as `dijkwacht serve` starts it, around another application."""
    python = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port)]
    return [*python, "--workers", "2", "--blocking-threads", "2", "--no-ws", "--log-level", "warning", target]


def family(pid: int) -> list[int]:
    """The process and all that descends from it; empty where the kernel does not tell."""
    children: dict[int, list[int]] = {}
    for folder in _PROC.glob("[0-9]*"):
        with suppress(OSError):
            children.setdefault(int(_stat(folder)[1]), []).append(int(folder.name))
    found = [pid] if (_PROC / str(pid)).exists() else []
    for one in found:
        found.extend(children.get(one, ()))
    return found


def cpu_seconds(pids: Sequence[int]) -> float | None:
    """Processor time that the processes with all their descendants used, those that ended included."""
    if not _PROC.exists():
        return None
    ticks = 0
    for one in (member for pid in pids for member in family(pid)):
        with suppress(OSError):
            ticks += sum(map(int, _stat(_PROC / str(one))[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float | None:
    """MiB that the process and its descendants hold; what they share counts once."""
    total = 0
    for one in family(pid):
        with suppress(OSError):
            rollup = (_PROC / str(one) / "smaps_rollup").read_text()
            total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024 if total else None


def _stat(folder: Path) -> list[str]:
    """The fields after the name of the program: state, parent, …"""
    return (folder / "stat").read_text().rpartition(")")[2].split()
