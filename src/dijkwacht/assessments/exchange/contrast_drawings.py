# SPDX-License-Identifier: EUPL-1.2
"""From what papers, management and staff say to the drawings and the table of the page that lays them side by side."""

from collections.abc import Mapping, Sequence

from dijkwacht.assessments.domain.contrasts import VOICE_WORDS, Voice, VoiceContrast, contrast_in_words
from dijkwacht.assessments.domain.words import LEVEL_WORDS
from dijkwacht.assessments.values import SourceKind
from dijkwacht.ui.public import Contrast, Mark
from dijkwacht.ui.values import Column, Key, Table
from dijkwacht.values.phrasing import capital

_MARKS = {
    Voice.PAPER: SourceKind.DOCUMENT,
    Voice.MANAGEMENT: SourceKind.SELF_ASSESSMENT,
    Voice.STAFF: SourceKind.SURVEY,
    Voice.RECORDS: SourceKind.INVESTIGATION,
}
"""The mark of the most telling kind of source of each voice."""
LEGEND = (
    *(Key(swatch=_MARKS[voice].value, word=VOICE_WORDS[voice]) for voice in Voice),
    Key(swatch="paper_above", word="wie het zegt, zegt meer dan wie het ziet"),
    Key(swatch="practice_above", word="andersom"),
)


def voice_contrast(one: VoiceContrast, *, statement: str, url: str) -> Contrast:
    """What the voices say of one indicator in one unit, on the four levels; `url` is where it is explained."""
    claims, sees = (one.high, one.low) if one.is_claimed else (one.low, one.high)
    return Contrast(
        topic=_topic(one, statement),
        paper=claims,
        practice=sees,
        marks=tuple(
            Mark(kind=_MARKS[voice].value, level=level, word=VOICE_WORDS[voice]) for voice, level in one.levels
        ),
        url=url,
        told=contrast_in_words(one),
    )


def voice_table(contrasts: Sequence[VoiceContrast], statements: Mapping[str, str]) -> Table:
    """The same in words: a column for each voice that spoke."""
    voices = [voice for voice in Voice if any(voice in dict(one.levels) for one in contrasts)]
    columns = [
        Column(title="Onderwerp", kind="head"),
        *(Column(title=capital(VOICE_WORDS[voice])) for voice in voices),
        Column(title="Verschil", kind="number"),
    ]
    rows = [
        [
            _topic(one, statements[one.indicator]),
            *(LEVEL_WORDS[said[voice]] if voice in said else "niet gehoord" for voice in voices),
            "1 stap" if one.steps == 1 else f"{one.steps} stappen",
        ]
        for one, said in ((one, dict(one.levels)) for one in contrasts)
    ]
    return Table(columns=columns, rows=rows, caption="Wat zij van hetzelfde zeggen, het zwaarste verschil bovenaan")


def _topic(one: VoiceContrast, statement: str) -> str:
    return f"{statement} ({one.unit.name})" if one.unit.name else statement
