# SPDX-License-Identifier: EUPL-1.2
"""The start page of everybody, with links that open."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.surveys.models import Objection, Survey
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from dijkwacht.workshops.models import Workshop
from tests.support import keeping, rounds, talks, writing
from tests.support.rounds import LARGE, QUICK, url

WEEK = reverse("home:week")
EVERYBODY = ("anna", "bram", "clara", "dirk", "eva", "frank", "gijs", "hanna", "ines", "joost")


def week(client):
    answer = client.get(WEEK)
    assert answer.status_code == 200
    return answer


def things(answer):
    return [row["title"] for row in answer.context["rows"]]


@pytest.mark.parametrize("who", EVERYBODY)
def test_before_anything_is_measured_everybody_has_something_to_do(world, who):
    answer = week(world.everybody()[who].client())

    assert things(answer)
    assert "Deze week:" in rounds.text_of(answer)


@pytest.mark.parametrize("who", EVERYBODY)
def test_every_link_on_it_opens(world, who):
    begun = rounds.start(world)
    for asked in list(rounds.library().instruments[QUICK].questions)[:10]:
        rounds.answer(world.anna.actor, begun, asked, Level.PAPER)
    rounds.ask(world, begun, [rounds.question()], person=world.bram.id)
    client = world.everybody()[who].client()

    answer = week(client)

    for row in answer.context["rows"]:
        if not row["is_post"]:
            assert (row["url"], client.get(row["url"]).status_code) == (row["url"], 200)
    main = rounds.text_of(answer).partition("<main")[2].partition("</main>")[0]
    for address in re.findall(r'href="(/[^"#]*)"', main):
        assert (address, client.get(address).status_code) == (address, 200)


def test_who_coordinates_begins_with_one_press(world):
    answer = week(world.anna.client())

    assert things(answer)[0] == "Beantwoord de eerste drie vragen"
    assert f'action="{url("quick-scan-start")}"' in rounds.text_of(answer)


def test_after_three_answers_there_is_a_measure_and_a_small_dike(world):
    begun = rounds.start(world)
    for slug in rounds.library().instruments[QUICK].start_with:
        rounds.answer(world.anna.actor, begun, rounds.question(slug), Level.ABSENT)

    answer = week(world.anna.client())

    measures = {one.title for one in rounds.library().measures.values()}
    assert things(answer)[0] in measures
    assert "De dijk van gemeente Waterrijk" in rounds.text_of(answer)


def test_who_was_asked_goes_to_his_questions(world):
    begun = rounds.start(world)
    client = rounds.ask(world, begun, [rounds.question()], person=world.hanna.id)

    assert things(week(client))[0] == "Beantwoord uw vraag"


def test_who_reads_gets_the_summary_and_no_scores_are_shown_to_others(world):
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER)

    assert things(week(world.clara.client()))[0] == "Lees de samenvatting"
    for who in ("bram", "dirk", "frank", "hanna", "eva"):
        page = rounds.text_of(week(world.everybody()[who].client()))
        assert "De dijk van" not in page
        assert begun.title not in page


def test_whoever_comes_by_link_goes_to_his_questions(world):
    begun = rounds.start(world)
    client = rounds.ask(world, begun, [rounds.question()])

    assert client.get(WEEK)["Location"] == url("question-list")


def test_a_visitor_signs_in_first_and_the_footer_is_open_to_all(client, world):
    assert client.get(WEEK)["Location"].startswith(reverse("account_login"))
    for name in ("accessibility", "privacy", "retention"):
        answer = client.get(reverse(f"home:{name}"))
        assert answer.status_code == 200
        assert not answer.cookies
        assert client.post(reverse(f"home:{name}")).status_code == 405
    assert world.anna.client().post(WEEK).status_code == 405


def test_statements_do_not_grow_with_the_answers(world):
    begun = rounds.start(world, instruments=(LARGE,))
    client = world.anna.client()
    week(client)

    counts = []
    for answers in (5, 100):
        rounds.answer_many(world, begun, answers)
        counts.append(len(rounds.statements_of(client, WEEK)))

    assert counts[0] == counts[1] <= 20


def first(person):
    """The first thing of somebody, and whether its page opens for him."""
    client = person.client()
    row = week(client).context["rows"][0]
    return row["title"], client.get(row["url"]).status_code


def test_a_keeper_opens_reminds_publishes_and_takes_back_when_it_is_time(world):
    today = timezone.localdate()
    keeping.prepared(world.ines, on=today)
    assert first(world.ines) == ("Maak “Najaar” af en zet hem open", 200)
    assert "Najaar" not in rounds.text_of(week(world.hanna.client()))

    survey = keeping.opened(world.ines, on=today - timedelta(days=8), days=11)
    assert "Herinner" not in first(world.ines)[0]
    with scope(world.waterrijk):
        Survey.objects.filter(organisation_id=world.waterrijk, pk=survey.id).update(closes_on=today + timedelta(days=2))
    assert first(world.ines) == ("Herinner iedereen aan “Najaar”", 200)

    keeping.closed(survey, on=today)
    assert first(world.ines) == ("Publiceer de uitkomst van “Najaar”", 200)

    keeping.published(survey, on=today)
    assert "Publiceer" not in first(world.ines)[0]
    with scope(world.waterrijk):
        Objection.objects.create(
            organisation_id=world.waterrijk, survey_id=survey.id, table=[], group=[], raised_on=today
        )
    rounds.ask(world, rounds.start(world), [rounds.question()], person=world.ines.id)
    assert first(world.ines) == ("Trek vandaag een cijfer in uit “Najaar”", 200)


def test_who_was_asked_reads_an_own_instrument_until_he_said_something_of_it(world):
    writing.take_in(world.anna.actor)
    world.anna.client().post(writing.url("reader-ask", writing.SLUG), {"person": str(world.clara.id)})
    assert first(world.clara) == ("Lees een vragenset mee", 200)
    assert "Lees een vragenset mee" not in things(week(world.anna.client()))

    writing.read(world.clara.actor)

    assert "Lees een vragenset mee" not in things(week(world.clara.client()))


def test_the_workshop_of_this_week_waits_for_who_leads_it(world):
    planned = talks.plan(world)

    assert first(world.anna) == ("Zet “Gesprek met de balie” klaar", 200)
    assert planned.title not in rounds.text_of(week(world.clara.client()))

    today = timezone.localdate()
    for day in (today - timedelta(days=1), today + timedelta(days=7 - today.weekday())):
        with scope(world.waterrijk):
            Workshop.objects.filter(organisation_id=world.waterrijk, pk=planned.id).update(planned_on=day)
        assert planned.title not in rounds.text_of(week(world.anna.client()))
