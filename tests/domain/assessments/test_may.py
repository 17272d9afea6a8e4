# SPDX-License-Identifier: EUPL-1.2
"""Who may do what in a measurement, as a table: the refusal stands beside the permission."""

from uuid import UUID

import pytest

from dijkwacht.assessments.domain.permissions import (
    CLOSED,
    NOT_ASKED,
    NOT_YOURS,
    may_answer,
    may_coordinate,
    may_replace_by_not_applicable,
    may_see_other_sources,
    may_see_result,
    may_see_round,
)
from dijkwacht.values.actors import Actor, Role

THIS, OTHER = UUID(int=1), UUID(int=2)


def actor(*roles, round_id=None):
    return Actor(
        organisation_id=UUID(int=9), roles=frozenset(roles), name="Anna", person_id=UUID(int=3), round_id=round_id
    )


CAST = {
    "coordinator": actor(Role.COORDINATOR),
    "reader": actor(Role.READER),
    "manager": actor(Role.MANAGER),
    "council clerk": actor(Role.COUNCIL_CLERK),
    "hrm": actor(Role.HRM),
    "respondent": actor(Role.RESPONDENT),
    "link to this round": actor(Role.RESPONDENT, round_id=THIS),
    "link to another round": actor(Role.RESPONDENT, round_id=OTHER),
    "guest adviser of this round": actor(Role.GUEST_ADVISER, round_id=THIS),
    "guest adviser of another round": actor(Role.GUEST_ADVISER, round_id=OTHER),
    "guest adviser of no round": actor(Role.GUEST_ADVISER),
    "guest adviser who is also in hrm": actor(Role.GUEST_ADVISER, Role.HRM),
    "confidant": actor(Role.CONFIDANT),
    "application manager": actor(Role.APPLICATION_MANAGER),
    "nobody": actor(),
}
#                                    coordinate, round, result, other sources, any answer, asked answer, n.v.t.
TABLE = {
    "coordinator":                      "yes yes yes yes yes yes yes",
    "reader":                           "no  yes yes no  no  yes no",
    "manager":                          "no  yes no  no  no  yes no",
    "council clerk":                    "no  yes no  no  no  yes no",
    "hrm":                              "no  yes no  no  no  yes no",
    "respondent":                       "no  yes no  no  no  yes no",
    "link to this round":               "no  yes no  no  no  yes no",
    "link to another round":            "no  no  no  no  no  no  no",
    "guest adviser of this round":      "no  yes yes yes yes yes no",
    "guest adviser of another round":   "no  no  no  no  no  no  no",
    "guest adviser of no round":        "no  no  no  no  no  no  no",
    "guest adviser who is also in hrm": "no  yes no  no  no  yes no",
    "confidant":                        "no  no  no  no  no  no  no",
    "application manager":              "no  no  no  no  no  no  no",
    "nobody":                           "no  no  no  no  no  no  no",
}  # fmt: skip


def verdicts(one):
    about = {"round_id": THIS, "is_closed": False, "question": "gifts"}
    return (
        may_coordinate(one),
        may_see_round(one, THIS),
        may_see_result(one, THIS),
        may_see_other_sources(one, THIS),
        may_answer(one, assigned=(), **about),
        may_answer(one, assigned=("gifts",), **about),
        may_replace_by_not_applicable(one),
    )


@pytest.mark.parametrize("name", CAST)
def test_who_may_do_what(name):
    assert ["yes" if verdict else "no" for verdict in verdicts(CAST[name])] == TABLE[name].split()


@pytest.mark.parametrize("name", CAST)
def test_each_refusal_says_why(name):
    assert all(verdict.reason.endswith(".") for verdict in verdicts(CAST[name]) if not verdict)


@pytest.mark.parametrize("name", CAST)
def test_nobody_answers_in_a_closed_round(name):
    verdict = may_answer(CAST[name], round_id=THIS, is_closed=True, question="gifts", assigned=("gifts",))

    assert verdict in (CLOSED, NOT_YOURS)


def test_who_was_not_asked_hears_just_that():
    verdict = may_answer(CAST["manager"], round_id=THIS, is_closed=False, question="gifts", assigned=("oath",))

    assert verdict == NOT_ASKED


def test_the_table_knows_the_whole_cast_and_every_role():
    assert TABLE.keys() == CAST.keys()
    assert {role for one in CAST.values() for role in one.roles} == set(Role)
