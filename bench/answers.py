# SPDX-License-Identifier: EUPL-1.2
"""W1: one signed-in request keeps the level and note of one question, and the value can be read back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import count

from django.urls import reverse

from bench.d1 import D1, Town, newest, take_back
from bench.figures import Figures, say
from bench.processes import cpu_seconds
from bench.signed_in import Asked, asking, client, form_token, visitor
from bench.visitors import Visitor, together
from dijkwacht.accounts.models import Person
from dijkwacht.assessments.models import ObservationNote
from dijkwacht.knowledge.values import Question
from dijkwacht.tenancy.public import system_scope

CLIENTS = (1, 8)
MOST = 400
_WARMING = 12


def save_answers(data: D1, *, port: int, pids: Sequence[int], database: str, seconds: float) -> list[Figures]:
    """By a person who may see every town, and by people of one town each; with one client and with eight."""
    found = []
    for who, place in (("who sees all", _everywhere(data)), ("who sees one", _local(data))):
        for clients in CLIENTS:
            mark = newest()
            found.append(_measured(data, place, who, clients, port=port, pids=pids, database=database, seconds=seconds))
            take_back(mark)
    return found


def bare_answers(port: int, *, seconds: float, database: str) -> dict[int, Figures]:
    """The limit: the same two rows through the barest view, per number of clients."""
    found = {}
    for clients in CLIENTS:
        visitors = [Visitor(port) for _ in range(clients)]
        laps = [_bare(one, number) for number, one in enumerate(visitors)]
        together(laps, most=_WARMING, seconds=seconds)
        lap = together(laps, most=MOST * 2, seconds=seconds)
        found[clients] = say(
            Figures(
                workload="W1",
                database=database,
                what=f"limit, {clients} client{'s' * (clients > 1)}",
                times=lap.times,
                per_second=lap.per_second,
                operations=lap.operations,
                failures=lap.failures,
            )
        )
        for one in visitors:
            one.close()
    return found


def with_limit(rows: Iterable[Figures], limits: dict[int, Figures]) -> list[Figures]:
    """Beside each figure that of the bare view with as many clients; and what the target says of it."""
    found = []
    for row in rows:
        clients = 1 if "1 client" in row.what else 8
        with_bare = replace(row, limit=limits[clients].median)
        if clients == 1:
            meets = row.median <= 6 and (row.statements or 0) <= 8 and (row.sql_bytes or 0) <= 10_000
            found.append(with_bare.judged("≤ 6 ms, ≤ 8 statements, ≤ 10 kB", meets=meets))
        else:
            found.append(with_bare.judged("≥ 300/s", meets=(row.per_second or 0) >= 300))
    return found


type Place = Callable[[int], tuple[Person, Town]]


def _everywhere(data: D1) -> Place:
    """One person in eight browsers, each in another town."""
    return lambda number: (data.everywhere, data.town_of(number))


def _local(data: D1) -> Place:
    return lambda number: (data.locals[number], data.town_of(number))


def _measured(
    data: D1, place: Place, who: str, clients: int, *, port: int, pids: Sequence[int], database: str, seconds: float
) -> Figures:
    visitors = [visitor(port, *place(number)) for number in range(clients)]
    deeds = [_deed(data, one, place(number)[1], number) for number, one in enumerate(visitors)]
    together(deeds, most=_WARMING, seconds=seconds)
    take_back_from = newest()
    before = cpu_seconds(pids)
    lap = together(deeds, most=MOST // (1 if clients == 1 else 2), seconds=seconds)
    after = cpu_seconds(pids)
    for one in visitors:
        one.close()
    lost = lap.operations - _read_back(take_back_from)
    asked = _asked(data, *place(0))
    return say(
        Figures(
            workload="W1",
            database=database,
            what=f"save an answer, {who}, {len(data.towns)} organisations, {clients} client{'s' * (clients > 1)}",
            times=lap.times,
            per_second=lap.per_second,
            cpu=None if before is None or after is None else (after - before) * 1000 / max(1, lap.operations),
            statements=asked.statements,
            sql_bytes=asked.sql_bytes,
            operations=lap.operations,
            failures=max(lost, lap.failures),
        )
    )


def _deed(data: D1, browser: Visitor, town: Town, number: int) -> Callable[[int], bool]:
    """The next question each time, with another level and words of its own: warming up counts on."""
    first = reverse("assessments:question-show", args=[town.round_id, data.instrument.questions[0].slug])
    token = form_token(browser.get(first))
    turns = count()

    def save(_: int) -> bool:
        turn = next(turns)
        questions = data.instrument.questions
        question = questions[(turn + number * 13) % len(questions)]
        answer = browser.post(
            reverse("assessments:answer-save", args=[town.round_id, question.slug]),
            {"csrfmiddlewaretoken": token, **_answer(question, turn, words=_words(number, turn))},
            htmx=True,
        )
        return 200 <= answer.status < 300

    return save


def _answer(question: Question, turn: int, *, words: str) -> dict[str, str]:
    level = str((turn // 7 + turn) % 4)
    return {"source": "", "note": words, **{f"level_{slug}": level for slug in question.indicators}}


def _words(number: int, turn: int) -> str:
    return f"Bank {number}, beurt {turn}: staat in het werkplan van het team, en is dit jaar besproken."


def _read_back(after: int) -> int:
    """How many different answers are in the database that were not there before."""
    with system_scope():
        kept = ObservationNote.objects.filter(observation_id__gt=after)
        return kept.values("organisation_id", "text").distinct().count()


def _asked(data: D1, person: Person, town: Town) -> Asked:
    """What one save asks of the database, of a question with one indicator that was answered before."""
    browser = client(person, town)
    single = next(one for one in data.instrument.questions if len(one.indicators) == 1)
    address = reverse("assessments:answer-save", args=[town.round_id, single.slug])
    browser.post(address, _answer(single, 1, words="Zo was het."), headers={"HX-Request": "true"})
    with asking() as asked:
        answer = browser.post(address, _answer(single, 2, words="Zo is het."), headers={"HX-Request": "true"})
    if answer.status_code != 200:
        raise ValueError(f"answer {answer.status_code} to a saved answer")
    return asked


def _bare(browser: Visitor, number: int) -> Callable[[int], bool]:
    def save(turn: int) -> bool:
        fields = {"question": f"vraag-{turn % 105}", "level": str(turn % 4), "note": _words(number, turn)}
        return browser.post("/save/", fields).status == 204

    return save
