# SPDX-License-Identifier: EUPL-1.2
"""Surveys as a visitor with a code and as their keepers see them."""

from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from dijkwacht.surveys.domain.states import takes_answers
from dijkwacht.surveys.models import Code, Draft, Survey
from dijkwacht.surveys.values import Announced, OpenSurvey
from dijkwacht.values.verdicts import NotFound

_ANNOUNCED: TypeAdapter[Announced] = TypeAdapter(Announced)


def announced_json(announced: Announced) -> dict[str, Any]:
    """What was announced as plain data, for a survey to keep."""
    kept: dict[str, Any] = _ANNOUNCED.dump_python(announced, mode="json")
    return kept


def announced_from(kept: dict[str, Any]) -> Announced:
    """What `announced_json` made, as a value again."""
    return _ANNOUNCED.validate_python(kept)


def survey_behind(address: str, *, today: date) -> OpenSurvey:
    """The survey at an address on paper, under the system scope; raises NotFound until it opens and once it is purged."""
    found = (
        Survey.objects.filter(address=address, opened_on__isnull=False, key__isnull=False)
        .only("organisation_id", "title", "digest", "opened_on", "closed_on", "closes_on", "key")
        .first()
    )
    if found is None:
        raise NotFound
    return OpenSurvey(
        id=found.id,
        organisation_id=found.organisation_id,
        title=found.title,
        digest=found.digest,
        is_open=takes_answers(
            opened_on=found.opened_on, closed_on=found.closed_on, closes_on=found.closes_on, today=today
        ),
        closes_on=found.closes_on,
        sealed_key=bytes(found.key or b""),
    )


@lru_cache(maxsize=32)
def announced_of(organisation_id: UUID, survey_id: UUID, digest: str) -> Announced:
    """What a survey announced. Kept in memory: an open survey never changes."""
    found = Survey.objects.values_list("announced", flat=True)
    return announced_from(found.get(organisation_id=organisation_id, pk=survey_id, digest=digest))


def code_is_used(survey: OpenSurvey, lookup: str) -> bool | None:
    """Whether the code was used; None when this survey has no such code."""
    return (
        Code.objects.filter(organisation_id=survey.organisation_id, survey_id=survey.id, digest=lookup)
        .values_list("is_used", flat=True)
        .first()
    )


def sealed_draft(survey: OpenSurvey, lookup: str) -> bytes | None:
    """What was kept of an unfinished response, still sealed."""
    found = (
        Draft.objects.filter(organisation_id=survey.organisation_id, survey_id=survey.id, lookup=lookup)
        .values_list("sealed", flat=True)
        .first()
    )
    return bytes(found) if found is not None else None
