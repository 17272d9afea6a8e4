# SPDX-License-Identifier: EUPL-1.2
"""From what changed between rounds to drawings and tables."""

from collections.abc import Sequence
from dataclasses import replace

from dijkwacht.assessments.domain.between_rounds import Between, Moment, PillarChange
from dijkwacht.assessments.values import PillarResult
from dijkwacht.ui.public import Change, Dike
from dijkwacht.ui.values import Column, Key, Table
from dijkwacht.values.phrasing import decimal

BEFORE = Key(swatch="before", word="vorige keer")
LEGEND = (BEFORE, Key(swatch="now", word="nu"))


def pillar_changes(found: Between) -> list[Change]:
    """Every pillar of which something can be compared, with how much of it is known."""
    return [
        Change(topic=one.title, now=one.now.value, before=one.before.value, told=_told(one))
        for one in found.pillars
        if one.now.asked or one.before.asked
    ]


def with_last_time(drawn: Dike, found: Between) -> Dike:
    """The dike with where each pillar stood; only where all that it asks now was asked the same last time."""
    whole = {one.title: one.before.value for one in found.pillars if one.is_whole}
    return replace(drawn, pillars=tuple(replace(pillar, before=whole.get(pillar.name)) for pillar in drawn.pillars))


def change_table(found: Between) -> Table:
    """The same as the drawings, with the pillars of which nothing can be compared."""
    columns = [
        Column(title="Pijler", kind="head"),
        Column(title="Vorige keer"),
        Column(title="Nu"),
        Column(title="Wat beide keren bekend was"),
    ]
    rows = [[one.title, *_then_and_now(one), _both(one)] for one in found.pillars]
    return Table(
        columns=columns, rows=rows, caption="Niveau per pijler, van 0 (niet geregeld) tot 3 (werkt aantoonbaar)"
    )


def years_table(moments: Sequence[Moment]) -> Table:
    """Each pillar per round as it was told then, with how much was known and its phase; never a score alone."""
    titles = {pillar.slug: pillar.title for moment in moments for pillar in moment.instrument.pillars}
    columns = [
        Column(title="Pijler", kind="head"),
        *(Column(title=f"{one.when} (versie {one.instrument.version})") for one in moments),
    ]
    results = [{one.pillar: one for one in moment.assessment.pillars} for moment in moments]
    rows = [[title, *(_cell(of_round.get(slug)) for of_round in results)] for slug, title in titles.items()]
    return Table(columns=columns, rows=rows, caption="Elke meting zoals zij toen was, in haar eigen versie")


def _told(one: PillarChange) -> str:
    """“18 van 24 bekend, toen 12 van 24; beide keren bekend: 12 vragen, van 1,2 naar 1,6”."""
    now, then = (f"{score.known} van {score.asked}" for score in (one.now, one.before))
    known = f"{now} bekend" if now == then else f"{now} bekend, toen {then}"
    # Where the same was known both times the figures before it say it already.
    is_same = one.both_now.known == one.now.known == one.before.known
    both = "" if is_same else _both(one)
    return f"{known}; beide keren bekend: {both}" if both else known


def _both(one: PillarChange) -> str:
    if one.both_before.value is None or one.both_now.value is None:
        return ""
    questions = "1 vraag" if one.both_now.known == 1 else f"{one.both_now.known} vragen"
    return f"{questions}, van {decimal(one.both_before.value)} naar {decimal(one.both_now.value)}"


def _then_and_now(one: PillarChange) -> list[str]:
    if not one.now.asked and not one.before.asked:
        return ["niet te vergelijken", "niet te vergelijken"]
    return [
        f"{'onbekend' if score.value is None else decimal(score.value)} ({score.known} van {score.asked} bekend)"
        for score in (one.before, one.now)
    ]


def _cell(one: PillarResult | None) -> str:
    if one is None:
        return "niet gemeten"
    if one.score.value is None:
        return "onbekend" if one.score.asked else "niet van toepassing"
    phase = f", {one.phase}" if one.phase else ""
    return f"{decimal(one.score.value)} ({one.score.known} van {one.score.asked} bekend{phase})"
