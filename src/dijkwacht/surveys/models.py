# SPDX-License-Identifier: EUPL-1.2
"""Surveys and what comes in: nothing here tells who answered, in what order, or when.

A trigger refuses any change of what was announced once a survey is open (migration 0002). A later migration that
rebuilds the table on SQLite must put it back.
"""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.tenancy.models import Owned


class Survey(Owned):
    """An anonymous questionnaire among staff or council. Days, not moments: a moment would tell who was there."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=120)
    # In the address that stands on paper; the same for everybody.
    address = models.CharField(max_length=12, unique=True)
    round = models.ForeignKey("assessments.Round", on_delete=models.PROTECT, null=True, related_name="+")
    questionnaire = models.CharField(max_length=60)
    questionnaire_version = models.PositiveSmallIntegerField()
    # What was announced (values.Announced): changed freely while it is prepared, and never once it opened.
    announced = models.JSONField()
    digest = models.CharField(max_length=64)
    # Sealed with the installation's secret; gone once the answers are purged, so that no backup opens them either.
    key = models.BinaryField(null=True)
    prepared_on = models.DateField()
    prepared_by = models.UUIDField(null=True)
    # How many people came or left since the survey before with the same questions, by group; empty for the whole house.
    turnover = models.JSONField(default=dict)
    # How often codes were drawn: who saw an earlier number does not replace what a colleague printed since.
    drawings = models.PositiveSmallIntegerField(default=0)
    opened_on = models.DateField(null=True)
    opened_by = models.UUIDField(null=True)
    closes_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    closed_by = models.UUIDField(null=True)
    tidied_on = models.DateField(null=True)
    # From the day on which a keeper decided to publish, the worker is at it.
    publish_asked_on = models.DateField(null=True)
    published_by = models.UUIDField(null=True)
    published_on = models.DateField(null=True)
    purged_on = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "-prepared_on"], name="survey_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(opened_on__isnull=True) | Q(closes_on__isnull=False), name="survey_open_has_last_day"
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(opened_on__isnull=False), name="survey_closed_was_open"
            ),
            models.CheckConstraint(
                condition=Q(published_on__isnull=True) | Q(closed_on__isnull=False), name="survey_published_was_closed"
            ),
            models.CheckConstraint(
                condition=Q(purged_on__isnull=True) | Q(key__isnull=True), name="survey_purged_has_no_key"
            ),
        ]


class Code(Owned):
    """That a code exists and whether it was used. Never joined to an invitation; rows come in the order of the digest."""

    digest = models.CharField(max_length=64, primary_key=True)
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="codes")
    is_used = models.BooleanField(default=False)


class Draft(Owned):
    """What somebody filled in so far, sealed under a key that only his code makes. Gone when he sends it in."""

    lookup = models.CharField(max_length=64, primary_key=True)
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="drafts")
    sealed = models.BinaryField()


class Response(Owned):
    """One sealed response, under a random key. Until the survey closes only; no time, no order, no address."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="responses")
    sealed = models.BinaryField()


class ClosedAnswers(Owned):
    """All responses of a closed survey in a random order, as one sealed block. Gone a month after publishing."""

    survey = models.OneToOneField(Survey, on_delete=models.PROTECT, primary_key=True, related_name="answers")
    people = models.PositiveIntegerField()
    sealed = models.BinaryField()


class Objection(Owned):
    """“Dit wijst naar mij”: somebody asked to take a table back. Not who, and no words: both would point at him again."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="objections")
    # Which figures: the grouping and the group in it, as in the register of released tables.
    table = models.JSONField()
    group = models.JSONField()
    raised_on = models.DateField()
    # The day on which the keepers and the log heard of it: some hours later, so that it stands beside nobody's sign-in.
    told_on = models.DateField(null=True)
    handled_on = models.DateField(null=True)
