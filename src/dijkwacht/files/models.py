# SPDX-License-Identifier: EUPL-1.2
"""Which uploads there are; the content lies on disk under its digest."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.files.values import Kind
from dijkwacht.tenancy.models import Owned


class File(Owned):
    """One upload. Two uploads of the same content are two rows and one file on disk."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("naam", max_length=120)
    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in Kind])
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)
    uploaded_at = models.DateTimeField()
    # A person's id, empty for the holder of a personal link. No foreign key: people live in a higher room.
    uploaded_by = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "digest"], name="file_of_digest")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in Kind]), name="file_kind_known"),
        ]
