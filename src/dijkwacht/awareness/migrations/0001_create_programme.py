# SPDX-License-Identifier: EUPL-1.2
"""Programme, what was held, the page for all staff and case cards."""

import dijkwacht.awareness.values
import django.db.models.deletion
import uuid
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
        ('organisations', '0001_create_organisations'),
    ]

    operations = [
        migrations.CreateModel(
            name='NewsItem',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=100)),
                ('text', models.TextField()),
                ('on', models.DateField()),
                ('written_at', models.DateTimeField()),
                ('written_by', models.UUIDField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CaseCard',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('sent', 'sent'), ('returned', 'returned'), ('released', 'released'), ('withdrawn', 'withdrawn')], default=dijkwacht.awareness.values.CaseState['DRAFT'], max_length=10)),
                ('title', models.CharField(blank=True, max_length=100)),
                ('theme', models.CharField(choices=[('aggression', 'aggression'), ('integrity', 'integrity'), ('undermining', 'undermining'), ('information', 'information'), ('pressure', 'pressure'), ('aftercare', 'aftercare')], max_length=20)),
                ('audience', models.CharField(choices=[('team', 'team'), ('college', 'college'), ('council', 'council')], max_length=10)),
                ('happened', models.TextField(blank=True)),
                ('helped', models.TextField(blank=True)),
                ('learned', models.TextField(blank=True)),
                ('questions', models.JSONField(blank=True, default=list)),
                ('origin', models.CharField(choices=[('own', 'own'), ('told', 'told'), ('published', 'published')], max_length=10)),
                ('source_title', models.CharField(blank=True, max_length=200)),
                ('source_url', models.URLField(blank=True, max_length=250)),
                ('authors', models.JSONField(default=list)),
                ('reader', models.UUIDField(null=True)),
                ('remark', models.TextField(blank=True)),
                ('written_at', models.DateTimeField()),
                ('released_at', models.DateTimeField(null=True)),
                ('released_by', models.UUIDField(null=True)),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('withdrawn_by', models.UUIDField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['organisation_id', '-written_at'], name='case_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', dijkwacht.awareness.values.CaseState['RELEASED']), _negated=True), models.Q(('released_at__isnull', False), ('released_by__isnull', False)), _connector='OR'), name='case_released_at_and_by'), models.CheckConstraint(condition=models.Q(models.Q(('state', dijkwacht.awareness.values.CaseState['SENT']), _negated=True), ('reader__isnull', False), _connector='OR'), name='case_sent_to'), models.CheckConstraint(condition=models.Q(models.Q(('state', dijkwacht.awareness.values.CaseState['WITHDRAWN']), _negated=True), models.Q(('happened', ''), ('helped', ''), ('learned', ''), ('remark', ''), ('source_title', ''), ('source_url', ''), ('title', '')), _connector='OR'), name='case_withdrawn_is_erased'), models.CheckConstraint(condition=models.Q(models.Q(('origin', dijkwacht.awareness.values.CaseOrigin['PUBLISHED']), _negated=True), ('state', dijkwacht.awareness.values.CaseState['WITHDRAWN']), models.Q(('source_url', ''), _negated=True), _connector='OR'), name='case_published_has_address')],
            },
        ),
        migrations.CreateModel(
            name='PageLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('secret', models.CharField(max_length=64, unique=True)),
                ('is_open', models.BooleanField(default=True)),
                ('renewed_at', models.DateTimeField()),
                ('renewed_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id',), name='page_link_one')],
            },
        ),
        migrations.CreateModel(
            name='ProgrammeActivity',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('slug', models.CharField(blank=True, max_length=80)),
                ('title', models.CharField(max_length=200)),
                ('theme', models.CharField(choices=[('aggression', 'aggression'), ('integrity', 'integrity'), ('undermining', 'undermining'), ('information', 'information'), ('pressure', 'pressure'), ('aftercare', 'aftercare')], max_length=20)),
                ('set', models.CharField(blank=True, choices=[('year', 'year'), ('week_of_resilience', 'week_of_resilience'), ('staff_induction', 'staff_induction'), ('council_induction', 'council_induction'), ('ambassadors', 'ambassadors')], max_length=20)),
                ('audience', models.CharField(choices=[('all_staff', 'all_staff'), ('team', 'team'), ('outdoor_staff', 'outdoor_staff'), ('leaders', 'leaders'), ('new_staff', 'new_staff'), ('ambassadors', 'ambassadors'), ('college', 'college'), ('council', 'council'), ('new_council', 'new_council')], max_length=20)),
                ('form', models.TextField(blank=True)),
                ('why', models.TextField(blank=True)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('hours_owner', models.DecimalField(decimal_places=2, default=0, max_digits=6)),
                ('hours_coordinator', models.DecimalField(decimal_places=2, default=0, max_digits=6)),
                ('hours_participant', models.DecimalField(decimal_places=2, default=0, max_digits=6)),
                ('talk', models.CharField(blank=True, max_length=80)),
                ('first_month', models.DateField()),
                ('every_years', models.PositiveSmallIntegerField(default=0)),
                ('last_year', models.PositiveSmallIntegerField(null=True)),
                ('added_at', models.DateTimeField()),
                ('added_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(models.Q(('slug', ''), _negated=True), ('last_year__isnull', True)), fields=('organisation_id', 'slug'), name='activity_taken_over_once')],
            },
        ),
        migrations.CreateModel(
            name='Gathering',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('year', models.PositiveSmallIntegerField(null=True)),
                ('talk', models.CharField(blank=True, max_length=80)),
                ('title', models.CharField(max_length=200)),
                ('theme', models.CharField(choices=[('aggression', 'aggression'), ('integrity', 'integrity'), ('undermining', 'undermining'), ('information', 'information'), ('pressure', 'pressure'), ('aftercare', 'aftercare')], max_length=20)),
                ('audience', models.CharField(choices=[('all_staff', 'all_staff'), ('team', 'team'), ('outdoor_staff', 'outdoor_staff'), ('leaders', 'leaders'), ('new_staff', 'new_staff'), ('ambassadors', 'ambassadors'), ('college', 'college'), ('council', 'council'), ('new_council', 'new_council')], max_length=20)),
                ('on', models.DateField()),
                ('recorded_at', models.DateTimeField()),
                ('recorded_by', models.UUIDField(null=True)),
                ('removed_at', models.DateTimeField(null=True)),
                ('removed_by', models.UUIDField(null=True)),
                ('activity', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gatherings', to='awareness.programmeactivity')),
            ],
        ),
        migrations.CreateModel(
            name='ThemePost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('theme', models.CharField(choices=[('aggression', 'aggression'), ('integrity', 'integrity'), ('undermining', 'undermining'), ('information', 'information'), ('pressure', 'pressure'), ('aftercare', 'aftercare')], max_length=20)),
                ('contact', models.CharField(blank=True, max_length=80)),
                ('phone', models.CharField(blank=True, max_length=20)),
                ('mail', models.EmailField(blank=True, max_length=254)),
                ('lead', models.CharField(blank=True, max_length=80)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'theme'), name='theme_post_once')],
            },
        ),
        migrations.CreateModel(
            name='TurnChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('year', models.PositiveSmallIntegerField()),
                ('month', models.DateField(null=True)),
                ('day', models.DateField(null=True)),
                ('is_whole_week', models.BooleanField(default=False)),
                ('skipped', models.CharField(blank=True, max_length=300)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.UUIDField(null=True)),
                ('activity', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='awareness.programmeactivity')),
            ],
        ),
        migrations.CreateModel(
            name='Ambassador',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('count', models.PositiveSmallIntegerField()),
                ('functions', models.CharField(blank=True, max_length=200)),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='organisations.department')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'department'), name='ambassador_department_once')],
            },
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('count', models.PositiveSmallIntegerField(null=True)),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='organisations.department')),
                ('gathering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='awareness.gathering')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('gathering', 'department'), name='attendance_department_once'), models.CheckConstraint(condition=models.Q(('count__isnull', True), ('count__gte', 1), _connector='OR'), name='attendance_at_least_one')],
            },
        ),
        migrations.AddIndex(
            model_name='gathering',
            index=models.Index(fields=['organisation_id', '-on'], name='gathering_newest'),
        ),
        migrations.AddConstraint(
            model_name='gathering',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('activity__isnull', True), ('year__isnull', True)), models.Q(('activity__isnull', False), ('year__isnull', False)), _connector='OR'), name='gathering_turn_whole'),
        ),
        migrations.AddConstraint(
            model_name='gathering',
            constraint=models.CheckConstraint(condition=models.Q(('removed_at__isnull', False), ('removed_by__isnull', True), _connector='OR'), name='gathering_removed_at_and_by'),
        ),
        migrations.AddConstraint(
            model_name='turnchange',
            constraint=models.UniqueConstraint(fields=('activity', 'year'), name='turn_changed_once'),
        ),
        migrations.AddConstraint(
            model_name='turnchange',
            constraint=models.CheckConstraint(condition=models.Q(('is_whole_week', False), ('day__isnull', False), _connector='OR'), name='turn_week_has_day'),
        ),
        row_security('awareness_ambassador'),
        row_security('awareness_attendance'),
        row_security('awareness_casecard'),
        row_security('awareness_gathering'),
        row_security('awareness_newsitem'),
        row_security('awareness_pagelink'),
        row_security('awareness_programmeactivity'),
        row_security('awareness_themepost'),
        row_security('awareness_turnchange'),
    ]
