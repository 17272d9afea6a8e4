# SPDX-License-Identifier: EUPL-1.2
"""Saying how a process runs here: one form, nothing lost, and what law orders stays."""

import pytest

from dijkwacht.processes.queries.house import process_for
from dijkwacht.processes.values.house import Origin
from dijkwacht.tenancy.public import scope
from tests.support.learning import text_of
from tests.support.processing import address, sent_by, take

SLUG = "travel-documents"


@pytest.fixture
def anna(world):
    take(world, SLUG, department=world.civil_affairs)
    return world.anna.client()


def here(world):
    with scope(world.waterrijk):
        return process_for(world.waterrijk, SLUG)


def sent(client):
    return sent_by(client.get(address("process-change", SLUG)))


def change(client, **new):
    return client.post(address("process-change", SLUG), sent(client) | new)


def test_a_form_that_is_sent_back_untouched_changes_nothing(world, anna):
    before = here(world)

    assert change(anna).status_code == 302
    assert here(world).content == before.content
    assert here(world).origin is Origin.LIBRARY


def test_another_function_for_a_step_shows_on_the_card(world, anna):
    change(anna, **{"steps-0-who": "baliemedewerker"})

    assert here(world).content.steps[0].who == "baliemedewerker"
    assert here(world).content.steps[0].stakes == here(world).base.steps[0].stakes
    told = text_of(anna.get(address("process-card-show", SLUG)))
    assert "Baliemedewerker" in told
    assert "aangepast door Waterrijk" in told


def test_a_step_done_by_another_body_says_who_answers_for_it(world, anna):
    refused = change(anna, **{"steps-3-is_outside": "on"})
    assert refused.status_code == 422
    assert "Zeg wie deze stap buiten huis doet." in text_of(refused)
    assert "Zeg welke functie hier ervoor instaat." in text_of(refused)

    change(anna, **{"steps-3-is_outside": "on", "steps-3-done_by": "de dienst", "steps-3-answers_for_it": "hoofd"})
    told = text_of(anna.get(address("process-show", SLUG)))
    assert "Buiten huis gedaan door de dienst." in told
    assert "Hier staat ervoor in: hoofd." in told


def test_a_button_adds_an_empty_row_and_keeps_what_was_typed(world, anna):
    answer = change(anna, **{"steps-0-who": "iemand anders", "erbij": "steps"})

    assert answer.status_code == 200
    typed = sent_by(answer)
    assert typed["steps-0-who"] == "iemand anders"
    assert typed["steps-TOTAL_FORMS"] == "7"
    assert typed["steps-6-title"] == ""
    assert here(world).origin is Origin.LIBRARY


def test_an_empty_row_is_no_step(world, anna):
    typed = sent_by(change(anna, erbij="steps"))

    assert anna.post(address("process-change", SLUG), typed).status_code == 302
    assert len(here(world).content.steps) == 6


def test_steps_are_added_moved_and_taken_away(world, anna):
    typed = sent_by(change(anna, erbij="steps"))
    new = {"steps-6-title": "Bellen", "steps-6-who": "balie", "steps-6-what": "afspraak maken", "steps-6-ORDER": "1"}
    order = {f"steps-{place}-ORDER": str(place + 2) for place in range(6)}
    lost = {"steps-2-DELETE": "on"}

    assert anna.post(address("process-change", SLUG), typed | order | new | lost).status_code == 302
    assert [one.slug for one in here(world).content.steps] == [
        "eigen-bellen", "intake", "grant", "book-in", "hand-over", "supervise",
    ]  # fmt: skip


def test_a_step_of_a_rule_of_law_cannot_go(world, anna):
    refused = change(anna, **{"steps-1-DELETE": "on"})

    assert refused.status_code == 422
    assert "Stap “Verstrekken” staat in de verplichte regel “altijd drie verschillende mensen”" in text_of(refused)
    assert len(here(world).content.steps) == 6


def test_an_advised_rule_goes_only_with_a_reason_and_can_come_back(world, anna):
    refused = change(anna, **{"weg-book-in-by-another": "on"})
    assert refused.status_code == 422
    assert "Schrijf in één zin op waarom." in text_of(refused)

    change(anna, **{"weg-book-in-by-another": "on", "reden-book-in-by-another": "Wij zijn met drie mensen."})
    assert [one.slug for one in here(world).content.rules] == ["three-officers", "security-officer-apart"]
    assert "Wij zijn met drie mensen." in text_of(anna.get(address("process-show", SLUG)))

    back = sent(anna)
    del back["weg-book-in-by-another"]
    anna.post(address("process-change", SLUG), back)
    assert here(world).origin is Origin.LIBRARY


def test_a_rule_of_law_has_no_box(anna):
    assert "weg-three-officers" not in anna.get(address("process-change", SLUG)).content.decode()


def test_an_own_rule_names_steps_by_number(world, anna):
    typed = sent_by(change(anna, erbij="rules"))
    new = {
        "rules-0-kind": "two_persons",
        "rules-0-steps": "4 en 5",
        "rules-0-short": "samen kijken",
        "rules-0-text": "Inklaren doen wij met zijn tweeën.",
        "rules-0-source": "Werkinstructie balie",
    }
    refused = anna.post(address("process-change", SLUG), typed | new | {"rules-0-steps": "4 en 12"})
    assert refused.status_code == 422
    assert "Noem nummers van 1 tot en met 6." in text_of(refused)
    assert sent_by(refused)["rules-0-steps"] == "4 en 12"

    anna.post(address("process-change", SLUG), typed | new)
    made = here(world).content.rules[-1]
    assert made.steps == ("book-in", "hand-over")
    assert made.source.title == "Werkinstructie balie"
    assert sent(anna)["rules-0-steps"] == "4, 5"


def test_rotation_asks_for_months(anna):
    typed = sent_by(change(anna, erbij="rules"))
    new = {
        "rules-0-kind": "rotation",
        "rules-0-steps": "1",
        "rules-0-short": "k",
        "rules-0-text": "t",
        "rules-0-source": "s",
    }
    assert "Zeg na hoeveel maanden iemand wisselt." in text_of(anna.post(address("process-change", SLUG), typed | new))


def test_every_fault_stands_at_its_field_and_nothing_is_lost(world, anna):
    long, lines = "Een heel lange naam voor een stap", "\r\n".join("abcdef")
    refused = change(
        anna, **{"steps-0-title": long, "subtitle": "", "owner": "de griffier", "do": "", "look_out": "één"}
    )
    told = text_of(refused)

    assert refused.status_code == 422
    assert "op de kaart passen er 14" in told
    assert "Vul dit in." in told
    typed = sent_by(refused)
    assert typed["steps-0-title"] == long
    assert typed["owner"] == "de griffier"
    again = text_of(change(anna, look_out=lines))
    assert "Hier horen er 3 tot 4, het zijn er 6." in again


def test_a_manager_changes_only_what_his_department_does(world, anna):
    hanna = world.hanna.client()
    assert hanna.get(address("process-change", SLUG)).status_code == 403
    typed = sent(anna)
    assert hanna.post(address("process-change", SLUG), typed).status_code == 403

    change(anna, department=str(world.public_space))
    assert hanna.get(address("process-change", SLUG)).status_code == 200
    moved = hanna.post(address("process-change", SLUG), sent(anna) | {"department": str(world.civil_affairs)})
    assert moved.status_code == 422
    assert here(world).department_id == world.public_space


def test_another_town_finds_nothing(world, anna):
    eva = world.eva.client()
    for name in ("process-show", "process-change", "process-renew", "process-stop"):
        assert eva.get(address(name, SLUG)).status_code == 404
