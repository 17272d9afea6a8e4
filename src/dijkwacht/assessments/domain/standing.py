# SPDX-License-Identifier: EUPL-1.2
"""Which observations stand at a moment: appended, never overwritten, so the past can be read back."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from itertools import groupby

from dateutil.relativedelta import relativedelta

from dijkwacht.assessments.values import Observation, ObservationKind, Standing, Unit

Key = tuple[str, str, Unit]


def standing(observations: Iterable[Observation], *, at: datetime, max_age: Mapping[str, int]) -> tuple[Standing, ...]:
    """The last entry per source, indicator and unit as at `at`, less what was withdrawn or replaced.

    `max_age` gives months per indicator; older evidence stays in the list, marked as expired.
    Rule: docs/rules/standing.md.
    """
    entries = sorted((o for o in observations if o.recorded_at <= at), key=lambda o: (o.key, o.recorded_at, o.id))
    last = [_last(list(group)) for _, group in groupby(entries, key=lambda o: o.key)]
    current = [
        (observation, seen_on) for observation, seen_on in last if observation.kind is not ObservationKind.WITHDRAWN
    ]
    replaced = _replaced(entries, {observation.key for observation, _ in current})
    return tuple(
        Standing(
            observation=observation,
            evidence_on=seen_on,
            is_expired=seen_on + relativedelta(months=max_age[observation.indicator]) < at.date(),
        )
        for observation, seen_on in current
        if not _is_replaced(observation, replaced)
    )


def _last(entries: list[Observation]) -> tuple[Observation, date]:
    """The last entry and its evidence date: confirming never makes evidence younger."""
    seen = [entry for entry in entries if entry.kind is not ObservationKind.CONFIRMED] or entries
    return entries[-1], seen[-1].evidence_on


def _replaced(entries: Collection[Observation], current: set[Key]) -> dict[Key, datetime]:
    """Key of what another source replaced, and when. It holds while the replacing source stands."""
    by_id = {entry.id: entry for entry in entries}
    found: dict[Key, datetime] = {}
    for entry in entries:
        old = by_id.get(entry.replaces or "")
        if old is None or old.key == entry.key or entry.key not in current:
            continue
        # Only practice replaces practice: a new document does not undo what people do.
        if old.source_kind.is_paper or not entry.source_kind.is_paper:
            found[old.key] = max(entry.recorded_at, found.get(old.key, entry.recorded_at))
    return found


def _is_replaced(observation: Observation, replaced: Mapping[Key, datetime]) -> bool:
    """What a source says after it was replaced is new, and counts again."""
    moment = replaced.get(observation.key)
    return moment is not None and observation.recorded_at <= moment
