# SPDX-License-Identifier: EUPL-1.2
"""Workshops, what is put to them, and votes while they are open."""

import dijkwacht.values.levels
import dijkwacht.workshops.values
import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


_TABLES = ("workshop", "point", "vote")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
        ('assessments', '0002_add_order_of_entries'),
        ('organisations', '0002_add_letter_template'),
    ]

    operations = [
        migrations.CreateModel(
            name='Workshop',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('kind', models.CharField(choices=[('group_talk', 'group_talk'), ('expert_session', 'expert_session')], max_length=20)),
                ('functions', models.CharField(max_length=120)),
                ('planned_on', models.DateField()),
                ('planned_at', models.DateTimeField()),
                ('planned_by', models.UUIDField(null=True)),
                ('state', models.CharField(choices=[('planned', 'planned'), ('open', 'open'), ('ended', 'ended')], default=dijkwacht.workshops.values.WorkshopState['PLANNED'], max_length=10)),
                ('opened_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('code', models.CharField(blank=True, max_length=8)),
                ('secret', models.CharField(blank=True, max_length=43)),
                ('code_until', models.DateTimeField(null=True)),
                ('phones', models.PositiveSmallIntegerField(default=0)),
                ('shown', models.UUIDField(null=True)),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.department')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.round')),
                ('source', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.source')),
            ],
        ),
        migrations.CreateModel(
            name='Point',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('indicator', models.CharField(max_length=80)),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('voting', 'voting'), ('counted', 'counted'), ('settled', 'settled')], default=dijkwacht.workshops.values.PointState['WAITING'], max_length=10)),
                ('voted', models.PositiveSmallIntegerField(null=True)),
                ('shares', models.JSONField(default=dict)),
                ('turn', models.PositiveSmallIntegerField(default=0)),
                ('agreed', models.PositiveSmallIntegerField(null=True)),
                ('minority_level', models.PositiveSmallIntegerField(null=True)),
                ('minority_people', models.PositiveSmallIntegerField(null=True)),
                ('minority_words', models.CharField(blank=True, max_length=300)),
                ('workshop', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='points', to='workshops.workshop')),
            ],
        ),
        migrations.CreateModel(
            name='Vote',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('voter', models.CharField(max_length=64)),
                ('level', models.PositiveSmallIntegerField(null=True)),
                ('point', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workshops.point')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('point', 'voter'), name='vote_once_per_phone'), models.CheckConstraint(condition=models.Q(('level__isnull', True), ('level__lte', dijkwacht.values.levels.Level['PROVEN']), _connector='OR'), name='vote_level_0_to_3')],
            },
        ),
        migrations.AddIndex(
            model_name='workshop',
            index=models.Index(fields=['organisation_id', '-planned_on'], name='workshop_newest'),
        ),
        migrations.AddConstraint(
            model_name='workshop',
            constraint=models.UniqueConstraint(condition=models.Q(('code', ''), _negated=True), fields=('code',), name='workshop_code_once'),
        ),
        migrations.AddConstraint(
            model_name='workshop',
            constraint=models.UniqueConstraint(condition=models.Q(('secret', ''), _negated=True), fields=('secret',), name='workshop_secret_once'),
        ),
        migrations.AddConstraint(
            model_name='workshop',
            constraint=models.CheckConstraint(condition=models.Q(('state', dijkwacht.workshops.values.WorkshopState['OPEN']), models.Q(('code', ''), ('secret', '')), _connector='OR'), name='workshop_code_while_open'),
        ),
        migrations.AddConstraint(
            model_name='point',
            constraint=models.UniqueConstraint(fields=('workshop', 'indicator'), name='point_once'),
        ),
        migrations.AddConstraint(
            model_name='point',
            constraint=models.UniqueConstraint(condition=models.Q(('state', dijkwacht.workshops.values.PointState['VOTING'])), fields=('workshop',), name='point_one_vote_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='point',
            constraint=models.CheckConstraint(condition=models.Q(('agreed__isnull', True), models.Q(('agreed__lte', dijkwacht.values.levels.Level['PROVEN']), ('state', dijkwacht.workshops.values.PointState['SETTLED'])), _connector='OR'), name='point_agreed_when_settled'),
        ),
        migrations.AddConstraint(
            model_name='point',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('minority_level__isnull', True), ('minority_people__isnull', True), ('minority_words', '')), models.Q(('minority_level__lte', dijkwacht.values.levels.Level['PROVEN']), ('minority_people__isnull', False)), _connector='OR'), name='point_minority_whole'),
        ),
        *(row_security(f"workshops_{table}") for table in _TABLES),
    ]
