# SPDX-License-Identifier: EUPL-1.2
"""What others did, as a list that one can search."""

import pytest
from django.urls import reverse

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import TOPIC_WORDS, SizeClass, Topic
from tests.support import rounds
from tests.support.rounds import text_of

LIST = reverse("knowledge:practice-list")


def shown(client, **sought):
    """The slugs that the list links to."""
    page = client.get(LIST, sought)
    assert page.status_code == 200
    text = text_of(page)
    return {slug for slug in library().practices if reverse("knowledge:practice-show", args=[slug]) in text}


def test_all_stand_below_their_topics_with_place_and_lesson(world):
    page = text_of(world.bram.client().get(LIST))

    for one in library().practices.values():
        assert one.lesson.replace("'", "&#x27;") in page
    for topic in Topic:
        assert f"<h2>{TOPIC_WORDS[topic][0].upper()}{TOPIC_WORDS[topic][1:]}</h2>" in page
    assert f"{len(library().practices)} voorbeelden" in page
    assert "Toon alle voorbeelden" not in page
    assert "(niet verplicht)" not in page


def test_a_word_a_topic_and_a_size_make_it_shorter(world):
    client = world.anna.client()
    practices = library().practices.values()

    assert "model-lease-farm-buildings" in shown(client, words="boekel")
    assert shown(client, topic="four_eyes") == {one.slug for one in practices if one.topic is Topic.FOUR_EYES}
    assert shown(client, size="small") == {one.slug for one in practices if SizeClass.SMALL in one.sizes}
    assert shown(client, words="boekel", topic="four_eyes") == set()


def test_what_was_sought_stays_in_the_form_and_the_way_back_is_there(world):
    page = text_of(world.anna.client().get(LIST, {"words": "boekel", "topic": "surroundings", "size": "small"}))

    assert 'value="boekel"' in page
    assert '<option value="surroundings" selected>Omgeving</option>' in page
    assert '<option value="small" selected>Tot 20.000 inwoners</option>' in page
    assert f"1 van {len(library().practices)} voorbeelden" in page
    assert "Toon alle voorbeelden" in page


def test_nothing_found_says_what_to_do(world):
    page = text_of(world.anna.client().get(LIST, {"words": "zeppelin"}))

    assert "Zoek met een ander woord, of kies een ander onderwerp." in page
    assert "0 van" not in page


@pytest.mark.parametrize(
    ("sought", "sentence"),
    [
        ({"topic": "weather"}, "Dit onderwerp kennen wij niet. Kies er een uit de lijst."),
        ({"size": "huge"}, "Deze omvang kennen wij niet. Kies er een uit de lijst."),
        ({"words": "a" * 101}, "Zoek met minder woorden: ten hoogste 100 tekens."),
    ],
)
def test_what_cannot_be_sought_is_said_and_everything_stands_below(world, sought, sentence):
    page = world.anna.client().get(LIST, sought)

    assert page.status_code == 422
    assert "Zo kunnen wij niet zoeken. Verbeter dit eerst." in text_of(page)
    assert sentence in text_of(page)
    assert f"{len(library().practices)} voorbeelden" in text_of(page)


def test_the_pages_of_learning_lead_there_for_who_works_with_the_content(world):
    for who, leads in (("anna", True), ("bram", True), ("clara", True), ("dirk", False)):
        page = text_of(world.everybody()[who].client().get(reverse("awareness:page-show")))
        assert (f'href="{LIST}"' in page) is leads


def test_it_is_not_for_who_came_by_link(world):
    begun = rounds.start(world)
    visitor = rounds.ask(world, begun, [rounds.question()])

    assert visitor.get(LIST).status_code == 404


def test_it_only_reads(world):
    assert world.anna.client().post(LIST).status_code == 405
