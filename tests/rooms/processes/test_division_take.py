# SPDX-License-Identifier: EUPL-1.2
"""A better division: asked, found by the worker, and taken over as it was seen, or not at all."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from dijkwacht.processes.actions import holders
from dijkwacht.processes.actions.divisions import divide
from dijkwacht.processes.models import Holder, StoredDivision
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.verdicts import Conflict
from tests.support.desk import TRAVEL, desk

pytestmark = pytest.mark.django_db
BIBOB = "bibob"


def address(name):
    return reverse(f"processes:{name}", args=[TRAVEL])


@pytest.fixture
def four(world):
    """Four officers, of whom one does two steps that must be apart."""
    found = desk(world)
    found.divide("intake: M.K.; grant: J.V.; book-in: R.S.; hand-over: M.K.; supervise: H.T.")
    solve(world, found)
    return found


def solve(world, found):
    with system_scope():
        assert divide(world.waterrijk, found.process.id, at=timezone.now())


def seen_by(person):
    """The proposal on the page, as the page sends it back."""
    page = person.client().get(address("duties-show")).text
    return {"basis": re.search(r'name="basis" value="(\w+)"', page)[1]}


def strict_ones(person):
    return person.client().get(address("duties-show")).text.count("Verplicht gescheiden")


def test_what_is_proposed_breaks_no_rule_once_taken(world, four):
    assert strict_ones(world.anna)

    answer = world.anna.client().post(address("division-take"), seen_by(world.anna))

    assert answer.status_code == 302
    assert not strict_ones(world.anna)


def test_a_proposal_that_nobody_saw_is_not_taken(world, four):
    """A colleague changed who does what, and the worker answered that already."""
    seen = seen_by(world.anna)
    four.divide("intake: A.B.; grant: J.V.; book-in: R.S.; hand-over: A.B.; supervise: H.T.")
    solve(world, four)
    before = four.house().duties

    assert world.anna.client().post(address("division-take"), seen).status_code == 409
    assert world.anna.client().post(address("division-take"), {}).status_code == 409
    assert four.house().duties == before


def test_without_an_answer_nothing_is_taken(world, four):
    seen = seen_by(world.anna)
    with system_scope():
        StoredDivision.objects.all().delete()

    assert world.anna.client().post(address("division-take"), seen).status_code == 409


def test_a_form_that_was_open_while_a_colleague_saved_does_not_undo_it(world, four):
    client = world.anna.client()
    page = client.get(address("duties-change")).text
    standing = re.search(r'name="standing" value="(\w+)"', page)[1]
    four.divide("intake: A.B.")

    answer = client.post(address("duties-change"), {"standing": standing, "intake-regular": "M.K."})

    assert answer.status_code == 422
    assert "Intussen wijzigde een collega" in answer.text
    assert {one.code for one in four.house().duties} == {"A.B."}


def test_who_is_erased_at_once_is_in_no_proposal_either(world, four):
    with scope(world.waterrijk):
        gone = Holder.objects.get(organisation_id=world.waterrijk, code="M.K.")
        holders.leave_holder(actor=world.anna.actor, holder_id=gone.id, on=timezone.localdate())
        holders.forget_holder(actor=world.anna.actor, holder_id=gone.id)

    with system_scope():
        assert not [one for one in StoredDivision.objects.all() if "M.K." in str(one.content)]


def test_a_departure_is_told_once(world, four):
    """Telling it again would keep the code longer."""
    with scope(world.waterrijk):
        gone = Holder.objects.get(organisation_id=world.waterrijk, code="M.K.")
        holders.leave_holder(actor=world.anna.actor, holder_id=gone.id, on=timezone.localdate())
        with pytest.raises(Conflict):
            holders.leave_holder(actor=world.anna.actor, holder_id=gone.id, on=timezone.localdate())


@pytest.fixture
def alone(world):
    """One researcher: dividing the steps that nobody does yet would leave more advice aside than now."""
    found = desk(world, slug=BIBOB)
    found.divide("form: B.V.; research: B.V.; conclude: B.V.; decide: B.V.")
    solve(world, found)
    return found


def test_what_is_no_improvement_is_not_offered(world, alone):
    page = world.anna.client().get(reverse("processes:duties-show", args=[BIBOB]))

    assert "Met wie er nu is, kunnen wij het niet beter verdelen." in page.text
    assert "bij Onderzoek en Besluit." in page.text
    assert "Herkennen en Onderzoek" not in page.text
    assert "Neem dit voorstel over" not in page.text
    assert "Zelf schuiven" not in page.text
    assert 'id="voorstel' not in page.text


def test_a_page_that_still_offers_it_changes_nothing(world, alone):
    before = alone.house().duties
    with system_scope():
        basis = StoredDivision.objects.get(scope=BIBOB).basis

    answer = world.anna.client().post(reverse("processes:division-take", args=[BIBOB]), {"basis": basis})

    assert answer.status_code == 409
    assert "kunnen wij het niet beter verdelen. Er is niets gewijzigd." in answer.text
    assert alone.house().duties == before


def test_where_nothing_pinches_nothing_is_said_of_what_is_no_better(world):
    """Two people who share each step do not have to hear that they cannot be divided better."""
    found = desk(world, slug=BIBOB)
    found.divide(
        "recognise: A.B., E.F.; view: A.B., E.F.; form: A.B., E.F.; research: B.V., C.D.; conclude: B.V., C.D.; "
        "decide: A.B., E.F.; record: A.B., E.F."
    )
    solve(world, found)

    page = world.anna.client().get(reverse("processes:duties-show", args=[BIBOB])).text

    assert "niet beter verdelen" not in page
    assert "Neem dit voorstel over" not in page
