# SPDX-License-Identifier: EUPL-1.2
"""The second reading, publishing, and that what was published never changes."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from dijkwacht.instruments import public
from dijkwacht.instruments.actions.drafts import add_question
from dijkwacht.instruments.actions.publishing import NewJudgement, judge_links
from dijkwacht.instruments.models import InstrumentVersion, LinkReading
from dijkwacht.instruments.values import Link
from dijkwacht.mail.models import Message
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Role
from dijkwacht.values.verdicts import Conflict, Refused
from tests.support import writing
from tests.support.rounds import statements_of, text_of
from tests.support.writing import OWN_INDICATOR, SLUG, hidden, url


def post(client, **sent):
    seen = hidden(client.get(url("instrument-publish", SLUG)), "seen")
    return client.post(url("instrument-publish", SLUG), {"seen": seen} | sent)


def test_a_colleague_is_asked_reads_and_then_it_is_published(world):
    writing.take_in(world.anna.actor)
    client = world.anna.client()
    assert post(client).status_code == 422

    client.post(url("reader-ask", SLUG), {"person": str(world.clara.id)})
    letter = Message.objects.get()
    assert letter.to == world.clara.email
    assert url("links-read", SLUG) in letter.body
    assert "U vroeg Clara Smit" in text_of(client.get(url("instrument-publish", SLUG)))
    writing.read(world.clara.actor)
    assert post(client).status_code == 302

    version = writing.card(world.waterrijk).newest
    assert not version.is_draft
    assert not version.has_no_second_reader
    with scope(world.waterrijk):
        assert len(public.links_read(world.waterrijk, SLUG, "1.0")) == 5
        assert public.links_unread(world.waterrijk, SLUG, "1.0") == frozenset()


def test_who_writes_along_is_no_second_reader_any_more(world):
    pillar = writing.take_in(world.anna.actor).newest.content.instrument.pillars[0].slug
    world.anna.client().post(url("reader-ask", SLUG), {"person": str(world.clara.id)})
    assert writing.card(world.waterrijk).newest.reader_id == world.clara.id

    writer = replace(world.clara.actor, roles=frozenset({Role.COORDINATOR}))
    with scope(world.waterrijk):
        add_question(
            actor=writer, slug=SLUG, text="Is er een lijst?", help_="", pillar=pillar, place=1, at=timezone.now()
        )

    assert writing.card(world.waterrijk).newest.reader_id is None


def test_without_a_second_reader_unread_links_are_marked_and_do_not_count(world):
    writing.take_in(world.anna.actor)
    writing.read(world.clara.actor, but="signal-process")
    client = world.anna.client()

    assert post(client, says_no_reader="on").status_code == 302

    page = text_of(client.get(url("instrument-show", SLUG)))
    unread = Link("signaal-van-een-evenement", "signal-process")
    assert page.count("niet meegelezen") == 1
    with scope(world.waterrijk):
        assert public.links_unread(world.waterrijk, SLUG, "1.0") == {unread}
        assert unread not in public.links_read(world.waterrijk, SLUG, "1.0")
    # Reading may come later: it stands beside the version.
    writing.read(world.joost.actor)
    assert "niet meegelezen" not in text_of(client.get(url("instrument-show", SLUG)))


def test_a_link_that_does_not_fit_is_not_published(world):
    writing.take_in(world.anna.actor)
    writing.read(world.clara.actor, fits=False)

    answer = world.anna.client().get(url("instrument-publish", SLUG))
    refused = world.anna.client().post(url("instrument-publish", SLUG), {"says_no_reader": "on"})

    assert "Niet alles past" in text_of(answer)
    assert refused.status_code == 422
    assert writing.card(world.waterrijk).draft


def test_the_second_reader_says_why(world):
    writing.take_in(world.anna.actor)
    client = world.clara.client()
    page = client.get(url("links-read", SLUG))
    basis = page.content.decode().split('name="past-')[1].split('"')[0]

    half = client.post(url("links-read", SLUG), {f"past-{basis}": "yes"})
    whole = client.post(url("links-read", SLUG), {f"past-{basis}": "yes", f"waarom-{basis}": "Zelfde werk."})

    assert half.status_code == 422
    assert whole.status_code == 302
    assert LinkReading.objects.values_list("fits", "because", "read_by").get() == (True, "Zelfde werk.", world.clara.id)


def test_who_wrote_along_reads_nothing_and_old_words_are_not_judged(world):
    writing.take_in(world.anna.actor)
    said = [NewJudgement(basis="0" * 64, fits=True, because="gelezen")]

    with scope(world.waterrijk):
        with pytest.raises(Refused):
            judge_links(actor=world.anna.actor, slug=SLUG, said=[], at=timezone.now())
        with pytest.raises(Conflict):
            judge_links(actor=world.clara.actor, slug=SLUG, said=said, at=timezone.now())

    assert LinkReading.objects.count() == 0


def test_what_was_changed_since_it_was_seen_is_not_published(world):
    writing.take_in(world.anna.actor)

    answer = world.anna.client().post(url("instrument-publish", SLUG), {"seen": "0" * 64, "says_no_reader": "on"})

    assert answer.status_code == 409
    assert writing.card(world.waterrijk).draft


def test_what_is_not_whole_is_not_published(world):
    content = writing.content()
    writing.take_in(world.anna.actor)
    client = world.anna.client()
    client.post(url("link-remove", SLUG, writing.QUESTION), {"indicator": OWN_INDICATOR})

    page = text_of(client.get(url("instrument-publish", SLUG)))
    answer = client.post(url("instrument-publish", SLUG), {"says_no_reader": "on"})

    assert f"Vraag “{content.question(writing.QUESTION)[1].text}” heeft nog geen toetspunt" in page
    assert answer.status_code == 422


@pytest.mark.parametrize("deed", [lambda rows: rows.update(version="9.0"), lambda rows: rows.delete()])
def test_the_database_itself_keeps_what_was_published(world, deed):
    writing.published(world)
    writing.begin(world.anna.actor)

    with pytest.raises(DatabaseError, match="verandert nooit"), transaction.atomic():
        deed(InstrumentVersion.objects.filter(version="1.0"))
    deed(InstrumentVersion.objects.filter(version="2.0"))

    assert InstrumentVersion.objects.filter(version="1.0").exists()


def test_a_next_version_starts_as_a_copy_and_keeps_its_readings(world):
    writing.take_in(world.anna.actor)
    writing.read(world.clara.actor)
    writing.publish(world.anna.actor)

    here = writing.begin(world.anna.actor)

    assert here.draft.version == "2.0"
    assert here.draft.content == writing.changed(here.published[0].content, version="2.0")
    assert "Alle koppelingen zijn meegelezen" in text_of(world.anna.client().get(url("instrument-publish", SLUG)))


def test_what_is_stopped_is_no_longer_offered(world):
    writing.published(world)
    client = world.anna.client()

    client.post(url("instrument-stop", SLUG))
    with scope(world.waterrijk):
        stopped = public.own_instruments(world.anna.actor)
    client.post(url("instrument-resume", SLUG))
    with scope(world.waterrijk):
        again = public.own_instruments(world.anna.actor)

    assert (list(stopped.instruments), list(again.instruments)) == ([], [SLUG])
    assert OWN_INDICATOR in stopped.indicators
    assert client.post(url("instrument-resume", SLUG)).status_code == 404


def test_a_version_is_found_by_its_name_in_its_own_town_alone(world):
    writing.published(world)
    writing.begin(world.anna.actor)

    with scope(world.waterrijk):
        instrument, indicators = public.instrument_named(world.waterrijk, SLUG, "1.0")
        assert public.instrument_named(world.waterrijk, SLUG, "2.0") is None
    with scope(world.dijkerveen):
        assert public.instrument_named(world.dijkerveen, SLUG, "1.0") is None
        assert public.own_indicators(world.dijkerveen) == {}

    assert set(indicators) == {slug for one in instrument.questions for slug in one.indicators}


def test_the_list_takes_as_many_statements_whatever_there_is(world):
    client = world.anna.client()
    writing.published(world)
    client.get(url("instrument-list"))
    one = statements_of(client, url("instrument-list"))
    for nr in range(3):
        writing.take_in(world.anna.actor, writing.another(nr))
    writing.begin(world.anna.actor)

    assert len(statements_of(client, url("instrument-list"))) == len(one)
    assert len([sql for sql in one if "instruments_" in sql]) == 2
