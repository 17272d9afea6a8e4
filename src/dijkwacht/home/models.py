# SPDX-License-Identifier: EUPL-1.2
"""How somebody wants to hear of his week: a mail on a day of his choice, and his calendar."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.tenancy.models import Owned


class Digest(Owned):
    """On which day a person gets his mail of the week, 0 is Monday, None is never; Monday for who never chose."""

    person_id = models.UUIDField()
    weekday = models.PositiveSmallIntegerField(null=True, default=0)
    last_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "person_id"], name="digest_one_per_person"),
            models.CheckConstraint(condition=Q(weekday__isnull=True) | Q(weekday__lte=6), name="digest_weekday"),
        ]


class Feed(Owned):
    """An address from which a calendar reads: one person's work, or the whole plan. The secret itself is not kept."""

    person_id = models.UUIDField()
    is_whole_plan = models.BooleanField(default=False)
    shows_titles = models.BooleanField(default=False)
    secret_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "person_id", "is_whole_plan"], name="feed_one_of_a_kind")
        ]
