# SPDX-License-Identifier: EUPL-1.2
"""Two surveys of Waterrijk: staff answered in autumn, the council is being asked now. Every answer is invented."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby
from random import Random
from statistics import median_low
from typing import Final
from uuid import UUID

from django.utils import timezone

from dijkwacht.assessments.public import states_in_units
from dijkwacht.assessments.values import HOUSE, Unit
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import AnswerScale, Scope, SurveyItem
from dijkwacht.organisations.public import departments_of
from dijkwacht.surveys import queries
from dijkwacht.surveys.actions import answering, closing, codes, keeping, publishing
from dijkwacht.surveys.domain.columns import columns_of, packed
from dijkwacht.surveys.values import AGREEING, DEPARTMENT, SCALE_OPTIONS, UNSAID, Announced, Group, NewSurvey
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level

STAFF: Final = "medewerkers"
COUNCIL: Final = "raadsleden"
_ANSWERED: Final = {"Publiekszaken": 24, "Ruimte": 27, "Samenleving": 8, "Bedrijfsvoering": 25, "Openbare werken": 21}
"""How many of each department answered; Samenleving is too few for what is sensitive."""
_COUNCILLORS: Final = 19
_COUNCILLORS_ANSWERED: Final = 11
_LIKELY: Final = {AnswerScale.AGREE: (25, 85), AnswerScale.YES_NO: (6, 30), AnswerScale.FREQUENCY: (8, 35)}
"""Between which shares people agree, say yes, or met with what sets no level."""
_PASSING: Final = 0.08
"""The share of people who do not say, of each question."""
_SPREAD: Final = 12
"""So many percent points a department is above or below the whole at most."""

type Shares = Mapping[str, int | None]
"""The share that agrees by item, in whole percents; None where nobody says anything."""


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
    _asked(clerk, council, [{}] * _COUNCILLORS_ANSWERED, opened_on=today - timedelta(days=9), shares={})


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
    survey_id = _asked(
        coordinator,
        wanted,
        people,
        opened_on=today - timedelta(weeks=9),
        shares=_as_measured(coordinator, groups, at=_morning(today)),
    )
    closed, published = today - timedelta(weeks=6), today - timedelta(weeks=3)
    closing.close_survey(actor=coordinator, survey_id=survey_id, on=closed)
    closing.note_tidied(survey_id, on=closed)
    publishing.ask_publish(actor=coordinator, survey_id=survey_id, on=published)
    publishing.publish(survey_id, at=_morning(published))


def _asked(
    keeper: Actor, wanted: NewSurvey, people: Sequence[Mapping[str, str]], *, opened_on: date, shares: Shares
) -> UUID:
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
    told = _answers(survey.announced, people, shares)
    for code, answers in zip(drawn, told, strict=False):
        answering.send(door, code, packed(columns, answers))
    return survey_id


def _answers(announced: Announced, people: Sequence[Mapping[str, str]], shares: Shares) -> list[dict[str, str]]:
    """What each of them says. Departments differ a little, but not where a measurement hears each of them by itself."""
    random = Random(announced.questionnaire.slug)  # noqa: S311  an invented story, the same every time
    known = library().indicators
    told = [dict(person) for person in people]
    for one in announced.questionnaire.backgrounds:
        for person in told:
            person[one.slug] = random.choice((*(option.slug for option in one.options), UNSAID))
    teams = [list(team) for _, team in groupby(told, key=lambda person: person.get(DEPARTMENT, ""))]
    for item in announced.questionnaire.items:
        share = shares.get(item.slug, random.randint(*_LIKELY[item.scale]))
        spread = 0 if item.indicator and known[item.indicator].scope is Scope.DEPARTMENT else _SPREAD
        for team in teams:
            own = None if share is None else min(max(share + random.randint(-spread, spread), 0), 100)
            for person, said in zip(random.sample(team, k=len(team)), _said(random, item, own, len(team)), strict=True):
                person[item.slug] = said
    return told


def _said(random: Random, item: SurveyItem, share: int | None, people: int) -> list[str]:
    *options, passing = (slug for slug, _ in SCALE_OPTIONS[item.scale])
    if share is None:
        return [passing] * people
    agreeing = AGREEING[item.scale]
    others = [one for one in options if one not in agreeing]
    silent = round(people * _PASSING)
    agree = round((people - silent) * share / 100)
    return [
        *(passing for _ in range(silent)),
        *(random.choice(agreeing) for _ in range(agree)),
        *(random.choice(others) for _ in range(people - silent - agree)),
    ]


def _as_measured(coordinator: Actor, groups: Sequence[Group], *, at: datetime) -> Shares:
    """Staff confirm what others in practice say already, and are silent where nobody knows yet: the round stays as it is."""
    known = library().indicators
    items = [item for item in library().questionnaires[STAFF].items if item.indicator]
    units = {
        Scope.ORGANISATION: [HOUSE],
        Scope.DEPARTMENT: [Unit(Scope.DEPARTMENT, group.key) for group in groups],
        Scope.PROCESS: [HOUSE],
    }
    wanted = {(item.indicator, unit) for item in items for unit in units[known[item.indicator].scope]}
    states = states_in_units(coordinator.organisation_id, wanted, at=at)
    levels: dict[str, list[Level]] = {}
    for (slug, _), state in states.items():
        if isinstance(state.reading, Level):
            levels.setdefault(slug, []).append(state.reading)
    return {
        item.slug: _share_at(item, median_low(levels[item.indicator])) if item.indicator in levels else None
        for item in items
    }


def _share_at(item: SurveyItem, level: Level) -> int:
    """Half-way between the cut-offs of a level."""
    limits = (10, *item.cutoffs, 95)
    return (limits[level] + limits[level + 1]) // 2


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))
