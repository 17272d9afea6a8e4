# SPDX-License-Identifier: EUPL-1.2
"""The demo's database as a file: whose it is, read without touching it, and taking it away."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import rmtree
from uuid import UUID

from dijkwacht.demo.values import Whose

_MARK = "demo_story"
_OURS = "django_migrations"
_INHABITED = ("organisations_organisation", "accounts_person")
_BESIDE = ("", "-wal", "-shm", "-journal")


def whose(database: Path) -> Whose:
    """Whether this SQLite file carries the demo's mark. Opened for reading only, so that it stays as it is."""
    if not database.exists() or not database.stat().st_size:
        return Whose.NOBODY
    try:
        with closing(_opened(database)) as connection:
            return _whose(connection)
    except sqlite3.DatabaseError:
        return Whose.OTHER


def remove(database: Path, uploads: Path) -> None:
    """Delete the demo's database, and the uploads of its organisations; nothing else in that folder."""
    with closing(_opened(database)) as connection:
        owners = [UUID(key) for (key,) in connection.execute("SELECT id FROM organisations_organisation")]
    for owner in owners:
        rmtree(uploads / str(owner), ignore_errors=True)
    for end in _BESIDE:
        database.with_name(database.name + end).unlink(missing_ok=True)


def _whose(connection: sqlite3.Connection) -> Whose:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if _MARK in tables and _has_rows(connection, _MARK):
        return Whose.DEMO
    if tables and _OURS not in tables:
        return Whose.OTHER
    inhabited = any(name in tables and _has_rows(connection, name) for name in _INHABITED)
    return Whose.OTHER if inhabited else Whose.NOBODY


def _has_rows(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None  # noqa: S608  our own names


def _opened(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)
