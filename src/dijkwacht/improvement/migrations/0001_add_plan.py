# SPDX-License-Identifier: EUPL-1.2
import dijkwacht.improvement.values
import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
        ('files', '0001_create_file'),
    ]

    operations = [
        migrations.CreateModel(
            name='Adoption',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('decided_on', models.DateField()),
                ('body', models.CharField(max_length=80)),
                ('decision', models.CharField(max_length=200)),
                ('content', models.JSONField()),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['organisation_id', '-decided_on'], name='adoption_newest')],
            },
        ),
        migrations.CreateModel(
            name='Contributor',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=80)),
                ('role', models.CharField(blank=True, choices=[('municipal_secretary', 'municipal_secretary'), ('mayor', 'mayor'), ('council_clerk', 'council_clerk'), ('hrm', 'hrm'), ('oov', 'oov'), ('department_head', 'department_head'), ('civil_affairs', 'civil_affairs'), ('permits', 'permits'), ('enforcement', 'enforcement'), ('finance', 'finance'), ('procurement', 'procurement'), ('information_security', 'information_security'), ('privacy', 'privacy'), ('legal', 'legal'), ('communication', 'communication'), ('real_estate', 'real_estate'), ('social_domain', 'social_domain'), ('facilities', 'facilities')], max_length=30)),
                ('person_id', models.UUIDField(null=True)),
                ('is_coordinator', models.BooleanField(default=False)),
                ('minutes_per_week', models.PositiveIntegerField(null=True)),
                ('added_at', models.DateTimeField()),
                ('left_at', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_coordinator', True), ('left_at__isnull', True)), fields=('organisation_id',), name='contributor_one_coordinator'), models.UniqueConstraint(condition=models.Q(models.Q(('role', ''), _negated=True), ('left_at__isnull', True)), fields=('organisation_id', 'role'), name='contributor_role_once')],
            },
        ),
        migrations.CreateModel(
            name='Action',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('measure', 'measure'), ('own', 'own'), ('recommendation', 'recommendation'), ('check', 'check')], max_length=14)),
                ('state', models.CharField(choices=[('planned', 'planned'), ('started', 'started'), ('done', 'done'), ('dropped', 'dropped')], default=dijkwacht.improvement.values.ActionState['PLANNED'], max_length=8)),
                ('title', models.CharField(max_length=200)),
                ('why', models.TextField(blank=True)),
                ('measure', models.CharField(blank=True, max_length=80)),
                ('measure_version', models.PositiveSmallIntegerField(null=True)),
                ('portfolio_holder', models.CharField(blank=True, max_length=80)),
                ('own_risk', models.PositiveSmallIntegerField(default=0)),
                ('not_before_on', models.DateField(null=True)),
                ('due_on', models.DateField(null=True)),
                ('costs_once', models.PositiveIntegerField(null=True)),
                ('costs_per_year', models.PositiveIntegerField(null=True)),
                ('added_at', models.DateTimeField()),
                ('added_by', models.UUIDField(null=True)),
                ('started_on', models.DateField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_by', models.UUIDField(null=True)),
                ('outcome', models.TextField(blank=True)),
                ('checks', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='later_checks', to='improvement.action')),
                ('official_owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='improvement.contributor')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='improvement.contributor')),
            ],
        ),
        migrations.CreateModel(
            name='Absence',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('holiday', 'holiday'), ('away', 'away'), ('election', 'election'), ('budget', 'budget'), ('other', 'other')], max_length=12)),
                ('title', models.CharField(max_length=80)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('minutes_per_week', models.PositiveIntegerField(default=0)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
                ('contributor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='absences', to='improvement.contributor')),
            ],
        ),
        migrations.CreateModel(
            name='Hold',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('fixed', 'fixed'), ('forbidden', 'forbidden')], max_length=10)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField()),
                ('made_at', models.DateTimeField()),
                ('made_by', models.UUIDField(null=True)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='holds', to='improvement.action')),
            ],
        ),
        migrations.CreateModel(
            name='LetterExport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('letter', models.CharField(max_length=80)),
                ('letter_version', models.PositiveSmallIntegerField()),
                ('room', models.CharField(blank=True, max_length=40)),
                ('number', models.PositiveIntegerField()),
                ('confidentiality', models.CharField(max_length=20)),
                ('ground', models.CharField(blank=True, max_length=200)),
                ('body', models.CharField(blank=True, max_length=40)),
                ('exported_at', models.DateTimeField()),
                ('exported_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'number'), name='letter_export_number_once')],
            },
        ),
        migrations.CreateModel(
            name='PlanSettings',
            fields=[
                ('organisation_id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('begun_at', models.DateTimeField()),
                ('begun_by', models.UUIDField(null=True)),
                ('horizon_weeks', models.PositiveSmallIntegerField(default=26)),
                ('assumed_minutes', models.PositiveIntegerField(default=120)),
                ('euros_per_hour', models.PositiveSmallIntegerField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('horizon_weeks__gte', 4), ('horizon_weeks__lte', 104)), name='plan_horizon')],
            },
        ),
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('kind', models.CharField(choices=[('cannot', 'cannot'), ('later', 'later'), ('help', 'help')], max_length=8)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('said_at', models.DateTimeField()),
                ('said_by', models.UUIDField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.UUIDField(null=True)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='improvement.action')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StoredTimetable',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('basis', models.CharField(max_length=64)),
                ('extra_minutes', models.PositiveIntegerField(default=0)),
                ('content', models.JSONField()),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['organisation_id', 'extra_minutes', '-made_at'], name='timetable_newest')],
            },
        ),
        migrations.CreateModel(
            name='ActionDocument',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=200)),
                ('url', models.URLField(blank=True, max_length=500)),
                ('added_at', models.DateTimeField()),
                ('added_by', models.UUIDField(null=True)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='improvement.action')),
                ('file', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='files.file')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('url', ''), _negated=True), ('file__isnull', False), _connector='OR'), name='action_document_is_somewhere')],
            },
        ),
        migrations.CreateModel(
            name='ActionFinding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('key', models.CharField(max_length=300)),
                ('indicator', models.CharField(blank=True, max_length=80)),
                ('words', models.CharField(max_length=600)),
                ('unit', models.CharField(blank=True, default='', max_length=200)),
                ('source', models.CharField(blank=True, max_length=200)),
                ('source_on', models.DateField(null=True)),
                ('risk', models.PositiveSmallIntegerField()),
                ('lifts', models.PositiveSmallIntegerField()),
                ('reaches', models.PositiveSmallIntegerField(null=True)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='improvement.action')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('action', 'key'), name='action_finding_once')],
            },
        ),
        migrations.CreateModel(
            name='ActionOrder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='orders', to='improvement.action')),
                ('first', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='improvement.action')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('action', 'first'), name='action_order_once'), models.CheckConstraint(condition=models.Q(('action', models.F('first')), _negated=True), name='action_order_of_two')],
            },
        ),
        migrations.CreateModel(
            name='ActionStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('position', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
                ('owner_minutes', models.PositiveIntegerField(default=0)),
                ('coordinator_minutes', models.PositiveIntegerField(default=0)),
                ('participant_minutes', models.PositiveIntegerField(default=0)),
                ('done_at', models.DateTimeField(null=True)),
                ('done_by', models.UUIDField(null=True)),
                ('real_minutes', models.PositiveIntegerField(null=True)),
                ('action', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='improvement.action')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('action', 'position'), name='action_step_place'), models.CheckConstraint(condition=models.Q(('done_at__isnull', False), models.Q(('done_by__isnull', True), ('real_minutes__isnull', True)), _connector='OR'), name='action_step_done')],
            },
        ),
        migrations.AddIndex(
            model_name='action',
            index=models.Index(fields=['organisation_id', 'state'], name='action_of_state'),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', False), ('state__in', [dijkwacht.improvement.values.ActionState['DONE'], dijkwacht.improvement.values.ActionState['DROPPED']])), models.Q(('ended_at__isnull', True), ('state__in', [dijkwacht.improvement.values.ActionState['PLANNED'], dijkwacht.improvement.values.ActionState['STARTED']])), _connector='OR'), name='action_ended_at'),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('checks__isnull', False), ('kind', dijkwacht.improvement.values.ActionKind['CHECK'])), models.Q(models.Q(('kind', dijkwacht.improvement.values.ActionKind['CHECK']), _negated=True), ('checks__isnull', True)), _connector='OR'), name='action_check_of'),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('measure', ''), _negated=True), ('state__in', [dijkwacht.improvement.values.ActionState['PLANNED'], dijkwacht.improvement.values.ActionState['STARTED']])), fields=('organisation_id', 'measure'), name='action_measure_once'),
        ),
        migrations.AddConstraint(
            model_name='absence',
            constraint=models.CheckConstraint(condition=models.Q(('until_on__gte', models.F('from_on'))), name='absence_period'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.CheckConstraint(condition=models.Q(('until_on__gte', models.F('from_on'))), name='hold_period'),
        ),
        migrations.AddConstraint(
            model_name='hold',
            constraint=models.UniqueConstraint(condition=models.Q(('kind', dijkwacht.improvement.values.HoldKind['FIXED'])), fields=('action',), name='hold_fixed_once'),
        ),
        row_security("improvement_adoption"),
        row_security("improvement_contributor"),
        row_security("improvement_action"),
        row_security("improvement_absence"),
        row_security("improvement_hold"),
        row_security("improvement_letterexport"),
        row_security("improvement_plansettings"),
        row_security("improvement_reply"),
        row_security("improvement_storedtimetable"),
        row_security("improvement_actiondocument"),
        row_security("improvement_actionfinding"),
        row_security("improvement_actionorder"),
        row_security("improvement_actionstep"),
    ]
