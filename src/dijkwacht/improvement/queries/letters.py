# SPDX-License-Identifier: EUPL-1.2
"""What a letter needs: its text, everything that may be filled in for one reader, and the copies made before."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.directory import public as directory
from dijkwacht.improvement.domain.letter_facts import AdoptedPlan, LetterFacts, PlanFacts
from dijkwacht.improvement.domain.letter_fields import letter_facts
from dijkwacht.improvement.domain.plan_facts import facts_of_plan
from dijkwacht.improvement.models import LetterExport
from dijkwacht.improvement.queries import plan as plans
from dijkwacht.improvement.queries import timetables
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Letter, RoomPrivacy
from dijkwacht.organisations import public as organisations
from dijkwacht.values.actors import Actor
from dijkwacht.values.organisations import bodies
from dijkwacht.values.verdicts import NotFound

EXTRA_MINUTES = 120
"""Two hours a week more: what a request for the spring memorandum asks for."""


def letter_for(slug: str) -> Letter:
    """A letter of the library; raises NotFound."""
    found = library().letters.get(slug)
    if found is None:
        raise NotFound
    return found


def rooms_of(letter: Letter) -> list[RoomPrivacy]:
    """The rooms that a letter can be about, by title; none when it is about the organisation."""
    return sorted(library().privacy.values(), key=lambda one: one.title) if letter.is_per_room else []


def facts_for(actor: Actor, *, reader: Confidentiality, room: str, at: datetime) -> LetterFacts:
    """Everything a letter for this reader may fill in. `room` is the slug of a room, or empty."""
    today = timezone.localdate(at)
    card = organisations.card(actor.organisation_id, today)
    described = card.description
    return letter_facts(
        name=card.name,
        bodies=bodies(name=card.name, kind=described.kind, territory=described.territory),
        territory=described.territory,
        on=today,
        reader=reader,
        plan=plan_facts(actor.organisation_id, at),
        figures=assessments.newest_figures(actor, confidentiality=reader, at=at),
        contacts=directory.own_contacts(actor.organisation_id),
        room=library().privacy.get(room),
    )


def plan_facts(organisation_id: UUID, at: datetime) -> PlanFacts:
    """What letters may tell of the plan of an organisation as it is at a moment."""
    if plans.frame_of(organisation_id) is None:
        return PlanFacts()
    plan = plans.plan_of(organisation_id, today=timezone.localdate(at))
    now = timetables.planned(organisation_id, plan)
    more = timetables.planned(organisation_id, plan, extra_minutes=EXTRA_MINUTES)
    adoptions = timetables.adoptions_of(organisation_id)
    adopted = None
    if adoptions:
        newest = adoptions[0]
        told = AdoptedPlan(decided_on=newest.decided_on, body=newest.body, decision=newest.decision)
        adopted = told, newest.content
    return facts_of_plan(
        plan,
        now.timetable,
        more.timetable,
        capacity=now.problem.capacity,
        extra_minutes=EXTRA_MINUTES,
        adopted=adopted,
        sensitivities={slug: one.sensitivity for slug, one in library().indicators.items()},
    )


def exports_of(actor: Actor, slug: str) -> list[LetterExport]:
    """The copies of a letter, the newest first."""
    found = LetterExport.objects.filter(organisation_id=actor.organisation_id, letter=slug)
    return list(found.order_by("-number"))
