# SPDX-License-Identifier: EUPL-1.2
"""Workshops and their points. Of a vote only shares are kept; who voted what exists while the vote is open."""

import uuid
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.tenancy.models import Owned
from dijkwacht.values.levels import Level
from dijkwacht.workshops.values import PointState, WorkshopKind, WorkshopState


def _choices(enum: type[StrEnum]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in enum]


class Workshop(Owned):
    """A group talk or an expert session in a round. `functions` are who is present, never names.

    `code` is typed, `secret` stands in the QR code; both are gone when it ends. `phones` counts those that joined, and
    nothing else of them is stored.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey("assessments.Round", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=_choices(WorkshopKind))
    department = models.ForeignKey("organisations.Department", on_delete=models.PROTECT, null=True, related_name="+")
    functions = models.CharField(max_length=120)
    planned_on = models.DateField()
    planned_at = models.DateTimeField()
    planned_by = models.UUIDField(null=True)
    state = models.CharField(max_length=10, choices=_choices(WorkshopState), default=WorkshopState.PLANNED)
    opened_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    code = models.CharField(max_length=8, blank=True)
    secret = models.CharField(max_length=43, blank=True)
    code_until = models.DateTimeField(null=True)
    phones = models.PositiveSmallIntegerField(default=0)
    # The point that stands on the large screen, and on every phone.
    shown = models.UUIDField(null=True)
    # Made when the first level is agreed: a talk without outcome is no source.
    source = models.ForeignKey("assessments.Source", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "-planned_on"], name="workshop_newest")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="workshop_code_once"),
            models.UniqueConstraint(fields=["secret"], condition=~Q(secret=""), name="workshop_secret_once"),
            models.CheckConstraint(
                condition=Q(state=WorkshopState.OPEN) | Q(code="", secret=""), name="workshop_code_while_open"
            ),
        ]


class Point(Owned):
    """An indicator that is put to a workshop, and what came of it.

    `shares` holds a share per level (“0” to “3”, “unknown”), and nothing when too few voted. `turn` counts what was
    settled, so that the second of two leaders is told. A `minority_people` of 0 is “hooguit”: as many as are never told
    apart.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Deleted by name, points before their workshop: Django's own cascade would not name the organisation.
    workshop = models.ForeignKey(Workshop, on_delete=models.DO_NOTHING, related_name="points")
    position = models.PositiveSmallIntegerField()
    indicator = models.CharField(max_length=80)
    state = models.CharField(max_length=10, choices=_choices(PointState), default=PointState.WAITING)
    voted = models.PositiveSmallIntegerField(null=True)
    shares = models.JSONField(default=dict)
    turn = models.PositiveSmallIntegerField(default=0)
    agreed = models.PositiveSmallIntegerField(null=True)
    minority_level = models.PositiveSmallIntegerField(null=True)
    minority_people = models.PositiveSmallIntegerField(null=True)
    minority_words = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workshop", "indicator"], name="point_once"),
            models.UniqueConstraint(
                fields=["workshop"], condition=Q(state=PointState.VOTING), name="point_one_vote_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(agreed__isnull=True) | Q(state=PointState.SETTLED, agreed__lte=Level.PROVEN),
                name="point_agreed_when_settled",
            ),
            models.CheckConstraint(
                condition=Q(minority_level__isnull=True, minority_people__isnull=True, minority_words="")
                | Q(minority_level__lte=Level.PROVEN, minority_people__isnull=False),
                name="point_minority_whole",
            ),
        ]


class Vote(Owned):
    """What one phone chose, while the vote is open; without a level “weet ik niet”.

    `voter` is a print of the phone's own mark and of this point, so that two votes of one phone cannot be laid side by
    side. No moment, and a random key: on disk only the host could still see an order, until the vote closes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    point = models.ForeignKey(Point, on_delete=models.DO_NOTHING, related_name="+")
    voter = models.CharField(max_length=64)
    level = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["point", "voter"], name="vote_once_per_phone"),
            models.CheckConstraint(
                condition=Q(level__isnull=True) | Q(level__lte=Level.PROVEN), name="vote_level_0_to_3"
            ),
        ]
