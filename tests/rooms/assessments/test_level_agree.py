# SPDX-License-Identifier: EUPL-1.2
"""The agreed level, with the decision and the day that it rests on."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import AgreedLevel
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, url

FORM = {"level": "3", "decided_on": "2026-01-15", "decision": "besluit van het college, zaaknummer 2026-114"}


def agreed(world, instrument=LARGE, on=None):
    with scope(world.waterrijk):
        return queries.agreed_level(world.waterrijk, instrument, on=on or timezone.localdate())


def test_it_holds_for_the_whole_with_its_decision(world):
    answer = world.anna.client().post(url("level-agree"), FORM)

    found = agreed(world)
    assert answer["Location"] == url("round-list")
    assert (found.level, str(found.decided_on), found.decision) == (Level.PROVEN, "2026-01-15", FORM["decision"])
    assert AgreedLevel.objects.get().recorded_by == world.anna.id


def test_a_pillar_may_differ_in_its_own_scan_only(world):
    pillar = library().instruments[LARGE].pillars[0].slug
    client = world.anna.client()
    client.post(url("level-agree"), FORM)
    client.post(url("level-agree"), FORM | {"level": "1", "pillar": pillar})

    assert (agreed(world).of(pillar), agreed(world).of("een-andere")) == (Level.PAPER, Level.PROVEN)
    assert agreed(world, "snelle-scan").of(pillar) is Level.PROVEN


def test_the_newest_decision_counts_and_the_former_stays(world):
    client = world.anna.client()
    client.post(url("level-agree"), FORM)
    client.post(url("level-agree"), FORM | {"level": "2", "decided_on": "2026-02-01"})

    assert agreed(world).level is Level.IN_USE
    assert agreed(world, on=date(2026, 1, 20)).level is Level.PROVEN
    assert "ingevoerd" in rounds.text_of(client.get(url("level-agree")))


def test_without_a_decision_there_is_no_water(world):
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER)
    client = world.anna.client()
    assert "Afgesproken peil" not in rounds.text_of(client.get(url("result-show", begun)))

    client.post(url("level-agree"), FORM)

    assert "Afgesproken peil" in rounds.text_of(client.get(url("result-show", begun)))


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("level", "", "Kies een niveau."),
        ("level", "0", "Selecteer een geldige keuze."),
        ("decision", "", "Schrijf op welk besluit het is."),
        ("decided_on", "", "Vul de datum in."),
        ("decided_on", (timezone.localdate() + timedelta(days=2)).isoformat(), "Deze dag moet nog komen."),
        ("pillar", "bestaat-niet", "Selecteer een geldige keuze."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_recorded(world, field, value, sentence):
    answer = world.anna.client().post(url("level-agree"), FORM | {field: value})

    assert (answer.status_code, AgreedLevel.objects.count()) == (422, 0)
    assert sentence in rounds.text_of(answer)


def test_only_the_coordinator_records_it_and_for_his_own_town(world):
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url("level-agree"), data=FORM, refused=reasons, other_town=302, wrong_method="put")
    assert {one.organisation_id for one in AgreedLevel.objects.all()} == {world.dijkerveen}
    assert not agreed(world).is_decided
