# SPDX-License-Identifier: EUPL-1.2
"""Everything that one question page shows: what stands, what others say, and what this person was writing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from dijkwacht.assessments.domain.assess import indicator_result
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.models import Round, RoundInstrument
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
from dijkwacht.assessments.queries.rounds import assigned_to, draft_of, round_for
from dijkwacht.assessments.values import Resolved, Unit
from dijkwacht.knowledge.values import Indicator, Instrument, Question
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import NotFound


@dataclass(frozen=True, kw_only=True)
class QuestionSheet:
    """One question of a round for one person. `own` is what the chosen source said, by indicator."""

    round: Round
    instrument: Instrument
    question: Question
    indicators: tuple[Indicator, ...]
    units: tuple[Unit, ...]
    assigned: list[str]
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
    def go_on_with(self) -> str:
        """The first that waits for an answer; empty when none does."""
        return next((question.slug for question, is_answered in self.lines if not is_answered), "")


def question_sheet(
    actor: Actor, round_id: UUID, slug: str, *, source_id: UUID | None = None, at: datetime
) -> QuestionSheet:
    """The sheet of a question. Raises NotFound for a round or question that is not there."""
    round_ = round_for(actor, round_id)
    instrument, question, indicators = _question(actor, round_id, slug)
    chosen = source_for(actor, source_id) if source_id else own_source(actor, round_id)
    remarks = remarks_on(actor.organisation_id, [one.slug for one in indicators])
    own = {one.indicator: one for one in reversed(remarks) if chosen and one.source.id == chosen.id}
    units = units_of(round_)
    draft = draft_of(actor, round_id, slug)
    newest = max((one.recorded_at for one in own.values()), default=None)
    return QuestionSheet(
        round=round_,
        instrument=instrument,
        question=question,
        indicators=indicators,
        units=units,
        assigned=assigned_to(actor, round_id),
        source=source_line(chosen) if chosen else None,
        source_key=str(source_id or ""),
        sources=sources_of(actor.organisation_id),
        own=own,
        others=_named([one for one in remarks if one not in own.values()], units),
        earlier=_earlier(actor, round_, remarks),
        contrasts=_contrasts(actor, indicators, units, at=at),
        draft=draft.fields if draft and (newest is None or draft.saved_at > newest) else {},
        saved_at=newest,
    )


def _named(remarks: Sequence[Remark], units: Sequence[Unit]) -> list[Remark]:
    """The same remarks, each with the name of its department."""
    names = {unit.key: unit.name for unit in units}
    return [replace(one, unit=replace(one.unit, name=names.get(one.unit.key, one.unit.key))) for one in remarks]


def parts_of(actor: Actor, *, at: datetime) -> list[Part]:
    """What was put to this person in rounds that are open, newest first."""
    rounds = Round.objects.filter(organisation_id=actor.organisation_id, closed_at__isnull=True, opened_at__lte=at)
    if actor.round_id is not None:
        rounds = rounds.filter(id=actor.round_id)
    found = []
    for round_ in rounds.order_by("-opened_at"):
        assigned = set(assigned_to(actor, round_.id))
        for row in RoundInstrument.objects.filter(organisation_id=actor.organisation_id, round=round_):
            instrument, _ = content_of(row)
            lines = tuple(one for one in instrument.questions if one.slug in assigned)
            if lines:
                answered = _answered(actor, round_.id, lines)
                found.append(
                    Part(round=round_, instrument=instrument, lines=tuple((one, one.slug in answered) for one in lines))
                )
    return found


def _question(actor: Actor, round_id: UUID, slug: str) -> tuple[Instrument, Question, tuple[Indicator, ...]]:
    rows = RoundInstrument.objects.filter(organisation_id=actor.organisation_id, round_id=round_id)
    for row in rows.order_by("position"):
        instrument, texts = content_of(row)
        for question in instrument.questions:
            if question.slug == slug:
                return instrument, question, tuple(texts.indicators[one] for one in question.indicators)
    raise NotFound


def _answered(actor: Actor, round_id: UUID, questions: Sequence[Question]) -> set[str]:
    """The questions of which this person filled in every indicator."""
    own = own_source(actor, round_id)
    if own is None:
        return set()
    wanted = {slug for question in questions for slug in question.indicators}
    said = {one.indicator for one in remarks_on(actor.organisation_id, wanted) if one.source.id == own.id}
    return {question.slug for question in questions if said.issuperset(question.indicators)}


def _earlier(actor: Actor, round_: Round, remarks: Sequence[Remark]) -> list[Remark]:
    """What this person, or his organisation's coordinator, said before this round began: "klopt nog?"."""
    return [
        one
        for one in remarks
        if one.recorded_at < round_.opened_at and isinstance(one.reading, Level) and one.recorded_by == actor.person_id
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
