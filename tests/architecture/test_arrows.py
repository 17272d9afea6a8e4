# SPDX-License-Identifier: EUPL-1.2
"""What import-linter cannot say: rooms are entered by their front door, and tables point downwards."""

from functools import cache

import grimp
import pytest
from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField, OneToOneField

ORDER = (
    ("home", "demo"),
    ("awareness",),
    ("improvement",),
    ("processes",),
    ("assessments",),
    ("directory",),
    ("knowledge",),
    ("accounts",),
    ("organisations",),
    ("files", "mail", "documents"),
    ("audit", "jobs"),
    ("tenancy",),
    ("ui",),
    ("values",),
)
HEIGHT = {room: -number for number, level in enumerate(ORDER) for room in level}
FRONT_DOORS = {"public", "values"}
# The base class of every owned table, and what a test or a developer may see of the look.
ALSO_OPEN = {"dijkwacht.tenancy.models", "dijkwacht.ui.domain"}


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("dijkwacht")


def room_of(module: str) -> str:
    return module.split(".")[1]


def crossings() -> list[tuple[str, str]]:
    """Every import from one room into another; config and demo may go further than the others."""
    return [
        (importer, imported)
        for importer in graph().modules
        for imported in graph().find_modules_directly_imported_by(importer)
        if importer.count(".") and imported.count(".") and room_of(importer) != room_of(imported)
    ]


def test_there_are_crossings_to_watch():
    assert len(crossings()) > 50


@pytest.mark.parametrize("room", sorted(HEIGHT))
def test_a_room_is_entered_by_its_front_door(room):
    wrong = [
        f"{importer} → {imported}"
        for importer, imported in crossings()
        if room_of(imported) == room
        and room != "values"
        and room_of(importer) != "config"
        and imported.split(".")[2:3] != ["demo"]
        and imported.split(".")[2:3][0:1] not in ([one] for one in FRONT_DOORS)
        and imported not in ALSO_OPEN
    ]

    assert wrong == []


def test_foreign_keys_point_to_the_same_room_or_a_lower_one():
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models()
        if model._meta.app_label in HEIGHT
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | OneToOneField | ManyToManyField)
        and field.related_model._meta.app_label in HEIGHT
        and HEIGHT[field.related_model._meta.app_label] > HEIGHT[model._meta.app_label]
    ]

    assert wrong == []
