# SPDX-License-Identifier: EUPL-1.2
"""Every table with an organisation's key is locked in PostgreSQL, and not even its owner is exempt."""

import pytest
from django.db import connection

from dijkwacht.tenancy.models import Owned

_UNLOCKED = """
SELECT c.relname FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p')
  AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))
"""


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no row-level security")
def test_every_table_with_an_organisation_is_locked(db):
    with connection.cursor() as cursor:
        cursor.execute(_UNLOCKED)
        assert cursor.fetchall() == []


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no row-level security")
def test_the_tests_do_not_run_as_somebody_whom_locks_do_not_hold(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)


def test_every_model_with_an_organisation_is_owned():
    from django.apps import apps

    keyed = [
        model
        for model in apps.get_models()
        if any(field.column == "organisation_id" for field in model._meta.concrete_fields)
    ]
    assert [model.__name__ for model in keyed if not issubclass(model, Owned)] == []
