# SPDX-License-Identifier: EUPL-1.2

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("processes", "0001_add_processes"),
    ]

    operations = [
        migrations.AddField(
            model_name="workprocess",
            name="left_out",
            field=models.JSONField(default=dict),
        ),
    ]
