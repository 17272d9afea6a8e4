# SPDX-License-Identifier: EUPL-1.2
"""Surroundings and way of working: prefilled where open data are honest, said in own words, kept in one place."""

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.audit.public import log_of
from dijkwacht.organisations import public as organisations
from dijkwacht.organisations.values import KnownFeature
from dijkwacht.processes.demo import tell_circumstances
from dijkwacht.processes.queries.circumstances import entries_of, profile_of
from dijkwacht.processes.values.circumstances import Way
from dijkwacht.tenancy.public import scope
from dijkwacht.values.organisations import Feature
from tests.support.house_maps import take

SHOW, SURROUNDINGS = reverse("processes:circumstances-show"), reverse("processes:surroundings-change")


def change(key):
    return reverse("processes:circumstance-change", args=[key])


def features_of(world):
    return organisations.card(world.waterrijk, timezone.localdate()).description.features


def known_as(monkeypatch, *known):
    """What open data tell of Waterrijk, which is invented and in no list."""
    monkeypatch.setattr(organisations, "known_surroundings", lambda _: known)


BORDER = KnownFeature(feature=Feature.BORDER)
CITY = KnownFeature(feature=Feature.LARGE_CITY, neighbours=("Enschede",))


def test_what_is_ticked_stands_with_the_organisation_and_nowhere_else(world):
    answer = world.anna.client().post(SURROUNDINGS, {"features": ["border", "outskirts"]})

    assert answer.status_code == 302
    assert features_of(world) == {Feature.BORDER, Feature.OUTSKIRTS}
    with scope(world.waterrijk):
        assert entries_of(world.waterrijk) == {}
        assert profile_of(world.waterrijk, on=timezone.localdate()).features == features_of(world)
        deeds = [line.event for line in log_of(world.waterrijk, before=None, size=5)]
    assert {"circumstance.changed", "organisation.described"} <= set(deeds)


def test_the_facts_of_the_organisation_and_this_page_say_the_same(world):
    world.anna.client().post(reverse("organisations:organisation-describe"), {"features": ["island"]})

    assert "Een eiland" in world.anna.client().get(SHOW).content.decode()


def test_open_data_tick_a_box_only_as_long_as_nobody_said(world, monkeypatch):
    known_as(monkeypatch, BORDER, CITY)
    page = world.anna.client().get(SURROUNDINGS).content.decode()
    assert "Daarom staat hier al een vinkje" in page
    assert page.count("checked") == 2
    assert "grenst aan Enschede" in page
    assert features_of(world) is None

    world.anna.client().post(SURROUNDINGS, {"features": ["none"]})
    page = world.anna.client().get(SURROUNDINGS).content.decode()
    assert "Uw eigen keuze telt" in page
    assert page.count("checked") == 1
    assert "U heeft dit niet aangevinkt" in world.anna.client().get(SHOW).content.decode()


def test_nothing_and_something_at_once_is_explained_and_not_kept(world):
    answer = world.anna.client().post(SURROUNDINGS, {"features": ["none", "border"]})

    assert answer.status_code == 422
    assert "niets hiervan" in answer.content.decode()
    assert features_of(world) is None


def test_small_and_close_is_a_risk_and_a_strength(world):
    said = {"is_here": "yes", "risk": "Iedereen belt door.", "strength": "Wij zien elkaar.", "source": "Gesprek"}
    assert world.anna.client().post(change("short_lines"), said).status_code == 302
    page = world.clara.client().get(SHOW).content.decode()

    assert "Iedereen belt door." in page
    assert "Wij zien elkaar." in page
    with scope(world.waterrijk):
        assert entries_of(world.waterrijk)["short_lines"].is_here is True


def test_said_again_it_replaces_what_was_said(world):
    for risk in ("Eerst zo.", "Nu zo."):
        world.anna.client().post(change("trust"), {"is_here": "", "risk": risk})

    with scope(world.waterrijk):
        entry = entries_of(world.waterrijk)["trust"]
    assert (entry.is_here, entry.risk) == (None, "Nu zo.")


def test_an_example_of_others_is_no_answer(world):
    page = world.anna.client().get(change("trust")).content.decode()

    assert "De voorbeelden tellen niet mee" in page
    with scope(world.waterrijk):
        assert entries_of(world.waterrijk) == {}


@pytest.mark.parametrize("key", ["geen-ding", "european", "TRUST"])
def test_what_is_no_circumstance_does_not_exist(world, key):
    assert world.anna.client().get(change(key)).status_code == 404


def test_what_is_often_heard_of_small_towns_is_said_beside_it_and_counts_for_nothing(world):
    small = world.anna.client().get(SHOW).content.decode()
    large = world.eva.client().get(SHOW).content.decode()

    assert small.count("hoorden dit vaak over kleine gemeenten") == 3
    assert "hoorden dit vaak" not in large


def test_too_long_words_come_back(world):
    answer = world.anna.client().post(change("trust"), {"is_here": "yes", "risk": "x" * 301})

    assert answer.status_code == 422
    with scope(world.waterrijk):
        assert entries_of(world.waterrijk) == {}


def test_who_may_only_read_changes_nothing(world):
    for somebody in (world.clara, world.hanna, world.bram):
        assert somebody.client().post(change("trust"), {"is_here": "yes"}).status_code == 403
        assert somebody.client().post(SURROUNDINGS, {"features": ["border"]}).status_code == 403
    assert features_of(world) is None


def test_another_town_keeps_its_own(world):
    world.anna.client().post(change("trust"), {"is_here": "yes", "risk": "Alleen van Waterrijk."})

    assert "Alleen van Waterrijk." not in world.eva.client().get(SHOW).content.decode()


def test_the_three_heaviest_stand_on_top_with_their_reasons(world):
    for slug in ("travel-documents", "real-estate", "subsidies", "driving-licences"):
        take(world.waterrijk, slug)
    world.anna.client().post(SURROUNDINGS, {"features": ["border"]})
    page = world.anna.client().get(SHOW).content.decode()

    assert "De drie die hier het zwaarst wegen" in page
    assert "Een gemeente aan de grens is volgens onderzoek extra kwetsbaar." in page


def test_without_processes_the_page_says_where_to_begin(world):
    assert "Kies ze eerst uit de bibliotheek" in world.anna.client().get(SHOW).content.decode()


def test_the_page_takes_as_many_statements_with_many_processes(world, django_assert_max_num_queries):
    take(world.waterrijk)
    client = world.anna.client()
    client.get(SHOW)
    with django_assert_max_num_queries(16) as few:
        client.get(SHOW)
    for slug in ("real-estate", "subsidies", "permits", "staff", "procurement"):
        take(world.waterrijk, slug)
    with django_assert_max_num_queries(16) as many:
        client.get(SHOW)

    assert len(many) == len(few)


def test_the_demo_tells_a_risk_a_strength_and_both(world):
    with scope(world.waterrijk):
        tell_circumstances(world.anna.actor, at=timezone.now())
        told = entries_of(world.waterrijk)

    assert features_of(world) is None
    assert told[Feature.OUTSKIRTS].strength
    assert told[Way.SHORT_LINES].risk
    assert told[Way.SHORT_LINES].strength
    assert not told[Way.CAPACITY].strength
    assert told[Way.UNDESCRIBED].is_here is False
