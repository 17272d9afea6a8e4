# SPDX-License-Identifier: EUPL-1.2
"""A round may keep the texts of an own instrument, under the lock of its organisation, and move to a new version."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):

    dependencies = [
        ('assessments', '0002_add_order_of_entries'),
    ]

    operations = [
        migrations.AddField(
            model_name='roundinstrument',
            name='asked_again',
            field=models.JSONField(default=list),
        ),
        migrations.AlterField(
            model_name='roundinstrument',
            name='content',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='assessments.roundcontent'),
        ),
        migrations.CreateModel(
            name='OwnRoundContent',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('digest', models.CharField(max_length=64)),
                ('content', models.JSONField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'digest'), name='own_round_content_once')],
            },
        ),
        migrations.AddField(
            model_name='roundinstrument',
            name='own_content',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='assessments.ownroundcontent'),
        ),
        migrations.AddConstraint(
            model_name='roundinstrument',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('content__isnull', False), ('own_content__isnull', True)), models.Q(('content__isnull', True), ('own_content__isnull', False)), _connector='OR'), name='round_instrument_one_content'),
        ),
        row_security('assessments_ownroundcontent'),
    ]
