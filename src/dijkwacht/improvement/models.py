# SPDX-License-Identifier: EUPL-1.2
"""The plan: who works on it with how many hours, what is to be done, what was planned and what was adopted."""

import uuid
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from dijkwacht.improvement.values import (
    AbsenceKind,
    ActionKind,
    ActionState,
    HoldKind,
    ReplyKind,
)
from dijkwacht.knowledge.values import Owner
from dijkwacht.tenancy.models import Owned


def _choices(enum: type[StrEnum]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in enum]


class PlanSettings(Owned):
    """That there is a plan, how far it looks ahead, and what is assumed of colleagues whose hours nobody named."""

    organisation_id = models.UUIDField(primary_key=True, editable=False)
    begun_at = models.DateTimeField()
    begun_by = models.UUIDField(null=True)
    horizon_weeks = models.PositiveSmallIntegerField(default=26)
    assumed_minutes = models.PositiveIntegerField(default=120)
    # What an hour costs the organisation, for a request for money; nobody's salary.
    euros_per_hour = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(horizon_weeks__gte=4, horizon_weeks__lte=104), name="plan_horizon")
        ]


class Contributor(Owned):
    """Who puts hours into the plan: a function, filled by somebody with an account or by nobody yet. Never a name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=80)
    role = models.CharField(max_length=30, choices=_choices(Owner), blank=True)
    person_id = models.UUIDField(null=True)
    is_coordinator = models.BooleanField(default=False)
    minutes_per_week = models.PositiveIntegerField(null=True)
    added_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation_id"],
                condition=Q(is_coordinator=True, left_at__isnull=True),
                name="contributor_one_coordinator",
            ),
            models.UniqueConstraint(
                fields=["organisation_id", "role"],
                condition=~Q(role="") & Q(left_at__isnull=True),
                name="contributor_role_once",
            ),
        ]


class Absence(Owned):
    """A time with fewer hours, of one contributor or of the whole house. Why is a word, never a medical fact."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contributor = models.ForeignKey(Contributor, on_delete=models.CASCADE, null=True, related_name="absences")
    kind = models.CharField(max_length=12, choices=_choices(AbsenceKind))
    title = models.CharField(max_length=80)
    from_on = models.DateField()
    until_on = models.DateField()
    minutes_per_week = models.PositiveIntegerField(default=0)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="absence_period"),
        ]


class Action(Owned):
    """Something to do: a measure of the library, an own one, advice from elsewhere, or a later check of another."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # In which order they came into the plan; of one deed several come at the same moment.
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=14, choices=_choices(ActionKind))
    state = models.CharField(max_length=8, choices=_choices(ActionState), default=ActionState.PLANNED)
    title = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    measure = models.CharField(max_length=80, blank=True)
    measure_version = models.PositiveSmallIntegerField(null=True)
    owner = models.ForeignKey(Contributor, on_delete=models.PROTECT, related_name="actions")
    official_owner = models.ForeignKey(Contributor, on_delete=models.PROTECT, null=True, related_name="+")
    portfolio_holder = models.CharField(max_length=80, blank=True)
    # What an action by hand takes away; that of a measure follows from its findings.
    own_risk = models.PositiveSmallIntegerField(default=0)
    not_before_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    costs_once = models.PositiveIntegerField(null=True)
    costs_per_year = models.PositiveIntegerField(null=True)
    checks = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later_checks")
    added_at = models.DateTimeField()
    added_by = models.UUIDField(null=True)
    started_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)
    # What came of it when it was done, or why it was dropped.
    outcome = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "state"], name="action_of_state")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=[ActionState.DONE, ActionState.DROPPED], ended_at__isnull=False)
                | Q(state__in=[ActionState.PLANNED, ActionState.STARTED], ended_at__isnull=True),
                name="action_ended_at",
            ),
            models.CheckConstraint(
                condition=Q(kind=ActionKind.CHECK, checks__isnull=False)
                | (~Q(kind=ActionKind.CHECK) & Q(checks__isnull=True)),
                name="action_check_of",
            ),
            models.UniqueConstraint(
                fields=["organisation_id", "measure"],
                condition=~Q(measure="") & Q(state__in=[ActionState.PLANNED, ActionState.STARTED]),
                name="action_measure_once",
            ),
        ]


class ActionFinding(Owned):
    """A finding that an action answers: what it was when the action came, and to which level the action brings it."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="findings")
    key = models.CharField(max_length=300)
    indicator = models.CharField(max_length=80, blank=True)
    words = models.CharField(max_length=600)
    unit = models.CharField(max_length=200, blank=True, default="")
    source = models.CharField(max_length=200, blank=True)
    source_on = models.DateField(null=True)
    risk = models.PositiveSmallIntegerField()
    lifts = models.PositiveSmallIntegerField()
    reaches = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["action", "key"], name="action_finding_once")]


class ActionStep(Owned):
    """A step to tick, with the minutes per role as planned and as they turned out."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    owner_minutes = models.PositiveIntegerField(default=0)
    coordinator_minutes = models.PositiveIntegerField(default=0)
    participant_minutes = models.PositiveIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    done_by = models.UUIDField(null=True)
    real_minutes = models.PositiveIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "position"], name="action_step_place"),
            models.CheckConstraint(
                condition=Q(done_at__isnull=False) | Q(done_by__isnull=True, real_minutes__isnull=True),
                name="action_step_done",
            ),
        ]


class ActionOrder(Owned):
    """First `first`, then `action`."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="orders")
    first = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["action", "first"], name="action_order_once"),
            models.CheckConstraint(condition=~Q(action=F("first")), name="action_order_of_two"),
        ]


class ActionDocument(Owned):
    """A document of an action: an upload or an address."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(max_length=200)
    url = models.URLField(max_length=500, blank=True)
    file = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True)
    added_at = models.DateTimeField()
    added_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(url="") | Q(file__isnull=False), name="action_document_is_somewhere")
        ]


class Hold(Owned):
    """What somebody asks of the planner by hand, until he takes it back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="holds")
    kind = models.CharField(max_length=10, choices=_choices(HoldKind))
    from_on = models.DateField()
    until_on = models.DateField()
    made_at = models.DateTimeField()
    made_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="hold_period"),
            models.UniqueConstraint(fields=["action"], condition=Q(kind=HoldKind.FIXED), name="hold_fixed_once"),
        ]


class Reply(Owned):
    """“Lukt niet”, “later” or “hulp nodig”, said of an action with one press. Answered when somebody dealt with it."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="replies")
    kind = models.CharField(max_length=8, choices=_choices(ReplyKind))
    note = models.CharField(max_length=300, blank=True)
    said_at = models.DateTimeField()
    said_by = models.UUIDField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.UUIDField(null=True)


class StoredTimetable(Owned):
    """What the planner found for a basis. The newest one counts; it is also what the next one tries to keep."""

    basis = models.CharField(max_length=64)
    extra_minutes = models.PositiveIntegerField(default=0)
    content = models.JSONField()
    made_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation_id", "extra_minutes", "-made_at"], name="timetable_newest")
        ]


class Adoption(Owned):
    """The plan as a body adopted it, whole: later changes are shown against it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    decided_on = models.DateField()
    body = models.CharField(max_length=80)
    decision = models.CharField(max_length=200)
    content = models.JSONField()
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "-decided_on"], name="adoption_newest")]


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
