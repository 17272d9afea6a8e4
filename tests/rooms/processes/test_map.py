# SPDX-License-Identifier: EUPL-1.2
"""The picture of the house: what stands on it, and saying from there how a control works."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.actions import withdraw_observation
from dijkwacht.assessments.models import Observation, Source
from dijkwacht.assessments.values import SourceKind, Unit
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.values import Scope
from dijkwacht.processes.queries.house_map import picture_of
from dijkwacht.processes.values.house_map import ControlState
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support.house_maps import TRAVEL, take

MAP = reverse("processes:map-show")
ROSTER = reverse("processes:control-assess", args=[TRAVEL, "three-on-the-roster"])
OF_HOUSE = reverse("processes:control-assess", args=[TRAVEL, "second-look-at-doubt"])
UNIT = Unit(Scope.PROCESS, TRAVEL)


@pytest.fixture
def travel(world):
    """Reisdocumenten runs in Waterrijk, in the department of hanna."""
    return take(world.waterrijk, department=world.public_space)


def text_of(answer):
    return answer.content.decode()


def said(level="2", basis="estimate", **more):
    return {
        "level": level,
        "basis": basis,
        "on": timezone.localdate().isoformat(),
        "note": "",
        "started_from": "",
    } | more


def entries(world):
    with scope(world.waterrijk):
        return list(Observation.objects.filter(organisation_id=world.waterrijk).order_by("id"))


def states(world, *, at=None):
    """The state of each weak spot of the one process."""
    with scope(world.waterrijk):
        (one,) = picture_of(world.waterrijk, at=at or timezone.now()).mapped
    return {spot.spot.slug: (spot.state, spot.level) for spot in one.spots}


def test_without_processes_the_map_says_where_to_begin(world):
    assert "Kies ze eerst uit de bibliotheek" in text_of(world.anna.client().get(MAP))


def test_the_map_is_drawn_and_told_in_a_table_and_a_list(world, travel):
    page = text_of(world.clara.client().get(MAP))

    assert "Het huis in één beeld" in page
    assert "Toon als tabel" in page
    assert page.count("Eén medewerker neemt aan en reikt uit, vooral in de vakantie") >= 2
    assert "Waar is het huis zwak?" in page


def test_the_filter_leaves_the_weak_spots_that_one_asks_for(world, travel):
    page = text_of(world.anna.client().get(MAP, {"bedoeling": "unintended"}))

    assert "Wie invalt, doet ongemerkt twee stappen" in page
    assert "Eén medewerker neemt aan en reikt uit" not in page
    assert "Met deze keuze blijft er geen" in text_of(world.anna.client().get(MAP, {"omstandigheid": "surroundings"}))


def test_a_choice_that_does_not_exist_shows_everything(world, travel):
    assert "Eén medewerker neemt aan en reikt uit" in text_of(world.anna.client().get(MAP, {"herkomst": "mars"}))


def test_a_sample_is_practice_and_puts_the_weak_spot_in_order(world, travel):
    answer = world.anna.client().post(ROSTER, said("2", "sample", note="Tien dossiers bekeken."))

    assert answer.status_code == 302
    (entry,) = entries(world)
    assert (entry.unit_scope, entry.unit_key, entry.level, entry.round_id) == (Scope.PROCESS, TRAVEL, 2, None)
    with scope(world.waterrijk):
        assert Source.objects.get(organisation_id=world.waterrijk).kind == SourceKind.INVESTIGATION
        assert "control.assessed" in [line.event for line in log_of(world.waterrijk, before=None, size=5)]
    assert states(world)["one-desk"] == (ControlState.IN_ORDER, Level.IN_USE)


def test_an_own_estimate_is_paper_and_counts_for_little(world, travel):
    world.anna.client().post(ROSTER, said("3"))

    assert states(world)["one-desk"] == (ControlState.NOT_YET, Level.PAPER)


def test_a_next_estimate_corrects_the_one_before_and_the_same_again_adds_nothing(world, travel):
    client = world.anna.client()
    client.post(ROSTER, said("1"))
    client.post(ROSTER, said("1"))
    client.post(ROSTER, said("0"))

    assert [(one.level, one.kind) for one in entries(world)] == [(1, "seen"), (0, "corrected")]
    with scope(world.waterrijk):
        assert Source.objects.filter(organisation_id=world.waterrijk).count() == 1


def test_who_comes_second_is_told_and_chooses(world, travel):
    first = world.hanna.client()
    first.post(ROSTER, said("1", note="Van Hanna."))
    answer = world.anna.client().post(ROSTER, said("2"))

    assert answer.status_code == 409
    assert "Een collega was u net voor" in text_of(answer)
    assert "Van Hanna." in text_of(answer)
    assert len(entries(world)) == 1
    assert world.anna.client().post(ROSTER, said("2", choice="replace")).status_code == 302
    assert [one.level for one in entries(world)] == [1, 2]


def test_who_read_what_a_colleague_said_may_correct_it(world, travel):
    world.hanna.client().post(ROSTER, said("1"))
    (seen,) = entries(world)

    assert str(seen.pk) in text_of(world.anna.client().get(ROSTER))
    assert world.anna.client().post(ROSTER, said("2", started_from=str(seen.pk))).status_code == 302


def test_not_knowing_is_an_answer(world, travel):
    world.anna.client().post(ROSTER, said("unknown"))

    assert [(one.level, one.is_applicable) for one in entries(world)] == [(None, True)]
    assert states(world)["one-desk"] == (ControlState.UNKNOWN, None)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"level": ""}, "Kies een niveau"),
        ({"level": "nvt"}, "Kies een niveau"),
        ({"basis": ""}, "Kies waar het op rust"),
        ({"on": (timezone.localdate() + timedelta(days=1)).isoformat()}, "moet nog komen"),
        ({"on": ""}, "Vul"),
    ],
)
def test_a_faulty_answer_comes_back_and_nothing_is_kept(world, travel, changed, words):
    answer = world.anna.client().post(ROSTER, said() | changed)

    assert answer.status_code == 422
    assert words in text_of(answer)
    assert entries(world) == []


def test_what_holds_for_the_whole_house_says_the_coordinator_alone(world, travel):
    assert world.hanna.client().post(OF_HOUSE, said("2", "sample")).status_code == 403
    assert world.anna.client().post(OF_HOUSE, said("2", "sample")).status_code == 302
    assert [(one.unit_scope, one.unit_key) for one in entries(world)] == [(Scope.ORGANISATION, "")]


def test_a_manager_of_another_department_and_a_reader_answer_nothing(world):
    take(world.waterrijk, department=world.civil_affairs)

    assert world.hanna.client().post(ROSTER, said()).status_code == 403
    assert world.clara.client().post(ROSTER, said()).status_code == 403
    assert entries(world) == []


def test_what_does_not_exist_is_not_found(world, travel):
    client = world.anna.client()

    assert client.get(reverse("processes:control-assess", args=[TRAVEL, "geen"])).status_code == 404
    assert client.get(reverse("processes:control-assess", args=["geen", "three-on-the-roster"])).status_code == 404
    assert client.get(ROSTER, {"indicator": "bibob"}).status_code == 404
    assert world.eva.client().post(ROSTER, said()).status_code == 404


def test_another_indicator_of_the_same_control_can_be_answered(world, travel):
    second = reverse("processes:control-assess", args=[TRAVEL, "sample-of-names"])
    world.anna.client().post(f"{second}?indicator=spot-checks", said("2", "sample"))

    assert [one.indicator for one in entries(world)] == ["spot-checks"]


def test_what_a_scan_said_of_the_house_shows_on_the_map(world, travel):
    with scope(world.waterrijk):
        assessments.record_proof(
            actor=world.anna.actor,
            kind=SourceKind.INTERVIEW,
            title="Gesprek balie",
            on=timezone.localdate(),
            levels={TRAVEL: Level.PROVEN},
            note="",
            at=timezone.now(),
        )

    assert states(world)["one-desk"] == (ControlState.IN_ORDER, Level.PROVEN)


def test_the_map_can_be_read_as_at_a_moment(world, travel):
    before = timezone.now()
    world.anna.client().post(ROSTER, said("2", "sample"))

    assert states(world, at=before)["one-desk"][0] is ControlState.UNKNOWN
    assert states(world)["one-desk"][0] is ControlState.IN_ORDER


def test_an_own_estimate_that_was_taken_back_is_not_shown_again(world, travel):
    world.anna.client().post(ROSTER, said("1"))
    (entry,) = entries(world)
    with scope(world.waterrijk):
        withdraw_observation(actor=world.anna.actor, observation_id=entry.pk, at=timezone.now())
        assert assessments.own_estimate(world.anna.actor, TRAVEL, UNIT) is None
    world.anna.client().post(ROSTER, said("2"))

    assert [(one.level, one.kind) for one in entries(world)] == [(1, "seen"), (1, "withdrawn"), (2, "seen")]


def test_the_levels_of_all_units_take_four_statements(world, travel, django_assert_num_queries):
    wanted = {(slug, UNIT) for slug in (TRAVEL, "spot-checks", "expert-access", "reporting-known")}
    with scope(world.waterrijk), django_assert_num_queries(4):
        few = assessments.states_in_units(world.waterrijk, {(TRAVEL, UNIT)}, at=timezone.now())
    with scope(world.waterrijk), django_assert_num_queries(4):
        many = assessments.states_in_units(world.waterrijk, wanted, at=timezone.now())

    assert set(few) == {(TRAVEL, UNIT)}
    assert set(many) == wanted


def test_the_map_takes_as_many_statements_with_many_processes(world, travel, django_assert_max_num_queries):
    client = world.anna.client()
    client.get(MAP)
    with django_assert_max_num_queries(30) as few:
        client.get(MAP)
    for slug in ("real-estate", "subsidies", "permits", "staff", "procurement"):
        take(world.waterrijk, slug)
    with django_assert_max_num_queries(30) as many:
        client.get(MAP)

    assert len(many) == len(few)


def test_a_manager_is_offered_only_what_he_may_answer(world, travel):
    page = text_of(world.hanna.client().get(MAP))

    assert ROSTER in page
    assert OF_HOUSE not in page
    assert ROSTER not in text_of(world.clara.client().get(MAP))
