# SPDX-License-Identifier: EUPL-1.2
"""The dry run in words: which groups can be shown, and what a house does that is too small for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dijkwacht.disclosure.values import DryRun, GroupOutlook, Outlook, Place
from dijkwacht.knowledge.values import Respondents
from dijkwacht.surveys.domain.gate import is_of_those_who_said
from dijkwacht.surveys.values import DEPARTMENT, Announced

NEVER = "nooit"


@dataclass(frozen=True, kw_only=True)
class ExpectedGroup:
    """A group of a table. `invited` is None where nobody can count it beforehand."""

    table: str
    name: str
    invited: int | None
    ordinary: str
    sensitive: str


def expected(announced: Announced, outlook: DryRun) -> tuple[ExpectedGroup, ...]:
    """Every group that will be shown or hidden, table by table. Who rather does not say where he belongs is none."""
    return tuple(_group(announced, one) for one in outlook.groups if is_of_those_who_said(one.place))


def names_of(announced: Announced) -> Mapping[tuple[str, str], str]:
    """The Dutch name of every category, by column and key."""
    groups = {(DEPARTMENT, group.key): group.name for group in announced.groups}
    options = {
        (one.slug, option.slug): option.text.nl for one in announced.questionnaire.backgrounds for option in one.options
    }
    return groups | options


def table_words(announced: Announced, table: tuple[str, ...]) -> str:
    """“Iedereen samen”, “Per afdeling”, or the question of a background."""
    if not table:
        return "Iedereen samen"
    texts = {DEPARTMENT: "Per afdeling"} | {one.slug: one.text.nl for one in announced.questionnaire.backgrounds}
    return " × ".join(texts[name] for name in table)


def place_words(announced: Announced, place: Place) -> str:
    """The name of a group: “Burgerzaken”; for the whole house who was asked."""
    if not place.table:
        of_council = announced.questionnaire.respondents is Respondents.COUNCIL
        return "Alle raadsleden samen" if of_council else "Iedereen samen"
    names = names_of(announced)
    return " × ".join(names[pair] for pair in zip(place.table, place.group, strict=True))


def _group(announced: Announced, one: GroupOutlook) -> ExpectedGroup:
    is_counted = set(one.place.table) <= {DEPARTMENT}
    return ExpectedGroup(
        table=table_words(announced, one.place.table),
        name=place_words(announced, one.place),
        invited=one.invited if is_counted else None,
        ordinary=_words(one.ordinary, one.ordinary_needed),
        sensitive=_words(one.sensitive, one.sensitive_needed),
    )


def _words(outlook: Outlook, needed: int) -> str:
    match outlook:
        case Outlook.NEVER:
            return NEVER
        case Outlook.IF_ENOUGH:
            return f"als minstens {needed} mensen antwoorden"
