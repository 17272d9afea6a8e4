# SPDX-License-Identifier: EUPL-1.2
"""W2 and W4 on data set D2: sixty statements answered with a code, closed, published, counted over 342 organisations."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from uuid import UUID

import numpy as np
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bench.d1 import D1
from bench.figures import Figures, say
from bench.processes import HOST, cpu_seconds
from bench.signed_in import asking
from bench.visitors import Lap, Visitor, together
from dijkwacht.disclosure.public import released
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import (
    AnswerScale,
    Background,
    Option,
    Phrase,
    Questionnaire,
    Respondents,
    SurveyItem,
    SurveySection,
    SurveyTopic,
)
from dijkwacht.surveys.actions import closing, publishing
from dijkwacht.surveys.domain.columns import columns_of
from dijkwacht.surveys.domain.counting import counts_of
from dijkwacht.surveys.exchange.sealing import opened, opened_key, sealed
from dijkwacht.surveys.models import ClosedAnswers, Response, Survey
from dijkwacht.surveys.values import Announced, Group
from dijkwacht.tenancy.public import scope, system_scope
from dijkwacht.values.actors import Actor, Role
from tests.support.surveying import Opened
from tests.support.surveying import opened as open_survey

STATEMENTS = 60
PEOPLE = 500
CLIENTS = (1, 8)
MOST = 300
_WARMING = 10
_SCORES = np.array([1, 2, 3, 4, 5])


def answer(data: D1, *, port: int, pids: Sequence[int], database: str, seconds: float) -> list[Figures]:
    """W2, with one client and with eight."""
    return [_answering(data, clients, port=port, pids=pids, database=database, seconds=seconds) for clients in CLIENTS]


def publish(data: D1, *, database: str, times: int = 3) -> list[Figures]:
    """W2: from the last answer to what may be shown, for the real questionnaire of forty items in six departments."""
    laps, shown = [], 0
    for number in range(times):
        lap, shown = _published(data, number)
        laps.append(lap)
    row = say(
        Figures(
            workload="W2",
            database=database,
            what=f"close and publish, {PEOPLE} people, 40 questions",
            times=tuple(laps),
            operations=times,
            failures=0 if shown else times,
        )
    )
    return [row.judged("≤ 60 s", meets=row.median <= 60_000)]


def count(data: D1, sizes: Sequence[int], *, database: str) -> list[Figures]:
    """W4, at each number of responses."""
    return [row for size in sizes for row in _counting(data, size, database=database)]


# --- W2 -------------------------------------------------------------------------------------------


def _answering(data: D1, clients: int, *, port: int, pids: Sequence[int], database: str, seconds: float) -> Figures:
    town = data.towns[0]
    with system_scope():
        survey = open_survey(
            town.id,
            codes=clients * (MOST + _WARMING) + 1,
            address=f"meten-{clients}",
            content=_content(),
            opened_on=timezone.localdate(),
        )
    answers = _chosen(random.Random(clients))
    visitors = [Visitor(port) for _ in range(clients)]
    deeds = [_deed(one, survey, survey.codes[number + 1 :: clients], answers) for number, one in enumerate(visitors)]
    warm = together(deeds, most=_WARMING, seconds=seconds * 2)
    before = cpu_seconds(pids)
    lap = together(deeds, most=MOST, seconds=seconds)
    after = cpu_seconds(pids)
    for one in visitors:
        one.close()
    with system_scope():
        stored = Response.objects.filter(survey_id=survey.id).count()
    lost = warm.operations + lap.operations - stored
    statements = _statements(survey, answers)
    row = say(
        Figures(
            workload="W2",
            database=database,
            what=f"page, {STATEMENTS} answers, thanks, {clients} client{'s' * (clients > 1)}",
            times=lap.times,
            per_second=lap.per_second,
            cpu=None if before is None or after is None else (after - before) * 1000 / max(1, lap.operations),
            statements=statements,
            operations=lap.operations,
            failures=max(lost, lap.failures),
        )
    )
    return _judged(row, lap, clients)


def _judged(row: Figures, lap: Lap, clients: int) -> Figures:
    if clients == 1:
        return row.judged("≤ 10 ms, ≤ 6 statements to send", meets=row.median <= 10 and (row.statements or 0) <= 6)
    return row.judged("≥ 300/s", meets=lap.per_second >= 300)


def _deed(browser: Visitor, survey: Opened, codes: Sequence[str], answers: dict[str, str]) -> Callable[[int], bool]:
    """A new respondent each time; he succeeded when he read thanks."""
    waiting = iter(codes)

    def respond(_: int) -> bool:
        code = next(waiting)
        page = browser.post(_url("form", survey), {"code": code})
        sent = browser.post(_url("send", survey), {"code": code, **answers})
        thanks = browser.get(_url("thanks", survey))
        return page.status == 200 and sent.status == 303 and "Bedankt" in thanks.text

    return respond


def _statements(survey: Opened, answers: dict[str, str]) -> int:
    """Those of the request that stores the answers."""
    client = Client(SERVER_NAME=HOST)
    client.post(_url("form", survey), {"code": survey.codes[0]})
    with asking() as asked:
        client.post(_url("send", survey), {"code": survey.codes[0], **answers})
    return asked.statements


def _url(name: str, survey: Opened) -> str:
    return reverse(f"surveys:answer-{name}", kwargs={"language": "nl", "address": survey.address})


def _published(data: D1, number: int) -> tuple[float, int]:
    """Milliseconds from closing to the register, and how many figures came out. Answers are by chance."""
    town, chance = data.towns[number], random.Random(number)
    keeper = Actor(organisation_id=town.id, name="", roles=frozenset({Role.COORDINATOR}), person_id=data.locals[0].pk)
    content = _staff()
    columns = columns_of(content)
    with scope(town.id):
        survey = open_survey(
            town.id, codes=PEOPLE, address=f"uit-{number}", content=content, opened_on=timezone.localdate()
        )
        key = opened_key(bytes(Survey.objects.get(organisation_id=town.id, pk=survey.id).key or b""), survey.id)
        Response.objects.bulk_create(
            Response(
                organisation_id=town.id,
                survey_id=survey.id,
                sealed=sealed(
                    bytes(chance.randrange(len(one.options) - 1) for one in columns),
                    key=key,
                    survey_id=survey.id,
                    what="response",
                ),
            )
            for _ in range(PEOPLE)
        )
        start = perf_counter()
        closing.close_survey(actor=keeper, survey_id=survey.id, on=timezone.localdate())
    closing.tidy(survey.id, on=timezone.localdate())
    with scope(town.id):
        # Not by the action, which would set the worker to the same work.
        Survey.objects.filter(organisation_id=town.id, pk=survey.id).update(publish_asked_on=timezone.localdate())
    with system_scope():
        publishing.publish(survey.id, at=timezone.now())
    elapsed = (perf_counter() - start) * 1000
    with scope(town.id):
        found = released(town.id, f"survey:{survey.id}")
    return elapsed, sum(not cell.is_hidden for cell in found.cells) if found else 0


def _staff() -> Announced:
    """The questionnaire for staff among six departments of about eighty."""
    asked = library().questionnaires["medewerkers"]
    groups = tuple(Group(key=f"g{number}", name=f"Afdeling {number}", invited=100) for number in range(6))
    return Announced(questionnaire=asked, groups=groups, tables=asked.tables, invited=600)


# --- W4 -------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class _Closed:
    content: Announced
    ids: list[UUID]
    people: int
    block: bytes


def _counting(data: D1, size: int, *, database: str) -> list[Figures]:
    """So many responses over the organisations that there are; both answers compared with a direct count."""
    with system_scope():
        closed = _close(data, size)
        whole = _timed(lambda: _over_all(closed))
        each = _timed(lambda: _per_organisation(closed))
        Survey.objects.filter(pk__in=closed.ids).update(key=None, purged_on=timezone.localdate())
        ClosedAnswers.objects.filter(survey_id__in=closed.ids).delete()
    wanted = _direct(closed)
    rows = []
    for what, (times, found) in (("counts and means", whole), ("the same per organisation", each)):
        row = say(
            Figures(
                workload="W4",
                database=database,
                what=f"{what}, {size:,} responses of {len(closed.ids)} organisations",
                times=times,
                operations=len(times),
                failures=0 if found == wanted else len(times),
            )
        )
        rows.append(row.judged("≤ 300 ms", meets=row.median <= 300) if size >= 200_000 else row)
    return rows


def _close(data: D1, size: int) -> _Closed:
    """Closed surveys with random answers, written straight into the tables."""
    content = _content()
    columns = columns_of(content)
    chance = np.random.default_rng(size)
    options = np.array([len(column.options) for column in columns])
    matrix = (chance.random((size, len(columns))) * options).astype(np.uint8)
    ids, answers = [], []
    for number, part in enumerate(np.array_split(matrix, len(data.towns))):
        survey = open_survey(
            data.towns[number].id,
            codes=0,
            address=f"d{size // 1000}-{number}",
            content=content,
            opened_on=timezone.localdate(),
        )
        ids.append(survey.id)
        key = opened_key(bytes(Survey.objects.get(pk=survey.id).key or b""), survey.id)
        answers.append(
            ClosedAnswers(
                organisation_id=survey.organisation_id,
                survey_id=survey.id,
                people=len(part),
                sealed=sealed(part.tobytes(), key=key, survey_id=survey.id, what="answers"),
            )
        )
    ClosedAnswers.objects.bulk_create(answers, batch_size=50)
    Survey.objects.filter(pk__in=ids).update(closed_on=timezone.localdate(), published_on=timezone.localdate())
    return _Closed(content=content, ids=ids, people=size, block=matrix.tobytes())


type Found = dict[str, list[int]]


def _over_all(closed: _Closed) -> Found:
    return _summed(closed.content, [b"".join(_blocks(closed))])


def _per_organisation(closed: _Closed) -> Found:
    return _summed(closed.content, _blocks(closed))


def _blocks(closed: _Closed) -> list[bytes]:
    """The answers of all, opened as publishing opens them."""
    rows = ClosedAnswers.objects.filter(survey_id__in=closed.ids).values_list("survey_id", "sealed", "survey__key")
    return [
        opened(bytes(block), key=opened_key(bytes(key), survey_id), survey_id=survey_id, what="answers")
        for survey_id, block, key in rows
    ]


def _summed(content: Announced, blocks: Sequence[bytes]) -> Found:
    """Counts per option of every statement, with its mean worked out on the way."""
    found: dict[str, np.ndarray] = {}
    for block in blocks:
        for slug, per_group in counts_of(content, block).answers.items():
            counts = np.array(list(per_group.values())).sum(axis=0)
            _ = float(counts[:5] @ _SCORES) / max(1, int(counts[:5].sum()))
            found[slug] = found.get(slug, 0) + counts
    return {slug: counts.tolist() for slug, counts in found.items()}


def _direct(closed: _Closed) -> Found:
    """The same by comparing, option after option."""
    columns = columns_of(closed.content)
    matrix = np.frombuffer(closed.block, dtype=np.uint8).reshape(closed.people, len(columns))
    return {
        column.slug: [int((matrix[:, number] == option).sum()) for option in range(len(column.options))]
        for number, column in enumerate(columns)
        if column.item
    }


def _timed(work: Callable[[], Found]) -> tuple[tuple[float, ...], Found]:
    times, found = [], work()
    for _ in range(5):
        start = perf_counter()
        found = work()
        times.append((perf_counter() - start) * 1000)
    return tuple(times), found


# --- D2 -------------------------------------------------------------------------------------------


def _content() -> Announced:
    """Sixty statements on five points, and one background."""
    return Announced(
        questionnaire=Questionnaire(
            slug="d2",
            version=1,
            title=_said("Meten"),
            respondents=Respondents.STAFF,
            intro=_said("Zestig stellingen."),
            minutes=8,
            backgrounds=(
                Background(
                    slug="contact",
                    text=_said("Waar werkt u meestal?"),
                    options=tuple(Option(slug=f"o{number}", text=_said(f"Plek {number}")) for number in range(4)),
                ),
            ),
            tables=((), ("contact",)),
            sections=tuple(
                SurveySection(
                    slug=f"s{section}",
                    title=_said(f"Deel {section}"),
                    lead=_said("Wat past het beste?"),
                    items=tuple(
                        SurveyItem(
                            slug=f"i{section * 10 + number}",
                            text=_said(f"Stelling {section * 10 + number} over het werk van elke dag."),
                            scale=AnswerScale.AGREE,
                            topic=SurveyTopic.ORDINARY,
                        )
                        for number in range(10)
                    ),
                )
                for section in range(STATEMENTS // 10)
            ),
            sources=(),
        ),
        groups=(),
        tables=((), ("contact",)),
        invited=1000,
    )


def _chosen(chance: random.Random) -> dict[str, str]:
    return {column.slug: chance.choice(column.options) for column in columns_of(_content())}


def _said(nl: str) -> Phrase:
    return Phrase(nl=nl, en=nl)
