# SPDX-License-Identifier: EUPL-1.2
"""Did it help? What an action that is done may show, how much it must say, and the check that comes later by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dijkwacht.improvement.domain.measures import SMALL_BELOW
from dijkwacht.improvement.values import ActionKind, ActionLine, StepLine
from dijkwacht.knowledge.values import Indicator, Measure
from dijkwacht.values.levels import Level
from dijkwacht.values.weeks import months_later

CHECK_AFTER_MONTHS = 3
"""Long enough for a habit to form or to fade, short enough that people remember. Own rule."""
CHECK_MINUTES = 30
CHECK_WEIGHS = 3
"""A check takes no risk away; it is planned as if it took a third of what its action took."""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A level that an action may have brought; `ask` is what to put to colleagues to see whether it works."""

    indicator: str
    statement: str
    level: Level
    looks_like: str
    ask: str


@dataclass(frozen=True, kw_only=True)
class Check:
    """A later look at whether something works."""

    title: str
    why: str
    risk: int
    not_before_on: date
    steps: tuple[StepLine, ...]


def proposals(
    action: ActionLine, measure: Measure | None, indicators: Mapping[str, Indicator], levels: Mapping[str, Level]
) -> tuple[Proposal, ...]:
    """What to record when the action is done. Rule: docs/rules/did-it-help.md.

    An action brings something into use at most: that it works is for the later check to show, which proposes just
    that. `levels` are those that are known now; what is there already is not proposed again.
    """
    most = Level.PROVEN if action.kind is ActionKind.CHECK else Level.IN_USE
    reached = _reached(action, measure)
    return tuple(
        Proposal(
            indicator=slug,
            statement=indicators[slug].statement,
            level=min(level, most),
            looks_like=indicators[slug].levels.of(min(level, most)),
            ask=indicators[slug].test_question,
        )
        for slug, level in reached.items()
        if slug in indicators and min(level, most) > levels.get(slug, Level.ABSENT)
    )


def one_sentence_is_enough(action: ActionLine) -> bool:
    """Under two hours' work nobody should write more about it than it took."""
    return action.minutes < SMALL_BELOW


def check_after(action: ActionLine, levels: Mapping[str, Level], *, on: date) -> Check | None:
    """The check of an action that brought something into use; None for a check itself, and for paper alone."""
    if action.kind is ActionKind.CHECK or not any(level >= Level.IN_USE for level in levels.values()):
        return None
    return Check(
        title=f"Kijken of het helpt: {action.title}"[:200],
        why="Ingevoerd is nog niet hetzelfde als werkend. Drie collega’s of één korte oefening laten het zien.",
        risk=max(1, (sum(one.lifts for one in action.findings) or action.own_risk) // CHECK_WEIGHS),
        not_before_on=months_later(on, CHECK_AFTER_MONTHS),
        steps=(
            StepLine(
                position=1,
                text="Stel drie willekeurige collega’s de proefvraag, of houd een korte oefening. Noteer wat u hoort, zonder namen.",
                owner_minutes=CHECK_MINUTES,
            ),
        ),
    )


def _reached(action: ActionLine, measure: Measure | None) -> dict[str, Level]:
    """The levels that the measure names, else those of the findings; a check may show that all of it works."""
    if measure is not None:
        found = {slug: Level(level) for slug, level in measure.raises.items()}
    else:
        found = {one.indicator: one.reaches or Level.IN_USE for one in action.findings if one.indicator}
    return dict.fromkeys(found, Level.PROVEN) if action.kind is ActionKind.CHECK else found
