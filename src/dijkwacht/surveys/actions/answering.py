# SPDX-License-Identifier: EUPL-1.2
"""What somebody with a code does. No log record: it would say when somebody was here."""

from django.db import transaction
from django.db.models import Exists

from dijkwacht.surveys import queries
from dijkwacht.surveys.exchange.sealing import CodeKeys, SealBroken, keys_of, opened, opened_key, sealed
from dijkwacht.surveys.models import Code, Draft, Response, Survey
from dijkwacht.surveys.values import OpenSurvey


class CodeRefused(Exception):
    """The code opens nothing."""


class CodeUnknown(CodeRefused):
    """No such code was drawn for the survey."""


class CodeUsed(CodeRefused):
    """Somebody answered with it before."""


class SurveyClosed(Exception):
    """No more answers are taken."""


def draft_of(survey: OpenSurvey, code: str) -> bytes | None:
    """What was filled in before with this code, if anything. Raises SurveyClosed, CodeRefused."""
    keys = _keys(survey, code)
    kept = queries.sealed_draft(survey, keys.draft_lookup)
    if kept is None:
        return None
    try:
        return opened(kept, key=keys.draft_key, survey_id=survey.id, what="draft")
    except SealBroken:
        # Only who changed the database can cause this; to begin anew is better than to be locked out.
        return None


@transaction.atomic
def save_draft(survey: OpenSurvey, code: str, answers: bytes) -> None:
    """Keep an unfinished response, readable only with its code. Raises SurveyClosed, CodeRefused."""
    if not survey.is_open:
        raise SurveyClosed
    keys = keys_of(code, survey.id)
    _hold(survey, keys)
    kept = sealed(answers, key=keys.draft_key, survey_id=survey.id, what="draft")
    Draft.objects.bulk_create(
        [Draft(organisation_id=survey.organisation_id, survey_id=survey.id, lookup=keys.draft_lookup, sealed=kept)],
        update_conflicts=True,
        unique_fields=["lookup"],
        update_fields=["sealed"],
    )


def send(survey: OpenSurvey, code: str, answers: bytes) -> None:
    """Store a response, use up its code and forget the draft: all three or none. Raises SurveyClosed, CodeRefused."""
    if not survey.is_open:
        raise SurveyClosed
    keys = keys_of(code, survey.id)
    with transaction.atomic():
        _store(survey, answers)
        is_taken = _use(survey, keys)
        if is_taken:
            Draft.objects.filter(
                organisation_id=survey.organisation_id, survey_id=survey.id, lookup=keys.draft_lookup
            ).delete()
        else:
            transaction.set_rollback(True)
    if not is_taken:
        _explain(survey, keys)


def _store(survey: OpenSurvey, answers: bytes) -> None:
    """Before the code is looked at: the row refers to its survey, so whoever closes that waits, or we find it closed."""
    key = opened_key(survey.sealed_key, survey.id)
    Response.objects.create(
        organisation_id=survey.organisation_id,
        survey_id=survey.id,
        sealed=sealed(answers, key=key, survey_id=survey.id, what="response"),
    )


def _use(survey: OpenSurvey, keys: CodeKeys) -> bool:
    """Whether the code was free, and the survey still open at this moment.

    A subquery rather than a join: PostgreSQL looks at the code's own row again after waiting for another who uses it.
    """
    still_open = Survey.objects.filter(organisation_id=survey.organisation_id, pk=survey.id, closed_on__isnull=True)
    free = Code.objects.filter(
        Exists(still_open),
        organisation_id=survey.organisation_id,
        survey_id=survey.id,
        digest=keys.lookup,
        is_used=False,
    )
    return free.update(is_used=True) == 1


def _hold(survey: OpenSurvey, keys: CodeKeys) -> None:
    """Whoever closes the survey or sends with this code waits for us, or we for them: else a draft stays behind for ever.

    First the survey and then the code, as closing does. Raises SurveyClosed, CodeRefused.
    """
    open_ = Survey.objects.select_for_update(no_key=True).filter(
        organisation_id=survey.organisation_id, pk=survey.id, closed_on__isnull=True
    )
    if open_.values_list("pk").first() is None:
        raise SurveyClosed
    free = Code.objects.select_for_update(no_key=True).filter(
        organisation_id=survey.organisation_id, survey_id=survey.id, digest=keys.lookup, is_used=False
    )
    if free.values_list("pk").first() is None:
        _explain(survey, keys)


def _explain(survey: OpenSurvey, keys: CodeKeys) -> None:
    """Raises what is wrong with a code that was not taken. Of a closed survey there are no codes any more."""
    is_used = queries.code_is_used(survey, keys.lookup)
    if is_used:
        raise CodeUsed
    if is_used is None and queries.is_still_open(survey):
        raise CodeUnknown
    raise SurveyClosed


def _keys(survey: OpenSurvey, code: str) -> CodeKeys:
    if not survey.is_open:
        raise SurveyClosed
    keys = keys_of(code, survey.id)
    if queries.code_is_used(survey, keys.lookup) is not False:
        _explain(survey, keys)
    return keys
