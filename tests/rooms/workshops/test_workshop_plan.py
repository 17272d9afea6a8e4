# SPDX-License-Identifier: EUPL-1.2
"""Planning: the proposal is chosen already, wrong input saves nothing, and until it begins all may change."""

import pytest
from django.utils import timezone

from dijkwacht.assessments.values import SourceKind
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import Refused
from dijkwacht.workshops import actions
from dijkwacht.workshops.domain.spread import ORDINARY, SENSITIVE
from dijkwacht.workshops.models import Point, Workshop
from dijkwacht.workshops.values import WorkshopKind
from tests.support import rounds, talks
from tests.support.rounds import text_of
from tests.support.talks import address


def filled(**changes):
    return {
        "title": "Gesprek met de balie",
        "kind": "group_talk",
        "planned_on": timezone.localdate().isoformat(),
        "department": "",
        "functions": talks.FUNCTIONS,
        "indicators": list(talks.indicators()),
    } | changes


def test_what_paper_and_practice_contradict_is_chosen_already(world):
    round_ = talks.begin(world)
    asked = rounds.with_indicators(1)
    rounds.answer(world.anna.actor, round_, asked, Level.PROVEN)
    talk = rounds.source(world.anna.actor, SourceKind.INTERVIEW)
    rounds.answer(world.anna.actor, round_, asked, Level.ABSENT, source=talk.id)

    form = world.anna.client().get(address("workshop-plan", round_)).context["form"]

    assert form["indicators"].value()[0] == asked.indicators[0]
    assert len(form["indicators"].value()) == 8


def test_a_planned_workshop_stands_in_the_list_with_its_points_in_order(world):
    round_ = talks.begin(world)
    sent = filled(indicators=list(reversed(talks.indicators(3))), department=str(world.civil_affairs))

    answer = world.anna.client().post(address("workshop-plan", round_), sent)

    workshop = Workshop.objects.get()
    assert answer.url == address("workshop-lead", workshop)
    assert (workshop.kind, workshop.department_id, workshop.state) == ("group_talk", world.civil_affairs, "planned")
    assert {one.indicator for one in talks.points(workshop)} == set(talks.indicators(3))
    assert workshop.title in text_of(world.anna.client().get(address("workshop-list")))
    assert workshop.title in text_of(world.gijs.client().get(address("workshop-list")))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"indicators": []}, "Kies ten minste één punt."),
        ({"indicators": ["geen-punt"]}, "hoort niet bij deze meting"),
        ({"title": ""}, "Geef de werksessie een naam."),
        ({"functions": ""}, "Schrijf op welke functies erbij zijn."),
        ({"kind": "party"}, ""),
        ({"department": "11111111-1111-1111-1111-111111111111"}, ""),
        ({"planned_on": "31-2-2026"}, "Deze datum bestaat niet."),
    ],
    ids=str,
)
def test_wrong_input_comes_back_and_saves_nothing(world, wrong, message):
    answer = world.anna.client().post(address("workshop-plan", talks.begin(world)), filled(**wrong))

    assert answer.status_code == 422
    assert message in text_of(answer)
    assert not Workshop.objects.exists()


def test_a_closed_round_takes_no_more_workshops(world):
    round_ = talks.begin(world)
    world.anna.client().post(rounds.url("round-close", round_))

    answer = world.anna.client().post(address("workshop-plan", round_), filled())

    assert answer.status_code == 403
    assert "Deze meting is gesloten" in text_of(answer)


def test_until_it_begins_all_may_change_and_afterwards_nothing(world):
    workshop = talks.plan(world)
    anna = world.anna.client()
    other = talks.indicators(3)[2]

    anna.post(address("workshop-change", workshop), filled(title="Anders", kind="expert_session", indicators=[other]))
    assert talks.fresh(workshop).title == "Anders"
    assert [one.indicator for one in talks.points(workshop)] == [other]

    anna.post(address("workshop-open", workshop))
    for name in ("workshop-change", "workshop-drop"):
        answer = anna.post(address(name, workshop), filled())
        assert answer.status_code == 403
        assert "al begonnen" in text_of(answer)


def test_what_does_not_go_on_is_gone(world):
    workshop = talks.plan(world)

    assert world.anna.client().post(address("workshop-drop", workshop)).url == address("workshop-list")

    assert not Workshop.objects.exists()
    assert not Point.objects.exists()


def test_the_round_page_offers_it_to_who_may(world):
    round_ = talks.begin(world)
    shown = rounds.url("round-show", round_)

    way = address("workshop-plan", round_)
    assert way in world.anna.client().get(shown).content.decode()
    assert way in world.gijs.client().get(shown).content.decode()
    assert way not in world.clara.client().get(shown).content.decode()


def test_another_town_and_another_round_are_refused_by_the_actions_too(world):
    round_ = talks.begin(world)
    workshop = talks.plan(world, round_=round_)
    second = talks.begin(world)
    new = actions.planning.NewWorkshop(
        title="x", kind=WorkshopKind.GROUP_TALK, planned_on=timezone.localdate(), functions="x", department_id=None,
        indicators=talks.indicators(),
    )  # fmt: skip

    # gijs was let in to the first round only, and then to the second.
    assert world.gijs.client().get(address("workshop-lead", workshop)).status_code == 403
    with scope(world.waterrijk), pytest.raises(Refused):
        actions.plan_workshop(actor=world.gijs.actor, round_id=second.id, is_closed=False, new=new, at=timezone.now())


def test_the_list_and_the_plan_read_little(world):
    round_ = talks.begin(world)
    for _ in range(3):
        talks.plan(world, round_=round_)
    anna = world.anna.client()
    anna.get(address("workshop-list"))
    few = len(rounds.statements_of(anna, address("workshop-list")))
    for _ in range(9):
        talks.plan(world, round_=round_)

    assert len(rounds.statements_of(anna, address("workshop-list"))) == few <= 12
    assert len(rounds.statements_of(anna, address("workshop-plan", round_))) <= 24


def test_two_scans_that_name_a_pillar_alike_share_one_heading(world):
    begun = rounds.start(world, instruments=(rounds.LARGE, "vijf-fasen"))

    page = world.anna.client().get(address("workshop-plan", begun.id))

    titles = [title for title, _ in page.context["pillars"]]
    assert len(titles) == len(set(titles))


def test_who_plans_hears_beforehand_from_how_many_votes_anything_is_shown(world):
    page = world.anna.client().get(address("workshop-plan", talks.begin(world))).text

    assert f"ten minste {ORDINARY.votes} stemmen" in page
    assert f"zijn dat er {SENSITIVE.votes}" in page
