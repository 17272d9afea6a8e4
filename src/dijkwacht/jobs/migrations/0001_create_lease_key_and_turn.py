# SPDX-License-Identifier: EUPL-1.2
"""Tables for leases of workers, keys of jobs and turns of periodic tasks."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = [("django_tasks_database", "0021_conditional_partial_index_ordering")]
    operations = [
        migrations.CreateModel(
            name="WorkerLease",
            fields=[
                ("worker_id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("started_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Turn",
            fields=[
                ("name", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("every", models.DurationField()),
                ("next_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="JobKey",
            fields=[
                ("key", models.CharField(max_length=200, primary_key=True, serialize=False)),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, to="django_tasks_database.dbtaskresult"
                    ),
                ),
            ],
        ),
    ]
