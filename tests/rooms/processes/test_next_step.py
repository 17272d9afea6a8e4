# SPDX-License-Identifier: EUPL-1.2
"""From a card to who does what in three clicks, and no way on to a page that is shut for the reader."""

import pytest

from tests.support.desk import TRAVEL, desk
from tests.support.learning import text_of
from tests.support.processing import address, sent_by

pytestmark = pytest.mark.django_db
FILLED = "utrecht-button--primary-action"


def test_a_card_leads_to_who_does_what_where_the_process_runs(world):
    desk(world)
    html = world.anna.client().get(address("process-card-show", TRAVEL)).content.decode()
    assert address("duties-show", TRAVEL) in html
    assert html.count(FILLED) == 1


def test_a_card_leads_to_taking_over_where_it_does_not_run_yet(world):
    anna = world.anna.client()
    take = address("process-take") + f"?proces={TRAVEL}"
    assert take in anna.get(address("process-card-show", TRAVEL)).content.decode()

    sent = sent_by(anna.get(take))
    assert f"neem-{TRAVEL}" in sent
    answer = anna.post(take, sent)
    assert answer.headers["Location"] == address("process-show", TRAVEL)


def test_a_process_leads_to_who_does_what_the_card_and_the_map(world):
    desk(world)
    html = world.anna.client().get(address("process-show", TRAVEL)).content.decode()
    for there in (address("duties-show", TRAVEL), address("process-card-show", TRAVEL), address("map-show")):
        assert f'href="{there}"' in html
    assert html.count(FILLED) == 1


@pytest.mark.parametrize("page", ["process-show", "process-card-show"])
def test_who_may_not_see_codes_gets_no_way_to_them(world, page):
    desk(world)
    html = world.clara.client().get(address(page, TRAVEL)).content.decode()
    assert address("process-show", TRAVEL) in html or "zoals het hier loopt" in html
    assert address("duties-show", TRAVEL) not in html
    assert FILLED not in html


def test_the_list_leads_who_makes_a_roster_to_what_pinches(world):
    desk(world)
    assert world.anna.client().get(address("process-list")).content.decode().count(FILLED) == 1
    assert FILLED not in world.clara.client().get(address("process-list")).content.decode()


def test_the_house_begins_with_what_is_not_filled_in_and_then_where_it_pinches(world):
    found = desk(world)
    anna = world.anna.client()
    told = text_of(anna.get(address("house-check")))
    assert "Begin met Reisdocumenten" in told
    assert "Nog niet ingevuld wie wat doet." in told

    found.divide("intake: M.K.; grant: M.K.; hand-over: M.K.")
    told = text_of(anna.get(address("house-check")))
    assert "Begin met Reisdocumenten" in told
    assert "verplichte regel" in told


def test_without_processes_the_house_leads_who_takes_them_to_the_library(world):
    html = world.anna.client().get(address("house-check")).content.decode()
    assert "Er is nog niets om na te kijken" in html
    assert html.count(FILLED) == 1
    told = text_of(world.hanna.client().get(address("house-check")))
    assert "Bij uw afdeling staat nog geen proces" in told
