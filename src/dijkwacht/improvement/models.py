# SPDX-License-Identifier: EUPL-1.2
"""The plan, and the letters that were made from it."""

from typing import ClassVar

from django.db import models

from dijkwacht.tenancy.models import Owned


class LetterExport(Owned):
    """A letter that left the house: which one, for whom, on what ground it is secret, by whom; numbered per copy."""

    letter = models.CharField(max_length=80)
    letter_version = models.PositiveSmallIntegerField()
    room = models.CharField(max_length=40, blank=True)
    number = models.PositiveIntegerField()
    confidentiality = models.CharField(max_length=20)
    ground = models.CharField(max_length=200, blank=True)
    body = models.CharField(max_length=40, blank=True)
    exported_at = models.DateTimeField()
    exported_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "number"], name="letter_export_number_once")
        ]
