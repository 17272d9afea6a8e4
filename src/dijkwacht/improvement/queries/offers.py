# SPDX-License-Identifier: EUPL-1.2
"""What the rooms below offer for the plan, together."""

from datetime import datetime

from dijkwacht.assessments import public as assessments
from dijkwacht.assessments.values import Advice
from dijkwacht.improvement.domain.offers import with_processes
from dijkwacht.knowledge.public import library
from dijkwacht.processes import public as processes
from dijkwacht.values.actors import Actor


def offered(actor: Actor, *, at: datetime) -> Advice | None:
    """The advice of the newest round with the findings of processes; None when there is neither."""
    advice, found = assessments.advice(actor, at=at), processes.findings(actor, at=at)
    if not found:
        return advice
    return with_processes(
        advice,
        found,
        usable=library().measures,
        is_small=advice.is_small if advice else assessments.is_small(actor, at=at),
    )
