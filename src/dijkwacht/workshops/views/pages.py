# SPDX-License-Identifier: EUPL-1.2
"""What several pages show of a point: its levels, the spread as drawing and as words, and what was agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dijkwacht.assessments.public import level_options, level_word
from dijkwacht.knowledge.values import Indicator
from dijkwacht.ui.public import VotePart, VoteRow, vote_shares
from dijkwacht.ui.values import LevelChoice
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.workshops import queries
from dijkwacht.workshops.domain.spread import limits_for
from dijkwacht.workshops.domain.words import few_words, minority_words, share_words, spread_sentence
from dijkwacht.workshops.queries import Point, Workshop
from dijkwacht.workshops.values import PointState, Spread

_PARTS = {part.value: part for part in VotePart}


@dataclass(frozen=True, kw_only=True)
class SpreadShown:
    """A closed vote: the drawing (empty when too few voted), the same in words, and what to do with it."""

    drawing: SafeString
    lines: tuple[tuple[Reading, str, str], ...]
    sentence: str
    voted: int


@dataclass(frozen=True, kw_only=True)
class PointShown:
    """A point as a page shows it; `agreed` is None for “nog niet eens” and for what was not settled."""

    id: UUID
    number: int
    of: int
    indicator: Indicator
    state: PointState
    levels: Sequence[LevelChoice]
    spread: SpreadShown | None
    agreed: Level | None
    minority: str
    turn: int
    votes_needed: int
    few: str

    @property
    def is_settled(self) -> bool:
        return self.state is PointState.SETTLED


def points_shown(workshop: Workshop) -> list[PointShown]:
    """All points of a workshop, in order; two statements."""
    points = queries.points_of(workshop)
    texts = queries.texts_for(workshop)
    return [
        _shown(one, texts[one.indicator], number=number, of=len(points)) for number, one in enumerate(points, start=1)
    ]


def point_shown(workshop: Workshop, point_id: UUID | None, points: Sequence[PointShown]) -> PointShown | None:
    """The one that stands on the screen."""
    return next((one for one in points if one.id == point_id), None)


def _shown(point: Point, indicator: Indicator, *, number: int, of: int) -> PointShown:
    state = PointState(point.state)
    limits = limits_for(indicator.topic)
    settled = queries.settled_as(point)
    spread = None
    if point.voted is not None:
        spread = _spread(queries.spread_of(point, indicator), key=str(point.id), statement=indicator.statement)
    minority = ""
    if settled.minority:
        minority = minority_words(settled.minority, limits, level_word=level_word(settled.minority.level))
    return PointShown(
        id=point.id,
        number=number,
        of=of,
        indicator=indicator,
        state=state,
        levels=level_options(indicator),
        spread=spread,
        agreed=settled.level,
        minority=minority,
        turn=point.turn,
        votes_needed=limits.votes,
        few=few_words(limits),
    )


def _spread(found: Spread, *, key: str, statement: str) -> SpreadShown:
    lines = tuple(
        (
            reading,
            _("weet ik niet") if reading is Silence.UNKNOWN else level_word(reading),
            share_words(share, found.limits),
        )
        for reading, share in found.shares.items()
    )
    rows = [
        VoteRow(reading=reading, part=_PARTS[found.shares[reading].value], words=words)
        for reading, _word, words in lines
    ]
    drawing = vote_shares(rows, id_=f"stemmen-{key}", title=statement) if rows else ""
    return SpreadShown(
        drawing=mark_safe(drawing),  # noqa: S308  our own drawing
        lines=lines,
        sentence=spread_sentence(found),
        voted=found.voted,
    )
