# SPDX-License-Identifier: EUPL-1.2
"""The phases on one page of paper: the drawing, what the next phase asks, and the years."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dijkwacht.assessments.domain.phase_page import (
    EarlierPhases,
    NeedLines,
    PhaseRow,
    before,
    phases_lead,
    phases_then,
    phases_title,
)
from dijkwacht.assessments.domain.report_parts import Copy
from dijkwacht.assessments.exchange.report_data import copy_words
from dijkwacht.assessments.exchange.report_pdf import DEEP, WATER, Look
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.documents.public import pdf
from dijkwacht.knowledge.values import Instrument
from dijkwacht.ui.public import PhasePillar, phases_page, swatch
from dijkwacht.ui.values import Column, Key, Table
from dijkwacht.values.phrasing import month_words

_TEMPLATE = Path(__file__).with_name("phase_sheet.typ")
LEGEND = (
    Key(swatch="phase_built", word="bereikt"),
    Key(swatch="phase_open", word="nog niet bereikt"),
    Key(swatch="now", word="nu"),
    Key(swatch="before", word="vorige keer"),
    Key(swatch="unknown", word="nog te weinig bekend"),
)
MOST_POINTS = 3
"""Sentences per pillar on paper, so that all pillars stay on one page: the more rules, the fewer points by name."""
MOST_YEARS = 3


def phase_pillars(rows: Sequence[PhaseRow], earlier: Sequence[EarlierPhases]) -> tuple[PhasePillar, ...]:
    """What the drawing needs of each pillar."""
    return tuple(
        PhasePillar(
            name=row.short_title,
            phases=row.reached.phases,
            number=row.reached.number,
            known=row.reached.known,
            total=row.reached.asked,
            before=before(row, earlier),
        )
        for row in rows
    )


def version_words(instrument: Instrument, earlier: Sequence[EarlierPhases]) -> str:
    """The caption: in which version was measured now, and last time."""
    now = f"{instrument.title}, versie {instrument.version}"
    return f"{now}. Vorige keer: {month_words(earlier[0].on)}, versie {earlier[0].version}." if earlier else f"{now}."


def years_table(rows: Sequence[PhaseRow], earlier: Sequence[EarlierPhases], instrument: Instrument) -> Table:
    """The phase of each pillar per round, from the oldest to now, each with its version."""
    past = list(reversed(earlier))
    columns = [
        Column(title="Pijler", kind="head"),
        *(Column(title=f"{month_words(one.on)} (versie {one.version})") for one in past),
        Column(title=f"nu (versie {instrument.version})"),
    ]
    cells = [
        [row.title, *(phases_then(one.reached.get(row.pillar)) for one in past), phases_then(row.reached)]
        for row in rows
    ]
    return Table(columns=columns, rows=cells, caption="De fase per pijler door de jaren")


def phase_sheet(
    rows: Sequence[PhaseRow],
    earlier: Sequence[EarlierPhases],
    *,
    instrument: Instrument,
    organisation: str,
    round_title: str,
    copy: Copy,
    look: Look,
) -> bytes:
    """A PDF of one page."""
    pillars = phase_pillars(rows, earlier)
    shown = earlier[:MOST_YEARS]
    years = years_table(rows, shown, instrument)
    data = {
        "look": {
            "water": look.theme.action if look.theme else WATER,
            "diep": look.theme.action_hover if look.theme else DEEP,
        },
        "organisation": organisation,
        "label": Confidentiality.WORKING.words,
        "head": f"{organisation} · {round_title}",
        "foot": [copy_words(copy), version_words(instrument, earlier)],
        "title": phases_title(rows),
        "lead": phases_lead(rows),
        "alt": " ".join(f"{row.title}: {phases_then(row.reached)}." for row in rows),
        "legend": [{"name": f"legend-{key.swatch}.svg", "word": key.word} for key in LEGEND],
        "pillars": [_pillar(row) for row in rows],
        "years": {"header": [one.title for one in years.columns], "rows": [list(row) for row in years.rows]}
        if shown
        else None,
    }
    files = {"phases.svg": phases_page(pillars, id_="fasen").encode()}
    files |= {f"legend-{key.swatch}.svg": swatch(key.swatch).encode() for key in LEGEND}
    return pdf(_TEMPLATE.read_text(encoding="utf-8"), data, files)


def _pillar(row: PhaseRow) -> dict[str, Any]:
    """On paper the next phase stands beside the sentences, so that they may be short."""
    reached = row.reached
    return {
        "title": row.title,
        "next": f"Naar fase {reached.number + 1}: {reached.next}" if reached.next else "",
        "sentence": "" if row.needs else row.sentence,
        "needs": [
            {"sentence": need.sentence, "points": _points(need, most=MOST_POINTS - len(row.needs))}
            for need in row.needs
        ],
    }


def _points(need: NeedLines, *, most: int) -> list[str]:
    """The nearest by name."""
    return [one.statement for one in need.points[: max(most, 0)]]
