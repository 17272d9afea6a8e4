# SPDX-License-Identifier: EUPL-1.2
"""From responses to counts in one pass over a matrix of bytes. Imported only where something is counted: numpy is large."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dijkwacht.disclosure.values import Atom, Counts
from dijkwacht.surveys.domain.columns import backgrounds_of, columns_of
from dijkwacht.surveys.values import SCALE_OPTIONS, Announced, Column

type Matrix = NDArray[np.uint8]

_PLACES = max(map(len, SCALE_OPTIONS.values())) + 1
"""As many options as any scale has, and one for a question that was passed over."""


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
    items = columns[len(backgrounds) :]
    counted = _counted(matrix[:, len(backgrounds) :], place, groups=len(groups))
    return Counts(
        people=dict(zip(atoms, np.bincount(place, minlength=len(atoms)).tolist(), strict=True)),
        answers={
            column.slug: dict(zip(atoms, map(tuple, counted[:, number, : len(column.options)].tolist()), strict=True))
            for number, column in enumerate(items)
        },
    )


def _counted(answers: Matrix, place: NDArray[np.int64], *, groups: int) -> NDArray[np.int64]:
    """By group, item and option, in one pass over all; what was passed over has a place of its own, behind the options."""
    items = answers.shape[1]
    cell = (place[:, None] * items + np.arange(items)) * _PLACES + np.minimum(answers, _PLACES - 1)
    return np.bincount(cell.ravel(), minlength=groups * items * _PLACES).reshape(groups, items, _PLACES)


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
