# SPDX-License-Identifier: EUPL-1.2
"""The publish gate by the very tables of docs/rules/publish-gate.md."""

import pytest

from dijkwacht.disclosure.domain.dry_run import dry_run
from dijkwacht.disclosure.domain.gate import gate
from dijkwacht.disclosure.domain.rounding import band
from dijkwacht.disclosure.domain.trends import trends
from dijkwacht.disclosure.values import Cell, Declaration, NoTrend, Offer, Outlook, Place, Published
from tests.support.councils import WHOLE, asked, by_department, counts, department, kind, names_of, read_house
from tests.support.rules import NONE, listed, table

OFFERS = {
    Offer.ONE_FIGURE: "één cijfer voor allen",
    Offer.WITH_NEIGHBOURS: "samen met buren",
    Offer.TALK: "een gesprek",
}


def rows(heading):
    return pytest.mark.parametrize("row", table("publish-gate", heading), ids=lambda row: "; ".join(row.values()))


def said(release):
    """“huis 50; balie –”, without the places where two tables would meet."""
    return [f"{names_of(one.place)} {NONE if one.share is None else one.share}" for one in release.cells]


@rows("Shares")
def test_the_page_says_which_share_is_told(row):
    declaration, answers = by_department({"balie": (int(row["agree"]), int(row["answers"]))}, **kind(row["question"]))
    found = gate(declaration, answers)

    assert [one.share for one in found.cells] == [None if row["told"] == NONE else int(row["told"])] * 2


@rows("Bands")
def test_the_page_says_how_many_answers_are_told(row):
    assert band(int(row["answers"])).words == row["told"]


@rows("What is shown of a house")
def test_the_page_says_what_is_shown_of_a_house(row):
    found = gate(*by_department(read_house(row["who answered"]), **kind(row["question"])))

    assert said(found) == listed(row["shown"], ";")


@rows("Two tables")
def test_the_page_says_what_is_shown_of_two_tables(row):
    answers = {tuple(name.split()): both for name, both in read_house(row["who answered"]).items()}
    one = asked(**kind(row["question"]))
    declaration = Declaration(
        subject="enquete-2026",
        dimensions={"afdeling": ("balie", "beheer"), "jaren": ("kort", "lang")},
        tables=((), ("afdeling",), ("jaren",)),
        asked=(one,),
    )

    assert said(gate(declaration, counts(answers, one))) == listed(row["shown"], ";")


@rows("Teams and departments")
def test_the_page_says_what_is_shown_of_teams(row):
    answers = {name.split("/")[1]: both for name, both in read_house(row["who answered"]).items()}
    one = asked(**kind(row["question"]))
    declaration = Declaration(
        subject="enquete-2026",
        dimensions={"team": tuple(answers)},
        tables=((), ("team",)),
        asked=(one,),
        coarser={"team": {name.split("/")[1]: name.split("/")[0] for name in read_house(row["who answered"])}},
    )
    found = gate(declaration, counts({(name,): both for name, both in answers.items()}, one))

    assert said(found) == listed(row["shown"], ";")


@rows("After an earlier release")
def test_the_page_says_what_an_earlier_release_leaves(row):
    declaration, answers = by_department(read_house(row["who answered"]), **kind(row["question"]))
    before = [part.rsplit(" ", 1) for part in listed(row["before"], ";")]
    earlier = [Published(place=place(name), asked="v", answers=int(number)) for name, number in before]

    assert said(gate(declaration, answers, earlier=earlier)) == listed(row["shown"], ";")


@rows("Before inviting")
def test_the_page_says_what_can_come_out(row):
    found = outlook(row["invited"])
    is_sensitive = row["question"] == "gevoelig"
    words = [
        f"{names_of(one.place)} {'nooit' if state is Outlook.NEVER else needed}"
        for one in found.groups
        for state, needed in [
            (one.sensitive, one.sensitive_needed) if is_sensitive else (one.ordinary, one.ordinary_needed)
        ]
    ]

    assert words == listed(row["outlook"], ";")


@rows("What a house is offered")
def test_the_page_says_what_a_house_is_offered(row):
    assert [OFFERS[one] for one in outlook(row["invited"], row["question"]).offers] == listed(row["offered"], ";")


@rows("Trends")
def test_the_page_says_when_there_is_a_trend(row):
    before, now = (None if row[name] == NONE else int(row[name]) for name in ("before", "now"))
    changed = {} if row["changed"] == NONE else {WHOLE: int(row["changed"])}
    [found] = trends([cell(before)], [cell(now)], changed)
    words = {None: str(found.points), NoTrend.GROUP_CHANGED: "de groep veranderde", NoTrend.NOT_SHOWN: "niet getoond"}

    assert words[found.why_not] == row["trend"]


def place(name) -> Place:
    return WHOLE if name == "huis" else department(name)


def cell(share):
    return Cell(place=WHOLE, asked="v", share=share)


def outlook(invited, question="gewoon"):
    sizes = {name: int(number) for name, number in (part.split() for part in listed(invited, ";"))}
    declaration, _ = by_department(dict.fromkeys(sizes, (0, 0)), **kind(question))
    return dry_run(declaration, {"afdeling": sizes})
