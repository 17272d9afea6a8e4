# SPDX-License-Identifier: EUPL-1.2
"""What is announced follows from the questionnaire and from what the keeper chose, and nothing else can be chosen."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from dijkwacht.disclosure.values import Place
from dijkwacht.knowledge.values import Respondents
from dijkwacht.surveys.domain.form import parts_of
from dijkwacht.surveys.domain.gate import before, changes_by_place, declaration_for, head_counts, is_of_those_who_said
from dijkwacht.surveys.domain.permissions import may_object, may_open, may_publish
from dijkwacht.surveys.domain.preparing import announced_for
from dijkwacht.surveys.domain.shown import shown_to
from dijkwacht.surveys.values import OTHER, OTHER_DEPARTMENTS, Group, NewSurvey, SurveyCard, SurveyState
from dijkwacht.values.actors import Actor, Role
from tests.support.surveying import announced, questionnaire

DAY = date(2026, 11, 2)
CIVIL = Group(key="civil", name="Burgerzaken", invited=22)


def wanted(**changed):
    fields = {
        "title": "Najaar",
        "questionnaire": "proef",
        "round_id": None,
        "invited": 60,
        "groups": (CIVIL,),
        "tables": (("department",), ("contact",)),
    }
    return NewSurvey(**fields | changed)


def card(**changed):
    fields = {
        "id": uuid4(), "organisation_id": uuid4(), "title": "Najaar", "address": "abc", "digest": "d",
        "state": SurveyState.PREPARED, "announced": announced(), "round_id": None, "prepared_on": DAY, "turnover": {},
        "drawings": 1, "opened_on": None, "closes_on": None, "closed_on": None, "tidied_on": None,
        "publish_asked_on": None, "published_on": None, "purged_on": None,
    }  # fmt: skip
    return SurveyCard(**fields | changed)


def actor(*roles, person=True):
    return Actor(organisation_id=uuid4(), roles=frozenset(roles), name="", person_id=uuid4() if person else None)


def test_the_whole_house_is_always_a_table_and_comes_first():
    found = announced_for(questionnaire(), wanted(groups=(), tables=()))

    assert found.tables == ((),)


def test_a_table_that_the_questionnaire_does_not_have_is_not_announced():
    found = announced_for(questionnaire(), wanted(tables=(("department", "contact"), ("contact",))))

    assert found.tables == ((), ("contact",))


def test_without_named_departments_there_is_no_table_of_them():
    found = announced_for(questionnaire(), wanted(groups=()))

    assert ("department",) not in found.tables
    assert found.groups == ()


def test_a_council_has_no_departments():
    found = announced_for(questionnaire(respondents=Respondents.COUNCIL), wanted())

    assert found.groups == ()


def test_who_is_of_a_department_that_is_not_named_has_a_group_too():
    found = announced_for(questionnaire(), wanted())

    assert [group.invited for group in found.groups] == [22, 38]
    assert [group.key.startswith(OTHER) for group in found.groups] == [False, True]


def test_a_rest_that_is_too_small_to_show_is_no_group():
    found = announced_for(questionnaire(), wanted(invited=26))

    assert [group.key for group in found.groups] == ["civil"]


def test_head_counts_add_up_to_all_who_are_invited():
    counted = head_counts(announced())

    assert {sum(one.values()) for one in counted.values()} == {70}
    assert counted["department"]["unsaid"] == 5


def test_who_rather_does_not_say_is_never_a_group():
    assert not is_of_those_who_said(Place(table=("department",), group=("unsaid",)))
    assert is_of_those_who_said(Place(table=(), group=()))


@pytest.mark.parametrize(("days", "overlaps"), [(0, True), (89, True), (90, False), (-89, True), (-90, False)])
def test_surveys_with_the_same_questions_shortly_after_each_other_are_looked_at_together(days, overlaps):
    survey = card(opened_on=DAY)
    other = card(opened_on=DAY + timedelta(days=days), published_on=DAY + timedelta(days=days + 30))

    assert declaration_for(survey, [survey, other]).overlaps == ((other.subject,) if overlaps else ())


def test_councillors_and_staff_are_other_people_also_where_they_are_asked_the_same():
    survey = card(opened_on=DAY)
    council = card(opened_on=DAY, announced=announced(questionnaire=questionnaire(respondents=Respondents.COUNCIL)))

    assert declaration_for(survey, [council]).overlaps == ()
    assert declaration_for(council, [survey]).overlaps == ()


def test_what_never_opened_tells_nothing():
    survey, other = card(opened_on=DAY), card(opened_on=None)

    assert declaration_for(survey, [other]).overlaps == ()


def test_what_may_have_been_released_is_looked_at_before_it_says_so():
    """A worker can fall between the register and the survey; what is in the register was seen."""
    survey, other = card(opened_on=DAY), card(opened_on=DAY)

    assert declaration_for(survey, [other]).overlaps == (other.subject,)


def test_the_survey_before_is_the_last_published_one_with_the_same_questions():
    survey = card(opened_on=DAY)
    earlier = [card(opened_on=DAY - timedelta(days=days), published_on=DAY) for days in (800, 400)]
    unpublished = card(opened_on=DAY - timedelta(days=100))
    council = card(
        opened_on=DAY - timedelta(days=50),
        published_on=DAY,
        announced=announced(questionnaire=questionnaire(slug="raad")),
    )

    assert before(survey, [survey, *earlier, unpublished, council]) == earlier[1]


def test_how_many_came_or_left_is_told_per_group():
    found = changes_by_place(card(turnover={"": 14, "civil": 0}))

    assert found == {Place(table=(), group=()): 14, Place(table=("department",), group=("civil",)): 0}


@pytest.mark.parametrize(("codes", "may"), [(0, False), (69, False), (70, True), (74, True)])
def test_a_survey_opens_once_everybody_has_a_code(codes, may):
    assert bool(may_open(actor(Role.HRM), card(), codes=codes)) == may


def test_a_survey_of_four_people_does_not_open():
    assert not may_open(actor(Role.HRM), card(announced=announced(invited=4)), codes=10)


def test_publishing_waits_until_the_traces_are_wiped():
    keeper = actor(Role.COUNCIL_CLERK)
    closed = {"opened_on": DAY, "closed_on": DAY, "state": SurveyState.CLOSED}

    assert not may_publish(keeper, card(**closed))
    assert may_publish(keeper, card(**closed, tidied_on=DAY))
    assert not may_publish(keeper, card(**closed, tidied_on=DAY, published_on=DAY))
    assert not may_publish(actor(Role.READER), card(**closed, tidied_on=DAY))


@pytest.mark.parametrize("role", [Role.RESPONDENT, Role.CONFIDANT, Role.APPLICATION_MANAGER, Role.READER, Role.HRM])
def test_everybody_here_may_say_that_a_figure_points_at_him(role):
    assert may_object(actor(role), card(published_on=DAY))
    assert not may_object(actor(role), card())


def test_a_guest_and_the_holder_of_a_link_do_not_belong_here():
    assert not may_object(actor(Role.GUEST_ADVISER), card(published_on=DAY))
    assert not may_object(actor(Role.RESPONDENT, person=False), card(published_on=DAY))


def test_the_group_of_all_others_is_called_so_in_both_languages_and_a_department_as_it_is():
    content = announced(groups=(CIVIL, Group(key=OTHER, name=OTHER_DEPARTMENTS.nl, invited=38)))

    assert shown_to(content, "nl").groups == (("Burgerzaken", 22), ("Andere afdelingen", 38))
    assert shown_to(content, "en").groups == (("Burgerzaken", 22), ("Other departments", 38))
    department = parts_of(content, "en")[-1].lines[0]
    assert [one.text for one in department.choices][:2] == ["Burgerzaken", "Other departments"]
