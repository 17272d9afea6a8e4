# SPDX-License-Identifier: EUPL-1.2
"""The groups of a declaration, and which of the people who gave an opinion are in each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from dijkwacht.disclosure.values import Asked, Atom, Counts, Declaration, Place, Table


@dataclass(frozen=True, kw_only=True)
class Layer:
    """The groups of one table on one level: nobody is in two of them."""

    table: Table
    is_coarser: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, kw_only=True)
class Population:
    """Those who gave an opinion on a question, in parts that no table takes apart further; parts with nobody are left out.

    `sizes` is how many people each part has, `safe` how many of them count for a threshold: of a category that is never
    shown apart, none. `agreeing` is the secret.
    """

    sizes: tuple[int, ...]
    safe: tuple[int, ...]
    agreeing: tuple[int, ...]
    members: Mapping[Place, frozenset[int]]

    def size(self, group: Iterable[int]) -> int:
        return sum(self.sizes[one] for one in group)

    def is_small(self, group: Iterable[int], threshold: int) -> bool:
        """Whether it has somebody, but too few to speak of."""
        parts = tuple(group)
        return bool(parts) and sum(self.safe[one] for one in parts) < threshold

    def agreed(self, group: Iterable[int]) -> int:
        return sum(self.agreeing[one] for one in group)


def layers(declaration: Declaration) -> tuple[Layer, ...]:
    """Every table as declared, each after its coarser level if it has one: what comes first is kept longest.

    Raises ValueError for a table, level or category that the dimensions do not have.
    """
    _check(declaration)
    found: list[Layer] = []
    for table in declaration.tables:
        if any(name in declaration.coarser for name in table):
            found.append(_layer(declaration, table, is_coarser=True))
        found.append(_layer(declaration, table, is_coarser=False))
    return tuple(found)


def population(declaration: Declaration, counts: Counts, asked: Asked, found: Sequence[Layer]) -> Population:
    """Raises ValueError when there are more opinions than people, or people of an unknown category."""
    counted = [asked.options.index(one) for one in asked.counted]
    agreeing = [asked.options.index(one) for one in asked.agreeing]
    answers = counts.answers.get(asked.slug, {})
    parts: dict[Atom, tuple[int, int]] = {}
    for atom, chosen in answers.items():
        _check_atom(declaration, atom)
        if len(chosen) != len(asked.options) or sum(chosen) > counts.people.get(atom, 0) or min(chosen) < 0:
            raise ValueError(f"The answers to {asked.slug} do not fit the people of {atom}.")
        opinions = sum(chosen[one] for one in counted)
        if opinions:
            parts[atom] = opinions, sum(chosen[one] for one in agreeing)
    atoms = sorted(parts)
    return Population(
        sizes=tuple(parts[atom][0] for atom in atoms),
        safe=tuple(0 if _is_withheld(declaration, atom) else parts[atom][0] for atom in atoms),
        agreeing=tuple(parts[atom][1] for atom in atoms),
        members=_members(declaration, atoms, found),
    )


def _layer(declaration: Declaration, table: Table, *, is_coarser: bool) -> Layer:
    names = [_categories(declaration, name, is_coarser=is_coarser) for name in table]
    places = tuple(Place(table=table, group=group, is_coarser=is_coarser) for group in product(*names))
    return Layer(table=table, is_coarser=is_coarser, places=places)


def _categories(declaration: Declaration, name: str, *, is_coarser: bool) -> tuple[str, ...]:
    own = declaration.dimensions[name]
    above = declaration.coarser.get(name)
    return tuple(dict.fromkeys(above[one] for one in own)) if is_coarser and above else own


def _members(declaration: Declaration, atoms: Sequence[Atom], found: Sequence[Layer]) -> dict[Place, frozenset[int]]:
    members: dict[Place, set[int]] = {place: set() for layer in found for place in layer.places}
    order = {name: number for number, name in enumerate(declaration.dimensions)}
    for layer in found:
        for number, atom in enumerate(atoms):
            own = [(name, atom[order[name]]) for name in layer.table]
            above = declaration.coarser if layer.is_coarser else {}
            group = tuple(above[name][one] if name in above else one for name, one in own)
            members[Place(table=layer.table, group=group, is_coarser=layer.is_coarser)].add(number)
    return {place: frozenset(one) for place, one in members.items()}


def _is_withheld(declaration: Declaration, atom: Atom) -> bool:
    pairs = zip(declaration.dimensions, atom, strict=True)
    return any(category in declaration.withheld.get(name, ()) for name, category in pairs)


def _check(declaration: Declaration) -> None:
    for name in {name for table in declaration.tables for name in table} | set(declaration.coarser):
        if name not in declaration.dimensions:
            raise ValueError(f"There is no dimension {name}.")
    for name, above in declaration.coarser.items():
        if set(above) != set(declaration.dimensions[name]):
            raise ValueError(f"Not every category of {name} has a coarser one.")
    for asked in declaration.asked:
        if not set(asked.agreeing) < set(asked.counted) <= set(asked.options) or not asked.agreeing:
            raise ValueError(f"The options of {asked.slug} do not fit each other.")


def _check_atom(declaration: Declaration, atom: Atom) -> None:
    if len(atom) != len(declaration.dimensions) or any(
        category not in own for category, own in zip(atom, declaration.dimensions.values(), strict=True)
    ):
        raise ValueError(f"The dimensions do not have {atom}.")
