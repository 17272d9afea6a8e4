# SPDX-License-Identifier: EUPL-1.2
"""A letter on the screen, as one reader gets it."""

import re

import pytest
from django.urls import reverse
from django.utils.html import escape

from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from tests.support import rounds
from tests.support.lettering import ROOM, letter
from tests.support.rounds import LARGE, text_of

PROPOSAL = "college-proposal"


def url(slug=PROPOSAL, name="letter-show"):
    return reverse(f"improvement:{name}", args=[slug])


def show(client, slug=PROPOSAL, **query):
    answer = client.get(url(slug), query)
    assert answer.status_code == 200
    page = text_of(answer)
    return page[page.index("<main") : page.index("</main>")]


@pytest.fixture
def measured(world):
    """A measurement with something to say."""
    begun = rounds.start(world, instruments=(LARGE,))
    rounds.answer_many(world, begun, 100)
    return begun


def test_it_is_filled_in_and_what_is_not_known_is_marked(world):
    page = show(world.anna.client())

    assert "Een plan waarmee gemeente Waterrijk beter bestand is" in page
    assert "<mark>[vul in: aantal uren per week]</mark>" in page
    assert "Er is nog geen plan." in page
    assert "{" not in re.sub(r"<script.*?</script>", "", page)


def test_the_most_open_version_comes_first_and_says_what_it_leaves_out(world, measured):
    page = show(world.anna.client())

    assert "Voor het bestuur · Openbaar" in page
    assert "Wat wij gemeten hebben" not in page
    assert re.search(r"Weggelaten: \w+ delen \(alleen voor het management\)", page)


def test_the_management_reads_what_was_measured_and_the_public_does_not(world, measured):
    closed = show(world.clara.client(), voor="management")
    open_ = show(world.clara.client(), voor="public")

    assert "Met de meting “Voorjaar 2026” van" in closed
    assert "Hoogte van de dijk" in closed
    assert "De zwaarste bevindingen" in closed
    for words in ("Voorjaar 2026", "Hoogte van de dijk", "zwaarste bevindingen"):
        assert words not in open_


def test_reading_a_closed_version_is_on_record_and_an_open_one_is_not(world):
    client = world.clara.client()
    show(client, voor="public")
    show(client, voor="management")

    with scope(world.waterrijk):
        lines = [one for one in log_of(world.waterrijk, before=None, size=9) if one.event == "letter.read"]
    assert [(one.deed, one.subject, one.facts["confidentiality"]) for one in lines] == [
        ("las een stuk", PROPOSAL, "management")
    ]


def test_it_names_its_sources_and_the_day_on_which_they_were_checked(world):
    page = show(world.anna.client())

    for source in library().letters[PROPOSAL].sources:
        assert escape(source.title) in page
    assert "Nagekeken op 22 november 2026" in page


def test_what_somebody_called_a_round_is_text_and_no_markup(world):
    begun = rounds.start(world, instruments=(LARGE,), title="<b>Voor</b> {{ jaar }}")
    rounds.answer_many(world, begun, 20)

    page = show(world.anna.client(), voor="management")

    assert "“&lt;b&gt;Voor&lt;/b&gt; {{ jaar }}”" in page


@pytest.mark.parametrize("query", [{"voor": "iedereen"}, {"voor": "working"}, {"ruimte": "kelder"}])
def test_a_version_that_is_not_there_does_not_exist(world, query):
    assert world.anna.client().get(url(), query).status_code == 404


def test_a_letter_that_is_not_there_does_not_exist(world):
    assert world.anna.client().get(url("liefdesbrief")).status_code == 404


@pytest.fixture
def about_a_room(monkeypatch):
    """A library with one letter about a room, and two rooms."""
    from dataclasses import replace

    from dijkwacht.improvement.queries import letters as queries
    from dijkwacht.improvement.views import letters as views
    from dijkwacht.knowledge.values import LetterGroup, LetterSection

    sections = (LetterSection(title="Over {ruimte}", table="processing"),)
    sheet = replace(letter(*sections), slug="blad", title="Blad", group=LetterGroup.PRIVACY, is_per_room=True)
    rooms = {
        "assessments": ROOM,
        "directory": replace(ROOM, slug="directory", title="Wegwijzer", purpose="hulp vinden"),
    }
    known = replace(library(), letters={"blad": sheet}, privacy=rooms)
    for module in (queries, views):
        monkeypatch.setattr(module, "library", lambda: known)
    return "blad"


def test_a_letter_about_a_room_asks_which_and_then_tells_of_it(world, about_a_room):
    before = show(world.anna.client(), about_a_room)
    after = show(world.anna.client(), about_a_room, ruimte="directory")

    assert "Kies hiernaast welke." in before
    assert "Over <mark>[vul in: ruimte van Dijkwacht]</mark>" in before
    assert "Over Wegwijzer" in after
    assert "hulp vinden" in after
    assert 'value="directory"' in after


def test_no_file_is_made_before_a_room_is_chosen(world, about_a_room):
    client = world.anna.client()

    refused = client.post(url(about_a_room, "letter-make"), {"confidentiality": "public", "room": "kelder"})
    made = client.post(url(about_a_room, "letter-make"), {"confidentiality": "public", "room": "directory"})

    assert (refused.status_code, "Kies eerst over welke ruimte dit stuk gaat." in text_of(refused)) == (422, True)
    assert made.status_code == 200
    assert "waterrijk-blad-wegwijzer-openbaar.docx" in made["Content-Disposition"]
