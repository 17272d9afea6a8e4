# SPDX-License-Identifier: EUPL-1.2
"""A survey as the publish gate is asked about it: what was declared, of whom, and what it may be laid beside."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta

from dijkwacht.disclosure.values import ORDINARY_LEAST, Atom, Declaration, Place
from dijkwacht.surveys.domain.columns import asks_department, declaration_of
from dijkwacht.surveys.values import DEPARTMENT, UNSAID, Announced, SurveyCard

SAME_PEOPLE = timedelta(days=90)
"""Two surveys with the same questions opened within so many days are about the same facts. Rule: docs/rules/surveys.md."""
_EVERYBODY = "everybody"


def declaration_for(survey: SurveyCard, earlier: Collection[SurveyCard]) -> Declaration:
    """What was announced, with the subjects that are about the same facts of partly the same people."""
    return replace(declaration_of(survey.announced, subject=survey.subject), overlaps=_overlaps(survey, earlier))


def without_crowds(declaration: Declaration, announced: Announced, people: Mapping[Atom, int]) -> Declaration | None:
    """With departments withheld that are too small by promise, or of which more people answered than work there.

    None when more answered than were invited at all. Whoever has slips left can answer around somebody; a figure of more
    answers than people is about nobody. Rule: docs/rules/surveys.md.
    """
    if sum(people.values()) > announced.invited:
        return None
    if DEPARTMENT not in declaration.dimensions:
        return declaration
    place = list(declaration.dimensions).index(DEPARTMENT)
    answered = Counter[str]()
    for atom, number in people.items():
        answered[atom[place]] += number
    withheld = tuple(
        group.key for group in announced.groups if group.invited < ORDINARY_LEAST or answered[group.key] > group.invited
    )
    return replace(declaration, withheld={DEPARTMENT: withheld} if withheld else {})


def head_counts(announced: Announced) -> Mapping[str, Mapping[str, int]]:
    """How many people are invited, as far as it is known beforehand: as a whole, and per department that is named."""
    counted = {_EVERYBODY: {_EVERYBODY: announced.invited}}
    if asks_department(announced.questionnaire, announced):
        named = {group.key: group.invited for group in announced.groups}
        counted[DEPARTMENT] = {**named, UNSAID: announced.invited - sum(named.values())}
    return counted


def is_of_those_who_said(place: Place) -> bool:
    """Whether everybody in the group said that he belongs to it: who rather did not is never a group of its own."""
    return UNSAID not in place.group


def changes_by_place(survey: SurveyCard) -> dict[Place, int]:
    """By how many people each group changed since the survey before, where the keeper said so."""
    whole = {Place(table=(), group=()): number for key, number in survey.turnover.items() if not key}
    parts = {Place(table=(DEPARTMENT,), group=(key,)): number for key, number in survey.turnover.items() if key}
    return whole | parts


def before(survey: SurveyCard, others: Collection[SurveyCard]) -> SurveyCard | None:
    """The last published survey with the same questionnaire that opened before this one; for a trend."""
    asked = survey.announced.questionnaire.slug
    found = [
        one
        for one in others
        if one.published_on and one.announced.questionnaire.slug == asked and _opened_before(one, survey)
    ]
    return max(found, key=lambda one: one.opened_on or one.prepared_on, default=None)


def _opened_before(one: SurveyCard, survey: SurveyCard) -> bool:
    return one.id != survey.id and (survey.opened_on is None or (one.opened_on or one.prepared_on) < survey.opened_on)


def beside(survey: SurveyCard, others: Collection[SurveyCard], *, opens_on: date) -> tuple[SurveyCard, ...]:
    """What asked the same kind of people about the same facts, so shortly before or after that they are partly the same.

    Also one that does not say yet that it was published: its figures may stand in the register already.
    """
    asked = {item.slug for item in survey.announced.questionnaire.items}
    of = survey.announced.questionnaire.respondents
    return tuple(
        one
        for one in others
        if one.id != survey.id
        and one.announced.questionnaire.respondents is of
        and asked & {item.slug for item in one.announced.questionnaire.items}
        and one.opened_on
        and abs(one.opened_on - opens_on) < SAME_PEOPLE
    )


def _overlaps(survey: SurveyCard, others: Collection[SurveyCard]) -> tuple[str, ...]:
    if survey.opened_on is None:
        return ()
    return tuple(one.subject for one in beside(survey, others, opens_on=survey.opened_on))
