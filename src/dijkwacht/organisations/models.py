# SPDX-License-Identifier: EUPL-1.2
"""Organisations and their names in time, the bodies known beforehand, departments, the look, and the letter paper."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from dijkwacht.tenancy.models import Owned
from dijkwacht.values.organisations import OrganisationKind, Territory


class Organisation(models.Model):
    """A body that works with Dijkwacht. Its key outlives its name, its code and, by `successor`, itself."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20)
    joint_kind = models.CharField(max_length=60, blank=True)
    territory = models.CharField(max_length=20, default=Territory.EUROPEAN.value)
    province = models.CharField(max_length=40, blank=True)
    safety_region = models.CharField(max_length=60, blank=True)
    police_unit = models.CharField(max_length=40, blank=True)
    riec = models.CharField(max_length=40, blank=True)
    inhabitants = models.PositiveIntegerField(null=True, blank=True)
    inhabitants_year = models.PositiveSmallIntegerField(null=True, blank=True)
    staff_count = models.PositiveIntegerField(null=True, blank=True)
    staff_counted_on = models.DateField(null=True, blank=True)
    # None is "not said yet", which hides no question; an empty list is "none of these".
    features = models.JSONField(null=True, blank=True)
    successor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="predecessors")
    succeeded_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind=OrganisationKind.JOINT_BODY.value, joint_kind__gt="")
                | (~Q(kind=OrganisationKind.JOINT_BODY.value) & Q(joint_kind="")),
                name="organisation_joint_kind_of_joint_body",
            ),
            models.CheckConstraint(
                condition=Q(inhabitants__isnull=True) | Q(inhabitants_year__isnull=False),
                name="organisation_inhabitants_have_year",
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True, succeeded_on__isnull=True)
                | Q(successor__isnull=False, succeeded_on__isnull=False),
                name="organisation_successor_has_day",
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | ~Q(successor=F("id")), name="organisation_not_own_successor"
            ),
        ]


class OrganisationName(models.Model):
    """What an organisation is called, from a day until the day on which it no longer is; empty is open.

    Not owned: the front door and the command line find an organisation by its name or code.
    """

    bearer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=120)
    code = models.CharField(max_length=10, blank=True)
    # In printed addresses, so it stays with its organisation after the name has gone.
    slug = models.SlugField(max_length=120, unique=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_from__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="organisation_name_period",
            ),
            models.UniqueConstraint(
                fields=["bearer"], condition=Q(valid_until__isnull=True), name="organisation_name_one_open"
            ),
            models.UniqueConstraint(
                fields=["code"], condition=Q(valid_until__isnull=True) & ~Q(code=""), name="organisation_code_once"
            ),
        ]


class Partnership(models.Model):
    """A joint body works for a member: an ambtelijke fusie, an omgevingsdienst, a RIEC, a service centre."""

    joint = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="served")
    member = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="served_by")
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["joint", "member", "since"], name="partnership_once"),
            models.CheckConstraint(condition=~Q(joint=F("member")), name="partnership_of_two"),
        ]


class KnownBody(models.Model):
    """A municipality of which the facts are known beforehand, whether it works with Dijkwacht or not."""

    code = models.CharField(max_length=10, primary_key=True)
    name = models.CharField(max_length=120)
    province = models.CharField(max_length=40)
    safety_region = models.CharField(max_length=60)
    police_unit = models.CharField(max_length=40)
    riec = models.CharField(max_length=40)
    inhabitants = models.PositiveIntegerField()
    inhabitants_year = models.PositiveSmallIntegerField()
    # Announced, not certain; the name and code of what comes after are only filled in once they are known.
    merges_on = models.DateField(null=True)
    merges_with = models.JSONField(default=list)
    merged_name = models.CharField(max_length=120, blank=True)
    merged_code = models.CharField(max_length=10, blank=True)
    merger_source = models.CharField(max_length=200, blank=True)


class Department(Owned):
    """A part of an organisation about which questions are asked apart. Never removed, only no longer active."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("naam", max_length=80)
    head_count = models.PositiveIntegerField("aantal mensen", null=True, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "name"], name="department_name_once")
        ]


class Look(Owned):
    """Logo, shown name and colours. The style sheet is derived when they are saved, and served under its digest."""

    shown_name = models.CharField(max_length=80, blank=True)
    brand_colour = models.CharField(max_length=7, blank=True)
    identity_colour = models.CharField(max_length=7, blank=True)
    stylesheet = models.TextField(blank=True)
    stylesheet_digest = models.CharField(max_length=16, blank=True)
    logo = models.BinaryField(default=b"")
    logo_type = models.CharField(max_length=20, blank=True)
    logo_digest = models.CharField(max_length=16, blank=True)
    logo_text = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation_id"], name="look_one_per_organisation")]


class LetterTemplate(Owned):
    """The Word file on which the organisation's letters come; checked before it was kept."""

    file = models.ForeignKey("files.File", on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()
    kept_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id"], name="letter_template_one_per_organisation")
        ]
