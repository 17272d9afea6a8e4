# SPDX-License-Identifier: EUPL-1.2
"""When the people there are cannot divide a process, and what that is due to."""

from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import RuleKind, Strictness
from dijkwacht.processes.domain.separation import check
from dijkwacht.processes.domain.unsolvable import Reason, ReasonKind, unsolvable_parts
from dijkwacht.processes.values.duties import Staff
from tests.support.duties import TODAY, does, house, key, process, read_rule, rule

TRAVEL = library().processes["travel-documents"]
INSIDE = ("aanvraag", "verstrekken", "uitreiken")


def reasons(*parts):
    return [(one.kind, one.key) for part in parts for one in part.reasons]


def people(codes, **facts):
    return [Staff(code=code, **facts) for code in codes]


def test_travel_documents_go_with_four_and_not_with_three():
    three = does("A", "intake", of="travel-documents")
    found = unsolvable_parts(house(TRAVEL, duties=three, staff=people("BC")), today=TODAY)

    assert [one.people for one in found] == [3]
    assert reasons(*found) == [(ReasonKind.RULE, "three-officers"), (ReasonKind.RULE, "security-officer-apart")]
    assert unsolvable_parts(house(TRAVEL, duties=three, staff=people("BCD")), today=TODAY) == ()


def test_two_people_fall_short_by_one_rule_alone():
    found = unsolvable_parts(
        house(TRAVEL, duties=does("A", "intake", of="travel-documents"), staff=people("B")), today=TODAY
    )

    assert reasons(*found) == [(ReasonKind.RULE, "three-officers")]


def test_a_mandate_that_nobody_has_is_a_reason_and_one_not_asked_is_none():
    of = process()

    assert reasons(
        *unsolvable_parts(house(of, duties=does("A", "aanvraag"), staff=people("A", mandates=frozenset())), today=TODAY)
    ) == [(ReasonKind.MANDATE, "verstrekken")]
    assert unsolvable_parts(house(of, duties=does("A", "aanvraag"), staff=people("A")), today=TODAY) == ()


def test_a_rule_and_a_skill_can_stand_in_the_way_together():
    of = process(read_rule("verschillend aanvraag, uitreiken"))
    all_but_last = frozenset(map(key, ("aanvraag", "verstrekken", "toezicht")))
    able = [Staff(code="A"), Staff(code="B", skills=frozenset({key("verstrekken")}))]
    unable = people("AB", skills=all_but_last)

    both = [(ReasonKind.RULE, "regel"), (ReasonKind.SKILL, "aanvraag"), (ReasonKind.SKILL, "uitreiken")]
    assert reasons(*unsolvable_parts(house(of, duties=does("A", "aanvraag"), staff=able), today=TODAY)) == both
    assert reasons(*unsolvable_parts(house(of, duties=does("A", "aanvraag"), staff=unable), today=TODAY)) == [
        (ReasonKind.SKILL, "uitreiken")
    ]


def test_a_manager_cannot_sit_opposite_his_people():
    of = process(read_rule("toezicht toezicht op aanvraag, verstrekken, uitreiken"))
    staff = [Staff(code="A"), Staff(code="B", manager="A"), Staff(code="C", manager="B")]

    assert unsolvable_parts(house(of, duties=does("A", "aanvraag"), staff=staff), today=TODAY) == ()
    ring = [Staff(code="A", manager="B"), Staff(code="B", manager="A")]
    assert reasons(*unsolvable_parts(house(of, duties=does("A", "aanvraag"), staff=ring), today=TODAY)) == [
        (ReasonKind.RULE, "regel")
    ]


def test_who_has_no_hours_does_not_count_and_with_nobody_there_is_no_reason():
    found = unsolvable_parts(house(process(), duties=does("A", "aanvraag"), staff=people("A", minutes=0)), today=TODAY)

    assert [(one.people, one.reasons) for one in found] == [(0, ())]


def test_a_process_nobody_was_asked_about_is_left_out():
    assert unsolvable_parts(house(process(read_rule("samen uitreiken"))), today=TODAY) == ()


def test_many_alike_people_are_tried_once():
    """Nine steps that all exclude each other, and eight people: forty thousand ways, of which one is tried."""
    steps = tuple(f"stap-{nr}" for nr in range(9))
    of = process(rule(RuleKind.DIFFERENT_PERSONS, *steps), steps=tuple(_step(one) for one in steps))
    found = unsolvable_parts(house(of, duties=does("A", "stap-0"), staff=people("BCDEFGH")), today=TODAY)

    assert reasons(*found) == [(ReasonKind.RULE, "regel")]


def _step(slug):
    return replace(next(one for one in process().steps if not one.needs_mandate and not one.is_outside), slug=slug)


rules = st.lists(
    st.builds(
        lambda kind, one, other, strictness: (kind, one, other, strictness),
        st.sampled_from([RuleKind.DIFFERENT_PERSONS, RuleKind.SUPERVISOR, RuleKind.NOT_MANAGER]),
        st.lists(st.sampled_from(INSIDE), min_size=1, max_size=3, unique=True),
        st.lists(st.sampled_from(INSIDE), min_size=1, max_size=2, unique=True),
        st.sampled_from(Strictness),
    ),
    max_size=4,
).map(
    lambda made: [
        rule(kind, *one, others=tuple(other), strictness=strictness, slug=f"regel-{nr}")
        for nr, (kind, one, other, strictness) in enumerate(made)
    ]
)
staffs = st.lists(
    st.builds(
        Staff,
        code=st.sampled_from("ABC"),
        manager=st.sampled_from(["", "A", "B", "C"]),
        mandates=st.sampled_from([None, frozenset(), frozenset({key("verstrekken")})]),
    ),
    min_size=1,
    unique_by=lambda one: one.code,
)


@given(rules, staffs)
def test_it_cannot_be_done_exactly_when_every_division_breaks_something(made, staff):
    """Every division of three steps over all people is laid beside the rules. Without its reasons it can be done."""
    of = process(*made, steps=tuple(one for one in process().steps if one.slug in INSIDE))
    first = does(staff[0].code, "aanvraag")
    found = unsolvable_parts(house(of, duties=first, staff=staff), today=TODAY)
    unbroken = any(
        _is_fine(house(of, duties=_given(codes), staff=staff))
        for codes in product(sorted(one.code for one in staff), repeat=3)
    )

    assert bool(found) is not unbroken
    for part in found:
        without = [one for one in made if Reason(kind=ReasonKind.RULE, key=one.slug) not in part.reasons[:1]]
        eased = [replace(one, mandates=None) for one in staff] if part.reasons[0].kind is ReasonKind.MANDATE else staff
        again = unsolvable_parts(house(process(*without, steps=of.steps), duties=first, staff=eased), today=TODAY)
        assert part.reasons[0] not in [one for left in again for one in left.reasons]


def _given(codes):
    return [duty for code, step in zip(codes, INSIDE, strict=True) for duty in does(code, step)]


def _is_fine(of):
    found = check(of, today=TODAY)
    return not found.strict and not found.missing_mandates
