# SPDX-License-Identifier: EUPL-1.2
"""What must hold in a process and a signal card, so that each fits one A4 and says what it says about steps there are."""

from collections.abc import Iterable, Iterator, Sequence

from dijkwacht.knowledge.domain.faults import Remark
from dijkwacht.knowledge.domain.rule_faults import moot_rules, rule_faults
from dijkwacht.knowledge.values import (
    Control,
    Library,
    Process,
    ProcessStep,
    RuleKind,
    SeparationRule,
    SignalCard,
    Strictness,
    WeakSpot,
)

FEWEST_STEPS, MOST_STEPS = 4, 9
FEWEST_LINES, MOST_LINES = 3, 4
MOST_WEAK_SPOTS = 6
LONGEST = {"step": 14, "who": 28, "what": 60, "line": 75, "short": 44, "rule": 230, "block": 330, "subtitle": 80}
"""Letters that fit their place on the card."""
EMERGENCY_NUMBERS = ("112", "911")
"""That of the European Netherlands and that of the islands: which one holds depends on who reads."""


def remarks_on_processes(library: Library) -> Iterator[Remark]:
    """Everything that does not hold in processes and signal cards."""
    numbers: dict[int, str] = {}
    for process in library.processes.values():
        for key, message in (*faults_of(process), *moot_rules(process), *_unknown(process, library)):
            yield "processes", process.slug, key, message
        if numbers.setdefault(process.number, process.slug) != process.slug:
            yield "processes", process.slug, "number", f"Kaart {process.number} is al van “{numbers[process.number]}”."
    for card in library.signals.values():
        for key, message in _about_card(card, library):
            yield "signals", card.slug, key, message


def faults_of(process: Process) -> Iterator[tuple[str, str]]:
    """Key and Dutch sentence of each fault in a process by itself; also for one that a municipality wrote."""
    steps = [one.slug for one in process.steps]
    yield from _amount("steps", steps, FEWEST_STEPS, MOST_STEPS)
    yield from _amount("weak_spots", process.weak_spots, FEWEST_LINES, MOST_WEAK_SPOTS)
    yield from _amount("look_out", process.look_out, FEWEST_LINES, MOST_LINES)
    yield from _amount("do", process.do, FEWEST_LINES, MOST_LINES)
    yield from _twice(process)
    yield from _too_long("subtitle", [process.subtitle], "subtitle")
    yield from _too_long("look_out", process.look_out, "line")
    yield from _too_long("do", process.do, "line")
    yield from _too_long("small_variant", [process.small_variant], "block")
    yield from _too_long("gone_wrong", [process.gone_wrong], "block")
    if any(number in process.gone_wrong for number in EMERGENCY_NUMBERS):
        yield "gone_wrong", "Laat het alarmnummer weg: de kaart zet het er zelf bij, zoals het hier is."
    for step in process.steps:
        yield from _about_step(step)
    for rule in process.rules:
        yield from _about_rule(rule, steps)
    yield from rule_faults(process)
    for spot in process.weak_spots:
        yield from _about_spot(spot, steps)
    for control in process.controls:
        yield from _about_control(control, process.weak_spots)
    for key in ("departments", "controls", "sources"):
        if not getattr(process, key):
            yield key, "Noem er ten minste één."


def _about_step(step: ProcessStep) -> Iterator[tuple[str, str]]:
    yield from _too_long("steps", [step.title], "step")
    yield from _too_long("steps", [step.who], "who")
    yield from _too_long("steps", [step.what], "what")
    if step.is_outside and not step.done_by:
        yield "steps", f"Zeg wie stap “{step.title}” buiten huis doet."


def _about_rule(rule: SeparationRule, steps: Sequence[str]) -> Iterator[tuple[str, str]]:
    for slug in (*rule.steps, *rule.others):
        if slug not in steps:
            yield "rules", f"Regel “{rule.slug}” noemt stap “{slug}”, die niet bestaat."
    if rule.strictness is Strictness.STRICT and not rule.territories:
        yield "rules", f"Regel “{rule.slug}” is verplicht: zeg waar die geldt."
    needs_others = rule.kind in (RuleKind.SUPERVISOR, RuleKind.NOT_MANAGER)
    if needs_others != bool(rule.others):
        yield "rules", f"Regel “{rule.slug}”: “others” hoort bij supervisor en not_manager, en alleen daar."
    if (rule.kind is RuleKind.ROTATION) != bool(rule.months):
        yield "rules", f"Regel “{rule.slug}”: “months” hoort bij rotation, en alleen daar."
    if not rule.steps or (rule.kind is RuleKind.DIFFERENT_PERSONS and len(rule.steps) < 2):
        yield "rules", f"Regel “{rule.slug}” noemt te weinig stappen."
    yield from _too_long("rules", [rule.short], "short")
    yield from _too_long("rules", [rule.text], "rule")


def _about_spot(spot: WeakSpot, steps: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from _too_long("weak_spots", [spot.text], "line")
    for slug in spot.steps:
        if slug not in steps:
            yield "weak_spots", f"Zwakke plek “{spot.slug}” noemt stap “{slug}”, die niet bestaat."


def _about_control(control: Control, spots: Sequence[WeakSpot]) -> Iterator[tuple[str, str]]:
    if not control.against:
        yield "controls", f"Zeg waartegen “{control.slug}” helpt."
    for slug in control.against:
        if slug not in {one.slug for one in spots}:
            yield "controls", f"“{control.slug}” helpt tegen “{slug}”, een zwakke plek die niet bestaat."


def _unknown(process: Process, library: Library) -> Iterator[tuple[str, str]]:
    for control in process.controls:
        for slug in control.indicators:
            if slug not in library.indicators:
                yield "controls", f"Toetspunt “{slug}” bestaat niet."
        if control.measure and control.measure not in library.measures:
            yield "controls", f"Maatregel “{control.measure}” bestaat niet."


def _about_card(card: SignalCard, library: Library) -> Iterator[tuple[str, str]]:
    for slug in card.processes:
        if slug not in library.processes:
            yield "processes", f"Proces “{slug}” bestaat niet."
    yield from _amount("weak_spots", card.weak_spots, FEWEST_LINES, MOST_LINES)
    yield from _amount("signals", card.signals, FEWEST_LINES, MOST_WEAK_SPOTS)
    yield from _amount("do", card.do, FEWEST_LINES, MOST_LINES)
    yield from _amount("talk", card.talk.questions, 2, 3)
    yield from _too_long("weak_spots", card.weak_spots, "line")
    yield from _too_long("do", card.do, "line")
    if not card.sources:
        yield "sources", "Noem er ten minste één."


def _amount(key: str, found: Sequence[object], fewest: int, most: int) -> Iterator[tuple[str, str]]:
    if not fewest <= len(found) <= most:
        yield key, f"Hier horen er {fewest} tot {most}, het zijn er {len(found)}."


def _too_long(key: str, texts: Iterable[str], place: str) -> Iterator[tuple[str, str]]:
    most = LONGEST[place]
    yield from (
        (key, f"“{text[:40]}” is {len(text)} tekens; op de kaart passen er {most}.")
        for text in texts
        if len(text) > most
    )


def _twice(process: Process) -> Iterator[tuple[str, str]]:
    for key in ("steps", "rules", "weak_spots", "controls"):
        slugs = [one.slug for one in getattr(process, key)]
        yield from (
            (key, f"“{slug}” staat er twee keer in.") for slug in sorted({s for s in slugs if slugs.count(s) > 1})
        )
