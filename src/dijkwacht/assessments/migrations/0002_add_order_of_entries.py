# SPDX-License-Identifier: EUPL-1.2
"""Each entry names the one that it follows; a summary names what it rests on; an export has room for every ground."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("assessments", "0001_add_measuring"),
    ]

    operations = [
        migrations.AlterField(
            model_name="observation",
            name="replaces",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="assessments.observation",
            ),
        ),
        migrations.AddField(
            model_name="observation",
            name="follows",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="assessments.observation",
            ),
        ),
        migrations.RunSQL(
            """
            UPDATE assessments_observation SET follows_id = (
                SELECT MAX(earlier.id) FROM assessments_observation earlier
                WHERE earlier.source_id = assessments_observation.source_id
                AND earlier.indicator = assessments_observation.indicator
                AND earlier.unit_scope = assessments_observation.unit_scope
                AND earlier.unit_key = assessments_observation.unit_key
                AND earlier.id < assessments_observation.id
            )
            """,
            migrations.RunSQL.noop,
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("follows__isnull", True)),
                fields=("source", "indicator", "unit_scope", "unit_key"),
                name="observation_first_of_key",
            ),
        ),
        # The summaries are a cache: what they held is derived again.
        migrations.RunSQL("DELETE FROM assessments_roundsummary", migrations.RunSQL.noop),
        migrations.RemoveField(model_name="roundsummary", name="last_observation"),
        migrations.RemoveField(model_name="roundsummary", name="as_at"),
        migrations.AddField(
            model_name="roundsummary",
            name="basis",
            field=models.CharField(default="", max_length=100),
            preserve_default=False,
        ),
        migrations.AddField(model_name="roundsummary", name="holds_until", field=models.DateField(null=True)),
        migrations.AlterField(
            model_name="export", name="ground", field=models.CharField(blank=True, max_length=200)
        ),
    ]
