# SPDX-License-Identifier: EUPL-1.2
"""What the solver's answer means for the page: a better division, or why there is none and the least help that cures it."""

from collections.abc import Iterable
from dataclasses import replace

from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.division import divide
from dijkwacht.processes.domain.division_words import DivisionWords
from dijkwacht.processes.domain.phrasing import title_of
from dijkwacht.processes.domain.relief import OUTSIDE, checks_afterwards, least_relief
from dijkwacht.processes.values.dividing import Division, DivisionProblem, Help, NoDivision
from dijkwacht.processes.values.duties import Duty
from dijkwacht.processes.values.proposal import HelpLine, Proposal


def proposed(problem: DivisionProblem, process: Process) -> Proposal:
    """Divide with the people there are, with checks for advice that is not followed; else with the least help."""
    found = divide(problem)
    if isinstance(found, Division):
        checks = checks_afterwards(problem, found)
        return replace(_told(found, problem, process), helps=_helps(checks, problem))
    relief = least_relief(problem)
    reasons = DivisionWords(problem=problem).reasons(found)
    if relief is None:
        return Proposal(duties=(), lent=(), reasons=reasons, helps=(), why=(), broken=(), claim=_no_claim(found))
    return replace(_told(relief.division, problem, process), reasons=reasons, helps=_helps(relief.helps, problem))


def _told(division: Division, problem: DivisionProblem, process: Process) -> Proposal:
    words = DivisionWords(problem=problem)
    own = {one.code for one in problem.staff if not one.lent_by}
    duties = tuple(map(_named, division.duties))
    return Proposal(
        duties=duties,
        lent=tuple(sorted({one.code for one in duties} - own)),
        reasons=(),
        helps=(),
        why=tuple(
            f"{words.step(one.duty.step)}, {_named(one.duty).code}: {words.because(one)}" for one in division.because
        ),
        broken=tuple(title_of(one, process) for one in division.broken),
        claim=words.proof(division),
    )


def _helps(helps: Iterable[Help], problem: DivisionProblem) -> tuple[HelpLine, ...]:
    words = DivisionWords(problem=problem)
    return tuple(
        HelpLine(
            kind=one.kind,
            step=one.steps[0].step if one.steps else "",
            text=words.help(one),
            minutes=one.minutes,
            code=one.code,
            rule=one.rule.rule if one.rule else "",
        )
        for one in helps
    )


def _named(duty: Duty) -> Duty:
    """Who is still to be found is “hulp 1”."""
    if not duty.code.startswith(OUTSIDE):
        return duty
    return replace(duty, code=f"hulp {duty.code.removeprefix(OUTSIDE)}")


def _no_claim(found: NoDivision) -> str:
    return "Wij hebben elke verdeling nagerekend." if found.is_proven else "Wij vonden geen verdeling die past."
