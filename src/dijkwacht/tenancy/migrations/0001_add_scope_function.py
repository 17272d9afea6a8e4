# SPDX-License-Identifier: EUPL-1.2
"""The function that policies ask for a person's organisations; `accounts` replaces its body once memberships exist."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def add_function(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE FUNCTION dijkwacht_person_organisations() RETURNS SETOF uuid LANGUAGE sql STABLE "
            "AS 'SELECT NULL::uuid WHERE false'"
        )


def drop_function(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION dijkwacht_person_organisations()")


class Migration(migrations.Migration):
    dependencies = []
    operations = [migrations.RunPython(add_function, drop_function)]
