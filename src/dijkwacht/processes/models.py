# SPDX-License-Identifier: EUPL-1.2
"""Processes as they run here, positions, and in codes who fills a step. Never a name, a debt or a judgement."""

import uuid
from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from dijkwacht.processes.values.duties import DutyKind
from dijkwacht.processes.values.house import ExchangeSide, ExchangeState, PrivacySubject, ReliefKind, ScaleBand
from dijkwacht.tenancy.models import Owned


def _choices(enum: type[StrEnum]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in enum]


class WorkProcess(Owned):
    """A process of this organisation. `base` is the library's text that it was taken from, `content` how it runs here.

    Both are kept whole: the library may change or drop a process, and what was agreed here must stay readable.
    `left_out` holds advised rules of the library that are not kept here: slug and reason.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(max_length=80)
    library_slug = models.CharField(max_length=80, blank=True)
    base = models.JSONField(null=True)
    content = models.JSONField()
    left_out = models.JSONField(default=dict)
    department = models.ForeignKey("organisations.Department", on_delete=models.PROTECT, null=True)
    # Somebody said who has a mandate here, also when he said that nobody has.
    mandates_said_on = models.DateField(null=True)
    taken_at = models.DateTimeField()
    taken_by = models.UUIDField(null=True)
    changed_at = models.DateTimeField(null=True)
    changed_by = models.UUIDField(null=True)
    stopped_at = models.DateTimeField(null=True)
    stopped_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "slug"], name="work_process_once"),
            models.CheckConstraint(
                condition=Q(base__isnull=True, library_slug="") | (Q(base__isnull=False) & ~Q(library_slug="")),
                name="work_process_base_has_slug",
            ),
        ]


class Position(Owned):
    """A function, not a person. `screening` holds values of Screening."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=120)
    department = models.ForeignKey("organisations.Department", on_delete=models.PROTECT, null=True)
    holders = models.PositiveSmallIntegerField(null=True)
    scale_band = models.CharField(max_length=10, choices=_choices(ScaleBand), blank=True)
    has_outside_contact = models.BooleanField(null=True)
    screening = models.JSONField(null=True)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "title", "department"], name="position_title_once")
        ]


class Access(Owned):
    """What a position may do in a system, and for which step it needs that; without a step nobody said why."""

    position = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="access")
    system = models.CharField(max_length=80)
    right = models.CharField(max_length=80, blank=True)
    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, null=True)
    step = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["position", "system", "right"], name="access_once"),
            models.CheckConstraint(
                condition=Q(process__isnull=True, step="") | (Q(process__isnull=False) & ~Q(step="")),
                name="access_step_whole",
            ),
        ]


class Holder(Owned):
    """Who fills steps, as a code or initials: personal data. `left_on` starts the term after which the row goes.

    `skills` are steps that he can do, null when it was not asked. `since` only where tenure is on.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=12)
    position = models.ForeignKey(Position, on_delete=models.PROTECT, null=True, related_name="held_by")
    minutes = models.PositiveIntegerField(null=True)
    manager = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="managed")
    skills = models.JSONField(null=True)
    since = models.DateField(null=True)
    left_on = models.DateField(null=True)
    added_at = models.DateTimeField()
    added_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation_id", "code"], condition=Q(left_on__isnull=True), name="holder_code_once"
            ),
            models.CheckConstraint(
                condition=Q(manager__isnull=True) | ~Q(manager=F("id")), name="holder_not_own_manager"
            ),
        ]


class StepDuty(Owned):
    """A holder does a step, as a fixed task or as replacement."""

    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, related_name="duties")
    step = models.CharField(max_length=80)
    holder = models.ForeignKey(Holder, on_delete=models.CASCADE, related_name="duties")
    kind = models.CharField(max_length=12, choices=_choices(DutyKind), default=DutyKind.REGULAR)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["process", "step", "holder"], name="step_duty_once")]


class StepMandate(Owned):
    """A mandate in writing (Awb 10:3, 10:5) for a step, of a position or of one holder."""

    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, related_name="mandates")
    step = models.CharField(max_length=80)
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, related_name="mandates")
    holder = models.ForeignKey(Holder, on_delete=models.CASCADE, null=True, related_name="mandates")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["process", "step", "position"], name="mandate_position_once"),
            models.UniqueConstraint(fields=["process", "step", "holder"], name="mandate_holder_once"),
            models.CheckConstraint(
                condition=Q(position__isnull=True, holder__isnull=False)
                | Q(position__isnull=False, holder__isnull=True),
                name="mandate_of_one",
            ),
        ]


class StepVolume(Owned):
    """What a step takes in a week; asked only when a better division depends on it."""

    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, related_name="volumes")
    step = models.CharField(max_length=80)
    minutes = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["process", "step"], name="step_volume_once")]


class RuleMark(Owned):
    """A rule that a system keeps in each case: how, and when somebody last saw that it does."""

    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, related_name="marks")
    rule = models.CharField(max_length=80)
    how = models.CharField(max_length=300)
    checked_on = models.DateField()
    marked_at = models.DateTimeField()
    marked_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["process", "rule"], name="rule_mark_once")]


class RuleException(Owned):
    """A time that the law let a rule go: when, why and how it was recorded."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, related_name="exceptions")
    rule = models.CharField(max_length=80)
    on = models.DateField()
    reason = models.CharField(max_length=500)
    record = models.CharField(max_length=120)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)


class RiskAcceptance(Owned):
    """A rule knowingly left broken: by which function, why, until when. The newest of a rule counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, related_name="accepted")
    rule = models.CharField(max_length=80)
    decided_by = models.CharField(max_length=120)
    reason = models.CharField(max_length=500)
    until = models.DateField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)


class DeclaredInterest(Owned):
    """Somebody said of one case that he is close to the applicant, and who took over. Functions and codes, no names."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, related_name="interests")
    case = models.CharField(max_length=60)
    who = models.CharField(max_length=80)
    taken_over_by = models.CharField(max_length=80)
    on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)


class StoredDivision(Owned):
    """What the solver found for the house as it stood; `basis` tells whether it still does."""

    scope = models.CharField(max_length=80)
    basis = models.CharField(max_length=64)
    content = models.JSONField()
    made_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "scope", "-made_at"], name="division_newest")]


class Exchange(Owned):
    """Help between two organisations; each side has its own row with the same `agreement`, changed together."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agreement = models.UUIDField()
    side = models.CharField(max_length=5, choices=_choices(ExchangeSide))
    partner_id = models.UUIDField()
    partner_name = models.CharField(max_length=120)
    kind = models.CharField(max_length=14, choices=_choices(ReliefKind))
    state = models.CharField(max_length=10, choices=_choices(ExchangeState))
    # Words that both sides may read; never a code of a person before the two agreed.
    process_title = models.CharField(max_length=120)
    step_title = models.CharField(max_length=40)
    minutes = models.PositiveIntegerField()
    request = models.CharField(max_length=500, blank=True)
    answer = models.CharField(max_length=500, blank=True)
    in_return = models.CharField(max_length=300, blank=True)
    until = models.DateField(null=True)
    # Only of the side that asks: which step it is, and who there does it.
    process = models.ForeignKey(WorkProcess, on_delete=models.PROTECT, null=True)
    step = models.CharField(max_length=80, blank=True)
    helper_code = models.CharField(max_length=12, blank=True)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "agreement"], name="exchange_once_a_side")
        ]


class Circumstance(Owned):
    """Something of the surroundings or the way of working here: a risk, a strength, or both."""

    key = models.CharField(max_length=40)
    is_here = models.BooleanField(null=True)
    risk = models.CharField(max_length=300, blank=True)
    strength = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField()
    changed_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation_id", "key"], name="circumstance_once")]


class PrivacyCheck(Owned):
    """The organisation weighed the privacy of its staff before tenure or kinship was switched on."""

    subject = models.CharField(max_length=10, choices=_choices(PrivacySubject))
    on = models.DateField()
    decided_by = models.CharField(max_length=120)
    summary = models.CharField(max_length=500)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "subject"], name="privacy_check_once")
        ]
