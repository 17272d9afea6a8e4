# SPDX-License-Identifier: EUPL-1.2
"""Help of a neighbour from request to agreement: both sides have it, and neither reads in the other's house."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.mail.models import Message
from dijkwacht.processes.models import Exchange
from dijkwacht.processes.queries.exchanges import exchanges_of
from dijkwacht.processes.queries.house import house_of, processes_of
from dijkwacht.processes.tasks import forget_people
from dijkwacht.processes.values.house import ExchangeSide, ExchangeState
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.organisations import Territory
from tests.support.desk import TRAVEL, desk
from tests.support.rounds import statements_of

pytestmark = pytest.mark.django_db
SOON = timezone.localdate() + timedelta(days=100)


def address(name, *arguments):
    return reverse(f"processes:{name}", args=arguments)


@pytest.fixture
def asked(world):
    """Waterrijk asks Dijkerveen to do the check at booking in."""
    desk(world).divide("intake: M.K.; grant: J.V.; book-in: M.K.; hand-over: R.S.")
    typed = {
        "partner": world.dijkerveen,
        "step": "book-in",
        "kind": "colleague",
        "hours": "2",
        "words": "Op dinsdag.",
        "in_return": "Wij kijken mee met de inkoop.",
        "until": SOON.isoformat(),
    }
    answer = world.anna.client().post(address("exchange-ask", TRAVEL), typed)
    assert answer.status_code == 302, answer.text
    return world


def lines(organisation_id):
    with scope(organisation_id):
        return exchanges_of(organisation_id)


def agree(world, code="L.P."):
    (theirs,) = lines(world.dijkerveen)
    return world.eva.client().post(address("exchange-agree", theirs.id), {"helper_code": code})


def test_a_request_stands_on_both_sides_without_a_code(asked):
    (ours,), (theirs,) = lines(asked.waterrijk), lines(asked.dijkerveen)

    assert (ours.side, theirs.side) == (ExchangeSide.ASKS, ExchangeSide.GIVES)
    assert ours.state is theirs.state is ExchangeState.REQUESTED
    assert (theirs.partner_name, theirs.words, theirs.minutes) == ("Waterrijk", "Op dinsdag.", 120)
    assert ours.helper_code == theirs.helper_code == ""


def test_the_neighbour_hears_of_it_by_mail_without_details(asked):
    with system_scope():
        letter = Message.objects.get(organisation_id=asked.dijkerveen)

    assert letter.to == asked.eva.email
    assert "Op dinsdag" not in letter.body


def test_after_yes_the_helper_stands_in_who_does_what(asked):
    agree(asked)

    page = asked.anna.client().get(address("duties-show", TRAVEL)).text
    assert "L.P." in page
    assert "uit Dijkerveen" in page


def test_agreement_changes_both_sides(asked):
    agree(asked)

    (ours,), (theirs,) = lines(asked.waterrijk), lines(asked.dijkerveen)
    assert ours.state is theirs.state is ExchangeState.AGREED
    assert ours.helper_code == theirs.helper_code == "L.P."


def test_what_is_no_code_is_not_agreed(asked):
    answer = agree(asked, code="een hele naam")

    assert answer.status_code == 422
    (ours,) = lines(asked.waterrijk)
    assert ours.state is ExchangeState.REQUESTED


def test_either_side_ends_it_and_the_code_goes(asked):
    agree(asked)
    (ours,) = lines(asked.waterrijk)

    asked.anna.client().post(address("exchange-stop", ours.id, "stoppen"))

    (ours,), (theirs,) = lines(asked.waterrijk), lines(asked.dijkerveen)
    assert ours.state is theirs.state is ExchangeState.ENDED
    assert ours.helper_code == theirs.helper_code == ""


def test_who_asks_cannot_agree_with_himself(asked):
    (ours,) = lines(asked.waterrijk)

    answer = asked.anna.client().post(address("exchange-agree", ours.id), {"helper_code": "A.B."})

    assert answer.status_code == 403
    assert "is nu aan zet" in answer.text


def test_nobody_opens_the_row_of_the_other_side(asked):
    (theirs,) = lines(asked.dijkerveen)

    assert asked.anna.client().get(address("exchange-show", theirs.id)).status_code == 404


def test_handing_over_travel_documents_is_not_asked_of_a_neighbour(asked):
    page = asked.anna.client().get(address("exchange-ask", TRAVEL)).text

    assert 'value="hand-over"' not in page
    assert "Uitreiken" in page


def test_an_agreement_that_is_over_lends_nobody(asked):
    agree(asked)
    with system_scope():
        Exchange.objects.update(until=timezone.localdate() - timedelta(days=1))

    assert "L.P." not in asked.anna.client().get(address("duties-show", TRAVEL)).text


def test_a_helper_with_a_code_that_is_in_use_here_takes_nobodys_place(asked):
    agree(asked, code="M.K.")

    page = asked.anna.client().get(address("duties-show", TRAVEL)).text
    assert "M.K. (2)" in page
    form = asked.anna.client().get(address("duties-change", TRAVEL)).text
    assert 'name="intake-regular" value="M.K."' in form
    assert "M.K. (2)" not in form


def test_who_looks_afterwards_does_not_do_the_step(asked):
    with system_scope():
        Exchange.objects.update(kind="spot_check")
    agree(asked)

    assert "L.P." not in asked.anna.client().get(address("duties-show", TRAVEL)).text


def test_what_looks_like_a_name_is_not_agreed(asked):
    answer = agree(asked, code="Pietersen")

    assert answer.status_code == 422
    assert "lijkt een naam" in answer.text


def test_an_agreement_about_a_process_that_was_stopped_leads_nowhere(asked):
    agree(asked)
    (ours,) = lines(asked.waterrijk)

    asked.anna.client().post(address("process-stop", TRAVEL))

    page = asked.anna.client().get(address("exchange-show", ours.id))
    assert page.status_code == 200
    assert address("duties-show", TRAVEL) not in page.text


def test_after_the_last_day_the_code_of_who_helped_goes(asked):
    agree(asked)
    with system_scope():
        Exchange.objects.update(until=timezone.localdate() - timedelta(days=1))
        forget_people.func()

    (ours,), (theirs,) = lines(asked.waterrijk), lines(asked.dijkerveen)
    assert ours.helper_code == theirs.helper_code == ""


def test_both_sides_are_held_while_one_answers(asked):
    """Without the other row one side could withdraw in the moment in which the other agrees."""
    (theirs,) = lines(asked.dijkerveen)

    found = statements_of(asked.eva.client(), address("exchange-agree", theirs.id), {"helper_code": "L.P."})

    assert any('"processes_exchange"."agreement"' in one and one.startswith("SELECT") for one in found)


def test_who_is_lent_can_do_the_step_that_was_agreed_and_no_other(asked):
    agree(asked)
    with scope(asked.waterrijk):
        house = house_of(
            asked.waterrijk,
            territory=Territory.EUROPEAN,
            processes=processes_of(asked.waterrijk),
            on=timezone.localdate(),
        )

    (lent,) = [one for one in house.staff if one.lent_by]
    assert {key.step for key in lent.skills} == {"book-in"}


def test_a_no_with_too_many_words_comes_back_as_it_was_typed(asked):
    (theirs,) = lines(asked.dijkerveen)
    words = "Het lukt ons echt niet. " * 30

    answer = asked.eva.client().post(address("exchange-decline", theirs.id), {"answer": words})

    assert answer.status_code == 422
    assert words.strip() in answer.text
    (ours,) = lines(asked.waterrijk)
    assert ours.state is ExchangeState.REQUESTED


def test_the_start_page_asks_who_was_asked_for_an_answer(asked):
    title = "Geef een buurgemeente antwoord"
    client = asked.eva.client()

    rows = {row["title"]: row["url"] for row in client.get(reverse("home:week")).context["rows"]}

    assert client.get(rows[title]).status_code == 200
    assert title not in asked.anna.client().get(reverse("home:week")).text
