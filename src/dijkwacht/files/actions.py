# SPDX-License-Identifier: EUPL-1.2
"""Keeping an upload, letting it go, and clearing what nothing points to."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.core.files.base import File as Upload

from dijkwacht.files import exchange, queries
from dijkwacht.files.domain.kinds import kind_of
from dijkwacht.files.domain.names import safe_name
from dijkwacht.files.models import File
from dijkwacht.files.values import FileRefused, StoredFile

# Longer than any transaction lasts: content is written before the row that points to it is committed.
_MARGIN = timedelta(days=1)


def store(upload: "Upload[bytes]", *, organisation_id: UUID, by: UUID | None, at: datetime) -> StoredFile:
    """Check and keep; raises FileRefused."""
    if isinstance(upload, exchange.TooLarge) or upload.size > exchange.upload_limit():
        raise FileRefused(
            f"Dit bestand is te groot. U kunt hoogstens {settings.DIJKWACHT_UPLOAD_MEGABYTES} MB tegelijk sturen."
        )
    name = safe_name(upload.name or "")
    upload.seek(0)
    kind = kind_of(name, upload)
    digest, size = exchange.keep_content(upload, organisation_id=organisation_id)
    return queries.stored(
        File.objects.create(
            organisation_id=organisation_id,
            name=name,
            kind=kind,
            size=size,
            digest=digest,
            uploaded_at=at,
            uploaded_by=by,
        )
    )


def remove(organisation_id: UUID, file_id: UUID) -> None:
    """Forget the upload. Its content goes with the next sweep, a day later, if nothing else points to it."""
    # Straight away: Django would first ask the tables that point to files for rows of any organisation, and a foreign
    # key of the database refuses just as well.
    rows = File.objects.filter(organisation_id=organisation_id, id=file_id)
    rows._raw_delete(using=rows.db)  # noqa: SLF001  Django's own way for a delete without relations


def sweep(*, at: datetime) -> int:
    """Remove content that no row points to and that has lain there for a day; returns how many files went."""
    removed = 0
    for organisation_id in exchange.organisations_on_disk():
        exchange.remove_leftovers(organisation_id, before=at - _MARGIN)
        old = set(exchange.kept_digests(organisation_id, before=at - _MARGIN))
        for digest in old - queries.digests_in_use(organisation_id):
            exchange.content_path(organisation_id, digest).unlink(missing_ok=True)
            removed += 1
    return removed
