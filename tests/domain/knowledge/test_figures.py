# SPDX-License-Identifier: EUPL-1.2
"""A national figure never stands without its year, its group and its source."""

from dijkwacht.knowledge.domain.figures import every_figure, national_lines
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import NationalFigure, NationalValue, Source


def value(year, group, words, **fields):
    return NationalValue(year=year, group=group, words=words, source=Source(title="Monitor", **fields))


def figure(*values):
    return NationalFigure(
        slug="eigen", version=1, title="Eigen", what="Aandeel.", values=values, caution="Let op de groep."
    )


def test_newest_first_with_the_place_in_the_source():
    found = national_lines(
        figure(
            value(2018, "wethouders", "40 %"),
            value(2022, "wethouders", "67 %", place="bladzijde 3", url="https://voorbeeld.example/"),
            value(2022, "raadsleden", "45 %"),
        ),
        [],
    )

    assert [(one.year, one.group) for one in found.lines] == [
        (2022, "raadsleden"), (2022, "wethouders"), (2018, "wethouders"),
    ]  # fmt: skip
    assert (found.lines[1].source, found.lines[1].url) == ("Monitor, bladzijde 3", "https://voorbeeld.example/")
    assert found.caution == "Let op de groep."


def test_words_stay_words_where_the_source_gave_no_number():
    (line,) = national_lines(figure(value(2019, "medewerkers", "een op de vijf")), []).lines

    assert (line.words, line.percent) == ("een op de vijf", None)


def test_every_figure_of_the_library_says_year_group_source_and_where_to_look_out():
    found = every_figure(library())

    assert {one.slug for one in found} == set(library().figures)
    for one in found:
        assert one.caution.strip()
        assert one.lines
        assert all(
            line.year and line.group.strip() and line.words.strip() and line.source.strip() for line in one.lines
        )


def test_what_we_ask_ourselves_comes_first_with_the_question():
    asked = {item.national for one in library().questionnaires.values() for item in one.items if item.national}
    found = every_figure(library())

    assert {one.slug for one in found[: len(asked)]} == asked
    assert all(one.asked for one in found[: len(asked)])
    assert not any(one.asked for one in found[len(asked) :])
