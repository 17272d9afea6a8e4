# SPDX-License-Identifier: EUPL-1.2
"""Surveys as their keepers make them, with codes drawn, answers sent and an outcome: all by the real actions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from dijkwacht.knowledge.public import library
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import answering, closing, codes, keeping, publishing
from dijkwacht.surveys.domain.columns import columns_of, packed
from dijkwacht.surveys.values import DEPARTMENT, SCALE_OPTIONS, Group, NewSurvey, SurveyCard
from dijkwacht.tenancy.public import scope, system_scope
from tests.support.world import Somebody, World

TODAY = timezone.localdate()
STAFF, COUNCIL = "medewerkers", "raadsleden"


def address(name: str, *arguments: object) -> str:
    return reverse(f"surveys:{name}", args=arguments)


def wanted(questionnaire: str = COUNCIL, **changed: object) -> NewSurvey:
    fields = {
        "title": "Najaar",
        "questionnaire": questionnaire,
        "round_id": None,
        "invited": 30,
        "groups": (),
        "tables": library().questionnaires[questionnaire].tables,
    }
    return NewSurvey(**fields | changed)


def of_departments(world: World, *, public_space: int = 24, civil_affairs: int = 20) -> tuple[Group, ...]:
    return (
        Group(key=str(world.public_space), name="Openbare ruimte", invited=public_space),
        Group(key=str(world.civil_affairs), name="Burgerzaken", invited=civil_affairs),
    )


def morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A survey in the hands of a keeper, and the codes that came on paper."""

    id: UUID
    keeper: Somebody
    codes: tuple[str, ...] = ()

    @property
    def card(self) -> SurveyCard:
        with scope(self.keeper.actor.organisation_id):
            return queries.survey_for(self.keeper.actor, self.id)


def prepared(keeper: Somebody, new: NewSurvey | None = None, *, on: date = TODAY) -> Kept:
    with scope(keeper.actor.organisation_id):
        survey_id = keeping.prepare_survey(actor=keeper.actor, wanted=new or wanted(), on=on)
    return Kept(id=survey_id, keeper=keeper)


def drawn(survey: Kept) -> Kept:
    """With all its codes, which nobody prints."""
    found: list[str] = []

    def paper(made: Sequence[str]) -> bytes:
        found.extend(made)
        return b"%PDF"

    with scope(survey.keeper.actor.organisation_id):
        codes.draw_all(actor=survey.keeper.actor, survey=survey.card, paper=paper)
    return Kept(id=survey.id, keeper=survey.keeper, codes=tuple(found))


def opened(keeper: Somebody, new: NewSurvey | None = None, *, on: date = TODAY, days: int = 14) -> Kept:
    survey = drawn(prepared(keeper, new, on=on))
    with scope(keeper.actor.organisation_id):
        keeping.open_survey(
            actor=keeper.actor, survey_id=survey.id, seen=survey.card.digest, closes_on=on + timedelta(days=days), on=on
        )
    return survey


def answer(survey: Kept, people: Sequence[Mapping[str, str]]) -> None:
    """These people answer, each with a code of his own; what they do not say is that they do not know."""
    card = survey.card
    columns = columns_of(card.announced)
    passing = {item.slug: SCALE_OPTIONS[item.scale][-1][0] for item in card.announced.questionnaire.items}
    with system_scope():
        door = queries.survey_behind(card.address, today=card.opened_on)
    with scope(card.organisation_id):
        for code, said in zip(survey.codes, people, strict=False):
            answering.send(door, code, packed(columns, passing | said))


def of(department: UUID, **said: str) -> dict[str, str]:
    """Somebody of a department."""
    return {DEPARTMENT: str(department), **said}


def closed(survey: Kept, *, on: date = TODAY) -> Kept:
    """Closed and tidied, as the worker leaves it."""
    with scope(survey.keeper.actor.organisation_id):
        closing.close_survey(actor=survey.keeper.actor, survey_id=survey.id, on=on)
    closing.note_tidied(survey.id, on=on)
    return survey


def published(survey: Kept, *, on: date = TODAY) -> Kept:
    with scope(survey.keeper.actor.organisation_id):
        publishing.ask_publish(actor=survey.keeper.actor, survey_id=survey.id, on=on)
    publishing.publish(survey.id, at=morning(on))
    return survey


def shown(
    keeper: Somebody, people: Sequence[Mapping[str, str]], new: NewSurvey | None = None, *, on: date = TODAY
) -> Kept:
    """From preparing to the outcome: opened on `on`, closed a week and published two weeks later."""
    survey = opened(keeper, new or wanted(invited=max(len(people), 5)), on=on)
    answer(survey, people)
    closed(survey, on=on + timedelta(days=7))
    return published(survey, on=on + timedelta(days=14))
