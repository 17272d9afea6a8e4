# SPDX-License-Identifier: EUPL-1.2
"""A survey from preparing to its last day: what is announced, changed, opened, extended or taken away."""

import secrets
from datetime import date
from uuid import UUID

from django.db import transaction

from dijkwacht.assessments.public import open_rounds
from dijkwacht.audit.public import record
from dijkwacht.knowledge.public import digest, library
from dijkwacht.surveys import queries
from dijkwacht.surveys.domain.codes import ALPHABET
from dijkwacht.surveys.domain.permissions import may_change, may_extend, may_keep, may_open
from dijkwacht.surveys.domain.preparing import announced_for, good_extension, good_last_day
from dijkwacht.surveys.exchange.sealing import new_key
from dijkwacht.surveys.models import Code, Survey
from dijkwacht.surveys.values import NewSurvey
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import Conflict, NotFound, require

_ADDRESS_LENGTH = 8
OVERTAKEN = "Een collega wijzigde deze vragenlijst intussen. Kijk eerst wat er nu staat."


@transaction.atomic
def prepare_survey(*, actor: Actor, wanted: NewSurvey, on: date) -> UUID:
    """Begin a survey; nobody can answer yet. Raises Refused, and NotFound for an unknown questionnaire or round."""
    require(may_keep(actor))
    row = Survey(
        organisation_id=actor.organisation_id,
        address=_new_address(),
        prepared_on=on,
        prepared_by=actor.person_id,
    )
    _announce(actor, row, wanted)
    row.save(force_insert=True)
    record(actor, "survey.prepared", row)
    return row.id


@transaction.atomic
def change_survey(*, actor: Actor, survey_id: UUID, wanted: NewSurvey, seen: str) -> None:
    """Announce something else; `seen` is the digest that the keeper started from.

    Raises NotFound, Refused once it is open, and Conflict when a colleague changed it since.
    """
    row = locked(actor, survey_id)
    require(may_change(actor, is_open=row.opened_on is not None))
    if row.digest != seen:
        raise Conflict(OVERTAKEN)
    _announce(actor, row, wanted)
    row.save()
    record(actor, "survey.changed", row)


@transaction.atomic
def remove_survey(*, actor: Actor, survey_id: UUID) -> None:
    """Take away a survey that never opened, with its codes. Raises NotFound, Refused."""
    row = locked(actor, survey_id)
    require(may_change(actor, is_open=row.opened_on is not None))
    record(actor, "survey.removed", row)
    Code.objects.filter(organisation_id=actor.organisation_id, survey_id=row.id).delete()
    rows = Survey.objects.filter(organisation_id=actor.organisation_id, pk=row.id)
    rows._raw_delete(rows.db)  # noqa: SLF001  nothing else refers to a survey that never opened


@transaction.atomic
def open_survey(*, actor: Actor, survey_id: UUID, seen: str, closes_on: date, on: date) -> None:
    """Let people answer, up to and including `closes_on`. From now on what was announced stands.

    Raises NotFound, Refused, and Conflict when a colleague changed it since (`seen` is the digest that was read).
    """
    row = locked(actor, survey_id)
    if row.opened_on is None and row.digest != seen:
        raise Conflict(OVERTAKEN)
    survey = queries.survey_card(row)
    require(may_open(actor, survey, codes=queries.codes_drawn(survey)))
    require(good_last_day(closes_on, opened_on=on))
    row.opened_on, row.opened_by, row.closes_on, row.key = on, actor.person_id, closes_on, new_key(row.id)
    row.save(update_fields=["opened_on", "opened_by", "closes_on", "key"])
    record(actor, "survey.opened", row)


@transaction.atomic
def extend_survey(*, actor: Actor, survey_id: UUID, closes_on: date) -> None:
    """Give everybody more days. Raises NotFound, Refused."""
    row = locked(actor, survey_id)
    survey = queries.survey_card(row)
    require(may_extend(actor, survey))
    if survey.opened_on is None or survey.closes_on is None:
        raise NotFound
    require(good_extension(closes_on, before=survey.closes_on, opened_on=survey.opened_on))
    row.closes_on = closes_on
    row.save(update_fields=["closes_on"])
    record(actor, "survey.extended", row)


def locked(actor: Actor, survey_id: UUID) -> Survey:
    """The row, for this transaction alone. Raises NotFound for another organisation's."""
    found = Survey.objects.select_for_update().filter(organisation_id=actor.organisation_id, pk=survey_id).first()
    if found is None:
        raise NotFound
    return found


def _announce(actor: Actor, row: Survey, wanted: NewSurvey) -> None:
    questionnaire = library().questionnaires.get(wanted.questionnaire)
    if questionnaire is None or (wanted.round_id and wanted.round_id not in dict(open_rounds(actor))):
        raise NotFound
    kept = queries.announced_json(announced_for(questionnaire, wanted))
    row.title = wanted.title
    row.round_id = wanted.round_id
    row.questionnaire, row.questionnaire_version = questionnaire.slug, questionnaire.version
    row.announced, row.digest = kept, digest(kept)
    row.turnover = dict(wanted.turnover)


def _new_address() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(_ADDRESS_LENGTH)).lower()
