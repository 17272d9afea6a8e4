# SPDX-License-Identifier: EUPL-1.2
"""Finding uploads of an organisation."""

from collections.abc import Collection
from uuid import UUID

from dijkwacht.files.models import File
from dijkwacht.files.values import Kind, StoredFile
from dijkwacht.values.verdicts import NotFound


def file_for(organisation_id: UUID, file_id: UUID) -> StoredFile:
    """One upload; raises NotFound for another organisation's."""
    found = File.objects.filter(organisation_id=organisation_id, id=file_id).first()
    if found is None:
        raise NotFound
    return stored(found)


def files_for(organisation_id: UUID, file_ids: Collection[UUID]) -> dict[UUID, StoredFile]:
    """Several uploads by id, in one query; those that are not there are left out."""
    found = File.objects.filter(organisation_id=organisation_id, id__in=file_ids)
    return {file.id: stored(file) for file in found}


def digests_in_use(organisation_id: UUID) -> set[str]:
    """The digests that a row of the organisation points to."""
    return set(File.objects.filter(organisation_id=organisation_id).values_list("digest", flat=True))


def stored(file: File) -> StoredFile:
    """The row as other rooms see it."""
    return StoredFile(
        id=file.id,
        organisation_id=file.organisation_id,
        name=file.name,
        kind=Kind(file.kind),
        size=file.size,
        digest=file.digest,
        uploaded_at=file.uploaded_at,
    )
