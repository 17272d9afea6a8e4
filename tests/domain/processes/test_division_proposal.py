# SPDX-License-Identifier: EUPL-1.2
"""What the page is told of a division: when it can be taken over, and what makes up for advice that it does not follow."""

from dijkwacht.knowledge.public import library
from dijkwacht.processes.domain.division_proposal import proposed
from dijkwacht.processes.values.dividing import DivisionProblem
from dijkwacht.processes.values.duties import Staff
from dijkwacht.processes.values.house import ReliefKind
from tests.support.duties import TODAY


def proposal(slug, *codes):
    """What is proposed for a process of the library with these people."""
    process = library().processes[slug]
    staff = tuple(Staff(code=code) for code in codes)
    return proposed(DivisionProblem(processes=(process,), staff=staff, on=TODAY), process)


def test_a_researcher_alone_can_go_on_and_hears_which_check_makes_up_for_it():
    found = proposal("bibob", "B.V.")

    assert "B.V. doet Onderzoek en Besluit" in found.broken
    assert len(found.helps) == len(found.broken)
    assert {one.kind for one in found.helps} == {ReliefKind.LOG_REVIEW}
    assert not found.lent


def test_who_breaks_no_advice_needs_no_check():
    found = proposal("bibob", "A.B.", "B.V.", "C.D.")

    assert (found.broken, found.helps) == ((), ())
    assert not found.lent


def test_two_officers_wait_for_people():
    found = proposal("travel-documents", "J.V.", "M.K.")

    assert found.reasons
    assert found.lent == ("hulp 1", "hulp 2")
