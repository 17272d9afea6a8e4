# SPDX-License-Identifier: EUPL-1.2
"""Enter a scope, and lock a table in a migration."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from uuid import UUID

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import RunPython
from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from dijkwacht.tenancy import queries
from dijkwacht.tenancy.values import EVERYTHING, NOTHING, Scope
from dijkwacht.values.actors import Actor

_OWN_ORGANISATION = "organisation_id = (SELECT nullif(current_setting('dijkwacht.organisation', true), '')::uuid)"
_EVERYTHING = "(SELECT current_setting('dijkwacht.everything', true)) = 'on'"
_OWN_MEMBERSHIPS = "organisation_id IN (SELECT dijkwacht_person_organisations())"
_OWN_PERSON = "person_id = (SELECT nullif(current_setting('dijkwacht.person', true), '')::uuid)"


class ActorRequest(HttpRequest):
    """A request as views get it: who asks, for which organisation, and the one moment at which all of it happens."""

    actor: Actor
    at: datetime
    htmx: HtmxDetails


@contextmanager
def entered(wanted: Scope) -> Iterator[None]:
    """Work under this scope, and return to the previous one afterwards, also after an error."""
    token = queries.current_scope.set(wanted)
    try:
        yield
    finally:
        queries.current_scope.reset(token)


def scope(organisation_id: UUID) -> AbstractContextManager[None]:
    """The rows of one organisation."""
    return entered(Scope(organisation_id=organisation_id))


def person_scope(person_id: UUID) -> AbstractContextManager[None]:
    """Reading the rows of all organisations of which the person is a member now, and his own memberships."""
    return entered(Scope(person_id=person_id))


def system_scope() -> AbstractContextManager[None]:
    """All rows: for the worker, the command line, and finding out to which organisation a secret link belongs."""
    return entered(EVERYTHING)


def no_scope() -> AbstractContextManager[None]:
    """No rows at all, as at the start of a request."""
    return entered(NOTHING)


def scope_now() -> Scope:
    """The scope under which the caller works."""
    return queries.current_scope.get()


def change_scope(wanted: Scope) -> None:
    """Change the scope until the surrounding `entered` ends; for middleware, which learns it half-way."""
    queries.current_scope.set(wanted)


def row_security(table: str) -> RunPython:
    """Migration operation that locks a table with `organisation_id` by row-level security; does nothing on SQLite.

    The migration must depend on `("tenancy", "0001_add_scope_function")`.
    """
    return _policy(
        table,
        using=f"{_OWN_ORGANISATION} OR {_EVERYTHING} OR {_OWN_MEMBERSHIPS}",
        check=f"{_OWN_ORGANISATION} OR {_EVERYTHING}",
    )


def row_security_by_person(table: str) -> RunPython:
    """The same for a table that also has `person_id`: of other organisations a person reads only rows about himself."""
    return _policy(
        table,
        using=f"{_OWN_ORGANISATION} OR {_EVERYTHING} OR {_OWN_PERSON}",
        check=f"{_OWN_ORGANISATION} OR {_EVERYTHING}",
    )


def _policy(table: str, *, using: str, check: str) -> RunPython:
    def lock(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        name = schema_editor.quote_name(table)
        # FORCE, because the application owns its tables and owners are exempt otherwise.
        schema_editor.execute(f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
        schema_editor.execute(f"CREATE POLICY scope ON {name} USING ({using}) WITH CHECK ({check})")

    def unlock(_: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        name = schema_editor.quote_name(table)
        schema_editor.execute(f"DROP POLICY scope ON {name}")
        schema_editor.execute(f"ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY")

    return RunPython(lock, unlock)
