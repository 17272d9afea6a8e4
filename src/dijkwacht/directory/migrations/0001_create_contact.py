# SPDX-License-Identifier: EUPL-1.2
"""The own contacts of an organisation."""

import uuid
from typing import ClassVar

from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar = [("tenancy", "0001_add_scope_function")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("organisation_id", models.UUIDField(db_index=True, editable=False, verbose_name="organisatie")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            (role, role)
                            for role in (
                                "emergency",
                                "confidant",
                                "reporting_point",
                                "aggression_coordinator",
                                "safety_duty",
                                "police",
                                "mayor",
                                "municipal_secretary",
                                "council_clerk",
                                "information_security",
                                "aftercare",
                            )
                        ],
                        max_length=30,
                    ),
                ),
                ("title", models.CharField(max_length=80)),
                ("explanation", models.CharField(blank=True, max_length=300)),
                ("phone", models.CharField(blank=True, max_length=20)),
                ("mail", models.EmailField(blank=True, max_length=254)),
                ("hours", models.CharField(blank=True, max_length=80)),
                ("place", models.CharField(blank=True, max_length=80)),
                ("audiences", models.JSONField(blank=True, default=list)),
                ("is_public", models.BooleanField(default=False)),
                ("checked_on", models.DateField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=~models.Q(phone="", mail="", place=""), name="contact_can_be_reached"
                    )
                ]
            },
        ),
        row_security("directory_contact"),
    ]
