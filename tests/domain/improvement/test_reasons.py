# SPDX-License-Identifier: EUPL-1.2
"""Why an action stands where it stands, in sentences that claim no more than was found."""

import pytest

from dijkwacht.improvement.domain.headline import claim, headline
from dijkwacht.improvement.domain.phrasing import with_article
from dijkwacht.improvement.domain.planner import greedy_timetable, timetable
from dijkwacht.improvement.domain.reasons import left_sentence, sentence
from dijkwacht.improvement.values import Proof, Timetable
from tests.domain.improvement.test_planner import WEEKS, asked

PEOPLE = {"x": "coördinator", "y": "HRM", "z": "afdelingshoofd"}
TITLES = {key: f"Actie {key}" for key in "ABCD"}


def why(text, key):
    found = timetable(asked(text))
    if key in found.by_item:
        return sentence(found.by_item[key], items=TITLES, contributors=PEOPLE, today=WEEKS[0])
    left = next(one for one in found.left if one.item == key)
    return left_sentence(left, items=TITLES, contributors=PEOPLE, until="tot half januari")


@pytest.mark.parametrize(
    ("actions", "key", "said"),
    [
        ("A: 4 x, 3", "A", "Kan meteen, en past in één week."),
        ("A: 6 x, 3", "A", "Kan meteen beginnen. Met de uren die er per week zijn is het klaar in week 48."),
        ("A: 4 x, 1; B: 4 y, 9 na A", "B", "Na “Actie A”, omdat dat er eerst moet zijn."),
        ("A: 4 x, 9; B: 4 x, 1", "B", "Tot week 48 zijn de uren van de coördinator nodig voor wat per uur meer risico weghaalt."),
        ("A: 4 x, 3 vanaf 49", "A", "Mocht niet eerder beginnen."),
        ("A: 4 x, 9 niet 47–48", "A", "Mocht niet eerder beginnen."),
        ("A: 4 x, 1 vast in 50", "A", "Met de hand vastgezet. De rest is eromheen gepland."),
        ("A: 40 x, 9", "A", "Er is 16 uur te weinig van de coördinator, tot half januari."),
        ("A: 4 z, 9", "A", "Er zijn geen uren van het afdelingshoofd, tot half januari."),
        ("A: 40 x, 9; B: 1 y, 1 na A", "B", "Wacht op “Actie A”, en dat past zelf niet."),
        ("A: 4 x, 1 vast in 52", "A", "Staat vast op een week waarin het niet kan: te vroeg na wat eerst moet, of zonder uren."),
        ("A: 1 x, 9 na B; B: 1 x, 9 na A", "A", "Wacht, met andere acties, op zichzelf. Haal bij één ervan weg wat eerst moet."),
    ],
)  # fmt: skip
def test_every_place_and_every_want_of_place_is_explained(actions, key, said):
    assert why(actions, key) == said


def test_a_due_date_that_fails_is_said():
    assert why("A: 12 x, 3 klaar in 47", "A").endswith("De einddatum lukt niet: 2 weken te laat.")


@pytest.mark.parametrize(
    ("proof", "area", "bound", "said"),
    [
        (Proof.OPTIMAL, 100, 100, "Een betere volgorde bestaat niet."),
        (Proof.GAP, 100, 96, "Dit is het beste wat wij vonden; hooguit 4 procent beter is mogelijk."),
        (Proof.GAP, 1000, 999, "Dit is het beste wat wij vonden; hooguit 1 procent beter is mogelijk."),
        (Proof.NONE, 100, 0, "Wij rekenen de beste volgorde nog na."),
    ],
)
def test_only_what_was_proven_is_claimed(proof, area, bound, said):
    assert claim(Timetable(weeks=WEEKS, placements=(), left=(), proof=proof, area=area, bound=bound)) == said


def test_a_plain_plan_claims_nothing():
    assert claim(greedy_timetable(asked("A: 4 x, 3"))) == "Wij rekenen de beste volgorde nog na."


@pytest.mark.parametrize(
    ("actions", "said"),
    [
        ("–", "Er staat nog niets in het plan"),
        ("A: 4 x, 3", "Het plan past"),
        ("A: 4 x, 3; B: 40 x, 3", "Het plan past, op één ding na"),
        ("A: 40 x, 3", "Van dit plan past nog niets"),
        ("A: 4 x, 3; B: 40 x, 3; C: 40 x, 3", "Er past één actie, en twee niet"),
    ],
)
def test_the_page_says_it_first(actions, said):
    assert headline(timetable(asked(actions))) == said


@pytest.mark.parametrize(
    ("title", "said"), [("griffier", "de griffier"), ("afdelingshoofd", "het afdelingshoofd"), ("HRM", "HRM"), ("", "")]
)
def test_a_function_gets_its_article(title, said):
    assert with_article(title) == said
