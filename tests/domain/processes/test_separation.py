# SPDX-License-Identifier: EUPL-1.2
"""The separation check, by the very tables of docs/rules/separation.md, and what must hold for every house."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import RuleKind, Strictness
from dijkwacht.processes.domain.phrasing import explained, title_of
from dijkwacht.processes.domain.separation import can_differ, check
from dijkwacht.processes.values.duties import ConflictKind, DutyKind, Staff, Through
from tests.support.duties import (
    STEPS,
    TODAY,
    does,
    house,
    process,
    read_duties,
    read_house,
    read_rule,
    rule,
)
from tests.support.rules import listed, table

THROUGH = {Through.REGULAR: "vast", Through.REPLACEMENT: "vervanging", Through.HIERARCHY: "baas"}
KIND = {ConflictKind.ALONE: ", alleen", ConflictKind.TOO_LONG: ", te lang"}
CODES = "ABCD"


def said(conflict):
    """“A aanvraag, uitreiken vast”."""
    words = f"{' '.join(conflict.codes)} {', '.join(conflict.steps)} {THROUGH[conflict.through]}"
    return words + KIND.get(conflict.kind, "")


def named(found):
    yield from (f"{one.code} zonder mandaat {one.step.step}" for one in found.missing_mandates)
    yield from (f"alleen {one.code} {one.step.step}" for one in found.single_points)
    yield from (f"leeg {one.step}" for one in found.empty_steps)


@pytest.mark.parametrize("row", table("separation", "Worked examples"), ids=lambda row: "; ".join(row.values()))
def test_the_page_says_what_pinches(row):
    of = process(read_rule(row["rule"]))
    found = check(read_house(row["further known"], of, duties=read_duties(row["who does what"])), today=TODAY)

    assert [said(one) for one in found.conflicts] == listed(row["what pinches"], ";")


@pytest.mark.parametrize("row", table("separation", "Further named"), ids=lambda row: "; ".join(row.values()))
def test_the_page_says_what_is_further_named(row):
    found = check(read_house(row["further known"], process(), duties=read_duties(row["who does what"])), today=TODAY)

    assert list(named(found)) == listed(row["named"], ";")


def test_strict_rules_come_first_then_processes_rules_and_codes():
    advised = rule(RuleKind.DIFFERENT_PERSONS, "aanvraag", "uitreiken", slug="advies", strictness=Strictness.ADVISED)
    strict = rule(RuleKind.DIFFERENT_PERSONS, "aanvraag", "uitreiken", slug="wet")
    first, second = process(advised, strict, slug="een"), process(strict, slug="twee")
    duties = [duty for of in ("een", "twee") for code in "BA" for duty in does(code, "aanvraag", "uitreiken", of=of)]
    found = check(house(first, second, duties=duties), today=TODAY).conflicts

    assert [(one.process, one.rule.slug, one.codes) for one in found] == [
        ("een", "wet", ("A",)),
        ("een", "wet", ("B",)),
        ("twee", "wet", ("A",)),
        ("twee", "wet", ("B",)),
        ("een", "advies", ("A",)),
        ("een", "advies", ("B",)),
    ]


def test_the_words_say_who_how_and_by_which_rule():
    travel = library().processes["travel-documents"]
    of = "travel-documents"
    duties = [
        *does("M.K.", "intake", "hand-over", of=of),
        *does("J.V.", "grant", of=of),
        *does("J.V.", "intake", kind=DutyKind.REPLACEMENT, of=of),
        *does("R.S.", "supervise", of=of),
    ]
    found = check(house(travel, duties=duties, staff=[Staff(code="M.K.", manager="R.S.")]), today=TODAY)
    words = [explained(one, travel) for one in found.conflicts]

    assert [one.title for one in words] == [
        "J.V. doet Aanvraag en Verstrekken",
        "M.K. doet Aanvraag en Uitreiken",
        "R.S. is de baas van M.K., bij Aanvraag, Uitreiken en Toezicht",
    ]
    assert [one.arose for one in words] == [
        "Ontstaat door vervanging. In het rooster ziet u dit niet.",
        "Twee taken die bij verschillende mensen horen.",
        "Wie toezicht houdt, doet zelf niet mee en is niet de baas.",
    ]
    assert words[0].strictness == "Verplicht gescheiden"
    assert words[0].source == (
        "Paspoortuitvoeringsregeling Nederland 2001, artikel 93, sinds 1 januari 2025 (nagekeken op 21 november 2026)"
    )


def test_the_words_of_alone_and_too_long():
    of = process(read_rule("samen uitreiken"), replace(read_rule("roulatie 24 uitreiken"), slug="roulatie"))
    found = check(read_house("A sinds 1-1-2020", of, duties=does("A", "uitreiken")), today=TODAY)

    assert [title_of(one, of) for one in found.conflicts] == [
        "A doet Uitreiken alleen",
        "A doet Uitreiken al twee jaar of langer",
    ]


steps = st.lists(st.sampled_from(STEPS), min_size=1, max_size=3, unique=True)
duties = st.lists(
    st.builds(
        lambda code, step, kind: does(code, step, kind=kind)[0],
        st.sampled_from(CODES),
        st.sampled_from(STEPS),
        st.sampled_from(DutyKind),
    ),
    max_size=12,
    unique_by=lambda one: (one.code, one.step),
)
rules = st.lists(
    st.builds(
        lambda kind, one, other, strictness: rule(kind, *one, others=tuple(other), strictness=strictness, months=12),
        st.sampled_from(RuleKind),
        steps,
        steps,
        st.sampled_from(Strictness),
    ),
    max_size=4,
).map(lambda made: [replace(one, slug=f"regel-{nr}") for nr, one in enumerate(made)])
staff = st.lists(
    st.builds(
        Staff,
        code=st.sampled_from(CODES),
        manager=st.sampled_from(["", *CODES]),
        since=st.sampled_from([None, TODAY.replace(year=2020)]),
    ),
    unique_by=lambda one: one.code,
)
houses = st.builds(lambda made, who, people: house(process(*made), duties=who, staff=people), rules, duties, staff)


@given(houses, st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_told_never_matters(of, chance):
    mixed = replace(
        of,
        duties=tuple(chance.sample(of.duties, len(of.duties))),
        staff=tuple(chance.sample(of.staff, len(of.staff))),
    )

    assert check(mixed, today=TODAY) == check(of, today=TODAY)


@given(houses, duties)
def test_one_more_duty_never_takes_a_conflict_away(of, more):
    """But for who stood alone on a step of two: there a second person is what is asked."""
    known = {(one.code, one.step) for one in of.duties}
    fuller = replace(of, duties=(*of.duties, *(one for one in more if (one.code, one.step) not in known)))
    after = {(one.kind, one.key, one.codes): set(one.steps) for one in check(fuller, today=TODAY).conflicts}

    for one in check(of, today=TODAY).conflicts:
        if one.kind is not ConflictKind.ALONE:
            assert set(one.steps) <= after[one.kind, one.key, one.codes]


@given(houses)
def test_somebody_without_duties_changes_nothing(of):
    more = replace(of, staff=(*of.staff, Staff(code="Z", manager="A", mandates=frozenset())))

    assert check(more, today=TODAY) == check(of, today=TODAY)


@given(houses)
def test_a_step_outside_the_house_is_never_in_a_conflict(of):
    found = check(of, today=TODAY)

    assert all("maken" not in one.steps for one in found.conflicts)
    assert all(one.step.step != "maken" for one in (*found.single_points, *found.missing_mandates))
    assert all(one.step != "maken" for one in found.empty_steps)


@given(st.lists(st.frozensets(st.sampled_from(CODES), min_size=1), max_size=5))
def test_people_can_differ_exactly_when_no_group_of_steps_has_too_few(people):
    """Hall's condition, counted over every group of steps."""
    groups = ([one for nr, one in enumerate(people) if bits >> nr & 1] for bits in range(1 << len(people)))

    assert can_differ(people) == all(len(frozenset().union(*group)) >= len(group) for group in groups)
