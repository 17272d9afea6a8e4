# SPDX-License-Identifier: EUPL-1.2
"""Every task that the source queues by name exists, and every periodic task too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.tasks import Task

import dijkwacht
from dijkwacht.config.schedule import SCHEDULE
from dijkwacht.jobs.actions import task_named

SOURCE = Path(dijkwacht.__file__).parent
QUEUEING = {"enqueue", "enqueue_at", "enqueue_once"}


def queued_names(source: str) -> Iterator[str]:
    """The first argument of each call that queues something; raises AssertionError when that is no plain text."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _called(node.func) in QUEUEING:
            name = node.args[0]
            assert isinstance(name, ast.Constant), f"line {node.lineno}: write the task's name out"
            yield name.value


def _called(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


# The room itself passes names on.
FILES = [path for path in SOURCE.rglob("*.py") if "jobs" not in path.relative_to(SOURCE).parts]


def test_the_search_sees_every_way_of_queueing():
    source = 'enqueue("a.b")\njobs.public.enqueue_at("c.d", at)\npublic.enqueue_once("e.f", key)'

    assert list(queued_names(source)) == ["a.b", "c.d", "e.f"]
    with pytest.raises(AssertionError):
        list(queued_names("enqueue(name)"))


def test_every_queued_task_exists():
    names = {name for path in FILES for name in queued_names(path.read_text())}

    assert "mail.deliver" in names
    assert all(isinstance(task_named(name), Task) for name in names)


@pytest.mark.parametrize("name", SCHEDULE)
def test_every_periodic_task_exists(name):
    assert isinstance(task_named(name), Task)
