# SPDX-License-Identifier: EUPL-1.2
"""`make bench`: drives the workloads on SQLite and, where there is one, PostgreSQL, and prints the tables."""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bench import disclosure, division
from bench.cold_start import cold_start
from bench.figures import Figures, kept, table
from bench.planner import QUICK, WHOLE, plan_all
from bench.processes import ROOT
from tests.support import postgresql

WORKLOADS = ("W1", "W2", "W3", "W4", "W5", "W6", "W8", "W9", "W10")
_PATIENCE = 270


def main() -> int:
    """Status 1 when an operation failed or a program did not come to its end; a missed target is no failure."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, to see whether it works")
    parser.add_argument("--only", default=",".join(WORKLOADS), metavar="W1,W3", help="some of the workloads")
    options = parser.parse_args()
    begin = time.monotonic()
    wanted = options.only.split(",")
    rows, is_whole = _measured(wanted, quick=options.quick)
    tables = [*([table(rows)] if rows else []), *_solved(wanted, quick=options.quick)]
    print("\n" + "\n\n".join(tables) + f"\n\n{_machine()}, {time.monotonic() - begin:.0f} s in all.")
    return 0 if is_whole and not any(one.failures for one in rows) else 1


def _solved(workloads: list[str], *, quick: bool) -> Iterator[str]:
    """The workloads that need no database."""
    if "W8" in workloads:
        yield plan_all(QUICK if quick else WHOLE)
    if "W9" in workloads:
        houses, regions = (
            (division.QUICK, division.QUICK_REGIONS) if quick else (division.WHOLE, division.WHOLE_REGIONS)
        )
        yield division.divide_all(houses, regions)
    if "W10" in workloads:
        yield disclosure.publish_all(disclosure.QUICK if quick else disclosure.WHOLE)


def _measured(workloads: list[str], *, quick: bool) -> tuple[list[Figures], bool]:
    rows: list[Figures] = []
    is_whole = True
    with tempfile.TemporaryDirectory(prefix="dijkwacht-bench-") as folder:
        home = Path(folder)
        inside = [one for one in workloads if one not in {"W6", "W9", "W10"}]
        if inside:
            for name, environment, server in _databases(home):
                result = home / f"{name}.json"
                command = [sys.executable, "-m", "bench.in_database", name, str(result)]
                command += ["--workloads", ",".join(inside), "--server", str(server), *(["--quick"] if quick else [])]
                is_whole &= _ran(command, environment)
                rows += kept(result)
        if "W6" in workloads:
            rows += cold_start(_environment(home / "cold"))
    return rows, is_whole


def _ran(command: list[str], environment: Mapping[str, str]) -> bool:
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        return process.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        print(f"ended after {_PATIENCE} s", flush=True)
        # As Ctrl-C, so that it ends the servers that it started.
        process.send_signal(signal.SIGINT)
        process.wait(60)
        return False


def _databases(home: Path) -> Iterator[tuple[str, Mapping[str, str], int]]:
    """Name, environment and, of PostgreSQL, the process of the server."""
    yield "SQLite", _environment(home / "sqlite"), 0
    folder = postgresql.programs()
    if folder is None:
        print("No PostgreSQL on this machine: SQLite only.")
        return
    with _postgresql(folder) as (address, pid):
        yield "PostgreSQL", {**_environment(home / "postgresql"), "DIJKWACHT_DATABASE": address}, pid


@contextmanager
def _postgresql(folder: Path) -> Iterator[tuple[str, int]]:
    """A private server that waits for its disk as SQLite does here, unlike that of the tests."""
    with (
        tempfile.TemporaryDirectory(prefix="dijkwacht-pg-") as home,
        postgresql.server(folder, Path(home), options=postgresql.DURABLE) as address,
    ):
        yield address, int((Path(home) / "data/postmaster.pid").read_text().split()[0])


def _environment(data: Path) -> dict[str, str]:
    """An installation of its own, outside the demo."""
    data.mkdir(parents=True)
    own = {name: value for name, value in os.environ.items() if not name.startswith("DIJKWACHT_")}
    return {
        **own,
        "DJANGO_SETTINGS_MODULE": "dijkwacht.config.settings",
        "DIJKWACHT_SECRET_KEY": "only-for-the-bench-" + "x" * 40,
        "DIJKWACHT_DATA": str(data),
        "DIJKWACHT_STATIC": str(data / "static"),
        "PYTHONUNBUFFERED": "1",
    }


def _machine() -> str:
    load = os.getloadavg()
    return f"{os.cpu_count()} processors, load at the end {load[0]:.1f} (1 min) and {load[2]:.1f} (15 min)"


if __name__ == "__main__":
    sys.exit(main())
