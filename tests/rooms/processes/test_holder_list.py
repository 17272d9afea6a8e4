# SPDX-License-Identifier: EUPL-1.2
"""Who fills a position: in codes, for who makes the roster, never without a line in the log, and not for ever."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.utils import timezone

from dijkwacht.audit.public import log_of
from dijkwacht.jobs.public import enqueue
from dijkwacht.processes.actions import holders as actions
from dijkwacht.processes.actions.duties import set_duties
from dijkwacht.processes.domain.viewing import MOST_OVERVIEWS
from dijkwacht.processes.models import Holder, StepDuty, StepMandate
from dijkwacht.processes.public import viewing_alerts
from dijkwacht.processes.queries.house import process_value
from dijkwacht.processes.tasks import forget_people
from dijkwacht.processes.values.duties import Duty, StepKey
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Role
from dijkwacht.values.verdicts import Conflict, NotFound, Refused
from tests.support import positions
from tests.support.learning import text_of
from tests.support.positions import address
from tests.support.rounds import assert_guarded, joins, statements_of

TODAY = timezone.localdate()
ROSTER = {"bram", "clara", "dirk", "frank", "gijs", "ines", "joost"}


@pytest.fixture
def desk(world):
    """A position of civil affairs, of which nobody in the cast is the manager."""
    return positions.position(world, department_id=world.civil_affairs)


@pytest.fixture
def outdoors(world):
    """A position of hanna's department."""
    return positions.position(world, title="Toezichthouder", department_id=world.public_space)


def rows(world):
    with scope(world.waterrijk):
        found = Holder.objects.filter(organisation_id=world.waterrijk).select_related("manager", "position")
        return {row.code: row for row in found}


def lines(world, event):
    return [one for one in log_of(world.waterrijk, before=None, size=200) if one.event == event]


def read_many(world, who, count):
    """Open the overviews of as many departments apart."""
    client = who.client()
    for number in range(count):
        found = positions.position(world, title=f"Functie {number}")
        assert client.get(address("holder-list", found)).status_code == 200


def test_a_code_with_its_hours_and_manager(world, outdoors):
    hanna = world.hanna.client()
    sent = {"code": "R.S.", "position": str(outdoors)}
    hanna.post(address("holder-add", outdoors), sent)
    answer = hanna.post(address("holder-add", outdoors), sent | {"code": "B3", "hours": "28,5", "manager": "r.s."})

    row = rows(world)["B3"]
    assert answer.headers["Location"] == address("holder-list", outdoors)
    assert (row.minutes, row.manager.code, row.position_id, row.since) == (1710, "R.S.", outdoors, None)
    page = text_of(hanna.get(address("holder-list", outdoors)))
    assert "B3 28,5 R.S." in page
    assert len(lines(world, "holder.added")) == 2


@pytest.mark.parametrize(("code", "message"), [
    ("Jansen", "Schrijf een code of voorletters"),
    ("Jan Jansen", "zonder spaties"),
    ("B-3", "Gebruik alleen letters"),
    ("1234567890123", "hooguit 12 tekens"),
    ("", "Schrijf een code of voorletters."),
])  # fmt: skip
def test_a_name_is_refused_kindly(world, outdoors, code, message):
    answer = world.hanna.client().post(address("holder-add", outdoors), {"code": code, "position": str(outdoors)})

    assert answer.status_code == 422
    assert message in text_of(answer)
    assert rows(world) == {}


def test_a_code_stands_for_one_person_whatever_its_capitals(world, outdoors):
    positions.holder(world, "M.K.", outdoors)

    answer = world.hanna.client().post(address("holder-add", outdoors), {"code": "m.k.", "position": str(outdoors)})

    assert answer.status_code == 422
    assert "al in gebruik" in text_of(answer)


def test_a_manager_with_an_unknown_code_is_asked_for_again(world, outdoors):
    sent = {"code": "B3", "position": str(outdoors), "manager": "X1"}

    assert "Deze code kennen wij niet" in text_of(world.hanna.client().post(address("holder-add", outdoors), sent))


def test_nobody_manages_himself(world, outdoors):
    found = positions.holder(world, "B3", outdoors)
    sent = {"code": "B3", "position": str(outdoors), "manager": "B3"}

    answer = world.hanna.client().post(address("holder-change", found), sent)

    assert answer.status_code == 422
    assert "zijn eigen leidinggevende" in text_of(answer)


def test_change_a_code_and_its_position(world, outdoors, desk):
    found = positions.holder(world, "B3", outdoors)
    world.anna.client().post(address("holder-change", found), {"code": "B4", "position": str(desk), "hours": "12"})

    row = rows(world)["B4"]
    assert (row.position_id, row.minutes) == (desk, 720)
    assert lines(world, "holder.changed")


def test_codes_are_for_who_makes_the_roster(world, desk, outdoors):
    """Per role: of the own department yes; of another department, of no department, or in another role no."""
    mine, other, loose = (
        positions.holder(world, "M1", outdoors), positions.holder(world, "D1", desk), positions.holder(world, "L1")
    )  # fmt: skip
    hanna, anna = world.hanna.client(), world.anna.client()

    assert "M1" in text_of(hanna.get(address("holder-list", outdoors)))
    assert hanna.get(address("holder-list", desk)).status_code == 404
    for name, which in (("holder-change", other), ("holder-leave", other), ("holder-change", loose)):
        assert hanna.get(address(name, which)).status_code == 403
        assert hanna.post(address(name, which), {"code": "X"}).status_code == 403
    assert hanna.get(address("holder-rest")).status_code == 403
    assert hanna.get(address("holder-change", mine)).status_code == 200
    assert "L1" in text_of(anna.get(address("holder-rest")))
    assert "D1" in text_of(anna.get(address("holder-list", desk)))
    for who in ROSTER:
        client = world.everybody()[who].client()
        for path in (address("holder-list", outdoors), address("holder-change", mine), address("holder-rest")):
            assert (who, client.get(path).status_code) == (who, 403)


def test_another_town_finds_nothing(world, outdoors):
    found = positions.holder(world, "M1", outdoors)
    refused = dict.fromkeys(ROSTER, "")
    for name in ("holder-change", "holder-leave"):
        assert_guarded(world, address(name, found), refused=refused)
    assert_guarded(world, address("holder-add", outdoors), refused=refused)


def test_the_actions_refuse_as_the_pages_do(world, desk, outdoors):
    other = positions.holder(world, "D1", desk)
    with scope(world.waterrijk):
        mine = positions.NewHolder(code="N1", position_id=desk)
        for who in (world.hanna, world.joost, world.clara, world.frank):
            with pytest.raises(Refused):
                actions.add_holder(actor=who.actor, told=mine, at=timezone.now())
            with pytest.raises(Refused):
                actions.leave_holder(actor=who.actor, holder_id=other, on=TODAY)
        # A manager cannot bring a code of another department to his own either.
        with pytest.raises(Refused):
            actions.change_holder(
                actor=world.hanna.actor, holder_id=other, told=positions.NewHolder(code="D1", position_id=outdoors)
            )
        with pytest.raises(NotFound):
            actions.add_holder(
                actor=world.anna.actor, told=positions.NewHolder(code="N1", position_id=uuid4()), at=timezone.now()
            )
        with pytest.raises(Conflict):
            actions.add_holder(
                actor=world.anna.actor, told=positions.NewHolder(code="D1", position_id=desk), at=timezone.now()
            )


def test_no_page_shows_a_manager_all_codes_of_the_house(world, desk, outdoors):
    positions.holder(world, "D1", desk)
    positions.holder(world, "M1", outdoors)
    hanna = world.hanna.client()
    for path in (address("position-list"), address("holder-list", outdoors), address("holder-add", outdoors)):
        assert "D1" not in text_of(hanna.get(path))


def test_every_reading_is_logged(world, outdoors):
    found = positions.holder(world, "M1", outdoors)
    hanna = world.hanna.client()
    hanna.get(address("holder-list", outdoors))
    hanna.get(address("holder-change", found))
    world.anna.client().get(address("holder-rest"))

    read = lines(world, "holders.read")
    assert [(one.person_id, one.subject) for one in read] == [
        (world.anna.id, "unplaced"),
        (world.hanna.id, f"department:{world.public_space}"),
        (world.hanna.id, f"department:{world.public_space}"),
    ]
    assert "staat in het logboek" in text_of(hanna.get(address("holder-list", outdoors)))


def test_who_may_not_read_leaves_no_reading(world, desk):
    for who in (world.clara, world.hanna, world.joost):
        who.client().get(address("holder-list", desk))

    assert lines(world, "holders.read") == []


def test_mass_viewing_is_told_once_a_day_to_another(world):
    joins(world, world.hanna, world.waterrijk, Role.COORDINATOR)
    read_many(world, world.hanna, MOST_OVERVIEWS)
    assert lines(world, "holders.many_read") == []

    read_many(world, world.hanna, 0)
    extra = [positions.position(world, title=f"Extra {number}") for number in range(3)]
    for one in extra:
        world.hanna.client().get(address("holder-list", one))

    found = lines(world, "holders.many_read")
    assert [(one.person_id, one.facts["overviews"]) for one in found] == [(world.hanna.id, MOST_OVERVIEWS + 1)]
    with scope(world.waterrijk):
        told = viewing_alerts(world.anna.actor, timezone.now())
        assert [(one.person_id, one.name) for one in told] == [(world.hanna.id, "Hanna Bos")]
        assert viewing_alerts(world.frank.actor, timezone.now()) == ()
        assert viewing_alerts(world.clara.actor, timezone.now()) == ()
        assert viewing_alerts(world.anna.actor, timezone.now() + timedelta(days=8)) == ()


def test_of_the_only_coordinator_the_application_manager_hears(world):
    read_many(world, world.anna, MOST_OVERVIEWS + 1)

    with scope(world.waterrijk):
        assert viewing_alerts(world.anna.actor, timezone.now()) == ()
        assert [one.name for one in viewing_alerts(world.frank.actor, timezone.now())] == ["Anna de Wit"]
    with scope(world.dijkerveen):
        assert viewing_alerts(world.eva.actor, timezone.now()) == ()


def test_who_left_frees_his_steps_at_once_and_is_forgotten_half_a_year_later(world, outdoors):
    process = positions.run(world)
    found = positions.holder(world, "M1", outdoors)
    positions.duties(world, process, found, ["intake"])
    StepMandate.objects.create(organisation_id=world.waterrijk, process=process, step="grant", holder_id=found)
    hanna = world.hanna.client()
    assert hanna.post(address("holder-leave", found), {"on": str(TODAY + timedelta(days=1))}).status_code == 422
    hanna.post(address("holder-leave", found), {"on": str(TODAY)})

    assert "vertrokken" in text_of(hanna.get(address("holder-list", outdoors)))
    assert not StepDuty.objects.filter(organisation_id=world.waterrijk).exists()
    assert actions.forget_leavers(today=TODAY + timedelta(days=182)) == 0
    assert set(rows(world)) == {"M1"}
    assert actions.forget_leavers(today=TODAY + timedelta(days=183)) == 1
    assert rows(world) == {}
    assert lines(world, "holder.forgotten")[0].person_id is None
    assert not StepMandate.objects.filter(organisation_id=world.waterrijk).exists()


def test_a_leavers_code_can_be_used_again(world, outdoors):
    found = positions.holder(world, "M1", outdoors)
    with scope(world.waterrijk):
        actions.leave_holder(actor=world.anna.actor, holder_id=found, on=TODAY)

    positions.holder(world, "m1", outdoors)

    assert len(rows(world)) == 2


def test_a_leaver_can_be_erased_at_once_and_nobody_else(world, desk, outdoors):
    chief = positions.holder(world, "R.S.", outdoors)
    positions.holder(world, "M1", outdoors, manager_id=chief)
    other = positions.holder(world, "D1", desk)
    hanna = world.hanna.client()
    assert hanna.post(address("holder-forget", chief)).status_code == 409
    hanna.post(address("holder-leave", chief), {"on": str(TODAY)})
    assert "Wis nu" in text_of(hanna.get(address("holder-list", outdoors)))
    hanna.post(address("holder-forget", chief))

    found = rows(world)
    assert set(found) == {"M1", "D1"}
    assert found["M1"].manager is None
    assert len(lines(world, "holder.forgotten")) == 1
    assert hanna.post(address("holder-forget", other)).status_code == 403
    assert world.eva.client().post(address("holder-forget", other)).status_code == 404


def test_the_worker_forgets_by_itself(world, outdoors):
    found = positions.holder(world, "M1", outdoors)
    Holder.objects.filter(organisation_id=world.waterrijk, id=found).update(left_on=TODAY - timedelta(days=200))

    forget_people.func()
    enqueue("processes.forget_people")

    assert rows(world) == {}


def test_a_list_takes_as_many_statements_whatever_its_length(world, outdoors):
    positions.holder(world, "M0", outdoors)
    few = statements_of(world.hanna.client(), address("holder-list", outdoors))
    for number in range(1, 9):
        positions.holder(world, f"M{number}", outdoors)

    assert len(statements_of(world.hanna.client(), address("holder-list", outdoors))) == len(few)
    assert len(few) <= 30


def test_no_table_of_the_room_has_a_field_for_debts_names_or_judgements():
    never = (
        "debt", "schuld", "attachment", "garnish", "loonbeslag", "earning", "judg", "oordeel", "suspic", "verdacht",
        "score", "rating", "first_name", "last_name", "surname", "full_name", "birth", "email",
    )  # fmt: skip
    fields = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("processes").get_models()
        for field in model._meta.get_fields()
    ]

    assert len(fields) > 50
    assert [one for one in fields if any(word in one.lower() for word in never)] == []


def test_who_does_a_step_is_found_by_his_code_whatever_its_capitals(world, outdoors):
    process = process_value(positions.run(world))
    positions.holder(world, "M.K.", outdoors)
    step = StepKey(process=process.slug, step="intake")
    done = [Duty(step=step, code="m.k."), Duty(step=step, code="M.K."), Duty(step=step, code="B3")]
    with scope(world.waterrijk):
        set_duties(actor=world.anna.actor, process=process, duties=done, at=timezone.now())

    assert set(rows(world)) == {"M.K.", "B3"}
    assert StepDuty.objects.filter(organisation_id=world.waterrijk).count() == 2


def test_a_name_is_refused_where_steps_are_divided_too(world):
    process = positions.run(world)

    answer = world.anna.client().post(address("duties-change", process.slug), {"intake-regular": "M.K., Jansen"})

    assert answer.status_code == 422
    assert "“Jansen”: Dit lijkt een naam. Schrijf een code of voorletters" in text_of(answer)
    assert rows(world) == {}
