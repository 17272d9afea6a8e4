# SPDX-License-Identifier: EUPL-1.2
"""The Word file on which the letters of an organisation come."""

import django.db.models.deletion
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):

    dependencies = [
        ("tenancy", "0001_add_scope_function"),
        ("files", "0001_create_file"),
        ("organisations", "0001_create_organisations"),
    ]

    operations = [
        migrations.CreateModel(
            name="LetterTemplate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("kept_at", models.DateTimeField()),
                ("kept_by", models.UUIDField(null=True)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="files.file"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation_id",), name="letter_template_one_per_organisation")
                ],
            },
        ),
        row_security("organisations_lettertemplate"),
    ]
