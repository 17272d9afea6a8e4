# SPDX-License-Identifier: EUPL-1.2
"""The documents of an action."""

from dataclasses import dataclass
from uuid import UUID

from dijkwacht.improvement.models import ActionDocument
from dijkwacht.values.verdicts import NotFound


@dataclass(frozen=True, kw_only=True)
class DocumentLine:
    """A document with an action: an address, or an upload."""

    id: UUID
    title: str
    url: str
    has_file: bool


def documents_of(organisation_id: UUID, action_id: str) -> list[DocumentLine]:
    """The oldest first."""
    rows = ActionDocument.objects.filter(organisation_id=organisation_id, action_id=action_id).order_by("added_at")
    return [DocumentLine(id=row.id, title=row.title, url=row.url, has_file=row.file_id is not None) for row in rows]


def document_for(organisation_id: UUID, action_id: str, document_id: UUID) -> UUID:
    """The key of the upload of a document. Raises NotFound, also when the document is an address only."""
    rows = ActionDocument.objects.filter(organisation_id=organisation_id, action_id=action_id, id=document_id)
    found = rows.values_list("file_id", flat=True).first()
    if found is None:
        raise NotFound
    return found
