# SPDX-License-Identifier: EUPL-1.2
"""How heavy a process weighs: docs/rules/process-weight.md."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Circumstance, Stake, Strictness, Weighs
from dijkwacht.processes.domain.circumstances import WAYS
from dijkwacht.processes.domain.weights import in_order_of_weight, weigh
from dijkwacht.processes.values.circumstances import Entry, Profile, Way
from dijkwacht.values.organisations import Feature, Territory
from tests.support.duties import rule, step
from tests.support.rules import NONE, listed, table

BASE = library().processes["travel-documents"]
STAKES = {"geld": Stake.MONEY, "ruimte": Stake.DISCRETION, "informatie": Stake.INFORMATION}


def process(stakes=(), *, contact=False, strict=0, **changes):
    """One step, with a weak spot that comes from people; border and large city weigh."""
    spot = replace(BASE.weak_spots[0], circumstance=Circumstance.PEOPLE)
    one = step("stap", stakes=tuple(STAKES[stake] for stake in stakes), has_outside_contact=contact)
    rules = tuple(rule("verschillend", "stap", slug=f"regel-{number}") for number in range(strict))
    ours = {
        "steps": (one,),
        "rules": rules,
        "weak_spots": (spot,),
        "weighed_by": (
            Weighs(feature=Feature.BORDER, why="Aan de grens."),
            Weighs(feature=Feature.LARGE_CITY, why="Naast de stad."),
        ),
    }
    return replace(BASE, **ours | changes)


def profile(here, working):
    features = [one.removesuffix(" met kracht") for one in listed(here)]
    entries = {
        one.removesuffix(" met kracht"): Entry(key=one.removesuffix(" met kracht"), strength="Wij kennen de plek.")
        for one in listed(here)
        if one.endswith(" met kracht")
    }
    if working != NONE:
        way, _, said = working.partition(" ")
        entries[way] = Entry(
            key=way,
            is_here="niet hier" not in said,
            risk="Het gaat mis." if "risico" in said else "",
            strength="Het gaat goed." if "kracht" in said else "",
        )
    return Profile(features=frozenset(map(Feature, features)), entries=entries)


@pytest.mark.parametrize("row", table("process-weight", "Worked examples"), ids=lambda row: " | ".join(row.values()))
def test_the_page_of_the_rule(row):
    asked = process(listed(row["stakes"]), contact=row["outside contact"] == "ja", strict=int(row["strict rules"]))

    assert weigh(asked, profile(row["here"], row["way of working"])).total == int(row["weight"])


def test_every_reason_adds_up_and_is_told():
    found = weigh(process(["geld"], contact=True), profile("border met kracht", "trust risico en kracht"))

    assert found.total == sum(one.points for one in found.reasons) == 4
    assert [one.words for one in found.reasons] == [
        "Er gaat geld om.",
        "Medewerkers spreken de mensen van buiten zelf.",
        "Aan de grens.",
        "Sterk: Wij kennen de plek.",
        "Wij werken op vertrouwen: Het gaat mis.",
        "Wij werken op vertrouwen, ook sterk: Het gaat goed.",
    ]


def test_a_strict_rule_of_another_territory_weighs_nothing():
    there = replace(rule("verschillend", "stap"), strictness=Strictness.STRICT, territories=(Territory.BONAIRE,))

    assert weigh(process(rules=(there,)), Profile()).total == 0
    assert weigh(process(rules=(there,)), Profile(), territory=Territory.BONAIRE).total == 1


def test_the_heaviest_comes_first_and_equal_ones_keep_their_numbers():
    light = process(slug="licht", number=1)
    heavy, other = process(["geld"], slug="zwaar", number=9), process(["ruimte"], slug="even-zwaar", number=3)

    assert [one.process for one in in_order_of_weight([light, heavy, other], Profile())] == [
        "even-zwaar",
        "zwaar",
        "licht",
    ]


def test_every_way_of_working_is_in_words():
    assert set(WAYS) == set(Way)
    assert all(one.title and one.risk_example for one in WAYS.values())


@given(st.sampled_from(Way), st.sampled_from(sorted(library().processes)), st.sampled_from([*Feature, None]))
def test_saying_a_risk_never_makes_lighter_and_a_strength_never_heavier(way, slug, feature):
    features = frozenset() if feature is None else frozenset({feature})
    one = library().processes[slug]
    bare = weigh(one, Profile(features=features)).total
    risk = Profile(features=features, entries={way: Entry(key=way, is_here=True, risk="Mis.")})
    strength = Profile(features=features, entries={way: Entry(key=way, is_here=True, strength="Goed.")})

    assert weigh(one, risk).total >= bare >= weigh(one, strength).total >= 0
