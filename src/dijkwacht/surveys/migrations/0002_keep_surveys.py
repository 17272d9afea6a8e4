# SPDX-License-Identifier: EUPL-1.2
"""What keepers need: how often codes were drawn, that publishing was asked, objections; and a trigger on what was announced.

The trigger refuses a change of what respondents were told once a survey is open, whoever tries it.
"""

from typing import ClassVar

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from dijkwacht.tenancy.public import row_security

_FIXED = ("announced", "digest", "address", "questionnaire", "questionnaire_version", "opened_on")
_REFUSAL = "Wat van een open vragenlijst is aangekondigd, verandert niet meer."


def add_trigger(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        changed = " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in _FIXED)
        schema_editor.execute(
            "CREATE FUNCTION dijkwacht_survey_announced() RETURNS trigger LANGUAGE plpgsql "
            f"AS $$ BEGIN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
            params=None,
        )
        schema_editor.execute(
            "CREATE TRIGGER survey_announced_stays BEFORE UPDATE ON surveys_survey FOR EACH ROW "
            f"WHEN (OLD.opened_on IS NOT NULL AND ({changed})) EXECUTE FUNCTION dijkwacht_survey_announced()"
        )
        return
    changed = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in _FIXED)
    schema_editor.execute(
        "CREATE TRIGGER survey_announced_stays BEFORE UPDATE ON surveys_survey "
        f"WHEN OLD.opened_on IS NOT NULL AND ({changed}) BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    )


def drop_trigger(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION dijkwacht_survey_announced() CASCADE")
        return
    schema_editor.execute("DROP TRIGGER survey_announced_stays")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("surveys", "0001_add_surveys")]
    operations: ClassVar = [
        migrations.AddField("survey", "drawings", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("survey", "turnover", models.JSONField(default=dict)),
        migrations.AddField("survey", "publish_asked_on", models.DateField(null=True)),
        migrations.CreateModel(
            name="Objection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("table", models.JSONField()),
                ("group", models.JSONField()),
                ("raised_on", models.DateField()),
                ("handled_on", models.DateField(null=True)),
                (
                    "survey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="objections", to="surveys.survey"
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        row_security("surveys_objection"),
        migrations.RunPython(add_trigger, drop_trigger),
    ]
