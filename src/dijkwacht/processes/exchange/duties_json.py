# SPDX-License-Identifier: EUPL-1.2
"""What the check of a file of who does what found, as data: docs/formats/duties-result.schema.json."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from dijkwacht.knowledge.public import fewest_people
from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.asked_division import problem_of
from dijkwacht.processes.domain.division import divide
from dijkwacht.processes.domain.division_words import DivisionWords
from dijkwacht.processes.domain.phrasing import (
    empty_step_words,
    explained,
    mandate_words,
    single_point_words,
)
from dijkwacht.processes.domain.separation import check
from dijkwacht.processes.exchange.duties_file import DutiesRead
from dijkwacht.processes.exchange.duties_types import (
    RESULT,
    ConflictResult,
    DutiesFile,
    DutiesResult,
    EmptyResult,
    MandateResult,
    PointResult,
    ProcessResult,
    ReasonResult,
    UnsolvableResult,
)
from dijkwacht.processes.values.dividing import NoDivision, Reason
from dijkwacht.processes.values.duties import Conflict, Duty, House

_RESULT: TypeAdapter[DutiesResult] = TypeAdapter(DutiesResult)


def result(read: DutiesRead, *, only: Collection[str] = (), today: date) -> DutiesResult:
    """The check of a file, of all its processes or of some, on the day that it names or else today."""
    on = read.on or today
    chosen = tuple(one for one in read.house.processes if not only or one.slug in only)
    house = replace(read.house, processes=chosen)
    of = {one.slug: one for one in chosen}
    found = check(house, today=on)
    return DutiesResult(
        format=RESULT,
        on=on,
        territory=house.territory,
        processes=tuple(_process(one, house) for one in chosen),
        conflicts=tuple(_conflict(one, of[one.process]) for one in found.conflicts),
        missing_mandates=tuple(
            MandateResult(
                process=one.step.process,
                step=one.step.step,
                person=one.code,
                kind=one.kind,
                sentence=mandate_words(one, of[one.step.process]),
            )
            for one in found.missing_mandates
        ),
        single_points=tuple(
            PointResult(
                process=one.step.process,
                step=one.step.step,
                person=one.code,
                sentence=single_point_words(one, of[one.step.process]),
            )
            for one in found.single_points
        ),
        empty_steps=tuple(
            EmptyResult(process=one.process, step=one.step, sentence=empty_step_words(one, of[one.process]))
            for one in found.empty_steps
        ),
        unsolvable_parts=tuple(_unsolvable(house, on)),
        left_out=tuple(_left_out(read.left_out, of)),
    )


def plain(found: DutiesResult) -> dict[str, Any]:
    """The same as data for JSON."""
    data: dict[str, Any] = _RESULT.dump_python(found, mode="json")
    return data


def schema(kind: type[DutiesFile | DutiesResult]) -> dict[str, Any]:
    """The JSON Schema of a file that comes in, or of the result, made of the types that read and write it."""
    made = TypeAdapter(kind).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def _process(process: Process, house: House) -> ProcessResult:
    return ProcessResult(
        process=process.slug,
        title=process.title,
        version=process.version,
        people=len({one.code for one in house.duties if one.step.process == process.slug}),
        fewest_people=fewest_people(process, house.territory),
    )


def _conflict(conflict: Conflict, process: Process) -> ConflictResult:
    rule = conflict.rule
    return ConflictResult(
        process=process.slug,
        rule=rule.slug,
        rule_kind=rule.kind,
        rule_text=rule.text,
        kind=conflict.kind,
        steps=conflict.steps,
        persons=conflict.codes,
        strictness=rule.strictness,
        through=conflict.through,
        source=rule.source,
        source_checked_on=rule.checked_on,
        sentence=explained(conflict, process).sentence,
    )


def _unsolvable(house: House, today: date) -> Iterator[UnsolvableResult]:
    """The processes that these people cannot divide, whoever does what now: the question that the page asks.

    A process of which only steps outside the house were told, has nobody to divide it over, and was not asked.
    """
    for process in house.processes:
        problem = problem_of(process, house, minutes={}, on=today)
        found = divide(problem) if problem.staff else None
        if isinstance(found, NoDivision):
            yield UnsolvableResult(
                process=process.slug,
                persons=tuple(sorted(one.code for one in problem.staff)),
                is_proven=found.is_proven,
                reasons=tuple(map(_reason, found.reasons)),
                sentence=f"{process.title} is zo niet te verdelen. "
                + " ".join(DivisionWords(problem=problem).reasons(found)),
            )


def _reason(reason: Reason) -> ReasonResult:
    return ReasonResult(
        kind=reason.kind,
        rule=reason.rule.rule if reason.rule else "",
        step=reason.step.step if reason.step else "",
        person=reason.code,
    )


def _left_out(duties: Sequence[Duty], of: Mapping[str, Process]) -> Iterator[PointResult]:
    for duty in duties:
        if duty.step.process in of:
            step = next(one for one in of[duty.step.process].steps if one.slug == duty.step.step)
            yield PointResult(
                process=duty.step.process,
                step=duty.step.step,
                person=duty.code,
                sentence=f"{step.title} telt niet mee: dat doet {step.done_by or 'een ander'}, buiten huis.",
            )
