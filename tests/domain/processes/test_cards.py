# SPDX-License-Identifier: EUPL-1.2
"""What stands on a card: rules that hold here, which one is drawn, when it is old, and which cards a list shows."""

from dataclasses import replace
from datetime import date

import pytest

from dijkwacht.knowledge.values import (
    BibobDomain,
    CoreProcess,
    LegalException,
    RuleKind,
    SignalCard,
    Strictness,
    TeamTalk,
    VngCategory,
)
from dijkwacht.processes.domain.cards import apart, card_groups, holding, is_stale, look_again, process_card
from dijkwacht.processes.values.cards import Wish
from dijkwacht.processes.values.house import Origin
from dijkwacht.values.organisations import Territory
from tests.support.processing import CHECKED, SOURCE, process, rule, step

LAW = {"strictness": Strictness.STRICT, "territories": (Territory.EUROPEAN,)}


def card(made, *, origin=Origin.LIBRARY, territory=Territory.EUROPEAN, on=CHECKED):
    return process_card(made, origin=origin, organisation="Waterrijk", territory=territory, on=on)


def signal(slug, *processes):
    return SignalCard(
        slug=slug, version=1, title=slug, for_whom="balie", lead="", processes=processes, weak_spots=(), signals=(),
        do=(), not_do=(), talk=TeamTalk(opening="", situation="", questions=(), closing=""), sources=(SOURCE,),
        checked_on=CHECKED,
    )  # fmt: skip


def test_a_rule_of_another_territory_is_not_shown_as_holding_here():
    made = process(rules=(rule("wet", "a", "b", **LAW), rule("advies", "b", "c")))

    assert [one.slug for one in holding(made, Territory.SABA).rules] == ["advies"]
    assert [one.is_strict for one in card(made, territory=Territory.SABA).rules] == [False]
    assert [one.is_strict for one in card(made).rules] == [True, False]


@pytest.mark.parametrize("territory", Territory)
def test_what_to_do_when_it_goes_wrong_ends_with_the_emergency_number_of_the_place(territory):
    number = "112" if territory is Territory.EUROPEAN else "911"

    assert card(process(gone_wrong="Stop."), territory=territory).gone_wrong == f"Stop. Gevaar? Bel {number}."
    assert card(process(gone_wrong=""), territory=territory).gone_wrong == f"Gevaar? Bel {number}."


def test_law_is_drawn_before_advice_and_stands_first_in_the_list():
    made = process(rules=(rule("advies", "c", "d"), rule("wet", "a", "b", **LAW)))

    drawn = apart(made)
    assert (drawn.words, drawn.places, drawn.is_strict) == ("kort wet", (0, 1), True)
    assert card(made).rules[0].text == "Regel wet."


def test_different_persons_are_drawn_before_another_kind():
    both = rule("samen", "c", kind=RuleKind.TWO_PERSONS, **LAW)
    assert apart(process(rules=(both, rule("wet", "a", "d", **LAW)))).places == (0, 3)


def test_a_supervisor_is_drawn_with_what_he_watches_and_rotation_never():
    watch = rule("toezicht", "d", kind=RuleKind.SUPERVISOR, others=("a", "b"))
    assert apart(process(rules=(watch,))).places == (0, 1, 3)
    assert apart(process(rules=(rule("wissel", "a", kind=RuleKind.ROTATION, months=24),))) is None


@pytest.mark.parametrize(
    ("checked_on", "again"),
    [
        (date(2026, 11, 21), date(2027, 5, 21)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2026, 6, 30), date(2026, 12, 30)),
        (date(2026, 1, 1), date(2026, 7, 1)),
    ],
)
def test_rules_want_another_look_after_six_months(checked_on, again):
    assert look_again(checked_on) == again
    assert not is_stale(checked_on, on=again)
    assert is_stale(checked_on, on=date.fromordinal(again.toordinal() + 1))


def test_the_oldest_check_counts_for_the_card():
    made = card(process(rules=(rule("oud", "a", "b", checked_on=date(2026, 1, 1)),)), on=date(2026, 11, 21))

    assert made.checked_on == date(2026, 1, 1)
    assert made.is_stale
    assert made.rules[0].is_stale


def test_an_exception_says_what_is_recorded():
    let_go = LegalException(text="Alleen in nood.", record="formulier C17", source=SOURCE)
    made = card(process(rules=(rule("wet", "a", "b", exceptions=(let_go,), **LAW),)))
    assert made.rules[0].exceptions == ("Alleen in nood. Leg vast: formulier C17.",)


def test_a_step_of_another_body_is_called_out_of_the_house():
    made = process(steps=(step("a", is_outside=True, done_by="de dienst"), *process().steps[1:]))
    assert card(made).steps[0].who == "Buiten huis: medewerker"


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Origin.LIBRARY, "Bibliotheek van Dijkwacht, versie 1"),
        (Origin.ADAPTED, "Bibliotheek versie 1, aangepast door Waterrijk"),
        (Origin.OWN, "Geschreven door Waterrijk"),
    ],
)
def test_the_foot_says_where_the_text_comes_from(origin, words):
    assert card(process(), origin=origin).origin == words


def test_of_six_weak_spots_four_fit_the_card():
    spots = process().weak_spots
    six = tuple(replace(spots[0], slug=str(number), text=f"Plek {number}") for number in range(6))
    assert card(process(weak_spots=six)).weak == ("Plek 0", "Plek 1", "Plek 2", "Plek 3")


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (Wish(), {"burgerzaken": ["x"], "financiën": ["x", "y"]}),
        (Wish(department="burgerzaken"), {"burgerzaken": ["x"]}),
        (Wish(vng="innen"), {"financiën": ["y"]}),
        (Wish(bibob="subsidies"), {"burgerzaken": ["x"], "financiën": ["x"]}),
        (Wish(core="1"), {"financiën": ["y"]}),
        (Wish(core="1", bibob="subsidies"), {}),
    ],
)
def test_entrances_narrow_the_list(wish, found):
    processes = [
        process("x", departments=("burgerzaken", "financiën"), bibob=BibobDomain.SUBSIDIES),
        process("y", departments=("financiën",), vng=VngCategory.COLLECTING, core=CoreProcess.SUBSIDIES),
    ]
    groups = card_groups(processes, [], wish)
    assert {name: [one.slug for one in lines] for name, lines in groups.departments} == found


def test_departments_stand_by_name_whatever_their_capitals():
    groups = card_groups([process(departments=("inkoop", "HRM", "beleid"))], [], Wish())
    assert [name for name, _ in groups.departments] == ["beleid", "HRM", "inkoop"]


def test_signal_cards_follow_the_processes_that_were_asked_for():
    signals = [signal("balie", "x"), signal("los"), signal("geld", "y")]
    processes = [process("x"), process("y", vng=VngCategory.COLLECTING)]

    assert [one.slug for one in card_groups(processes, signals, Wish()).signals] == ["balie", "los", "geld"]
    assert [one.slug for one in card_groups(processes, signals, Wish(vng="innen")).signals] == ["geld"]
