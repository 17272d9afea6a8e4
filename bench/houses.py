# SPDX-License-Identifier: EUPL-1.2
"""Made-up houses for W9: people, processes and rules of a size. The same seed gives the same house."""

import random
from dataclasses import dataclass
from datetime import date

from dijkwacht.knowledge.values import (
    Acquaintance,
    Process,
    ProcessStep,
    RuleKind,
    SeparationRule,
    Source,
    Stake,
    StepKind,
    Strictness,
    VngCategory,
)
from dijkwacht.processes.values.dividing import Cover, DivisionProblem
from dijkwacht.processes.values.duties import Duty, DutyKind, Staff, StepKey

TODAY = date(2026, 11, 23)
KINDS = (StepKind.INTAKE, StepKind.ASSESS, StepKind.DECIDE, StepKind.PAY, StepKind.CHECK, StepKind.SUPERVISE)
SOURCE = Source(title="made up")


@dataclass(frozen=True, kw_only=True)
class House:
    """A size. `load` is all work as a share of all hours, `skilled` the share of the steps that somebody knows."""

    people: int
    processes: int
    load: float
    skilled: float = 0.4

    @property
    def steps(self) -> int:
        return self.processes * len(KINDS)


def process(number: int) -> Process:
    """Six steps: three of them by three people, whoever supervises takes no part, and two things that are advised."""
    kinds = {kind.value: kind for kind in KINDS}
    return Process(
        slug=f"process-{number:02}",
        version=1,
        number=number,
        title=f"Proces {number}",
        subtitle="",
        departments=(),
        vng=VngCategory.GRANTING,
        steps=tuple(
            ProcessStep(
                slug=slug,
                title=slug,
                kind=kind,
                who="",
                what="",
                stakes=(Stake.MONEY,) if kind is StepKind.PAY else (),
                has_outside_contact=kind is StepKind.INTAKE,
                needs_mandate=kind is StepKind.DECIDE,
            )
            for slug, kind in kinds.items()
        ),
        rules=(
            rule("three", RuleKind.DIFFERENT_PERSONS, Strictness.STRICT, ("intake", "decide", "pay")),
            rule("apart", RuleKind.SUPERVISOR, Strictness.STRICT, ("supervise",), ("intake", "decide", "pay")),
            rule("own-work", RuleKind.DIFFERENT_PERSONS, Strictness.ADVISED, ("assess", "decide", "check")),
            rule("no-boss", RuleKind.NOT_MANAGER, Strictness.ADVISED, ("check",), ("pay",)),
        ),
        weak_spots=(),
        look_out=(),
        do=(),
        controls=(),
        small_variant="",
        gone_wrong="",
        acquaintance=Acquaintance(question="", then="", takes_over=""),
        owner="",
        contact="",
        first_step="",
        sources=(),
        checked_on=TODAY,
    )


def rule(
    slug: str, kind: RuleKind, strictness: Strictness, steps: tuple[str, ...], others: tuple[str, ...] = ()
) -> SeparationRule:
    return SeparationRule(
        slug=slug, kind=kind, steps=steps, others=others, strictness=strictness, short="", text="", source=SOURCE,
        checked_on=TODAY,
    )  # fmt: skip


def house(size: House, seed: int) -> DivisionProblem:
    """Everybody knows a share of the steps and may take half of the decisions; every sixth is a manager."""
    dice = random.Random(f"{seed} {size}")
    processes = tuple(process(number) for number in range(size.processes))
    steps = [StepKey(process=one.slug, step=step.slug) for one in processes for step in one.steps]
    deciding = [one for one in steps if one.step == StepKind.DECIDE.value]
    codes = [f"P{number:02}" for number in range(size.people)]
    bosses = codes[::6]
    hours = {code: dice.choice([960, 1_440, 1_680, 1_920, 2_160]) for code in codes}
    work = [dice.choice([1, 2, 2, 3, 4, 6, 8]) for _ in steps]
    scale = size.load * sum(hours.values()) / sum(work)
    staff = tuple(
        Staff(
            code=code,
            minutes=hours[code],
            mandates=frozenset(one for one in deciding if dice.random() < 0.5),
            skills=frozenset(one for one in steps if dice.random() < size.skilled),
            manager="" if code in bosses else bosses[number // 6],
        )
        for number, code in enumerate(codes)
    )
    able = {step: [one.code for one in staff if one.skills and step in one.skills] for step in steps}
    return DivisionProblem(
        processes=processes,
        staff=staff,
        duties=tuple(
            Duty(step=step, code=code, kind=kind)
            for step in steps
            for code, kind in zip(dice.sample(able[step], min(2, len(able[step]))), DutyKind, strict=False)
        ),
        minutes={step: max(15, round(one * scale / 15) * 15) for step, one in zip(steps, work, strict=True)},
        on=TODAY,
        cover=Cover.WHERE_POSSIBLE,
    )
