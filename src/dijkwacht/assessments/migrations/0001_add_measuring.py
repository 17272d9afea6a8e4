# SPDX-License-Identifier: EUPL-1.2
import dijkwacht.assessments.values
import dijkwacht.knowledge.values
import dijkwacht.values.levels
import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
        ('files', '0001_create_file'),
        ('organisations', '0001_create_organisations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Acceptance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('finding', models.CharField(max_length=300)),
                ('by', models.CharField(max_length=120)),
                ('reason', models.CharField(max_length=500)),
                ('until', models.DateField()),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_by', models.UUIDField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('question', models.CharField(max_length=80)),
                ('person_id', models.UUIDField(null=True)),
                ('link_id', models.UUIDField(null=True)),
                ('assigned_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('author', models.UUIDField()),
                ('question', models.CharField(max_length=80)),
                ('fields', models.JSONField()),
                ('saved_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Export',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('number', models.PositiveIntegerField()),
                ('confidentiality', models.CharField(max_length=20)),
                ('form', models.CharField(max_length=10)),
                ('ground', models.CharField(blank=True, max_length=40)),
                ('body', models.CharField(blank=True, max_length=40)),
                ('exported_at', models.DateTimeField()),
                ('exported_by', models.UUIDField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Observation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('indicator', models.CharField(max_length=80)),
                ('indicator_version', models.PositiveSmallIntegerField()),
                ('unit_scope', models.CharField(choices=[('organisation', 'organisation'), ('department', 'department'), ('process', 'process')], default=dijkwacht.knowledge.values.Scope['ORGANISATION'], max_length=20)),
                ('unit_key', models.CharField(blank=True, max_length=80)),
                ('level', models.PositiveSmallIntegerField(null=True)),
                ('is_applicable', models.BooleanField(default=True)),
                ('kind', models.CharField(choices=[('seen', 'seen'), ('confirmed', 'confirmed'), ('corrected', 'corrected'), ('withdrawn', 'withdrawn')], default=dijkwacht.assessments.values.ObservationKind['SEEN'], max_length=12)),
                ('evidence_on', models.DateField()),
                ('used_on', models.DateField(null=True)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
                ('recorded_by_link', models.UUIDField(null=True)),
                ('replaces', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='assessments.observation')),
            ],
        ),
        migrations.CreateModel(
            name='Recommendation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('text', models.CharField(max_length=500)),
                ('indicator', models.CharField(blank=True, max_length=80)),
                ('recorded_at', models.DateTimeField()),
                ('handled_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('period_from', models.DateField()),
                ('period_until', models.DateField()),
                ('opened_at', models.DateTimeField()),
                ('opened_by', models.UUIDField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('closed_by', models.UUIDField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='RoundContent',
            fields=[
                ('digest', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('content', models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name='RoundDepartment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
            ],
        ),
        migrations.CreateModel(
            name='RoundInstrument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('slug', models.CharField(max_length=60)),
                ('version', models.CharField(max_length=20)),
            ],
        ),
        migrations.CreateModel(
            name='RoundResult',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('instrument', models.CharField(max_length=60)),
                ('rules', models.CharField(max_length=10)),
                ('observation_ids', models.JSONField()),
                ('content_digest', models.CharField(max_length=64)),
                ('result', models.JSONField()),
                ('result_digest', models.CharField(max_length=64)),
                ('stored_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('document', 'document'), ('self_assessment', 'self_assessment'), ('interview', 'interview'), ('group_talk', 'group_talk'), ('department_intake', 'department_intake'), ('expert_session', 'expert_session'), ('survey', 'survey'), ('investigation', 'investigation'), ('register', 'register')], max_length=20)),
                ('title', models.CharField(max_length=200)),
                ('function', models.CharField(blank=True, max_length=120)),
                ('on', models.DateField()),
                ('url', models.URLField(blank=True, max_length=500)),
                ('person_id', models.UUIDField(null=True)),
                ('link_id', models.UUIDField(null=True)),
                ('imported_as', models.CharField(blank=True, max_length=80)),
                ('added_at', models.DateTimeField()),
                ('added_by', models.UUIDField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='AgreedLevel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('level', models.PositiveSmallIntegerField()),
                ('instrument', models.CharField(blank=True, max_length=60)),
                ('pillar', models.CharField(blank=True, max_length=60)),
                ('decided_on', models.DateField()),
                ('decision', models.CharField(max_length=200)),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('level__gte', 1), ('level__lte', dijkwacht.values.levels.Level['PROVEN'])), name='agreed_level_1_to_3'), models.CheckConstraint(condition=models.Q(models.Q(('instrument', ''), ('pillar', '')), models.Q(('instrument', ''), ('pillar', ''), _negated=True), _connector='OR'), name='agreed_level_pillar_of_instrument')],
            },
        ),
        migrations.CreateModel(
            name='ObservationNote',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('observation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='note', serialize=False, to='assessments.observation')),
                ('text', models.TextField(blank=True)),
                ('link', models.URLField(blank=True, max_length=500)),
                ('erased_at', models.DateTimeField(null=True)),
                ('erased_by', models.UUIDField(null=True)),
                ('erased_reason', models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name='RoundSummary',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='summary', serialize=False, to='assessments.round')),
                ('last_observation', models.BigIntegerField()),
                ('as_at', models.DateField()),
                ('questions', models.PositiveSmallIntegerField()),
                ('filled_in', models.PositiveSmallIntegerField()),
                ('in_order', models.PositiveSmallIntegerField()),
                ('score', models.FloatField(null=True)),
                ('known', models.PositiveSmallIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='round',
            index=models.Index(fields=['organisation_id', '-opened_at'], name='round_newest'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('period_until__gte', models.F('period_from'))), name='round_period'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('closed_at__isnull', False), ('closed_by__isnull', True), _connector='OR'), name='round_closed_at_and_by'),
        ),
        migrations.AddField(
            model_name='observation',
            name='round',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='assessments.round'),
        ),
        migrations.AddField(
            model_name='export',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='assessments.round'),
        ),
        migrations.AddField(
            model_name='draft',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='assessments.round'),
        ),
        migrations.AddField(
            model_name='assignment',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='assessments.round'),
        ),
        migrations.AddField(
            model_name='rounddepartment',
            name='department',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='organisations.department'),
        ),
        migrations.AddField(
            model_name='rounddepartment',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='departments', to='assessments.round'),
        ),
        migrations.AddField(
            model_name='roundinstrument',
            name='content',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='assessments.roundcontent'),
        ),
        migrations.AddField(
            model_name='roundinstrument',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='instruments', to='assessments.round'),
        ),
        migrations.AddField(
            model_name='roundresult',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='results', to='assessments.round'),
        ),
        migrations.AddField(
            model_name='source',
            name='department',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='organisations.department'),
        ),
        migrations.AddField(
            model_name='source',
            name='file',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='files.file'),
        ),
        migrations.AddField(
            model_name='source',
            name='round',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='assessments.round'),
        ),
        migrations.AddField(
            model_name='recommendation',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='assessments.source'),
        ),
        migrations.AddField(
            model_name='observation',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='assessments.source'),
        ),
        migrations.AddField(
            model_name='observationnote',
            name='file',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='files.file'),
        ),
        migrations.AddConstraint(
            model_name='export',
            constraint=models.UniqueConstraint(fields=('organisation_id', 'number'), name='export_number_once'),
        ),
        migrations.AddConstraint(
            model_name='draft',
            constraint=models.UniqueConstraint(fields=('round', 'author', 'question'), name='draft_one_per_author'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.UniqueConstraint(fields=('round', 'question', 'person_id'), name='assignment_person_once'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.UniqueConstraint(fields=('round', 'question', 'link_id'), name='assignment_link_once'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('link_id__isnull', True), ('person_id__isnull', False)), models.Q(('link_id__isnull', False), ('person_id__isnull', True)), _connector='OR'), name='assignment_person_or_link'),
        ),
        migrations.AddConstraint(
            model_name='rounddepartment',
            constraint=models.UniqueConstraint(fields=('round', 'department'), name='round_department_once'),
        ),
        migrations.AddConstraint(
            model_name='roundinstrument',
            constraint=models.UniqueConstraint(fields=('round', 'slug'), name='round_instrument_once'),
        ),
        migrations.AddConstraint(
            model_name='roundresult',
            constraint=models.UniqueConstraint(fields=('round', 'instrument'), name='round_result_once'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(fields=['organisation_id', '-on'], name='source_newest'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(condition=models.Q(('person_id__isnull', False)), fields=('round', 'person_id'), name='source_own_of_person'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.UniqueConstraint(condition=models.Q(('link_id__isnull', False)), fields=('round', 'link_id'), name='source_own_of_link'),
        ),
        migrations.AddIndex(
            model_name='observation',
            index=models.Index(fields=['organisation_id', 'id'], name='observation_latest'),
        ),
        migrations.AddIndex(
            model_name='observation',
            index=models.Index(fields=['source', 'indicator', 'id'], name='observation_of_key'),
        ),
        migrations.AddConstraint(
            model_name='observation',
            constraint=models.CheckConstraint(condition=models.Q(('level__isnull', True), ('level__lte', dijkwacht.values.levels.Level['PROVEN']), _connector='OR'), name='observation_level_0_to_3'),
        ),
        migrations.AddConstraint(
            model_name='observation',
            constraint=models.CheckConstraint(condition=models.Q(('is_applicable', True), ('level__isnull', True), _connector='OR'), name='observation_nvt_has_no_level'),
        ),
        migrations.AddConstraint(
            model_name='observation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('unit_key', ''), ('unit_scope', dijkwacht.knowledge.values.Scope['ORGANISATION'])), models.Q(models.Q(('unit_scope', dijkwacht.knowledge.values.Scope['ORGANISATION']), _negated=True), models.Q(('unit_key', ''), _negated=True)), _connector='OR'), name='observation_unit_has_key'),
        ),
        migrations.AddConstraint(
            model_name='observation',
            constraint=models.CheckConstraint(condition=models.Q(('recorded_by__isnull', True), ('recorded_by_link__isnull', True), _connector='OR'), name='observation_one_recorder'),
        ),
        migrations.AddConstraint(
            model_name='observationnote',
            constraint=models.CheckConstraint(condition=models.Q(('erased_at__isnull', True), models.Q(('file__isnull', True), ('link', ''), ('text', '')), _connector='OR'), name='note_erased_is_empty'),
        ),
        row_security('assessments_acceptance'),
        row_security('assessments_assignment'),
        row_security('assessments_draft'),
        row_security('assessments_export'),
        row_security('assessments_observation'),
        row_security('assessments_recommendation'),
        row_security('assessments_round'),
        row_security('assessments_rounddepartment'),
        row_security('assessments_roundinstrument'),
        row_security('assessments_roundresult'),
        row_security('assessments_source'),
        row_security('assessments_agreedlevel'),
        row_security('assessments_observationnote'),
        row_security('assessments_roundsummary'),
    ]
