# SPDX-License-Identifier: EUPL-1.2
"""From several sources side by side to one level: practice outweighs paper, silence weighs nothing."""

from collections.abc import Collection, Iterable, Sequence
from statistics import median_low

from dijkwacht.assessments.values import HOUSE, Foundation, Resolved, SourceKind, Standing, Unit
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.levels import Level, Reading, Silence


def resolved(standing: Collection[Standing], *, unit: Unit = HOUSE, round_id: str | None = None) -> Resolved:
    """Lower median of practice; without practice, paper counts for little.

    The agreed level of an expert session wins within its own round; the other sources stay visible in `standing`.
    Rule: docs/rules/level.md.
    """
    claims = [one for one in standing if one.is_paper and isinstance(one.reading, Level)]
    seen = [one for one in standing if not one.is_paper and isinstance(one.reading, Level)]
    agreed = [one for one in seen if _is_expert_session(one, round_id)]
    levels = _levels(seen)
    practice = _lower_median(levels) if levels else None
    claim = max(_levels(claims), default=None)
    return Resolved(
        unit=unit,
        reading=_reading(standing, agreed=_levels(agreed), practice=practice, claims=claims),
        foundation=_foundation(levels, has_claim=bool(claims)),
        claim=claim,
        practice=practice,
        contrast=claim - practice if claim is not None and practice is not None else None,
        works_without_paper=claim is Level.ABSENT and practice is not None and practice >= Level.IN_USE,
        has_document=any(
            one.observation.source_kind is SourceKind.DOCUMENT and one.reading is not Level.ABSENT for one in claims
        ),
        is_disputed=bool(claims or seen) and any(one.reading is Silence.NOT_APPLICABLE for one in standing),
        by_expert_session=bool(agreed),
        standing=tuple(standing),
    )


def over_units(units: Iterable[Resolved]) -> Reading:
    """Lower median of the units with a level; without any level n.v.t. when a unit says so."""
    readings = [unit.reading for unit in units]
    levels = [reading for reading in readings if isinstance(reading, Level)]
    return _lower_median(levels) if levels else _silence(readings)


def foundation_over_units(units: Iterable[Resolved]) -> Foundation | None:
    """The weakest foundation in practice among the units with a level; on paper alone when no unit has practice."""
    order = (Foundation.CONTRADICTED, Foundation.ONE_SOURCE, Foundation.AGREED, Foundation.PAPER_ONLY)
    present = {unit.foundation for unit in units if unit.level is not None}
    return next((foundation for foundation in order if foundation in present), None)


def by_unit(standing: Iterable[Standing], *, scope: Scope, units: Sequence[Unit]) -> dict[Unit, list[Standing]]:
    """Observations per unit of this scope. What was seen of the whole house counts in each unit.

    Where a source spoke of the unit itself, that word goes before what it said of the house: one source is one
    voice. Without units of the scope the house is the one unit. A unit that was observed counts even if not listed.
    """
    own: dict[Unit, list[Standing]] = {unit: [] for unit in units if unit.scope is scope}
    house: list[Standing] = []
    for one in standing:
        if one.observation.unit.scope is scope and scope is not Scope.ORGANISATION:
            own.setdefault(one.observation.unit, []).append(one)
        else:
            house.append(one)
    return {unit: _also_said(house, seen) + seen for unit, seen in own.items()} or {HOUSE: house}


def _also_said(house: list[Standing], of_unit: list[Standing]) -> list[Standing]:
    spoke = {one.observation.source for one in of_unit}
    return [one for one in house if one.observation.source not in spoke]


def _reading(
    standing: Collection[Standing], *, agreed: list[Level], practice: Level | None, claims: list[Standing]
) -> Reading:
    if agreed:
        return _lower_median(agreed)
    if practice is not None:
        return practice
    if claims:
        return max(_worth_of_paper(claim) for claim in claims)
    return _silence(one.reading for one in standing)


def _silence(readings: Iterable[Reading]) -> Silence:
    """Who does not know takes nothing away from who says it does not apply."""
    return Silence.NOT_APPLICABLE if Silence.NOT_APPLICABLE in readings else Silence.UNKNOWN


def _worth_of_paper(claim: Standing) -> Level:
    """At most on paper, or in use when it records a day on which it was used."""
    ceiling = Level.IN_USE if claim.observation.used_on else Level.PAPER
    level = claim.reading
    return min(level, ceiling) if isinstance(level, Level) else Level.ABSENT


def _foundation(practice: list[Level], *, has_claim: bool) -> Foundation | None:
    match len(practice), len(set(practice)):
        case 0, _:
            return Foundation.PAPER_ONLY if has_claim else None
        case 1, _:
            return Foundation.ONE_SOURCE
        case _, 1:
            return Foundation.AGREED
        case _:
            return Foundation.CONTRADICTED


def _is_expert_session(one: Standing, round_id: str | None) -> bool:
    return (
        one.observation.source_kind is SourceKind.EXPERT_SESSION
        and round_id is not None
        and one.observation.round_id == round_id
    )


def _levels(standing: Iterable[Standing]) -> list[Level]:
    return [one.reading for one in standing if isinstance(one.reading, Level)]


def _lower_median(levels: list[Level]) -> Level:
    return Level(median_low(levels))
