# SPDX-License-Identifier: EUPL-1.2
"""Puts a backup back: everything is checked first, then all of it, or nothing at all, takes the place of what there was."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import batched
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.db.models.sql import InsertQuery
from pydantic import ValidationError as ManifestError

from dijkwacht.config import archive, prepare
from dijkwacht.config.archive import BackupFault, Manifest, Part
from dijkwacht.tenancy.public import system_scope

# What a database holds after it was made, before anybody did anything.
_ALWAYS_FILLED = {"django_content_type", "auth_permission", "organisations_knownbody"}
_BATCH = 500


def restore_backup(place: Path, *, replace: bool) -> Manifest:
    """Put back the backup at `place`; raises BackupFault, and then nothing has changed.

    Without `replace` only into a database without data.
    """
    try:
        with ZipFile(place) as zipped:
            manifest = _checked(zipped)
            with system_scope():
                _make_tables(replace=replace)
                _put_back(zipped, manifest)
    except FileNotFoundError as error:
        raise BackupFault(f"{place} bestaat niet.") from error
    except (BadZipFile, KeyError, ManifestError, ValidationError) as error:
        raise BackupFault(f"{place} is geen back-up van Dijkwacht, of is beschadigd. Er is niets veranderd.") from error
    except DatabaseError as error:
        raise BackupFault("De database weigert wat er in de back-up staat. Er is niets veranderd.") from error
    return manifest


# --- checking -------------------------------------------------------------------------------------


def _checked(zipped: ZipFile) -> Manifest:
    """The manifest, after all that it promises was found to be so."""
    manifest = Manifest.model_validate_json(zipped.read(archive.MANIFEST))
    if manifest.format != archive.FORMAT:
        raise BackupFault(f"Deze versie kent het formaat {manifest.format} niet.")
    if set(manifest.migrations) != set(archive.known_migrations()):
        raise BackupFault(
            f"Deze back-up is van versie {manifest.version} en past niet op versie {archive.running_version()}. "
            f"Installeer versie {manifest.version}, zet hem daar terug en werk dan bij."
        )
    promised = _promised(manifest)
    if set(zipped.namelist()) != {archive.MANIFEST, *promised} or set(manifest.tables) != set(archive.tables()):
        raise BackupFault("De back-up is niet volledig. Er is niets veranderd.")
    for name, part in promised.items():
        with zipped.open(name) as entry:
            found = archive.measured(archive.chunks_of(entry))
        if (found.size, found.digest) != (part.size, part.digest):
            raise BackupFault(f"{name} in de back-up is beschadigd. Er is niets veranderd.")
    return manifest


def _promised(manifest: Manifest) -> dict[str, Part]:
    for name in manifest.files:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise BackupFault("De back-up wil buiten de map voor bestanden schrijven. Er is niets veranderd.")
    tables = {f"tables/{name}.jsonl": part for name, part in manifest.tables.items()}
    return tables | {f"files/{name}": part for name, part in manifest.files.items()}


def _make_tables(*, replace: bool) -> None:
    if not _is_empty():
        if not replace:
            raise BackupFault("Deze database is niet leeg. Met --replace vervangt u alles wat er nu in staat.")
        if prepare.waiting_migrations():
            raise BackupFault("De database is niet bijgewerkt. Voer eerst uit: dijkwacht migrate")
    prepare.apply_migrations()


def _is_empty() -> bool:
    there = set(connection.introspection.table_names())
    return not any(
        model._base_manager.exists()
        for name, model in archive.tables().items()
        if name in there and name not in _ALWAYS_FILLED
    )


# --- putting back ---------------------------------------------------------------------------------


def _put_back(zipped: ZipFile, manifest: Manifest) -> None:
    """Files first: they lie under their digest, so more of them do no harm should the rows be refused after all."""
    added = []
    try:
        for name in manifest.files:
            added += _write_file(zipped, name, manifest.files[name])
        with transaction.atomic(), _without_triggers():
            _fill(zipped, manifest)
    except BaseException:
        for place in added:
            place.unlink(missing_ok=True)
        raise


def _write_file(zipped: ZipFile, name: str, part: Part) -> list[Path]:
    """Write one upload unless it is there already; returns its place if it was not."""
    place = archive.files_root() / name
    if place.exists():
        with place.open("rb") as file:
            if archive.measured(archive.chunks_of(file)).digest == part.digest:
                place.touch()
                return []
    place.parent.mkdir(parents=True, exist_ok=True)
    descriptor, unfinished = tempfile.mkstemp(dir=place.parent, prefix="incoming-")
    with os.fdopen(descriptor, "wb") as file, zipped.open(f"files/{name}") as entry:
        archive.measured(archive.chunks_of(entry), file)
        file.flush()
        os.fsync(file.fileno())
    Path(unfinished).replace(place)
    return [place]


def _fill(zipped: ZipFile, manifest: Manifest) -> None:
    tables = archive.tables()
    _empty(list(tables))
    for name, model in tables.items():
        with zipped.open(f"tables/{name}.jsonl") as lines:
            for some in batched(lines, _BATCH):
                _insert(model, [archive.row_from(model, line) for line in some])
    _check_rows(manifest)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables.values())):
            cursor.execute(statement)


def _empty(names: list[str]) -> None:
    quoted = [connection.ops.quote_name(name) for name in names]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"TRUNCATE {', '.join(quoted)}")
            return
        for name in quoted:
            cursor.execute(f"DELETE FROM {name}")  # noqa: S608 - our own table names


def _insert(model: type[models.Model], rows: list[models.Model]) -> None:
    """As they are: `bulk_create` would put today's date in columns that fill themselves."""
    fields = archive.columns(model)
    size = connection.ops.bulk_batch_size(fields, rows)
    for some in batched(rows, size):
        query = InsertQuery(model)
        query.insert_values(fields, list(some), raw=True)
        query.get_compiler(connection=connection).execute_sql()


def _check_rows(manifest: Manifest) -> None:
    """Every row is there, and every foreign key points to something."""
    for name, model in archive.tables().items():
        if model._base_manager.count() != manifest.tables[name].rows:
            raise BackupFault(f"Niet alle rijen van {name} zijn teruggezet. Er is niets veranderd.")
    try:
        connection.check_constraints()
    except IntegrityError as error:
        raise BackupFault("De back-up verwijst naar gegevens die er niet in staan. Er is niets veranderd.") from error


@contextmanager
def _without_triggers() -> Iterator[None]:
    """Lift the triggers that keep the log from being emptied, and set them again before anybody can see it."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            names = [connection.ops.quote_name(name) for name in archive.tables()]
            for name in names:
                cursor.execute(f"ALTER TABLE {name} DISABLE TRIGGER USER")
            yield
            # A table with checks still to come cannot be altered.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for name in names:
                cursor.execute(f"ALTER TABLE {name} ENABLE TRIGGER USER")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {connection.ops.quote_name(name)}")
        yield
        for _, sql in triggers:
            cursor.execute(sql)
