# SPDX-License-Identifier: EUPL-1.2
"""Which observations stand at a moment: appended, never overwritten, so the past can be read back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby

from dijkwacht.assessments.values import Observation, ObservationKind, Standing, Unit
from dijkwacht.values.levels import Level
from dijkwacht.values.weeks import months_later

Key = tuple[str, str, Unit]


def standing(observations: Iterable[Observation], *, at: datetime, max_age: Mapping[str, int]) -> tuple[Standing, ...]:
    """The last entry per source, indicator and unit as at `at`, less what was withdrawn or replaced.

    `max_age` gives months per indicator; older evidence stays in the list, marked as expired.
    Rule: docs/rules/standing.md.
    """
    entries = sorted((o for o in observations if o.recorded_at <= at), key=lambda o: (o.key, o.recorded_at, o.id))
    per_key = [list(group) for _, group in groupby(entries, key=lambda o: o.key)]
    current = [_last(of_key) for of_key in per_key if of_key[-1].kind is not ObservationKind.WITHDRAWN]
    holding = [entry for of_key in per_key for entry in _since_withdrawal(of_key)]
    replaced = _replaced(holding, {entry.id: entry for entry in entries})
    return tuple(
        Standing(
            observation=observation,
            evidence_on=seen_on,
            is_expired=months_later(seen_on, max_age[observation.indicator]) < at.date(),
        )
        for observation, seen_on in current
        if not _is_replaced(observation, replaced)
    )


def _last(entries: list[Observation]) -> tuple[Observation, date]:
    """The last entry and its evidence date: confirming never makes evidence younger."""
    seen = [entry for entry in entries if entry.kind is not ObservationKind.CONFIRMED] or entries
    return entries[-1], seen[-1].evidence_on


def _since_withdrawal(entries: Sequence[Observation]) -> Sequence[Observation]:
    """What a source said before it took its words back no longer holds, also not against another source."""
    withdrawn = [place for place, entry in enumerate(entries) if entry.kind is ObservationKind.WITHDRAWN]
    return entries[withdrawn[-1] + 1 :] if withdrawn else entries


def _replaced(holding: Iterable[Observation], by_id: Mapping[str, Observation]) -> dict[Key, datetime]:
    """Key of what another source replaced, and when. It holds while the replacing source stands."""
    found: dict[Key, datetime] = {}
    for entry in holding:
        old = by_id.get(entry.replaces or "")
        if old is not None and _may_replace(entry, old):
            found[old.key] = max(entry.recorded_at, found.get(old.key, entry.recorded_at))
    return found


def _may_replace(entry: Observation, old: Observation) -> bool:
    """Another source, with a level, on the same thing.

    Only practice replaces practice: a new document does not undo what people do. And who does not know, or
    says n.v.t., takes away no level of another.
    """
    return (
        entry.source != old.source
        and (entry.indicator, entry.unit) == (old.indicator, old.unit)
        and isinstance(entry.reading, Level)
        and (old.source_kind.is_paper or not entry.source_kind.is_paper)
    )


def _is_replaced(observation: Observation, replaced: Mapping[Key, datetime]) -> bool:
    """What a source says after it was replaced is new, and counts again."""
    moment = replaced.get(observation.key)
    return moment is not None and observation.recorded_at <= moment
