# SPDX-License-Identifier: EUPL-1.2
"""What stays off until the privacy check: tenure, and in which case somebody stepped aside."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from dijkwacht.audit.public import log_of
from dijkwacht.processes.actions import holders as actions
from dijkwacht.processes.models import DeclaredInterest, Holder, PrivacyCheck
from dijkwacht.processes.values.positions import NewInterest
from dijkwacht.tenancy.public import scope
from dijkwacht.values.verdicts import Conflict, Refused
from tests.support import positions
from tests.support.learning import text_of
from tests.support.positions import address
from tests.support.rounds import statements_of

TODAY = timezone.localdate()
CHECK = {"on": "2026-05-04", "decided_by": "gemeentesecretaris", "summary": "Alleen voor het rooster."}


def weigh(world, subject):
    return world.anna.client().post(address("privacy-record", subject), CHECK)


def case(process, **other):
    return {
        "process": str(process.id),
        "case": "Z-2026-14",
        "who": "medewerker balie",
        "taken_over_by": "M.K.",
        "on": str(TODAY),
    } | other


def interests(world):
    with scope(world.waterrijk):
        return list(DeclaredInterest.objects.filter(organisation_id=world.waterrijk))


def events(world):
    return [line.event for line in log_of(world.waterrijk, before=None, size=100)]


def test_off_until_the_organisation_weighed_it(world):
    process = positions.run(world)
    anna = world.anna.client()

    assert "Vastleggen staat uit" in text_of(anna.get(address("interest-list")))
    assert "Vastleggen staat uit" in text_of(anna.get(address("interest-add")))
    assert anna.post(address("interest-add"), case(process)).status_code == 409
    assert interests(world) == []
    assert "holders.read" not in events(world)


def test_who_steps_aside_and_who_takes_over(world):
    process = positions.run(world)
    weigh(world, "kinship")
    anna = world.anna.client()
    anna.post(address("interest-add"), case(process))

    page = text_of(anna.get(address("interest-list")))
    assert "Z-2026-14" in page
    assert "medewerker balie M.K." in page
    assert "Kent u de aanvrager, privé of van een vereniging?" in page
    assert {"interest.declared", "holders.read", "privacy_check.recorded"} <= set(events(world))
    anna.post(address("interest-remove", interests(world)[0].id))
    assert interests(world) == []


@pytest.mark.parametrize(("field", "value"), [("case", ""), ("who", ""), ("on", str(TODAY + timedelta(days=1)))])
def test_what_is_missing_is_asked_again(world, field, value):
    process = positions.run(world)
    weigh(world, "kinship")

    assert world.anna.client().post(address("interest-add"), case(process, **{field: value})).status_code == 422


def test_a_manager_keeps_those_of_his_own_processes(world):
    mine = positions.run(world, department=world.public_space)
    other = positions.run(world, slug="subsidies", department=world.civil_affairs)
    weigh(world, "kinship")
    world.anna.client().post(address("interest-add"), case(other, case="Z-9"))
    hanna = world.hanna.client()
    hanna.post(address("interest-add"), case(mine))

    page = text_of(hanna.get(address("interest-list")))
    assert "Z-2026-14" in page
    assert "Z-9" not in page
    assert hanna.post(address("interest-add"), case(other)).status_code == 422
    theirs = next(one for one in interests(world) if one.case == "Z-9")
    assert hanna.post(address("interest-remove", theirs.id)).status_code == 403
    assert world.eva.client().post(address("interest-remove", theirs.id)).status_code == 404
    told = NewInterest(process_id=other.id, case="Z", who="x", taken_over_by="y", on=TODAY)
    with scope(world.waterrijk), pytest.raises(Refused):
        actions.declare_interest(actor=world.hanna.actor, told=told, at=timezone.now())


def test_an_interest_is_forgotten_after_two_years(world):
    process = positions.run(world)
    weigh(world, "kinship")
    world.anna.client().post(address("interest-add"), case(process))

    assert actions.forget_interests(today=TODAY + timedelta(days=729)) == 0
    assert actions.forget_interests(today=TODAY + timedelta(days=730)) == 1
    assert interests(world) == []


def test_switched_off_what_was_kept_goes(world):
    process = positions.run(world)
    found = positions.position(world)
    weigh(world, "kinship")
    weigh(world, "tenure")
    positions.holder(world, "B3", found, since=date(2010, 1, 1))
    world.anna.client().post(address("interest-add"), case(process))
    for subject in ("kinship", "tenure"):
        world.anna.client().post(address("privacy-end", subject))

    assert interests(world) == []
    with scope(world.waterrijk):
        assert Holder.objects.get(organisation_id=world.waterrijk).since is None
        assert not PrivacyCheck.objects.filter(organisation_id=world.waterrijk).exists()
    assert events(world).count("privacy_check.ended") == 2
    assert world.anna.client().post(address("privacy-end", "tenure")).status_code == 404


def test_since_when_is_asked_and_kept_only_after_the_check(world):
    found = positions.position(world)
    anna = world.anna.client()
    sent = {"position": str(found), "since": "2010-01-01"}

    assert 'name="since"' not in anna.get(address("holder-add", found)).content.decode()
    anna.post(address("holder-add", found), sent | {"code": "B1"})
    weigh(world, "tenure")
    assert 'name="since"' in anna.get(address("holder-add", found)).content.decode()
    anna.post(address("holder-add", found), sent | {"code": "B2"})

    with scope(world.waterrijk):
        rows = Holder.objects.filter(organisation_id=world.waterrijk).order_by("code")
        assert [(row.code, row.since) for row in rows] == [("B1", None), ("B2", date(2010, 1, 1))]
    assert "langer in dezelfde handen" in text_of(anna.get(address("position-show", found)))
    assert "langer in dezelfde handen" not in text_of(world.joost.client().get(address("position-show", found)))


def test_what_was_weighed_stands_on_the_page(world):
    weigh(world, "tenure")
    page = text_of(world.anna.client().get(address("privacy-list")))

    assert "Getoetst op 4 mei 2026, besluit van: gemeentesecretaris." in page
    assert "Alleen voor het rooster." in page
    late = world.anna.client().post(address("privacy-record", "kinship"), CHECK | {"on": "2099-01-01"})
    assert late.status_code == 422
    assert world.anna.client().get(address("privacy-record", "debts")).status_code == 404
    for who in (world.hanna, world.joost, world.clara):
        assert who.client().post(address("privacy-record", "kinship"), CHECK).status_code == 403
        assert who.client().post(address("privacy-end", "tenure")).status_code == 403


def test_off_again_nothing_can_be_declared(world):
    process = positions.run(world)
    told = NewInterest(process_id=process.id, case="Z", who="x", taken_over_by="y", on=TODAY)
    with scope(world.waterrijk), pytest.raises(Conflict):
        actions.declare_interest(actor=world.anna.actor, told=told, at=timezone.now())


def test_a_list_takes_as_many_statements_whatever_its_length(world):
    process = positions.run(world)
    weigh(world, "kinship")
    world.anna.client().post(address("interest-add"), case(process))
    few = statements_of(world.anna.client(), address("interest-list"))
    for number in range(6):
        world.anna.client().post(address("interest-add"), case(process, case=f"Z-{number}"))

    assert len(statements_of(world.anna.client(), address("interest-list"))) == len(few)
