# SPDX-License-Identifier: EUPL-1.2
"""What follows for a position, as docs/rules/position-types.md shows it."""

from dataclasses import replace
from datetime import date
from uuid import NAMESPACE_URL, uuid5

import pytest

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import ProcessStep, RuleKind, SeparationRule, StepKind, Strictness
from dijkwacht.processes.domain.position_words import REMEDIES, TYPE_WORDS, told
from dijkwacht.processes.domain.types import LONG_YEARS, Surroundings, properties_of
from dijkwacht.processes.values.duties import RuleKey, StepKey
from dijkwacht.processes.values.positions import (
    AccessLine,
    NewPosition,
    PositionCard,
    PositionType,
    Property,
    Task,
)
from dijkwacht.values.days import read_day
from dijkwacht.values.organisations import Territory
from tests.support.rules import NONE, listed, table

TODAY = date(2026, 6, 1)
MODEL = library().processes["travel-documents"]


def step(slug, kind=StepKind.CHECK, **more):
    return ProcessStep(slug=slug, title=slug.capitalize(), kind=kind, who="x", what="y", **more)


def rule(slug, kind, steps, others=(), **more):
    return SeparationRule(
        slug=slug,
        kind=kind,
        steps=steps,
        others=others,
        strictness=Strictness.STRICT,
        short="kort",
        text="Een ander doet dit.",
        source=MODEL.rules[0].source,
        checked_on=TODAY,
        **more,
    )


PROCESS = replace(
    MODEL,
    slug="p",
    title="Proef",
    steps=(
        step("take"),
        step("decide", StepKind.DECIDE),
        step("make", is_outside=True, done_by="een ander"),
        step("check", StepKind.SUPERVISE),
    ),
    rules=(
        rule("apart", RuleKind.DIFFERENT_PERSONS, ("take", "decide")),
        rule("watch", RuleKind.SUPERVISOR, ("check",), ("take",)),
        rule("turn", RuleKind.ROTATION, ("take",), months=12),
    ),
)


def key(slug):
    return StepKey(process="p", step=slug)


def id_of(name):
    return uuid5(NAMESPACE_URL, name)


def card(name, *, mandates=(), holders=None, access=()):
    return PositionCard(
        id=id_of(name),
        told=NewPosition(title=name, holders=holders),
        mandates=frozenset(map(key, mandates)),
        access=tuple(access),
    )


def house(row, **more):
    """The positions P and Q of a row of the page, around one process."""
    pairs = [one.split() for one in listed(row["mandates"], ";")]
    heads = None if row["people in P"] == "onbekend" else int(row["people in P"])
    mandates = {name: [slug for who, slug in pairs if who == name] for name in "PQ"}
    tasks = []
    for one in listed(row["who does what"], ";"):
        who, slug = one.split()
        tasks.append(Task(step=key(slug), code=who, position_id=id_of(who[0])))
    positions = (card("P", mandates=mandates["P"], holders=heads), card("Q", mandates=mandates["Q"], holders=1))
    return Surroundings(processes=(PROCESS,), positions=positions, tasks=tuple(tasks), **more)


def found(around, kind, **more):
    every = properties_of(around.positions[0], around, today=TODAY, **more)
    return [one for one in every if one.kind is kind]


@pytest.mark.parametrize("row", table("position-types", "Sole"), ids=str)
def test_what_one_person_alone_does(row):
    sole = found(house(row), PositionType.SOLE)

    assert [step.step for one in sole for step in one.steps] == listed(row["P"])
    assert [one.decides for one in sole] == [one == "decide" for one in listed(row["P"])]


@pytest.mark.parametrize("row", table("position-types", "Both sides"), ids=str)
def test_both_sides_of_a_check(row):
    kept = frozenset({RuleKey(process="p", rule="apart")}) if row["kept by a system"] == "ja" else frozenset()
    both = found(house(row, enforced=kept), PositionType.BOTH_SIDES)

    assert ["+".join(step.step for step in one.steps) for one in both] == listed(row["P"])


@pytest.mark.parametrize("row", table("position-types", "Long"), ids=str)
def test_long_on_one_field(row):
    around = Surroundings(processes=(), positions=(card("P"),), tasks=())
    since = [] if row["since"] == NONE else [read_day(row["since"])]

    every = properties_of(around.positions[0], around, since=since, today=read_day(row["today"]))

    assert [one.kind for one in every] == ([PositionType.LONG] if row["long"] == "ja" else [])


@pytest.mark.parametrize(
    ("heads", "others", "alone"), [(1, "Kassa", True), (1, "BRP", False), (2, "Kassa", False), (None, "Kassa", False)]
)
def test_a_system_that_one_person_gets_into(heads, others, alone):
    mine = card(
        "P",
        holders=heads,
        access=[AccessLine(system="brp", right="inzien"), AccessLine(system="brp", right="wijzigen")],
    )
    around = Surroundings(processes=(), positions=(mine, card("Q", access=[AccessLine(system=others)])), tasks=())

    assert [one.system for one in found(around, PositionType.SOLE)] == (["brp"] if alone else [])


def test_what_one_does_alone_is_told_once_a_process_and_a_rule_once():
    everything = ";".join(f"P.a {slug}" for slug in ("take", "decide", "check"))
    around = house({"who does what": everything, "mandates": NONE, "people in P": "1"})
    three = replace(PROCESS, rules=(rule("all", RuleKind.DIFFERENT_PERSONS, ("take", "decide", "check")),))
    around = replace(around, processes=(three,))

    assert [one.steps for one in found(around, PositionType.SOLE)] == [(key("decide"),), (key("take"), key("check"))]
    both = found(around, PositionType.BOTH_SIDES)
    assert [one.steps for one in both] == [(key("take"), key("decide"), key("check"))]
    assert told(both[0], {"p": three}).title == "Deze functie staat aan beide kanten (Proef: take, decide en check)"


def test_a_rule_of_another_territory_does_not_count():
    row = {"who does what": "P.a take; P.a decide; Q.b take; Q.b decide", "mandates": NONE, "people in P": "1"}
    elsewhere = replace(PROCESS, rules=(replace(PROCESS.rules[0], territories=(Territory.SABA,)),))

    assert found(replace(house(row), processes=(elsewhere,)), PositionType.BOTH_SIDES) == []
    assert (
        len(found(replace(house(row), processes=(elsewhere,), territory=Territory.SABA), PositionType.BOTH_SIDES)) == 1
    )


def test_every_type_has_words_and_a_remedy_and_none_names_a_person():
    texts = [
        told(Property(kind=PositionType.SOLE, steps=(key("take"),)), {"p": PROCESS}),
        told(Property(kind=PositionType.SOLE, steps=(key("decide"),), decides=True), {"p": PROCESS}),
        told(Property(kind=PositionType.SOLE, system="BRP"), {}),
        told(
            Property(kind=PositionType.BOTH_SIDES, steps=(key("take"), key("decide")), rule=PROCESS.rules[0]),
            {"p": PROCESS},
        ),
        told(Property(kind=PositionType.LONG), {}),
        told(Property(kind=PositionType.CLOSE), {}),
    ]

    assert set(REMEDIES) == set(TYPE_WORDS) == set(PositionType)
    assert [one.title for one in texts] == [
        "In deze functie doet één mens dit alleen (Proef: take)",
        "Deze functie beslist alleen (Proef: decide)",
        "Alleen deze functie kan in BRP",
        "Deze functie staat aan beide kanten (Proef: take en decide)",
        "Deze functie is al acht jaar of langer in dezelfde handen",
        "Dicht bij een aanvrager",
    ]
    assert texts[3].is_strict
    assert "Paspoortuitvoeringsregeling" in texts[3].source
    assert LONG_YEARS == 8
