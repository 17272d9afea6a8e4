# SPDX-License-Identifier: EUPL-1.2
"""Own instruments, their versions, and the second reading of their links. The database itself keeps what was published."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.tenancy.models import Owned


class OwnInstrument(Owned):
    """An instrument that this organisation wrote or took in. Stopped: no round begins with it any more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(max_length=60)
    begun_at = models.DateTimeField()
    begun_by = models.UUIDField(null=True)
    stopped_at = models.DateTimeField(null=True)
    stopped_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "slug"], name="own_instrument_once"),
            models.CheckConstraint(
                condition=Q(stopped_at__isnull=False) | Q(stopped_by__isnull=True), name="own_instrument_stopped"
            ),
        ]


# DO_NOTHING below: the database itself refuses what would be left behind. Django would look that up first, and without
# saying of which organisation.


class InstrumentVersion(Owned):
    """A draft, or what was published: then a trigger refuses every change and removal.

    `content` has the shape of `knowledge.instrument_json`: the instrument and its own indicators. `writers` are the
    people who changed this draft; `reader_id` is who was asked for the second reading.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    instrument = models.ForeignKey(OwnInstrument, on_delete=models.DO_NOTHING, related_name="versions")
    version = models.CharField(max_length=20)
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    writers = models.JSONField(default=list)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)
    reader_id = models.UUIDField(null=True)
    asked_at = models.DateTimeField(null=True)
    has_no_second_reader = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True)
    published_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["instrument", "version"], name="instrument_version_once"),
            models.UniqueConstraint(
                fields=["instrument"], condition=Q(published_at__isnull=True), name="instrument_version_one_draft"
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=False) | Q(published_by__isnull=True),
                name="instrument_version_published_at_and_by",
            ),
        ]


class LinkReading(Owned):
    """What a second reader found of a link on the words that `basis` digests; of other words it says nothing."""

    instrument = models.ForeignKey(OwnInstrument, on_delete=models.DO_NOTHING, related_name="readings")
    basis = models.CharField(max_length=64)
    question = models.CharField(max_length=80)
    indicator = models.CharField(max_length=80)
    fits = models.BooleanField()
    because = models.CharField(max_length=300)
    read_at = models.DateTimeField()
    read_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["instrument", "basis"], name="link_reading_once"),
            models.CheckConstraint(condition=~Q(because=""), name="link_reading_says_why"),
        ]
