# SPDX-License-Identifier: EUPL-1.2
"""A response as bytes, one per question: every response is as long as any other, and nothing in it tells the order."""

from collections.abc import Mapping, Sequence

from dijkwacht.disclosure.values import Asked, Declaration
from dijkwacht.knowledge.values import Questionnaire, Respondents, SurveyItem
from dijkwacht.surveys.values import AGREEING, DEPARTMENT, SCALE_OPTIONS, SILENT, UNSAID, Announced, Column


class UnknownAnswer(ValueError):
    """A form offered an answer that the question does not have; carries the slug of the question."""


def columns_of(announced: Announced) -> tuple[Column, ...]:
    """The columns of a response in their fixed order: department, backgrounds, items."""
    return (
        *backgrounds_of(announced),
        *(
            Column(slug=item.slug, options=tuple(slug for slug, _ in SCALE_OPTIONS[item.scale]), item=item)
            for item in announced.questionnaire.items
        ),
    )


def backgrounds_of(announced: Announced) -> tuple[Column, ...]:
    """What somebody tells of himself. “Rather not say” is always the last option."""
    asked = announced.questionnaire
    found = [
        Column(slug=one.slug, options=(*(option.slug for option in one.options), UNSAID)) for one in asked.backgrounds
    ]
    if asks_department(asked, announced):
        found.insert(0, Column(slug=DEPARTMENT, options=(*(group.key for group in announced.groups), UNSAID)))
    return tuple(found)


def asks_department(questionnaire: Questionnaire, announced: Announced) -> bool:
    """Whether it is asked where somebody works: only of staff, and only where a table needs it."""
    is_needed = any(DEPARTMENT in table for table in announced.tables)
    return questionnaire.respondents is Respondents.STAFF and is_needed and bool(announced.groups)


def packed(columns: Sequence[Column], chosen: Mapping[str, str]) -> bytes:
    """The answers as bytes; what is not in `chosen`, or empty there, was passed over. Raises UnknownAnswer."""
    return bytes(_byte(column, chosen.get(column.slug, "")) for column in columns)


def unpacked(columns: Sequence[Column], response: bytes) -> dict[str, str]:
    """What was chosen, by column; the reverse of `packed`. Raises ValueError when the length is not that of the columns."""
    return {column.slug: column.options[byte] for column, byte in zip(columns, response, strict=True) if byte != SILENT}


def declaration_of(announced: Announced, *, subject: str) -> Declaration:
    """What the gate must know: who can be in which group, which tables were announced, what was asked."""
    backgrounds = backgrounds_of(announced)
    return Declaration(
        subject=subject,
        dimensions={column.slug: column.options for column in backgrounds},
        tables=announced.tables,
        asked=tuple(asked_of(item) for item in announced.questionnaire.items),
    )


def asked_of(item: SurveyItem) -> Asked:
    """A question as the gate sees it: one share, of those with an opinion."""
    options = tuple(slug for slug, _ in SCALE_OPTIONS[item.scale])
    return Asked(
        slug=item.slug,
        options=options,
        counted=options[:-1],
        agreeing=AGREEING[item.scale],
        is_sensitive=item.topic.is_sensitive,
        is_accusing=item.accusation,
    )


def _byte(column: Column, chosen: str) -> int:
    if not chosen:
        return SILENT
    if chosen not in column.options:
        raise UnknownAnswer(column.slug)
    return column.options.index(chosen)
