# SPDX-License-Identifier: EUPL-1.2
"""People, memberships, invitations and personal links, and which organisations a person's scope covers."""

import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.conf import settings
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from dijkwacht.tenancy.public import row_security, row_security_by_person

_OF_PERSON = """
CREATE OR REPLACE FUNCTION dijkwacht_person_organisations() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT organisation_id FROM accounts_membership
    WHERE person_id = nullif(current_setting('dijkwacht.person', true), '')::uuid AND revoked_at IS NULL
      AND (until IS NULL OR until >= (now() AT TIME ZONE 'Europe/Amsterdam')::date)
$$
"""
_OF_NOBODY = """
CREATE OR REPLACE FUNCTION dijkwacht_person_organisations() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT NULL::uuid WHERE false
$$
"""


def ask_memberships(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_OF_PERSON, params=None)


def ask_nothing(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_OF_NOBODY, params=None)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0001_add_scope_function"),
        ("organisations", "0001_create_organisations"),
    ]

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("email", models.EmailField(max_length=254, unique=True, verbose_name="e-mailadres")),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                ("is_active", models.BooleanField(default=True)),
                ("is_demo", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("email", django.db.models.functions.text.Lower("email"))),
                        name="person_email_lower_case",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("role", models.CharField(max_length=20)),
                ("round_id", models.UUIDField(null=True)),
                ("until", models.DateField(null=True)),
                ("granted_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "granted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="MembershipDepartment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                (
                    "department",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.department"),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="departments",
                        to="accounts.membership",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PersonalLink",
            fields=[
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("purpose", models.CharField(max_length=40)),
                ("round_id", models.UUIDField()),
                ("department_id", models.UUIDField(null=True)),
                ("position", models.CharField(max_length=120, verbose_name="functie")),
                ("email", models.EmailField(max_length=254)),
                ("secret_hash", models.CharField(max_length=64, unique=True)),
                ("expires_at", models.DateTimeField()),
                ("created_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("email", models.EmailField(max_length=254)),
                ("name", models.CharField(max_length=120)),
                ("role", models.CharField(max_length=20)),
                ("departments", models.JSONField(default=list)),
                ("round_id", models.UUIDField(null=True)),
                ("until", models.DateField(null=True)),
                ("secret_hash", models.CharField(max_length=64, unique=True)),
                ("expires_at", models.DateTimeField()),
                ("invited_at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "invited_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("accepted_at__isnull", True), ("revoked_at__isnull", True), _connector="OR"
                        ),
                        name="invitation_one_end",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("email", django.db.models.functions.text.Lower("email"))),
                        name="invitation_email_lower_case",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="membership",
            index=models.Index(fields=["person", "organisation_id"], name="membership_of_person"),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(
                condition=models.Q(("revoked_at__isnull", True)),
                fields=("organisation_id", "person", "role"),
                name="membership_role_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("role", "guest_adviser"), _negated=True),
                    models.Q(("round_id__isnull", False), ("until__isnull", False)),
                    _connector="OR",
                ),
                name="membership_guest_has_round_and_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(("revoked_at__isnull", False), ("revoked_by__isnull", True), _connector="OR"),
                name="membership_revoked_at_and_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="membershipdepartment",
            constraint=models.UniqueConstraint(fields=("membership", "department"), name="membership_department_once"),
        ),
        migrations.AddIndex(
            model_name="personallink",
            index=models.Index(fields=["organisation_id", "round_id"], name="personal_link_of_round"),
        ),
        row_security_by_person("accounts_membership"),
        row_security("accounts_membershipdepartment"),
        row_security("accounts_invitation"),
        row_security("accounts_personallink"),
        migrations.RunPython(ask_memberships, ask_nothing),
    ]
