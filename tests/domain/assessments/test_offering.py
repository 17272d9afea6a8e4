# SPDX-License-Identifier: EUPL-1.2
"""The scans to choose from: those to begin with first, a regional variant only for who lies there."""

from dijkwacht.assessments.domain.offering import offered_in
from dijkwacht.knowledge.public import library


def slugs(province):
    return [one.slug for one in offered_in(province, library().instruments.values())]


def test_the_two_to_begin_with_come_first():
    assert slugs("Utrecht")[:2] == ["snelle-scan", "weerbaarheidsscan"]


def test_a_variant_stands_after_what_it_varies_and_only_in_its_region():
    there = slugs("Flevoland")

    assert there.index("weerbare-overheid-flevoland") == there.index("weerbare-overheid") + 1
    assert "weerbare-overheid-flevoland" not in slugs("Utrecht")


def test_an_unknown_province_hides_nothing():
    assert set(slugs("")) == set(library().instruments)


def test_the_rest_goes_by_title():
    titles = [library().instruments[slug].title for slug in slugs("Utrecht")[2:]]

    assert titles == sorted(titles)
