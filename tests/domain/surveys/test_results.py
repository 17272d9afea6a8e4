# SPDX-License-Identifier: EUPL-1.2
"""What a page and a workbook show of a release: shares as they came, and one sign for all that is not there."""

from dataclasses import replace

import pytest

from dijkwacht.disclosure.values import Band, Cell, NoTrend, Place, Trend
from dijkwacht.knowledge.values import AnswerScale, NationalFigure, NationalValue, Source
from dijkwacht.surveys.domain.expected import expected, place_words, table_words
from dijkwacht.surveys.domain.gate import declaration_for, head_counts
from dijkwacht.surveys.domain.invitations import invitation, reminder
from dijkwacht.surveys.domain.results import headline, sections_of, shown_places
from dijkwacht.values.levels import Level
from tests.domain.surveys.test_preparing import DAY, card
from tests.support.surveying import announced, item, questionnaire, said

HOUSE = Place(table=(), group=())
CIVIL = Place(table=("department",), group=("civil",))
WORKS = Place(table=("department",), group=("works",))
FIGURE = NationalFigure(
    slug="landelijk",
    version=1,
    title="Bedreigd",
    what="Wie bedreigd werd.",
    values=(NationalValue(year=2024, group="ambtenaren", words="29 %", source=Source(title="Monitor")),),
    caution="Niet overal gelijk gevraagd.",
)


def asked(*items):
    section = replace(
        questionnaire().sections[0],
        items=items or (item("known", indicator="alertness", cutoffs=(40, 65, 90)), item("met", AnswerScale.YES_NO)),
    )
    return announced(questionnaire=questionnaire(sections=(section,)))


def cell(place, slug, share=None):
    return Cell(place=place, asked=slug, share=share, answers=None if share is None else Band(low=20, high=49))


def shown(cells, *, content=None, **more):
    ((section),) = sections_of(content or asked(), cells, figures=more.pop("figures", {}), **more)
    return {one.slug: one for one in section.items}


def test_a_share_stands_beside_what_it_said_and_on_how_many_answers():
    found = shown([cell(HOUSE, "known", 65)])["known"]

    assert (found.whole.share, found.whole.words) == (65, "is het eens, 20–49 antwoorden")
    assert found.whole.level is Level.IN_USE


def test_hidden_and_not_asked_are_the_same():
    cells = [cell(HOUSE, "known", 65), cell(CIVIL, "known"), cell(WORKS, "known", 70)]

    hidden = shown(cells)["known"].tables[0].rows[0]
    never_asked = shown(cells)["met"].tables[0].rows[0]
    assert hidden == never_asked
    assert (hidden.name, hidden.share, hidden.answers, hidden.level) == ("Burgerzaken", None, "", None)


def test_a_figure_has_no_level_whatever_its_share():
    found = shown([cell(HOUSE, "met", 95)])["met"]

    assert found.is_figure
    assert found.whole.level is None


def test_a_national_figure_stands_beside_only_where_the_questionnaire_names_one():
    content = asked(item("met", AnswerScale.YES_NO, national="landelijk"), item("other", AnswerScale.YES_NO))

    found = shown([], content=content, figures={"landelijk": FIGURE})

    assert found["met"].national == FIGURE
    assert found["other"].national is None


@pytest.mark.parametrize(
    ("points", "why_not", "words"),
    [
        (10, None, "10 procentpunt hoger"),
        (-5, None, "5 procentpunt lager"),
        (0, None, "gelijk gebleven"),
        (None, NoTrend.GROUP_CHANGED, "niet te vergelijken, want de groep veranderde"),
        (None, NoTrend.NOT_SHOWN, ""),
    ],
)
def test_a_trend_is_told_in_points_or_why_not(points, why_not, words):
    trend = Trend(place=HOUSE, asked="known", points=points, why_not=why_not)

    assert shown([cell(HOUSE, "known", 65)], trends=[trend])["known"].whole.trend == words


def test_a_hidden_figure_has_no_trend():
    trend = Trend(place=HOUSE, asked="known", points=None, why_not=NoTrend.GROUP_CHANGED)

    assert shown([cell(HOUSE, "known")], trends=[trend])["known"].whole.trend == ""


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ((65,), "Op 1 van de 1 punten merken mensen dat het is ingevoerd"),
        ((40,), "Op geen van de 1 punten merken mensen dat het is ingevoerd"),
        ((None,), "Er zijn te weinig antwoorden om een oordeel te tonen"),
    ],
)
def test_the_page_says_it_first(shares, words):
    sections = sections_of(asked(), [cell(HOUSE, "known", share) for share in shares], figures={})

    assert headline(sections) == words


def test_only_groups_of_which_something_is_shown_can_be_taken_back():
    cells = [cell(HOUSE, "known", 65), cell(CIVIL, "known"), cell(CIVIL, "met"), cell(WORKS, "known", 70)]

    assert shown_places(asked(), cells) == ((HOUSE, "Iedereen samen"), (WORKS, "Openbare ruimte"))


def test_tables_and_groups_have_names():
    content = announced()

    assert table_words(content, ("contact",)) == "Waar werkt u meestal?"
    assert place_words(content, Place(table=("contact",), group=("desk",))) == "balie"


def test_the_dry_run_names_who_can_never_be_shown():
    from dijkwacht.disclosure.public import dry_run

    content = announced()
    groups = expected(content, dry_run(declaration_for(card(announced=content), ()), head_counts(content)))

    found = {one.name: (one.invited, one.ordinary, one.sensitive) for one in groups}
    assert found["Iedereen samen"] == (70, "als minstens 5 mensen antwoorden", "als minstens 10 mensen antwoorden")
    assert found["Griffie"] == (3, "nooit", "nooit")
    assert found["balie"][0] is None
    assert len(found) == 1 + 3 + 2


@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_texts_carry_the_address_and_the_last_day_in_two_languages(language):
    texts = [
        invitation(title=said("Vragen"), address="https://waterrijk.example/v/", minutes=8, closes_on=DAY),
        reminder(title=said("Vragen"), address="https://waterrijk.example/v/", closes_on=DAY),
    ]

    for text in texts:
        assert "https://waterrijk.example/v/" in text.body.of(language)
        assert {"nl": "2 november 2026", "en": "2 November 2026"}[language] in text.body.of(language)
