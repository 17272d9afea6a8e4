# SPDX-License-Identifier: EUPL-1.2
"""People, memberships, invitations and personal links."""

import uuid
from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from dijkwacht.tenancy.models import Owned
from dijkwacht.values.actors import Role


class Person(AbstractBaseUser):
    """Somebody with an account, in however many organisations. Rights come from memberships, never from here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField("e-mailadres", unique=True)
    name = models.CharField("naam", max_length=120)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    objects: ClassVar[BaseUserManager[Self]] = BaseUserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name", "created_at"]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="person_email_lower_case"),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(Owned):
    """One role of one person in one organisation; ended by revoking or by its day, never removed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20)
    round_id = models.UUIDField(null=True)
    until = models.DateField(null=True)
    granted_at = models.DateTimeField()
    granted_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "organisation_id"], name="membership_of_person")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation_id", "person", "role"],
                condition=Q(revoked_at__isnull=True),
                name="membership_role_once",
            ),
            models.CheckConstraint(
                condition=~Q(role=Role.GUEST_ADVISER.value) | Q(round_id__isnull=False, until__isnull=False),
                name="membership_guest_has_round_and_day",
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=False) | Q(revoked_by__isnull=True), name="membership_revoked_at_and_by"
            ),
        ]


class MembershipDepartment(Owned):
    """A department for which a manager or respondent answers."""

    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="departments")
    department = models.ForeignKey("organisations.Department", on_delete=models.PROTECT)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["membership", "department"], name="membership_department_once")
        ]


class Invitation(Owned):
    """A mail that lets somebody in once. Only the hash of its secret is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField()
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=20)
    departments = models.JSONField(default=list)
    round_id = models.UUIDField(null=True)
    until = models.DateField(null=True)
    secret_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    invited_at = models.DateTimeField()
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(revoked_at__isnull=True), name="invitation_one_end"
            ),
            models.CheckConstraint(condition=Q(email=Lower("email")), name="invitation_email_lower_case"),
        ]


class PersonalLink(Owned):
    """Lets a colleague without account answer his part of one round. Names his position, not himself."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    purpose = models.CharField(max_length=40)
    round_id = models.UUIDField()
    department_id = models.UUIDField(null=True)
    position = models.CharField("functie", max_length=120)
    email = models.EmailField()
    secret_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "round_id"], name="personal_link_of_round")]
