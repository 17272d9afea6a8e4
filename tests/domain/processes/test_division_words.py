# SPDX-License-Identifier: EUPL-1.2
"""What the solver says in Dutch, on the card of travel documents with few officers."""

from dataclasses import replace

from hypothesis import given, settings

from dijkwacht.knowledge.public import library
from dijkwacht.processes.domain.division import divide, greedy_division
from dijkwacht.processes.domain.division_words import DivisionWords
from dijkwacht.processes.domain.relief import least_relief
from dijkwacht.processes.values.dividing import Cover, DivisionProblem, NoDivision
from dijkwacht.processes.values.duties import Duty, DutyKind, Staff, StepKey
from tests.support.dividing import problems
from tests.support.duties import TODAY

GRANT, INTAKE, HAND_OVER = (StepKey(process="travel-documents", step=one) for one in ("grant", "intake", "hand-over"))
ARTICLE = "Paspoortuitvoeringsregeling Nederland 2001, artikel 93, sinds 1 januari 2025"
MANDATE = "Nodig is een mandaat op schrift voor Verstrekken."
MANDATED, BARE = frozenset({GRANT}), frozenset()


def desk(*staff, **changes):
    """Travel documents by these people."""
    return DivisionProblem(processes=(library().processes["travel-documents"],), staff=staff, on=TODAY, **changes)


def officer(code, mandates=None, **changes):
    return Staff(code=code, mandates=mandates, **changes)


FOUR = (officer("H.T.", BARE), officer("J.V.", MANDATED), officer("M.K.", BARE), officer("R.S.", MANDATED))


def because(problem):
    """The sentences of a division, by code and step."""
    words = DivisionWords(problem=problem)
    return {(one.duty.code, one.duty.step.step): words.because(one) for one in divide(problem).because}


def test_who_alone_can_do_it_is_said_with_what_the_others_lack():
    said = because(desk(*FOUR, duties=(Duty(step=INTAKE, code="R.S."),)))

    assert said["J.V.", "grant"] == "Alleen J.V. heeft mandaat voor Verstrekken en doet Aanvraag niet."


def test_what_is_fixed_and_what_stays_is_said():
    kept = Duty(step=INTAKE, code="M.K.")
    book_in = Duty(step=StepKey(process="travel-documents", step="book-in"), code="J.V.")
    said = because(desk(*FOUR, officer("S.A.", BARE), kept=(kept,), duties=(book_in,)))

    assert said["M.K.", "intake"] == "Met de hand vastgezet; de rest is eromheen verdeeld."
    assert said["J.V.", "book-in"] == "J.V. doet Inklaren nu ook."


def test_two_officers_hear_why_it_cannot_be_and_which_help_is_enough():
    problem = desk(officer("J.V."), officer("M.K."), minutes={GRANT: 120})
    words = DivisionWords(problem=problem)

    assert words.reasons(divide(problem)) == (
        f"Aanvraag, Verstrekken en Uitreiken moeten door drie verschillende mensen gebeuren ({ARTICLE}).",
        "Er zijn twee mensen: J.V. en M.K.",
    )
    assert [words.help(one) for one in least_relief(problem).helps] == [
        f"Een collega van een buurgemeente doet Verstrekken op afstand, 2 uur per week. {MANDATE}",
        "Een collega van een buurgemeente doet Toezicht op afstand.",
    ]


def test_a_step_that_is_done_elsewhere_is_not_counted_among_those_that_exclude_each_other():
    whole = library().processes["travel-documents"]
    steps = tuple(replace(one, is_outside=one.is_outside or one.slug == "hand-over") for one in whole.steps)
    problem = replace(desk(officer("J.V.")), processes=(replace(whole, steps=steps),))

    said = DivisionWords(problem=problem).reasons(divide(problem))

    assert said[0] == f"Aanvraag en Verstrekken moeten door twee verschillende mensen gebeuren ({ARTICLE})."


def test_hours_and_mandates_are_said_with_their_numbers():
    short = desk(*(replace(one, minutes=60) for one in FOUR), minutes={GRANT: 120})

    assert DivisionWords(problem=short).reasons(divide(short)) == (
        "Iemand moet Verstrekken doen. Dat kost 2 uur per week.",
        "Voor Verstrekken is een mandaat op schrift nodig. Wie dat heeft: J.V. en R.S.",
        "J.V. heeft 1 uur per week.",
        "R.S. heeft 1 uur per week.",
        "Er zijn vier mensen: H.T., J.V., M.K. en R.S.",
    )


def test_many_people_without_time_are_counted_and_not_named():
    crowd = desk(*(officer(f"P{number}", minutes=60) for number in range(8)), minutes={INTAKE: 120})

    assert DivisionWords(problem=crowd).reasons(divide(crowd)) == (
        "Iemand moet Aanvraag doen. Dat kost 2 uur per week.",
        "8 mensen hebben samen 8 uur per week.",
        "Er zijn acht mensen.",
    )


def test_what_was_set_by_hand_is_named_when_it_is_in_the_way():
    both = tuple(Duty(step=one, code="J.V.") for one in (INTAKE, HAND_OVER))
    problem = desk(*FOUR, kept=both)

    said = DivisionWords(problem=problem).reasons(divide(problem))

    assert {"Met de hand staat vast: J.V. doet Aanvraag.", "Met de hand staat vast: J.V. doet Uitreiken."} < set(said)


def test_proof_is_said_and_so_is_what_is_missing_of_it():
    problem = desk(*FOUR, duties=(Duty(step=INTAKE, code="R.S.", kind=DutyKind.REPLACEMENT),))
    words = DivisionWords(problem=problem)

    assert words.proof(divide(problem)) == "Bewezen: geen andere verdeling is beter."
    assert words.proof(greedy_division(problem)).startswith("Niet bewezen: het aantal taken dat verandert is nu ")
    assert words.reasons(NoDivision(reasons=(), is_proven=False)) == (
        "Wij vonden geen verdeling. Dat er geen is, is niet bewezen.",
    )


@settings(deadline=None, max_examples=15)
@given(problems(most_people=4, most_steps=4))
def test_everything_the_solver_says_is_a_sentence(problem):
    words, found = DivisionWords(problem=replace(problem, cover=Cover.WHERE_POSSIBLE)), divide(problem)
    relief = least_relief(problem)
    said = words.reasons(found) if isinstance(found, NoDivision) else [words.because(one) for one in found.because]
    helped = [words.help(one) for one in relief.helps] if relief else []

    assert all(one.endswith(".") and not one.endswith("..") and one[0].isupper() for one in [*said, *helped])
    assert all("None" not in one and "  " not in one for one in [*said, *helped])
