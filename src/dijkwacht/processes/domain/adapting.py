# SPDX-License-Identifier: EUPL-1.2
"""Changing how a process runs here: what law orders stays, and what hangs on a step that goes lets go of it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from dijkwacht.knowledge.values import Process, SeparationRule, Strictness

DECLINED: Final = "Niet overgenomen toen de bibliotheek veranderde."


def keeps_the_law(base: Process, changed: Process) -> bool:
    """Whether every strict rule of the library is in the changed process, word for word."""
    return set(strict_rules(base)) <= set(changed.rules)


def strict_rules(process: Process) -> list[SeparationRule]:
    return [one for one in process.rules if one.strictness is Strictness.STRICT]


def steps_of_law(process: Process) -> dict[str, str]:
    """Slug of each step that a strict rule names, with the words of the first that does: such a step cannot go."""
    rules = reversed(strict_rules(process))
    return {slug: rule.short for rule in rules for slug in (*rule.steps, *rule.others)}


def without_lost_steps(process: Process) -> Process:
    """The process with weak spots that no longer name a step that is gone."""
    known = {one.slug for one in process.steps}
    spots = (replace(one, steps=tuple(slug for slug in one.steps if slug in known)) for one in process.weak_spots)
    return replace(process, weak_spots=tuple(spots))


def left_out_after(here: Process, library: Process, before: Mapping[str, str]) -> dict[str, str]:
    """Advised rules of the library that are not kept here, each with its reason; one just declined gets ours."""
    present = {one.slug for one in here.rules}
    return {
        one.slug: before.get(one.slug, DECLINED)
        for one in library.rules
        if one.strictness is Strictness.ADVISED and one.slug not in present
    }


def names_lost_step(rule: SeparationRule, steps: Collection[str]) -> bool:
    return any(slug not in steps for slug in (*rule.steps, *rule.others))
