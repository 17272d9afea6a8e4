# SPDX-License-Identifier: EUPL-1.2
"""The table of uploads."""

import uuid

from django.db import migrations, models

from dijkwacht.tenancy.public import row_security

_KINDS = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "png", "jpeg", "text", "csv"]


class Migration(migrations.Migration):
    initial = True
    dependencies = [("tenancy", "0001_add_scope_function")]
    operations = [
        migrations.CreateModel(
            name="File",
            fields=[
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                ("kind", models.CharField(choices=[(kind, kind) for kind in _KINDS], max_length=10)),
                ("size", models.PositiveBigIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("uploaded_at", models.DateTimeField()),
                ("uploaded_by", models.UUIDField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["organisation_id", "digest"], name="file_of_digest")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("kind__in", _KINDS)), name="file_kind_known")
                ],
            },
        ),
        row_security("files_file"),
    ]
