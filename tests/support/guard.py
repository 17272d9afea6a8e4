# SPDX-License-Identifier: EUPL-1.2
"""Watches all SQL in the tests: under an organisation's scope no statement may reach another organisation's rows.

Row-level security does this on PostgreSQL; SQLite has none, so a query that forgets its organisation fails here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

import sqlglot
from django.apps import apps
from django.db import connection
from django.db.models import ForeignKey
from sqlglot import exp

from dijkwacht.tenancy.models import Owned
from dijkwacht.tenancy.public import scope_now, system_scope
from dijkwacht.tenancy.values import Scope

_ORGANISATION = "organisation_id"
_MEMBERSHIP = "accounts_membership"
_WATCHED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "REPLACE", "(")


class OutOfScope(AssertionError):
    """A statement could touch rows of another organisation."""


@dataclass
class Use:
    """One owned table in a statement, and the parameters that tie it: all of one tuple must fit, any tuple will do."""

    table: str
    by_organisation: list[tuple[int, ...]] = field(default_factory=list)
    by_person: list[int] = field(default_factory=list)
    by_keys: tuple[int, ...] = ()


@contextmanager
def switched_on() -> Iterator[None]:
    """Watch the test's connection; what the test itself does outside a request or `scope`, it does as the system."""
    with connection.execute_wrapper(watch), system_scope():
        yield


def watch(execute: Callable[..., object], sql: str, params: Any, many: bool, context: dict[str, Any]) -> object:  # noqa: FBT001
    """Raises OutOfScope instead of executing, unless every owned table in the statement is tied to the scope."""
    now = scope_now()
    if not now.everything and sql.lstrip().upper().startswith(_WATCHED):
        uses = uses_of(sql, context["connection"].vendor)
        for values in params if many else [params or ()]:
            for use in uses:
                _check(use, values, now, sql, context)
    return execute(sql, params, many, context)


def _check(use: Use, values: Sequence[Any], now: Scope, sql: str, context: dict[str, Any]) -> None:
    if now.organisation_id and any(_all_are(now.organisation_id, values, tie) for tie in use.by_organisation):
        return
    if now.person_id and any(_all_are(now.person_id, values, (tie,)) for tie in use.by_person):
        return
    if now.organisation_id and use.by_keys and _own_rows(use, values, now.organisation_id, context):
        return
    raise OutOfScope(f"{use.table} is not tied to {now}\n{sql}\n{values}")


def _all_are(wanted: UUID, values: Sequence[Any], tie: tuple[int, ...]) -> bool:
    found = [
        one for index in tie for one in (values[index] if isinstance(values[index], list | tuple) else [values[index]])
    ]
    return bool(found) and all(UUID(str(one)) == wanted for one in found)


def _own_rows(use: Use, values: Sequence[Any], organisation_id: UUID, context: dict[str, Any]) -> bool:
    """Whether an UPDATE or DELETE by primary key hits rows of this organisation only (Django's `save` names no more)."""
    keys = [values[index] for index in use.by_keys]
    primary = _owned()[use.table]._meta.pk.column
    marks = ", ".join(["%s"] * len(keys))
    other = organisation_id if context["connection"].vendor == "postgresql" else organisation_id.hex
    with closing(context["connection"].connection.cursor()) as cursor:
        statement = f'SELECT 1 FROM "{use.table}" WHERE "{primary}" IN ({marks}) AND organisation_id <> %s'  # noqa: S608
        if context["connection"].vendor == "sqlite":
            statement = statement.replace("%s", "?")
        cursor.execute(statement, [*keys, other])
        return cursor.fetchone() is None


@cache
def uses_of(sql: str, vendor: str) -> list[Use]:
    """Every owned table that the statement names, with what ties it; those tied by foreign key to one of these not."""
    numbers = iter(range(sql.count("%s")))
    numbered = re.sub(r"%(%|s)", lambda found: "%" if found[1] == "%" else f":p{next(numbers)}", sql)
    tree = sqlglot.parse_one(numbered, dialect="postgres" if vendor == "postgresql" else "sqlite")
    found: list[Use] = []
    match tree:
        case exp.Insert():
            found += _insert(tree)
        case exp.Update() | exp.Delete():
            found += _change(tree)
    for select in _outermost_selects(tree):
        found += _select(select, {})
    return found


def _insert(tree: exp.Insert) -> list[Use]:
    table = tree.this.this if isinstance(tree.this, exp.Schema) else tree.this
    if table.name not in _owned():
        return []
    use = Use(table=table.name)
    columns = [column.name for column in tree.this.expressions]
    place = columns.index(_ORGANISATION)
    match tree.expression:
        case exp.Values():
            ties = [_parameter(row.expressions[place]) for row in tree.expression.expressions]
        case exp.Select() as select:
            unnest = select.find(exp.Unnest)
            ties = [_parameter((unnest.expressions if unnest else select.expressions)[place])]
        case _:
            ties = [None]
    if None not in ties:
        use.by_organisation.append(tuple(tie for tie in ties if tie is not None))
    return [use]


def _change(tree: exp.Update | exp.Delete) -> list[Use]:
    table = tree.this
    if table.name not in _owned():
        return []
    use = Use(table=table.name)
    conditions = _conjuncts(tree.args.get("where"))
    names = {table.alias_or_name: table.name}
    _tie(use, table.alias_or_name, conditions, names)
    primary = _owned()[table.name]._meta.pk.column
    for condition in conditions:
        match condition:
            case exp.EQ(this=exp.Column() as column) if column.name == primary and _is_parameter(condition.expression):
                use.by_keys = (_parameter(condition.expression),)
            case exp.In(this=exp.Column() as column) if column.name == primary and not condition.args.get("query"):
                use.by_keys = tuple(_parameter(one) for one in condition.expressions)
            case exp.In(this=exp.Column() as column) if column.name == primary and _selects_key(condition, table.name):
                # UPDATE ... WHERE id IN (SELECT id of the same table ...): the inner query is looked at by itself.
                return []
    return [use]


def _selects_key(condition: exp.In, table: str) -> bool:
    query = condition.args.get("query")
    select = query.find(exp.Select) if query else None
    if select is None or len(select.expressions) != 1:
        return False
    column = select.expressions[0].find(exp.Column)
    aliases = {source.alias_or_name: source.name for source in _tables(select)}
    return bool(column) and column.name == _owned()[table]._meta.pk.column and aliases.get(column.table) == table


def _select(select: exp.Select, outer: dict[str, str]) -> list[Use]:
    """`outer` names the aliases of the surrounding queries; those are looked at there, so here they count as tied."""
    tables = _tables(select)
    names = {**outer, **{table.alias_or_name: table.name for table in tables}}
    anywhere = _conjuncts(select.args.get("where"))
    only_for: dict[str, list[exp.Expression]] = {}
    for join in select.args.get("joins") or []:
        conditions = _conjuncts(join.args.get("on"))
        if join.side:
            only_for[join.this.alias_or_name] = conditions
        else:
            anywhere += conditions
    tied = set(outer)
    roots: list[Use] = []
    loose = [table for table in tables if table.name in _owned()]
    for table in list(loose):
        use = Use(table=table.name)
        _tie(use, table.alias_or_name, anywhere + only_for.get(table.alias_or_name, []), names)
        if use.by_organisation or use.by_person:
            roots.append(use)
            tied.add(table.alias_or_name)
            loose.remove(table)
    while step := [
        table for table in loose if _joined(table, anywhere + only_for.get(table.alias_or_name, []), names, tied)
    ]:
        tied |= {table.alias_or_name for table in step}
        loose = [table for table in loose if table not in step]
    inner = [use for nested in _nested_selects(select) for use in _select(nested, names)]
    return roots + [Use(table=table.name) for table in loose] + inner


def _tie(use: Use, alias: str, conditions: list[exp.Expression], names: dict[str, str]) -> None:
    for condition in conditions:
        match condition:
            case exp.EQ(this=exp.Column() as column) if _is_parameter(condition.expression) and _of(
                column, alias, names
            ):
                number = _parameter(condition.expression)
                if column.name == _ORGANISATION:
                    use.by_organisation.append((number,))
                elif column.name == "person_id" and use.table == _MEMBERSHIP:
                    use.by_person.append(number)
            case exp.In(this=exp.Column() as column) if column.name == _ORGANISATION and _of(column, alias, names):
                query = condition.args.get("query")
                if query:
                    use.by_person += _memberships_of(query)
                elif all(map(_is_parameter, condition.expressions)):
                    use.by_organisation.append(tuple(map(_parameter, condition.expressions)))


def _memberships_of(query: exp.Expression) -> list[int]:
    """The person's parameter of a subquery that selects the organisations of one person's memberships."""
    select = query.find(exp.Select)
    tables = _tables(select)
    if [table.name for table in tables] != [_MEMBERSHIP] or select.expressions[0].find(
        exp.Column
    ).name != _ORGANISATION:
        return []
    use = Use(table=_MEMBERSHIP)
    _tie(use, tables[0].alias_or_name, _conjuncts(select.args.get("where")), {tables[0].alias_or_name: _MEMBERSHIP})
    return use.by_person


def _joined(table: exp.Table, conditions: list[exp.Expression], names: dict[str, str], tied: set[str]) -> bool:
    """Whether a foreign key, or the same organisation, ties the table to one that is tied."""
    alias = table.alias_or_name
    for condition in conditions:
        match (_bare(condition.this), _bare(condition.expression)) if isinstance(condition, exp.EQ) else ():
            case (exp.Column() as left, exp.Column() as right):
                for mine, theirs in ((left, right), (right, left)):
                    if mine.table != alias or theirs.table not in tied or names.get(theirs.table) not in _owned():
                        continue
                    if mine.name == theirs.name == _ORGANISATION:
                        return True
                    ends = {(names[mine.table], mine.name), (names[theirs.table], theirs.name)}
                    if frozenset(ends) in _foreign_keys():
                        return True
    return False


def _of(column: exp.Column, alias: str, names: dict[str, str]) -> bool:
    return column.table == alias or (not column.table and len(names) == 1)


def _conjuncts(clause: exp.Expression | None) -> list[exp.Expression]:
    if clause is None:
        return []
    inside = clause.this if isinstance(clause, exp.Where | exp.Paren) else clause
    if isinstance(inside, exp.And):
        return _conjuncts(inside.left) + _conjuncts(inside.right)
    return _conjuncts(inside) if isinstance(inside, exp.Paren) else [inside]


def _tables(select: exp.Select) -> list[exp.Table]:
    source = select.args.get("from_") or select.args.get("from")
    sources = [source.this] if source else []
    sources += [join.this for join in select.args.get("joins") or []]
    return [one for one in sources if isinstance(one, exp.Table)]


def _outermost_selects(tree: exp.Expression) -> list[exp.Select]:
    return [one for one in tree.find_all(exp.Select) if one is tree or one.find_ancestor(exp.Select) is None]


def _nested_selects(select: exp.Select) -> list[exp.Select]:
    return [one for one in select.find_all(exp.Select) if one is not select and one.find_ancestor(exp.Select) is select]


def _bare(node: exp.Expression) -> exp.Expression:
    while isinstance(node, exp.Cast | exp.Paren):
        node = node.this
    return node


def _is_parameter(node: exp.Expression) -> bool:
    return isinstance(_bare(node), exp.Placeholder)


def _parameter(node: exp.Expression) -> int | None:
    bare = _bare(node)
    return int(bare.name.removeprefix("p")) if isinstance(bare, exp.Placeholder) else None


@cache
def _owned() -> dict[str, type[Owned]]:
    return {model._meta.db_table: model for model in apps.get_models() if issubclass(model, Owned)}


@cache
def _foreign_keys() -> set[frozenset[tuple[str, str]]]:
    return {
        frozenset(
            {
                (model._meta.db_table, relation.column),
                (relation.related_model._meta.db_table, relation.target_field.column),
            }
        )
        for model in apps.get_models()
        for relation in model._meta.concrete_fields
        if isinstance(relation, ForeignKey)
    }
