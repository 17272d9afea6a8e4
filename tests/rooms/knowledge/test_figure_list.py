# SPDX-License-Identifier: EUPL-1.2
"""National figures as a page, and for other rooms."""

from django.urls import reverse
from django.utils.html import escape

from dijkwacht.knowledge.domain.permissions import NO_CONTENT
from dijkwacht.knowledge.public import library, national_lines
from tests.support import rounds
from tests.support.rounds import text_of

PAGE = reverse("knowledge:figure-list")


def test_every_figure_stands_there_with_year_group_and_source(world):
    page = text_of(world.bram.client().get(PAGE))

    for figure in library().figures.values():
        assert f'id="{figure.slug}"' in page
        for one in figure.values:
            for said in (one.year, one.group, one.words, one.source.title, one.source.url):
                assert escape(str(said)) in page


def test_it_asks_for_nothing_of_the_organisation(world):
    client = world.anna.client()
    rounds.statements_of(client, PAGE)

    assert len(rounds.statements_of(client, PAGE)) <= 6


def test_other_rooms_get_a_figure_by_its_slug():
    found = national_lines("aggression-staff")

    assert found is not None
    assert [one.year for one in found.lines] == [2024, 2022]
    assert all(one.url for one in found.lines)
    assert national_lines("bestaat-niet") is None


def test_who_sees_no_content_is_told_why(world):
    for who in (world.dirk, world.frank):
        answer = who.client().get(PAGE)
        assert answer.status_code == 403
        assert NO_CONTENT.reason in text_of(answer)


def test_the_menu_shows_where_one_is_and_measuring_leads_here(world):
    client = world.anna.client()

    assert 'href="/programma/" aria-current="page">Leren' in client.get(PAGE).text
    assert f'href="{PAGE}"' in client.get(reverse("assessments:round-list")).text
