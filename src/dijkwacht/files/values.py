# SPDX-License-Identifier: EUPL-1.2
"""What other rooms know of an upload."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Kind(StrEnum):
    """The kinds of file that may be kept. Stored values; never reuse one."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    ODT = "odt"
    ODS = "ods"
    PNG = "png"
    JPEG = "jpeg"
    TEXT = "text"
    CSV = "csv"


class FileRefused(Exception):
    """An upload that is not kept; carries a Dutch sentence for who sent it."""


@dataclass(frozen=True, kw_only=True)
class StoredFile:
    """One upload of one organisation. `size` in bytes, `digest` the SHA-256 of the content in hexadecimal."""

    id: UUID
    organisation_id: UUID
    name: str
    kind: Kind
    size: int
    digest: str
    uploaded_at: datetime
