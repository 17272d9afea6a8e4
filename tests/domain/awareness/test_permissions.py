# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with programme, page and cards: each role beside each deed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from dijkwacht.awareness.domain import permissions as may
from dijkwacht.awareness.values import Case, CaseAudience, CaseState
from dijkwacht.knowledge.values import Public
from dijkwacht.values.actors import Actor, Role
from tests.support.programme import CASE, gathering, planned

HERE, OTHER = UUID(int=1), UUID(int=2)
ME, YOU = UUID(int=3), UUID(int=4)


def actor(*roles, departments=(), person=ME):
    return Actor(
        organisation_id=UUID(int=9),
        roles=frozenset(roles),
        name="Anna",
        person_id=person,
        departments=frozenset(departments),
    )


CAST = {
    "coordinator": actor(Role.COORDINATOR),
    "hrm": actor(Role.HRM),
    "clerk": actor(Role.COUNCIL_CLERK),
    "manager": actor(Role.MANAGER, departments=[HERE]),
    "respondent": actor(Role.RESPONDENT),
    "reader": actor(Role.READER),
    "confidant": actor(Role.CONFIDANT),
    "guest": actor(Role.GUEST_ADVISER),
    "application manager": actor(Role.APPLICATION_MANAGER),
    "link": actor(Role.RESPONDENT, person=None),
}
STAFF = {"coordinator", "hrm", "clerk", "manager", "respondent", "reader", "confidant"}
PLANNERS = {"coordinator", "hrm", "clerk"}


def case(state=CaseState.DRAFT, *, authors=(YOU,), reader=None, audience=CaseAudience.TEAM):
    return Case(
        id=UUID(int=8),
        text=replace(CASE, audience=audience),
        state=state,
        authors=frozenset(authors),
        reader=reader,
    )


DEEDS = {
    "read the page": (may.may_read_staff_page, STAFF),
    "read a talk for teams": (lambda who: may.may_read_talk(who, Public.TEAM), STAFF),
    "read a talk for leaders": (lambda who: may.may_read_talk(who, Public.LEADERS), STAFF - {"confidant"}),
    "read the programme": (may.may_read_programme, PLANNERS | {"manager"}),
    "plan": (may.may_plan, PLANNERS),
    "change what another planned": (lambda who: may.may_change_activity(who, planned(added_by=YOU)), {"coordinator"}),
    "change what he planned": (lambda who: may.may_change_activity(who, planned(added_by=ME)), PLANNERS),
    "record for staff": (lambda who: may.may_hold(who, Public.ALL_STAFF), PLANNERS | {"manager"}),
    "record for the council": (lambda who: may.may_hold(who, Public.COUNCIL), PLANNERS),
    "take back another's record": (
        lambda who: may.may_remove_gathering(who, gathering(date(2026, 1, 1), recorded_by=YOU)),
        {"coordinator"},
    ),
    "keep the page": (may.may_keep_page, {"coordinator"}),
    "write a card": (may.may_write_case, PLANNERS),
    "read another's draft": (lambda who: may.may_read_case(who, case()), {"coordinator"}),
    "change another's draft": (lambda who: may.may_change_case(who, case()), {"coordinator"}),
    "change his own draft": (lambda who: may.may_change_case(who, case(authors=[ME])), PLANNERS),
    "send his own draft": (lambda who: may.may_send_case(who, case(authors=[ME])), PLANNERS),
    "send another's draft": (lambda who: may.may_send_case(who, case()), set()),
    "judge when asked": (
        lambda who: may.may_judge_case(who, case(CaseState.SENT, reader=ME)),
        PLANNERS | {"manager"},
    ),
    "judge his own": (lambda who: may.may_judge_case(who, case(CaseState.SENT, authors=[ME], reader=ME)), set()),
    "judge unasked": (lambda who: may.may_judge_case(who, case(CaseState.SENT, reader=YOU)), set()),
    "read a released card for teams": (lambda who: may.may_read_case(who, case(CaseState.RELEASED)), STAFF),
    "read a released card for the college": (
        lambda who: may.may_read_case(who, case(CaseState.RELEASED, audience=CaseAudience.COLLEGE)),
        PLANNERS | {"reader"},
    ),
    "read a withdrawn card": (lambda who: may.may_read_case(who, case(CaseState.WITHDRAWN, authors=[ME])), set()),
    "withdraw another's card": (lambda who: may.may_withdraw_case(who, case(CaseState.RELEASED)), {"coordinator"}),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_each_role_may_what_the_table_says(deed):
    rule, expected = DEEDS[deed]
    verdicts = {name: rule(who) for name, who in CAST.items()}

    assert {name for name, verdict in verdicts.items() if verdict} == expected
    assert all(verdict.reason.endswith(".") for verdict in verdicts.values() if not verdict)


def test_who_was_asked_to_read_sees_the_card_until_it_was_judged():
    manager = CAST["manager"]
    assert may.may_read_case(manager, case(CaseState.SENT, reader=ME))
    assert not may.may_read_case(manager, case(CaseState.RETURNED, reader=ME))


def test_who_released_a_card_may_withdraw_it():
    assert may.may_withdraw_case(CAST["manager"], case(CaseState.RELEASED, reader=ME))
    assert not may.may_withdraw_case(CAST["manager"], case(CaseState.RELEASED, reader=YOU))


def test_a_writer_cannot_be_asked():
    assert not may.may_be_asked(YOU, case())
    assert may.may_be_asked(ME, case())


def test_a_card_at_the_second_reader_is_not_changed():
    assert "tweede lezer" in may.may_change_case(CAST["coordinator"], case(CaseState.SENT, reader=ME)).reason


def test_a_manager_speaks_for_his_own_departments():
    assert may.holds_for(CAST["manager"], [HERE, OTHER]) == {HERE}
    assert may.holds_for(CAST["hrm"], [HERE, OTHER]) == {HERE, OTHER}
    assert "nog geen afdeling" in may.may_hold(actor(Role.MANAGER), Public.TEAM).reason
