# SPDX-License-Identifier: EUPL-1.2
"""A made file as an attachment that no cache keeps."""

from pathlib import PurePath
from urllib.parse import quote

from django.http import HttpResponse

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".json": "application/json",
    ".yaml": "application/yaml",
}


def attachment(content: bytes, name: str) -> HttpResponse:
    """The file under its name; the kind follows from the ending."""
    response = HttpResponse(content, content_type=MEDIA_TYPES[PurePath(name).suffix])
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
