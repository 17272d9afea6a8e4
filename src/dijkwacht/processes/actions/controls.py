# SPDX-License-Identifier: EUPL-1.2
"""Recording how a control works in a process; the answer lives among the observations, nowhere else."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import HOUSE
from dijkwacht.audit import public as audit
from dijkwacht.knowledge.values import Control, Indicator
from dijkwacht.processes.domain.house_map import unit_of
from dijkwacht.processes.domain.permissions import may_assess_control
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Reading
from dijkwacht.values.verdicts import require


@dataclass(frozen=True, kw_only=True)
class ControlAnswer:
    """What somebody says of one indicator of a control, and on what it rests."""

    reading: Reading
    is_sample: bool
    on: date
    note: str = ""
    started_from: int | None = None
    replaces_colleague: bool = False


@transaction.atomic
def assess_control(
    *,
    actor: Actor,
    process: HouseProcess,
    control: Control,
    indicator: Indicator,
    answer: ControlAnswer,
    at: datetime,
) -> None:
    """Append the answer as an observation of the process, its department or the house, as the indicator asks.

    Raises Refused, and AnswerOvertaken when a colleague estimated the same since.
    """
    unit = unit_of(indicator, process.slug, process.department_id)
    require(may_assess_control(actor, process.department_id, is_of_house=unit == HOUSE))
    given = assessments.UnitAnswer(
        indicator=indicator.slug,
        unit=unit,
        reading=answer.reading,
        is_sample=answer.is_sample,
        source_title=f"{'Steekproef' if answer.is_sample else 'Eigen inschatting'}: {process.content.title}",
        on=answer.on,
        note=answer.note,
        started_from=answer.started_from,
        replaces_colleague=answer.replaces_colleague,
    )
    if assessments.answer_in_unit(actor=actor, answer=given, at=at):
        audit.record(actor, "control.assessed", process.id, control=control.slug, indicator=indicator.slug)
