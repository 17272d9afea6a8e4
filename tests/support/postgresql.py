# SPDX-License-Identifier: EUPL-1.2
"""Runs pytest on a private PostgreSQL that it starts itself, on a socket in a folder that goes away afterwards.

The suite connects as a role that is no superuser: a superuser passes by row-level security, even when it is forced.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from glob import glob
from pathlib import Path

ROLE = "dijkwacht"
HASTY = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"""For tests: nobody minds what a power cut would take."""
DURABLE = ""
"""PostgreSQL's own settings, under which what was acknowledged is on the disk."""


def programs() -> Path | None:
    """The folder with the server's programs, or None where there is no server."""
    found = [*glob("/usr/lib/postgresql/*/bin/postgres"), *filter(None, [shutil.which("postgres")])]  # noqa: PTH207
    usable = [Path(one).resolve().parent for one in found]
    return next((one for one in reversed(usable) if (one / "initdb").exists()), None)


@contextmanager
def server(folder: Path, home: Path, *, options: str = HASTY) -> Iterator[str]:
    """A running server; gives the address of its database. As root it runs as user postgres, which initdb demands."""
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(home, "postgres", "postgres")

    def run(program: str, *arguments: str) -> None:
        subprocess.run([*as_user, str(folder / program), *arguments], check=True, capture_output=True, cwd=home)

    data = str(home / "data")
    run("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
    listening = f"-k {home} -c listen_addresses='' {options}"
    run("pg_ctl", "-D", data, "-w", "-l", str(home / "log"), "-o", listening, "start")
    try:
        run("psql", "-h", str(home), "-U", "postgres", "-c", f"CREATE ROLE {ROLE} LOGIN CREATEDB")
        run("psql", "-h", str(home), "-U", "postgres", "-c", f"CREATE DATABASE {ROLE} OWNER {ROLE}")
        yield f"postgres://{ROLE}@/{ROLE}?host={home}"
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")


def main(arguments: Sequence[str]) -> int:
    folder = programs()
    if folder is None:
        if os.environ.get("DIJKWACHT_NEEDS_POSTGRESQL") == "1":
            print("PostgreSQL ontbreekt, en hier moet het er zijn. Typ: apt-get install postgresql")
            return 1
        print("Geen PostgreSQL op deze machine: de tests liepen alleen op SQLite.")
        return 0
    with tempfile.TemporaryDirectory(prefix="dijkwacht-pg-") as home, server(folder, Path(home)) as address:
        environment = {**os.environ, "DIJKWACHT_DATABASE": address}
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", *arguments], check=False, env=environment
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
