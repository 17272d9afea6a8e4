# SPDX-License-Identifier: EUPL-1.2
"""W10: the publish gate on made-up municipalities, and an audit apart from it of what it lets out; no database."""

import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from statistics import median

import numpy as np

from dijkwacht.disclosure.domain.gate import gate
from dijkwacht.disclosure.values import Asked, Atom, Counts, Declaration, Place, Release

HEADER = "| case | groups below the threshold that follow, of how many | shares shown | gate |"
RULE = "|---|---|---|---|"
# Counts stay far below its half, so that what is equal modulo this prime is equal.
PRIME = 2_147_483_647
ROLES = ("burgemeester", "wethouder", "raadslid", "ambtenaar")
PARTIES = (5, 4, 4, 3, 2, 1)
YEARS = ("0-4", "5-9", "10+")
PLACES = ("gemeentehuis", "werf", "thuis")
OPTIONS = ("ja", "nee", "geen")


@dataclass(frozen=True, kw_only=True)
class Size:
    """How many municipalities of part one, and how many questions to how many people in part two."""

    municipalities: int
    people: int
    questions: int


WHOLE = Size(municipalities=1000, people=500, questions=40)
QUICK = Size(municipalities=20, people=120, questions=8)


def publish_all(size: Size) -> str:
    """The table in Markdown; each case is printed as soon as it is known."""
    rows = [_said(row) for row in (*_municipality_rows(size), _survey_row(size))]
    return "\n".join([HEADER, RULE, *rows])


def _said(row: str) -> str:
    print(f"W10 {row}", flush=True)
    return row


# --- municipalities -------------------------------------------------------------------------------------


def _municipality_rows(size: Size) -> Iterator[str]:
    """Half of them are asked an ordinary question, the other half whether they were threatened."""
    for name, is_threat in (("an ordinary question", False), ("a question about threat", True)):
        asked = question("v", is_sensitive=is_threat, is_accusing=is_threat)
        times, told, follow, suspects = [], [], 0, 0
        for seed in range(size.municipalities // 2):
            declaration, counts = municipality(random.Random(f"{seed} {name}"), asked)
            begin = time.perf_counter()
            release = gate(declaration, counts)
            times.append(time.perf_counter() - begin)
            told.append(release.certificate.shown)
            found, looked_at = derivable(declaration, counts, release)
            follow, suspects = follow + found, suspects + looked_at
        what = f"{len(times)} municipalities, nine tables, {name}"
        yield f"| {what} | {follow} of {suspects:,} | {_spread(told, '{:.0f}')} | {_spread(times, '{:.2f}')} s |"


def question(slug: str, *, is_sensitive: bool, is_accusing: bool) -> Asked:
    return Asked(
        slug=slug,
        options=OPTIONS,
        counted=("ja", "nee"),
        agreeing=("ja",),
        is_sensitive=is_sensitive,
        is_accusing=is_accusing,
    )


def municipality(dice: random.Random, asked: Asked) -> tuple[Declaration, Counts]:
    """A mayor, four aldermen, nineteen councillors in six parties, officials in fourteen teams; not everybody answers."""
    teams = [f"team {number}" for number in range(14)]
    parties = [f"fractie {number}" for number in range(len(PARTIES))]
    people = [("burgemeester", "college")] + [("wethouder", "college")] * 4
    people += [("raadslid", party) for party, size in zip(parties, PARTIES, strict=True) for _ in range(size)]
    people += [("ambtenaar", team) for team in teams for _ in range(dice.randint(2, 30))]
    answer, agree = dice.uniform(0.4, 0.9), dice.uniform(0.05, 0.6)
    dimensions = {
        "rol": ROLES,
        "team": ("college", *parties, *teams),
        "geslacht": ("m", "v"),
        "jaren": YEARS,
        "plek": PLACES,
    }
    backgrounds = ("geslacht", "jaren", "plek")
    tables = ((), ("rol",), ("team",), *product(("rol", "team"), backgrounds))
    declaration = Declaration(subject="enquete", dimensions=dimensions, tables=tables, asked=(asked,))
    atoms = [
        (*one, dice.choice("mv"), dice.choice(YEARS), dice.choice(PLACES)) for one in people if dice.random() < answer
    ]
    return declaration, counted(dice, atoms, {asked: agree})


def counted(dice: random.Random, atoms: Sequence[Atom], shares: Mapping[Asked, float]) -> Counts:
    """Everybody answers every question; one in twelve has no opinion."""
    answers = {}
    for asked, agree in shares.items():
        chosen = Counter((atom, 2 if dice.random() < 1 / 12 else int(dice.random() > agree)) for atom in atoms)
        answers[asked.slug] = {atom: tuple(chosen[atom, option] for option in range(3)) for atom in set(atoms)}
    return Counts(people=Counter(atoms), answers=answers)


# --- an audit apart from the gate -----------------------------------------------------------------------


def derivable(declaration: Declaration, counts: Counts, release: Release) -> tuple[int, int]:
    """How many too small groups follow from what is shown, and of how many that was asked.

    Asked of every group that the dimensions make, alone or crossed, and of what every two shown groups differ in and share.
    """
    found = looked_at = 0
    for asked in declaration.asked:
        least = 10 if asked.is_sensitive else 5
        atoms = [atom for atom, chosen in sorted(counts.answers[asked.slug].items()) if chosen[0] + chosen[1]]
        sizes = np.array([sum(counts.answers[asked.slug][atom][:2]) for atom in atoms])
        shown = [cell.place for cell in release.cells if cell.asked == asked.slug and cell.share is not None]
        told = np.array([_row(declaration, place, atoms) for place in shown]).reshape(len(shown), len(atoms))
        suspects = {tuple(one) for one in _suspects(declaration, told, atoms)}
        few = [one for one in sorted(suspects) if 0 < int(np.dot(one, sizes)) < least]
        looked_at += len(few)
        found += _following(told, np.array(few).reshape(len(few), len(atoms)))
    return found, looked_at


def _suspects(declaration: Declaration, told: np.ndarray, atoms: Sequence[Atom]) -> Iterator[Iterable[int]]:
    names = list(declaration.dimensions)
    for number in range(1, len(names) + 1):
        for table in combinations(range(len(names)), number):
            crossed = {tuple(atom[one] for one in table) for atom in atoms}
            yield from ([int(tuple(atom[one] for one in table) == group) for atom in atoms] for group in crossed)
    for one, other in combinations(told, 2):
        yield from ((one & other).tolist(), (one & ~other & 1).tolist(), (other & ~one & 1).tolist())


def _row(declaration: Declaration, place: Place, atoms: Sequence[Atom]) -> list[int]:
    order = [list(declaration.dimensions).index(name) for name in place.table]
    return [int(tuple(atom[one] for one in order) == place.group) for atom in atoms]


def _following(told: np.ndarray, wanted: np.ndarray) -> int:
    """How many of the wanted rows are combinations of the told ones, by elimination modulo a prime."""
    rows, rest = told.astype(np.int64) % PRIME, wanted.astype(np.int64) % PRIME
    done = 0
    for column in range(rows.shape[1]):
        pivots = np.flatnonzero(rows[done:, column])
        if not len(pivots):
            continue
        rows[[done, done + pivots[0]]] = rows[[done + pivots[0], done]]
        rows[done] = rows[done] * pow(int(rows[done, column]), -1, PRIME) % PRIME
        rows[done + 1 :] = _cleared(rows[done + 1 :], rows[done], column)
        rest = _cleared(rest, rows[done], column)
        done += 1
        if done == len(rows):
            break
    return int((~rest.any(axis=1)).sum())


def _cleared(rows: np.ndarray, by: np.ndarray, column: int) -> np.ndarray:
    return (rows - rows[:, column : column + 1] * by) % PRIME


# --- one large survey -----------------------------------------------------------------------------------


def _survey_row(size: Size) -> str:
    dice = random.Random("survey")
    asked = [
        question(f"v{number}", is_sensitive=number % 3 != 0, is_accusing=number % 3 == 1)
        for number in range(size.questions)
    ]
    departments = [f"afdeling {number}" for number in range(12)]
    weights = [dice.choice([1, 2, 3, 5, 8]) for _ in departments]
    dimensions = {
        "afdeling": tuple(departments),
        "contact": ("veel", "soms", "nooit", "geen"),
        "jaren": (*YEARS, "geen"),
    }
    declaration = Declaration(
        subject="enquete",
        dimensions=dimensions,
        tables=((), ("afdeling",), ("contact",), ("jaren",)),
        asked=tuple(asked),
    )
    atoms = [
        (dice.choices(departments, weights)[0], dice.choice(dimensions["contact"]), dice.choice(dimensions["jaren"]))
        for _ in range(size.people)
    ]
    counts = counted(dice, atoms, {one: 0.15 if one.is_accusing else dice.uniform(0.3, 0.8) for one in asked})
    begin = time.perf_counter()
    release = gate(declaration, counts)
    took = time.perf_counter() - begin
    found, looked_at = derivable(declaration, counts, release)
    shown = f"{release.certificate.shown} of {len(release.cells)}"
    what = f"a survey of {size.people} people and {size.questions} questions, four tables"
    return f"| {what} | {found} of {looked_at:,} | {shown} | {took:.1f} s |"


def _spread(values: Sequence[float], form: str) -> str:
    """Median, with the least and the most."""
    middle, low, high = (form.format(one) for one in (median(values), min(values), max(values)))
    return f"{middle} ({low}–{high})"
