# SPDX-License-Identifier: EUPL-1.2
"""A survey is one source that always says what is shown now: appended, corrected, withdrawn, and never twice."""

from uuid import uuid4

import pytest

from dijkwacht.assessments.models import Observation, Source
from dijkwacht.assessments.public import open_rounds, record_survey
from dijkwacht.assessments.values import HOUSE, SourceKind, Unit
from dijkwacht.knowledge.values import Scope
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds

pytestmark = pytest.mark.django_db
SUBJECT = f"survey:{uuid4()}"
CODE = "council-code"


def said(world, seen, *, round_id=None):
    with scope(world.waterrijk):
        return record_survey(
            organisation_id=world.waterrijk,
            subject=SUBJECT,
            title="Raadsleden",
            on=rounds.START.date(),
            round_id=round_id,
            seen=seen,
            at=rounds.START,
        )


def entries(world):
    rows = Observation.objects.filter(organisation_id=world.waterrijk, source__imported_as=SUBJECT).order_by("id")
    return list(rows.values_list("unit_key", "level", "kind"))


def test_what_is_shown_is_seen_once_however_often_it_is_said(world):
    assert said(world, {(CODE, HOUSE): Level.IN_USE}) == 1
    assert said(world, {(CODE, HOUSE): Level.IN_USE}) == 0

    (source,) = Source.objects.filter(imported_as=SUBJECT)
    assert (source.kind, source.title) == (SourceKind.SURVEY, "Raadsleden")
    assert entries(world) == [("", 2, "seen")]


def test_what_is_shown_no_more_is_withdrawn_and_the_entry_before_stays(world):
    said(world, {(CODE, HOUSE): Level.IN_USE})

    assert said(world, {}) == 1
    assert said(world, {}) == 0
    assert entries(world) == [("", 2, "seen"), ("", 2, "withdrawn")]


def test_another_level_is_a_correction(world):
    said(world, {(CODE, HOUSE): Level.IN_USE})
    said(world, {(CODE, HOUSE): Level.PAPER})
    said(world, {})
    said(world, {(CODE, HOUSE): Level.PAPER})

    assert [kind for _, _, kind in entries(world)] == ["seen", "corrected", "withdrawn", "corrected"]


def test_each_department_has_an_entry_of_its_own(world):
    unit = Unit(Scope.DEPARTMENT, str(world.public_space))
    said(world, {(CODE, HOUSE): Level.IN_USE, (CODE, unit): Level.PAPER})
    said(world, {(CODE, HOUSE): Level.IN_USE})

    assert entries(world) == [
        ("", 2, "seen"),
        (str(world.public_space), 1, "seen"),
        (str(world.public_space), 1, "withdrawn"),
    ]


def test_an_indicator_that_the_library_lacks_is_passed_over(world):
    assert said(world, {("bestaat-niet", HOUSE): Level.IN_USE}) == 0


def test_a_round_that_closed_is_not_added_to(world):
    begun = rounds.start(world)
    said(world, {(CODE, HOUSE): Level.IN_USE}, round_id=begun.id)
    begun.closed_at = rounds.START
    begun.save()
    said(world, {(CODE, HOUSE): Level.PAPER}, round_id=begun.id)

    rows = Observation.objects.filter(source__imported_as=SUBJECT).order_by("id")
    assert list(rows.values_list("round_id", flat=True)) == [begun.id, None]


def test_nobody_recorded_it(world):
    said(world, {(CODE, HOUSE): Level.IN_USE})

    (row,) = Observation.objects.filter(source__imported_as=SUBJECT)
    assert row.recorded_by is row.recorded_by_link is None


def test_only_rounds_that_go_on_can_be_chosen(world):
    going_on = rounds.start(world, title="Nu")
    over = rounds.start(world, title="Toen")
    over.closed_at = rounds.START
    over.save()

    with scope(world.waterrijk):
        assert open_rounds(world.anna.actor) == [(going_on.id, "Nu")]
