# SPDX-License-Identifier: EUPL-1.2
"""Own instruments and their versions, with a trigger that refuses every change and removal of a published one."""

import django.db.models.deletion
import uuid
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from dijkwacht.tenancy.public import row_security

_TABLE = "instruments_instrumentversion"
_REFUSAL = "Een gepubliceerde versie verandert nooit."


def add_triggers(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE FUNCTION dijkwacht_published_stays() RETURNS trigger LANGUAGE plpgsql "
            f"AS $$ BEGIN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
            params=None,
        )
        schema_editor.execute(
            f"CREATE TRIGGER published_stays BEFORE UPDATE OR DELETE ON {_TABLE} "
            "FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION dijkwacht_published_stays()"
        )
        return
    for deed in ("UPDATE", "DELETE"):
        schema_editor.execute(
            f"CREATE TRIGGER {_TABLE}_no_{deed.lower()} BEFORE {deed} ON {_TABLE} WHEN OLD.published_at IS NOT NULL "
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        )


def drop_triggers(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION dijkwacht_published_stays() CASCADE")
        return
    for deed in ("update", "delete"):
        schema_editor.execute(f"DROP TRIGGER {_TABLE}_no_{deed}")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwnInstrument',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('slug', models.SlugField(max_length=60)),
                ('begun_at', models.DateTimeField()),
                ('begun_by', models.UUIDField(null=True)),
                ('stopped_at', models.DateTimeField(null=True)),
                ('stopped_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'slug'), name='own_instrument_once'), models.CheckConstraint(condition=models.Q(('stopped_at__isnull', False), ('stopped_by__isnull', True), _connector='OR'), name='own_instrument_stopped')],
            },
        ),
        migrations.CreateModel(
            name='LinkReading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('basis', models.CharField(max_length=64)),
                ('question', models.CharField(max_length=80)),
                ('indicator', models.CharField(max_length=80)),
                ('fits', models.BooleanField()),
                ('because', models.CharField(max_length=300)),
                ('read_at', models.DateTimeField()),
                ('read_by', models.UUIDField(null=True)),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='readings', to='instruments.owninstrument')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('instrument', 'basis'), name='link_reading_once'), models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='link_reading_says_why')],
            },
        ),
        migrations.CreateModel(
            name='InstrumentVersion',
            fields=[
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version', models.CharField(max_length=20)),
                ('content', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('writers', models.JSONField(default=list)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.UUIDField(null=True)),
                ('reader_id', models.UUIDField(null=True)),
                ('asked_at', models.DateTimeField(null=True)),
                ('has_no_second_reader', models.BooleanField(default=False)),
                ('published_at', models.DateTimeField(null=True)),
                ('published_by', models.UUIDField(null=True)),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='versions', to='instruments.owninstrument')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('instrument', 'version'), name='instrument_version_once'), models.UniqueConstraint(condition=models.Q(('published_at__isnull', True)), fields=('instrument',), name='instrument_version_one_draft'), models.CheckConstraint(condition=models.Q(('published_at__isnull', False), ('published_by__isnull', True), _connector='OR'), name='instrument_version_published_at_and_by')],
            },
        ),
        *(row_security(f"instruments_{table}") for table in ("owninstrument", "instrumentversion", "linkreading")),
        migrations.RunPython(add_triggers, drop_triggers),
    ]
