# SPDX-License-Identifier: EUPL-1.2
"""From released shares to what a measurement records: per indicator one level, of the house and of departments."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from statistics import median_low

from dijkwacht.assessments.values import HOUSE, Unit
from dijkwacht.disclosure.values import Cell, Place
from dijkwacht.knowledge.values import Questionnaire, Scope
from dijkwacht.surveys.domain.levels import level_of
from dijkwacht.surveys.values import DEPARTMENT, OTHER, UNSAID
from dijkwacht.values.levels import Level

type Seen = dict[tuple[str, Unit], Level]


def levels_seen(questionnaire: Questionnaire, cells: Collection[Cell], scopes: Mapping[str, Scope]) -> Seen:
    """The level of each indicator and unit of which a share was released. Rule: docs/rules/survey-levels.md.

    Several items about one indicator count as their lower median. `scopes` are those of the indicators that the library
    knows: only what is looked at per department gets a level there. Hidden cells give nothing.
    """
    items = {item.slug: item for item in questionnaire.items if item.indicator in scopes}
    found: dict[tuple[str, Unit], list[Level]] = defaultdict(list)
    for cell in cells:
        item, unit = items.get(cell.asked), _unit(cell.place)
        if item is None or unit is None or cell.share is None:
            continue
        if unit.scope is Scope.DEPARTMENT and scopes[item.indicator] is not Scope.DEPARTMENT:
            continue
        found[item.indicator, unit].append(level_of(cell.share, item.cutoffs))
    return {key: median_low(levels) for key, levels in found.items()}


def _unit(place: Place) -> Unit | None:
    """The house or one department; other groupings, and who is of none that was named, are no unit of a measurement."""
    match place.table:
        case ():
            return HOUSE
        case (name,) if name == DEPARTMENT and place.group[0] != UNSAID and not place.group[0].startswith(OTHER):
            return Unit(Scope.DEPARTMENT, place.group[0])
        case _:
            return None
