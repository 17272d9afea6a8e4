# SPDX-License-Identifier: EUPL-1.2
"""An upload is kept once, under its digest, for one organisation, and handed out as an attachment only."""

import hashlib
import os
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.utils import timezone

from dijkwacht.files import actions, exchange, public
from dijkwacht.files.models import File
from dijkwacht.files.values import FileRefused
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.verdicts import NotFound

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\nbeleid"
WATERRIJK, DIJKERVEEN, ANNA = uuid4(), uuid4(), uuid4()


@pytest.fixture(autouse=True)
def disk(settings, tmp_path) -> Path:
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}},
    }
    return tmp_path


@pytest.fixture(autouse=True)
def _in_waterrijk():
    with scope(WATERRIJK):
        yield


def on_disk(disk: Path) -> list[Path]:
    return [place for place in disk.rglob("*") if place.is_file()]


def store(name: str = "Beleid.pdf", content: bytes = PDF, organisation_id=WATERRIJK):
    upload = SimpleUploadedFile(name, content)
    return public.store(upload, organisation_id=organisation_id, by=ANNA, at=timezone.now())


def make_old(disk: Path) -> None:
    for place in on_disk(disk):
        os.utime(place, (0, 0))


def test_an_upload_lies_under_its_digest(disk):
    file = store()

    (place,) = on_disk(disk)
    assert place.name == file.digest == hashlib.sha256(PDF).hexdigest()
    assert place.read_bytes() == PDF
    assert public.find(WATERRIJK, file.id) == file
    assert (file.name, file.size) == ("Beleid.pdf", len(PDF))
    assert File.objects.get(organisation_id=WATERRIJK).uploaded_by == ANNA


def test_the_same_content_twice_is_one_file_on_disk(disk):
    assert store().digest == store("Ander.pdf").digest
    assert len(on_disk(disk)) == 1


def test_another_organisation_does_not_find_it():
    file = store()

    with scope(DIJKERVEEN), pytest.raises(NotFound):
        public.find(DIJKERVEEN, file.id)


def test_a_refused_upload_leaves_nothing(disk):
    with pytest.raises(FileRefused):
        store("Beleid.pdf", b"MZ\x90\x00")

    assert on_disk(disk) == []
    assert not File.objects.filter(organisation_id=WATERRIJK).exists()


def test_it_is_handed_out_as_an_attachment_that_nothing_opens():
    answer = public.response(store("Beléid.pdf"))

    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''Bel%C3%A9id.pdf"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "private, no-store"
    answer.close()


def test_content_goes_a_day_after_nothing_points_to_it(disk):
    gone, kept = store(), store("kort.txt", b"kort")
    public.remove(WATERRIJK, gone.id)

    with system_scope():
        assert actions.sweep(at=timezone.now()) == 0
        assert actions.sweep(at=timezone.now() + timedelta(days=1, minutes=1)) == 1
    assert [place.name for place in on_disk(disk)] == [kept.digest]


def test_content_that_another_upload_shares_stays(disk):
    public.remove(WATERRIJK, store().id)
    store("Ander.pdf")
    make_old(disk)

    with system_scope():
        assert actions.sweep(at=timezone.now()) == 0


def test_a_new_upload_of_old_content_is_not_swept_before_its_row_is_there(disk):
    public.remove(WATERRIJK, store().id)
    make_old(disk)
    exchange.keep_content(BytesIO(PDF), organisation_id=WATERRIJK)

    with system_scope():
        assert actions.sweep(at=timezone.now()) == 0


def test_what_a_crash_left_half_written_is_swept(disk):
    store()
    (disk / "uploads" / str(WATERRIJK) / "incoming-half").write_bytes(b"half")
    make_old(disk)

    with system_scope():
        actions.sweep(at=timezone.now())
    assert len(on_disk(disk)) == 1


# --- while it streams in ------------------------------------------------------------------------


def sent(*sizes: int):
    """A request with files of these sizes, and a field after them."""
    files = {f"file{number}": SimpleUploadedFile(f"{number}.pdf", PDF.ljust(size)) for number, size in enumerate(sizes)}
    body = encode_multipart(BOUNDARY, {**files, "note": "blijft"})
    return RequestFactory().generic("POST", "/", body, MULTIPART_CONTENT)


def test_an_upload_of_50_megabytes_is_refused_and_leaves_nothing(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    request = sent(50 * 1024 * 1024)

    assert request.POST["note"] == "blijft"
    assert on_disk(tmp_path) == []
    with pytest.raises(FileRefused, match="U kunt hoogstens 10 MB tegelijk sturen"):
        public.store(request.FILES["file0"], organisation_id=WATERRIJK, by=ANNA, at=timezone.now())
    request.close()


def test_many_small_files_count_together(settings):
    settings.DIJKWACHT_UPLOAD_MEGABYTES = 1
    request = sent(700_000, 700_000)

    assert [type(file) is exchange.TooLarge for file in request.FILES.values()] == [False, True]
    request.close()


def test_an_upload_within_the_limit_comes_through():
    request = sent(3_000_000)

    file = public.store(request.FILES["file0"], organisation_id=WATERRIJK, by=ANNA, at=timezone.now())
    assert file.size == 3_000_000
    request.close()
