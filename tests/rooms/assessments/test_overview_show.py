# SPDX-License-Identifier: EUPL-1.2
"""Many organisations in one list, for who reads in each of them: as many statements for a hundred as for five."""

from dataclasses import replace

from dijkwacht.accounts.models import Membership
from dijkwacht.assessments.models import RoundSummary
from dijkwacht.organisations.models import Organisation
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Role
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import url


def overview(client):
    answer = client.get(url("overview-show"))
    assert answer.status_code == 200
    return answer


def test_every_organisation_is_there_by_name_with_where_it_stands(world):
    begun = rounds.start(world, title="Voorjaar")
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PROVEN)
    rounds.joins(world, world.clara, world.dijkerveen, Role.READER)

    answer = overview(rounds.in_town(world.clara, world.waterrijk))

    rows = answer.context["rows"]
    assert [one.name for one in rows] == ["Dijkerveen", "Waterrijk"]
    assert rows[0].standing is None
    standing = rows[1].standing
    assert (standing.title, standing.filled_in, standing.questions, standing.known) == ("Voorjaar", 1, 18, 1)
    assert "nog niet begonnen" in rounds.text_of(answer)


def test_only_the_newest_round_counts(world):
    rounds.start(world, title="Voorjaar")
    rounds.start(world, title="Najaar", at=rounds.START + rounds.timedelta(days=100))

    page = rounds.text_of(overview(world.clara.client()))

    assert "Najaar" in page
    assert "Voorjaar" not in page


def test_a_role_that_does_not_read_results_shows_nothing(world):
    rounds.start(world)
    for who in ("bram", "dirk", "frank", "gijs", "hanna"):
        assert overview(world.everybody()[who].client()).context["rows"] == ()


def test_a_role_that_was_taken_back_shows_nothing_any_more(world):
    rounds.joins(world, world.clara, world.dijkerveen, Role.READER)
    Membership.objects.filter(organisation_id=world.dijkerveen, person_id=world.clara.id).update(
        revoked_at=rounds.START
    )

    assert [one.name for one in overview(world.clara.client()).context["rows"]] == ["Waterrijk"]


def test_two_roles_in_one_town_are_one_row(world):
    rounds.start(world)
    rounds.joins(world, world.clara, world.waterrijk, Role.COORDINATOR)

    assert len(overview(world.clara.client()).context["rows"]) == 1


def test_what_is_added_anywhere_shows_at_once(world):
    begun = rounds.start(world, actor=world.eva.actor)
    rounds.joins(world, world.clara, world.dijkerveen, Role.READER)
    client = rounds.in_town(world.clara, world.waterrijk)
    overview(client)

    rounds.answer(world.eva.actor, begun, rounds.question(), Level.PROVEN)

    assert [one.standing.filled_in for one in overview(client).context["rows"] if one.standing] == [1]


def test_facts_that_change_what_is_asked_show_at_once(world):
    begun = rounds.start(world, instruments=(rounds.LARGE,))
    client = world.clara.client()
    before = overview(client).context["rows"][0].standing.questions

    Organisation.objects.filter(id=world.waterrijk).update(kind="water_board", features=[])
    after = overview(client).context["rows"][0].standing.questions

    with scope(world.waterrijk):
        asked = rounds.queries.measured(world.anna.actor, begun, at=rounds.timezone.now()).assessment.questions
    assert after == len(asked) < before


def test_statements_do_not_grow_with_the_organisations(world):
    counts = []
    for more in (5, 95):
        rounds.towns(world, world.clara, more, answers=3)
        client = rounds.in_town(world.clara, world.waterrijk)
        overview(client)
        counts.append(len(rounds.statements_of(client, url("overview-show"))))

    rows = overview(client).context["rows"]
    assert counts[0] == counts[1] <= 10
    assert (len(rows), sum(one.standing is not None for one in rows)) == (101, 100)


def test_one_organisation_that_changed_costs_as_much_as_it_alone(world):
    costs = []
    for more in (5, 20):
        begun = rounds.towns(world, world.clara, more, answers=1)[0]
        client = rounds.in_town(world.clara, world.waterrijk)
        overview(client)
        actor = replace(world.anna.actor, organisation_id=begun.organisation_id)
        rounds.answer(actor, begun, rounds.library().instruments[rounds.QUICK].questions[5], Level.PAPER)
        costs.append(len(rounds.statements_of(client, url("overview-show"))))

    assert costs[0] == costs[1]


def test_the_cache_may_go_at_any_moment(world):
    rounds.start(world)
    client = world.clara.client()
    before = overview(client).context["rows"]

    RoundSummary.objects.all().delete()

    assert overview(client).context["rows"] == before


def test_a_link_holder_and_another_way_of_asking(world):
    begun = rounds.start(world)
    assert rounds.ask(world, begun, [rounds.question()]).get(url("overview-show")).status_code == 404
    assert world.clara.client().post(url("overview-show")).status_code == 405
