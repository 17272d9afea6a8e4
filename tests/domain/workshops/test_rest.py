# SPDX-License-Identifier: EUPL-1.2
"""Codes, states, who may lead, and the words that keep what a minority sees."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.levels import Level
from dijkwacht.workshops.domain import codes
from dijkwacht.workshops.domain.permissions import may_change, may_go_on, may_lead, may_plan, may_see_workshops
from dijkwacht.workshops.domain.spread import ORDINARY
from dijkwacht.workshops.domain.states import FOLLOWS, may_follow
from dijkwacht.workshops.domain.words import note_of
from dijkwacht.workshops.values import Minority, PointState, Settlement, WorkshopKind, WorkshopState

ROUND = uuid4()
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


def actor(role, *, round_id=None):
    return Actor(organisation_id=uuid4(), person_id=uuid4(), name="Iemand", roles=frozenset({role}), round_id=round_id)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CDFH-JKMN", "CDFHJKMN"),
        (" cdfh jkmn ", "CDFHJKMN"),
        ("cdfhjkmn", "CDFHJKMN"),
        ("CDFH-JKM", ""),
        ("CDFH-JKM0", ""),
        ("", ""),
        ("ÇDFHJKMN", ""),
    ],
)
def test_a_code_is_read_as_people_type_it(text, code):
    assert codes.typed(text) == code


def test_a_shown_code_can_be_typed_again():
    assert codes.typed(codes.shown("CDFHJKMN")) == "CDFHJKMN"
    assert codes.shown("") == ""


def test_no_sign_looks_like_another():
    assert not set(codes.SIGNS) & set("AEIOU0125680BGLQSZ")
    assert len(set(codes.SIGNS)) == len(codes.SIGNS)


@pytest.mark.parametrize(("left", "code", "is_open"), [(1, "CDFHJKMN", True), (0, "CDFHJKMN", False), (1, "", False)])
def test_a_code_works_until_its_moment(left, code, is_open):
    assert codes.is_open(code=code, until=NOW + timedelta(seconds=left), at=NOW) is is_open
    assert not codes.is_open(code=code, until=None, at=NOW)


def test_a_vote_that_was_closed_is_never_opened_again():
    reached, more = {PointState.COUNTED}, True
    while more:
        more = {after for before in reached for after in FOLLOWS[before]} - reached
        reached |= more

    assert PointState.VOTING not in reached
    assert may_follow(PointState.WAITING, PointState.VOTING)
    assert set(FOLLOWS) == set(PointState)


@pytest.mark.parametrize("role", Role)
def test_who_coordinates_or_advises_on_the_round_leads(role):
    here, elsewhere, nowhere = (actor(role, round_id=one) for one in (ROUND, uuid4(), None))

    leads = {Role.COORDINATOR: (True, True, True), Role.GUEST_ADVISER: (True, False, False)}
    sees = {Role.COORDINATOR: (True, True, True), Role.GUEST_ADVISER: (True, True, False)}
    people = (here, elsewhere, nowhere)
    assert tuple(bool(may_lead(one, ROUND)) for one in people) == leads.get(role, (False, False, False))
    assert tuple(bool(may_see_workshops(one)) for one in people) == sees.get(role, (False, False, False))


def test_what_may_be_done_when():
    anna = actor(Role.COORDINATOR)

    assert [bool(may_change(anna, ROUND, one)) for one in WorkshopState] == [True, False, False]
    assert [bool(may_go_on(anna, ROUND, one)) for one in WorkshopState] == [False, True, False]
    assert [bool(may_plan(anna, ROUND, is_closed=one)) for one in (False, True)] == [True, False]
    stranger = actor(Role.READER)
    reasons = {
        may_change(stranger, ROUND, WorkshopState.ENDED).reason,
        may_go_on(stranger, ROUND, WorkshopState.PLANNED).reason,
        may_plan(stranger, ROUND, is_closed=True).reason,
    }
    assert reasons == {may_lead(stranger, ROUND).reason}


def test_the_minority_stands_in_the_words_beside_the_level():
    settled = Settlement(
        level=Level.PAPER, minority=Minority(level=Level.ABSENT, people=1, words="Aan de balie kent niemand het.")
    )

    told = note_of(WorkshopKind.EXPERT_SESSION, settled, ORDINARY, voted=8, level_word="niet geregeld")

    assert told == (
        "Afgesproken in de expertsessie, na 8 stemmen. Hooguit twee deelnemers zien het anders: niet geregeld. "
        "Aan de balie kent niemand het."
    )


def test_without_minority_or_vote_the_words_say_so():
    told = note_of(WorkshopKind.GROUP_TALK, Settlement(level=Level.PAPER), ORDINARY, voted=None, level_word="")

    assert told == "Afgesproken in het groepsgesprek, zonder stemming."
