# SPDX-License-Identifier: EUPL-1.2
"""Who did what in one case, as docs/rules/cases.md shows it."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.values import Strictness
from dijkwacht.processes.domain.amounts import read_amount
from dijkwacht.processes.domain.cases import ACCOUNT, SPLIT, check_cases
from dijkwacht.processes.values.cases import CaseRow, Splitting
from dijkwacht.values.days import read_day
from dijkwacht.values.phrasing import listed as text_listed
from tests.support.duties import TODAY, house, process, read_house, read_rule
from tests.support.rules import listed, table

SPLITTING = Splitting(limit=Decimal(1000), percent=10, days=30, least=3)


def case_row(text):
    """“1: A* aanvraag”."""
    case, code, star, step = re.fullmatch(r"(\w+): (\w+)(\*?) (\w+)", text).groups()
    return CaseRow(case=case, step=step, code=code, on=TODAY, account_changed=bool(star))


def request(text):
    """“1: Bouw 950 op 1-3-2026”."""
    case, party, amount, on = re.fullmatch(r"(\w+): (\w+) (\S+) op (\S+)", text).groups()
    return CaseRow(
        case=case, step="aanvraag", code="A", on=read_day(on), party=party, amount=read_amount(amount)
    )  # fmt: skip


def hits(found):
    return sorted(f"{case}: {hit.what}" for one in found.found for hit in one.hits for case in hit.cases)


@pytest.mark.parametrize("row", table("cases", "Rules of the process"), ids=str)
def test_each_case_is_laid_beside_the_rules(row):
    of = process(read_rule(row["rule"]))
    rows = [case_row(one) for one in listed(row["rows"], ";")]

    found = check_cases(rows, process=of, house=read_house(row["further known"], of, duties=()), split=SPLITTING)

    assert hits(found) == listed(row["found"], ";")


@pytest.mark.parametrize("row", table("cases", "Not seen"), ids=str)
def test_a_rule_that_no_case_could_break_is_named(row):
    of = process(read_rule(row["rule"]))
    rows = [case_row(one) for one in listed(row["rows"], ";")]

    found = check_cases(rows, process=of, house=read_house(row["further known"], of, duties=()), split=None)

    assert [one.slug for one in found.unseen] == (["regel"] if row["not seen"] == "ja" else [])


@pytest.mark.parametrize("row", table("cases", "Bank account"), ids=str)
def test_a_bank_account_is_changed_by_two(row):
    of = process(read_rule(row["rule"]))

    found = check_cases(
        [case_row(one) for one in listed(row["rows"], ";")], process=of, house=house(of), split=SPLITTING
    )

    assert hits(found) == listed(row["found"], ";")


@pytest.mark.parametrize("row", table("cases", "Just under the limit"), ids=str)
def test_requests_that_stay_just_under_a_limit(row):
    of = process()
    rows = [request(one) for one in listed(row["cases"], ";")]

    found = check_cases(rows, process=of, house=house(of), split=SPLITTING)

    shown = [f"{hit.what} ({text_listed(hit.cases)})" for one in found.found for hit in one.hits]
    assert shown == ([] if row["found"] == "–" else [row["found"]])
    assert check_cases(rows, process=of, house=house(of), split=None).found == ()


def test_strict_rules_come_first_and_what_needs_no_rule_of_the_process_last():
    advised = replace(read_rule("verschillend aanvraag, uitreiken"), slug="advised", strictness=Strictness.ADVISED)
    of = process(advised, read_rule("verschillend aanvraag, toezicht"))
    rows = [case_row(one) for one in ("1: A* aanvraag", "1: A uitreiken", "2: B aanvraag", "2: B toezicht")]
    rows += [request(f"{nr}: Bouw 950 op 1-3-2026") for nr in (3, 4, 5)]

    found = check_cases(rows, process=of, house=house(of), split=SPLITTING)

    assert [one.rule.slug for one in found.found] == ["regel", "advised", ACCOUNT.slug, SPLIT.slug]
    assert (found.rows, found.cases, found.cases_found) == (7, 5, 5)
    assert found.found[0].rule.source == "Regeling, artikel 1 (nagekeken op 21 november 2026)"


rows = st.lists(
    st.builds(
        CaseRow,
        case=st.sampled_from("1234"),
        step=st.sampled_from(["aanvraag", "verstrekken", "maken", "uitreiken", "toezicht"]),
        code=st.sampled_from(["A", "a", "B", "C"]),
        on=st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 2, 1)),
        amount=st.sampled_from([None, Decimal(899), Decimal(950), Decimal(1000)]),
        party=st.sampled_from(["", "Bouw", "BOUW", "Zand"]),
        account_changed=st.booleans(),
    ),
    max_size=8,
)


@given(rows.flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))))
def test_the_order_of_rows_never_matters(both):
    of = process(read_rule("verschillend aanvraag, verstrekken"), read_rule("samen uitreiken"))
    least = replace(SPLITTING, least=2)

    one, other = (check_cases(made, process=of, house=house(of), split=least) for made in both)

    assert one == other


@given(rows)
def test_another_case_changes_nothing_in_this_one(made):
    of = process(read_rule("verschillend aanvraag, verstrekken"), read_rule("samen uitreiken"))

    def found(these):
        # Which spelling of a code is shown may come from another case.
        return sorted(map(str.casefold, hits(check_cases(these, process=of, house=house(of), split=None))))

    assert found(made) == sorted(hit for case in "1234" for hit in found([one for one in made if one.case == case]))


@given(rows)
def test_what_was_found_was_seen(made):
    of = process(read_rule("verschillend aanvraag, verstrekken"), replace(read_rule("samen uitreiken"), slug="samen"))

    found = check_cases(made, process=of, house=house(of), split=None)

    assert not {one.rule.slug for one in found.found} & {one.slug for one in found.unseen}


def test_what_somebody_did_in_more_cases_is_told_once():
    of = process(read_rule("verschillend aanvraag, uitreiken"))
    rows = [
        case_row(f"{case}: {code} {step}") for case, code in ("1B", "2A", "3B") for step in ("aanvraag", "uitreiken")
    ]

    (found,) = check_cases(rows, process=of, house=house(of), split=None).found

    assert [(hit.what[0], hit.cases) for hit in found.hits] == [("A", ("2",)), ("B", ("1", "3"))]
    assert found.cases == 3


@pytest.mark.parametrize(("text", "amount"), [
    ("1.234,56", "1234.56"), ("€ 1.234", "1234"), ("1234,5", "1234.5"), ("1234.56", "1234.56"), ("1.234.567", "1234567"),
    ("50000", "50000"), ("-12,50", "-12.5"), (" 7 ", "7"),
])  # fmt: skip
def test_amounts_as_people_write_them(text, amount):
    assert read_amount(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "veel", "1,234.56", "1.23.456", "12,345", "1e9", "٣", "9" * 40, "NaN"])
def test_what_is_no_amount(text):
    with pytest.raises(ValueError, match="Schrijf een bedrag"):
        read_amount(text)
