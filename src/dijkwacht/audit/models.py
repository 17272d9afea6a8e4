# SPDX-License-Identifier: EUPL-1.2
"""Entries and the links that seal them. Triggers in the database refuse every change and removal of either."""

from typing import ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from dijkwacht.tenancy.models import Owned


class Entry(Owned):
    """One deed or reading. No foreign keys: what was done stays on record when its subject is gone."""

    # Without the base's own index: each deed writes here, and the index below begins with the same column.
    organisation_id = models.UUIDField(editable=False)
    at = models.DateTimeField()
    person_id = models.UUIDField(null=True)
    link_id = models.UUIDField(null=True)
    event = models.CharField(max_length=100)
    subject = models.CharField(max_length=140)
    facts = models.JSONField(encoder=DjangoJSONEncoder, default=dict)

    class Meta:
        # Unmanaged as far as Django's `flush` is concerned, which would otherwise empty the log (and be refused).
        managed = False
        db_table = "audit_entry"
        indexes: ClassVar = [
            models.Index(fields=["organisation_id", "-id"], name="audit_entry_newest"),
            # So that a rule about one kind of event does not walk through years of others.
            models.Index(fields=["organisation_id", "event", "at"], name="audit_entry_event"),
        ]


class Link(Owned):
    """The seal on one entry. Written by the worker shortly after, so that no deed waits for the one before it."""

    organisation_id = models.UUIDField(editable=False)
    number = models.BigIntegerField()
    entry_number = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)

    class Meta:
        managed = False
        db_table = "audit_link"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "number"], name="audit_link_number_once")
        ]
