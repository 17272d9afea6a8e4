# SPDX-License-Identifier: EUPL-1.2
"""The scope of the running request or task, and how each statement on PostgreSQL is sent under it."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import Connection
from psycopg.pq import TransactionStatus

from dijkwacht.tenancy.values import NOTHING, Scope

current_scope: ContextVar[Scope] = ContextVar("dijkwacht_scope", default=NOTHING)

_SET = (
    "SELECT set_config('dijkwacht.organisation', %s, false), set_config('dijkwacht.person', %s, false), "
    "set_config('dijkwacht.everything', %s, false)"
)
_TRANSACTION_CONTROL = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT")


@dataclass(frozen=True, kw_only=True)
class _Sent:
    """What a server session was last told, and under which savepoints: a rollback undoes it silently."""

    scope: Scope
    in_transaction: bool
    savepoints: tuple[str, ...]


# Keyed by the server session, not by Django's connection: a pool hands one session to many threads.
_sent: WeakKeyDictionary[Connection[Any], _Sent] = WeakKeyDictionary()


def statement_in_scope(
    execute: Callable[..., object],
    sql: str,
    params: object,
    many: bool,  # noqa: FBT001  Django's signature
    context: dict[str, Any],
) -> object:
    """Tell the server session the current scope first, if it was last told another.

    Comparing before every statement, rather than resetting after every request, means that no connection can carry
    one request's scope into the next, whatever way the first one ended.
    """
    connection: BaseDatabaseWrapper = context["connection"]
    session: Connection[Any] = connection.connection
    status = session.info.transaction_status
    # In a failed transaction only the coming rollback is possible. Beside a savepoint statement the setting
    # would land on the wrong side of it.
    if status != TransactionStatus.INERROR and not sql.startswith(_TRANSACTION_CONTROL):
        _tell(connection, session, is_idle=status == TransactionStatus.IDLE)
    return execute(sql, params, many, context)


def _tell(connection: BaseDatabaseWrapper, session: "Connection[Any]", *, is_idle: bool) -> None:
    wanted, savepoints = current_scope.get(), tuple(connection.savepoint_ids)
    sent = _sent.get(session)
    if sent and sent.scope == wanted and _still_holds(sent, savepoints, is_idle=is_idle):
        return
    session.execute(_SET, wanted.session_values())
    _sent[session] = _Sent(scope=wanted, in_transaction=connection.in_atomic_block, savepoints=savepoints)


def _still_holds(sent: _Sent, savepoints: tuple[str, ...], *, is_idle: bool) -> bool:
    """Whether no rollback can have undone it: set outside a transaction, or in this one and no savepoint left since."""
    if not sent.in_transaction:
        return True
    return not is_idle and savepoints[: len(sent.savepoints)] == sent.savepoints
