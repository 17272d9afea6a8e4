# SPDX-License-Identifier: EUPL-1.2
"""The register: what was released is kept once, whole, with its certificate, and can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dijkwacht.audit.public import log_of
from dijkwacht.disclosure.domain.certifying import cells_digest
from dijkwacht.disclosure.domain.gate import gate
from dijkwacht.disclosure.models import ReleasedCell
from dijkwacht.disclosure.public import is_released, release, released, releases, withdraw, withdrawals
from dijkwacht.disclosure.queries import ever_published
from dijkwacht.disclosure.values import AlreadyReleased, NothingToShow, Overtaken
from dijkwacht.tenancy.public import scope
from dijkwacht.values.verdicts import NotFound
from tests.support.councils import WHOLE, by_department, department, shares

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOUSE = {"balie": (9, 18), "beheer": (11, 21), "beleid": (13, 24)}


def release_house(world, answers=HOUSE, **more):
    with scope(world.waterrijk):
        return release(world.waterrijk, *by_department(answers, **more), at=AT, by=world.anna.id)


def test_what_comes_out_of_the_gate_is_kept_with_its_certificate(world):
    stored = release_house(world)

    assert {" ".join(one.place.group): one.share for one in stored.cells} == {
        "": 50, "balie": 50, "beheer": 50, "beleid": 55,
    }  # fmt: skip
    assert stored.line.certificate.shown == 4
    with scope(world.waterrijk):
        assert released(world.waterrijk, "enquete-2026") == stored
        assert releases(world.waterrijk) == (stored.line,)


def test_no_count_of_answers_is_kept_with_a_hidden_cell(world):
    release_house(world, {"balie": (9, 18), "beheer": (11, 21), "kabinet": (1, 2), "griffie": (2, 3)})

    with scope(world.waterrijk):
        hidden = ReleasedCell.objects.filter(organisation_id=world.waterrijk, share__isnull=True)
        kept = [(one.answers, one.band_low, one.band_high, one.withdrawn_on) for one in hidden]
    assert kept == [(None, None, None, None)] * 2


def test_a_subject_is_released_once(world):
    release_house(world)

    with pytest.raises(AlreadyReleased, match="maar één keer"):
        release_house(world)
    with scope(world.waterrijk):
        assert len(releases(world.waterrijk)) == 1


def test_two_that_overlap_are_not_released_past_each_other(world, monkeypatch):
    """The gate takes seconds; what another worker released in them was not audited along."""

    def meanwhile(declaration, counts, *, earlier):
        monkeypatch.setattr("dijkwacht.disclosure.actions.gate", gate)
        release_house(world)
        return gate(declaration, counts, earlier=earlier)

    monkeypatch.setattr("dijkwacht.disclosure.actions.gate", meanwhile)
    declaration, counts = by_department({"balie": (9, 18), "beheer": (11, 21), "beleid": (13, 27)})
    again = replace(declaration, subject="enquete-2027", overlaps=("enquete-2026",))

    with scope(world.waterrijk), pytest.raises(Overtaken):
        release(world.waterrijk, again, counts, at=AT, by=world.anna.id)
    with scope(world.waterrijk):
        assert not is_released(world.waterrijk, "enquete-2027")


def test_nothing_is_kept_when_nothing_may_be_shown(world):
    with pytest.raises(NothingToShow, match="te klein"):
        release_house(world, {"balie": (1, 2), "beheer": (1, 2)})
    with scope(world.waterrijk):
        assert not is_released(world.waterrijk, "enquete-2026")
        assert releases(world.waterrijk) == ()


def test_no_guess_of_what_was_taken_back_can_be_proved(world):
    """The digest stands on the page and in the workbook: two shares and two bands are soon tried, all of them."""
    before = release_house(world, {"balie": (9, 18), "beheer": (11, 21)})
    with scope(world.waterrijk):
        withdraw(world.waterrijk, "enquete-2026", department("balie"), reason="Dit ben ik.", at=AT, by=None)
        left = released(world.waterrijk, "enquete-2026")

    assert sum(one.is_hidden for one in left.cells) == 2
    assert left.line.certificate.cells_digest != cells_digest(before.cells)
    assert left.line.certificate.cells_digest == cells_digest(left.cells)
    assert before.line.certificate.cells_digest == cells_digest(before.cells)


def test_another_organisation_has_nothing_of_it(world):
    release_house(world)

    with scope(world.dijkerveen):
        assert releases(world.dijkerveen) == ()
        with pytest.raises(NotFound):
            released(world.dijkerveen, "enquete-2026")


def test_who_recognises_himself_has_it_taken_back_with_another_along(world):
    release_house(world)
    with scope(world.waterrijk):
        gone = withdraw(
            world.waterrijk, "enquete-2026", department("beheer"), reason="Dit gaat over mij.", at=AT, by=world.anna.id
        )
        left = released(world.waterrijk, "enquete-2026")
        taken = withdrawals(world.waterrijk, "enquete-2026")

    assert gone == 2
    assert shares(left) == {"": 50, "balie": 50, "beheer": None, "beleid": None}
    assert left.line.withdrawn == 2
    assert [(one.place.group, str(one.on), one.reason) for one in taken] == [
        (("beheer",), "2026-11-22", "Dit gaat over mij."), (("beleid",), "2026-11-22", "Dit gaat over mij."),
    ]  # fmt: skip


def test_what_was_taken_back_counts_as_published_for_ever(world):
    release_house(world)
    with scope(world.waterrijk):
        before = ever_published(world.waterrijk, ["enquete-2026"])
        withdraw(world.waterrijk, "enquete-2026", WHOLE, reason="Dit ben ik.", at=AT, by=None)

        after = ever_published(world.waterrijk, ["enquete-2026"])

    assert [(one.place, one.answers) for one in after] == [(one.place, one.answers) for one in before]
    assert [one.share for one in before] == [50, 50, 50, 55]
    assert [one.share for one in after] == [None, 50, 50, 55]


def test_an_overlapping_release_hides_what_would_tell_of_who_came_since(world):
    with scope(world.waterrijk):
        first = by_department({"balie": (9, 18), "beheer": (11, 21)})
        release(world.waterrijk, *first, at=AT, by=None)
        declaration, answers = by_department({"balie": (10, 19), "beheer": (11, 21)})
        later = replace(declaration, subject="enquete-2026-bis", overlaps=("enquete-2026",))
        found = release(world.waterrijk, later, answers, at=AT, by=None)

    assert shares(found) == {"": None, "balie": None, "beheer": 50}


def test_what_is_not_shown_cannot_be_taken_back(world):
    release_house(world)
    with scope(world.waterrijk):
        with pytest.raises(NotFound):
            withdraw(world.waterrijk, "enquete-2026", department("kantine"), reason="Ik.", at=AT, by=None)
        with pytest.raises(NotFound):
            withdraw(world.waterrijk, "enquete-2031", WHOLE, reason="Ik.", at=AT, by=None)
        with pytest.raises(ValueError, match="genoeg"):
            withdraw(world.waterrijk, "enquete-2026", WHOLE, reason=" ", at=AT, by=None)


def test_the_log_says_that_something_was_released_and_taken_back(world):
    release_house(world)
    with scope(world.waterrijk):
        withdraw(world.waterrijk, "enquete-2026", WHOLE, reason="Dit ben ik.", at=AT, by=None)
        lines = log_of(world.waterrijk, before=None, size=2)

    assert [(one.event, one.facts, one.person_id) for one in lines] == [
        ("release.withdrawn", {"cells": 1}, None), ("release.made", {"shown": 4, "hidden": 0}, world.anna.id),
    ]  # fmt: skip


def test_reading_takes_few_statements_however_much_was_released(world):
    release_house(world)
    with scope(world.waterrijk):
        assert statements_of(lambda: released(world.waterrijk, "enquete-2026")) == 2
        assert statements_of(lambda: releases(world.waterrijk)) == 1
        assert statements_of(lambda: withdrawals(world.waterrijk, "enquete-2026")) == 1


def statements_of(reading):
    with CaptureQueriesContext(connection) as caught:
        reading()
    return len(caught)
