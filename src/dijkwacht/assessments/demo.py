# SPDX-License-Identifier: EUPL-1.2
"""The measurements of the demo story, taken in and answered through the same actions that people use."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.actions import NewRound
from dijkwacht.assessments.domain.answers import Answer
from dijkwacht.assessments.domain.intake import Intake, ObservationEntry, SourceEntry
from dijkwacht.assessments.exchange.headless import read_content
from dijkwacht.assessments.models import Round
from dijkwacht.assessments.values import HOUSE, SourceKind, Unit
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level
from dijkwacht.values.organisations import Feature
from dijkwacht.values.phrasing import day_words

LARGE_SCAN: Final = "weerbaarheidsscan"
IN_PHASES: Final = "vijf-fasen"
NORM: Final = "weerbare-overheid"
QUICK_SCAN: Final = "snelle-scan"
_WEEK: Final = 7
_YEAR: Final = re.compile(r"\b20\d\d\b")
_LEFT_SO: Final = "rotation"
_COLLEAGUE: Final = ("incident-communication", "norm-campaign", "results-told")


@dataclass(frozen=True, kw_only=True)
class Story:
    """A file of observations, and the whole weeks by which its days move to play today."""

    intake: Intake
    moved: timedelta

    @property
    def features(self) -> frozenset[Feature] | None:
        found = self.intake.facts.get("features")
        return found if isinstance(found, frozenset) else None

    def moved_by(self, by: timedelta) -> "Story":
        """The same story some time later or earlier."""
        return Story(intake=_moved(self.intake, by), moved=self.moved + by)


def read_story(content: bytes, *, instrument: str = LARGE_SCAN, today: date | None = None) -> Story:
    """The file as it is, or with its day moved to `today`: by whole weeks, so that no talk falls on a Sunday."""
    intake = read_content(content, library=library(), instrument=library().instruments[instrument])
    story = Story(intake=intake, moved=timedelta())
    if today is None or intake.at is None:
        return story
    return story.moved_by(timedelta(weeks=(today - intake.at).days // _WEEK))


def tell_year_before(coordinator: Actor, story: Story) -> None:
    """The quick scan with which it began a year ago, closed within two weeks."""
    day, own = _day_of(story), _own_source(story.intake)
    first = min(source.on for source in story.intake.sources)
    round_ = _started(
        coordinator, f"Snelle scan {_season(day)}", instruments=(QUICK_SCAN,), opened=first, until=day, departments=()
    )
    mine = [one for one in story.intake.observations if one.source == own.id]
    _answer(coordinator, round_, mine, at=_hour(first, 15))
    _take_in_by_day(coordinator, round_, story.intake, besides=own.id, not_before=first)
    actions.close_round(actor=coordinator, round_=round_, at=_hour(day, 16))


def tell_round(coordinator: Actor, story: Story, *, departments: dict[str, UUID], today: date) -> UUID:
    """The round of this season: open, in four instruments, from papers, talks and the coordinator's own judgement."""
    intake = story.intake
    own = _own_source(intake)
    opened = own.on - timedelta(days=_WEEK)
    round_ = _started(
        coordinator,
        f"Weerbaarheidsscan {_season(today)}",
        instruments=(LARGE_SCAN, QUICK_SCAN, IN_PHASES, NORM),
        opened=opened,
        until=opened + timedelta(weeks=13),
        departments=tuple(departments.values()),
    )
    _take_in_by_day(coordinator, round_, intake, besides=own.id, not_before=opened + timedelta(days=1))
    units = {name: Unit(Scope.DEPARTMENT, str(key), name) for name, key in departments.items()}
    mine = [replace(one, unit=units.get(one.unit.name, HOUSE)) for one in intake.observations if one.source == own.id]
    _answer(coordinator, round_, mine, at=_hour(own.on, 15))
    _decide(coordinator, round_, intake, today=today)
    return round_.id


def ask_around(
    coordinator: Actor, round_id: UUID, *, people: dict[UUID, Sequence[str]], address: str, today: date
) -> None:
    """Questions for people with an account, and a personal link for one without. `address` holds SECRET."""
    round_ = queries.round_for(coordinator, round_id)
    asked = _hour(today - timedelta(days=4), 10)
    for person_id, questions in people.items():
        actions.assign_questions(actor=coordinator, round_=round_, questions=questions, person_id=person_id, at=asked)
    actions.ask_colleague(
        actor=coordinator,
        round_=round_,
        position="Adviseur communicatie",
        email="communicatie@waterrijk.example",
        questions=_COLLEAGUE,
        address=address,
        at=asked,
    )


def begin_quick_scan(coordinator: Actor, *, levels: dict[str, Level], at: datetime) -> None:
    """Somebody who just began: the quick scan, with an answer to the questions it begins with."""
    today = timezone.localdate(at)
    round_ = _started(
        coordinator,
        f"Snelle scan {day_words(today)}",
        instruments=(QUICK_SCAN,),
        opened=today,
        until=today + timedelta(days=30),
        departments=(),
        hour=at.hour,
    )
    for question in library().instruments[QUICK_SCAN].start_with:
        _save(coordinator, round_, question, [Answer(indicator=question, reading=levels[question])], HOUSE, at=at)


def tell_case(actor: Actor, story: Story, *, title: str) -> None:
    """A published case, measured and closed on its own day, so that its age does not hide what it says."""
    day = _day_of(story)
    round_ = _started(actor, title, instruments=(LARGE_SCAN,), opened=day, until=day, departments=())
    actions.take_in(actor=actor, intake=story.intake, round_=round_, library=library(), at=_hour(day, 11))
    actions.close_round(actor=actor, round_=round_, at=_hour(day, 16))


def _started(
    actor: Actor,
    title: str,
    *,
    instruments: tuple[str, ...],
    opened: date,
    until: date,
    departments: tuple[UUID, ...],
    hour: int = 9,
) -> Round:
    new = NewRound(
        title=title, period_from=opened, period_until=until, instruments=instruments, departments=departments
    )
    return actions.start_round(actor=actor, new=new, library=library(), at=_hour(opened, hour))


def _take_in_by_day(actor: Actor, round_: Round, intake: Intake, *, besides: str, not_before: date) -> None:
    """One file per source, on the day of that source: so it would have come in over the weeks."""
    for number, source in enumerate(one for one in intake.sources if one.id != besides):
        part = replace(
            intake,
            sources=(source,),
            observations=tuple(one for one in intake.observations if one.source == source.id),
            recommendations=tuple(one for one in intake.recommendations if one.source == source.title),
        )
        at = _hour(max(source.on, not_before), 11) + timedelta(minutes=number)
        actions.take_in(actor=actor, intake=part, round_=round_, library=library(), at=at)


def _answer(actor: Actor, round_: Round, entries: Sequence[ObservationEntry], *, at: datetime) -> None:
    """The actor's own answers, question by question, each a minute after the one before."""
    questions = {
        slug: question.slug
        for row in queries.instruments_of(actor, round_.id)
        for question in queries.content_of(row)[0].questions
        for slug in question.indicators
    }
    for number, one in enumerate(entries):
        answer = Answer(
            indicator=one.indicator,
            reading=one.reading,
            note=one.note,
            evidence_on=one.evidence_on,
            used_on=one.used_on,
        )
        _save(actor, round_, questions[one.indicator], [answer], one.unit, at=at + timedelta(minutes=number))


def _save(actor: Actor, round_: Round, question: str, answers: Sequence[Answer], unit: Unit, *, at: datetime) -> None:
    actions.save_answers(
        actor=actor,
        round_=round_,
        question=question,
        source_id=None,
        answers=[(answer, unit, None) for answer in answers],
        versions={slug: indicator.version for slug, indicator in library().indicators.items()},
        at=at,
    )


def _decide(coordinator: Actor, round_: Round, intake: Intake, *, today: date) -> None:
    """The agreed level, and one finding that is left so on purpose."""
    agreed, day = intake.agreed, intake.agreed.decided_on
    if day is not None:
        actions.agree_level(
            actor=coordinator, level=agreed.level, decided_on=day, decision=agreed.decision, at=_hour(day, 17)
        )
    at = _hour(today - timedelta(days=3), 14)
    seen = queries.measured(coordinator, round_, at=at)
    found = next(one for one in seen.assessment.findings if one.indicator == _LEFT_SO)
    decision = actions.LeftSo(
        by="college",
        reason="Met één of twee mensen per taak valt er niets te wisselen. Hoogwerf leest mee bij lastige dossiers.",
        until=today + timedelta(days=365),
    )
    actions.accept_findings(actor=coordinator, findings=[found.key], decision=decision, at=at)


def _moved(intake: Intake, by: timedelta) -> Intake:
    """Every day moves alike, and with it the years in the titles of sources."""
    titles = {one.id: _title(one.title, one.on, by) for one in intake.sources}
    by_title = {one.title: titles[one.id] for one in intake.sources}
    agreed = intake.agreed
    return replace(
        intake,
        at=intake.at + by if intake.at else None,
        agreed=replace(agreed, decided_on=agreed.decided_on + by if agreed.decided_on else None),
        sources=tuple(replace(one, on=one.on + by, title=titles[one.id]) for one in intake.sources),
        observations=tuple(
            replace(one, evidence_on=one.evidence_on + by, used_on=one.used_on + by if one.used_on else None)
            for one in intake.observations
        ),
        recommendations=tuple(
            replace(one, source=by_title.get(one.source, one.source), source_on=one.source_on + by)
            for one in intake.recommendations
        ),
    )


def _title(title: str, on: date, by: timedelta) -> str:
    years = (on + by).year - on.year
    return _YEAR.sub(lambda found: str(int(found[0]) + years), title)


def _own_source(intake: Intake) -> SourceEntry:
    """What the coordinator thinks herself: she answers that on the page, so it is no file from elsewhere."""
    return next(source for source in intake.sources if source.kind is SourceKind.SELF_ASSESSMENT)


def _day_of(story: Story) -> date:
    if story.intake.at is None:
        raise ValueError("A story needs its day: as_at.")
    return story.intake.at


def _season(day: date) -> str:
    return f"{'voorjaar' if day.month <= 6 else 'najaar'} {day.year}"


def _hour(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))
