# SPDX-License-Identifier: EUPL-1.2
"""A backup holds all there is, goes back whole or not at all, and is refused when anything about it is wrong."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError
from django.utils import timezone

from dijkwacht.audit.models import Entry
from dijkwacht.audit.public import record_by_system, seal
from dijkwacht.config import archive
from dijkwacht.config.archive import MANIFEST, BackupFault
from dijkwacht.config.backup import write_backup
from dijkwacht.config.restore import restore_backup
from dijkwacht.files import public as files
from dijkwacht.files.models import File
from dijkwacht.jobs.actions import set_turns
from dijkwacht.jobs.models import Turn
from dijkwacht.mail import public as mail
from dijkwacht.mail.models import Message
from dijkwacht.tenancy.public import system_scope
from tests.support.commands import run

pytestmark = pytest.mark.django_db(transaction=True)
WATERRIJK = uuid4()
NOTE = b"wat er bij een dreiging gebeurde"


@pytest.fixture(autouse=True)
def disk(settings, tmp_path):
    place = tmp_path / "files"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {**settings.STORAGES["default"], "OPTIONS": {"location": place}},
    }
    with system_scope():
        yield place


@pytest.fixture
def story() -> None:
    """Something of every kind of column: ids, moments, durations, JSON, long text, an append-only log."""
    now = timezone.now()
    mail.send(
        to="bram@waterrijk.example", subject="Uw deel", body="“Dag”\n\tBram 🌊\x85", organisation_id=WATERRIJK, at=now
    )
    files.store(SimpleUploadedFile("notitie.txt", NOTE), organisation_id=WATERRIJK, by=None, at=now)
    set_turns({"jobs.prune": timedelta(days=1, seconds=3, microseconds=7)}, at=now)
    record_by_system(WATERRIJK, "round.closed", uuid4(), count=3)
    seal()


@pytest.fixture
def backup(story, tmp_path) -> Path:
    place = tmp_path / "dijkwacht.backup"
    write_backup(place, at=timezone.now())
    return place


def contents() -> dict[str, list[bytes]]:
    """All rows of all tables, as lines."""
    return {
        name: sorted(
            archive.line_from(model, row)
            for row in model._base_manager.values_list(*[field.attname for field in archive.columns(model)])
        )
        for name, model in archive.tables().items()
    }


def contents_of(place: Path) -> dict[str, list[bytes]]:
    """The same as a backup tells it."""
    with ZipFile(place) as zipped:
        return {
            name.removeprefix("tables/").removesuffix(".jsonl"): sorted(zipped.read(name).splitlines(keepends=True))
            for name in zipped.namelist()
            if name.startswith("tables/")
        }


def altered(place: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A copy of the backup with other contents."""
    with ZipFile(place) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    change(parts)
    other = place.with_name("altered.backup")
    with ZipFile(other, "w") as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return other


def test_everything_comes_back_in_a_fresh_database(backup, tmp_path):
    fresh = tmp_path / "fresh"

    assert run("restore", backup, data=fresh) == (0, "")
    assert run("backup", tmp_path / "again.backup", data=fresh) == (0, "")
    assert contents_of(tmp_path / "again.backup") == contents_of(backup) == contents()
    (uploaded,) = [place for place in (fresh / "files").rglob("*") if place.is_file()]
    assert uploaded.read_bytes() == NOTE


def test_a_second_restore_needs_a_word(backup, tmp_path):
    fresh = tmp_path / "fresh"
    run("restore", backup, data=fresh)

    refusal = "Deze database is niet leeg. Met --replace vervangt u alles wat er nu in staat.\n"
    assert run("restore", backup, data=fresh) == (1, refusal)
    assert run("restore", backup, "--replace", data=fresh) == (0, "")


def test_replacing_brings_back_what_was_and_takes_away_what_came(backup):
    before = contents()
    Turn.objects.all().delete()
    Message.objects.update(subject="Anders")
    record_by_system(WATERRIJK, "round.opened")

    restore_backup(backup, replace=True)

    assert contents() == before


def test_the_log_is_guarded_again_after_a_restore(backup):
    restore_backup(backup, replace=True)

    with pytest.raises(DatabaseError, match="Het logboek kan alleen worden aangevuld"):
        Entry.objects.all().delete()


def test_new_rows_get_new_numbers_after_a_restore(backup):
    restore_backup(backup, replace=True)
    last = Entry.objects.latest("id").pk
    record_by_system(WATERRIJK, "round.opened")

    assert Entry.objects.latest("id").pk > last


def test_lost_files_come_back(backup, disk):
    for place in disk.rglob("*"):
        if place.is_file():
            place.unlink()
    restore_backup(backup, replace=True)

    answer = files.response(files.find(WATERRIJK, File.objects.get().id))
    assert b"".join(answer.streaming_content) == NOTE
    answer.close()


def test_only_its_owner_may_read_a_backup(backup):
    assert backup.stat().st_mode & 0o777 == 0o600


def test_a_backup_never_takes_the_place_of_another(backup):
    with pytest.raises(BackupFault, match="bestaat al"):
        write_backup(backup, at=timezone.now())


# --- refused --------------------------------------------------------------------------------------


def refuse(place: Path, reason: str) -> None:
    """Refused with this reason, and nothing changed."""
    before = contents()
    with pytest.raises(BackupFault, match=reason):
        restore_backup(place, replace=True)
    assert contents() == before


def change_manifest(change: Callable[[dict], None]) -> Callable[[dict[str, bytes]], None]:
    def in_parts(parts: dict[str, bytes]) -> None:
        manifest = json.loads(parts[MANIFEST])
        change(manifest)
        parts[MANIFEST] = json.dumps(manifest).encode()

    return in_parts


def replace_rows(name: str, change: Callable[[bytes], bytes]) -> Callable[[dict[str, bytes]], None]:
    """Other rows, with a manifest that agrees: as only a faulty program could write it."""

    def in_parts(parts: dict[str, bytes]) -> None:
        rows = change(parts[f"tables/{name}.jsonl"])
        parts[f"tables/{name}.jsonl"] = rows
        part = archive.measured(rows.splitlines(keepends=True), rows=True)
        change_manifest(lambda manifest: manifest["tables"].update({name: part.model_dump()}))(parts)

    return in_parts


def test_no_backup_at_all(tmp_path):
    (tmp_path / "text").write_text("geen zip")
    refuse(tmp_path / "text", "geen back-up van Dijkwacht")
    refuse(tmp_path / "nothing", "bestaat niet")


def test_a_file_that_broke_off(backup):
    backup.write_bytes(backup.read_bytes()[:-200])
    refuse(backup, "geen back-up van Dijkwacht, of is beschadigd")


def test_a_changed_row(backup):
    def change(parts: dict[str, bytes]) -> None:
        parts["tables/mail_message.jsonl"] = parts["tables/mail_message.jsonl"].replace(b"bram@", b"eva@")

    refuse(altered(backup, change), "tables/mail_message.jsonl in de back-up is beschadigd")


def test_a_missing_table(backup):
    refuse(altered(backup, lambda parts: parts.pop("tables/mail_message.jsonl") and None), "niet volledig")


def test_a_table_too_many(backup):
    refuse(altered(backup, lambda parts: parts.update({"tables/extra.jsonl": b""})), "niet volledig")


def test_another_format(backup):
    changed = altered(backup, change_manifest(lambda manifest: manifest.update(format="dijkwacht-backup/2")))
    refuse(changed, "kent het formaat dijkwacht-backup/2 niet")


def test_another_version_with_other_tables(backup):
    def change(manifest: dict) -> None:
        manifest.update(version="9.9", migrations=[*manifest["migrations"], "mail.0099_add_colour"])

    refuse(altered(backup, change_manifest(change)), "Deze back-up is van versie 9.9")


def test_a_path_out_of_the_folder(backup):
    def change(manifest: dict) -> None:
        manifest["files"] = dict.fromkeys(["../../settings.py"], *manifest["files"].values())

    refuse(altered(backup, change_manifest(change)), "buiten de map voor bestanden")


def test_a_value_that_fits_no_column_leaves_rows_and_files_as_they_were(backup, disk):
    for place in disk.rglob("*"):
        if place.is_file():
            place.unlink()
    changed = altered(backup, replace_rows("files_file", lambda rows: rows.replace(b'"kind":"text"', b'"kind":"film"')))
    before = contents()

    with pytest.raises(BackupFault, match="De database weigert wat er in de back-up staat"):
        restore_backup(changed, replace=True)
    assert contents() == before
    assert [place for place in disk.rglob("*") if place.is_file()] == []


def test_a_reference_to_nothing(backup):
    lonely = json.dumps({"key": "report", "job_id": str(uuid4())}).encode() + b"\n"
    refuse(
        altered(backup, replace_rows("jobs_jobkey", lambda _: lonely)), "verwijst naar gegevens die er niet in staan"
    )
