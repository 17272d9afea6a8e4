# SPDX-License-Identifier: EUPL-1.2
"""The register of what was published about groups of people: never an answer, never a count of one."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.tenancy.models import Owned


class SubjectRelease(Owned):
    """That the tables about a subject were released, as declared, with the certificate of the gate."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.CharField(max_length=120)
    declaration = models.JSONField()
    certificate = models.JSONField()
    released_at = models.DateTimeField()
    released_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "subject"], name="subject_released_once")
        ]


class ReleasedCell(Owned):
    """A group and a question. There is a row too where nothing is shown, and it looks as any other such row.

    `answers` is how many answers a published group had, for later audits alone; it stays when the cell is withdrawn,
    because who saw it, saw it.
    """

    release = models.ForeignKey(SubjectRelease, on_delete=models.CASCADE, related_name="cells")
    number = models.PositiveIntegerField()
    table = models.JSONField()
    group = models.JSONField()
    is_coarser = models.BooleanField()
    asked = models.CharField(max_length=80)
    share = models.PositiveSmallIntegerField(null=True)
    band_low = models.PositiveIntegerField(null=True)
    band_high = models.PositiveIntegerField(null=True)
    answers = models.PositiveIntegerField(null=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "number"], name="released_cell_number_once"),
            # Rule 14 of the gate: all or none is never shown. It holds here too, whatever calls this room.
            models.CheckConstraint(
                condition=Q(share__isnull=True, band_low__isnull=True, band_high__isnull=True)
                | Q(share__gte=5, share__lte=95, band_low__gte=5, answers__gte=5, withdrawn_on__isnull=True),
                name="released_cell_shown_whole",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True, withdrawn_because="")
                | (Q(withdrawn_on__isnull=False, answers__isnull=False) & ~Q(withdrawn_because="")),
                name="released_cell_withdrawn_whole",
            ),
        ]
