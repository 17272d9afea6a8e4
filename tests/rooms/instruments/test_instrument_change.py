# SPDX-License-Identifier: EUPL-1.2
"""Writing an own instrument in the browser, from its name to its last question."""

import pytest

from dijkwacht.audit.public import log_of
from dijkwacht.instruments.models import InstrumentVersion, OwnInstrument
from dijkwacht.tenancy.public import scope
from tests.support import writing
from tests.support.rounds import text_of
from tests.support.writing import OWN_INDICATOR, QUESTION, SLUG, hidden, url

GENERAL = {
    "title": "Evenementen", "label": "Eigen vragenset van Waterrijk", "summary": "Over feesten.", "owner": "Waterrijk",
    "licence": "EUPL-1.2", "minutes": "30",
}  # fmt: skip
INDICATOR = {
    "statement": "Elke standplaats heeft een naam.", "why": "Wie verkoopt, verdient.", "absent": "Niemand weet het.",
    "paper": "Er is een lijst.", "in_use": "De lijst klopt.", "proven": "De lijst is nagelopen.",
    "test_question": "Wie stond er op plaats drie?", "proof": "de lijst\neen foto", "informants": "een marktmeester",
    "topic": "processes", "scope": "organisation", "circumstance": "way_of_working", "origin": "external",
    "intent": "intended", "nature": "human", "weight": "2", "weight_reason": "Het is weinig werk.",
    "max_age_months": "12", "sensitivity": "working", "source": "Eigen ervaring, 2026",
}  # fmt: skip


def rows(prefix, *lines):
    """A formset as a browser sends it."""
    sent = {f"{prefix}-TOTAL_FORMS": len(lines), f"{prefix}-INITIAL_FORMS": 0}
    return sent | {f"{prefix}-{nr}-{key}": value for nr, line in enumerate(lines) for key, value in line.items()}


def basis(answer):
    """The digest that the form carries."""
    return hidden(answer, "basis")


def now(world, slug=SLUG):
    return writing.card(world.waterrijk, slug).newest.content


def test_an_instrument_is_written_from_nothing(world):
    client = world.anna.client()

    begun = client.post(url("instrument-write"), {"title": "Standplaatsen"})
    slug = "eigen-standplaatsen"
    assert begun["Location"] == url("instrument-change", slug)
    head = GENERAL | {"title": "Standplaatsen", "basis": basis(client.get(begun["Location"]))}
    assert client.post(begun["Location"], head)["Location"] == url("pillars-change", slug)
    pillars = rows("pillars", {"title": "De markt", "short_title": "Markt", "summary": "Op de markt.", "ORDER": 1})
    client.post(url("pillars-change", slug), pillars | {"basis": basis(client.get(url("pillars-change", slug)))})
    asked = {"text": "Weten wij wie er staat?", "help": "Vraag de lijst op.", "pillar": "de-markt", "place": "1"}
    added = client.post(url("question-add", slug), asked)
    question = "weten-wij-wie-er-staat"
    assert added["Location"] == url("question-change", slug, question)
    client.post(url("indicator-write", slug, question), INDICATOR)
    client.post(url("link-add", slug, question), {"indicator": "permits-discretion"})
    phases = rows("phases", {"phase": "Beginnen", "share": 0, "minimum": 0, "ORDER": 1})
    client.post(
        url("phases-change", slug, "de-markt"),
        phases | {"basis": basis(client.get(url("phases-change", slug, "de-markt")))},
    )

    made = now(world, slug)
    assert [one.title for one in made.instrument.pillars] == ["De markt"]
    assert made.instrument.pillars[0].phases[0].phase == "Beginnen"
    assert made.question(question)[1].indicators == ("eigen-elke-standplaats-heeft-een-naam", "permits-discretion")
    assert made.indicators[0].proof == ("de lijst", "een foto")
    published = client.post(
        url("instrument-publish", slug),
        {"seen": hidden(client.get(url("instrument-publish", slug)), "seen"), "says_no_reader": "on"},
    )
    assert published["Location"] == url("instrument-show", slug)
    assert [one.version for one in writing.card(world.waterrijk, slug).published] == ["1.0"]
    with scope(world.waterrijk):
        deeds = [one.deed for one in log_of(world.waterrijk, before=None, size=20)]
    assert "begon een concept van een eigen vragenset" in deeds
    assert "publiceerde een eigen vragenset" in deeds


def test_two_people_on_one_part_are_told_and_nothing_is_lost(world):
    writing.take_in(world.anna.actor)
    client = world.anna.client()
    address = url("question-change", SLUG, QUESTION)
    seen = basis(client.get(address))
    sent = {"text": "Spreken wij hem?", "help": "Kijk.", "pillar": "aanvraag", "place": "1"}
    assert client.post(address, sent | {"basis": seen}).status_code == 302

    second = client.post(address, sent | {"text": "Iets anders?", "basis": seen})

    assert second.status_code == 409
    assert "Van u is er nog niets bewaard" in text_of(second)
    assert "Iets anders?" in second.content.decode()
    assert now(world).question(QUESTION)[1].text == "Spreken wij hem?"


def test_two_people_on_different_parts_do_not_hinder_each_other(world):
    writing.take_in(world.anna.actor)
    client = world.anna.client()
    head, question = url("instrument-change", SLUG), url("question-change", SLUG, QUESTION)
    first, second = basis(client.get(head)), basis(client.get(question))

    client.post(head, GENERAL | {"basis": first})
    client.post(
        question, {"text": "Spreken wij hem?", "help": "Kijk.", "pillar": "aanvraag", "place": "2", "basis": second}
    )

    made = now(world)
    assert made.instrument.title == "Evenementen"
    assert [one.slug for one in made.instrument.pillars[0].questions][1] == QUESTION


@pytest.mark.parametrize(
    ("name", "arguments", "sent"),
    [
        ("instrument-change", (), GENERAL | {"title": ""}),
        ("instrument-change", (), GENERAL | {"minutes": "veel"}),
        ("question-add", (), {"text": "Wat?", "help": "", "pillar": "aanvraag", "place": "1"}),
        ("question-add", (), {"text": "Wat?", "help": "Zo.", "pillar": "weg", "place": "1"}),
        ("indicator-write", (QUESTION,), INDICATOR | {"absent": ""}),
        ("indicator-change", (OWN_INDICATOR,), INDICATOR | {"weight": "9"}),
        ("pillars-change", (), rows("pillars", {"title": "Half"})),
        ("phases-change", ("aanvraag",), rows("phases", {"phase": "Te veel", "share": 101, "minimum": 1})),
    ],
)
def test_what_is_not_whole_comes_back_as_it_was_typed_and_nothing_is_kept(world, name, arguments, sent):
    writing.take_in(world.anna.actor)
    before = now(world)

    answer = world.anna.client().post(url(name, SLUG, *arguments), sent)

    assert answer.status_code == 422
    assert "Er is nog niets bewaard" in text_of(answer)
    assert now(world) == before


def test_a_row_more_keeps_nothing(world):
    writing.take_in(world.anna.actor)
    sent = rows("pillars", {"title": "Nieuw", "short_title": "", "summary": ""})

    answer = world.anna.client().post(url("pillars-change", SLUG), sent | {"erbij": "pillars"})

    assert answer.status_code == 200
    assert 'name="pillars-1-title"' in answer.content.decode()
    assert len(now(world).instrument.pillars) == 2


def test_a_pillar_with_questions_stays(world):
    writing.take_in(world.anna.actor)
    address = url("pillars-change", SLUG)
    client = world.anna.client()
    lines = [
        {"slug": one.slug, "title": one.title, "short_title": one.short_title, "summary": one.summary, "ORDER": nr}
        for nr, one in enumerate(now(world).instrument.pillars, start=1)
    ]
    lines[0]["DELETE"] = "on"
    sent = rows("pillars", *lines) | {"pillars-INITIAL_FORMS": 2, "basis": basis(client.get(address))}

    answer = client.post(address, sent)

    assert answer.status_code == 409
    assert "staan nog vragen" in text_of(answer)
    assert len(now(world).instrument.pillars) == 2


def test_a_question_finds_what_the_library_has_and_shows_its_levels(world):
    writing.take_in(world.anna.actor)
    client = world.anna.client()
    address = url("question-change", SLUG, QUESTION)

    found = text_of(client.get(f"{address}?words=bibob+register"))
    nothing = text_of(client.get(f"{address}?words=watersnoodramp"))
    shown = text_of(client.get(url("indicator-view", SLUG, QUESTION, "bibob-register-used")))

    assert "Bij elke Bibob-toets wordt het Bibob-register geraadpleegd" in found
    assert "Niets gevonden" in nothing
    assert "U geeft antwoord voor de hele organisatie" in shown
    assert client.get(url("indicator-view", SLUG, QUESTION, "bestaat-niet")).status_code == 404


def test_a_question_is_linked_unlinked_and_taken_away(world):
    writing.take_in(world.anna.actor)
    client = world.anna.client()

    client.post(url("link-add", SLUG, QUESTION), {"indicator": "oath"})
    assert now(world).question(QUESTION)[1].indicators == (OWN_INDICATOR, "oath")
    assert client.post(url("link-add", SLUG, QUESTION), {"indicator": "bestaat-niet"}).status_code == 404
    client.post(url("link-remove", SLUG, QUESTION), {"indicator": OWN_INDICATOR})
    assert now(world).question(QUESTION)[1].indicators == ("oath",)
    assert OWN_INDICATOR not in now(world).own
    client.post(url("question-remove", SLUG, QUESTION))
    assert now(world).question(QUESTION) is None
    assert client.post(url("question-remove", SLUG, QUESTION)).status_code == 404


def test_a_draft_goes_and_what_was_published_stays(world):
    writing.published(world)
    client = world.anna.client()
    client.post(url("version-begin", SLUG))
    assert client.post(url("version-begin", SLUG)).status_code == 409

    client.post(url("draft-remove", SLUG))

    assert [one.version for one in writing.card(world.waterrijk).versions] == ["1.0"]
    assert client.get(url("instrument-change", SLUG)).status_code == 409


def test_a_draft_that_was_never_published_goes_whole(world):
    writing.take_in(world.anna.actor)
    writing.read(world.clara.actor)

    world.anna.client().post(url("draft-remove", SLUG))

    assert (OwnInstrument.objects.count(), InstrumentVersion.objects.count()) == (0, 0)


@pytest.mark.parametrize("name", ["link-add", "link-remove", "instrument-stop", "version-begin", "reader-ask"])
def test_only_the_coordinator_writes(world, name):
    writing.published(world)
    arguments = (SLUG, QUESTION) if name.startswith("link") else (SLUG,)

    for who, status in ((world.clara, 403), (world.eva, 404)):
        assert who.client().post(url(name, *arguments), {"indicator": "oath"}).status_code == status
