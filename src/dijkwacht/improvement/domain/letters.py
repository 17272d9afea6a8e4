# SPDX-License-Identifier: EUPL-1.2
"""From a letter of the library to the blocks of one document, for one reader: filled in, left out, or left blank."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dijkwacht.assessments.values import Confidentiality
from dijkwacht.documents.values import Block, Bullets, Heading, Paragraph, Span, TableBlock, Text
from dijkwacht.improvement.domain.letter_facts import FactTable, LetterFacts
from dijkwacht.knowledge.values import Letter, LetterGroup, LetterSection
from dijkwacht.values.phrasing import capital, counted, listed

GROUP_WORDS = {
    LetterGroup.BOARD: "Voor het bestuur",
    LetterGroup.PLAN: "Plan en voortgang",
    LetterGroup.COMMUNICATION: "Communicatie",
    LetterGroup.COOPERATION: "Samenwerken met anderen",
    LetterGroup.FUNCTION: "De functie",
    LetterGroup.PRIVACY: "Privacy en beveiliging, per ruimte van Dijkwacht",
}
FROM_OPEN_TO_CLOSED = (Confidentiality.PUBLIC, Confidentiality.MANAGEMENT, Confidentiality.WORKING)
PROMPTS = {
    "uren_per_week": "aantal uren per week",
    "uren_beschikbaar": "uren die er zijn",
    "uren_gepland": "uren die gepland zijn",
    "uren_tekort": "uren die ontbreken",
    "periode": "van wanneer tot wanneer",
    "acties_gepland": "aantal acties",
    "acties_klaar": "aantal acties dat klaar is",
    "acties_passen_niet": "aantal acties dat niet past",
    "risico_weg": "welk deel van het risico",
    "peil": "het afgesproken peil",
    "peilbesluit": "besluit over het peil, met datum",
    "planbesluit": "besluit over het plan, met datum",
    "meting": "naam van de meting",
    "meting_datum": "datum van de meting",
    "conclusie": "de conclusie in één zin",
    "extra_uren": "extra uren per week",
    "extra_euro": "bedrag per jaar",
    "kosten_eenmalig": "bedrag, eenmalig",
    "kosten_per_jaar": "bedrag per jaar",
    "ruimte": "ruimte van Dijkwacht",
    "ondernemingsraad": "wat de ondernemingsraad moet weten",
}
"""What the writer fills in where a field is not known. The others are always known."""

_ONLY_FOR = {Confidentiality.MANAGEMENT: "voor het management", Confidentiality.WORKING: "in de werkversie"}
_TOKEN = re.compile(r"\{(?P<field>[^{}]*)\}|(?P<blank>\[[^\[\]]*\])")
_SENTENCE_ENDS = (".", "?", "!")
_OPENING_SIGNS = " “‘(\"'"


@dataclass(frozen=True, kw_only=True)
class Written:
    """A letter for one reader. `left_out` counts the parts that are for a more closed circle."""

    blocks: tuple[Block, ...]
    left_out: tuple[tuple[Confidentiality, int], ...] = ()

    @property
    def left_out_words(self) -> str:
        """“Weggelaten: twee delen (alleen voor het management).” For the screen, never for a public document."""
        parts = [f"{counted(number, 'deel', 'delen')} (alleen {_ONLY_FOR[level]})" for level, number in self.left_out]
        return f"Weggelaten: {listed(parts)}." if parts else ""


def written(letter: Letter, facts: LetterFacts, reader: Confidentiality) -> Written:
    """The blocks for this reader. A part whose condition does not hold is not there for anybody."""
    sections = [one for one in letter.sections if not one.when or one.when in facts.conditions]
    counts = {
        level: sum(one.sensitivity.value == level.value for one in sections)
        for level in FROM_OPEN_TO_CLOSED[FROM_OPEN_TO_CLOSED.index(reader) + 1 :]
    }
    return Written(
        blocks=tuple(
            _lists_joined(block for one in sections if one.sensitivity in reader.named for block in _blocks(one, facts))
        ),
        left_out=tuple((level, number) for level, number in counts.items() if number),
    )


def readers_of(letter: Letter) -> tuple[Confidentiality, ...]:
    """For whom the letter can be made, from open to closed: each reader for whom there are parts of his own."""
    wanted = {one.sensitivity.value for one in letter.sections}
    return tuple(reader for reader in FROM_OPEN_TO_CLOSED if reader.value in wanted)


def label(reader: Confidentiality) -> str:
    """What stands on every page."""
    return "Openbaar" if reader is Confidentiality.PUBLIC else reader.words


def text_of(text: str, fields: Mapping[str, str]) -> Text:
    """Running text with its fields filled in, a capital at the start of a sentence, and blanks for the writer."""
    spans: list[Span] = []
    place = 0
    for token in _TOKEN.finditer(text):
        spans.append(Span(text=text[place : token.start()]))
        spans.append(_filled(token, fields, before=text[: token.start()]))
        place = token.end()
    spans.append(Span(text=text[place:]))
    return tuple(_joined(spans))


def _filled(token: re.Match[str], fields: Mapping[str, str], *, before: str) -> Span:
    name = token["field"]
    if name is None:
        return Span(text=token["blank"], is_blank=True)
    if name not in fields:
        return Span(text=f"[vul in: {PROMPTS.get(name, name.replace('_', ' '))}]", is_blank=True)
    return Span(text=capital(fields[name]) if _begins_sentence(before) else fields[name])


def _begins_sentence(before: str) -> bool:
    said = before.rstrip(_OPENING_SIGNS)
    return not said or said.endswith(_SENTENCE_ENDS)


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Text beside text as one span, and nothing empty."""
    waiting = ""
    for one in spans:
        if not one.is_blank:
            waiting += one.text
            continue
        if waiting:
            yield Span(text=waiting)
        waiting = ""
        yield one
    if waiting:
        yield Span(text=waiting)


def _lists_joined(blocks: Iterable[Block]) -> list[Block]:
    """A list that goes on in a following part, for who may see that part, is one list."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if isinstance(block, Bullets) and isinstance(before, Bullets):
            found[-1] = Bullets(items=before.items + block.items)
        else:
            found.append(block)
    return found


def _blocks(section: LetterSection, facts: LetterFacts) -> Iterator[Block]:
    if section.title:
        yield Heading(text=text_of(section.title, facts.fields), level=section.level)
    for text in section.paragraphs:
        yield Paragraph(text=text_of(text, facts.fields))
    if section.bullets:
        yield Bullets(items=tuple(text_of(one, facts.fields) for one in section.bullets))
    if section.table:
        yield from _table(facts.tables[section.table])
    for text in section.closing:
        yield Paragraph(text=text_of(text, facts.fields))


def _table(table: FactTable) -> Iterator[Block]:
    """A table of one column reads as a list, one without rows as a sentence; a column that says nothing is left out."""
    if table.rows and len(table.columns) == 1:
        yield Bullets(items=tuple((Span(text=one),) for (one,) in table.rows))
    elif table.rows:
        told = [place for place in range(len(table.columns)) if any(row[place] for row in table.rows)]
        yield TableBlock(
            title=table.title,
            columns=tuple(table.columns[place] for place in told),
            rows=tuple(tuple(row[place] for place in told) for row in table.rows),
        )
    for sentence in (table.empty if not table.rows else "", table.note):
        if sentence:
            yield Paragraph(text=(Span(text=sentence),))
