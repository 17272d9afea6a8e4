# SPDX-License-Identifier: EUPL-1.2
"""Drawing codes on paper. They exist on that paper alone; here only what recognises them, in an order that tells nothing."""

from collections.abc import Callable, Sequence
from uuid import UUID

from django.db import transaction

from dijkwacht.audit.public import record
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions.keeping import locked
from dijkwacht.surveys.domain.permissions import IS_OPEN, may_draw
from dijkwacht.surveys.domain.preparing import LEAST_EXTRA, MOST_EXTRA, codes_needed
from dijkwacht.surveys.exchange.sealing import keys_of, new_codes
from dijkwacht.surveys.models import Code, Survey
from dijkwacht.surveys.values import SurveyCard, SurveyState
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, Refused, require

type Paper = Callable[[Sequence[str]], bytes]

_DRAWN_SINCE = (
    "Een collega trok intussen ook codes. Die gelden nu. Deel alleen dat papier uit, of trek opnieuw als het weg is."
)
_JUST_CLOSED = "Deze vragenlijst is net gesloten. Nieuwe codes doen niets meer."


def draw_all(*, actor: Actor, survey: SurveyCard, paper: Paper) -> bytes:
    """All codes for a survey that is not open yet, on paper; codes that were drawn before open nothing any more.

    Raises Refused, and Conflict when a colleague drew codes or opened it since `survey` was read.
    """
    require(may_draw(actor, survey))
    if survey.state is not SurveyState.PREPARED:
        raise Refused(IS_OPEN.reason)
    codes = new_codes(codes_needed(survey.announced.invited))
    # Before the transaction: making paper takes a second, and others want to write meanwhile.
    made = paper(codes)
    _replace(actor, survey, codes)
    return made


def draw_more(*, actor: Actor, survey: SurveyCard, number: int, paper: Paper) -> bytes:
    """A few more codes for an open survey, on paper. Raises Refused, NotFound for another number than may be drawn."""
    require(may_draw(actor, survey))
    if survey.state is not SurveyState.OPEN or not LEAST_EXTRA <= number <= MOST_EXTRA:
        raise NotFound
    codes = new_codes(number)
    made = paper(codes)
    _add(actor, survey, codes)
    return made


@transaction.atomic
def _replace(actor: Actor, survey: SurveyCard, codes: Sequence[str]) -> None:
    row = locked(actor, survey.id)
    if row.drawings != survey.drawings or row.opened_on is not None:
        raise Conflict(_DRAWN_SINCE)
    Code.objects.filter(organisation_id=actor.organisation_id, survey_id=row.id).delete()
    _store(actor, row, codes)


@transaction.atomic
def _add(actor: Actor, survey: SurveyCard, codes: Sequence[str]) -> None:
    row = locked(actor, survey.id)
    if queries.survey_card(row).state is not SurveyState.OPEN:
        raise Conflict(_JUST_CLOSED)
    _store(actor, row, codes)


def _store(actor: Actor, row: Survey, codes: Sequence[str]) -> None:
    row.drawings += 1
    row.save(update_fields=["drawings"])
    Code.objects.bulk_create(
        Code(organisation_id=actor.organisation_id, survey_id=row.id, digest=digest)
        for digest in _digests(codes, row.id)
    )
    record(actor, "survey.codes_drawn", row, codes=len(codes))


def _digests(codes: Sequence[str], survey_id: UUID) -> list[str]:
    """Sorted, so that no row tells at which place on the paper its code stood."""
    return sorted(keys_of(code, survey_id).lookup for code in codes)
