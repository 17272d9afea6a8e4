# SPDX-License-Identifier: EUPL-1.2
"""An adviser from outside is let in to one round, until a day, and all who work in it can see that."""

from datetime import timedelta

import pytest
from django.utils import timezone

from dijkwacht.accounts.models import Invitation, Membership
from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.values.actors import Role
from tests.support import rounds
from tests.support.rounds import url

UNTIL = timezone.localdate() + timedelta(days=30)
FORM = {"name": "Ria de Riec", "email": "ria@riec.example", "until": UNTIL.isoformat()}


@pytest.fixture
def begun(world):
    return rounds.start(world)


def test_he_gets_an_invitation_for_this_round_until_a_day(world, begun, mailoutbox):
    answer = world.anna.client().post(url("guest-invite", begun), FORM)

    invitation = Invitation.objects.get()
    assert answer["Location"] == url("round-show", begun)
    assert (invitation.role, invitation.round_id, invitation.until) == (Role.GUEST_ADVISER, begun.id, UNTIL)
    assert [one.to for one in mailoutbox] == [["ria@riec.example"]]


def test_who_advises_sees_and_answers_this_round_only(world, begun):
    other = rounds.start(world, title="Najaar")
    Membership.objects.filter(role=Role.GUEST_ADVISER).update(round_id=begun.id)
    client = world.gijs.client()

    for name in ("round-show", "result-show", "paper-form"):
        assert client.get(url(name, begun)).status_code == 200
        assert client.get(url(name, other)).status_code == 403
    asked = rounds.question()
    assert client.post(url("answer-save", begun, asked.slug), rounds.sent(asked)).status_code == 302
    assert client.post(url("answer-save", other, asked.slug), rounds.sent(asked)).status_code in (403, 404)


def test_after_his_last_day_he_is_out(world, begun):
    Membership.objects.filter(role=Role.GUEST_ADVISER).update(until=timezone.localdate() - timedelta(days=1))

    assert world.gijs.client().get(url("round-show", begun)).status_code == 302
    assert "Gijs" not in rounds.text_of(world.anna.client().get(url("round-show", begun)))


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "Vul de naam in."),
        ("email", "geen adres", "Dit is geen e-mailadres."),
        ("until", "", "Vul de datum in."),
        ("until", (timezone.localdate() - timedelta(days=1)).isoformat(), "Deze dag is voorbij."),
    ],
)
def test_what_is_missing_is_said_and_nobody_is_invited(world, begun, field, value, sentence):
    answer = world.anna.client().post(url("guest-invite", begun), FORM | {field: value})

    assert (answer.status_code, Invitation.objects.count()) == (422, 0)
    assert sentence in rounds.text_of(answer)


def test_only_the_coordinator_invites(world, begun):
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url("guest-invite", begun), data=FORM, refused=reasons, wrong_method="put")
    assert Invitation.objects.count() == 0
