# SPDX-License-Identifier: EUPL-1.2
"""Where a survey is, from the days that were recorded."""

from datetime import date, timedelta
from typing import Final

from dijkwacht.surveys.values import SurveyState

KEPT_AFTER_PUBLISHING = timedelta(days=30)
"""So long the shuffled answers are kept, for who says that a table is wrong; then only what was released remains."""
KEPT_UNPUBLISHED = timedelta(days=90)
"""So long after closing somebody may still publish; who waits longer does not want to know, and the answers go."""

LAST_DAYS: Final = timedelta(days=2)
"""So long before the end the last reminder goes to everybody."""


def state_of(
    *, opened_on: date | None, closed_on: date | None, published_on: date | None, purged_on: date | None
) -> SurveyState:
    """The furthest day that was reached. Rule: docs/rules/surveys.md."""
    if purged_on:
        return SurveyState.PURGED
    if published_on:
        return SurveyState.PUBLISHED
    if closed_on:
        return SurveyState.CLOSED
    return SurveyState.OPEN if opened_on else SurveyState.PREPARED


def takes_answers(*, opened_on: date | None, closed_on: date | None, closes_on: date | None, today: date) -> bool:
    """Whether a code still opens the questions: the last day included."""
    return opened_on is not None and closed_on is None and (closes_on is None or today <= closes_on)


def answers_go_on(*, closed_on: date | None, published_on: date | None) -> date | None:
    """The day on which the answers are deleted; None as long as the survey is not closed. Rule: docs/rules/surveys.md."""
    if published_on:
        return published_on + KEPT_AFTER_PUBLISHING
    return closed_on + KEPT_UNPUBLISHED if closed_on else None


def purge_due(*, closed_on: date | None, published_on: date | None, purged_on: date | None, today: date) -> bool:
    """Whether the answers must go, published or not."""
    last = answers_go_on(closed_on=closed_on, published_on=published_on)
    return last is not None and purged_on is None and today >= last


def shown_total(responses: int, *, threshold: int) -> int | None:
    """How many answered, as it may be told before the release: rounded to tens, None below the threshold.

    Rule: docs/rules/surveys.md.
    """
    return None if responses < threshold else (responses + 5) // 10 * 10
