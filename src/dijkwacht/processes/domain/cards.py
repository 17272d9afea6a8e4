# SPDX-License-Identifier: EUPL-1.2
"""What stands on a process card or signal card, which cards a list shows, and when their rules want another look."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from dijkwacht.knowledge.values import Process, ProcessStep, RuleKind, SeparationRule, SignalCard, Source, Strictness
from dijkwacht.processes.domain.card_words import ALARM, SHORT_KIND
from dijkwacht.processes.values.cards import (
    Apart,
    CardGroups,
    CardRule,
    CardStep,
    ProcessCard,
    SignalLine,
    SignalSheet,
    Wish,
)
from dijkwacht.processes.values.house import Origin
from dijkwacht.values.organisations import Territory
from dijkwacht.values.phrasing import capital

MONTHS: Final = 6
"""After this many months without a check a rule is called old."""
MOST_LINES: Final = 4
"""Of each list as many as the card has room for; the first weigh most."""


def holding(process: Process, territory: Territory) -> Process:
    """The process with only the rules that hold here: the law of another territory asks nothing of it."""
    return replace(process, rules=tuple(one for one in process.rules if holds(one, territory)))


def holds(rule: SeparationRule, territory: Territory) -> bool:
    return not rule.territories or territory in rule.territories


def process_card(process: Process, *, origin: Origin, organisation: str, territory: Territory, on: date) -> ProcessCard:
    """The card of a process as it reads for an organisation on a day."""
    here = holding(process, territory)
    checked_on = min((process.checked_on, *(one.checked_on for one in here.rules)))
    return ProcessCard(
        slug=process.slug,
        kicker=_kicker(process, origin),
        title=process.title,
        subtitle=process.subtitle,
        steps=tuple(map(_step, process.steps)),
        apart=apart(here),
        weak=tuple(one.text for one in process.weak_spots[:MOST_LINES]),
        look_out=process.look_out[:MOST_LINES],
        do=process.do[:MOST_LINES],
        small_variant=process.small_variant,
        gone_wrong=f"{process.gone_wrong} Gevaar? Bel {ALARM[territory]}.".strip(),
        question=process.acquaintance.question,
        then=process.acquaintance.then,
        takes_over=process.acquaintance.takes_over,
        rules=tuple(_rule(one, on=on) for one in in_order(here.rules)),
        owner=capital(process.owner),
        contact=capital(process.contact),
        first_step=process.first_step,
        checked_on=checked_on,
        look_again=look_again(checked_on),
        is_stale=is_stale(checked_on, on=on),
        origin=_origin(process.version, origin, organisation),
    )


def signal_sheet(card: SignalCard, *, on: date) -> SignalSheet:
    """A signal card as it reads on a day."""
    return SignalSheet(
        slug=card.slug,
        title=card.title,
        for_whom=card.for_whom,
        lead=card.lead,
        weak=card.weak_spots,
        signals=tuple(SignalLine(text=one.text, why=one.why) for one in card.signals),
        do=card.do,
        not_do=card.not_do,
        opening=card.talk.opening,
        situation=card.talk.situation,
        questions=card.talk.questions,
        closing=card.talk.closing,
        sources=tuple(map(source_words, card.sources)),
        checked_on=card.checked_on,
        look_again=look_again(card.checked_on),
        is_stale=is_stale(card.checked_on, on=on),
        origin=_origin(card.version, Origin.LIBRARY, ""),
    )


def apart(process: Process) -> Apart | None:
    """The rule above the drawing: a strict one before an advised one, different persons before another kind."""
    rules = [one for one in process.rules if one.kind is not RuleKind.ROTATION]
    if not rules:
        return None
    chosen = min(rules, key=_weight)
    named = {*chosen.steps, *chosen.others}
    places = tuple(place for place, step in enumerate(process.steps) if step.slug in named)
    return Apart(words=chosen.short, places=places, is_strict=chosen.strictness is Strictness.STRICT)


def in_order(rules: Iterable[SeparationRule]) -> list[SeparationRule]:
    """What law orders first, else as they stand."""
    return sorted(rules, key=lambda one: one.strictness is not Strictness.STRICT)


def look_again(checked_on: date) -> date:
    """Six months later; the last day of a month that is too short."""
    months = checked_on.month - 1 + MONTHS
    year, month = checked_on.year + months // 12, months % 12 + 1
    return date(year, month, min(checked_on.day, monthrange(year, month)[1]))


def is_stale(checked_on: date, *, on: date) -> bool:
    """Whether the check is longer than six months ago; the day itself still counts."""
    return on > look_again(checked_on)


def card_groups(processes: Sequence[Process], signals: Iterable[SignalCard], wish: Wish) -> CardGroups:
    """What fits every wish: processes under each of their departments, by name, and the signal cards about them."""
    found = [one for one in processes if _fits(one, wish)]
    slugs = {one.slug for one in found}
    return CardGroups(
        departments=_by_department(found, only=wish.department),
        signals=tuple(one for one in signals if not wish or slugs.intersection(one.processes)),
    )


def source_words(source: Source) -> str:
    """A document and the place in it."""
    return f"{source.title}, {source.place}" if source.place else source.title


def _by_department(processes: Sequence[Process], *, only: str) -> tuple[tuple[str, tuple[Process, ...]], ...]:
    names = {name for one in processes for name in one.departments if only in ("", name)}
    return tuple(
        (name, tuple(one for one in processes if name in one.departments)) for name in sorted(names, key=str.casefold)
    )


def _weight(rule: SeparationRule) -> tuple[bool, bool]:
    return rule.strictness is not Strictness.STRICT, rule.kind is not RuleKind.DIFFERENT_PERSONS


def _step(step: ProcessStep) -> CardStep:
    who = f"Buiten huis: {step.who}" if step.is_outside else capital(step.who)
    return CardStep(title=step.title, who=who, what=step.what)


def _rule(rule: SeparationRule, *, on: date) -> CardRule:
    return CardRule(
        text=rule.text,
        exceptions=tuple(f"{one.text} Leg vast: {one.record}." for one in rule.exceptions),
        source=source_words(rule.source),
        url=rule.source.url,
        checked_on=rule.checked_on,
        is_strict=rule.strictness is Strictness.STRICT,
        is_stale=is_stale(rule.checked_on, on=on),
    )


def _kicker(process: Process, origin: Origin) -> str:
    kind = SHORT_KIND if origin is Origin.OWN else f"{SHORT_KIND} {process.number}"
    return " · ".join((kind, *map(capital, process.departments[:2])))


def _origin(version: int, origin: Origin, organisation: str) -> str:
    match origin:
        case Origin.OWN:
            return f"Geschreven door {organisation}"
        case Origin.ADAPTED:
            return f"Bibliotheek versie {version}, aangepast door {organisation}"
        case Origin.LIBRARY:
            return f"Bibliotheek van Dijkwacht, versie {version}"


def _fits(process: Process, wish: Wish) -> bool:
    return (
        (not wish.department or wish.department in process.departments)
        and (not wish.vng or process.vng.value == wish.vng)
        and (not wish.bibob or (process.bibob is not None and process.bibob.value == wish.bibob))
        and (not wish.core or process.core is not None)
    )
