# SPDX-License-Identifier: EUPL-1.2
"""What a manager may ask and say of those who do his process, and of those whom another department keeps."""

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.audit.public import log_of
from dijkwacht.processes.actions import duties as actions
from dijkwacht.processes.models import Holder, StepDuty
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.verdicts import Refused
from tests.support import positions
from tests.support.desk import TRAVEL, desk, duties

pytestmark = pytest.mark.django_db


def address(name, *arguments):
    return reverse(f"processes:{name}", args=[TRAVEL, *arguments])


@pytest.fixture
def outdoors(world):
    """A process of Hanna’s department, and somebody of another whom she did not put there."""
    found = desk(world, department=world.public_space)
    with system_scope():
        positions.holder(world, "F.C.", positions.position(world, "Controller", department_id=world.civil_affairs))
    return found


def row(code):
    with system_scope():
        return Holder.objects.get(code=code)


def test_a_manager_does_not_put_somebody_of_another_department_on_a_step(world, outdoors):
    answer = world.hanna.client().post(address("duties-change"), {"intake-regular": "f.c."})

    assert answer.status_code == 422
    assert "van een andere afdeling" in answer.text
    with system_scope():
        assert not StepDuty.objects.exists()
    with scope(world.waterrijk), pytest.raises(Refused):
        actions.set_duties(
            actor=world.hanna.actor,
            process=outdoors.process,
            duties=duties(outdoors.process, "intake: F.C."),
            at=timezone.now(),
        )


def test_whom_the_coordinator_put_there_a_manager_may_move_and_no_more(world, outdoors):
    outdoors.divide("intake: F.C.; grant: M.K.")
    client = world.hanna.client()

    typed = {"intake-regular": "M.K.", "grant-regular": "F.C."}
    assert client.post(address("duties-change"), typed).status_code == 302
    hours = client.get(address("duties-ask", "hours")).text
    assert "M.K." in hours
    assert "F.C." not in hours
    assert "Leidinggevende van F.C." not in client.get(address("duties-ask", "managers")).text
    with scope(world.waterrijk), pytest.raises(Refused):
        actions.set_hours(actor=world.hanna.actor, process=outdoors.process, minutes={"F.C.": 0})
    with scope(world.waterrijk), pytest.raises(Refused):
        actions.set_managers(actor=world.hanna.actor, process=outdoors.process, managers={"F.C.": "M.K."})


def test_without_a_position_somebody_is_of_whose_steps_he_does(world, outdoors):
    desk(world, slug="bibob").divide("research: B.V.")

    answer = world.hanna.client().post(address("duties-change"), {"intake-regular": "B.V."})

    assert answer.status_code == 422


def test_who_can_do_a_step_here_is_no_stranger(world, outdoors):
    key = StepKey(process=TRAVEL, step="intake")
    with scope(world.waterrijk):
        actions.set_skills(actor=world.anna.actor, process=outdoors.process, skills={"F.C.": [key]})

    answer = world.hanna.client().post(address("duties-change"), {"intake-regular": "F.C."})

    assert answer.status_code == 302


def test_a_manager_outside_this_process_stays_who_he_was(world, outdoors):
    outdoors.divide("intake: M.K.; supervise: H.T.")
    with system_scope():
        boss = row("F.C.")
        Holder.objects.filter(code="M.K.").update(manager=boss)
    client = world.anna.client()

    client.post(address("duties-ask", "managers"), {"p0": "", "p1": "M.K."})
    assert row("M.K.").manager_id == boss.id
    client.post(address("duties-ask", "managers"), {"p0": "", "p1": ""})
    assert row("H.T.").manager_id is None


def test_a_fault_shows_no_codes_without_a_line_in_the_log(world, outdoors):
    outdoors.divide("intake: M.K.")

    answer = world.hanna.client().post(address("duties-ask", "hours"), {"p0": "veel"})

    assert "M.K." in answer.text
    with scope(world.waterrijk):
        assert "holders.read" in [line.event for line in log_of(world.waterrijk, before=None, size=20)]
