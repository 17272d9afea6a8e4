# SPDX-License-Identifier: EUPL-1.2
"""The questions as a respondent sees them, in his language, with what he chose before."""

from collections.abc import Mapping
from dataclasses import dataclass

from dijkwacht.knowledge.values import Phrase
from dijkwacht.surveys.domain.columns import asks_department
from dijkwacht.surveys.values import ASKS_DEPARTMENT, DEPARTMENT, RATHER_NOT, SCALE_OPTIONS, UNSAID, Announced

_ABOUT_YOU = Phrase(nl="Over u", en="About you")
_ABOUT_LEAD = Phrase(
    nl="Hiermee tonen wij antwoorden per groep, nooit van één mens. U mag het overslaan.",
    en="We use this to show answers per group, never of one person. You may skip it.",
)


@dataclass(frozen=True, kw_only=True)
class Choice:
    value: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, kw_only=True)
class Line:
    """One question; the last choice is the way to pass."""

    slug: str
    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    slug: str
    title: str
    lead: str
    lines: tuple[Line, ...]


def parts_of(announced: Announced, language: str, chosen: Mapping[str, str] | None = None) -> tuple[Part, ...]:
    """The parts in their order; “about you” comes last, when one knows what was asked, and only where something is asked."""
    chosen = chosen or {}
    parts = [
        Part(
            slug=section.slug,
            title=section.title.of(language),
            lead=section.lead.of(language),
            lines=tuple(
                _line(item.slug, item.text, SCALE_OPTIONS[item.scale], language, chosen) for item in section.items
            ),
        )
        for section in announced.questionnaire.sections
    ]
    if about := _about_you(announced, language, chosen):
        parts.append(Part(slug="about-you", title=_ABOUT_YOU.of(language), lead=_ABOUT_LEAD.of(language), lines=about))
    return tuple(parts)


def _about_you(announced: Announced, language: str, chosen: Mapping[str, str]) -> tuple[Line, ...]:
    lines = []
    if asks_department(announced.questionnaire, announced):
        groups = [(group.key, Phrase(nl=group.name, en=group.name_in("en"))) for group in announced.groups]
        lines.append(_line(DEPARTMENT, ASKS_DEPARTMENT, (*groups, (UNSAID, RATHER_NOT)), language, chosen))
    for one in announced.questionnaire.backgrounds:
        options = [(option.slug, option.text) for option in one.options]
        lines.append(_line(one.slug, one.text, (*options, (UNSAID, RATHER_NOT)), language, chosen))
    return tuple(lines)


def _line(
    slug: str, text: Phrase, options: tuple[tuple[str, Phrase], ...], language: str, chosen: Mapping[str, str]
) -> Line:
    return Line(
        slug=slug,
        text=text.of(language),
        choices=tuple(
            Choice(value=value, text=words.of(language), is_chosen=chosen.get(slug) == value)
            for value, words in options
        ),
    )
