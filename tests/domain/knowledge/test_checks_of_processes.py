# SPDX-License-Identifier: EUPL-1.2
"""What must hold in one process so that it fits its A4, each fault at its own key."""

from dataclasses import replace

import pytest

from dijkwacht.knowledge.domain.checks_of_processes import faults_of
from dijkwacht.knowledge.values import RuleKind, Strictness
from tests.support.processing import process, rule, spot, step

STEPS = process().steps


@pytest.mark.parametrize(
    ("key", "changes"),
    [
        ("steps", {"steps": STEPS[:3], "rules": ()}),
        ("steps", {"steps": tuple(step(f"s{number}") for number in range(10)), "rules": ()}),
        ("steps", {"steps": (replace(STEPS[0], title="Een veel te lange titel"), *STEPS[1:])}),
        ("steps", {"steps": (replace(STEPS[0], is_outside=True, done_by=""), *STEPS[1:])}),
        ("look_out", {"look_out": ("Kijk.", "Luister.")}),
        ("do", {"do": ("Stop.", "Wacht.", "Meld.", "Bel.", "Schrijf.")}),
        ("do", {"do": ("Stop.", "Wacht.", "Dit is een regel die nooit op één regel van de kaart past, hoe klein hij ook is.")}),
        ("rules", {"rules": (rule("ab", "a", "geen-stap"),)}),
        ("rules", {"rules": (rule("ab", "a", "b", strictness=Strictness.STRICT),)}),
        ("rules", {"rules": (rule("ab", "a", "b", kind=RuleKind.SUPERVISOR),)}),
        ("rules", {"rules": (rule("ab", "a", "b", kind=RuleKind.ROTATION),)}),
        ("weak_spots", {"weak_spots": (spot("p"), spot("q"))}),
        ("weak_spots", {"weak_spots": (spot("p"), spot("p"), spot("q"))}),
        ("controls", {"controls": ()}),
        ("controls", {"controls": tuple(replace(one, against=("geen",)) for one in process().controls)}),
        ("departments", {"departments": ()}),
    ],
)  # fmt: skip
def test_a_fault_is_named_at_its_key(key, changes):
    assert key in [found for found, _ in faults_of(process(**changes))]


def test_a_whole_process_has_none():
    assert list(faults_of(process())) == []
