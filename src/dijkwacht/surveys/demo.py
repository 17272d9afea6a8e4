# SPDX-License-Identifier: EUPL-1.2
"""Two surveys of Waterrijk: staff answered in autumn, the council is being asked now. Every answer is invented."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final
from uuid import UUID

from django.utils import timezone

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import AnswerScale, SurveyItem
from dijkwacht.organisations.public import departments_of
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import answering, closing, codes, keeping, publishing
from dijkwacht.surveys.domain.columns import columns_of, packed
from dijkwacht.surveys.values import AGREEING, DEPARTMENT, SCALE_OPTIONS, UNSAID, Group, NewSurvey
from dijkwacht.values.actors import Actor

STAFF: Final = "medewerkers"
COUNCIL: Final = "raadsleden"
_ANSWERED: Final = {"Publiekszaken": 24, "Ruimte": 27, "Samenleving": 8, "Bedrijfsvoering": 25, "Openbare werken": 21}
"""How many of each department answered; Samenleving is too few for what is sensitive."""
_COUNCILLORS: Final = 19
_COUNCILLORS_ANSWERED: Final = 11
_LIKELY: Final = {AnswerScale.AGREE: (0.25, 0.85), AnswerScale.YES_NO: (0.06, 0.3), AnswerScale.FREQUENCY: (0.08, 0.35)}
"""Between which chances somebody agrees, says yes, or met with it."""
_SILENT: Final = 0.08


def tell_surveys(coordinator: Actor, clerk: Actor, *, departments: Mapping[str, UUID], today: date) -> None:
    """Staff were asked nine weeks ago, and read what came out three weeks ago; the council has twelve days left."""
    counted = {one.id: one.head_count or 0 for one in departments_of(coordinator.organisation_id)}
    groups = tuple(
        Group(key=str(departments[name]), name=name, invited=counted[departments[name]]) for name in _ANSWERED
    )
    _tell_staff(coordinator, groups, today=today)
    council = NewSurvey(
        title="Raadsleden, dit jaar",
        questionnaire=COUNCIL,
        round_id=None,
        invited=_COUNCILLORS,
        groups=(),
        tables=library().questionnaires[COUNCIL].tables,
    )
    _asked(clerk, council, [{}] * _COUNCILLORS_ANSWERED, opened_on=today - timedelta(days=9))


def _tell_staff(coordinator: Actor, groups: Sequence[Group], *, today: date) -> None:
    wanted = NewSurvey(
        title="Medewerkers, najaar",
        questionnaire=STAFF,
        round_id=None,
        invited=sum(group.invited for group in groups),
        groups=tuple(groups),
        tables=library().questionnaires[STAFF].tables,
    )
    people = [{DEPARTMENT: group.key} for group in groups for _ in range(_ANSWERED[group.name])]
    survey_id = _asked(coordinator, wanted, people, opened_on=today - timedelta(weeks=9))
    closed, published = today - timedelta(weeks=6), today - timedelta(weeks=3)
    closing.close_survey(actor=coordinator, survey_id=survey_id, on=closed)
    closing.note_tidied(survey_id, on=closed)
    publishing.ask_publish(actor=coordinator, survey_id=survey_id, on=published)
    publishing.publish(survey_id, at=timezone.make_aware(datetime.combine(published, time(10))))


def _asked(keeper: Actor, wanted: NewSurvey, people: Sequence[Mapping[str, str]], *, opened_on: date) -> UUID:
    """Prepared, drawn, opened for three weeks and answered by these people. Nothing is printed: codes are used at once."""
    survey_id = keeping.prepare_survey(actor=keeper, wanted=wanted, on=opened_on - timedelta(days=4))
    survey = queries.survey_for(keeper, survey_id)
    drawn: list[str] = []

    def kept(made: Sequence[str]) -> bytes:
        drawn.extend(made)
        return b""

    codes.draw_all(actor=keeper, survey=survey, paper=kept)
    keeping.open_survey(
        actor=keeper, survey_id=survey_id, seen=survey.digest, closes_on=opened_on + timedelta(days=21), on=opened_on
    )
    door = queries.survey_behind(survey.address, today=opened_on)
    columns = columns_of(survey.announced)
    random = Random(wanted.questionnaire)  # noqa: S311  an invented story, the same every time
    chances = {item.slug: random.uniform(*_LIKELY[item.scale]) for item in survey.announced.questionnaire.items}
    for code, person in zip(drawn, people, strict=False):
        told = {
            **{one.slug: random.choice((*(option.slug for option in one.options), UNSAID))
               for one in survey.announced.questionnaire.backgrounds},
            **person,
            **{item.slug: _said(random, item, chances[item.slug]) for item in survey.announced.questionnaire.items},
        }  # fmt: skip
        answering.send(door, code, packed(columns, told))
    return survey_id


def _said(random: Random, item: SurveyItem, chance: float) -> str:
    options = [slug for slug, _ in SCALE_OPTIONS[item.scale]]
    if random.random() < _SILENT:
        return options[-1]
    agreeing = AGREEING[item.scale]
    others = [one for one in options[:-1] if one not in agreeing]
    return random.choice(agreeing if random.random() < chance else others)
