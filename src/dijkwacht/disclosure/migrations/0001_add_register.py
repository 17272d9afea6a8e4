# SPDX-License-Identifier: EUPL-1.2
"""What was released about groups of people."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
    ]

    operations = [
        migrations.CreateModel(
            name='SubjectRelease',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('subject', models.CharField(max_length=120)),
                ('declaration', models.JSONField()),
                ('certificate', models.JSONField()),
                ('released_at', models.DateTimeField()),
                ('released_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'subject'), name='subject_released_once')],
            },
        ),
        migrations.CreateModel(
            name='ReleasedCell',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('number', models.PositiveIntegerField()),
                ('table', models.JSONField()),
                ('group', models.JSONField()),
                ('is_coarser', models.BooleanField()),
                ('asked', models.CharField(max_length=80)),
                ('share', models.PositiveSmallIntegerField(null=True)),
                ('band_low', models.PositiveIntegerField(null=True)),
                ('band_high', models.PositiveIntegerField(null=True)),
                ('answers', models.PositiveIntegerField(null=True)),
                ('withdrawn_on', models.DateField(null=True)),
                ('withdrawn_because', models.TextField(blank=True)),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cells', to='disclosure.subjectrelease')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('release', 'number'), name='released_cell_number_once'), models.CheckConstraint(condition=models.Q(models.Q(('band_high__isnull', True), ('band_low__isnull', True), ('share__isnull', True)), models.Q(('answers__gte', 5), ('band_low__gte', 5), ('share__gte', 5), ('share__lte', 95), ('withdrawn_on__isnull', True)), _connector='OR'), name='released_cell_shown_whole'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_because', ''), ('withdrawn_on__isnull', True)), models.Q(('answers__isnull', False), ('withdrawn_on__isnull', False), models.Q(('withdrawn_because', ''), _negated=True)), _connector='OR'), name='released_cell_withdrawn_whole')],
            },
        ),
        row_security("disclosure_subjectrelease"),
        row_security("disclosure_releasedcell"),
    ]
