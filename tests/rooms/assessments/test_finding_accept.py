# SPDX-License-Identifier: EUPL-1.2
"""Bewust zo gelaten: who decides, why, until when; and taking it back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import Acceptance
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, url

UNTIL = timezone.localdate() + timedelta(days=90)


@pytest.fixture
def begun(world):
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.ABSENT)
    return begun


def findings(world, begun, at=None):
    with scope(world.waterrijk):
        seen = queries.measured(world.anna.actor, begun, at=at or timezone.now()).assessment
    return seen.findings, [one for one, _ in seen.accepted]


@pytest.fixture
def found(world, begun):
    return findings(world, begun)[0][0]


def accept(client, begun, key, **fields):
    form = {"finding": key, "by": "het college", "reason": "Te klein voor twee mensen.", "until": UNTIL.isoformat()}
    return client.post(url("finding-accept", begun), form | fields)


def test_it_closes_the_finding_with_who_why_and_until_when(world, begun, found):
    answer = accept(world.anna.client(), begun, found.key)

    row = Acceptance.objects.get(finding=found.key)
    assert answer["Location"].startswith(url("result-show", begun))
    assert (row.by, row.reason, row.until) == ("het college", "Te klein voor twee mensen.", UNTIL)
    assert row.recorded_by == world.anna.id
    left, accepted = findings(world, begun)
    assert found.key not in {one.key for one in left}
    assert found.key in {one.key for one in accepted}
    page = rounds.text_of(world.anna.client().get(url("result-show", begun)))
    assert "Bewust zo gelaten" in page
    assert "Te klein voor twee mensen." in page


def test_the_finding_comes_back_after_its_day(world, begun, found):
    accept(world.anna.client(), begun, found.key)

    left, accepted = findings(world, begun, at=timezone.now() + timedelta(days=92))

    assert found.key in {one.key for one in left}
    assert accepted == []


def test_it_is_taken_back(world, begun, found):
    client = world.anna.client()
    accept(client, begun, found.key)

    answer = client.post(url("finding-reopen", begun), {"finding": found.key})

    assert answer["Location"].startswith(url("result-show", begun))
    assert found.key in {one.key for one in findings(world, begun)[0]}
    row = Acceptance.objects.get(finding=found.key)
    assert (row.ended_by, row.reason) == (world.anna.id, "Te klein voor twee mensen.")


def test_what_was_not_left_so_cannot_be_taken_back(world, begun, found):
    assert world.anna.client().post(url("finding-reopen", begun), {"finding": found.key}).status_code == 404
    assert world.anna.client().post(url("finding-reopen", begun)).status_code == 404
    assert world.anna.client().post(url("finding-reopen", begun), {"finding": "\0"}).status_code == 404


def test_the_form_names_what_it_is_about(world, begun, found):
    page = rounds.text_of(world.anna.client().get(url("finding-accept", begun), {"bevinding": found.key}))

    assert library().indicators[found.indicator].statement in page


def test_a_finding_of_the_second_scan_can_be_left_too(world):
    begun = rounds.start(world, instruments=(QUICK, LARGE))
    in_quick = {slug for one in library().instruments[QUICK].questions for slug in one.indicators}
    other = next(one for one in library().instruments[LARGE].questions if not in_quick.intersection(one.indicators))
    rounds.answer(world.anna.actor, begun, other, Level.ABSENT)
    client = world.anna.client()
    page = client.get(url("result-show", begun), {"scan": LARGE})
    key = page.context["findings"][0].keys[0]
    address = f"{url('finding-accept', begun)}?scan={LARGE}"

    assert client.get(f"{address}&bevinding={key}").status_code == 200
    form = {"finding": key, "by": "college", "reason": "x", "until": UNTIL.isoformat()}
    assert client.post(address, form).status_code == 302


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("by", "", "Schrijf op wie dit besluit."),
        ("reason", "", "Schrijf de reden op."),
        ("until", "", "Vul de datum in."),
        ("until", timezone.localdate().isoformat(), "Kies een dag na vandaag."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_left(world, begun, found, field, value, sentence):
    answer = accept(world.anna.client(), begun, found.key, **{field: value})

    assert (answer.status_code, Acceptance.objects.count()) == (422, 0)
    assert sentence in rounds.text_of(answer)


def test_a_finding_that_is_not_there(world, begun):
    assert accept(world.anna.client(), begun, "short:bestaat-niet:").status_code == 404
    assert world.anna.client().get(url("finding-accept", begun)).status_code == 404


@pytest.mark.parametrize("name", ["finding-accept", "finding-reopen"])
def test_only_the_coordinator_decides(world, begun, found, name):
    form = {"finding": found.key, "by": "ik", "reason": "x", "until": UNTIL.isoformat()}
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url(name, begun), data=form, refused=reasons, wrong_method="put")
    assert Acceptance.objects.count() == 0
