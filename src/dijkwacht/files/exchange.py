# SPDX-License-Identifier: EUPL-1.2
"""Bytes in and out: uploads while they stream in, and content on disk under its digest."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any, cast
from uuid import UUID

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

_CHUNK = 256 * 1024
_INCOMING = "incoming-"


class TooLarge(UploadedFile):  # type: ignore[type-arg]  # generic in the stubs only
    """Stands in the form where the upload would have been, so that the page can say what was wrong."""


class LimitedUpload(TemporaryFileUploadHandler):
    """Keeps at most the allowed megabytes of a request; of what is larger, nothing stays behind.

    All files of one request count together: many small ones fill a disk as well.
    """

    _kept = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._is_refused = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self._is_refused:
            # The rest is read and dropped: hanging up would show the sender a broken connection, not a reason.
            return
        self._kept += len(raw_data)
        if self._kept > upload_limit():
            self._is_refused = True
            self.file.close()
        else:
            super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size: int) -> "UploadedFile[Any] | None":
        if self._is_refused:
            return TooLarge(file=BytesIO(), name=self.file_name, size=file_size)
        return super().file_complete(file_size)


def upload_limit() -> int:
    """How many bytes one request may bring."""
    return settings.DIJKWACHT_UPLOAD_MEGABYTES * 1024 * 1024


def keep_content(content: IO[bytes], *, organisation_id: UUID) -> tuple[str, int]:
    """Store the content, unless the organisation has it already; returns digest and size in bytes.

    Whole or not at all: written beside its place, flushed to disk, then renamed.
    """
    folder = _folder(organisation_id)
    folder.mkdir(parents=True, exist_ok=True)
    descriptor, incoming = tempfile.mkstemp(dir=folder, prefix=_INCOMING)
    try:
        with os.fdopen(descriptor, "wb") as file:
            digest, size = _copy(content, file)
        place = content_path(organisation_id, digest)
        place.parent.mkdir(exist_ok=True)
        # Also when it is there already: the new moment keeps the sweep from taking it before the row is committed.
        Path(incoming).replace(place)
    except BaseException:
        Path(incoming).unlink(missing_ok=True)
        raise
    return digest, size


def _copy(content: IO[bytes], file: IO[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := content.read(_CHUNK):
        digest.update(chunk)
        size += file.write(chunk)
    file.flush()
    os.fsync(file.fileno())
    return digest.hexdigest(), size


def content_path(organisation_id: UUID, digest: str) -> Path:
    """Where the content with this digest lies."""
    return _folder(organisation_id) / digest[:2] / digest


def kept_digests(organisation_id: UUID, *, before: datetime) -> Iterator[str]:
    """The digests of what lies on disk since before a moment."""
    for place in _folder(organisation_id).glob("??/*"):
        if place.stat().st_mtime < before.timestamp():
            yield place.name


def organisations_on_disk() -> list[UUID]:
    """Of which organisations there is a folder."""
    return [UUID(folder.name) for folder in _root().glob("*-*-*-*-*")]


def remove_leftovers(organisation_id: UUID, *, before: datetime) -> None:
    """Remove what a crash left half-written."""
    for place in _folder(organisation_id).glob(f"{_INCOMING}*"):
        if place.stat().st_mtime < before.timestamp():
            place.unlink(missing_ok=True)


def _folder(organisation_id: UUID) -> Path:
    return _root() / str(organisation_id)


def _root() -> Path:
    storages = cast("dict[str, dict[str, dict[str, str]]]", settings.STORAGES)
    return Path(storages["default"]["OPTIONS"]["location"]) / "uploads"
