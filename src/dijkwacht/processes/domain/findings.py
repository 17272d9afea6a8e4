# SPDX-License-Identifier: EUPL-1.2
"""What is wrong in the processes of a house, told without saying who."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from dijkwacht.knowledge.values import Process, StepKind
from dijkwacht.processes.domain.phrasing import steps_words
from dijkwacht.processes.values.duties import Conflict, RuleKey, SeparationCheck, StepKey
from dijkwacht.processes.values.findings import Cause, Finding, HouseFindings
from dijkwacht.processes.values.house import AcceptedRisk
from dijkwacht.processes.values.house_map import ControlState, MappedControl, MappedProcess
from dijkwacht.values.levels import Level

_RISK: Final = {
    Cause.RULE_BROKEN: 9,
    Cause.EMPTY_STEP: 6,
    Cause.MISSING_MANDATE: 6,
    Cause.ADVICE_NOT_FOLLOWED: 4,
    Cause.SINGLE_POINT: 3,
}
"""On the scale of other findings: weight 3 × steps short."""
_ORDER: Final = tuple(Cause)
_OF_RULES: Final = (Cause.RULE_BROKEN, Cause.ADVICE_NOT_FOLLOWED)


def findings(
    processes: Iterable[Process],
    check: SeparationCheck,
    mapped: Iterable[MappedProcess],
    accepted: Collection[AcceptedRisk] = (),
    *,
    today: date,
) -> HouseFindings:
    """Everything that asks for something, the riskiest first. Rule: docs/rules/process-findings.md.

    A broken rule that is left so on purpose moves aside up to and including its last day.
    """
    by_slug = {one.slug: one for one in processes}
    found = [*_of_check(check, by_slug), *(one for process in mapped for one in _of_controls(process))]
    found.sort(key=lambda one: (-one.risk, _ORDER.index(one.cause), one.process, one.detail))
    holding = {RuleKey(process=one.process, rule=one.rule): one for one in accepted if one.until >= today}
    aside = {one.key: holding[key] for one in found if (key := _rule_of(one)) in holding}
    return HouseFindings(
        open=tuple(one for one in found if one.key not in aside),
        accepted=tuple((one, aside[one.key]) for one in found if one.key in aside),
    )


def _rule_of(finding: Finding) -> RuleKey | None:
    if finding.cause not in _OF_RULES:
        return None
    return RuleKey(process=finding.process, rule=finding.detail)


def _of_check(check: SeparationCheck, processes: Mapping[str, Process]) -> Iterator[Finding]:
    per_rule: dict[RuleKey, list[Conflict]] = {}
    for conflict in check.conflicts:
        per_rule.setdefault(conflict.key, []).append(conflict)
    for key, conflicts in per_rule.items():
        yield _broken(conflicts, processes[key.process])
    for step in check.empty_steps:
        yield _of_step(Cause.EMPTY_STEP, step, processes[step.process])
    for step in dict.fromkeys(one.step for one in check.missing_mandates):
        yield _of_step(Cause.MISSING_MANDATE, step, processes[step.process])
    for step in (one.step for one in check.single_points):
        if _decides(processes[step.process], step.step):
            yield _of_step(Cause.SINGLE_POINT, step, processes[step.process])


def _decides(process: Process, step: str) -> bool:
    return any(one.slug == step and one.kind is StepKind.DECIDE for one in process.steps)


def _broken(conflicts: Sequence[Conflict], process: Process) -> Finding:
    """One finding per rule, however many people stand on both sides."""
    rule = conflicts[0].rule
    together = {step for one in conflicts for step in one.steps}
    steps = tuple(one.slug for one in process.steps if one.slug in together)
    return _finding(
        Cause.RULE_BROKEN if conflicts[0].is_strict else Cause.ADVICE_NOT_FOLLOWED,
        process,
        rule.slug,
        statement=rule.text,
        words=f"Nu komen bij {steps_words(steps, process)} taken samen die de regel uit elkaar houdt.",
        steps={*rule.steps, *rule.others},
    )


def _of_step(cause: Cause, step: StepKey, process: Process) -> Finding:
    title = steps_words((step.step,), process)
    statement, words = {
        Cause.EMPTY_STEP: (
            f"Niemand doet de stap {title} als vaste taak.",
            "Wijs iemand aan, of vraag een buurgemeente.",
        ),
        Cause.MISSING_MANDATE: (
            f"Voor de stap {title} ontbreekt een mandaat op papier.",
            "Wie deze stap doet, doet dat zonder schriftelijk mandaat (Awb, artikel 10:3 en 10:5).",
        ),
        Cause.SINGLE_POINT: (
            f"De beslissing {title} hangt aan één persoon.",
            "Er is geen vervanger. Bij ziekte of verlof ligt het stil, of iemand doet het zonder afspraak.",
        ),
    }[cause]
    return _finding(cause, process, step.step, statement=statement, words=words, steps={step.step})


def _finding(
    cause: Cause, process: Process, detail: str, *, statement: str, words: str, steps: Collection[str]
) -> Finding:
    return Finding(
        cause=cause,
        process=process.slug,
        process_title=process.title,
        detail=detail,
        statement=statement,
        words=words,
        risk=_RISK[cause],
        owner=process.owner,
        measures=measures_for(process, steps),
    )


def measures_for(process: Process, steps: Collection[str]) -> tuple[str, ...]:
    """The measures of the controls against weak spots in these steps, in the order of the controls."""
    spots = {one.slug for one in process.weak_spots if not one.steps or set(one.steps) & set(steps)}
    return tuple(dict.fromkeys(one.measure for one in process.controls if one.measure and spots & set(one.against)))


def _of_controls(mapped: MappedProcess) -> Iterator[Finding]:
    """Controls that do not work yet against a weak spot that nothing else holds; each of them once."""
    process = mapped.process.content
    short: dict[str, tuple[MappedControl, list[str]]] = {}
    for spot in mapped.spots:
        if spot.state is ControlState.NOT_YET:
            for one in spot.controls:
                if one.state is ControlState.NOT_YET:
                    short.setdefault(one.control.slug, (one, []))[1].append(spot.spot.text)
    for one, spots in short.values():
        yield Finding(
            cause=Cause.CONTROL_SHORT,
            process=process.slug,
            process_title=process.title,
            detail=one.control.slug,
            statement=f"Dit werkt nog niet genoeg: {one.control.text}",
            words=f"Verder houdt niets dit tegen: {'; '.join(spots)}.",
            risk=_short_by(one),
            owner=process.owner,
            measures=(one.control.measure,) if one.control.measure else (),
            indicator=one.shown.indicator if one.shown else "",
        )


def _short_by(one: MappedControl) -> int:
    """Weight × steps short, at least one step: high enough but on paper alone is short as well."""
    if one.shown is None or one.level is None:
        return 1
    return one.shown.weight * max(1, one.shown.enough - Level(one.level))
