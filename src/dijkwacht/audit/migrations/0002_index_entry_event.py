# SPDX-License-Identifier: EUPL-1.2
"""An index to find one kind of event. In SQL, because Django makes none for a table that it does not manage."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("audit", "0001_create_entry_and_link")]
    operations: ClassVar = [
        migrations.RunSQL(
            "CREATE INDEX audit_entry_event ON audit_entry (organisation_id, event, at)",
            "DROP INDEX audit_entry_event",
            state_operations=[
                migrations.AddIndex(
                    model_name="entry",
                    index=models.Index(fields=["organisation_id", "event", "at"], name="audit_entry_event"),
                )
            ],
        )
    ]
