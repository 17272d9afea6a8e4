# SPDX-License-Identifier: EUPL-1.2
"""From a measure of the library to the steps of an action, in the variant that fits the size."""

from dijkwacht.improvement.values import StepLine
from dijkwacht.knowledge.values import Hours, Measure

MINUTES = 60
SMALL_BELOW = 120
"""Minutes under which an action is so small that one sentence closes it."""


def steps_of(measure: Measure, *, is_small: bool) -> tuple[StepLine, ...]:
    """The steps with minutes per role. A small municipality takes the same steps in the hours of its own variant.

    The variant names no hours per step: those of the steps are scaled, per role, and the last step takes the rest.
    """
    whole = [_minutes(step.hours) for step in measure.steps]
    target = _minutes(measure.small_variant.hours) if is_small else tuple(map(sum, zip(*whole, strict=True)))
    scaled = list(
        zip(
            *(_scaled(minutes, goal) for minutes, goal in zip(zip(*whole, strict=True), target, strict=True)),
            strict=True,
        )
    )
    return tuple(
        StepLine(
            position=place,
            text=step.text,
            owner_minutes=owner,
            coordinator_minutes=coordinator,
            participant_minutes=participant,
        )
        for place, (step, (owner, coordinator, participant)) in enumerate(
            zip(measure.steps, scaled, strict=True), start=1
        )
    )


def _minutes(hours: Hours) -> tuple[int, int, int]:
    return round(hours.owner * MINUTES), round(hours.coordinator * MINUTES), round(hours.participant * MINUTES)


def _scaled(minutes: tuple[int, ...], goal: int) -> tuple[int, ...]:
    """Shares of `goal` in the proportion of `minutes`, in whole minutes that add up to it."""
    total = sum(minutes)
    if not total:
        return (goal, *(0 for _ in minutes[1:]))
    ends = [goal * sum(minutes[: place + 1]) // total for place in range(len(minutes))]
    return tuple(end - start for start, end in zip([0, *ends[:-1]], ends, strict=True))
