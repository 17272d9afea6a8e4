# SPDX-License-Identifier: EUPL-1.2
"""W3: the result of one organisation, and the overview over all of them with status, progress and score."""

from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

from django.db import connection
from django.urls import reverse

from bench.d1 import D1, newest, take_back
from bench.figures import Figures
from bench.pages import Page, opened
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
    names = [one.name for one in data.towns]
    return opened(
        Figures(workload="W3", database=database, what=f"{what}, {len(names)} organisations"),
        data.everywhere,
        data.towns[-1],
        Page(path=reverse("assessments:overview-show"), words=names),
        port=port,
        pids=pids,
        most=most,
    )


def _result(data: D1, *, port: int, pids: Sequence[int], database: str, most: int) -> Figures:
    town = data.town_of(0)
    return opened(
        Figures(workload="W3", database=database, what=f"result of one of {len(data.towns)} organisations"),
        data.locals[0],
        town,
        Page(
            path=reverse("assessments:result-show", args=[town.round_id]),
            words=[town.name, *(one.title for one in data.instrument.pillars)],
        ),
        port=port,
        pids=pids,
        most=most,
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
