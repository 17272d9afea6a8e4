# SPDX-License-Identifier: EUPL-1.2
"""The copies of letters that left the house."""

from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):
    initial = True

    dependencies = [("tenancy", "0001_add_scope_function")]

    operations = [
        migrations.CreateModel(
            name="LetterExport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("letter", models.CharField(max_length=80)),
                ("letter_version", models.PositiveSmallIntegerField()),
                ("room", models.CharField(blank=True, max_length=40)),
                ("number", models.PositiveIntegerField()),
                ("confidentiality", models.CharField(max_length=20)),
                ("ground", models.CharField(blank=True, max_length=200)),
                ("body", models.CharField(blank=True, max_length=40)),
                ("exported_at", models.DateTimeField()),
                ("exported_by", models.UUIDField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation_id", "number"), name="letter_export_number_once")
                ],
            },
        ),
        row_security("improvement_letterexport"),
    ]
