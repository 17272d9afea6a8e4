# SPDX-License-Identifier: EUPL-1.2
"""Rounds, answers and files for the tests of measuring, made by the real actions and read by the real pages."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dijkwacht.accounts.models import Membership, Person
from dijkwacht.accounts.public import create_link, grant_first_role
from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.actions import NewRound, NewSource
from dijkwacht.assessments.domain.answers import Answer
from dijkwacht.assessments.models import Round, Source
from dijkwacht.assessments.values import HOUSE, SourceKind, Unit
from dijkwacht.instruments.public import own_instruments
from dijkwacht.instruments.values import is_own
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import Library, Question, Scope
from dijkwacht.organisations.public import register_organisation
from dijkwacht.organisations.values import Description
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.levels import Level, Reading
from dijkwacht.values.organisations import OrganisationKind
from tests.support.world import Somebody, World

LARGE, QUICK = "weerbaarheidsscan", "snelle-scan"
# Long enough ago for a following round, and recent enough for no answer to be too old.
START = (timezone.now() - timedelta(days=260)).replace(hour=9, minute=0, second=0, microsecond=0)
BEFORE = START.date() - timedelta(days=30)


def start(
    world: World,
    *,
    instruments: Sequence[str] = (QUICK,),
    departments: Sequence[UUID] = (),
    actor: Actor | None = None,
    title: str = "Voorjaar 2026",
    at: datetime = START,
    texts: Library | None = None,
) -> Round:
    """An open round of the actor's organisation, else of Waterrijk, on which gijs then advises."""
    actor = actor or world.anna.actor
    new = NewRound(
        title=title,
        period_from=at.date(),
        period_until=at.date() + timedelta(days=60),
        instruments=tuple(instruments),
        departments=tuple(departments),
    )
    with scope(actor.organisation_id):
        offered = own_instruments(actor).beside(library()) if any(map(is_own, instruments)) else library()
        begun = actions.start_round(actor=actor, new=new, library=texts or offered, at=at)
    if actor.organisation_id == world.waterrijk:
        Membership.objects.filter(role=Role.GUEST_ADVISER, organisation_id=world.waterrijk).update(round_id=begun.id)
    return begun


def question(slug: str = "", *, instrument: str = QUICK) -> Question:
    """A question of an instrument, the first without a name."""
    found = library().instruments[instrument].questions
    return next(one for one in found if not slug or one.slug == slug)


def with_indicators(count: int, *, instrument: str = LARGE) -> Question:
    """A question that names this many indicators of the whole house."""
    return next(
        one
        for one in library().instruments[instrument].questions
        if len(one.indicators) == count
        and all(library().indicators[slug].scope is Scope.ORGANISATION for slug in one.indicators)
    )


def of_departments(*, instrument: str = LARGE) -> Question:
    """A question about one indicator that is seen per department."""
    return next(
        one
        for one in library().instruments[instrument].questions
        if [library().indicators[slug].scope for slug in one.indicators] == [Scope.DEPARTMENT]
    )


def answer(
    actor: Actor,
    round_: Round,
    asked: Question,
    reading: Reading = Level.PAPER,
    *,
    note: str = "",
    source: UUID | None = None,
    unit: Unit = HOUSE,
    at: datetime | None = None,
) -> dict[str, int]:
    """The actor says the same of all indicators of a question; gives the entries that stand."""
    with scope(actor.organisation_id):
        texts = library().indicators
        before = queries.what_stands(actor, round_, source, asked.indicators).standing
        said = [
            (Answer(indicator=slug, reading=reading, note=note), unit, _id(before.get((slug, unit.key))))
            for slug in asked.indicators
        ]
        return actions.save_answers(
            actor=actor,
            round_=round_,
            question=asked.slug,
            source_id=source,
            answers=said,
            versions={slug: texts[slug].version for slug in asked.indicators},
            at=at or timezone.now(),
        )


def _id(standing: object) -> int | None:
    return getattr(standing, "id", None)


def source(
    actor: Actor,
    kind: SourceKind = SourceKind.DOCUMENT,
    *,
    title: str = "Protocol",
    on: date = BEFORE,
) -> Source:
    """A document, a talk, an investigation."""
    with scope(actor.organisation_id):
        return actions.add_source(actor=actor, new=NewSource(kind=kind, title=title, on=on), round_id=None, at=START)


def ask(world: World, round_: Round, asked: Sequence[Question], *, person: UUID | None = None) -> Client:
    """Put questions to a person, or to the holder of a link; gives his browser."""
    slugs = [one.slug for one in asked]
    now = timezone.now()
    with scope(world.waterrijk):
        if person is not None:
            actions.assign_questions(actor=world.anna.actor, round_=round_, questions=slugs, person_id=person, at=now)
            return next(one for one in world.everybody().values() if one.id == person).client()
        link = create_link(
            actor=world.anna.actor,
            purpose="assessment",
            round_id=round_.id,
            position="teamleider",
            email="team@voorbeeld.example",
            at=now,
        )
        actions.assign_questions(actor=world.anna.actor, round_=round_, questions=slugs, link_id=link.id, at=now)
    visitor = Client()
    visitor.post(reverse("accounts:link-open", args=[link.secret]))
    return visitor


def url(name: str, *arguments: object) -> str:
    """An address of measuring; a round stands for its key."""
    return reverse(f"assessments:{name}", args=[one.pk if isinstance(one, Round) else one for one in arguments])


def sent(asked: Question, reading: str = "1", **fields: object) -> dict[str, object]:
    """What the form of a question sends when every indicator gets the same level."""
    return {f"level_{slug}": reading for slug in asked.indicators} | dict(fields)


def text_of(response: object) -> str:
    """A page as text on one line, with its spaces made single."""
    return " ".join(response.content.decode().split())  # type: ignore[attr-defined]  # whatever the client gave


def standing(world: World, round_: Round, *, instrument: str = "", at: datetime | None = None) -> Mapping[str, object]:
    """The levels that stand in a round, by indicator."""
    with scope(world.waterrijk):
        seen = queries.measured(world.anna.actor, round_, at=at or timezone.now(), instrument=instrument)
    return {slug: one.level for slug, one in seen.assessment.indicators.items() if one.level is not None}


def assert_guarded(
    world: World,
    address: str,
    *,
    deed: str = "post",
    data: Mapping[str, object] | None = None,
    refused: Mapping[str, str],
    other_town: int = 404,
    wrong_method: str = "",
) -> None:
    """Another town finds nothing, who may not is told why, and a wrong way of asking is told so."""
    outsider = getattr(world.eva.client(), deed)(address, data or {})
    assert outsider.status_code == other_town
    for who, sentence in refused.items():
        answer = getattr(world.everybody()[who].client(), deed)(address, data or {})
        assert (who, answer.status_code) == (who, 403)
        assert sentence in text_of(answer)
    if wrong_method:
        assert getattr(world.anna.client(), wrong_method)(address).status_code == 405


def answer_many(world: World, round_: Round, most: int) -> None:
    """Answers of one source to the first indicators of the large scan, up to this many observations in all."""
    texts = library().indicators
    slugs = list(dict.fromkeys(one for asked in library().instruments[LARGE].questions for one in asked.indicators))
    spoken = source(world.anna.actor, SourceKind.INTERVIEW, title=f"Gesprek {most}")
    said = [
        (Answer(indicator=slug, reading=Level(number % 4)), HOUSE, None) for number, slug in enumerate(slugs[:most])
    ]
    with scope(world.waterrijk):
        actions.save_answers(
            actor=world.anna.actor,
            round_=round_,
            question="many",
            source_id=spoken.id,
            answers=said,
            versions={slug: texts[slug].version for slug in slugs[:most]},
            at=timezone.now(),
        )


def statements_of(client: Client, address: str, data: Mapping[str, object] | None = None, **extra: Any) -> list[str]:
    """The SQL of one request, without the beginning and ending of transactions."""
    with CaptureQueriesContext(connection) as caught:
        answer = client.get(address, **extra) if data is None else client.post(address, data, **extra)
    assert answer.status_code < 400, answer.content
    ends = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return [one["sql"] for one in caught.captured_queries if not one["sql"].upper().startswith(ends)]


def joins(world: World, somebody: Somebody, organisation_id: UUID, role: Role) -> None:
    """Somebody of the cast gets a further role, also in the other town."""
    grant_first_role(organisation_id=organisation_id, person=Person.objects.get(pk=somebody.id), role=role, at=START)


def in_town(somebody: Somebody, organisation_id: UUID) -> Client:
    """His browser, in which he chose one of his towns."""
    client = somebody.client()
    session = client.session
    session["organisation"] = str(organisation_id)
    session.save()
    return client


def towns(world: World, somebody: Somebody, count: int, *, answers: int = 0) -> list[Round]:
    """So many more towns in which somebody reads, each with a round, if answers are asked for."""
    found = []
    for number in range(count):
        described = Description(kind=OrganisationKind.MUNICIPALITY, inhabitants=20_000, inhabitants_year=2024)
        town = register_organisation(name=f"Gehucht {number:03}", code="", described=described)
        joins(world, somebody, town, Role.READER)
        if answers:
            actor = replace(world.anna.actor, organisation_id=town)
            begun = start(world, actor=actor, title=f"Meting {number:03}")
            for asked in library().instruments[QUICK].questions[:answers]:
                answer(actor, begun, asked, Level(number % 4), at=START)
            found.append(begun)
    return found
