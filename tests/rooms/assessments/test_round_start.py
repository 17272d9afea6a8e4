# SPDX-License-Identifier: EUPL-1.2
"""Beginning a measurement: a form with one name, one or more scans and a period."""

import pytest
from django.urls import reverse

from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import Round, RoundContent, RoundDepartment, RoundInstrument
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import digest, library, snapshot
from dijkwacht.tenancy.public import scope
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, url

FORM = {
    "title": "Weerbaarheidsscan voorjaar 2026",
    "instruments": [LARGE, QUICK],
    "period_from": "2026-03-02",
    "period_until": "2026-05-31",
}


def test_a_round_keeps_the_exact_texts_of_its_scans(world):
    answer = world.anna.client().post(url("round-start"), FORM)

    begun = Round.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, url("round-show", begun))
    assert (begun.organisation_id, begun.opened_by, begun.title) == (world.waterrijk, world.anna.id, FORM["title"])
    rows = list(RoundInstrument.objects.order_by("position").values_list("slug", "content_id"))
    shapes = [library().instruments[slug] for slug in (LARGE, QUICK)]
    assert rows == [(one.slug, digest(snapshot(one, library()))) for one in shapes]
    with scope(world.waterrijk):
        assert log_of(world.waterrijk, before=None, size=1)[0].deed == "begon een meting"


def test_two_rounds_share_one_copy_of_the_same_texts(world):
    rounds.start(world)
    rounds.start(world, actor=world.eva.actor)

    assert (Round.objects.count(), RoundContent.objects.count()) == (2, 1)


def test_departments_take_part_when_chosen(world):
    form = FORM | {"departments": [str(world.civil_affairs)]}

    world.anna.client().post(url("round-start"), form)

    assert RoundDepartment.objects.get().department_id == world.civil_affairs


def test_departments_of_another_town_cannot_be_chosen(world):
    form = FORM | {"departments": [str(world.civil_affairs)]}

    answer = world.eva.client().post(url("round-start"), form)

    assert (answer.status_code, Round.objects.count()) == (302, 1)
    assert RoundDepartment.objects.count() == 0


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", "", "Geef de meting een naam."),
        ("instruments", [], "Kies ten minste één scan."),
        ("period_from", "", "Vul de datum in."),
        ("period_until", "31-02-2026", "Deze datum bestaat niet."),
        ("period_until", "2026-03-01", "Kies een einddatum op of na de begindatum."),
    ],
)
def test_what_is_missing_is_said_and_nothing_begins(world, field, value, sentence):
    answer = world.anna.client().post(url("round-start"), FORM | {field: value})

    assert (answer.status_code, Round.objects.count()) == (422, 0)
    assert sentence in rounds.text_of(answer)


def test_an_unknown_scan_begins_nothing(world):
    answer = world.anna.client().post(url("round-start"), FORM | {"instruments": ["leefbaarheid"]})

    assert (answer.status_code, Round.objects.count()) == (422, 0)


def test_the_form_suggests_a_name_and_a_period(world):
    page = rounds.text_of(world.anna.client().get(url("round-start")))

    assert "Weerbaarheidsscan" in page
    assert 'type="date"' in page


def test_only_the_coordinator_begins(world):
    reasons = dict.fromkeys(("bram", "clara", "dirk", "frank", "gijs", "hanna"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url("round-start"), data=FORM, refused=reasons, other_town=302, wrong_method="put")
    assert [one.organisation_id for one in Round.objects.all()] == [world.dijkerveen]


def test_a_visitor_is_sent_to_sign_in(client, world):
    assert client.post(url("round-start"), FORM)["Location"].startswith(reverse("account_login"))


def test_each_scan_says_what_it_is_for(world):
    page = rounds.text_of(world.anna.client().get(url("round-start")))

    for one in library().instruments.values():
        assert one.first_sentence
        assert one.first_sentence in page or one.region
