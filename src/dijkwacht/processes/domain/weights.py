# SPDX-License-Identifier: EUPL-1.2
"""How heavy each process weighs in this organisation, in whole points that add up and can be explained."""

from collections.abc import Iterable, Iterator
from typing import Final

from dijkwacht.knowledge.values import Process, Stake, Strictness
from dijkwacht.processes.domain.circumstances import WAYS
from dijkwacht.processes.domain.separation import holds_in
from dijkwacht.processes.values.circumstances import Entry, Profile, Reason, Way, Weight
from dijkwacht.values.organisations import Territory
from dijkwacht.values.phrasing import number_words

HEAVIEST: Final = 3
"""With how many one starts: more is no start."""
_STAKE: Final = 2
_CONTACT: Final = 1
_MOST_RULES: Final = 2
_FEATURE: Final = 2
_OWN: Final = 1
_STAKE_WORDS: Final = {
    Stake.MONEY: "Er gaat geld om.",
    Stake.DISCRETION: "Wie beslist, heeft ruimte om zelf te kiezen.",
    Stake.INFORMATION: "Er is informatie te halen.",
}


def in_order_of_weight(
    processes: Iterable[Process], profile: Profile, *, territory: Territory = Territory.EUROPEAN
) -> tuple[Weight, ...]:
    """The heaviest first; equal ones in the order of their numbers. Rule: docs/rules/process-weight.md."""
    found = [weigh(one, profile, territory=territory) for one in processes]
    return tuple(sorted(found, key=lambda one: (-one.total, one.number, one.process)))


def weigh(process: Process, profile: Profile, *, territory: Territory = Territory.EUROPEAN) -> Weight:
    """One process: what is at stake, who is met, what law asks, what surrounds it, and what was said here."""
    reasons = (*_of_process(process, territory), *_of_surroundings(process, profile), *_of_working(process, profile))
    return Weight(process=process.slug, number=process.number, reasons=reasons)


def _of_process(process: Process, territory: Territory) -> Iterator[Reason]:
    at_stake = {stake for step in process.steps for stake in step.stakes}
    for stake, words in _STAKE_WORDS.items():
        if stake in at_stake:
            yield Reason(points=_STAKE, words=words)
    if any(step.has_outside_contact for step in process.steps):
        yield Reason(points=_CONTACT, words="Medewerkers spreken de mensen van buiten zelf.")
    strict = sum(one.strictness is Strictness.STRICT and holds_in(one, territory) for one in process.rules)
    if strict:
        rules = "regel" if strict == 1 else "regels"
        words = f"De wet houdt hier stappen uit elkaar, met {number_words(strict)} {rules}."
        yield Reason(points=min(strict, _MOST_RULES), words=words)


def _of_surroundings(process: Process, profile: Profile) -> Iterator[Reason]:
    for one in process.weighed_by:
        if one.feature in (profile.features or ()):
            yield Reason(points=_FEATURE, words=one.why)
            strength = profile.of(one.feature).strength
            if strength:
                yield Reason(points=-_OWN, words=f"Sterk: {strength}")


def _of_working(process: Process, profile: Profile) -> Iterator[Reason]:
    touched = {one.circumstance for one in process.weak_spots}
    for way in Way:
        entry = profile.of(way)
        if entry.is_here and WAYS[way].touches in touched:
            yield from _of_entry(entry, WAYS[way].title)


def _of_entry(entry: Entry, title: str) -> Iterator[Reason]:
    """A risk makes heavier, a strength lighter; said both, they outweigh each other and both are told."""
    if entry.risk:
        yield Reason(points=_OWN, words=f"{title}: {entry.risk}")
    if entry.strength:
        yield Reason(points=-_OWN, words=f"{title}, ook sterk: {entry.strength}")
