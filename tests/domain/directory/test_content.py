# SPDX-License-Identifier: EUPL-1.2
"""What the services and cards that we ship must hold, beyond their format."""

import re

import pytest

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Audience, Phrase, Situation
from dijkwacht.values.organisations import Territory

# Every number that the fact base gives; another one has to be looked up before it is added here.
CHECKED_NUMBERS = {"112", "0900-8844", "070-3738314", "070-3765950", "088-6992890"}
NUMBER = re.compile(r"\b(?:112|911|0[0-9]{2,3}[- ]?[0-9]{3,})")


def phrases(found):
    if isinstance(found, Phrase):
        yield found
    elif isinstance(found, dict):
        for one in found.values():
            yield from phrases(one)
    elif isinstance(found, tuple):
        for one in found:
            yield from phrases(one)
    elif hasattr(found, "__dataclass_fields__"):
        for name in found.__dataclass_fields__:
            yield from phrases(getattr(found, name))


def test_there_are_enough_services_and_each_situation_has_a_card():
    assert len(library().services) >= 25
    assert set(library().situations) == {one.value for one in Situation}
    assert set(library().first_hours) == {"threatened"}


def test_only_numbers_of_the_fact_base_are_shown():
    assert {one.phone for one in library().services.values()} - {""} == CHECKED_NUMBERS


@pytest.mark.parametrize(
    ("slug", "not_for"),
    [
        ("integrity-advice", {Audience.REPRESENTATIVE, Audience.OFFICIAL, Audience.FAMILY}),
        ("support-team", {Audience.OFFICIAL}),
        ("security-measures-scheme", {Audience.REPRESENTATIVE, Audience.OFFICIAL, Audience.FAMILY}),
        ("whistleblowers-house", {Audience.OFFICE_HOLDER, Audience.REPRESENTATIVE}),
    ],
)
def test_nobody_is_sent_to_a_service_that_does_not_serve_him(slug, not_for):
    assert not_for.isdisjoint(library().services[slug].audiences)
    for card in library().situations.values():
        assert all(slug not in card.services.get(audience, ()) for audience in not_for)


def test_an_advice_office_for_working_days_is_not_somebody_to_speak_now():
    assert not library().services["integrity-advice"].urgent


def test_texts_name_no_numbers_because_they_differ_per_territory():
    texts = [one for kind in (library().situations, library().first_hours) for one in phrases(kind)]
    assert len(texts) > 150
    assert not [one for one in texts if NUMBER.search(one.nl) or NUMBER.search(one.en)]


def test_both_languages_are_filled_and_calm():
    texts = [one for kind in (library().services, library().situations, library().first_hours) for one in phrases(kind)]
    for text in texts:
        assert text.nl.strip()
        assert text.en.strip()
        assert "!" not in text.nl + text.en


def test_addresses_of_situations_are_unique_in_each_language():
    for language in ("nl", "en"):
        paths = [card.path.of(language) for card in library().situations.values()]
        assert len(set(paths)) == len(paths)
        assert all(re.fullmatch(r"[a-z-]+", path) for path in paths)


@pytest.mark.parametrize("territory", list(Territory))
def test_rules_of_the_european_netherlands_are_not_told_on_the_islands(territory):
    told = [
        advice.nl
        for card in library().situations.values()
        for items in (card.do, card.avoid, card.know, *card.notes.values())
        for advice in items
        if advice.holds_in(territory)
    ]
    told += [
        advice.nl
        for card in library().first_hours.values()
        for items in (*(moment.person + moment.organisation for moment in card.moments), card.family)
        for advice in items
        if advice.holds_in(territory)
    ]
    strict = [
        text for text in told if re.search(r"VPT|48 uur|7 dagen|commissaris|Ondersteuningsteam|burgemeester", text)
    ]
    assert bool(strict) is (territory is Territory.EUROPEAN)
