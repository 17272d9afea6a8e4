# SPDX-License-Identifier: EUPL-1.2
"""Which processes run here: how one begins, taking them over, writing an own one, and stopping."""

import pytest
from django.test import Client

from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.processes.queries.house import process_for, processes_of
from dijkwacht.processes.values.house import Origin
from dijkwacht.tenancy.public import scope
from tests.support.learning import text_of
from tests.support.processing import address, process, sent_by, take

SLUG = "travel-documents"
OWN = {
    "title": "Marktplaatsen",
    "subtitle": "Van aanvraag tot plek",
    "look_out": "Haast\r\nContant\r\nSteeds dezelfde",
    "do": "Kijk\r\nVraag\r\nMeld",
    "small_variant": "Doe het met zijn tweeën.",
    "gone_wrong": "Stop en bel de marktmeester.",
    "question": "Kent u de aanvrager?",
    "then": "Zeg het.",
    "takes_over": "een collega.",
    "owner": "teamleider",
    "contact": "meldpunt",
    "first_step": "Maak een rooster.",
    "departments": "Markt, Vergunningen",
    "vng": "verlenen",
}


def events(world):
    with scope(world.waterrijk):
        return [one.event for one in log_of(world.waterrijk, before=None, size=50)]


def here(world, slug=SLUG):
    with scope(world.waterrijk):
        return process_for(world.waterrijk, slug)


@pytest.fixture
def many(monkeypatch):
    """A library of twenty processes, so that the number of statements shows."""
    slugs = [f"proef-{number}" for number in range(20)]
    more = {slug: process(slug, number=50 + place, title=f"Proef {place}") for place, slug in enumerate(slugs)}
    monkeypatch.setitem(library().__dict__, "processes", library().processes | more)
    return slugs


def test_before_there_is_any_the_page_says_how_to_begin(world):
    answer = world.anna.client().get(address("process-list"))
    told, html = text_of(answer), answer.content.decode()

    assert "Er staan nog geen processen" in told
    assert "Begin met wat hier het meest weegt" in told
    assert html.count("utrecht-button--primary-action") == 1
    assert address("process-take") + "?begin=1" in html


def test_a_reader_finds_the_cards_when_nobody_began(world):
    told = text_of(world.clara.client().get(address("process-list")))
    assert "nog niet begonnen" in told
    assert "Bekijk de kaarten" in told


def test_the_processes_that_weigh_most_are_ticked(world):
    ticked = sent_by(world.anna.client().get(address("process-take") + "?begin=1"))
    assert f"neem-{SLUG}" in ticked
    assert ticked[f"afdeling-{SLUG}"] == str(world.civil_affairs)
    assert f"neem-{SLUG}" not in sent_by(world.anna.client().get(address("process-take")))


def test_from_a_card_to_taking_over_that_process(world):
    path = address("process-take") + f"?proces={SLUG}"
    card = address("process-card-show", SLUG)
    assert path in world.anna.client().get(card).content.decode()
    assert path not in world.clara.client().get(card).content.decode()
    assert [one for one in sent_by(world.anna.client().get(path)) if one.startswith("neem-")] == [f"neem-{SLUG}"]

    answer = world.anna.client().post(path, {f"neem-{SLUG}": "on"})
    assert answer["Location"] == address("process-show", SLUG)
    assert path not in world.anna.client().get(card).content.decode()


def test_taking_over_puts_them_in_the_list_with_department_and_origin(world):
    sent = {f"neem-{SLUG}": "on", f"afdeling-{SLUG}": str(world.civil_affairs)}
    answer = world.anna.client().post(address("process-take"), sent, follow=True)

    told = text_of(answer)
    assert "1 proces overgenomen." in told
    assert "Burgerzaken" in told
    assert "bibliotheek" in told
    assert here(world).department_id == world.civil_affairs
    assert "process.taken" in events(world)


def test_taking_nothing_is_told(world):
    answer = world.anna.client().post(address("process-take"), {})
    assert answer.status_code == 422
    assert "Vink ten minste één proces aan." in text_of(answer)


def test_a_department_of_elsewhere_is_refused(world):
    sent = {f"neem-{SLUG}": "on", f"afdeling-{SLUG}": str(world.dijkerveen)}
    assert world.anna.client().post(address("process-take"), sent).status_code == 422


def test_only_the_coordinator_takes_over(world):
    for who in ("hanna", "clara", "joost", "bram"):
        answer = getattr(world, who).client().post(address("process-take"), {f"neem-{SLUG}": "on"})
        assert answer.status_code == 403
    assert Client().post(address("process-take")).status_code == 302


def test_a_process_of_elsewhere_shows_nowhere_here(world):
    take(world, SLUG)
    told = text_of(world.eva.client().get(address("process-list")))
    assert "Er staan nog geen processen" in told


def test_stopping_takes_it_from_the_list_and_it_can_come_back(world):
    take(world, SLUG)
    anna = world.anna.client()
    assert "Wie welke stap deed, wissen wij" in text_of(anna.get(address("process-stop", SLUG)))
    anna.post(address("process-stop", SLUG))

    with scope(world.waterrijk):
        assert processes_of(world.waterrijk) == []
    assert anna.get(address("process-show", SLUG)).status_code == 404
    assert anna.get(address("process-card-show", SLUG)).status_code == 200
    take(world, SLUG)
    assert here(world).origin is Origin.LIBRARY
    assert "process.stopped" in events(world)


def write(client, **other):
    """An own process as the filled form sends it, after a press on “voeg toe” for a fifth step that stayed empty."""
    typed = sent_by(client.get(address("process-write")))
    typed = sent_by(client.post(address("process-write"), typed | {"erbij": "steps"}))
    assert typed["steps-TOTAL_FORMS"] == "5"
    for place in range(4):
        typed |= {
            f"steps-{place}-title": f"Stap{place}",
            f"steps-{place}-who": "marktmeester",
            f"steps-{place}-what": "doet",
        }
    for place in range(3):
        typed |= {f"weak-{place}-text": f"Zwak {place}", f"weak-{place}-control": f"Controle {place}"}
    return client.post(address("process-write"), typed | OWN | other)


def test_an_own_process_is_written_from_nothing(world):
    anna = world.anna.client()
    answer = write(anna)

    assert answer.status_code == 302
    made = here(world, "eigen-marktplaatsen")
    assert made.origin is Origin.OWN
    assert made.content.departments == ("markt", "vergunningen")
    assert [one.text for one in made.content.weak_spots] == ["Zwak 0", "Zwak 1", "Zwak 2"]
    assert made.content.acquaintance.takes_over == "een collega"
    assert "Geschreven door Waterrijk" in text_of(anna.get(address("process-card-show", "eigen-marktplaatsen")))
    assert anna.get(address("process-card-paper", "eigen-marktplaatsen")).status_code == 200
    assert "eigen" in text_of(anna.get(address("process-list")))
    assert "process.written" in events(world)


def test_a_second_own_process_of_the_same_name_gets_its_own_key(world):
    anna = world.anna.client()
    write(anna)
    write(anna)
    assert here(world, "eigen-marktplaatsen-2").content.title == "Marktplaatsen"


def test_an_own_process_can_be_changed_too(world):
    anna = world.anna.client()
    write(anna)
    name = address("process-change", "eigen-marktplaatsen")
    anna.post(name, sent_by(anna.get(name)) | {"owner": "hoofd Markt", "weak-1-text": "Anders zwak"})

    made = here(world, "eigen-marktplaatsen").content
    assert made.owner == "hoofd Markt"
    assert made.weak_spots[1].text == "Anders zwak"
    assert made.version == 2


def test_too_few_steps_is_told_and_nothing_is_lost(world):
    answer = write(world.anna.client(), **{"steps-3-title": "", "steps-3-who": "", "steps-3-what": ""})
    assert answer.status_code == 422
    assert "Hier horen er 4 tot 9, het zijn er 3." in text_of(answer)
    assert sent_by(answer)["title"] == "Marktplaatsen"


def test_pages_take_as_many_statements_with_many_processes(world, many, django_assert_max_num_queries):
    anna = world.anna.client()

    def statements(name, *arguments):
        with django_assert_max_num_queries(24) as seen:
            assert anna.get(address(name, *arguments)).status_code == 200
        return len(seen)

    anna.get(address("process-list"))  # The first page of a browser also notes that it was here.
    pages = [("process-list",), ("card-list",), ("process-take",), ("process-card-show", "proef-1")]
    take(world, many[0])
    few = [statements(*one) for one in pages]
    take(world, *many[1:10])
    assert [statements(*one) for one in pages] == few
