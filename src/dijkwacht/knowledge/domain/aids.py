# SPDX-License-Identifier: EUPL-1.2
"""Which texts stand beside the step that somebody is doing."""

from dijkwacht.knowledge.values import Aid, AidUse, Library


def aids_for(measure: str, step: int, library: Library) -> tuple[Aid, ...]:
    """The texts for exactly this step (from 1) of a measure, then those for any step, each in the library's order."""
    exactly = _that_name(AidUse(measure=measure, step=step), library)
    anywhere = _that_name(AidUse(measure=measure), library)
    return exactly + tuple(aid for aid in anywhere if aid not in exactly)


def _that_name(use: AidUse, library: Library) -> tuple[Aid, ...]:
    return tuple(aid for aid in library.aids.values() if use in aid.uses)
