# SPDX-License-Identifier: EUPL-1.2
"""Organisations with their names in time, the national list, departments and looks."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):
    initial = True

    dependencies = [("tenancy", "0001_add_scope_function")]

    operations = [
        migrations.CreateModel(
            name="KnownBody",
            fields=[
                ("code", models.CharField(max_length=10, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120)),
                ("province", models.CharField(max_length=40)),
                ("safety_region", models.CharField(max_length=60)),
                ("police_unit", models.CharField(max_length=40)),
                ("riec", models.CharField(max_length=40)),
                ("inhabitants", models.PositiveIntegerField()),
                ("inhabitants_year", models.PositiveSmallIntegerField()),
                ("merges_on", models.DateField(null=True)),
                ("merges_with", models.JSONField(default=list)),
                ("merged_name", models.CharField(blank=True, max_length=120)),
                ("merged_code", models.CharField(blank=True, max_length=10)),
                ("merger_source", models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="Department",
            fields=[
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=80, verbose_name="naam")),
                ("head_count", models.PositiveIntegerField(blank=True, null=True, verbose_name="aantal mensen")),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation_id", "name"), name="department_name_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Look",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("shown_name", models.CharField(blank=True, max_length=80)),
                ("brand_colour", models.CharField(blank=True, max_length=7)),
                ("identity_colour", models.CharField(blank=True, max_length=7)),
                ("stylesheet", models.TextField(blank=True)),
                ("stylesheet_digest", models.CharField(blank=True, max_length=16)),
                ("logo", models.BinaryField(default=b"")),
                ("logo_type", models.CharField(blank=True, max_length=20)),
                ("logo_digest", models.CharField(blank=True, max_length=16)),
                ("logo_text", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("organisation_id",), name="look_one_per_organisation")],
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("joint_kind", models.CharField(blank=True, max_length=60)),
                ("territory", models.CharField(default="european", max_length=20)),
                ("province", models.CharField(blank=True, max_length=40)),
                ("safety_region", models.CharField(blank=True, max_length=60)),
                ("police_unit", models.CharField(blank=True, max_length=40)),
                ("riec", models.CharField(blank=True, max_length=40)),
                ("inhabitants", models.PositiveIntegerField(blank=True, null=True)),
                ("inhabitants_year", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("staff_count", models.PositiveIntegerField(blank=True, null=True)),
                ("staff_counted_on", models.DateField(blank=True, null=True)),
                ("features", models.JSONField(blank=True, null=True)),
                ("succeeded_on", models.DateField(null=True)),
                (
                    "successor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predecessors",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OrganisationName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("code", models.CharField(blank=True, max_length=10)),
                ("slug", models.SlugField(max_length=120, unique=True)),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_until", models.DateField(blank=True, null=True)),
                (
                    "bearer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="names",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Partnership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField(null=True)),
                ("until", models.DateField(null=True)),
                (
                    "joint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="served",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="served_by",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("joint_kind__gt", ""), ("kind", "joint_body")),
                    models.Q(models.Q(("kind", "joint_body"), _negated=True), ("joint_kind", "")),
                    _connector="OR",
                ),
                name="organisation_joint_kind_of_joint_body",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("inhabitants__isnull", True), ("inhabitants_year__isnull", False), _connector="OR"),
                name="organisation_inhabitants_have_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("succeeded_on__isnull", True), ("successor__isnull", True)),
                    models.Q(("succeeded_on__isnull", False), ("successor__isnull", False)),
                    _connector="OR",
                ),
                name="organisation_successor_has_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("successor__isnull", True), models.Q(("successor", models.F("id")), _negated=True), _connector="OR"
                ),
                name="organisation_not_own_successor",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_until__isnull", True),
                    ("valid_from__isnull", True),
                    ("valid_until__gt", models.F("valid_from")),
                    _connector="OR",
                ),
                name="organisation_name_period",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationname",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_until__isnull", True)), fields=("bearer",), name="organisation_name_one_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationname",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_until__isnull", True), models.Q(("code", ""), _negated=True)),
                fields=("code",),
                name="organisation_code_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.UniqueConstraint(fields=("joint", "member", "since"), name="partnership_once"),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.CheckConstraint(
                condition=models.Q(("joint", models.F("member")), _negated=True), name="partnership_of_two"
            ),
        ),
        row_security("organisations_department"),
        row_security("organisations_look"),
    ]
