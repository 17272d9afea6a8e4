# SPDX-License-Identifier: EUPL-1.2
"""Everything that one question page shows: what stands, what others say, and what this person was writing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from dijkwacht.assessments.domain.answers import put_once
from dijkwacht.assessments.domain.assess import indicator_result
from dijkwacht.assessments.domain.permissions import may_coordinate
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.models import Draft, Round, RoundInstrument, Source
from dijkwacht.assessments.queries.answering import AskedQuestion, asked_question
from dijkwacht.assessments.queries.derived import content_of, units_of
from dijkwacht.assessments.queries.observations import (
    Remark,
    SourceLine,
    observations_of,
    own_source,
    remarks_on,
    source_for,
    source_line,
    sources_of,
)
from dijkwacht.assessments.queries.rounds import assigned_to, draft_of, rounds_that_ask
from dijkwacht.assessments.values import Resolved, SourceKind, Unit
from dijkwacht.knowledge.values import Indicator, Instrument, Question, Scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import NotFound


@dataclass(frozen=True, kw_only=True)
class QuestionSheet:
    """One question of a round for one person. `own` is what the chosen source said of the chosen unit, by indicator.

    `unit_key` is the chosen department, empty for the whole house; `earlier` is what can be confirmed again.
    """

    round: Round
    instrument: Instrument
    question: Question
    indicators: tuple[Indicator, ...]
    units: tuple[Unit, ...]
    unit_key: str
    assigned: list[str]
    asked_again: frozenset[int]
    source: SourceLine | None
    source_key: str
    sources: list[SourceLine]
    own: dict[str, Remark]
    others: list[Remark]
    earlier: list[Remark]
    contrasts: tuple[tuple[Indicator, Resolved], ...]
    draft: dict[str, str]
    saved_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Part:
    """The questions of one round that were put to a person."""

    round: Round
    instrument: Instrument
    lines: tuple[tuple[Question, bool], ...]

    @property
    def answered(self) -> int:
        return sum(is_answered for _, is_answered in self.lines)

    @property
    def query(self) -> str:
        """The end of an address that says from which instrument one comes to a question."""
        return f"?scan={self.instrument.slug}"

    @property
    def go_on_with(self) -> str:
        """The first that waits for an answer; empty when none does."""
        return next((question.slug for question, is_answered in self.lines if not is_answered), "")


def question_sheet(
    actor: Actor,
    round_id: UUID,
    slug: str,
    *,
    source_id: UUID | None = None,
    unit_key: str | None = None,
    scan: str = "",
    at: datetime,
) -> QuestionSheet:
    """The sheet of a question, in the instrument `scan` if it has it; without `unit_key` for the actor's own department.

    Raises NotFound.
    """
    asked = asked_question(actor, round_id, slug, scan=scan)
    chosen = _speakable(actor, source_id) if source_id else own_source(actor, round_id)
    remarks = remarks_on(actor.organisation_id, [one.slug for one in asked.indicators])
    units = units_of(asked.round)
    unit_key = _unit_key(actor, units, unit_key)
    own = _own(remarks, asked.indicators, chosen, unit_key)
    draft = draft_of(actor, round_id, slug)
    source_key = str(source_id or "")
    return QuestionSheet(
        round=asked.round,
        instrument=asked.instrument,
        question=asked.question,
        indicators=asked.indicators,
        units=units,
        unit_key=unit_key,
        assigned=asked.assigned,
        asked_again=asked.asked_again,
        source=source_line(chosen) if chosen else None,
        source_key=source_key,
        sources=sources_of(actor.organisation_id),
        own=own,
        others=[one for one in remarks if one not in own.values()],
        earlier=_earlier(actor, asked, remarks, but=_answered_anew(own, asked.asked_again)),
        contrasts=_contrasts(actor, asked.indicators, units, at=at),
        draft=_unsent(draft, own.values(), actor, source=source_key, unit=unit_key),
        saved_at=max((one.recorded_at for one in own.values()), default=None),
    )


def _speakable(actor: Actor, source_id: UUID) -> Source:
    """A source for which others may speak; nobody speaks for another person. Raises NotFound."""
    found = source_for(actor, source_id)
    if found.person_id is not None or found.link_id is not None:
        raise NotFound
    return found


def _unit_key(actor: Actor, units: Sequence[Unit], wanted: str | None) -> str:
    """The department that was chosen, else the one that the actor speaks for; empty for the whole house."""
    taking_part = {unit.key for unit in units}
    mine = {str(one) for one in actor.departments} & taking_part
    default = mine.pop() if len(mine) == 1 else ""
    return default if wanted is None else wanted if wanted in taking_part else ""


def _own(
    remarks: Sequence[Remark], indicators: Sequence[Indicator], chosen: Source | None, unit_key: str
) -> dict[str, Remark]:
    """What the source said of the unit at which each indicator looks."""
    keys = {one.slug: unit_key if one.scope is Scope.DEPARTMENT else "" for one in indicators}
    return {
        one.indicator: one
        for one in remarks
        if chosen and one.source.id == chosen.id and one.unit.key == keys[one.indicator]
    }


def _unsent(draft: Draft | None, own: Iterable[Remark], actor: Actor, *, source: str, unit: str) -> dict[str, str]:
    """What was written for this source and unit, and not saved by this person since."""
    saved_at = max((one.recorded_at for one in own if one.is_by(actor)), default=None)
    if draft is None or (saved_at is not None and draft.saved_at <= saved_at):
        return {}
    fields: dict[str, str] = draft.fields
    return fields if (fields.get("source", ""), fields.get("unit", "")) == (source, unit) else {}


def parts_of(actor: Actor, *, at: datetime) -> list[Part]:
    """What was put to this person in rounds that are open, newest first."""
    rounds = Round.objects.filter(organisation_id=actor.organisation_id, closed_at__isnull=True, opened_at__lte=at)
    rounds = rounds.filter(id__in=rounds_that_ask(actor))
    if actor.round_id is not None:
        rounds = rounds.filter(id=actor.round_id)
    found = []
    for round_ in rounds.order_by("-opened_at"):
        assigned = set(assigned_to(actor, round_.id))
        put: set[str] = set()
        rows = RoundInstrument.objects.filter(organisation_id=actor.organisation_id, round=round_)
        for row in rows.order_by("position"):
            instrument, _ = content_of(row)
            lines = put_once([one for one in instrument.questions if one.slug in assigned], put)
            put.update(slug for one in lines for slug in one.indicators)
            if lines:
                answered = _answered(actor, round_.id, lines, row.asked_again)
                found.append(
                    Part(round=round_, instrument=instrument, lines=tuple((one, one.slug in answered) for one in lines))
                )
    return found


def _answered(actor: Actor, round_id: UUID, questions: Sequence[Question], again: Collection[int]) -> set[str]:
    """The questions of which this person filled in every indicator, on the level texts as they are now."""
    own = own_source(actor, round_id)
    if own is None:
        return set()
    wanted = {slug for question in questions for slug in question.indicators}
    remarks = [one for one in remarks_on(actor.organisation_id, wanted) if one.id not in again]
    said = {one.indicator for one in remarks if one.source.id == own.id}
    return {question.slug for question in questions if said.issuperset(question.indicators)}


def _answered_anew(own: Mapping[str, Remark], again: Collection[int]) -> set[str]:
    return {slug for slug, one in own.items() if one.id not in again}


def _earlier(actor: Actor, asked: AskedQuestion, remarks: Sequence[Remark], *, but: Collection[str]) -> list[Remark]:
    """What this person said before this round began, and for a coordinator what a former one judged: “klopt nog?”.

    Also what he said in this round on other level texts. `but` are the indicators that were answered anew.
    """
    coordinates = bool(may_coordinate(actor))
    return [
        one
        for one in remarks
        if one.indicator not in but
        and (one.recorded_at < asked.round.opened_at or one.id in asked.asked_again)
        and isinstance(one.reading, Level)
        and (one.is_by(actor) or (coordinates and one.source.kind is SourceKind.SELF_ASSESSMENT))
    ]


def _contrasts(
    actor: Actor, indicators: Sequence[Indicator], units: Sequence[Unit], *, at: datetime
) -> tuple[tuple[Indicator, Resolved], ...]:
    """Where paper and practice say something else about these indicators."""
    max_age = {one.slug: one.max_age_months for one in indicators}
    seen = standing(observations_of(actor.organisation_id, at=at, indicators=max_age.keys()), at=at, max_age=max_age)
    found = []
    for indicator in indicators:
        of_it = [one for one in seen if one.observation.indicator == indicator.slug]
        result = indicator_result(indicator, of_it, units=units, agreed=Level.IN_USE)
        contrasting = [unit for unit in result.units if unit.contrast]
        if contrasting:
            found.append((indicator, max(contrasting, key=lambda unit: abs(unit.contrast or 0))))
    return tuple(found)
