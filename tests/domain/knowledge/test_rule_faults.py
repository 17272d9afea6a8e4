# SPDX-License-Identifier: EUPL-1.2
"""Rules that contradict themselves, can never hold or are said twice; and how few people can keep them."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.domain.checks_of_processes import faults_of
from dijkwacht.knowledge.domain.rule_faults import fewest_people, fewest_people_words, moot_rules, rule_faults
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Condition, RuleKind, Strictness
from dijkwacht.processes.domain.separation import check
from dijkwacht.values.organisations import Territory
from tests.support.duties import STEPS, TODAY, does, house, process, read_rule, rule

EUROPEAN, BONAIRE = Territory.EUROPEAN, Territory.BONAIRE


def faults(*rules, **changes):
    return [message for _, message in rule_faults(process(*rules, **changes))]


def named(text, slug, **changes):
    made = read_rule(text)
    return rule(made.kind, *made.steps, **{"others": made.others, "months": made.months, "slug": slug} | changes)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("verschillend aanvraag, aanvraag", "Regel “r” sluit stap “aanvraag” van zichzelf uit: daar kan niemand aan voldoen."),
        ("toezicht toezicht op aanvraag, toezicht", "Regel “r” laat stap “toezicht” toezicht houden op zichzelf: daar kan niemand aan voldoen."),
        ("samen uitreiken, uitreiken", "Regel “r” noemt stap “uitreiken” twee keer."),
    ],
)  # fmt: skip
def test_a_rule_nobody_can_keep_is_named(text, fault):
    assert faults(named(text, "r")) == [fault]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("samen maken", "Regel “r” gaat over stap “maken”, die buiten huis wordt gedaan."),
        ("roulatie 12 maken", "Regel “r” gaat over stap “maken”, die buiten huis wordt gedaan."),
        ("verschillend aanvraag, maken", "Regel “r” valt weg: van de stappen die zij scheidt, is er te weinig in huis."),
        ("toezicht toezicht op maken", "Regel “r” valt weg: van de stappen die zij scheidt, is er te weinig in huis."),
    ],
)  # fmt: skip
def test_a_rule_about_what_is_done_outside_is_a_fault_of_the_library_alone(text, fault):
    found = process(named(text, "r"))

    assert [message for _, message in moot_rules(found)] == [fault]
    assert fault not in [message for _, message in rule_faults(found)]


@pytest.mark.parametrize(
    "text",
    [
        "verschillend aanvraag, maken, uitreiken",
        "toezicht toezicht op aanvraag, maken",
        "geen baas toezicht op aanvraag",
        "samen uitreiken",
        "roulatie 12 uitreiken",
    ],
)
def test_an_ordinary_rule_has_no_fault(text):
    assert faults(named(text, "r")) == []


def test_a_rule_where_the_process_is_not_is_named():
    apart = named("verschillend aanvraag, uitreiken", "r", territories=(BONAIRE,))

    assert faults(apart, applies_when=Condition(territories=(EUROPEAN,))) == [
        "Regel “r” kan nergens gelden: het proces is er niet in bonaire."
    ]
    assert faults(apart, applies_when=Condition(territories=(EUROPEAN, BONAIRE))) == []


def test_advice_that_repeats_what_is_ordered_is_named():
    strict = named("toezicht toezicht op aanvraag, uitreiken", "wet", territories=(EUROPEAN,))
    advice = {"strictness": Strictness.ADVISED, "slug": "advies"}
    same = named("verschillend toezicht, uitreiken", **advice, territories=(EUROPEAN,))
    wider = named("verschillend toezicht, uitreiken", **advice)
    more = named("verschillend toezicht, uitreiken, verstrekken", **advice, territories=(EUROPEAN,))

    assert faults(strict, same) == ["Regel “advies” adviseert wat al verplicht is."]
    assert faults(same, strict) == ["Regel “advies” adviseert wat al verplicht is."]
    assert faults(strict, wider) == faults(strict, more) == []


def test_advice_to_rotate_later_than_is_ordered_is_named():
    strict = named("roulatie 12 uitreiken", "wet")
    later = named("roulatie 24 uitreiken", "advies", strictness=Strictness.ADVISED)
    sooner = named("roulatie 6 uitreiken", "advies", strictness=Strictness.ADVISED)

    assert faults(strict, later) == ["Regel “advies” adviseert wat al verplicht is."]
    assert faults(strict, sooner) == []


def test_a_rule_said_twice_is_named_once_and_only_where_both_hold():
    one = named("verschillend aanvraag, uitreiken", "een", territories=(EUROPEAN,))
    other = named("verschillend uitreiken, aanvraag", "twee", territories=(EUROPEAN, BONAIRE))
    island = named("verschillend uitreiken, aanvraag", "drie", territories=(BONAIRE,))

    assert faults(one, other) == ["Regel “twee” zegt hetzelfde als “een”."]
    assert faults(one, island, applies_when=Condition()) == []


def test_the_check_of_a_whole_process_names_its_rules_too():
    broken = process(named("samen uitreiken, uitreiken", "r", territories=(EUROPEAN,)))

    assert ("rules", "Regel “r” noemt stap “uitreiken” twee keer.") in list(faults_of(broken))


def test_travel_documents_ask_for_four_people_and_on_an_island_for_one():
    travel = library().processes["travel-documents"]

    assert fewest_people(travel, EUROPEAN) == 4
    assert fewest_people(travel, BONAIRE) == 1
    assert fewest_people_words(travel, EUROPEAN) == (
        "Reisdocumenten: met minder dan vier mensen gaat dit niet zonder een verplichte regel te breken."
    )


def test_a_step_of_two_people_counts_for_two_and_a_step_outside_for_none():
    assert fewest_people(process(read_rule("samen uitreiken, maken")), EUROPEAN) == 2
    assert (
        fewest_people(process(read_rule("samen uitreiken"), read_rule("verschillend aanvraag, uitreiken")), EUROPEAN)
        == 3
    )
    assert fewest_people(process(read_rule("verschillend aanvraag, maken")), EUROPEAN) == 1


pairs = st.lists(
    st.tuples(st.sampled_from(STEPS), st.sampled_from(STEPS)).filter(lambda one: one[0] != one[1]), max_size=5
)


@given(pairs)
def test_the_fewest_people_is_what_trying_every_division_gives(found):
    """With one person on each step, every division is laid beside the rules."""
    of = process(*(rule(RuleKind.DIFFERENT_PERSONS, *pair, slug=f"regel-{nr}") for nr, pair in enumerate(found)))
    inside = [step for step in STEPS if step != "maken"]
    unbroken = [
        len({*codes})
        for codes in product("ABCD", repeat=len(inside))
        if not check(
            house(of, duties=[duty for code, step in zip(codes, inside, strict=True) for duty in does(code, step)]),
            today=TODAY,
        ).conflicts
    ]

    assert fewest_people(of, EUROPEAN) == min(unbroken)


@pytest.mark.parametrize(("text", "is_fault"), [("Bel 112.", True), ("Bel 911.", True), ("Bel de teamleider.", False)])
def test_a_process_names_no_emergency_number_because_the_place_decides_it(text, is_fault):
    assert ("gone_wrong" in {key for key, _ in faults_of(process(gone_wrong=text))}) is is_fault
