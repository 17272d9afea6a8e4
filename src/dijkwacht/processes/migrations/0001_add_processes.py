# SPDX-License-Identifier: EUPL-1.2
"""Processes, positions, who does which step, and exchanges."""

import dijkwacht.processes.values.duties
import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


_TABLES = (
    "circumstance",
    "position",
    "holder",
    "privacycheck",
    "storeddivision",
    "workprocess",
    "stepvolume",
    "stepmandate",
    "stepduty",
    "rulemark",
    "ruleexception",
    "riskacceptance",
    "exchange",
    "declaredinterest",
    "access",
)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
        ('organisations', '0002_add_letter_template'),
    ]

    operations = [
        migrations.CreateModel(
            name='Circumstance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('key', models.CharField(max_length=40)),
                ('is_here', models.BooleanField(null=True)),
                ('risk', models.CharField(blank=True, max_length=300)),
                ('strength', models.CharField(blank=True, max_length=300)),
                ('source', models.CharField(blank=True, max_length=200)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'key'), name='circumstance_once')],
            },
        ),
        migrations.CreateModel(
            name='Position',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('holders', models.PositiveSmallIntegerField(null=True)),
                ('scale_band', models.CharField(blank=True, choices=[('', ''), ('to_6', 'to_6'), ('7_to_9', '7_to_9'), ('10_to_12', '10_to_12'), ('from_13', 'from_13')], max_length=10)),
                ('has_outside_contact', models.BooleanField(null=True)),
                ('screening', models.JSONField(null=True)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.UUIDField(null=True)),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='organisations.department')),
            ],
        ),
        migrations.CreateModel(
            name='Holder',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('code', models.CharField(max_length=12)),
                ('minutes', models.PositiveIntegerField(null=True)),
                ('skills', models.JSONField(null=True)),
                ('since', models.DateField(null=True)),
                ('left_on', models.DateField(null=True)),
                ('added_at', models.DateTimeField()),
                ('added_by', models.UUIDField(null=True)),
                ('manager', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='managed', to='processes.holder')),
                ('position', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='held_by', to='processes.position')),
            ],
        ),
        migrations.CreateModel(
            name='PrivacyCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('subject', models.CharField(choices=[('tenure', 'tenure'), ('kinship', 'kinship')], max_length=10)),
                ('on', models.DateField()),
                ('decided_by', models.CharField(max_length=120)),
                ('summary', models.CharField(max_length=500)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'subject'), name='privacy_check_once')],
            },
        ),
        migrations.CreateModel(
            name='StoredDivision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('scope', models.CharField(max_length=80)),
                ('basis', models.CharField(max_length=64)),
                ('content', models.JSONField()),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['organisation_id', 'scope', '-made_at'], name='division_newest')],
            },
        ),
        migrations.CreateModel(
            name='WorkProcess',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('slug', models.SlugField(max_length=80)),
                ('library_slug', models.CharField(blank=True, max_length=80)),
                ('base', models.JSONField(null=True)),
                ('content', models.JSONField()),
                ('left_out', models.JSONField(default=dict)),
                ('mandates_said_on', models.DateField(null=True)),
                ('taken_at', models.DateTimeField()),
                ('taken_by', models.UUIDField(null=True)),
                ('changed_at', models.DateTimeField(null=True)),
                ('changed_by', models.UUIDField(null=True)),
                ('stopped_at', models.DateTimeField(null=True)),
                ('stopped_by', models.UUIDField(null=True)),
                ('department', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='organisations.department')),
            ],
        ),
        migrations.CreateModel(
            name='StepVolume',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('step', models.CharField(max_length=80)),
                ('minutes', models.PositiveIntegerField()),
                ('process', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='volumes', to='processes.workprocess')),
            ],
        ),
        migrations.CreateModel(
            name='StepMandate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('step', models.CharField(max_length=80)),
                ('holder', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mandates', to='processes.holder')),
                ('position', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mandates', to='processes.position')),
                ('process', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mandates', to='processes.workprocess')),
            ],
        ),
        migrations.CreateModel(
            name='StepDuty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('step', models.CharField(max_length=80)),
                ('kind', models.CharField(choices=[('regular', 'regular'), ('replacement', 'replacement')], default=dijkwacht.processes.values.duties.DutyKind['REGULAR'], max_length=12)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='duties', to='processes.holder')),
                ('process', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='processes.workprocess')),
            ],
        ),
        migrations.CreateModel(
            name='RuleMark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('rule', models.CharField(max_length=80)),
                ('how', models.CharField(max_length=300)),
                ('checked_on', models.DateField()),
                ('marked_at', models.DateTimeField()),
                ('marked_by', models.UUIDField(null=True)),
                ('process', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='processes.workprocess')),
            ],
        ),
        migrations.CreateModel(
            name='RuleException',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('rule', models.CharField(max_length=80)),
                ('on', models.DateField()),
                ('reason', models.CharField(max_length=500)),
                ('record', models.CharField(max_length=120)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
                ('process', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exceptions', to='processes.workprocess')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskAcceptance',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('rule', models.CharField(max_length=80)),
                ('decided_by', models.CharField(max_length=120)),
                ('reason', models.CharField(max_length=500)),
                ('until', models.DateField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_by', models.UUIDField(null=True)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
                ('process', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='accepted', to='processes.workprocess')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Exchange',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('agreement', models.UUIDField()),
                ('side', models.CharField(choices=[('asks', 'asks'), ('gives', 'gives')], max_length=5)),
                ('partner_id', models.UUIDField()),
                ('partner_name', models.CharField(max_length=120)),
                ('kind', models.CharField(choices=[('colleague', 'colleague'), ('at_distance', 'at_distance'), ('spot_check', 'spot_check'), ('amount_limit', 'amount_limit'), ('log_review', 'log_review')], max_length=14)),
                ('state', models.CharField(choices=[('requested', 'requested'), ('agreed', 'agreed'), ('declined', 'declined'), ('withdrawn', 'withdrawn'), ('ended', 'ended')], max_length=10)),
                ('process_title', models.CharField(max_length=120)),
                ('step_title', models.CharField(max_length=40)),
                ('minutes', models.PositiveIntegerField()),
                ('request', models.CharField(blank=True, max_length=500)),
                ('answer', models.CharField(blank=True, max_length=500)),
                ('in_return', models.CharField(blank=True, max_length=300)),
                ('until', models.DateField(null=True)),
                ('step', models.CharField(blank=True, max_length=80)),
                ('helper_code', models.CharField(blank=True, max_length=12)),
                ('asked_at', models.DateTimeField()),
                ('answered_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('process', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='processes.workprocess')),
            ],
        ),
        migrations.CreateModel(
            name='DeclaredInterest',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('case', models.CharField(max_length=60)),
                ('who', models.CharField(max_length=80)),
                ('taken_over_by', models.CharField(max_length=80)),
                ('on', models.DateField()),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
                ('process', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interests', to='processes.workprocess')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Access',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('system', models.CharField(max_length=80)),
                ('right', models.CharField(blank=True, max_length=80)),
                ('step', models.CharField(blank=True, max_length=80)),
                ('position', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='access', to='processes.position')),
                ('process', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='processes.workprocess')),
            ],
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.UniqueConstraint(fields=('organisation_id', 'title', 'department'), name='position_title_once'),
        ),
        migrations.AddConstraint(
            model_name='holder',
            constraint=models.UniqueConstraint(condition=models.Q(('left_on__isnull', True)), fields=('organisation_id', 'code'), name='holder_code_once'),
        ),
        migrations.AddConstraint(
            model_name='holder',
            constraint=models.CheckConstraint(condition=models.Q(('manager__isnull', True), models.Q(('manager', models.F('id')), _negated=True), _connector='OR'), name='holder_not_own_manager'),
        ),
        migrations.AddConstraint(
            model_name='workprocess',
            constraint=models.UniqueConstraint(fields=('organisation_id', 'slug'), name='work_process_once'),
        ),
        migrations.AddConstraint(
            model_name='workprocess',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('base__isnull', True), ('library_slug', '')), models.Q(('base__isnull', False), models.Q(('library_slug', ''), _negated=True)), _connector='OR'), name='work_process_base_has_slug'),
        ),
        migrations.AddConstraint(
            model_name='stepvolume',
            constraint=models.UniqueConstraint(fields=('process', 'step'), name='step_volume_once'),
        ),
        migrations.AddConstraint(
            model_name='stepmandate',
            constraint=models.UniqueConstraint(fields=('process', 'step', 'position'), name='mandate_position_once'),
        ),
        migrations.AddConstraint(
            model_name='stepmandate',
            constraint=models.UniqueConstraint(fields=('process', 'step', 'holder'), name='mandate_holder_once'),
        ),
        migrations.AddConstraint(
            model_name='stepmandate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('holder__isnull', False), ('position__isnull', True)), models.Q(('holder__isnull', True), ('position__isnull', False)), _connector='OR'), name='mandate_of_one'),
        ),
        migrations.AddConstraint(
            model_name='stepduty',
            constraint=models.UniqueConstraint(fields=('process', 'step', 'holder'), name='step_duty_once'),
        ),
        migrations.AddConstraint(
            model_name='rulemark',
            constraint=models.UniqueConstraint(fields=('process', 'rule'), name='rule_mark_once'),
        ),
        migrations.AddConstraint(
            model_name='exchange',
            constraint=models.UniqueConstraint(fields=('organisation_id', 'agreement'), name='exchange_once_a_side'),
        ),
        migrations.AddConstraint(
            model_name='access',
            constraint=models.UniqueConstraint(fields=('position', 'system', 'right'), name='access_once'),
        ),
        migrations.AddConstraint(
            model_name='access',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('process__isnull', True), ('step', '')), models.Q(('process__isnull', False), models.Q(('step', ''), _negated=True)), _connector='OR'), name='access_step_whole'),
        ),
        *(row_security(f"processes_{table}") for table in _TABLES),
    ]
