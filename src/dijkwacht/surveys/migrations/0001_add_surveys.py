# SPDX-License-Identifier: EUPL-1.2
"""Surveys, their codes, and what comes in."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security

_TABLES = ("survey", "code", "draft", "response", "closedanswers")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
        ('assessments', '0002_add_order_of_entries'),
    ]

    operations = [
        migrations.CreateModel(
            name='Survey',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('address', models.CharField(max_length=12, unique=True)),
                ('questionnaire', models.CharField(max_length=60)),
                ('questionnaire_version', models.PositiveSmallIntegerField()),
                ('announced', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('key', models.BinaryField(null=True)),
                ('prepared_on', models.DateField()),
                ('prepared_by', models.UUIDField(null=True)),
                ('opened_on', models.DateField(null=True)),
                ('opened_by', models.UUIDField(null=True)),
                ('closes_on', models.DateField(null=True)),
                ('closed_on', models.DateField(null=True)),
                ('closed_by', models.UUIDField(null=True)),
                ('tidied_on', models.DateField(null=True)),
                ('published_on', models.DateField(null=True)),
                ('published_by', models.UUIDField(null=True)),
                ('purged_on', models.DateField(null=True)),
                ('round', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='assessments.round')),
            ],
        ),
        migrations.CreateModel(
            name='ClosedAnswers',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('survey', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='answers', serialize=False, to='surveys.survey')),
                ('people', models.PositiveIntegerField()),
                ('sealed', models.BinaryField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Code',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('digest', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('is_used', models.BooleanField(default=False)),
                ('survey', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='codes', to='surveys.survey')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('lookup', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('sealed', models.BinaryField()),
                ('survey', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drafts', to='surveys.survey')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Response',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sealed', models.BinaryField()),
                ('survey', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responses', to='surveys.survey')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='survey',
            index=models.Index(fields=['organisation_id', '-prepared_on'], name='survey_newest'),
        ),
        migrations.AddConstraint(
            model_name='survey',
            constraint=models.CheckConstraint(condition=models.Q(('opened_on__isnull', True), ('closes_on__isnull', False), _connector='OR'), name='survey_open_has_last_day'),
        ),
        migrations.AddConstraint(
            model_name='survey',
            constraint=models.CheckConstraint(condition=models.Q(('closed_on__isnull', True), ('opened_on__isnull', False), _connector='OR'), name='survey_closed_was_open'),
        ),
        migrations.AddConstraint(
            model_name='survey',
            constraint=models.CheckConstraint(condition=models.Q(('published_on__isnull', True), ('closed_on__isnull', False), _connector='OR'), name='survey_published_was_closed'),
        ),
        migrations.AddConstraint(
            model_name='survey',
            constraint=models.CheckConstraint(condition=models.Q(('purged_on__isnull', True), ('key__isnull', True), _connector='OR'), name='survey_purged_has_no_key'),
        ),
        *(row_security(f"surveys_{table}") for table in _TABLES),
    ]
