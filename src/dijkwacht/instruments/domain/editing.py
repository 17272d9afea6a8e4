# SPDX-License-Identifier: EUPL-1.2
"""Changing one part of a draft; what another person changed elsewhere in it stays."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from dijkwacht.instruments.domain.checks import MOST_INDICATORS
from dijkwacht.instruments.values import OWN, OwnContent
from dijkwacht.knowledge.values import Indicator, Instrument, PhaseRule, Pillar, Question, Source
from dijkwacht.values.slugs import slug_for
from dijkwacht.values.verdicts import Conflict

FIRST_VERSION: Final = "1.0"
LICENCE: Final = "EUPL-1.2"
_LETTERS: Final = 45
"""So that the prefix and a number still fit in the sixty of a key."""


@dataclass(frozen=True, kw_only=True)
class General:
    """What stands at the head of an instrument."""

    title: str
    label: str
    summary: str
    owner: str
    licence: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class PillarLine:
    """A pillar in the list of pillars; without `slug` a new one."""

    slug: str
    title: str
    short_title: str
    summary: str


def begun(title: str, *, organisation: str, taken: Collection[str]) -> OwnContent:
    """An empty draft. Its label says whose it is, so that nobody takes it for somebody else's scan."""
    instrument = Instrument(
        slug=slug_for(title, taken, prefix=OWN, most=_LETTERS),
        version=FIRST_VERSION,
        title=title,
        label=f"Eigen vragenset van {organisation}",
        summary="",
        owner=organisation,
        licence=LICENCE,
        minutes=60,
        pillars=(),
        sources=(Source(title=f"Eigen vragenset van {organisation}"),),
    )
    return OwnContent(instrument=instrument)


def next_version(content: OwnContent, taken: Collection[str]) -> OwnContent:
    """A copy to go on with: 1.0 becomes 2.0."""
    number = int(content.instrument.version.split(".", maxsplit=1)[0]) + 1
    while f"{number}.0" in taken:
        number += 1
    return replace(content, instrument=replace(content.instrument, version=f"{number}.0"))


def general_of(content: OwnContent) -> General:
    it = content.instrument
    return General(
        title=it.title, label=it.label, summary=it.summary, owner=it.owner, licence=it.licence, minutes=it.minutes
    )


def with_general(content: OwnContent, general: General) -> OwnContent:
    return replace(
        content,
        instrument=replace(
            content.instrument,
            title=general.title,
            label=general.label,
            summary=general.summary,
            owner=general.owner,
            licence=general.licence,
            minutes=general.minutes,
        ),
    )


def pillar_lines(content: OwnContent) -> tuple[PillarLine, ...]:
    return tuple(
        PillarLine(slug=one.slug, title=one.title, short_title=one.short_title, summary=one.summary)
        for one in content.instrument.pillars
    )


def with_pillars(content: OwnContent, lines: Iterable[PillarLine]) -> OwnContent:
    """These pillars in this order. Raises Conflict when one that still has questions would go."""
    old = {one.slug: one for one in content.instrument.pillars}
    made: list[Pillar] = []
    for line in lines:
        slug = (
            line.slug if line.slug in old else slug_for(line.title, [*old, *(one.slug for one in made)], most=_LETTERS)
        )
        made.append(
            Pillar(
                slug=slug,
                title=line.title,
                short_title=line.short_title,
                summary=line.summary,
                questions=old[slug].questions if slug in old else (),
                phases=old[slug].phases if slug in old else (),
            )
        )
    kept = {one.slug for one in made}
    for slug, pillar in old.items():
        if slug not in kept and pillar.questions:
            raise Conflict(f"In pijler “{pillar.title}” staan nog vragen. Verplaats die eerst of haal ze weg.")
    return _with(content, made)


def with_question(content: OwnContent, question: Question, *, pillar: str, place: int) -> OwnContent:
    """A new or changed question at a place (from 1) of a pillar. Raises Conflict when the pillar is gone."""
    if content.pillar(pillar) is None:
        raise Conflict("Deze pijler is er niet meer. Kies een andere.")
    without = [
        replace(one, questions=tuple(each for each in one.questions if each.slug != question.slug))
        for one in content.instrument.pillars
    ]
    at = max(place - 1, 0)
    made = [
        replace(one, questions=(*one.questions[:at], question, *one.questions[at:])) if one.slug == pillar else one
        for one in without
    ]
    return _tidy(_with(content, made))


def without_question(content: OwnContent, slug: str) -> OwnContent:
    """The question goes, and with it the own indicators that no other question asks for."""
    made = [
        replace(one, questions=tuple(each for each in one.questions if each.slug != slug))
        for one in content.instrument.pillars
    ]
    lost = _named(content) - _named(_with(content, made))
    start = tuple(one for one in content.instrument.start_with if one != slug)
    steps = tuple(
        replace(one, questions=tuple(each for each in one.questions if each != slug))
        for one in content.instrument.steps
    )
    left = _with(content, made)
    return _tidy(_dropping(replace(left, instrument=replace(left.instrument, start_with=start, steps=steps)), lost))


def new_question(content: OwnContent, *, text: str, help_: str) -> Question:
    """A question that asks for nothing yet."""
    taken = [one.slug for one in content.instrument.questions]
    return Question(slug=slug_for(text, taken, most=_LETTERS), text=text, help=help_, indicators=())


def with_link(content: OwnContent, question: str, indicator: str) -> OwnContent:
    """The question also asks for this indicator. Raises Conflict when the question is gone, or has its six."""
    found = content.question(question)
    if found is None:
        raise Conflict("Deze vraag is er niet meer.")
    _, asked = found
    if indicator in asked.indicators:
        return content
    if len(asked.indicators) >= MOST_INDICATORS:
        raise Conflict("Een vraag heeft ten hoogste zes toetspunten. Haal er eerst een weg.")
    return _changed(content, replace(asked, indicators=(*asked.indicators, indicator)))


def without_link(content: OwnContent, question: str, indicator: str) -> OwnContent:
    """The question no longer asks for it; an own indicator that nothing else asks for goes. Raises Conflict."""
    found = content.question(question)
    if found is None:
        raise Conflict("Deze vraag is er niet meer.")
    left = _changed(
        content, replace(found[1], indicators=tuple(one for one in found[1].indicators if one != indicator))
    )
    return _tidy(_dropping(left, {indicator} - _named(left)))


def with_indicator(content: OwnContent, indicator: Indicator, *, released: Iterable[OwnContent]) -> OwnContent:
    """A new or changed own indicator, in a version of its own when it reads otherwise than a published one."""
    made = replace(indicator, version=version_of(indicator, released))
    if made.slug in content.own:
        changed = tuple(made if one.slug == made.slug else one for one in content.indicators)
    else:
        changed = (*content.indicators, made)
    return replace(content, indicators=changed)


def version_of(indicator: Indicator, released: Iterable[OwnContent]) -> int:
    """The version of a published text that reads the same, else one above the highest; 1 when there was none."""
    before = [one.own[indicator.slug] for one in released if indicator.slug in one.own]
    same = [one.version for one in before if replace(indicator, version=one.version) == one]
    highest = max((one.version for one in before), default=0)
    return highest if highest in same else highest + 1


def with_phases(content: OwnContent, pillar: str, rules: Iterable[PhaseRule]) -> OwnContent:
    """The phase rule of a pillar. Raises Conflict when the pillar is gone."""
    if content.pillar(pillar) is None:
        raise Conflict("Deze pijler is er niet meer.")
    made = [replace(one, phases=tuple(rules)) if one.slug == pillar else one for one in content.instrument.pillars]
    return _with(content, made)


def basis_of(part: object) -> str:
    """A digest by which a later moment knows whether this part is still as somebody saw it."""
    return sha256(repr(part).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _with(content: OwnContent, pillars: Iterable[Pillar]) -> OwnContent:
    return replace(content, instrument=replace(content.instrument, pillars=tuple(pillars)))


def _changed(content: OwnContent, question: Question) -> OwnContent:
    made = [
        replace(one, questions=tuple(question if each.slug == question.slug else each for each in one.questions))
        for one in content.instrument.pillars
    ]
    return _tidy(_with(content, made))


def _named(content: OwnContent) -> set[str]:
    return {slug for question in content.instrument.questions for slug in question.indicators}


def _dropping(content: OwnContent, lost: Collection[str]) -> OwnContent:
    return replace(content, indicators=tuple(one for one in content.indicators if one.slug not in lost))


def _tidy(content: OwnContent) -> OwnContent:
    """Phase rules that no longer name an indicator that their pillar does not ask; one that names none is left out."""
    made = []
    for pillar in content.instrument.pillars:
        asked = {slug for question in pillar.questions for slug in question.indicators}
        rules = [(rule, tuple(slug for slug in rule.indicators if slug in asked)) for rule in pillar.phases]
        kept = [replace(rule, indicators=left) for rule, left in rules if left or not rule.indicators]
        made.append(replace(pillar, phases=tuple(kept)))
    return _with(content, made)
