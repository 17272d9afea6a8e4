# SPDX-License-Identifier: EUPL-1.2
"""The publish gate: from counts to what may be told of them. Rule: docs/rules/publish-gate.md."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dijkwacht.disclosure.domain.certifying import certificate
from dijkwacht.disclosure.domain.groups import Layer, Population, layers, population
from dijkwacht.disclosure.domain.kept import Known, kept_groups, known_before
from dijkwacht.disclosure.domain.rounding import Kind, band, kind_of, share
from dijkwacht.disclosure.domain.telling import Block, Zone, block_tells, blocks, small_groups, zone
from dijkwacht.disclosure.values import Asked, Audit, Cell, Counts, Declaration, Place, Published, Release


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
    kept = kept_groups(people, found, small, kind.threshold, known)
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
    """The groups that are shown: those of which no figure tells too much, and then fewer until all doubt is left.

    A block that is left out for the others looks as if it told too much by itself. That is what makes leaving it out tell
    nothing more: whatever population explains the publication so, leads to this very publication at once.
    """
    from dijkwacht.disclosure.domain.bounds import Publication, certain, doubts

    before = [(people.members[one.place], one.share) for one in known if one.share is not None and not one.grown]

    def read(open_: Sequence[Sequence[Block]]) -> Publication:
        return Publication(
            told=(*before, *((people.members[one], _share(people, one, kind)) for one in _places(open_))),
            hidden=tuple(
                block for row, some in zip(by_table, open_, strict=True) for block in row if block not in some
            ),
            zones=zones,
        )

    open_ = [[block for block in row if not block_tells(people, block, zones)] for row in by_table]
    while places := _places(open_):
        wanted = doubts(small, _large_hidden(people, places, small), kind)
        found = certain(people, read(open_), kind, wanted)
        if found is None:
            break
        fewer = list(_with_less(people, open_, found.group))
        open_ = next((one for one in fewer if certain(people, read(one), kind, [found]) is None), fewer[0])
    return places


def _places(open_: Sequence[Sequence[Block]]) -> list[Place]:
    return [one for row in open_ for block in row for one in block.places]


def _with_less(
    people: Population, open_: Sequence[Sequence[Block]], group: frozenset[int]
) -> Iterator[list[list[Block]]]:
    """Without the blocks of one table that share somebody with the group; then without a whole table. The last first."""
    rests = [[block for block in row if not _meets(people, block, group)] for row in open_]
    nothing: list[list[Block]] = [[] for _ in open_]
    for instead in (rests, nothing):
        for number in reversed(range(len(open_))):
            if len(instead[number]) < len(open_[number]):
                yield [*map(list, open_[:number]), instead[number], *map(list, open_[number + 1 :])]


def _meets(people: Population, block: Block, group: frozenset[int]) -> bool:
    return any(people.members[one] & group for one in block.places)


def _large_hidden(
    people: Population, shown: Sequence[Place], small: Sequence[frozenset[int]]
) -> tuple[frozenset[int], ...]:
    told = {people.members[one] for one in shown}
    found = {group for group in people.members.values() if group and group not in told and group not in small}
    return tuple(sorted(found, key=sorted))
