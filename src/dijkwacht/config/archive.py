# SPDX-License-Identifier: EUPL-1.2
"""The format of a backup: a ZIP with one file of JSON lines per table, the uploads, and a manifest with digests.

The same for SQLite and PostgreSQL, so that a backup of one restores into the other; docs/decisions says why.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any, cast
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader
from django.utils.duration import duration_string
from pydantic import BaseModel, ConfigDict

FORMAT = "dijkwacht-backup/1"
MANIFEST = "manifest.json"
_CHUNK = 256 * 1024


class Part(BaseModel):
    """One file in the archive; `rows` for a table."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    size: int
    digest: str
    rows: int | None = None


class Manifest(BaseModel):
    """What the archive says of itself. Tables by name in the database, files by path within the uploads."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    format: str
    version: str
    made_at: datetime
    migrations: tuple[str, ...]
    tables: dict[str, Part]
    files: dict[str, Part]


class BackupFault(SystemExit):
    """Making or putting back a backup cannot go on; ends the command with one Dutch sentence."""


def running_version() -> str:
    """The version of Dijkwacht that runs here."""
    return version("dijkwacht")


def known_migrations() -> tuple[str, ...]:
    """All changes of the database that this version knows: together they say what the tables look like."""
    return tuple(sorted(".".join(key) for key in MigrationLoader(None).disk_migrations or ()))


def applied_migrations() -> tuple[str, ...]:
    """Those of them that this database has had."""
    loader = MigrationLoader(connection)
    return tuple(sorted(".".join(key) for key in loader.applied_migrations if key in loader.disk_migrations))


def tables() -> dict[str, type[models.Model]]:
    """The model behind each table, many-to-many tables and the log included."""
    found = apps.get_models(include_auto_created=True, include_swapped=False)
    return {
        model._meta.db_table: model
        for model in sorted(found, key=lambda one: one._meta.db_table)
        if not model._meta.proxy
    }


def columns(model: type[models.Model]) -> list["models.Field[Any, Any]"]:
    """The columns that are stored rather than computed."""
    return [field for field in model._meta.local_concrete_fields if not field.generated]


def line_from(model: type[models.Model], values: Iterable[object]) -> bytes:
    """One row as a line of JSON."""
    row = {field.attname: _plain(value) for field, value in zip(columns(model), values, strict=True)}
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def row_from(model: type[models.Model], line: bytes) -> models.Model:
    """The row that a line holds, not yet saved; raises KeyError for a missing column, ValidationError for a wrong value."""
    row = json.loads(line)
    return model(**{field.attname: field.to_python(row[field.attname]) for field in columns(model)})


def _plain(value: object) -> object:
    match value:
        case None | bool() | int() | float() | str() | list() | dict():
            return value
        case datetime() | date() | time():
            return value.isoformat()
        case timedelta():
            return duration_string(value)
        case UUID() | Decimal():
            return str(value)
        case bytes() | memoryview():
            return base64.b64encode(value).decode()
    raise TypeError(f"{type(value).__name__} past niet in een back-up")


def files_root() -> Path:
    """The folder under which uploads lie."""
    storages = cast("dict[str, dict[str, dict[str, str]]]", settings.STORAGES)
    return Path(storages["default"]["OPTIONS"]["location"])


def chunks_of(file: IO[bytes]) -> Iterator[bytes]:
    """The content in pieces that fit in memory."""
    return iter(lambda: file.read(_CHUNK), b"")


def measured(chunks: Iterable[bytes], into: IO[bytes] | None = None, *, rows: bool = False) -> Part:
    """Size and digest of the content, written on the way if asked; with `rows` each chunk is a row."""
    digest, size, number = hashlib.sha256(), 0, 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        number += 1
        if into:
            into.write(chunk)
    return Part(size=size, digest=digest.hexdigest(), rows=number if rows else None)
