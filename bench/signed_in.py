# SPDX-License-Identifier: EUPL-1.2
"""People of D1 with a real session, as a visitor of the server or as Django's own client; and what a request asks."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client

from bench.d1 import Town
from bench.processes import HOST
from bench.visitors import Page, Visitor
from dijkwacht.accounts.middleware import ORGANISATION
from dijkwacht.accounts.models import Person
from dijkwacht.tenancy.public import system_scope
from tests.support.world import signed_in

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def client(person: Person, town: Town) -> Client:
    """Django's client, in which the person works for the town."""
    with system_scope():
        found = signed_in(person.pk)
        session = found.session
        session[ORGANISATION] = str(town.id)
        session.save()
    found.defaults["SERVER_NAME"] = HOST
    return found


def visitor(port: int, person: Person, town: Town) -> Visitor:
    """The same over HTTP."""
    name = settings.SESSION_COOKIE_NAME
    return Visitor(port, {name: client(person, town).cookies[name].value})


def form_token(page: Page) -> str:
    """What a form must bring back. Raises ValueError when there is no form, for instance on a refusal."""
    found = _TOKEN.search(page.text)
    if found is None:
        raise ValueError(f"no form on a page with status {page.status}")
    return found[1]


@dataclass(kw_only=True)
class Asked:
    """What one request asked of the database: statements, and the bytes of their text and values."""

    statements: int = 0
    sql_bytes: int = 0


@contextmanager
def asking() -> Iterator[Asked]:
    """Counts every statement but those that begin and end a transaction, and the scope that PostgreSQL is told."""
    asked = Asked()

    def count(execute: Callable[..., object], sql: str, params: Any, many: Any, context: dict[str, Any]) -> object:
        if not sql.startswith(("BEGIN", "SAVEPOINT", "RELEASE SAVEPOINT")):
            asked.statements += 1
            asked.sql_bytes += len(sql.encode()) + sum(len(str(one).encode()) for one in params or ())
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        yield asked
