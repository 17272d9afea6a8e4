# SPDX-License-Identifier: EUPL-1.2
"""W6: from a clean copy of the project to the first page with its styles, each stage timed apart."""

import os
import re
import subprocess
import tarfile
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from bench.figures import Figures, say
from bench.processes import HOST, ROOT, free_port, memory, serving
from bench.visitors import Visitor

_STYLES = re.compile(r'<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"')


def cold_start(environment: Mapping[str, str]) -> list[Figures]:
    """The stages in order, their sum, what was installed, and what runs. Raises CalledProcessError, NotStarted."""
    with tempfile.TemporaryDirectory(prefix="dijkwacht-cold-") as folder:
        copy = Path(folder) / "dijkwacht"
        _copy_of_last_commit(copy)
        environment = {
            **{name: value for name, value in environment.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")},
            "DIJKWACHT_DATA": f"{folder}/data",
            "DIJKWACHT_STATIC": f"{folder}/static",
            "DIJKWACHT_DATABASE": f"sqlite:///{folder}/data/dijkwacht.sqlite3",
        }
        install = _stage(
            "make setup: environment and packages, with the network", lambda: _run(copy, environment, "make", "setup")
        )
        program = str(copy / ".venv/bin/dijkwacht")
        migrate = _stage("migrations of an empty database", lambda: _run(copy, environment, program, "migrate"))
        migrate = migrate.judged("≤ 10 s", meets=migrate.median <= 10_000)
        start = time.perf_counter()
        port = free_port()
        with serving([program, "serve", "--no-migrate", "--port", str(port)], port, environment, cwd=copy) as pid:
            pages = _first_page(port)
            first = _line("serve to first page with its styles", (time.perf_counter() - start) * 1000)
            held = _memory_at_work(pid, port)
        total = _line("all of it", install.median + migrate.median + first.median)
        total = replace(total, operations=1 + pages).judged("≤ 45 s", meets=total.median <= 45_000)
        size = _size(copy / ".venv")
        installed = Figures(workload="W6", database="SQLite", what="installed: .venv", memory=size)
        rows = [install, migrate, say(first), say(total), installed.judged("≤ 500 MB", meets=size * 1.048576 <= 500)]
        if held is not None:
            running = Figures(workload="W6", database="SQLite", what="web and worker after 40 pages", memory=held)
            rows.append(running.judged("≤ 300 MiB", meets=held <= 300))
        return rows


def _copy_of_last_commit(copy: Path) -> None:
    packed = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(copy, filter="data")


def _stage(what: str, deed: Callable[[], None]) -> Figures:
    start = time.perf_counter()
    deed()
    return say(_line(what, (time.perf_counter() - start) * 1000))


def _line(what: str, milliseconds: float) -> Figures:
    return Figures(workload="W6", database="SQLite", what=what, times=(milliseconds,))


def _run(folder: Path, environment: Mapping[str, str], *command: str) -> None:
    """Silent, unless it fails: installers have much to say."""
    done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", flush=True)
    done.check_returncode()


def _first_page(port: int) -> int:
    """Opens the start page as a browser does, styles included; returns how many. Raises ValueError without them."""
    visitor = Visitor(port)
    page = visitor.get("/")
    while page.status in (301, 302):
        page = visitor.get(page.headers["location"])
    styles = _STYLES.findall(page.text)
    if page.status != 200 or not styles:
        raise ValueError(f"first page: status {page.status}, {len(styles)} style sheets")
    for one in styles:
        if visitor.get(one).status != 200:
            raise ValueError(f"no style sheet at {HOST}{one}")
    visitor.close()
    return len(styles)


def _memory_at_work(pid: int, port: int) -> float | None:
    """After some pages on several connections, so that every web process has something in memory."""
    for _ in range(20):
        visitor = Visitor(port)
        for path in ("/inloggen/", "/toegankelijkheid/"):
            visitor.get(path)
        visitor.close()
    return memory(pid)


def _size(folder: Path) -> float:
    """MiB that the files take on the disk."""
    blocks = sum(os.lstat(one).st_blocks for one in folder.rglob("*"))
    return blocks * 512 / 1024 / 1024
