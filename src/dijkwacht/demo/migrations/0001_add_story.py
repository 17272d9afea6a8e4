# SPDX-License-Identifier: EUPL-1.2
"""The mark by which a database is known as the demo's."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    operations = [
        migrations.CreateModel(
            name="Story",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ("filled_on", models.DateField()),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(id=1), name="demo_story_once")],
            },
        ),
    ]
