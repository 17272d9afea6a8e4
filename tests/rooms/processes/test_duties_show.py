# SPDX-License-Identifier: EUPL-1.2
"""Travel documents with two officers only: from a card to the first conflict, and what was decided about it."""

import pytest
from django.urls import reverse

from dijkwacht.processes.models import Holder, RiskAcceptance, StepDuty
from dijkwacht.tenancy.public import scope, system_scope
from tests.support.desk import TRAVEL, desk, desk_steps
from tests.support.rounds import statements_of

pytestmark = pytest.mark.django_db


def address(name, *arguments):
    return reverse(f"processes:{name}", args=[TRAVEL, *arguments])


@pytest.fixture
def two(world):
    """Two officers who do three steps that must be apart."""
    found = desk(world)
    found.divide("intake: M.K.; grant: J.V.; book-in: J.V.; hand-over: M.K.; supervise: H.T.")
    return found


def test_without_anybody_the_page_asks_for_codes_and_says_what_it_does_not_ask(world):
    desk(world)

    answer = world.anna.client().get(address("duties-show"))

    assert "Vul in wie wat doet" in answer.text
    assert "Geen namen" in answer.text


def test_from_nothing_to_a_first_conflict_in_one_form(world):
    desk(world)
    client = world.anna.client()
    typed = {"intake-regular": "M.K.", "grant-regular": "J.V.", "hand-over-regular": "m.k., M.K."}

    answer = client.post(address("duties-change"), typed, follow=True)

    assert "M.K. doet Aanvraag en Uitreiken" in answer.text
    assert "Verplicht gescheiden" in answer.text
    assert "artikel 93" in answer.text


def test_what_is_no_code_comes_back_with_all_that_was_typed(world):
    desk(world)
    typed = {"intake-regular": "Maria van der Kamp-Jansen", "grant-regular": "J.V."}

    answer = world.anna.client().post(address("duties-change"), typed)

    assert answer.status_code == 422
    assert "is geen code" in answer.text
    assert 'value="J.V."' in answer.text
    with system_scope():
        assert not Holder.objects.exists()


def test_who_looks_is_logged(world, two):
    from dijkwacht.audit.public import log_of

    world.anna.client().get(address("duties-show"))

    with scope(world.waterrijk):
        events = [line.event for line in log_of(world.waterrijk, before=None, size=20)]
    assert events.count("holders.read") == 1


def test_the_manager_of_another_department_sees_no_code(world, two):
    answer = world.hanna.client().get(address("duties-show"))

    assert answer.status_code == 403
    assert "M.K." not in answer.text


def test_the_manager_of_the_department_does(world):
    desk(world, department=world.public_space).divide("intake: M.K.")

    assert "M.K." in world.hanna.client().get(address("duties-show")).text


def test_replacement_is_asked_only_when_a_step_hangs_on_one(world, two):
    assert "Wie valt in" in world.anna.client().get(address("duties-show")).text

    two.divide(
        "intake: M.K., A.B.; grant: J.V., C.D.; book-in: C.D., E.F.; hand-over: G.H., I.J.; supervise: H.T., K.L."
    )

    assert "Wie valt in" not in world.anna.client().get(address("duties-show")).text


def test_saying_that_nobody_has_a_mandate_is_an_answer_too(world, two):
    client = world.anna.client()
    assert client.get(address("duties-ask", "mandates")).status_code == 200

    answer = client.post(address("duties-ask", "mandates"), {"csrfmiddlewaretoken": "x"}, follow=True)

    assert "heeft daarvoor geen mandaat op papier" in answer.text


def test_a_system_that_keeps_the_rule_in_each_case_takes_the_conflict_away(world):
    desk(world).divide("intake: M.K., J.V., R.S.; grant: M.K., J.V., R.S.; hand-over: M.K., J.V., R.S.; book-in: A.B.")
    client = world.anna.client()
    assert "doet Aanvraag, Verstrekken en Uitreiken" in client.get(address("duties-show")).text

    told = {"how": "Wie opende, krijgt de knop niet.", "checked_on": "2026-10-01"}
    answer = client.post(address("rule-mark", "three-officers"), told, follow=True)

    assert "doet Aanvraag, Verstrekken en Uitreiken" not in answer.text
    assert "Wie opende, krijgt de knop niet." in answer.text


def test_a_strict_rule_can_be_left_for_a_quarter_at_most(world, two):
    told = {"decided_by": "gemeentesecretaris", "reason": "Tot de nieuwe collega er is.", "until": "2099-01-01"}

    answer = world.anna.client().post(address("risk-accept", "three-officers"), told)

    assert answer.status_code == 422
    assert "Daarna beslist u opnieuw" in answer.text
    with system_scope():
        assert not RiskAcceptance.objects.exists()


@pytest.mark.parametrize("name", ["rule-mark", "exception-record", "risk-accept"])
def test_a_rule_that_does_not_exist_is_nowhere(world, two, name):
    assert world.anna.client().get(address(name, "no-such-rule")).status_code == 404


def test_the_page_takes_as_many_statements_for_many_people_as_for_few(world, two):
    client = world.anna.client()
    client.get(address("duties-show"))
    few = statements_of(client, address("duties-show"))
    many = ", ".join(f"P{number}" for number in range(12))
    two.divide(f"intake: {many}; grant: {many}; book-in: {many}; hand-over: {many}; supervise: H.T.")

    assert len(statements_of(client, address("duties-show"))) == len(few) <= 32


def test_the_house_shows_numbers_without_codes(world, two):
    page = world.anna.client().get(reverse("processes:house-check")).text

    assert "In één proces wordt een verplichte regel gebroken" in page
    assert "M.K." not in page


def test_the_house_takes_as_many_statements_for_four_processes_as_for_one(world, two):
    client, house = world.anna.client(), reverse("processes:house-check")
    client.get(house)
    one = statements_of(client, house)
    for slug in ("procurement", "subsidies", "bibob"):
        desk(world, slug=slug).divide(f"{desk_steps(slug)[0]}: M.K.")

    assert len(statements_of(client, house)) == len(one) <= 19


def test_two_people_on_three_steps_are_said_first_whoever_else_supervises(world, two):
    page = world.anna.client().get(address("duties-show"))

    assert page.context["title"] == "Drie stappen, twee mensen"


def test_who_did_what_goes_when_the_process_stops(world, two):
    client = world.anna.client()
    client.post(reverse("processes:process-stop", args=[TRAVEL]))

    with system_scope():
        assert not StepDuty.objects.exists()


def test_who_left_does_no_step_any_more(world, two):
    with system_scope():
        Holder.objects.filter(code="M.K.").update(left_on="2026-01-01")

    page = world.anna.client().get(address("duties-show")).text
    assert "M.K." not in page
    assert "J.V." in page
