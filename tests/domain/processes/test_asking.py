# SPDX-License-Identifier: EUPL-1.2
"""What is asked next, by the examples of docs/rules/light-first.md."""

import pytest

from dijkwacht.knowledge.values import RuleKind
from dijkwacht.processes.domain.asking import asks
from dijkwacht.processes.domain.separation import check
from dijkwacht.processes.values.duties import Staff
from tests.support.duties import TODAY, five_steps, house, key, process, read_duties, rule, step
from tests.support.rules import listed, table

STEPS = tuple(one for one in five_steps() if one.slug in ("aanvraag", "verstrekken", "uitreiken"))


def about(row_duties, known, *rules):
    found = process(*rules, steps=STEPS)
    duties = read_duties(row_duties)
    mandates = frozenset({key("verstrekken")}) if known != "–" else None
    staff = [Staff(code=code, mandates=mandates) for code in sorted({one.code for one in duties})]
    one = house(found, duties=duties, staff=staff)
    return asks(found, one, check(one, today=TODAY))


@pytest.mark.parametrize("row", table("light-first", "Examples"), ids=lambda row: row["asked"])
def test_examples(row):
    found = about(row["who does what"], row["known"], rule(RuleKind.DIFFERENT_PERSONS, "aanvraag", "uitreiken"))

    assert [one.about for one in found] == listed(row["asked"])


def test_each_question_says_why():
    found = about(
        "A: aanvraag; A: uitreiken; B: verstrekken", "–", rule(RuleKind.DIFFERENT_PERSONS, "aanvraag", "uitreiken")
    )

    assert all(one.question.endswith("?") and one.why.endswith(".") for one in found)
    assert "Aanvraag, Verstrekken en Uitreiken hangen elk aan één mens." in found[0].why


def test_managers_are_asked_when_a_rule_looks_at_them():
    with_supervision = (*STEPS, step("toezicht"))
    found = process(rule(RuleKind.SUPERVISOR, "toezicht", others=("aanvraag",)), steps=with_supervision)
    duties = read_duties("A: aanvraag; B: verstrekken; C: uitreiken; D: toezicht")
    staff = [Staff(code=code) for code in "ABCD"]
    one = house(found, duties=duties, staff=staff)

    assert "managers" in [ask.about for ask in asks(found, one, check(one, today=TODAY))]
