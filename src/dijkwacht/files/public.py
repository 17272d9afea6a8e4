# SPDX-License-Identifier: EUPL-1.2
"""Keep an upload, find it, hand it out, let it go. Who may do so is decided by the room that attaches it."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.core.files.base import File as Upload
from django.http import FileResponse

from dijkwacht.files import actions, exchange, queries
from dijkwacht.files.domain.kinds import media_type
from dijkwacht.files.values import StoredFile
from dijkwacht.values.verdicts import NotFound

__all__ = ["content", "find", "find_all", "remove", "response", "store"]


def store(upload: "Upload[bytes]", *, organisation_id: UUID, by: UUID | None, at: datetime) -> StoredFile:
    """Check an upload and keep it; point to it with a foreign key to "files.File" and the id that comes back.

    `by` is the person's id, None for the holder of a personal link. Raises FileRefused with a Dutch sentence when it
    is too large, empty, of another kind than its name says, or of a kind that is not kept.
    """
    return actions.store(upload, organisation_id=organisation_id, by=by, at=at)


def find(organisation_id: UUID, file_id: UUID) -> StoredFile:
    """One upload; raises NotFound, also for another organisation's."""
    return queries.file_for(organisation_id, file_id)


def find_all(organisation_id: UUID, file_ids: Collection[UUID]) -> dict[UUID, StoredFile]:
    """Several uploads by id, in one query."""
    return queries.files_for(organisation_id, file_ids)


def remove(organisation_id: UUID, file_id: UUID) -> None:
    """Forget an upload, after what pointed to it is gone; its content follows within two days."""
    actions.remove(organisation_id, file_id)


def content(file: StoredFile) -> bytes:
    """The whole content, for who makes something else of it; raises NotFound when it is gone from the disk."""
    try:
        return exchange.content_path(file.organisation_id, file.digest).read_bytes()
    except FileNotFoundError as error:
        raise NotFound from error


def response(file: StoredFile) -> FileResponse:
    """The content as an attachment that no browser opens in place. Ask permission before calling this."""
    try:
        opened = exchange.content_path(file.organisation_id, file.digest).open("rb")
    except FileNotFoundError as error:
        raise NotFound from error
    return FileResponse(
        opened,
        as_attachment=True,
        filename=file.name,
        content_type=media_type(file.kind),
        headers={
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, no-store",
        },
    )
