# SPDX-License-Identifier: EUPL-1.2
"""The log and its seals, with triggers that refuse every change and removal."""

from typing import ClassVar

import django.core.serializers.json
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from dijkwacht.tenancy.public import row_security

TABLES = ("audit_entry", "audit_link")
_REFUSAL = "Het logboek kan alleen worden aangevuld."


def add_triggers(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE FUNCTION dijkwacht_append_only() RETURNS trigger LANGUAGE plpgsql "
            f"AS $$ BEGIN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
            params=None,
        )
        for table in TABLES:
            schema_editor.execute(
                f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION dijkwacht_append_only()"
            )
        return
    for table in TABLES:
        for deed in ("UPDATE", "DELETE"):
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            )


def drop_triggers(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION dijkwacht_append_only() CASCADE")
        return
    for table in TABLES:
        for deed in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{deed}")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("tenancy", "0001_add_scope_function")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField(editable=False)),
                ("at", models.DateTimeField()),
                ("person_id", models.UUIDField(null=True)),
                ("link_id", models.UUIDField(null=True)),
                ("event", models.CharField(max_length=100)),
                ("subject", models.CharField(max_length=140)),
                (
                    "facts",
                    models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder),
                ),
            ],
            options={"db_table": "audit_entry"},
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField(editable=False)),
                ("number", models.BigIntegerField()),
                ("entry_number", models.BigIntegerField(unique=True)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={"db_table": "audit_link"},
        ),
        migrations.AddIndex(
            model_name="entry", index=models.Index(fields=["organisation_id", "-id"], name="audit_entry_newest")
        ),
        migrations.AddConstraint(
            model_name="link",
            constraint=models.UniqueConstraint(fields=["organisation_id", "number"], name="audit_link_number_once"),
        ),
        migrations.AlterModelOptions(name="entry", options={"managed": False}),
        migrations.AlterModelOptions(name="link", options={"managed": False}),
        row_security("audit_entry"),
        row_security("audit_link"),
        migrations.RunPython(add_triggers, drop_triggers),
    ]
