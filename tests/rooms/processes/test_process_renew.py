# SPDX-License-Identifier: EUPL-1.2
"""The library changed since: what one sees of it, and that nothing happens without pressing."""

from dataclasses import replace

import pytest

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Strictness
from dijkwacht.processes.queries.house import process_for
from dijkwacht.processes.values.house import Origin
from dijkwacht.tenancy.public import scope
from dijkwacht.values.organisations import Territory
from tests.support.learning import text_of
from tests.support.processing import address, process, rule, sent_by, step, take

OLD = process()
NEW = replace(
    OLD,
    version=2,
    subtitle="Van voor tot achter",
    steps=(*OLD.steps, step("e", title="Nakijken")),
    rules=(*OLD.rules, rule("bc", "b", "c")),
    owner="directeur",
)


@pytest.fixture
def renewable(world, monkeypatch):
    """Waterrijk took a process over and adapted its owner; then the library changed."""
    monkeypatch.setitem(library().processes, "proef", OLD)
    take(world, "proef")
    anna = world.anna.client()
    name = address("process-change", "proef")
    assert anna.post(name, sent_by(anna.get(name)) | {"owner": "hoofd hier"}).status_code == 302

    def become(now):
        monkeypatch.setitem(library().processes, "proef", now)
        return anna

    return become


def here(world):
    with scope(world.waterrijk):
        return process_for(world.waterrijk, "proef")


def boxes(client):
    """The boxes by the title of their part."""
    answer = client.get(address("process-renew", "proef"))
    return [(part.key, box.html_name if box else "") for part, box, _ in answer.context["rows"]]


def test_the_page_of_the_process_says_that_the_library_changed(renewable):
    before = text_of(renewable(OLD).get(address("process-show", "proef")))
    after = text_of(renewable(NEW).get(address("process-show", "proef")))

    assert "De bibliotheek is veranderd" not in before
    assert "De bibliotheek is veranderd" in after


def test_it_shows_was_now_and_here_and_what_was_adapted(renewable):
    told = text_of(renewable(NEW).get(address("process-renew", "proef")))

    for words in ("Van begin tot eind", "Van voor tot achter", "Stap “Nakijken”", "directeur", "hoofd hier"):
        assert words in told
    assert told.count("hier aangepast") == 1


def test_looking_changes_nothing(world, renewable):
    before = here(world)
    renewable(NEW).get(address("process-renew", "proef"))
    assert here(world) == before


def test_what_is_ticked_is_taken_and_the_rest_stays(world, renewable):
    client = renewable(NEW)
    ticked = {name: "on" for key, name in boxes(client) if key in ("subtitle", "steps.e", "about")}
    assert client.post(address("process-renew", "proef"), ticked).status_code == 302

    made = here(world)
    assert made.content.subtitle == "Van voor tot achter"
    assert made.content.steps[-1].slug == "e"
    assert made.content.owner == "hoofd hier"
    assert [one.slug for one in made.content.rules] == ["ab"]
    assert made.left_out == {"bc": "Niet overgenomen toen de bibliotheek veranderde."}
    assert made.base == NEW
    assert "Er is niets veranderd" in text_of(client.get(address("process-renew", "proef")))


def test_taking_all_leaves_the_library(world, renewable):
    client = renewable(NEW)
    client.post(address("process-renew", "proef"), {name: "on" for _, name in boxes(client)})
    assert here(world).origin is Origin.LIBRARY


def test_a_declined_advised_rule_stays_away_when_texts_are_changed_later(world, renewable):
    client = renewable(NEW)
    client.post(address("process-renew", "proef"), {})
    name = address("process-change", "proef")
    client.post(name, sent_by(client.get(name)) | {"contact": "griffie"})

    assert here(world).content.contact == "griffie"
    assert [one.slug for one in here(world).content.rules] == ["ab"]


def test_a_rule_of_law_comes_along_without_a_box(world, renewable):
    law = rule("bc", "b", "c", strictness=Strictness.STRICT, territories=(Territory.EUROPEAN,))
    client = renewable(replace(OLD, version=2, rules=(*OLD.rules, law)))
    assert ("rules.bc", "") in boxes(client)

    client.post(address("process-renew", "proef"), {})
    assert law in here(world).content.rules


def test_a_choice_that_does_not_fit_together_is_told(world, renewable):
    client = renewable(replace(NEW, rules=(*OLD.rules, rule("be", "b", "e"))))
    wanted = {name: "on" for key, name in boxes(client) if key == "rules.be"}
    answer = client.post(address("process-renew", "proef"), wanted)

    assert answer.status_code == 422
    assert "noemt stap “e”, die niet bestaat" in text_of(answer)
    assert here(world).base == OLD


def test_a_process_that_left_the_library_stays_as_it_is_here(world, renewable):
    client = renewable(OLD)
    del library().processes["proef"]
    assert "Er is niets veranderd" in text_of(client.get(address("process-renew", "proef")))
    assert client.get(address("process-show", "proef")).status_code == 200
