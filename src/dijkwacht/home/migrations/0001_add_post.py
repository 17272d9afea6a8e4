# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models

from dijkwacht.tenancy.public import row_security


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('tenancy', '0001_add_scope_function'),
    ]

    operations = [
        migrations.CreateModel(
            name='Digest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('person_id', models.UUIDField()),
                ('weekday', models.PositiveSmallIntegerField(default=0, null=True)),
                ('last_on', models.DateField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'person_id'), name='digest_one_per_person'), models.CheckConstraint(condition=models.Q(('weekday__isnull', True), ('weekday__lte', 6), _connector='OR'), name='digest_weekday')],
            },
        ),
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation_id', models.UUIDField(db_index=True, editable=False, verbose_name='organisatie')),
                ('person_id', models.UUIDField()),
                ('is_whole_plan', models.BooleanField(default=False)),
                ('shows_titles', models.BooleanField(default=False)),
                ('secret_digest', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation_id', 'person_id', 'is_whole_plan'), name='feed_one_of_a_kind')],
            },
        ),
        row_security("home_digest"),
        row_security("home_feed"),
    ]
