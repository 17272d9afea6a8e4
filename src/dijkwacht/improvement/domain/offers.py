# SPDX-License-Identifier: EUPL-1.2
"""What can be put into the plan: what the newest round found, and beside it what was found in the processes."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from dijkwacht.assessments.values import Advice, AdviceFinding, FindingKind
from dijkwacht.processes.values.findings import Finding


def with_processes(
    advice: Advice | None, found: Iterable[Finding], *, usable: Collection[str], is_small: bool
) -> Advice:
    """The advice with the findings of processes behind its own; `usable` are the measures that the library holds.

    What the round found of an indicator is not said again of one process: the same risk is taken away once.
    Without a round there is an advice without a title.
    """
    base = advice or Advice(round_id="", round_title="", is_small=is_small)
    said = {one.indicator for one in base.findings if one.kind is FindingKind.SHORT}
    new = [one for one in found if not one.indicator or one.indicator not in said]
    lifts = {slug: dict(risks) for slug, risks in base.lifts.items()}
    for one in new:
        for slug in one.measures:
            if slug in usable:
                lifts.setdefault(slug, {})[one.key] = one.risk
    return replace(base, findings=(*base.findings, *map(_as_advice, new)), lifts=lifts)


def _as_advice(found: Finding) -> AdviceFinding:
    return AdviceFinding(
        key=found.key,
        kind=None,
        indicator=found.indicator,
        statement=f"{found.process_title}: {found.statement}",
        words=f"{found.words} Wie ervoor staat: {found.owner}.",
        risk=found.risk,
        tag="",
        unit=found.process_title,
    )
