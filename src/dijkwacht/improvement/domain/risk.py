# SPDX-License-Identifier: EUPL-1.2
"""How much risk each action of a plan takes away, when two of them answer the same finding."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dijkwacht.improvement.values import ActionLine, ActionState

LEAST = 1
"""What no finding speaks of still wants doing."""


def risk_per_action(actions: Iterable[ActionLine]) -> dict[str, int]:
    """Weighted risk (weight × steps) that each action takes away, by id. Rule: docs/rules/plan-risk.md.

    Of a finding the same risk is taken away once: the action that lifts least of it comes first, then each next one
    counts only for what it adds. Dropped actions take nothing away.
    """
    found: dict[str, int] = {}
    answers: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for place, action in enumerate(actions):
        if action.state is ActionState.DROPPED:
            continue
        found[action.id] = action.own_risk
        for finding in action.findings:
            answers[finding.key].append((finding.lifts, place, action.id))
    for answered in answers.values():
        taken = 0
        for lifts, _, action_id in sorted(answered):
            found[action_id] += max(0, lifts - taken)
            taken = max(taken, lifts)
    return found


def weight_of(action: ActionLine, risks: Mapping[str, int]) -> int:
    """The risk by which the planner weighs an action; never nothing."""
    return max(LEAST, risks.get(action.id, 0))
