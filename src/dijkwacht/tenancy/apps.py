# SPDX-License-Identifier: EUPL-1.2
"""Makes every connection to PostgreSQL send its statements under the current scope."""

from typing import Any

from django.apps import AppConfig
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from dijkwacht.tenancy.queries import statement_in_scope


class TenancyConfig(AppConfig):
    name = "dijkwacht.tenancy"

    def ready(self) -> None:
        # Django offers no other hook that sees the connections of all threads, commands and tests.
        connection_created.connect(_keep_scope, dispatch_uid="dijkwacht.tenancy")


def _keep_scope(connection: BaseDatabaseWrapper, **_: Any) -> None:
    if connection.vendor == "postgresql" and statement_in_scope not in connection.execute_wrappers:
        connection.execute_wrappers.append(statement_in_scope)
