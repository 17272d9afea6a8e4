# SPDX-License-Identifier: EUPL-1.2
"""From responses to counts in one pass over a matrix of bytes. Imported only where something is counted: numpy is large."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dijkwacht.disclosure.values import Atom, Counts
from dijkwacht.surveys.domain.columns import backgrounds_of, columns_of
from dijkwacht.surveys.values import SILENT, Announced, Column

type Matrix = NDArray[np.uint8]


def counts_of(announced: Announced, responses: bytes) -> Counts:
    """How many answered what, per combination of backgrounds; `responses` are the packed ones, one after another.

    A background that was passed over counts as not said.
    """
    columns = columns_of(announced)
    backgrounds = backgrounds_of(announced)
    matrix = np.frombuffer(responses, dtype=np.uint8).reshape(-1, len(columns))
    group_of = _groups(matrix, backgrounds)
    groups = np.unique(group_of)
    atoms = [_atom(int(group), backgrounds) for group in groups]
    place = np.searchsorted(groups, group_of)
    return Counts(
        people=dict(zip(atoms, np.bincount(place, minlength=len(atoms)).tolist(), strict=True)),
        answers={
            column.slug: _per_atom(matrix[:, number], place, atoms, len(column.options))
            for number, column in enumerate(columns[len(backgrounds) :], start=len(backgrounds))
        },
    )


def _groups(matrix: Matrix, backgrounds: Sequence[Column]) -> NDArray[np.int64]:
    """One number per response for its combination of backgrounds; a passed one is the last option, not said."""
    group = np.zeros(len(matrix), dtype=np.int64)
    for number, column in enumerate(backgrounds):
        size = len(column.options)
        group = group * size + np.minimum(matrix[:, number], size - 1)
    return group


def _atom(group: int, backgrounds: Sequence[Column]) -> Atom:
    found = []
    for column in reversed(backgrounds):
        group, place = divmod(group, len(column.options))
        found.append(column.options[place])
    return tuple(reversed(found))


def _per_atom(
    answers: Matrix, place: NDArray[np.int64], atoms: Sequence[Atom], options: int
) -> dict[Atom, tuple[int, ...]]:
    spoken = answers != SILENT
    both = place[spoken] * options + answers[spoken]
    counted = np.bincount(both, minlength=len(atoms) * options).reshape(len(atoms), options)
    return dict(zip(atoms, map(tuple, counted.tolist()), strict=True))
