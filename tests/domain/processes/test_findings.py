# SPDX-License-Identifier: EUPL-1.2
"""What goes from processes to the plan: docs/rules/process-findings.md."""

from dataclasses import replace
from datetime import date

import pytest

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Control, Strictness
from dijkwacht.processes.domain.findings import findings, measures_for
from dijkwacht.processes.values.duties import (
    Conflict,
    ConflictKind,
    DutyKind,
    MissingMandate,
    SeparationCheck,
    SinglePoint,
    StepKey,
    Through,
)
from dijkwacht.processes.values.findings import Cause
from dijkwacht.processes.values.house import AcceptedRisk
from dijkwacht.values.levels import Level
from tests.domain.processes.test_house_map import mapped, state
from tests.support.rules import table

TODAY = date(2026, 11, 22)
PROCESS = library().processes["travel-documents"]
STRICT = next(one for one in PROCESS.rules if one.strictness is Strictness.STRICT)
ADVISED = next(one for one in PROCESS.rules if one.strictness is Strictness.ADVISED)
CODES = ("Q.Z.", "X.Y.")
CAUSES = {
    "regel": Cause.RULE_BROKEN,
    "leeg": Cause.EMPTY_STEP,
    "mandaat": Cause.MISSING_MANDATE,
    "advies": Cause.ADVICE_NOT_FOLLOWED,
    "alleen": Cause.SINGLE_POINT,
    "beheersmaatregel": Cause.CONTROL_SHORT,
}


def checked(**found):
    return SeparationCheck(**{"conflicts": (), "missing_mandates": (), "single_points": (), "empty_steps": ()} | found)


def broken(rule, *codes):
    """Each of these people does all steps of the rule."""
    one = {"kind": ConflictKind.SAME_PERSON, "process": PROCESS.slug, "rule": rule, "steps": rule.steps}
    return checked(conflicts=tuple(Conflict(**one, codes=(code,), through=Through.REGULAR) for code in codes))


def key(step):
    return StepKey(process=PROCESS.slug, step=step)


def controls(*words, enough=Level.IN_USE):
    """A map on which the first weak spot has just these controls, and the others none."""
    names = sorted(library().indicators)[: len(words)]
    against = (PROCESS.weak_spots[0].slug,)
    made = tuple(Control(slug=f"c-{one}", text="Zo.", against=against, indicators=(one,), measure="m") for one in names)
    states = {one: replace(state(said, one), enough=enough) for one, said in zip(names, words, strict=True)}
    return {"mapped": mapped(replace(PROCESS, controls=made), states)}


def left_until(day):
    accepted = AcceptedRisk(
        process=PROCESS.slug, rule=STRICT.slug, decided_by="college", reason="Tot de fusie.", until=day
    )
    return {"check": broken(STRICT, CODES[0]), "accepted": (accepted,)}


FOUND = {
    "nothing": {},
    "strict rule broken by one person": {"check": broken(STRICT, CODES[0])},
    "strict rule broken by two people": {"check": broken(STRICT, *CODES)},
    "advised rule broken by one person": {"check": broken(ADVISED, CODES[0])},
    "step without anybody": {"check": checked(empty_steps=(key("hand-over"),))},
    "mandate of two people missing on one step": {
        "check": checked(
            missing_mandates=tuple(
                MissingMandate(step=key("grant"), code=code, kind=DutyKind.REGULAR) for code in CODES
            )
        )
    },
    "one person on a decision": {"check": checked(single_points=(SinglePoint(step=key("grant"), code=CODES[0]),))},
    "one person on another step": {"check": checked(single_points=(SinglePoint(step=key("intake"), code=CODES[0]),))},
    "only control at 1": controls("1"),
    "only control at 0": controls("0"),
    "only control high enough on paper alone": controls("2"),
    "control at 0 beside one in order": controls("0", "2 op orde"),
    "only control unknown": controls("onbekend"),
    "strict rule broken, left so until 21-11-2026": left_until(date(2026, 11, 21)),
    "strict rule broken, left so until 22-11-2026": left_until(date(2026, 11, 22)),
}


def what_follows(check=None, mapped=(), accepted=()):
    return findings([PROCESS], check or checked(), mapped, accepted, today=TODAY)


@pytest.mark.parametrize("row", table("process-findings", "Worked examples"), ids=lambda row: row["what was found"])
def test_the_page_of_the_rule(row):
    found = what_follows(**FOUND[row["what was found"]])
    expected = [] if row["kind"] not in CAUSES else [(CAUSES[row["kind"]], int(row["risk"]))]

    assert [(one.cause, one.risk) for one in found.open] == expected
    assert bool(found.accepted) == (row["kind"] == "bewust zo gelaten")


def test_the_page_names_every_example_once():
    assert sorted(FOUND) == sorted(row["what was found"] for row in table("process-findings", "Worked examples"))


@pytest.mark.parametrize("given", FOUND.values(), ids=FOUND)
def test_nothing_in_a_finding_says_who(given):
    found = what_follows(**given)
    told = " ".join(map(str, (*found.open, *found.accepted)))

    assert not any(code in told for code in CODES)


def test_the_riskiest_comes_first_and_keys_differ():
    check = checked(
        conflicts=broken(STRICT, CODES[0]).conflicts,
        empty_steps=(key("hand-over"),),
        single_points=(SinglePoint(step=key("grant"), code=CODES[0]),),
    )
    found = what_follows(check, **controls("0")).open

    assert [one.cause for one in found] == [
        Cause.RULE_BROKEN, Cause.EMPTY_STEP, Cause.CONTROL_SHORT, Cause.SINGLE_POINT,
    ]  # fmt: skip
    assert len({one.key for one in found}) == len(found)


def test_a_broken_rule_says_which_steps_and_names_the_measures_against_it():
    (one,) = what_follows(broken(STRICT, CODES[0])).open

    assert "Aanvraag, Verstrekken en Uitreiken" in one.words
    assert one.measures == ("roster-three-officers", "check-names-on-travel-documents")
    assert one.owner == "teamleider Burgerzaken"


def test_no_measure_is_named_for_steps_without_a_weak_spot():
    assert measures_for(PROCESS, {"produce"}) == ()
