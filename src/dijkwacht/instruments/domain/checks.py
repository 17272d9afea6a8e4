# SPDX-License-Identifier: EUPL-1.2
"""What must hold before an own instrument can be used (docs/formats/own-instrument.md)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import chain
from typing import Any, Final

from dijkwacht.instruments.values import OWN, Around, OwnContent
from dijkwacht.knowledge.values import Indicator, Instrument, PhaseRule, Pillar, StepOfScan

Place = tuple[str | int, ...]
"""Where in the file: keys and places in lists."""
Remark = tuple[Place, str]

KEY: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NUMBER: Final = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,2}")
MOST_PILLARS: Final = 12
MOST_QUESTIONS: Final = 200
MOST_INDICATORS: Final = 6
"""Per question (design of the format, as for the library)."""
MOST_MINUTES: Final = 10_000
LONGEST: Final[Mapping[str, int]] = {
    "slug": 60,
    "title": 120,
    "label": 200,
    "summary": 1000,
    "owner": 120,
    "licence": 60,
    "short_title": 40,
    "text": 400,
    "help": 1000,
    "statement": 400,
    "why": 1000,
    "test_question": 400,
    "weight_reason": 400,
    "phase": 60,
    "name": 60,
    "region": 120,
}
"""In signs, by key; for every other text `_LONG`."""
_LONG: Final = 1000
_WORDS: Final[Mapping[str, str]] = {
    "title": "naam",
    "label": "label",
    "summary": "samenvatting",
    "owner": "eigenaar",
    "licence": "licentie",
    "short_title": "korte naam",
    "pillars": "pijler",
    "questions": "vraag",
    "text": "tekst",
    "help": "uitleg",
    "own_indicators": "eigen toetspunt",
    "statement": "stelling",
    "why": "waarom",
    "levels": "niveau",
    "absent": "niet geregeld",
    "paper": "op papier",
    "in_use": "ingevoerd",
    "proven": "werkt aantoonbaar",
    "test_question": "proefvraag",
    "proof": "bewijs",
    "informants": "wie het weet",
    "weight_reason": "reden van het gewicht",
    "sources": "bron",
    "steps": "stap",
    "phases": "fase",
    "phase": "naam",
    "name": "naam",
}
_MAY_BE_EMPTY: Final = frozenset({"variant_of", "region", "questionnaire", "place", "url"})
"""Everything else is a text that somebody reads."""


def faults_of(content: OwnContent, around: Around) -> tuple[Remark, ...]:
    """Everything that keeps this instrument from being used, with its place in the file, in order of the file."""
    found = chain(
        _texts(content),
        _keys(content, around),
        _shape(content.instrument),
        _doubles(content),
        _questions(content, around),
        _variants(content.instrument, around),
        _phases(content.instrument),
        _steps(content.instrument, around),
        _own_indicators(content, around),
        _released(content, around),
    )
    return tuple(dict.fromkeys(found))


def _texts(content: OwnContent) -> Iterator[Remark]:
    """A text that is missing, too long, or holds signs that no page can show."""
    yield from _texts_in(content.instrument, ())
    for nr, one in enumerate(content.indicators):
        yield from _texts_in(one, ("own_indicators", nr))


def _texts_in(value: Any, place: Place) -> Iterator[Remark]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield from _text(value, place)
    elif isinstance(value, tuple):
        for nr, one in enumerate(value):
            yield from _texts_in(one, (*place, nr))
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts_in(getattr(value, one.name), (*place, one.name))


def _text(text: str, place: Place) -> Iterator[Remark]:
    key = next((one for one in reversed(place) if isinstance(one, str)), "")
    most = LONGEST.get(key, _LONG)
    if not text.strip() and key not in _MAY_BE_EMPTY:
        yield place, f"{_named(place)}: hier ontbreekt de tekst."
    if len(text) > most:
        yield place, f"{_named(place)}: dit zijn {len(text)} tekens; het mogen er {most} zijn."
    if any(ord(sign) < 32 and sign not in "\n\t" for sign in text):
        yield place, f"{_named(place)}: hier staat een teken dat geen letter is."


def _keys(content: OwnContent, around: Around) -> Iterator[Remark]:
    slug = content.instrument.slug
    if slug in around.library.instruments:
        yield ("slug",), f"“{slug}” is een vragenset uit de bibliotheek. Kies een andere slug, die begint met “{OWN}”."
    elif not slug.startswith(OWN):
        yield ("slug",), f"De slug van een eigen vragenset begint met “{OWN}”."
    if not NUMBER.fullmatch(content.instrument.version):
        yield ("version",), "Een versie is een getal, zoals 1.0."
    for place, one in _every_key(content):
        if one and not KEY.fullmatch(one):
            yield place, f"“{one}” kan geen slug zijn: gebruik kleine letters, cijfers en streepjes."


def _every_key(content: OwnContent) -> Iterator[tuple[Place, str]]:
    yield ("slug",), content.instrument.slug
    for nr, pillar in enumerate(content.instrument.pillars):
        yield ("pillars", nr, "slug"), pillar.slug
        for question_nr, question in enumerate(pillar.questions):
            yield ("pillars", nr, "questions", question_nr, "slug"), question.slug
    for nr, step in enumerate(content.instrument.steps):
        yield ("steps", nr, "slug"), step.slug
    for nr, indicator in enumerate(content.indicators):
        yield ("own_indicators", nr, "slug"), indicator.slug


def _shape(instrument: Instrument) -> Iterator[Remark]:
    if not instrument.pillars:
        yield ("pillars",), "Er is nog geen pijler."
    if len(instrument.pillars) > MOST_PILLARS:
        yield ("pillars",), f"Er zijn {len(instrument.pillars)} pijlers; het mogen er {MOST_PILLARS} zijn."
    if len(instrument.questions) > MOST_QUESTIONS:
        yield ("pillars",), f"Er zijn {len(instrument.questions)} vragen; het mogen er {MOST_QUESTIONS} zijn."
    if not 1 <= instrument.minutes <= MOST_MINUTES:
        yield ("minutes",), f"Het aantal minuten ligt tussen 1 en {MOST_MINUTES}."
    for nr, pillar in enumerate(instrument.pillars):
        if not pillar.questions:
            yield ("pillars", nr), f"Pijler “{pillar.title}” heeft nog geen vraag."


def _doubles(content: OwnContent) -> Iterator[Remark]:
    instrument = content.instrument
    pillars = [(("pillars", nr, "slug"), one.slug) for nr, one in enumerate(instrument.pillars)]
    questions: list[tuple[Place, str]] = [
        (("pillars", nr, "questions", question_nr, "slug"), one.slug)
        for nr, pillar in enumerate(instrument.pillars)
        for question_nr, one in enumerate(pillar.questions)
    ]
    steps = [(("steps", nr, "slug"), one.slug) for nr, one in enumerate(instrument.steps)]
    own = [(("own_indicators", nr, "slug"), one.slug) for nr, one in enumerate(content.indicators)]
    for what, keys in (("Pijler", pillars), ("Vraag", questions), ("Stap", steps), ("Eigen toetspunt", own)):
        yield from _twice(what, keys)


def _twice(what: str, keys: Iterable[tuple[Place, str]]) -> Iterator[Remark]:
    seen: set[str] = set()
    for place, key in keys:
        if key in seen:
            yield place, f"{what} “{key}” staat er twee keer."
        seen.add(key)


def _how_many(words: str, chosen: int) -> str:
    if not chosen:
        return f"Vraag “{words}” heeft nog geen toetspunt. Kies er 1 tot {MOST_INDICATORS}."
    return f"Vraag “{words}” heeft {chosen} toetspunten. Kies er hooguit {MOST_INDICATORS}."


def _questions(content: OwnContent, around: Around) -> Iterator[Remark]:
    known = {*content.own, *around.library.indicators}
    for nr, pillar in enumerate(content.instrument.pillars):
        for question_nr, question in enumerate(pillar.questions):
            place: Place = ("pillars", nr, "questions", question_nr, "indicators")
            words = question.text or question.slug
            if not 1 <= len(question.indicators) <= MOST_INDICATORS:
                yield place, _how_many(words, len(question.indicators))
            yield from _twice("Toetspunt", (((*place, at), slug) for at, slug in enumerate(question.indicators)))
            for at, slug in enumerate(question.indicators):
                if slug not in known:
                    yield (*place, at), f"Vraag “{words}” noemt toetspunt “{slug}”, dat niet bestaat."
    asked = {one.slug for one in content.instrument.questions}
    for at, slug in enumerate(content.instrument.start_with):
        if slug not in asked:
            yield ("start_with", at), f"Vraag “{slug}” bestaat niet in deze vragenset."


def _variants(instrument: Instrument, around: Around) -> Iterator[Remark]:
    """A variant of what is not there, or of itself by a detour."""
    if not instrument.variant_of:
        return
    varies: dict[str, str] = {one.slug: one.variant_of for one in around.library.instruments.values()}
    varies |= dict(around.variants) | {instrument.slug: instrument.variant_of}
    if instrument.variant_of not in varies:
        yield ("variant_of",), f"Vragenset “{instrument.variant_of}” bestaat niet."
        return
    way = [instrument.slug]
    while (upward := varies.get(way[-1], "")) and upward not in way:
        way.append(upward)
    if upward:
        yield ("variant_of",), f"Dit loopt rond: {' → '.join([*way, upward])}."


def _phases(instrument: Instrument) -> Iterator[Remark]:
    for nr, one in enumerate(instrument.phases):
        if not (0 <= one.score <= 3 and 0 <= one.coverage <= 1):
            yield ("phases", nr), f"Fase “{one.name}”: de score is 0 tot 3 en de dekking 0 tot 1."
    for nr, pillar in enumerate(instrument.pillars):
        asked = {slug for question in pillar.questions for slug in question.indicators}
        for rule_nr, rule in enumerate(pillar.phases):
            yield from _rule(pillar, rule, asked, ("pillars", nr, "phases", rule_nr))
        yield from _split_phases(pillar, ("pillars", nr, "phases"))


def _rule(pillar: Pillar, rule: PhaseRule, asked: set[str], place: Place) -> Iterator[Remark]:
    if not 0 <= rule.minimum <= 3:
        yield (*place, "minimum"), f"Fase “{rule.phase}” van {pillar.title}: het niveau is 0, 1, 2 of 3."
    if not 0 <= rule.share <= 1:
        yield (*place, "share"), f"Fase “{rule.phase}” van {pillar.title}: het deel ligt tussen 0 en 1."
    for at, slug in enumerate(rule.indicators):
        if slug not in asked:
            yield (
                (*place, "indicators", at),
                f"Fase “{rule.phase}” noemt toetspunt “{slug}”, dat deze pijler niet vraagt.",
            )


def _split_phases(pillar: Pillar, place: Place) -> Iterator[Remark]:
    """Rules of one phase stand together, else nobody can tell which phase is the lower."""
    seen: list[str] = []
    for at, rule in enumerate(pillar.phases):
        if rule.phase in seen and seen[-1] != rule.phase:
            yield (*place, at), f"De regels van fase “{rule.phase}” staan niet bij elkaar."
        if rule.phase not in seen:
            seen.append(rule.phase)


def _steps(instrument: Instrument, around: Around) -> Iterator[Remark]:
    asked = {one.slug for one in instrument.questions}
    for nr, step in enumerate(instrument.steps):
        yield from _step(step, asked, around, ("steps", nr))


def _step(step: StepOfScan, asked: set[str], around: Around, place: Place) -> Iterator[Remark]:
    for at, slug in enumerate(step.questions):
        if slug not in asked:
            yield (*place, "questions", at), f"Stap “{step.title}” noemt vraag “{slug}”, die niet bestaat."
    if step.questionnaire and step.questionnaire not in around.library.questionnaires:
        yield (*place, "questionnaire"), f"Stap “{step.title}” noemt enquête “{step.questionnaire}”, die niet bestaat."


def _own_indicators(content: OwnContent, around: Around) -> Iterator[Remark]:
    asked = {slug for question in content.instrument.questions for slug in question.indicators}
    for nr, one in enumerate(content.indicators):
        place: Place = ("own_indicators", nr)
        name = one.statement or one.slug
        if one.slug in around.library.indicators:
            yield (
                (*place, "slug"),
                f"Toetspunt “{one.slug}” bestaat al in de bibliotheek. Koppel dat, of kies een andere slug.",
            )
        elif not one.slug.startswith(OWN):
            yield (*place, "slug"), f"De slug van een eigen toetspunt begint met “{OWN}”."
        if one.slug in around.elsewhere:
            yield (
                (*place, "slug"),
                f"Toetspunt “{one.slug}” hoort al bij “{around.elsewhere[one.slug]}”. Kies een andere slug.",
            )
        if one.slug not in asked:
            yield place, f"Bij geen enkele vraag hoort het eigen toetspunt “{name}”."
        yield from _amounts(one, name, place)


def _amounts(one: Indicator, name: str, place: Place) -> Iterator[Remark]:
    if not 1 <= one.weight <= 3:
        yield (*place, "weight"), f"Toetspunt “{name}”: het gewicht is 1, 2 of 3."
    if not 1 <= one.max_age_months <= 120:
        yield (*place, "max_age_months"), f"Toetspunt “{name}”: een antwoord geldt 1 tot 120 maanden."
    if not 1 <= one.version <= 30_000:
        yield (*place, "version"), f"Toetspunt “{name}”: de versie is een getal vanaf 1."
    for key in ("proof", "informants", "sources"):
        if not getattr(one, key):
            yield (*place, key), f"Toetspunt “{name}”: noem ten minste één {_ONE_OF[key]}."


_ONE_OF: Final = {"proof": "bewijs", "informants": "functie die het weet", "sources": "bron"}


def _released(content: OwnContent, around: Around) -> Iterator[Remark]:
    """A used version never changes: neither of the instrument, nor of an indicator in it."""
    for before in around.released:
        if before.instrument.version == content.instrument.version and before != content:
            yield ("version",), f"Versie {content.instrument.version} is al gepubliceerd. Kies een nieuw nummer."
    known = {(one.slug, one.version): one for before in around.released for one in before.indicators}
    newest: dict[str, int] = {}
    for slug, version in known:
        newest[slug] = max(version, newest.get(slug, 0))
    for nr, one in enumerate(content.indicators):
        before_it = known.get((one.slug, one.version))
        if (before_it is not None and before_it != one) or (
            before_it is None and one.version < newest.get(one.slug, 0)
        ):
            yield (
                ("own_indicators", nr, "version"),
                f"Toetspunt “{one.statement or one.slug}” is veranderd sinds versie {newest[one.slug]}. Verhoog “version”.",
            )


def _named(place: Sequence[str | int]) -> str:
    """A place in words: pijler 2, vraag 1, tekst."""
    parts: list[str] = []
    for one in place:
        if isinstance(one, int) and parts:
            parts[-1] += f" {one + 1}"
        else:
            parts.append(_WORDS.get(str(one), str(one)))
    return ", ".join(parts)
