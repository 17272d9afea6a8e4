# SPDX-License-Identifier: EUPL-1.2
"""What an organisation planned, held and wrote. Numbers per department, never a name of who took part."""

import uuid
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import Q

from dijkwacht.awareness.values import CaseAudience, CaseOrigin, CaseState
from dijkwacht.knowledge.values import ActivitySet, Public, Theme
from dijkwacht.tenancy.models import Owned


def _choices(enum: type[StrEnum]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in enum]


class ProgrammeActivity(Owned):
    """An activity that comes once or every so many years. Its words stay when the library drops it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Of the library; empty for an own activity.
    slug = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=200)
    theme = models.CharField(max_length=20, choices=_choices(Theme))
    set = models.CharField(max_length=20, choices=_choices(ActivitySet), blank=True)
    audience = models.CharField(max_length=20, choices=_choices(Public))
    form = models.TextField(blank=True)
    why = models.TextField(blank=True)
    minutes = models.PositiveSmallIntegerField()
    hours_owner = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    hours_coordinator = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    hours_participant = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    talk = models.CharField(max_length=80, blank=True)
    first_month = models.DateField()
    every_years = models.PositiveSmallIntegerField(default=0)
    last_year = models.PositiveSmallIntegerField(null=True)
    added_at = models.DateTimeField()
    added_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation_id", "slug"],
                condition=~Q(slug="") & Q(last_year__isnull=True),
                name="activity_taken_over_once",
            ),
        ]


class TurnChange(Owned):
    """What was decided by hand about one turn of an activity, by the year in which it was due."""

    activity = models.ForeignKey(ProgrammeActivity, on_delete=models.PROTECT, related_name="changes")
    year = models.PositiveSmallIntegerField()
    month = models.DateField(null=True)
    day = models.DateField(null=True)
    is_whole_week = models.BooleanField(default=False)
    skipped = models.CharField(max_length=300, blank=True)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["activity", "year"], name="turn_changed_once"),
            models.CheckConstraint(condition=Q(is_whole_week=False) | Q(day__isnull=False), name="turn_week_has_day"),
        ]


class Gathering(Owned):
    """Something was held. Of no turn when a talk was held that nobody had planned. A mistake is marked as removed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey(ProgrammeActivity, on_delete=models.PROTECT, null=True, related_name="gatherings")
    year = models.PositiveSmallIntegerField(null=True)
    talk = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=200)
    theme = models.CharField(max_length=20, choices=_choices(Theme))
    audience = models.CharField(max_length=20, choices=_choices(Public))
    on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)
    removed_at = models.DateTimeField(null=True)
    removed_by = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "-on"], name="gathering_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(activity__isnull=True, year__isnull=True) | Q(activity__isnull=False, year__isnull=False),
                name="gathering_turn_whole",
            ),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=False) | Q(removed_by__isnull=True), name="gathering_removed_at_and_by"
            ),
        ]


class Attendance(Owned):
    """How many of a department took part; without a number it did, uncounted."""

    gathering = models.ForeignKey(Gathering, on_delete=models.PROTECT, related_name="attendance")
    department = models.ForeignKey("organisations.Department", on_delete=models.PROTECT)
    count = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gathering", "department"], name="attendance_department_once"),
            models.CheckConstraint(condition=Q(count__isnull=True) | Q(count__gte=1), name="attendance_at_least_one"),
        ]


class Ambassador(Owned):
    """Of a department: how many ambassadors, and their functions."""

    department = models.ForeignKey("organisations.Department", on_delete=models.PROTECT)
    count = models.PositiveSmallIntegerField()
    functions = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "department"], name="ambassador_department_once")
        ]


class ThemePost(Owned):
    """Whom one asks about a theme, and who drives it."""

    theme = models.CharField(max_length=20, choices=_choices(Theme))
    contact = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    mail = models.EmailField(blank=True)
    lead = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation_id", "theme"], name="theme_post_once")]


class NewsItem(Owned):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=100)
    text = models.TextField()
    on = models.DateField()
    written_at = models.DateTimeField()
    written_by = models.UUIDField(null=True)


class PageLink(Owned):
    """The address of the page for who has no account. Kept readable: it guards only what all staff may read."""

    secret = models.CharField(max_length=64, unique=True)
    is_open = models.BooleanField(default=True)
    renewed_at = models.DateTimeField()
    renewed_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation_id"], name="page_link_one")]


class CaseCard(Owned):
    """A case on half a page. When it is withdrawn its words are erased; that it was there stays in the log."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    state = models.CharField(max_length=10, choices=_choices(CaseState), default=CaseState.DRAFT)
    title = models.CharField(max_length=100, blank=True)
    theme = models.CharField(max_length=20, choices=_choices(Theme))
    audience = models.CharField(max_length=10, choices=_choices(CaseAudience))
    happened = models.TextField(blank=True)
    helped = models.TextField(blank=True)
    learned = models.TextField(blank=True)
    # Three texts.
    questions = models.JSONField(default=list, blank=True)
    origin = models.CharField(max_length=10, choices=_choices(CaseOrigin))
    source_title = models.CharField(max_length=200, blank=True)
    source_url = models.URLField(max_length=250, blank=True)
    # Keys of everybody who wrote in it.
    authors = models.JSONField(default=list)
    reader = models.UUIDField(null=True)
    remark = models.TextField(blank=True)
    written_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True)
    released_by = models.UUIDField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "-written_at"], name="case_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state=CaseState.RELEASED) | Q(released_at__isnull=False, released_by__isnull=False),
                name="case_released_at_and_by",
            ),
            models.CheckConstraint(condition=~Q(state=CaseState.SENT) | Q(reader__isnull=False), name="case_sent_to"),
            models.CheckConstraint(
                condition=~Q(state=CaseState.WITHDRAWN)
                | Q(title="", happened="", helped="", learned="", remark="", source_title="", source_url=""),
                name="case_withdrawn_is_erased",
            ),
            models.CheckConstraint(
                condition=~Q(origin=CaseOrigin.PUBLISHED) | Q(state=CaseState.WITHDRAWN) | ~Q(source_url=""),
                name="case_published_has_address",
            ),
        ]
