# SPDX-License-Identifier: EUPL-1.2
"""The publish gate: from counts to what may be told of them. Rule: docs/rules/publish-gate.md."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dijkwacht.disclosure.domain.certifying import certificate
from dijkwacht.disclosure.domain.groups import Layer, Population, layers, population
from dijkwacht.disclosure.domain.kept import Known, kept_groups, known_before
from dijkwacht.disclosure.domain.rounding import Kind, band, kind_of, share
from dijkwacht.disclosure.domain.telling import Block, Zone, block_tells, blocks, small_groups, zone
from dijkwacht.disclosure.values import Asked, Audit, Cell, Counts, Declaration, Place, Published, Release

# With more tables than this the ones declared last go first, instead of every choice being tried.
_MOST_TRIED = 6


@dataclass(frozen=True, kw_only=True)
class _Outcome:
    """What is shown of one question, and how many groups each audit looked at."""

    cells: tuple[Cell, ...]
    published: tuple[Published, ...]
    looked_at: Mapping[Audit, int]


def gate(declaration: Declaration, counts: Counts, *, earlier: Sequence[Published] = ()) -> Release:
    """What may be told; a cell for every declared group and question. The same counts give the same release.

    `earlier` is all that was ever published of what the declaration overlaps. Raises ValueError when declaration and
    counts do not fit each other.
    """
    found = layers(declaration)
    outcomes = [_outcome(declaration, counts, found, one, earlier) for one in declaration.asked]
    cells = tuple(cell for one in outcomes for cell in one.cells)
    return Release(
        cells=cells,
        published=tuple(group for one in outcomes for group in one.published),
        certificate=certificate(declaration, cells, [one.looked_at for one in outcomes]),
    )


def _outcome(
    declaration: Declaration, counts: Counts, found: Sequence[Layer], asked: Asked, earlier: Sequence[Published]
) -> _Outcome:
    kind = kind_of(asked)
    people = population(declaration, counts, asked, found)
    places = [place for layer in found for place in layer.places]
    small = small_groups(people, places, kind.threshold)
    known = known_before(people, (one for one in earlier if one.asked == asked.slug))
    kept = kept_groups(people, found, kind.threshold, known)
    zones = {one: inside for one in kept if (inside := zone(people, people.members[one], small, kind))}
    shown = _shown(people, blocks(found, zones), zones, kind, small, known or ())
    published = {
        one: Published(
            place=one,
            asked=asked.slug,
            answers=people.size(people.members[one]),
            share=_share(people, one, kind),
        )
        for one in shown
    }
    return _Outcome(
        cells=tuple(_cell(place, asked, published.get(place)) for place in places),
        published=tuple(published.values()),
        looked_at={
            Audit.THRESHOLD: len(places),
            Audit.WITHIN_TABLES: len(found),
            Audit.ROW_SPACE: len(shown) + len(known or ()),
            Audit.BOUNDS: len(small),
        },
    )


def _cell(place: Place, asked: Asked, published: Published | None) -> Cell:
    if published is None:
        return Cell(place=place, asked=asked.slug)
    return Cell(place=place, asked=asked.slug, share=published.share, answers=band(published.answers))


def _share(people: Population, place: Place, kind: Kind) -> int:
    group = people.members[place]
    return share(people.agreed(group), people.size(group), is_sensitive=kind.is_sensitive)


def _shown(
    people: Population,
    by_table: Sequence[Sequence[Block]],
    zones: Mapping[Place, Zone],
    kind: Kind,
    small: Sequence[frozenset[int]],
    known: Sequence[Known],
) -> list[Place]:
    """The groups of the first choice of tables that leaves enough in doubt; in the end that is none of them.

    A block that is left out looks as if it told too much by itself. That is what makes leaving it out tell nothing more:
    whatever population explains the publication so, leads to this very publication at the first choice.
    """
    from dijkwacht.disclosure.domain.bounds import Publication, doubts, is_in_doubt

    before = [(people.members[one.place], one.share) for one in known if one.share is not None and not one.grown]
    for chosen in _choices([number for number, each in enumerate(by_table) if each]):
        each = [(block, number in chosen) for number, row in enumerate(by_table) for block in row]
        open_ = [block for block, is_chosen in each if is_chosen and not block_tells(people, block, zones)]
        places = [one for block in open_ for one in block.places]
        read = Publication(
            told=(*before, *((people.members[one], _share(people, one, kind)) for one in places)),
            hidden=tuple(block for block, _ in each if block not in open_),
            zones=zones,
        )
        if not places or is_in_doubt(people, read, kind, doubts(small, _large_hidden(people, places, small), kind)):
            return places
    return []


def _large_hidden(
    people: Population, shown: Sequence[Place], small: Sequence[frozenset[int]]
) -> tuple[frozenset[int], ...]:
    told = {people.members[one] for one in shown}
    found = {group for group in people.members.values() if group and group not in told and group not in small}
    return tuple(sorted(found, key=sorted))


def _choices(tables: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """All tables, then with ever fewer, those declared first staying longest."""
    for number in range(len(tables), 0, -1):
        yield from combinations(tables, number) if len(tables) <= _MOST_TRIED else (tuple(tables[:number]),)
