# SPDX-License-Identifier: EUPL-1.2
"""Leading: one vote at a time, never twice; what was agreed becomes an observation with the minority beside it."""

import pytest
from django.utils import timezone

from dijkwacht.assessments.models import Observation, Source
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.values import Scope
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.verdicts import Conflict
from dijkwacht.workshops import actions
from dijkwacht.workshops.domain.spread import SENSITIVE
from dijkwacht.workshops.models import Point, Vote
from dijkwacht.workshops.values import Minority, Settlement, WorkshopKind
from tests.support import rounds, talks
from tests.support.rounds import text_of
from tests.support.talks import address

SPLIT = [*[Level.PAPER] * 4, *[Level.IN_USE] * 3, Silence.UNKNOWN]


def settle(world, workshop, point, level, *, minority=None, turn=None, actor=None):
    row = Point.objects.get(pk=point.pk)
    with scope(world.waterrijk):
        actions.settle_point(
            actor=actor or world.anna.actor,
            workshop_id=workshop.id,
            point_id=point.id,
            settled=Settlement(level=level, minority=minority),
            turn=row.turn if turn is None else turn,
            at=timezone.now(),
        )


def sent(agreed, *, turn=0, **more):
    return {"agreed": agreed, "minority_level": "", "minority_people": "", "minority_words": "", "turn": turn} | more


def test_closing_keeps_shares_and_deletes_who_chose_what(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, SPLIT)
    assert Vote.objects.count() == len(SPLIT)

    closed = talks.close(world.anna.actor, workshop, point)

    assert not Vote.objects.exists()
    assert closed.voted == len(SPLIT)
    assert closed.shares == {"0": "few", "1": "part", "2": "part", "3": "few", "unknown": "few"}


def test_too_few_votes_leave_nothing_but_how_many(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, [Level.ABSENT] * 4)

    closed = talks.close(world.anna.actor, workshop, point)

    assert (closed.voted, closed.shares) == (4, {})
    told = text_of(world.anna.client().get(address("point-settle", workshop, point)))
    assert "Te weinig stemmen voor een uitslag" in told
    assert "vanaf vijf stemmen" in told


def test_what_can_point_at_somebody_needs_ten(world):
    workshop = talks.opened(world, about=talks.indicators(1, limits=SENSITIVE))
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, [Level.ABSENT] * 9)

    assert talks.close(world.anna.actor, workshop, point).shares == {}


def test_one_vote_at_a_time_and_never_again(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)

    with pytest.raises(Conflict, match="loopt al een stemming"):
        talks.put(world.anna.actor, workshop, 1)
    talks.close(world.anna.actor, workshop, point)
    with pytest.raises(Conflict, match="al gestemd"):
        talks.put(world.anna.actor, workshop)
    with pytest.raises(Conflict, match="al gesloten"):
        talks.close(world.anna.actor, workshop, point)


def test_while_one_votes_nothing_is_agreed(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)

    with pytest.raises(Conflict, match="Sluit eerst de stemming"):
        settle(world, workshop, point, Level.PAPER)


@pytest.mark.parametrize(
    ("kind", "source"),
    [(WorkshopKind.GROUP_TALK, SourceKind.GROUP_TALK), (WorkshopKind.EXPERT_SESSION, SourceKind.EXPERT_SESSION)],
)
def test_every_agreed_level_is_an_entry_of_the_one_source_that_the_talk_is(world, kind, source):
    workshop = talks.opened(world, kind=kind)
    first, second = talks.points(workshop)

    settle(world, workshop, first, Level.PAPER)
    settle(world, workshop, second, Level.IN_USE)

    made = Source.objects.get()
    assert (made.kind, made.title, made.function) == (source, workshop.title, talks.FUNCTIONS)
    assert (made.round_id, made.person_id, made.link_id) == (workshop.round_id, None, None)
    entries = Observation.objects.order_by("id")
    assert [(one.indicator, one.level, one.round_id) for one in entries] == [
        (first.indicator, 1, workshop.round_id),
        (second.indicator, 2, workshop.round_id),
    ]


def test_an_expert_session_wins_in_its_round_and_the_minority_stays_visible(world):
    workshop = talks.opened(world, kind=WorkshopKind.EXPERT_SESSION)
    point = talks.points(workshop)[0]
    for place in range(3):
        spoken = rounds.source(world.anna.actor, SourceKind.INTERVIEW, title=f"Gesprek {place}")
        asked = next(
            one for one in rounds.library().instruments[rounds.LARGE].questions if point.indicator in one.indicators
        )
        rounds.answer(world.anna.actor, workshop.round, asked, Level.PROVEN, source=spoken.id)

    minority = Minority(level=Level.ABSENT, people=2, words="Aan de balie kent niemand het.")
    settle(world, workshop, point, Level.PAPER, minority=minority)

    assert rounds.standing(world, workshop.round)[point.indicator] is Level.PAPER
    shown = text_of(world.anna.client().get(rounds.url("indicator-show", workshop.round, point.indicator)))
    assert "De expertsessie van deze meting sprak" in shown
    assert "Hooguit twee deelnemers zien het anders: niet geregeld. Aan de balie kent niemand het." in shown


def test_a_few_are_stored_as_a_few(world):
    workshop = talks.opened(world)
    first, second = talks.points(workshop)

    settle(world, workshop, first, Level.PAPER, minority=Minority(level=Level.ABSENT, people=1, words=""))
    settle(world, workshop, second, Level.PAPER, minority=Minority(level=Level.ABSENT, people=3, words=""))

    assert [one.minority_people for one in talks.points(workshop)] == [0, 3]


def test_a_talk_with_a_department_speaks_of_that_department_where_it_is_asked_per_department(world):
    about = (*talks.indicators(1), *talks.indicators(1, of=Scope.DEPARTMENT))
    workshop = talks.opened(world, about=about, department=world.civil_affairs)
    for point in talks.points(workshop):
        settle(world, workshop, point, Level.IN_USE)

    units = dict(Observation.objects.values_list("unit_scope", "unit_key"))
    assert units == {"organisation": "", "department": str(world.civil_affairs)}


def test_not_agreeing_yet_records_nothing_and_says_so(world):
    workshop = talks.opened(world)
    point = talks.points(workshop)[0]

    answer = world.anna.client().post(address("point-settle", workshop, point), sent("none"))

    assert answer.status_code == 302
    assert not Observation.objects.exists()
    assert "Nog niet eens" in text_of(world.anna.client().get(address("workshop-show", workshop)))


def test_what_was_agreed_may_be_corrected_but_not_taken_away(world):
    workshop = talks.opened(world)
    point = talks.points(workshop)[0]
    settle(world, workshop, point, Level.PAPER)

    settle(world, workshop, point, Level.IN_USE)
    assert rounds.standing(world, workshop.round)[point.indicator] is Level.IN_USE
    assert list(Observation.objects.order_by("id").values_list("kind", flat=True)) == ["seen", "corrected"]
    with pytest.raises(Conflict, match="trek het in bij de uitkomst"):
        settle(world, workshop, point, None)


def test_of_two_leaders_the_second_reads_what_the_first_recorded_and_keeps_his_own_text(world):
    workshop = talks.opened(world)
    point = talks.points(workshop)[0]
    page = address("point-settle", workshop, point)
    world.gijs.client().post(page, sent("1"))

    mine = sent("2", minority_level="0", minority_people="1", minority_words="Mijn eigen zin.")
    answer = world.anna.client().post(page, mine)

    told = text_of(answer)
    assert answer.status_code == 409
    assert "Een collega was u net voor" in told
    assert "Op papier" in told
    assert 'name="turn" value="1"' in answer.content.decode()
    assert "Mijn eigen zin." in told
    assert Observation.objects.get().level == 1
    # Who read it may replace it.
    again = world.anna.client().post(page, mine | {"turn": 1})
    assert again.status_code == 302
    assert rounds.standing(world, workshop.round)[point.indicator] is Level.IN_USE


def test_who_only_mends_a_field_has_not_read_his_colleague(world):
    workshop = talks.opened(world)
    point = talks.points(workshop)[0]
    page = address("point-settle", workshop, point)
    world.gijs.client().post(page, sent("1"))

    answer = world.anna.client().post(page, sent("9"))

    assert answer.status_code == 422
    assert '<input type="hidden" name="turn" value="0">' in answer.content.decode()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"agreed": ""}, "Kies een niveau, of"),
        ({"agreed": "4"}, "Kies een niveau, of"),
        ({"minority_level": "1", "minority_people": "2"}, "Dit is het niveau dat u afsprak."),
        ({"minority_level": "0"}, "Hoeveel mensen zien het zo?"),
        ({"minority_people": "2"}, "Kies op welk niveau zij het zien."),
        ({"minority_words": "Wij niet."}, "Kies op welk niveau zij het zien."),
        ({"minority_level": "0", "minority_people": "0"}, "Vul een getal vanaf 1 in."),
        ({"minority_level": "0", "minority_people": "veel"}, "Vul een getal in"),
        ({"turn": ""}, "Er is nog niets vastgelegd."),
    ],
    ids=str,
)
def test_wrong_input_records_nothing(world, wrong, message):
    workshop = talks.opened(world)
    page = address("point-settle", workshop, talks.points(workshop)[0])

    answer = world.anna.client().post(page, sent("1") | wrong)

    assert answer.status_code == 422
    assert message in text_of(answer)
    assert not Observation.objects.exists()


def test_a_round_that_was_closed_meanwhile_takes_no_more(world):
    workshop = talks.opened(world)
    world.anna.client().post(rounds.url("round-close", workshop.round))

    with pytest.raises(Conflict, match="intussen gesloten"):
        settle(world, workshop, talks.points(workshop)[0], Level.PAPER)
    assert not Source.objects.exists()
    assert talks.points(workshop)[0].state == "waiting"


def test_ending_takes_the_code_the_seats_and_an_open_vote(world):
    workshop = talks.opened(world)
    phone = talks.phone(workshop)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, [Level.PAPER])

    world.anna.client().post(address("workshop-end", workshop))

    ended = talks.fresh(workshop)
    assert (ended.state, ended.code, ended.secret) == ("ended", "", "")
    assert not Vote.objects.exists()
    assert phone.get(address("vote-cast")).status_code == 410
    assert world.anna.client().get(address("workshop-lead", workshop)).url == address("workshop-show", workshop)
    refused = world.anna.client().post(address("point-settle", workshop, point), sent("1"))
    assert refused.status_code == 403


def test_a_new_code_ends_every_seat_and_an_open_vote_begins_anew(world):
    workshop = talks.opened(world)
    phone = talks.phone(workshop)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, [Level.PAPER] * 2)

    world.anna.client().post(address("code-renew", workshop))

    assert talks.fresh(workshop).code != workshop.code
    assert talks.fresh(workshop).phones == 0
    assert not Vote.objects.exists()
    assert phone.get(address("vote-cast")).status_code == 410
    assert phone.post(address("vote-cast"), {"point": point.id, "level": "1"}).status_code == 410


def test_what_nobody_ended_is_forgotten_with_its_code(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, [Level.PAPER] * 6)
    until = talks.fresh(workshop).code_until

    assert actions.forget_votes(at=until - timezone.timedelta(seconds=1)) == 0
    assert Vote.objects.count() == 6
    assert actions.forget_votes(at=until) == 1
    assert not Vote.objects.exists()
    assert (talks.fresh(workshop).code, talks.points(workshop)[0].state) == ("", "waiting")
    assert "De code is verlopen" in text_of(world.anna.client().get(address("workshop-lead", workshop)))


def test_who_leads_is_logged_and_who_votes_is_not(world):
    workshop = talks.opened(world)
    point = talks.put(world.anna.actor, workshop)
    talks.vote(workshop, point, SPLIT)
    talks.close(world.anna.actor, workshop, point)
    settle(world, workshop, point, Level.PAPER)
    world.anna.client().get(address("workshop-show", workshop))

    with scope(world.waterrijk):
        lines = [one for one in log_of(world.waterrijk, before=None, size=50) if one.event.startswith("workshop.")]
    assert [one.event.removeprefix("workshop.") for one in reversed(lines)] == [
        "planned", "opened", "vote_closed", "settled", "read",
    ]  # fmt: skip
    assert all(one.person_id == world.anna.id and one.deed != one.event for one in lines)


def test_another_towns_workshop_is_not_there_for_any_deed(world):
    workshop = talks.opened(world)
    point = talks.points(workshop)[0]
    eva = world.eva.client()
    deeds = [
        address("workshop-open", workshop), address("code-renew", workshop), address("workshop-end", workshop),
        address("vote-open", workshop, point), address("vote-close", workshop, point),
        address("point-settle", workshop, point), address("workshop-drop", workshop),
    ]  # fmt: skip

    assert {eva.post(one).status_code for one in deeds} == {404}
    assert {world.bram.client().post(one).status_code for one in deeds} == {403}
    other = talks.points(talks.opened(world))[0]
    assert world.anna.client().post(address("vote-open", workshop, other)).status_code == 404
    assert world.anna.client().get(address("point-settle", workshop, other)).status_code == 404


def test_the_page_of_who_leads_reads_the_same_with_more_points(world):
    few, many = talks.opened(world), talks.opened(world, about=talks.indicators(12))
    anna = world.anna.client()
    for one in (few, many):
        anna.get(address("workshop-lead", one))

    assert len(rounds.statements_of(anna, address("workshop-lead", few))) == len(
        rounds.statements_of(anna, address("workshop-lead", many))
    )
    assert len(rounds.statements_of(anna, address("workshop-lead", many))) <= 12
    assert len(rounds.statements_of(anna, address("workshop-show", many))) <= 13
