# SPDX-License-Identifier: EUPL-1.2
"""The mark by which a database is known as the demo's. Every installation has the table; only a demo has the row."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Story(models.Model):
    """The day for which the story was told; at most one row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    filled_on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(id=1), name="demo_story_once")]
