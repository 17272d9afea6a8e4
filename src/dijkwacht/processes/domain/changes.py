# SPDX-License-Identifier: EUPL-1.2
"""What changed in the library since a process was taken over, beside what was adapted here, and taking it part by part.

A part is a text, a list, or one step, rule, weak spot or control. Explained with examples in docs/rules/renewing.md.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from dijkwacht.knowledge.values import Process, SeparationRule, Strictness

TEXTS: Final = (
    "title", "subtitle", "look_out", "do", "small_variant", "gone_wrong", "acquaintance", "owner", "contact",
    "first_step",
)  # fmt: skip
"""Taken as a whole, each by itself."""
LISTS: Final = ("steps", "rules", "weak_spots", "controls")
"""Taken item by item."""
ORDER: Final = "order"
ABOUT: Final = "about"
"""Number, sources, day of check and what the process is sorted by: one part, for nobody adapts it."""
_OF_ITSELF: Final = ("slug", *TEXTS, *LISTS)


class PartKind(StrEnum):
    """What became of a part in the library."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part that changed in the library. `was`, `now` and `here` are the value in each; None where it is not there.

    `is_adapted` says that it was changed here too, so that taking it replaces what was agreed here.
    """

    key: str
    field: str
    kind: PartKind
    was: Any
    now: Any
    here: Any

    @property
    def is_adapted(self) -> bool:
        return self.here not in (self.was, self.now)

    @property
    def is_law(self) -> bool:
        """A strict rule as the library has it now: it holds here, whether one likes it or not."""
        return isinstance(self.now, SeparationRule) and self.now.strictness is Strictness.STRICT


def changes_of(*, base: Process, here: Process, library: Process) -> tuple[Part, ...]:
    """Every part that differs between `base` and `library` and is not in `here` as it is in `library` already."""
    return tuple(one for one in _parts(base, here, library) if one.here != one.now)


def renewed(*, base: Process, here: Process, library: Process, taken: Collection[str]) -> Process:
    """`here` with the parts that were taken as the library has them now; nothing else changes."""
    chosen = [one for one in changes_of(base=base, here=here, library=library) if one.key in taken]
    values: dict[str, Any] = {one.field: one.now for one in chosen if one.field in TEXTS}
    for name in LISTS:
        items = [one for one in chosen if one.field == name]
        if items:
            values[name] = _with_items(getattr(here, name), getattr(library, name), items)
    if any(one.field == ABOUT for one in chosen):
        values |= {name: getattr(library, name) for name in _about_fields(library)}
    return replace(here, **values)


def _parts(base: Process, here: Process, library: Process) -> Iterator[Part]:
    for name in TEXTS:
        was, now = getattr(base, name), getattr(library, name)
        if was != now:
            yield Part(key=name, field=name, kind=PartKind.CHANGED, was=was, now=now, here=getattr(here, name))
    for name in LISTS:
        yield from _items(name, getattr(base, name), getattr(here, name), getattr(library, name))
    was, now = _about(base), _about(library)
    if was != now:
        yield Part(key=ABOUT, field=ABOUT, kind=PartKind.CHANGED, was=was, now=now, here=_about(here))


def _items(name: str, base: Sequence[Any], here: Sequence[Any], library: Sequence[Any]) -> Iterator[Part]:
    old, mine, new = ({one.slug: one for one in items} for items in (base, here, library))
    for slug in dict.fromkeys((*new, *old)):
        was, now = old.get(slug), new.get(slug)
        if was != now:
            kind = PartKind.ADDED if was is None else PartKind.REMOVED if now is None else PartKind.CHANGED
            yield Part(key=f"{name}.{slug}", field=name, kind=kind, was=was, now=now, here=mine.get(slug))
    both = old.keys() & new.keys()
    was_order, now_order, here_order = (_order(items, both) for items in (base, library, here))
    if was_order != now_order:
        key = f"{name}.{ORDER}"
        yield Part(key=key, field=name, kind=PartKind.MOVED, was=was_order, now=now_order, here=here_order)


def _order(items: Iterable[Any], of: Collection[str]) -> tuple[str, ...]:
    return tuple(one.slug for one in items if one.slug in of)


def _with_items(here: Sequence[Any], library: Sequence[Any], taken: Sequence[Part]) -> tuple[Any, ...]:
    """Replaced in place, removed, added behind what stands before it in the library, and put in the library's order."""
    by_slug = {one.key.partition(".")[2]: one for one in taken if one.kind is not PartKind.MOVED}
    kept = [by_slug[one.slug].now if one.slug in by_slug else one for one in here]
    items = [one for one in kept if one is not None]
    present = {one.slug for one in items}
    for place, one in enumerate(library):
        if one.slug in by_slug and one.slug not in present:
            items.insert(_behind([other.slug for other in library[:place]], items), one)
            present.add(one.slug)
    if any(one.kind is PartKind.MOVED for one in taken):
        items = _sorted(items, [one.slug for one in library])
    return tuple(items)


def _behind(before: Sequence[str], items: Sequence[Any]) -> int:
    """The place after the nearest one of `before`, from its end, that is in `items`; the front without any."""
    slugs = [one.slug for one in items]
    return next((slugs.index(slug) + 1 for slug in reversed(before) if slug in slugs), 0)


def _sorted(items: Sequence[Any], order: Sequence[str]) -> list[Any]:
    """What the library knows in its order, on the places of what it knows; own items stay where they stand."""
    known = iter(sorted((one for one in items if one.slug in order), key=lambda one: order.index(one.slug)))
    return [next(known) if one.slug in order else one for one in items]


def _about(process: Process) -> tuple[Any, ...]:
    return tuple(getattr(process, name) for name in _about_fields(process))


def _about_fields(process: Process) -> list[str]:
    return [name for name in process.__dataclass_fields__ if name not in _OF_ITSELF]
