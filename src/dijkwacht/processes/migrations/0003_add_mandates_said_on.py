# SPDX-License-Identifier: EUPL-1.2
"""When somebody said who has a mandate in a process."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("processes", "0002_add_rules_left_out"),
    ]

    operations = [
        migrations.AddField(
            model_name="workprocess",
            name="mandates_said_on",
            field=models.DateField(null=True),
        ),
    ]
