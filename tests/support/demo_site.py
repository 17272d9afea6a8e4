# SPDX-License-Identifier: EUPL-1.2
"""The demo as a municipality meets it: a process of its own, on its own files, on one day that never changes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

# The day of the story, so that pictures do not drift.
DAY = "2026-11-23"
_PATIENCE = 120.0


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a demo that was just filled; gone afterwards."""
    port = _free_port()
    command = (sys.executable, "-c", "import sys; from dijkwacht.config.cli import main; sys.exit(main())")
    log = folder / "log"
    with log.open("w") as out:
        demo = subprocess.Popen(
            (*command, "demo", "--port", str(port)),
            env=_settings(folder),
            stdout=out,
            stderr=out,
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(demo, address, log)
        yield address
    finally:
        demo.terminate()
        demo.wait(30)


def _settings(folder: Path) -> dict[str, str]:
    """Those of a demo, whatever the tests themselves run with."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DIJKWACHT_", "DJANGO_"))}
    return kept | {
        "DIJKWACHT_DEMO": "1",
        "DIJKWACHT_DATA": str(folder / "data"),
        "DIJKWACHT_STATIC": str(folder / "static"),
        "DIJKWACHT_TODAY": DAY,
        "DIJKWACHT_WEB_PROCESSES": "1",
    }


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _wait(demo: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if demo.poll() is not None:
            break
        try:
            urlopen(f"{address}/inloggen/", timeout=1).close()  # noqa: S310  our own address
        except (URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"The demo does not start:\n{log.read_text()}")
