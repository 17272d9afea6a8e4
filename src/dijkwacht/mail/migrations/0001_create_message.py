# SPDX-License-Identifier: EUPL-1.2
"""The outbox."""

import uuid

from django.db import migrations, models
from django.db.models import Q

from dijkwacht.tenancy.public import row_security

_STATES = ["waiting", "delivered", "failed", "kept"]


class Migration(migrations.Migration):
    initial = True
    dependencies = [("tenancy", "0001_add_scope_function")]
    operations = [
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("organisation_id", models.UUIDField(editable=False, null=True)),
                ("to", models.EmailField(max_length=254, verbose_name="aan")),
                ("subject", models.CharField(max_length=200, verbose_name="onderwerp")),
                ("body", models.TextField(verbose_name="tekst")),
                ("is_secret", models.BooleanField(default=False)),
                ("state", models.CharField(choices=[(state, state) for state in _STATES], max_length=10)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("fault", models.CharField(blank=True, max_length=200)),
                ("created_at", models.DateTimeField()),
                ("tried_at", models.DateTimeField(null=True)),
                ("delivered_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation_id", "-created_at"], name="message_of_organisation"),
                    models.Index(fields=["created_at"], condition=Q(state="waiting"), name="message_waiting"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(delivered_at__isnull=False, state="delivered")
                        | Q(~Q(state="delivered"), delivered_at__isnull=True),
                        name="message_delivered_at",
                    ),
                    models.CheckConstraint(condition=Q(state__in=_STATES), name="message_state_known"),
                ],
            },
        ),
        row_security("mail_message"),
    ]
