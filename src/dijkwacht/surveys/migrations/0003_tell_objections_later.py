# SPDX-License-Identifier: EUPL-1.2
"""Who objects is not told of at that moment: the log beside it says who was signed in."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("surveys", "0002_keep_surveys")]
    operations: ClassVar = [
        migrations.AddField(model_name="objection", name="told_on", field=models.DateField(null=True)),
    ]
