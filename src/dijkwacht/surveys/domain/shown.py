# SPDX-License-Identifier: EUPL-1.2
"""What a respondent is told beforehand of how he will be shown: which tables, and in how large a company."""

from dataclasses import dataclass

from dijkwacht.disclosure.values import ORDINARY_LEAST, SENSITIVE_LEAST
from dijkwacht.knowledge.values import Phrase
from dijkwacht.surveys.values import ASKS_DEPARTMENT, DEPARTMENT, Announced

_EVERYBODY = Phrase(nl="iedereen samen", en="everybody together")
_BY_ANSWER = Phrase(nl="naar het antwoord op {questions}", en="by the answer to {questions}")
_AND = Phrase(nl=" en ", en=" and ")


@dataclass(frozen=True, kw_only=True)
class Told:
    """`least` and `least_sensitive` count the others in the smallest group that is ever shown.

    `tables` are the groupings in words; of `groups` it may depend on the answers, `never` are too small for it.
    """

    least: int
    least_sensitive: int
    invited: int
    tables: tuple[str, ...]
    groups: tuple[tuple[str, int], ...]
    never: tuple[str, ...]


def shown_to(announced: Announced, language: str) -> Told:
    """The promise on the first page. A group too small to be shown by itself counts in the whole only."""
    is_by_department = any(DEPARTMENT in table for table in announced.tables)
    groups = announced.groups if is_by_department else ()
    return Told(
        least=ORDINARY_LEAST - 1,
        least_sensitive=SENSITIVE_LEAST - 1,
        invited=announced.invited,
        tables=tuple(_words(announced, table, language) for table in announced.tables),
        groups=tuple((one.name_in(language), one.invited) for one in groups if one.invited >= ORDINARY_LEAST),
        never=tuple(one.name_in(language) for one in groups if one.invited < ORDINARY_LEAST),
    )


def _words(announced: Announced, table: tuple[str, ...], language: str) -> str:
    if not table:
        return _EVERYBODY.of(language)
    asked = {DEPARTMENT: ASKS_DEPARTMENT} | {one.slug: one.text for one in announced.questionnaire.backgrounds}
    questions = _AND.of(language).join(f"“{asked[slug].of(language)}”" for slug in table)
    return _BY_ANSWER.of(language).format(questions=questions)
