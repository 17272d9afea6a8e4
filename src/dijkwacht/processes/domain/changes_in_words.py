# SPDX-License-Identifier: EUPL-1.2
"""A changed part of the library line by line, for who has to choose: what it was, what it is now, what it is here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dijkwacht.knowledge.values import (
    Acquaintance,
    Control,
    Process,
    ProcessStep,
    SeparationRule,
    WeakSpot,
)
from dijkwacht.processes.domain.card_words import (
    CHANGE_WORDS,
    FIELD_WORDS,
    STEP_WORDS,
    STRICTNESS_WORDS,
)
from dijkwacht.processes.domain.changes import ABOUT, Part, PartKind
from dijkwacht.values.organisations import TERRITORY_WORDS
from dijkwacht.values.phrasing import day_words


@dataclass(frozen=True, kw_only=True)
class ChangedLine:
    """One line of a part in its three states; empty where it was not there."""

    title: str
    was: str
    now: str
    here: str


@dataclass(frozen=True, kw_only=True)
class PartLines:
    """A part with a title, what became of it, and only the lines that differ."""

    title: str
    change: str
    lines: tuple[ChangedLine, ...]


def titles_of(*processes: Process | None) -> dict[str, str]:
    """What steps, rules and weak spots are called, by their keys; the first process that knows one decides."""
    named: dict[str, str] = {}
    for one in filter(None, processes):
        steps, rules = ((it.slug, it.title) for it in one.steps), ((it.slug, it.short) for it in one.rules)
        spots, controls = ((it.slug, it.text) for it in one.weak_spots), ((it.slug, it.text) for it in one.controls)
        for slug, words in (*steps, *rules, *spots, *controls):
            named.setdefault(slug, words)
    return named


def part_lines(part: Part, titles: Mapping[str, str]) -> PartLines:
    """The words for one part; `titles` call its steps by name."""
    if part.field == ABOUT:
        return PartLines(title=FIELD_WORDS[ABOUT], change=CHANGE_WORDS[part.kind], lines=())
    if part.kind is PartKind.MOVED:
        line = ChangedLine(
            title="Volgorde",
            was=_called(part.was, titles),
            now=_called(part.now, titles),
            here=_called(part.here, titles),
        )
        return PartLines(title=f"{FIELD_WORDS[part.field]}: volgorde", change=CHANGE_WORDS[part.kind], lines=(line,))
    was, now, here = (dict(_told(one, titles)) for one in (part.was, part.now, part.here))
    lines = tuple(
        ChangedLine(title=name, was=was.get(name, ""), now=now.get(name, ""), here=here.get(name, ""))
        for name in dict.fromkeys((*was, *now, *here))
        if len({was.get(name, ""), now.get(name, ""), here.get(name, "")}) > 1
    )
    return PartLines(title=_title(part), change=CHANGE_WORDS[part.kind], lines=lines)


def _title(part: Part) -> str:
    known = part.now if part.now is not None else part.was
    match known:
        case ProcessStep():
            return f"{FIELD_WORDS[part.field]} “{known.title}”"
        case SeparationRule():
            return f"{FIELD_WORDS[part.field]} “{known.short}”"
        case WeakSpot() | Control():
            return f"{FIELD_WORDS[part.field]} “{known.text}”"
        case _:
            return FIELD_WORDS[part.field]


def _told(value: Any, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What stands in a part, as pairs of a name and words."""
    match value:
        case None:
            return
        case ProcessStep():
            yield from _step(value)
        case SeparationRule():
            yield from _rule(value, titles)
        case WeakSpot():
            yield "Tekst", value.text
            yield "Stappen", _called(value.steps, titles)
        case Control():
            yield "Tekst", value.text
            yield "Aantal toetspunten", str(len(value.indicators))
        case Acquaintance():
            yield "Vraag", value.question
            yield "Wat u doet", value.then
            yield "Wie het overneemt", value.takes_over
        case tuple():
            yield "Tekst", " · ".join(value)
        case _:
            yield "Tekst", str(value)


def _step(step: ProcessStep) -> Iterator[tuple[str, str]]:
    yield "Stap", step.title
    yield "Soort", STEP_WORDS[step.kind]
    yield "Wie", step.who
    yield "Wat", step.what
    yield "Contact met mensen van buiten", _yes(step.has_outside_contact)
    yield "Mandaat", _yes(step.needs_mandate)
    yield "Buiten huis", step.done_by if step.is_outside else "nee"
    yield "Wie ervoor instaat", step.answers_for_it


def _rule(rule: SeparationRule, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "Regel", rule.text
    yield "Kort", rule.short
    yield "Verplicht of geadviseerd", STRICTNESS_WORDS[rule.strictness]
    yield "Stappen", _called((*rule.steps, *rule.others), titles)
    yield "Bron", " ".join(part for part in (rule.source.title, rule.source.place, rule.source.url) if part)
    yield "Uitzonderingen", " ".join(f"{one.text} {one.record}." for one in rule.exceptions)
    yield "Waar het geldt", ", ".join(TERRITORY_WORDS[one] for one in rule.territories)
    yield "Gecontroleerd op", day_words(rule.checked_on)


def _yes(said: bool) -> str:  # noqa: FBT001  one word for one mark
    return "ja" if said else "nee"


def _called(slugs: Iterable[str], titles: Mapping[str, str]) -> str:
    return ", ".join(titles.get(one, one) for one in slugs)
