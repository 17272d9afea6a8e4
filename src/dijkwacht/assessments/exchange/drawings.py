# SPDX-License-Identifier: EUPL-1.2
"""From derived values to the drawings of `ui`: the dike, and paper against practice."""

from collections.abc import Collection

from dijkwacht.assessments.domain.result_page import ContrastRow
from dijkwacht.assessments.domain.words import SOURCE_WORDS, words_of
from dijkwacht.assessments.values import AgreedLevel, Assessment, PillarResult, SourceKind
from dijkwacht.knowledge.values import Instrument
from dijkwacht.ui.public import AgreedLevel as Water
from dijkwacht.ui.public import Contrast, Dike, Distribution, Mark, Pillar
from dijkwacht.ui.values import Column, Key, Table
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.phrasing import capital, day_words

LEGEND = (
    Key(swatch="proven", word="werkt ook aantoonbaar"),
    Key(swatch="in_use", word="is ook ingevoerd"),
    Key(swatch="paper", word="staat op papier"),
    Key(swatch="unknown", word="nog niet bekend"),
    Key(swatch="range", word="kan nog zo uitvallen"),
)


def dike(assessment: Assessment, instrument: Instrument) -> Dike:
    """The dike of an assessment; water only where the college decided."""
    names = {pillar.slug: pillar.title for pillar in instrument.pillars}
    agreed = assessment.agreed
    return Dike(
        pillars=tuple(
            Pillar(
                name=names[one.pillar],
                known=one.score.known,
                total=one.score.asked,
                shares=one.score.shares,
                low=one.score.low,
                high=one.score.high,
                agreed=agreed.pillars.get(one.pillar),
            )
            for one in assessment.pillars
        ),
        agreed=_water(agreed),
    )


def empty_dike(instrument: Instrument) -> Dike:
    """A dike of which nothing is known yet."""
    return Dike(
        pillars=tuple(
            Pillar(name=one.title, known=0, total=len(one.questions), shares=(0, 0, 0), low=0, high=3)
            for one in instrument.pillars
        )
    )


def _water(agreed: AgreedLevel) -> Water | None:
    if agreed.decided_on is None:
        return None
    return Water(level=agreed.level, decision=f"{agreed.decision}, {day_words(agreed.decided_on)}")


def dike_table(drawn: Dike) -> Table:
    """The same as the drawing, in figures and words; last time only where it is drawn."""
    has_before = any(pillar.before is not None for pillar in drawn.pillars)
    columns = [
        Column(title="Pijler", kind="head"),
        Column(title="Niveau", kind="number"),
        Column(title="Bekend"),
        Column(title="Kan uitvallen tussen"),
        *([Column(title="Vorige keer", kind="number")] if has_before else []),
    ]
    rows = [
        [
            pillar.name,
            _figure(pillar.score) if pillar.is_known else "onbekend",
            pillar.coverage,
            f"{_figure(pillar.low)} en {_figure(pillar.high)}",
            *(["–" if pillar.before is None else _figure(pillar.before)] if has_before else []),
        ]
        for pillar in drawn.pillars
    ]
    return Table(
        columns=columns, rows=rows, caption="De dijk per pijler, van 0 (niet geregeld) tot 3 (werkt aantoonbaar)"
    )


def statuses(result: PillarResult, instrument: Instrument) -> Distribution:
    """How many questions of a theme stand at each status, in the words of a norm."""
    absent, paper, in_use, proven, unknown = result.counts
    return Distribution(
        proven=proven, in_use=in_use, paper=paper, absent=absent, unknown=unknown, words=words_of(instrument)
    )


def status_table(assessment: Assessment, instrument: Instrument) -> Table:
    """The same of all themes beside each other."""
    words = words_of(instrument)
    titles = {pillar.slug: pillar.title for pillar in instrument.pillars}
    columns = [
        Column(title="Thema", kind="head"),
        *(Column(title=capital(words[reading]), kind="number") for reading in (*Level, Silence.UNKNOWN)),
        Column(title="Niet van toepassing", kind="number"),
    ]
    rows = [
        [titles[one.pillar], *(str(count) for count in one.counts), str(one.score.not_applicable)]
        for one in assessment.pillars
    ]
    return Table(columns=columns, rows=rows, caption="Aantal punten per status")


def contrast(row: ContrastRow, url: str) -> Contrast:
    """One row of paper against practice; `url` is where it is explained."""
    return Contrast(
        topic=f"{row.statement} ({row.unit})" if row.unit else row.statement,
        paper=row.paper,
        practice=row.practice,
        marks=tuple(Mark(kind=kind.value, level=level) for kind, level in row.marks),
        url=url,
    )


def source_legend(kinds: Collection[SourceKind]) -> tuple[Key, ...]:
    """The marks of the sources that spoke, in their fixed order."""
    return tuple(Key(swatch=kind.value, word=SOURCE_WORDS[kind]) for kind in SourceKind if kind in kinds)


def _figure(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
