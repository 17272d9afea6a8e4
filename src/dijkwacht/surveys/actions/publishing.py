# SPDX-License-Identifier: EUPL-1.2
"""From shuffled answers to what the gate lets through, and taking back what points at somebody."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dijkwacht.accounts import public as accounts
from dijkwacht.assessments.public import record_survey
from dijkwacht.audit.public import record, record_by_system
from dijkwacht.disclosure import public as disclosure
from dijkwacht.disclosure.values import AlreadyReleased, NothingToShow, Place
from dijkwacht.jobs.public import enqueue
from dijkwacht.knowledge.public import library
from dijkwacht.mail import public as mail
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions.keeping import locked
from dijkwacht.surveys.domain.gate import declaration_for, without_crowds
from dijkwacht.surveys.domain.observing import levels_seen
from dijkwacht.surveys.domain.permissions import KEEPERS, may_keep, may_object, may_publish
from dijkwacht.surveys.exchange.sealing import opened, opened_key
from dijkwacht.surveys.models import ClosedAnswers, Objection, Survey
from dijkwacht.surveys.values import SurveyCard
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound, require

BECAUSE = "Iemand zei: dit wijst naar mij."
_LETTER = (
    "Iemand van uw organisatie vroeg om een cijfer uit “{title}” in te trekken, omdat het naar hem of haar wijst. "
    "Wie dat vroeg, wordt niet bewaard. Een reden is niet nodig. Trek het cijfer vandaag nog in op de bladzijde met de "
    "uitkomst van deze vragenlijst."
)


@transaction.atomic
def ask_publish(*, actor: Actor, survey_id: UUID, on: date) -> None:
    """Have the worker publish a closed survey. Asking twice changes nothing. Raises NotFound, Refused."""
    row = locked(actor, survey_id)
    require(may_publish(actor, queries.survey_card(row)))
    if row.publish_asked_on is None:
        row.publish_asked_on, row.published_by = on, actor.person_id
        row.save(update_fields=["publish_asked_on", "published_by"])
        record(actor, "survey.publish_asked", row)
    enqueue("surveys.publish", survey_id=row.id)


def publish(survey_id: UUID, *, at: datetime) -> bool:
    """Put the answers through the gate and record what came out; False when there is nothing (more) to do.

    For the worker, under the system's scope; the gate runs in no transaction. Twice is as good as once.
    """
    row = Survey.objects.filter(pk=survey_id).first()
    if row is None or row.publish_asked_on is None or row.published_on is not None or row.purged_on is not None:
        return False
    with scope(row.organisation_id):
        _release(row, at=at)
        return _published(row, on=timezone.localdate(at), at=at)


@transaction.atomic
def object_to(*, actor: Actor, survey: SurveyCard, place: Place, at: datetime) -> None:
    """“Dit wijst naar mij.” Who asked is not stored, nor logged. Raises Refused, and NotFound where nothing is shown.

    Nor is it told at this moment: the log and the mail would say when, and the log says who was signed in then.
    """
    require(may_object(actor, survey))
    if place not in queries.shown_places(survey):
        raise NotFound
    locked(actor, survey.id)
    if place in dict(queries.objections_of(survey)):
        return
    Objection.objects.create(
        organisation_id=actor.organisation_id,
        survey_id=survey.id,
        table=list(place.table),
        group=list(place.group),
        raised_on=timezone.localdate(at),
    )


def tell_objections(*, at: datetime, is_time: Callable[[], bool]) -> int:
    """Tell the keepers and the log of objections: each when `is_time` says so, and else on the next day. For the worker.

    Returns how many were told.
    """
    today = timezone.localdate(at)
    with system_scope():
        waiting = [
            one
            for one in Objection.objects.filter(told_on__isnull=True).order_by("id")
            if one.raised_on < today or is_time()
        ]
    for one in waiting:
        with scope(one.organisation_id), transaction.atomic():
            _tell(one, at=at)
    return len(waiting)


@transaction.atomic
def withdraw(*, actor: Actor, survey: SurveyCard, place: Place, at: datetime) -> None:
    """Take a group back in every question, and with it what the measurement heard. Raises NotFound, Refused."""
    require(may_keep(actor))
    locked(actor, survey.id)
    disclosure.withdraw(actor.organisation_id, survey.subject, place, reason=BECAUSE, at=at, by=actor.person_id)
    Objection.objects.filter(
        organisation_id=actor.organisation_id,
        survey_id=survey.id,
        table=list(place.table),
        group=list(place.group),
        handled_on__isnull=True,
    ).update(handled_on=timezone.localdate(at))
    _observe(survey, at=at)
    record(actor, "survey.withdrawn", survey.subject)


def _tell(objection: Objection, *, at: datetime) -> None:
    survey = queries.survey_card(Survey.objects.get(organisation_id=objection.organisation_id, pk=objection.survey_id))
    objection.told_on = timezone.localdate(at)
    objection.save(update_fields=["told_on"])
    record_by_system(survey.organisation_id, "survey.objected", survey.subject)
    if objection.handled_on is None:
        _tell_keepers(survey, at=at)


def _tell_keepers(survey: SurveyCard, *, at: datetime) -> None:
    on = timezone.localdate(at)
    keepers = accounts.people_with(survey.organisation_id, KEEPERS, on)
    for person in accounts.people_of(survey.organisation_id, on):
        if person.id in keepers:
            mail.send(
                to=person.email,
                subject="Trek een cijfer in",
                body=_LETTER.format(title=survey.title),
                organisation_id=survey.organisation_id,
                at=at,
            )


def _release(row: Survey, *, at: datetime) -> None:
    """Through the gate and into the register. A survey of which nothing may be shown is published all the same."""
    from dijkwacht.surveys.domain.counting import counts_of

    survey = queries.survey_card(row)
    answers = ClosedAnswers.objects.get(organisation_id=row.organisation_id, survey_id=row.id)
    key = opened_key(bytes(row.key or b""), row.id)
    responses = opened(bytes(answers.sealed), key=key, survey_id=row.id, what="answers")
    counts = counts_of(survey.announced, responses)
    declaration = without_crowds(
        declaration_for(survey, queries.surveys_of(row.organisation_id)), survey.announced, counts.people
    )
    if declaration is None:
        return
    try:
        disclosure.release(row.organisation_id, declaration, counts, at=at, by=row.published_by)
    except (AlreadyReleased, NothingToShow):
        # The first: a worker fell after releasing and before it said so. The second: the outcome is that nothing is shown.
        return


@transaction.atomic
def _published(row: Survey, *, on: date, at: datetime) -> bool:
    fresh = Survey.objects.select_for_update().get(organisation_id=row.organisation_id, pk=row.id)
    if fresh.published_on is not None:
        return False
    fresh.published_on = on
    fresh.save(update_fields=["published_on"])
    if disclosure.is_released(row.organisation_id, f"survey:{row.id}"):
        _observe(queries.survey_card(fresh), at=at)
    record_by_system(row.organisation_id, "survey.published", fresh)
    return True


def _observe(survey: SurveyCard, *, at: datetime) -> None:
    """Have the measurement say what is shown of this survey now."""
    if survey.published_on is None:
        return
    record_survey(
        organisation_id=survey.organisation_id,
        subject=survey.subject,
        title=survey.title,
        on=survey.published_on,
        round_id=survey.round_id,
        seen=levels_seen(
            survey.announced.questionnaire,
            queries.cells_of(survey),
            {slug: one.scope for slug, one in library().indicators.items()},
        ),
        at=at,
    )
