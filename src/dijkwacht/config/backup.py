# SPDX-License-Identifier: EUPL-1.2
"""Writes database and uploads to one file, as they were at one moment, while Dijkwacht goes on working."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from django.db import connection, models

from dijkwacht.config import archive
from dijkwacht.config.archive import BackupFault, Manifest, Part
from dijkwacht.tenancy.public import system_scope


def write_backup(place: Path, *, at: datetime) -> Manifest:
    """Make a backup at `place`, whole or not at all; raises BackupFault when there is a file already."""
    if place.exists():
        raise BackupFault(f"{place} bestaat al. Kies een andere naam.")
    if set(archive.known_migrations()) != set(archive.applied_migrations()):
        raise BackupFault("De database is niet bijgewerkt. Voer eerst uit: dijkwacht migrate")
    # Readable by the owner alone: it holds all there is.
    descriptor, name = tempfile.mkstemp(dir=place.absolute().parent, prefix=f".{place.name}-")
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            with ZipFile(file, "w", ZIP_DEFLATED) as zipped:
                manifest = _fill(zipped, at=at)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(place)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return manifest


def _fill(zipped: ZipFile, *, at: datetime) -> Manifest:
    with system_scope(), _one_moment():
        tables = {name: _write_table(zipped, name, model) for name, model in archive.tables().items()}
    # After the rows: content is written before the row that points to it, and stays a day longer.
    files = dict(_write_files(zipped))
    manifest = Manifest(
        format=archive.FORMAT,
        version=archive.running_version(),
        made_at=at,
        migrations=archive.known_migrations(),
        tables=tables,
        files=files,
    )
    zipped.writestr(archive.MANIFEST, manifest.model_dump_json(indent=1))
    return manifest


@contextmanager
def _one_moment() -> Iterator[None]:
    """All reading within sees the database as it is now, and holds up nobody's writing."""
    # Not `atomic`: on SQLite that would take the lock for writing.
    begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" if connection.vendor == "postgresql" else "BEGIN"
    with connection.cursor() as cursor:
        cursor.execute(begin)
        try:
            yield
        finally:
            cursor.execute("COMMIT")


def _write_table(zipped: ZipFile, name: str, model: type[models.Model]) -> Part:
    columns = [field.attname for field in archive.columns(model)]
    rows = model._base_manager.order_by("pk").values_list(*columns).iterator(chunk_size=1000)
    with zipped.open(f"tables/{name}.jsonl", "w", force_zip64=True) as entry:
        return archive.measured((archive.line_from(model, row) for row in rows), entry, rows=True)


def _write_files(zipped: ZipFile) -> Iterator[tuple[str, Part]]:
    root = archive.files_root()
    for place in sorted(root.rglob("*")):
        if place.is_file() and not place.name.startswith("incoming-"):
            name = place.relative_to(root).as_posix()
            with place.open("rb") as file, zipped.open(f"files/{name}", "w", force_zip64=True) as entry:
                yield name, archive.measured(archive.chunks_of(file), entry)
