# SPDX-License-Identifier: EUPL-1.2
"""The end of answering: the responses become one shuffled block, and the traces of their order are wiped."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from uuid import UUID

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from dijkwacht.audit.public import record, record_by_system
from dijkwacht.jobs.public import enqueue
from dijkwacht.surveys.domain.permissions import may_close
from dijkwacht.surveys.domain.states import purge_due
from dijkwacht.surveys.exchange.sealing import OtherSecret, opened, opened_key, sealed
from dijkwacht.surveys.models import ClosedAnswers, Code, Draft, Response, Survey
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound, require

# Of a survey itself too: a row that was changed leaves the one before behind, with the key.
_REWRITTEN = ("surveys_response", "surveys_draft", "surveys_code", "surveys_closedanswers", "surveys_survey")


class StillRead(Exception):
    """Somebody reads the database so long that its journal cannot be emptied; the job is tried again."""


@transaction.atomic
def close_survey(*, actor: Actor, survey_id: UUID, on: date) -> None:
    """Take no more answers. Closing twice changes nothing. Raises NotFound, Refused, OtherSecret."""
    survey = _locked(actor.organisation_id, survey_id)
    require(may_close(actor, is_open=survey.opened_on is not None))
    if survey.closed_on is None:
        _close(survey, on=on, by=actor.person_id)
        record(actor, "survey.closed", survey)


def close_due(*, today: date) -> int:
    """Close every survey whose last day is past; returns how many. For the worker.

    One that cannot be opened any more, because the installation's secret changed, does not keep the others waiting;
    whoever closes it by hand is told why.
    """
    closed = 0
    with system_scope():
        due = list(
            Survey.objects.filter(opened_on__isnull=False, closed_on__isnull=True, closes_on__lt=today).values_list(
                "organisation_id", "id"
            )
        )
    for organisation_id, survey_id in due:
        with suppress(OtherSecret), scope(organisation_id), transaction.atomic():
            survey = _locked(organisation_id, survey_id)
            if survey.closed_on is None:
                _close(survey, on=today, by=None)
                record_by_system(organisation_id, "survey.closed", survey)
                closed += 1
    return closed


def tidy(survey_id: UUID, *, on: date) -> None:
    """Rewrite the database file, so that what was deleted is not in it any more. Outside any transaction.

    Raises StillRead, and notes nothing then.
    """
    _wipe()
    note_tidied(survey_id, on=on)


def note_tidied(survey_id: UUID, *, on: date) -> None:
    """From here on a closed survey can be published. The demo has nothing to wipe: its answers are invented."""
    with system_scope():
        Survey.objects.filter(pk=survey_id, closed_on__isnull=False, tidied_on__isnull=True).update(tidied_on=on)


def _wipe() -> None:
    if connection.vendor == "sqlite":
        _rewrite_file()
        return
    with system_scope(), connection.cursor() as cursor:
        for table in _REWRITTEN:
            cursor.execute(f"VACUUM (FULL) {table}")
            _check_rewritten(cursor, table)


def _check_rewritten(cursor: CursorWrapper, table: str) -> None:
    """PostgreSQL keeps, without a word, what an older snapshot may still read: then an empty table has pages. Raises StillRead."""
    cursor.execute(f"SELECT pg_relation_size('{table}') > 0 AND NOT EXISTS (SELECT FROM {table})")  # noqa: S608  our own names
    if cursor.fetchone() == (True,):
        raise StillRead


def _rewrite_file() -> None:
    """SQLite says with a row, not with an error, that the journal stays as it was. Raises StillRead."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        is_busy, _, _ = cursor.fetchone()
    if is_busy:
        raise StillRead


def purge(*, today: date) -> int:
    """Delete the answers that were kept long enough, published or not, and their keys; returns of how many surveys."""
    with system_scope():
        kept = Survey.objects.filter(closed_on__isnull=False, purged_on__isnull=True)
        due = [one for one in kept if _is_due(one, today)]
    for one in due:
        with scope(one.organisation_id), transaction.atomic():
            survey = _locked(one.organisation_id, one.id)
            if not _is_due(survey, today):
                # Published since it was read.
                continue
            ClosedAnswers.objects.filter(organisation_id=survey.organisation_id, survey_id=survey.id).delete()
            Survey.objects.filter(organisation_id=survey.organisation_id, pk=survey.id).update(
                key=None, purged_on=today
            )
            record_by_system(survey.organisation_id, "survey.purged", survey)
            enqueue("surveys.tidy", survey_id=survey.id)
    return len(due)


def _is_due(survey: Survey, today: date) -> bool:
    return purge_due(
        closed_on=survey.closed_on, published_on=survey.published_on, purged_on=survey.purged_on, today=today
    )


def _locked(organisation_id: UUID, survey_id: UUID) -> Survey:
    found = Survey.objects.select_for_update().filter(organisation_id=organisation_id, pk=survey_id).first()
    if found is None:
        raise NotFound
    return found


def _close(survey: Survey, *, on: date, by: UUID | None) -> None:
    mine = {"organisation_id": survey.organisation_id, "survey_id": survey.id}
    survey.closed_on, survey.closed_by = on, by
    survey.save(update_fields=["closed_on", "closed_by"])
    key = opened_key(bytes(survey.key or b""), survey.id)
    sent = Response.objects.filter(**mine).values_list("sealed", flat=True)
    responses = _shuffled([opened(bytes(one), key=key, survey_id=survey.id, what="response") for one in sent])
    block = sealed(b"".join(responses), key=key, survey_id=survey.id, what="answers")
    ClosedAnswers.objects.create(**mine, people=len(responses), sealed=block)
    for model in (Response, Draft, Code):
        model.objects.filter(**mine).delete()
    enqueue("surveys.tidy", survey_id=survey.id)


def _shuffled(responses: Sequence[bytes]) -> list[bytes]:
    """In an order that nobody can foretell or find back."""
    return secrets.SystemRandom().sample(responses, k=len(responses))
