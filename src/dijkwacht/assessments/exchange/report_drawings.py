# SPDX-License-Identifier: EUPL-1.2
"""The drawings of a report: the same that stand on the screen, with what a page of paper needs besides."""

from collections.abc import Iterator
from dataclasses import replace

from dijkwacht.assessments.domain.report_parts import ContrastLine, PillarPage, Report
from dijkwacht.ui.public import (
    AgreedLevel,
    Contrast,
    Dike,
    Distribution,
    Mark,
    Pillar,
    dike_profile_page,
    dike_small,
    dumbbell,
    level_distribution,
    level_glyph,
    mark,
    swatch,
)
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.phrasing import day_words

GLYPHS: dict[str, Reading] = {
    "0": Level.ABSENT,
    "1": Level.PAPER,
    "2": Level.IN_USE,
    "3": Level.PROVEN,
    "unknown": Silence.UNKNOWN,
    "nvt": Silence.NOT_APPLICABLE,
}
LEGEND = ("proven", "in_use", "paper", "unknown", "range")
COVER_WIDTH, COVER_HEIGHT = 1200, 252
COVER_OVERHANG = 0.06
"""The part at each side, where the dike slopes down, that falls off the cover."""

# On the dark cover the drawing is decoration: light lines and planes take the place of dark ones.
_ON_DARK = {
    "#C7DDE4": "#123F4C",
    "#0A4657": "#BFE3EC",
    "#11262E": "#BFE3EC",
    "#E1EDF1": "#2A5462",
    "#2C7790": "#A9DCEA",
    "#FFFFFF": "#07323F",
}
_EVEN = Pillar(name="", known=1, total=1, shares=(0.6, 0.6, 0.6), low=1.8, high=1.8)
"""The level, even dike of the mark: it says nothing about anybody."""
_ARROW = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 12" width="22" height="12"><path '
    'd="M1 6h19M15 1.500l5 4.500l-5 4.500" fill="none" stroke="#11262E" stroke-width="1.8"/></svg>'
)


def report_drawings(report: Report) -> dict[str, bytes]:
    """Every drawing by the file name that the template knows."""
    return {name: svg.encode() for name, svg in _drawings(report)}


def profile_drawing(report: Report) -> str:
    """The dike profile of a report, as wide as a page."""
    return dike_profile_page(dike(report), id_="profile", title="Dijkprofiel")


def dike(report: Report) -> Dike:
    """The pillars that are asked; water only with a decision."""
    water = report.water
    agreed = AgreedLevel(level=water.level, decision=_decision(report)) if water else None
    return Dike(pillars=tuple(_pillar(page) for page in report.pillars if page.score.asked), agreed=agreed)


def _drawings(report: Report) -> Iterator[tuple[str, str]]:
    yield "cover.svg", cover_drawing(report)
    yield "mark.svg", mark()
    if report.is_public:
        return
    yield "profile.svg", profile_drawing(report)
    yield "arrow.svg", _ARROW
    for name, reading in GLYPHS.items():
        yield f"glyph-{name}.svg", level_glyph(reading)
    for name in LEGEND:
        yield f"legend-{name}.svg", swatch(name)
    for page in report.pillars:
        yield f"distribution-{page.slug}.svg", distribution(report, page)
        for number, one in enumerate(page.contrasts):
            yield f"contrast-{page.slug}-{number}.svg", _contrast(one)


def cover_drawing(report: Report) -> str:
    """The dike without words for the cover, in the colours of the dark page; the public summary and a norm get an even one."""
    is_even = report.is_public or report.tells_statuses
    drawn = Dike(pillars=(_EVEN,)) if is_even else _without_gaps(dike(report))
    svg = dike_small(drawn, id_="cover", width=COVER_WIDTH, height=COVER_HEIGHT)
    for light, dark in _ON_DARK.items():
        svg = svg.replace(light, dark)
    return svg


def _without_gaps(drawn: Dike) -> Dike:
    """Without words nobody can read the dots in a pillar, so here a pillar is what is known of it."""
    return replace(drawn, pillars=tuple(replace(one, total=one.known or one.total) for one in drawn.pillars))


def _pillar(page: PillarPage) -> Pillar:
    score = page.score
    return Pillar(
        name=page.short_title,
        known=score.known,
        total=score.asked,
        shares=score.shares,
        low=score.low,
        high=score.high,
        agreed=page.agreed,
    )


def _decision(report: Report) -> str:
    water = report.water
    if water is None:
        return ""
    return " ".join(part for part in (water.decision, day_words(water.decided_on)) if part)


def distribution(report: Report, page: PillarPage) -> str:
    """How many questions of a pillar stand at each level."""
    absent, paper, in_use, proven, unknown = page.counts
    counts = Distribution(proven=proven, in_use=in_use, paper=paper, absent=absent, unknown=unknown, words=report.words)
    return level_distribution(counts, id_=f"distribution-{page.slug}", title=f"Vragen van de pijler {page.title}")


def _contrast(one: ContrastLine) -> str:
    marks = tuple(Mark(kind=kind.value, level=level) for kind, level in one.marks)
    drawn = Contrast(topic=one.statement, paper=one.paper, practice=one.practice, marks=marks)
    return dumbbell(drawn, id_="contrast", width=236, labelled=True)
