# SPDX-License-Identifier: EUPL-1.2
"""Light first: what to ask next about who does what, and only when the answer could change the outcome."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dijkwacht.knowledge.values import Process, RuleKind
from dijkwacht.processes.values.duties import ConflictKind, DutyKind, House, SeparationCheck, Staff, StepKey
from dijkwacht.values.phrasing import listed


class Asked(StrEnum):
    """What can be asked besides who does which step."""

    REPLACEMENT = "replacement"
    MANDATES = "mandates"
    MANAGERS = "managers"
    SKILLS = "skills"
    HOURS = "hours"
    VOLUMES = "volumes"


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A question and why its answer matters here, as Dutch sentences."""

    about: Asked
    question: str
    why: str


def asks(process: Process, house: House, check: SeparationCheck, *, foreign: Collection[str] = ()) -> tuple[Ask, ...]:
    """The questions whose answer could change what the check or a better division says, the most telling first.

    Nothing is asked before somebody does a step. Replacement: when a step hangs on one person. Mandates: when somebody
    takes a step that needs one and none was written down. Managers: when a rule looks at who is whose manager. Skills,
    volumes and hours: only when a rule is broken, because only then is another division sought. Who is kept by another
    department (`foreign`) is not asked about here.
    """
    return tuple(_asks(process, house, check, foreign)) if staff_of(process, house) else ()


def _asks(process: Process, house: House, check: SeparationCheck, foreign: Collection[str]) -> Iterator[Ask]:
    titles = {StepKey(process=process.slug, step=one.slug): one.title for one in process.steps}
    alone = [titles[one.step] for one in check.single_points if one.step in titles]
    if alone and not any(one.kind is DutyKind.REPLACEMENT for one in house.duties if one.step in titles):
        yield Ask(
            about=Asked.REPLACEMENT,
            question="Wie valt in bij ziekte en vakantie?",
            why=f"{_hanging(alone)}. Wie dan invalt, doet misschien twee stappen in één zaak.",
        )
    staff = staff_of(process, house)
    kept = tuple(one for one in staff if one.code not in foreign)
    needing = [one.title for one in process.steps if one.needs_mandate and not one.is_outside]
    if needing and all(one.mandates is None for one in staff):
        yield Ask(
            about=Asked.MANDATES,
            question="Wie heeft een schriftelijk mandaat?",
            why=f"{listed(needing)} mag alleen wie dat op papier heeft. Zonder mandaat telt iemand niet mee.",
        )
    if kept and _looks_at_managers(process) and not any(one.manager for one in staff):
        yield Ask(
            about=Asked.MANAGERS,
            question="Wie is van wie de leidinggevende?",
            why="Wie toezicht houdt, mag niet de leidinggevende zijn van wie het werk doet.",
        )
    if any(one.kind is not ConflictKind.TOO_LONG for one in check.conflicts):
        yield from _asks_for_division(house, staff, kept)


def _hanging(steps: Sequence[str]) -> str:
    return f"{listed(steps)} hangt aan één mens" if len(steps) == 1 else f"{listed(steps)} hangen elk aan één mens"


def _asks_for_division(house: House, staff: tuple[Staff, ...], kept: tuple[Staff, ...]) -> Iterator[Ask]:
    if len(house.staff) > 1 and any(one.skills is None for one in staff):
        yield Ask(
            about=Asked.SKILLS,
            question="Wie kan nog een andere stap doen?",
            why="Een betere verdeling legt een stap bij een ander. Zonder antwoord nemen wij aan dat iedereen alles kan.",
        )
    yield Ask(
        about=Asked.VOLUMES,
        question="Hoeveel tijd kost elke stap per week?",
        why="Dan rekenen wij uit of de verdeling past, en hoeveel hulp van buiten nodig is.",
    )
    if any(one.minutes is None for one in kept):
        yield Ask(
            about=Asked.HOURS,
            question="Hoeveel uur per week heeft ieder voor dit werk?",
            why="Wie geen uren over heeft, krijgt er in de verdeling geen stap bij.",
        )


def staff_of(process: Process, house: House) -> tuple[Staff, ...]:
    """Those of the own house who do a step of this process, in the order of the house."""
    codes = {one.code for one in house.duties if one.step.process == process.slug}
    return tuple(one for one in house.staff if one.code in codes and not one.lent_by)


def _looks_at_managers(process: Process) -> bool:
    return any(one.kind in (RuleKind.SUPERVISOR, RuleKind.NOT_MANAGER) for one in process.rules)
