# SPDX-License-Identifier: EUPL-1.2
"""What was released, as a page shows it: per section the questions, each with a share or with the sign of hidden."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dijkwacht.disclosure.values import Cell, NoTrend, Place, Trend
from dijkwacht.knowledge.values import AnswerScale, NationalFigure, SurveyItem
from dijkwacht.surveys.domain.expected import place_words, table_words
from dijkwacht.surveys.domain.levels import level_of
from dijkwacht.surveys.values import Announced
from dijkwacht.values.levels import Level

HIDDEN = "te weinig deelnemers"
"""Hidden, empty and not asked are one sign: which of the three it is, would tell something (rule 16)."""

_SAID = {
    AnswerScale.AGREE: "is het eens",
    AnswerScale.YES_NO: "zegt ja",
    AnswerScale.FREQUENCY: "één keer of vaker",
}


@dataclass(frozen=True, kw_only=True)
class ShownShare:
    """A share of a group in whole percents, or hidden: then `share` is None and there is nothing else.

    `said` is what that share said, `answers` on how many answers it rests.
    """

    name: str
    share: int | None = None
    said: str = ""
    answers: str = ""
    level: Level | None = None
    trend: str = ""

    @property
    def words(self) -> str:
        """“is het eens, 50–99 antwoorden”."""
        return f"{self.said}, {self.answers} antwoorden"


@dataclass(frozen=True, kw_only=True)
class ShownTable:
    title: str
    rows: tuple[ShownShare, ...]


@dataclass(frozen=True, kw_only=True)
class ShownItem:
    """A question with its share of everybody together, and its tables. A figure is shown beside and never scored."""

    slug: str
    text: str
    said: str
    is_figure: bool
    whole: ShownShare
    tables: tuple[ShownTable, ...]
    national: NationalFigure | None


@dataclass(frozen=True, kw_only=True)
class ShownSection:
    slug: str
    title: str
    lead: str
    items: tuple[ShownItem, ...]


def sections_of(
    announced: Announced,
    cells: Collection[Cell],
    *,
    figures: Mapping[str, NationalFigure],
    trends: Collection[Trend] = (),
) -> tuple[ShownSection, ...]:
    """Every question that was asked. A cell that is not there is shown as hidden."""
    known = {(cell.place, cell.asked): cell for cell in cells}
    moved = {(one.place, one.asked): one for one in trends}
    places = _places(cells)
    return tuple(
        ShownSection(
            slug=section.slug,
            title=section.title.nl,
            lead=section.lead.nl,
            items=tuple(_item(announced, item, known, moved, places, figures) for item in section.items),
        )
        for section in announced.questionnaire.sections
    )


def headline(sections: Sequence[ShownSection]) -> str:
    """The conclusion of the page: of how many points people notice that they are in use."""
    levels = [item.whole.level for section in sections for item in section.items if item.whole.level is not None]
    if not levels:
        return "Er zijn te weinig antwoorden om een oordeel te tonen"
    in_use = sum(level >= Level.IN_USE for level in levels)
    return f"Op {in_use or 'geen'} van de {len(levels)} punten merken mensen dat het is ingevoerd"


def shown_places(announced: Announced, cells: Collection[Cell]) -> tuple[tuple[Place, str], ...]:
    """The groups of which something is shown, with their names, in the order of the tables."""
    found = dict.fromkeys(cell.place for cell in cells if not cell.is_hidden)
    return tuple((place, place_words(announced, place)) for place in found)


def _places(cells: Collection[Cell]) -> dict[tuple[str, ...], list[Place]]:
    """The groups of each table, in the order of the release; without a release only the whole house."""
    found: dict[tuple[str, ...], dict[Place, None]] = {(): {Place(table=(), group=()): None}}
    for cell in cells:
        found.setdefault(cell.place.table, {})[cell.place] = None
    return {table: list(places) for table, places in found.items()}


def _item(
    announced: Announced,
    item: SurveyItem,
    known: Mapping[tuple[Place, str], Cell],
    moved: Mapping[tuple[Place, str], Trend],
    places: Mapping[tuple[str, ...], list[Place]],
    figures: Mapping[str, NationalFigure],
) -> ShownItem:
    def share(place: Place) -> ShownShare:
        cell, trend = known.get((place, item.slug)), moved.get((place, item.slug))
        return _share(item, place_words(announced, place), cell, trend)

    return ShownItem(
        slug=item.slug,
        text=item.text.nl,
        said=_SAID[item.scale],
        is_figure=not item.indicator,
        whole=share(places[()][0]),
        tables=tuple(
            ShownTable(title=table_words(announced, table), rows=tuple(map(share, groups)))
            for table, groups in places.items()
            if table
        ),
        national=figures.get(item.national),
    )


def _share(item: SurveyItem, name: str, cell: Cell | None, trend: Trend | None) -> ShownShare:
    if cell is None or cell.share is None or cell.answers is None:
        return ShownShare(name=name)
    return ShownShare(
        name=name,
        share=cell.share,
        said=_SAID[item.scale],
        answers=cell.answers.words,
        level=level_of(cell.share, item.cutoffs) if item.cutoffs else None,
        trend=_trend(trend),
    )


def _trend(trend: Trend | None) -> str:
    """Hidden then or now is not said: that would tell of what is hidden."""
    if trend is None or trend.why_not is NoTrend.NOT_SHOWN:
        return ""
    if trend.points is None:
        return "niet te vergelijken, want de groep veranderde"
    if not trend.points:
        return "gelijk gebleven"
    return f"{abs(trend.points)} procentpunt {'hoger' if trend.points > 0 else 'lager'}"
