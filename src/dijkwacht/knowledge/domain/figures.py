# SPDX-License-Identifier: EUPL-1.2
"""Published national figures as they stand beside something else: never without year, group and source."""

from collections.abc import Iterable
from dataclasses import dataclass

from dijkwacht.knowledge.values import Library, NationalFigure, Questionnaire, Source


@dataclass(frozen=True, kw_only=True)
class NationalLine:
    """One published figure in the words of its source; `percent` is None where that gave words only."""

    year: int
    group: str
    words: str
    percent: int | None
    source: str
    url: str


@dataclass(frozen=True, kw_only=True)
class NationalLines:
    """A figure through the years, newest first.

    `caution` says where it may not be compared; `further` are the sources of that caution. `asked` are the questions
    of our questionnaires that ask the same of the same group; without one there is no own figure to put beside it.
    """

    slug: str
    title: str
    what: str
    lines: tuple[NationalLine, ...]
    caution: str
    further: tuple[tuple[str, str], ...]
    asked: tuple[str, ...]


def national_lines(figure: NationalFigure, questionnaires: Iterable[Questionnaire]) -> NationalLines:
    """What stands beside a released figure, or on its own."""
    newest_first = sorted(figure.values, key=lambda one: (-one.year, one.group))
    return NationalLines(
        slug=figure.slug,
        title=figure.title,
        what=figure.what,
        lines=tuple(
            NationalLine(
                year=one.year,
                group=one.group,
                words=one.words,
                percent=one.percent,
                source=_named(one.source),
                url=one.source.url,
            )
            for one in newest_first
        ),
        caution=figure.caution,
        further=tuple((_named(one), one.url) for one in figure.sources),
        asked=tuple(item.text.nl for one in questionnaires for item in one.items if item.national == figure.slug),
    )


def every_figure(library: Library) -> tuple[NationalLines, ...]:
    """Those that a questionnaire of ours asks about first, then by title."""
    every = [national_lines(one, library.questionnaires.values()) for one in library.figures.values()]
    return tuple(sorted(every, key=lambda one: (not one.asked, one.title)))


def _named(source: Source) -> str:
    return f"{source.title}, {source.place}" if source.place else source.title
