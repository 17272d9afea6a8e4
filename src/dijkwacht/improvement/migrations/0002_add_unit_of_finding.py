# SPDX-License-Identifier: EUPL-1.2
"""The department that a finding is about, so that its words stand once with all departments behind them."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("improvement", "0001_add_plan")]

    operations: ClassVar = [
        migrations.AddField("actionfinding", "unit", models.CharField(max_length=200, blank=True, default="")),
    ]
