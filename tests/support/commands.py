# SPDX-License-Identifier: EUPL-1.2
"""The command `dijkwacht` in a process of its own, on a database of its own, as an administrator runs it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PROGRAM = "import sys; from dijkwacht.config.cli import main; sys.exit(main(sys.argv[1:]))"


@contextmanager
def started(*arguments: object, data: Path, **settings: str) -> Iterator["subprocess.Popen[str]"]:
    """The running command, with everything under the folder `data`; ended at the end of the block, if it runs still."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "dijkwacht.config.settings",
        "DIJKWACHT_DEMO": "0",
        "DIJKWACHT_SECRET_KEY": "only for this test",
        "DIJKWACHT_DATA": str(data),
        "DIJKWACHT_STATIC": str(data / "static"),
        "DIJKWACHT_DATABASE": f"sqlite:///{data}/own.sqlite3",
        "DIJKWACHT_WEB_PROCESSES": "1",
        **settings,
    }
    line = [sys.executable, "-c", _PROGRAM, *map(str, arguments)]
    with subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
                process.communicate(timeout=30)


def run(*arguments: object, data: Path, **settings: str) -> tuple[int, str]:
    """Exit status and complaints of a command that ends by itself."""
    with started(*arguments, data=data, **settings) as process:
        _, complaints = process.communicate(timeout=60)
        return process.returncode, complaints
