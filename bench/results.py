# SPDX-License-Identifier: EUPL-1.2
"""W3: the result of one organisation, and the overview over all of them with status, progress and score."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import perf_counter

from django.db import connection
from django.urls import reverse

from bench.d1 import D1, newest, take_back
from bench.figures import Figures, say
from bench.processes import cpu_seconds
from bench.signed_in import asking, client, visitor
from bench.visitors import Visitor, together
from dijkwacht.accounts.models import Person
from dijkwacht.tenancy.public import system_scope

_SUMMARIES = """
    SELECT n.name, r.title, r.closed_at, s.questions, s.filled_in, s.in_order, s.known, s.score
    FROM accounts_membership m
    JOIN assessments_round r ON r.organisation_id = m.organisation_id
    JOIN assessments_roundsummary s ON s.round_id = r.id AND s.organisation_id = r.organisation_id
    JOIN organisations_organisationname n ON n.bearer_id = m.organisation_id AND n.valid_until IS NULL
    WHERE m.person_id = %s AND m.revoked_at IS NULL
    ORDER BY n.name
"""


def show_results(data: D1, *, port: int, pids: Sequence[int], database: str, most: int) -> list[Figures]:
    """First with no summary kept, then as it usually is; beside the one statement that reads the summaries."""
    mark = newest()
    take_back(mark)
    first = _overview(data, "overview, no summary kept yet", port=port, pids=pids, database=database, most=1)
    usual = _overview(data, "overview", port=port, pids=pids, database=database, most=most)
    limit = _limit(data.everywhere, towns=len(data.towns))
    rows = [replace(one, limit=limit) for one in (first, usual)]
    if len(data.towns) > 100:
        rows[1] = rows[1].judged("≤ 40 ms", meets=usual.median <= 40)
    return [*rows, _result(data, port=port, pids=pids, database=database, most=most)]


def statements_stay(rows: Sequence[Figures]) -> list[Figures]:
    """Judges whether the overview asks as many statements of few organisations as of many."""
    counts = {one.statements for one in rows if one.what.startswith("overview, ") and "kept" not in one.what}
    stays = len(counts) == 1
    return [
        replace(one, target=f"{one.target}, statements do not grow", meets=one.meets and stays)
        if one.target.startswith("≤ 40") else one
        for one in rows
    ]  # fmt: skip


def _overview(data: D1, what: str, *, port: int, pids: Sequence[int], database: str, most: int) -> Figures:
    path = reverse("assessments:overview-show")
    names = [one.name for one in data.towns]
    town = data.towns[-1]
    browser = visitor(port, data.everywhere, town)
    if most > 1:
        browser.get(path)
    found = _timed(
        lambda _: _has_all(browser, path, names),
        Figures(workload="W3", database=database, what=f"{what}, {len(names)} organisations"),
        pids=pids,
        most=most,
    )
    browser.close()
    in_process = client(data.everywhere, town)
    in_process.get(path)
    with asking() as asked:
        in_process.get(path)
    return say(replace(found, statements=asked.statements, sql_bytes=asked.sql_bytes))


def _has_all(browser: Visitor, path: str, names: Sequence[str]) -> bool:
    page = browser.get(path)
    return page.status == 200 and all(one in page.text for one in names)


def _result(data: D1, *, port: int, pids: Sequence[int], database: str, most: int) -> Figures:
    person, town = data.locals[0], data.town_of(0)
    path = reverse("assessments:result-show", args=[town.round_id])
    browser = visitor(port, person, town)
    browser.get(path)
    found = _timed(
        lambda _: _has_all(browser, path, [town.name, *(one.title for one in data.instrument.pillars)]),
        Figures(workload="W3", database=database, what=f"result of one of {len(data.towns)} organisations"),
        pids=pids,
        most=most,
    )
    browser.close()
    in_process = client(person, town)
    in_process.get(path)
    with asking() as asked:
        in_process.get(path)
    return say(replace(found, statements=asked.statements, sql_bytes=asked.sql_bytes))


def _timed(deed: Callable[[int], bool], figures: Figures, *, pids: Sequence[int], most: int) -> Figures:
    before = cpu_seconds(pids)
    lap = together([deed], most=most, seconds=20)
    after = cpu_seconds(pids)
    return replace(
        figures,
        times=lap.times,
        cpu=None if before is None or after is None else (after - before) * 1000 / max(1, lap.operations),
        operations=lap.operations,
        failures=lap.failures,
    )


def _limit(person: Person, *, towns: int) -> float:
    """Milliseconds of the one statement, its rows fetched; the median of eleven. Raises ValueError for a town less."""
    times = []
    with system_scope(), connection.cursor() as cursor:
        for _ in range(11):
            start = perf_counter()
            cursor.execute(_SUMMARIES, [person.pk if connection.vendor == "postgresql" else person.pk.hex])
            found = len(cursor.fetchall())
            times.append((perf_counter() - start) * 1000)
            if found != towns:
                raise ValueError(f"{found} summaries of {towns}")
    return sorted(times)[len(times) // 2]
