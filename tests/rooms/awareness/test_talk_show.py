# SPDX-License-Identifier: EUPL-1.2
"""Talk guides on screen and on paper, and recording that one was held."""

from datetime import timedelta

import pypdfium2
from django.utils import timezone

from dijkwacht.awareness.models import Gathering
from dijkwacht.knowledge.values import Public
from dijkwacht.tenancy.public import scope
from tests.support.learning import add, address, statuses, text_of

TODAY = timezone.localdate()


def gatherings(world):
    with scope(world.waterrijk):
        return list(Gathering.objects.filter(organisation_id=world.waterrijk))


def hold(who, slug="buurman", **form):
    return who.client().post(address("talk-hold", slug), {"on": TODAY.isoformat()} | form)


def test_guides_stand_under_their_theme_and_by_audience(world, small_library):
    everything = text_of(world.bram.client().get(address("talk-list")))
    for_council = text_of(world.bram.client().get(address("talk-list"), {"voor": "council"}))
    for_nobody = text_of(world.bram.client().get(address("talk-list"), {"voor": "leaders"}))

    assert "Oneigenlijke druk Gesprek buurman Een team · 5 minuten" in everything
    assert "Gesprek raadsavond" in for_council
    assert "Gesprek buurman" not in for_council
    assert "Voor deze mensen is er nog geen gids." in for_nobody


def test_a_library_without_talks_says_so(world, empty_library):
    assert "nog geen gesprekken" in text_of(world.bram.client().get(address("talk-list")))


def test_one_guide_is_read_from_goal_to_source(world, small_library):
    page = text_of(world.bram.client().get(address("talk-show", "buurman")))

    words = ["Iedereen weet wat hij zegt", "Lees het dilemma", "Vijf minuten over", "Uw buurman", "Aan wie vertelt"]
    words += ["Vriendelijk weigeren mag.", "Noem één zin", "Vraag nooit wie", "FACTS"]
    places = [page.index(one) for one in words]
    assert places == sorted(places)
    assert "Leg vast" not in page


STAFF = {"anna", "bram", "clara", "dirk", "eva", "hanna", "ines", "joost"}


def test_who_works_here_opens_a_guide_and_who_leads_it_records_it(world, small_library):
    for name in ("talk-show", "talk-paper"):
        assert statuses(world, address(name, "buurman")) == {200: STAFF, 403: {"frank", "gijs"}}
    leading = STAFF - {"bram", "clara", "dirk"}
    assert statuses(world, address("talk-hold", "buurman"))[200] == leading
    assert statuses(world, address("talk-show", "raadsavond"))[200] == STAFF - {"dirk"}
    assert statuses(world, address("talk-hold", "raadsavond"))[200] == leading - {"hanna"}


def test_the_confidant_reads_what_is_for_teams(world, small_library):
    assert world.dirk.client().get(address("talk-show", "buurman")).status_code == 200
    assert world.dirk.client().get(address("talk-show", "raadsavond")).status_code == 403
    assert "raadsavond" not in text_of(world.dirk.client().get(address("talk-list")))


def test_an_unknown_guide_does_not_exist(world, small_library):
    for name in ("talk-show", "talk-paper", "talk-hold"):
        assert world.anna.client().get(address(name, "onzin")).status_code == 404


def test_a_short_talk_fits_on_one_tagged_page(world, small_library):
    answer = world.bram.client().get(address("talk-paper", "buurman"))

    assert answer.headers["Content-Disposition"] == 'attachment; filename="buurman.pdf"'
    with pypdfium2.PdfDocument(answer.content) as found:
        assert len(found) == 1
        told = found[0].get_textpage().get_text_range()
    for words in ("Gesprek buurman", "Wat zegt u?", "Let op.", "FACTS, punt 6"):
        assert words in told


def test_a_talk_nobody_planned_stands_in_the_programme_by_itself(world, small_library):
    assert hold(world.hanna, **{str(world.public_space): "6"}).status_code == 302

    [row] = gatherings(world)
    assert (row.activity_id, row.talk, row.audience) == (None, "buurman", "team")
    assert "niet vooraf gepland" in text_of(world.anna.client().get(address("programme-show")))
    assert "6 deelnames" in text_of(world.anna.client().get(address("coverage-show")))


def test_a_talk_that_was_planned_counts_in_its_turn(world, small_library):
    activity = add(world, month=TODAY.replace(day=1), talk="buurman", audience=Public.TEAM)
    hold(world.hanna, **{str(world.public_space): "6"})

    [row] = gatherings(world)
    assert (row.activity_id, row.year) == (activity, TODAY.year)
    assert "Gehouden" in text_of(world.anna.client().get(address("activity-show", activity, TODAY.year)))


def test_who_may_not_record_is_told_why(world, small_library):
    assert hold(world.bram, **{str(world.public_space): "6"}).status_code == 403
    refused = hold(world.hanna, "raadsavond")
    assert refused.status_code == 403
    assert "college of raad" in text_of(refused)
    assert hold(world.hanna, on=(TODAY + timedelta(days=2)).isoformat()).status_code == 422
    assert not gatherings(world)
