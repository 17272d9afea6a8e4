# SPDX-License-Identifier: EUPL-1.2
"""The story of the demo: the same on the same day, only in a demo, and every one of its cast can come in."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils.text import capfirst

from dijkwacht.accounts.demo import CAST
from dijkwacht.accounts.models import Membership, Person
from dijkwacht.assessments.demo import read_story
from dijkwacht.assessments.models import Acceptance, Assignment, Observation, ObservationNote, Recommendation, Round
from dijkwacht.assessments.queries import measured
from dijkwacht.awareness.models import (
    Attendance,
    CaseCard,
    Gathering,
    NewsItem,
    ProgrammeActivity,
    TurnChange,
)
from dijkwacht.demo.actions import fill
from dijkwacht.demo.models import Story
from dijkwacht.directory.models import Contact
from dijkwacht.mail.models import Message
from dijkwacht.organisations.models import Department, Look, Organisation, OrganisationName
from dijkwacht.organisations.public import load_known_bodies
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.verdicts import Conflict

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TOLD = (
    (OrganisationName, ("name", "code", "slug")),
    (Look, ("shown_name", "brand_colour", "identity_colour", "logo_digest", "stylesheet_digest")),
    (Department, ("name", "head_count")),
    (Person, ("name", "email")),
    (Membership, ("person__email", "role", "until", "granted_at", "revoked_at")),
    (Contact, ("title", "phone", "checked_on")),
    (Round, ("title", "period_from", "period_until", "opened_at", "closed_at")),
    (Observation, ("source__title", "source__on", "indicator", "level", "is_applicable", "evidence_on", "recorded_at")),
    (ObservationNote, ("observation__indicator", "text")),
    (Recommendation, ("text", "source__title", "recorded_at")),
    (Acceptance, ("finding", "reason", "until")),
    (Assignment, ("question", "assigned_at")),
    (Message, ("to", "subject")),
    (ProgrammeActivity, ("title", "first_month", "added_at")),
    (TurnChange, ("activity__title", "year", "month", "day", "skipped")),
    (Gathering, ("title", "theme", "on", "recorded_at")),
    (Attendance, ("gathering__title", "department__name", "count")),
    (CaseCard, ("title", "state", "written_at", "released_at")),
    (NewsItem, ("title", "on")),
)


@pytest.fixture
def demo(db, settings):
    """A database with the national list, in the demo, on a settled day."""
    settings.DIJKWACHT_DEMO = True
    settings.DIJKWACHT_TODAY = "2026-11-21"
    load_known_bodies()


@pytest.fixture
def story(demo):
    fill(NOW)
    waterrijk = Organisation.objects.get(names__name="Waterrijk").id
    coordinator = Person.objects.get(name="S. de Wit").pk
    return Actor(
        organisation_id=waterrijk, person_id=coordinator, name="S. de Wit", roles=frozenset({Role.COORDINATOR})
    )


def told():
    return {model.__name__: sorted(map(repr, model.objects.values_list(*fields))) for model, fields in TOLD}


def result(actor):
    round_ = Round.objects.get(organisation_id=actor.organisation_id, closed_at=None)
    return measured(actor, round_, at=NOW).assessment


def test_the_same_day_tells_the_same_story(demo):
    tellings = []
    for _ in range(2):
        with transaction.atomic():
            fill(NOW)
            tellings.append(told())
            transaction.set_rollback(True)
    assert tellings[0] == tellings[1]
    assert len(tellings[0]["Observation"]) > 200


def test_another_day_moves_the_story_along(demo):
    later = read_story(_waterrijk(), today=date(2028, 3, 1)).intake
    before = read_story(_waterrijk(), today=date(2026, 11, 21)).intake
    assert later.at == date(2028, 2, 26)
    assert {after.on - one.on for after, one in zip(later.sources, before.sources, strict=True)} == {
        later.at - before.at
    }
    titles = {source.id: source.title for source in later.sources}
    assert titles["jaarverslag"] == "Jaarverslag integriteit 2026"
    assert {one.source for one in later.recommendations} <= set(titles.values())


def _waterrijk():
    from dijkwacht.demo import actions

    return actions._text("waterrijk.yaml")


def test_the_round_of_waterrijk_looks_as_in_the_pictures(story):
    assessment = result(story)
    scores = [round(pillar.score.value, 1) for pillar in assessment.pillars]
    assert (assessment.filled_in, len(assessment.questions)) == (89, 105)
    assert scores == [1.5, 1.0, 2.0, 1.5, 0.9]
    assert assessment.agreed.is_decided
    assert [finding.indicator for finding, _ in assessment.accepted] == ["rotation"]
    steps = {unit.contrast > 0 for _, unit in assessment.contrasts}
    assert steps == {True, False}
    without_paper = [
        slug for slug, one in assessment.indicators.items() if any(u.works_without_paper for u in one.units)
    ]
    assert len(without_paper) >= 3


def test_what_is_said_of_a_department_comes_together_under_it(story):
    names = set(Department.objects.values_list("name", flat=True))
    for one in result(story).indicators.values():
        assert {unit.unit.name for unit in one.units} <= names | {""}


def test_a_year_ago_there_was_a_quick_scan_that_is_closed(story):
    before = Round.objects.get(organisation_id=story.organisation_id, closed_at__isnull=False)
    assessment = measured(story, before, at=NOW).assessment
    assert assessment.instrument == "snelle-scan"
    assert assessment.filled_in == 18
    assert assessment.in_order > 0


def test_a_published_case_is_closed_on_its_own_day_and_read_by_the_adviser_alone(story):
    for town in ("Ameland", "Zaltbommel"):
        case = Round.objects.get(organisation_id=Organisation.objects.get(names__name=town).id)
        assert case.title.startswith("Gepubliceerde casus")
        assert case.closed_at.date() == case.period_until
        readers = Membership.objects.filter(organisation_id=case.organisation_id)
        assert list(readers.values_list("person__name", "role")) == [("A. Lindeman", "reader")]


def test_everyone_of_the_cast_can_open_his_start_page(story):
    listed = Client().get(reverse("account_login")).content.decode()
    for member in CAST:
        person = Person.objects.get(email=member.email)
        assert capfirst(member.position) in listed
        client = Client()
        client.post(reverse("accounts:demo-enter", args=[person.pk]))
        if len(member.roles) > 1:
            assert client.get(reverse("home:week"))["Location"] == reverse("accounts:organisation-choose")
            client.post(reverse("accounts:organisation-choose"), {"organisation": str(story.organisation_id)})
        answer = client.get(reverse("home:week"))
        assert answer.status_code == 200, member.name
        assert member.name in answer.content.decode()


def test_the_adviser_of_the_region_sees_all_of_his_towns(story):
    client = Client()
    client.post(reverse("accounts:demo-enter", args=[Person.objects.get(name="A. Lindeman").pk]))
    client.post(reverse("accounts:organisation-choose"), {"organisation": str(story.organisation_id)})
    page = client.get(reverse("assessments:overview-show")).content.decode()
    for town in ("Ameland", "Dijkerveen", "Hoogwerf", "Oeverland", "Oosterveen", "Waterrijk", "Zaltbommel"):
        assert town in page


def test_outside_the_demo_nothing_is_told(demo, settings):
    settings.DIJKWACHT_DEMO = False
    with pytest.raises(Conflict):
        fill(NOW)
    assert not Organisation.objects.exists()


def test_a_story_that_fails_leaves_nothing_behind(demo):
    Story.objects.create(filled_on=NOW.date())
    with pytest.raises(IntegrityError):
        fill(NOW)
    assert not Organisation.objects.exists()
