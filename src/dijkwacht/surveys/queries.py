# SPDX-License-Identifier: EUPL-1.2
"""Surveys as a visitor with a code and as their keepers see them."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, QuerySet, Value
from pydantic import TypeAdapter

from dijkwacht.disclosure import public as disclosure
from dijkwacht.disclosure.values import Cell, Certificate, Place, Trend
from dijkwacht.surveys.domain.gate import before, changes_by_place, is_of_those_who_said
from dijkwacht.surveys.domain.states import LAST_DAYS, shown_total, state_of, takes_answers
from dijkwacht.surveys.models import ClosedAnswers, Code, Draft, Objection, Survey
from dijkwacht.surveys.values import Announced, OpenSurvey, SurveyCard
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound
from dijkwacht.values.waiting import WaitsFor

LEAST_TOLD = 10
"""From so many responses on, a keeper is told how many there are, rounded to tens."""

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
        closes_on=min(filter(None, (found.closed_on, found.closes_on))),
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


def is_still_open(survey: OpenSurvey) -> bool:
    """Whether nobody closed it since it was read."""
    return Survey.objects.filter(organisation_id=survey.organisation_id, pk=survey.id, closed_on__isnull=True).exists()


def sealed_draft(survey: OpenSurvey, lookup: str) -> bytes | None:
    """What was kept of an unfinished response, still sealed."""
    found = (
        Draft.objects.filter(organisation_id=survey.organisation_id, survey_id=survey.id, lookup=lookup)
        .values_list("sealed", flat=True)
        .first()
    )
    return bytes(found) if found is not None else None


def surveys_of(organisation_id: UUID) -> list[SurveyCard]:
    """All surveys of an organisation, the newest first; one statement."""
    rows = Survey.objects.filter(organisation_id=organisation_id).defer("key").order_by("-prepared_on", "title")
    return [survey_card(row) for row in rows]


def survey_for(actor: Actor, survey_id: UUID) -> SurveyCard:
    """One survey of the actor's organisation. Raises NotFound for any other."""
    row = Survey.objects.filter(organisation_id=actor.organisation_id, pk=survey_id).defer("key").first()
    if row is None:
        raise NotFound
    return survey_card(row)


def survey_card(row: Survey) -> SurveyCard:
    """A row as its keepers see it."""
    return SurveyCard(
        id=row.id,
        organisation_id=row.organisation_id,
        title=row.title,
        address=row.address,
        digest=row.digest,
        state=state_of(
            opened_on=row.opened_on, closed_on=row.closed_on, published_on=row.published_on, purged_on=row.purged_on
        ),
        announced=announced_from(row.announced),
        round_id=row.round_id,
        prepared_on=row.prepared_on,
        drawings=row.drawings,
        turnover=row.turnover,
        opened_on=row.opened_on,
        closes_on=row.closes_on,
        closed_on=row.closed_on,
        tidied_on=row.tidied_on,
        publish_asked_on=row.publish_asked_on,
        published_on=row.published_on,
        purged_on=row.purged_on,
    )


def codes_drawn(survey: SurveyCard) -> int:
    """How many codes there are; none any more once the survey is closed."""
    return Code.objects.filter(organisation_id=survey.organisation_id, survey_id=survey.id).count()


def told_total(survey: SurveyCard) -> int | None:
    """How many answered, as it may be told: in tens, from ten on. Counted from used codes, or after closing from the block."""
    mine = {"organisation_id": survey.organisation_id, "survey_id": survey.id}
    if survey.closed_on:
        people = ClosedAnswers.objects.filter(**mine).values_list("people", flat=True).first()
        return shown_total(people or 0, threshold=LEAST_TOLD)
    return shown_total(Code.objects.filter(**mine, is_used=True).count(), threshold=LEAST_TOLD)


def cells_of(survey: SurveyCard) -> tuple[Cell, ...]:
    """What is shown and hidden of a survey now; nothing when the gate let nothing through. Never who rather did not say."""
    if not survey.published_on or not disclosure.is_released(survey.organisation_id, survey.subject):
        return ()
    cells = disclosure.released(survey.organisation_id, survey.subject).cells
    return tuple(cell for cell in cells if is_of_those_who_said(cell.place))


def published_before(organisation_id: UUID, questionnaire: str) -> SurveyCard | None:
    """The last published survey with this questionnaire; what is prepared now may be laid beside it. One statement."""
    rows = Survey.objects.filter(
        organisation_id=organisation_id, questionnaire=questionnaire, published_on__isnull=False
    )
    row = rows.defer("key").order_by("-opened_on").first()
    return survey_card(row) if row else None


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What is shown of a survey now, how it was released, and the survey before with which it is compared."""

    cells: tuple[Cell, ...] = ()
    certificate: Certificate | None = None
    before: SurveyCard | None = None
    trends: tuple[Trend, ...] = ()

    @property
    def shown(self) -> int:
        """How many figures are shown now."""
        return sum(not cell.is_hidden for cell in self.cells)

    @property
    def hidden(self) -> int:
        """How many are not, for whatever reason."""
        return len(self.cells) - self.shown


def outcome_of(survey: SurveyCard) -> Outcome:
    """The release of a published survey with its trends; an empty one when the gate let nothing through."""
    if not disclosure.is_released(survey.organisation_id, survey.subject):
        return Outcome()
    stored = disclosure.released(survey.organisation_id, survey.subject)
    cells = tuple(cell for cell in stored.cells if is_of_those_who_said(cell.place))
    earlier = before(survey, surveys_of(survey.organisation_id))
    return Outcome(
        cells=cells,
        certificate=stored.line.certificate,
        before=earlier,
        trends=disclosure.trends(cells_of(earlier), cells, changes_by_place(survey)) if earlier else (),
    )


def shown_places(survey: SurveyCard) -> set[Place]:
    """The groups of which at least one figure is shown."""
    return {cell.place for cell in cells_of(survey) if not cell.is_hidden}


def objections_of(survey: SurveyCard) -> list[tuple[Place, date]]:
    """Which groups somebody wants taken back, and the day on which it was asked."""
    rows = Objection.objects.filter(
        organisation_id=survey.organisation_id, survey_id=survey.id, handled_on__isnull=True
    ).order_by("raised_on", "id")
    return [(Place(table=tuple(row.table), group=tuple(row.group)), row.raised_on) for row in rows]


def waiting(organisation_id: UUID, *, on: date) -> list[QuerySet[Any, Any]]:
    """What waits for the keepers: objections, surveys to open or publish, and those that end within two days."""
    surveys = Survey.objects.filter(organisation_id=organisation_id)
    objections = Objection.objects.filter(organisation_id=organisation_id, handled_on__isnull=True)
    ready = surveys.filter(tidied_on__isnull=False, publish_asked_on__isnull=True, published_on__isnull=True)
    ending = surveys.filter(
        opened_on__isnull=False, closed_on__isnull=True, closes_on__gte=on, closes_on__lte=on + LAST_DAYS
    )
    return [
        _rows(objections, WaitsFor.OBJECTION, "survey_id", "survey__title", "raised_on"),
        _rows(ending, WaitsFor.REMINDER, "id", "title", "closes_on"),
        _rows(ready, WaitsFor.PUBLISHING, "id", "title", "tidied_on"),
        _rows(surveys.filter(opened_on__isnull=True), WaitsFor.OPENING, "id", "title", "prepared_on"),
    ]


def _rows(found: QuerySet[Any, Any], kind: WaitsFor, *columns: str) -> QuerySet[Any, Any]:
    return found.order_by().values_list(Value(kind.value, CharField()), *map(F, columns))
