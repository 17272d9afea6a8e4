# SPDX-License-Identifier: EUPL-1.2
"""Which practices answer a finding or help with a measure, and how one finds the others."""

from collections.abc import Collection, Iterable, Sequence

from dijkwacht.knowledge.domain.searching import has_all, plain
from dijkwacht.knowledge.values import Practice, SizeClass, Topic


def answering(
    indicators: Collection[str], practices: Iterable[Practice], *, size: SizeClass | None = None
) -> tuple[Practice, ...]:
    """The practices that answer at least one of these indicators, the most useful first.

    Those that fit a size come before those that do not; then who answers most of what is asked; then who names it
    earliest, for the first indicator of a practice is the one it answers most; then by title.
    """
    found = [one for one in practices if not set(indicators).isdisjoint(one.indicators)]
    return tuple(sorted(found, key=lambda one: (_unfit(one, size), *_use(one.indicators, indicators), one.title)))


def helping_with(measure: str, practices: Iterable[Practice], *, size: SizeClass | None = None) -> tuple[Practice, ...]:
    """The practices in which a measure was taken, in the same order as `answering`."""
    found = [one for one in practices if measure in one.measures]
    return tuple(sorted(found, key=lambda one: (_unfit(one, size), one.measures.index(measure), one.title)))


def matching(
    practices: Iterable[Practice], *, words: str = "", topic: Topic | None = None, size: SizeClass | None = None
) -> tuple[Practice, ...]:
    """The practices of a topic and a size in whose title, place or description every word stands, accents or not."""
    sought = plain(words).split()
    return tuple(
        one
        for one in practices
        if (topic is None or one.topic is topic)
        and (size is None or size in one.sizes)
        and has_all(f"{one.title} {one.place} {one.what}", sought)
    )


def by_topic(practices: Sequence[Practice]) -> tuple[tuple[Topic, tuple[Practice, ...]], ...]:
    """The practices below their topics, in the order of the topics and then of the titles; no topic without one."""
    ordered = sorted(practices, key=lambda one: plain(one.title))
    groups = [(topic, tuple(one for one in ordered if one.topic is topic)) for topic in Topic]
    return tuple((topic, group) for topic, group in groups if group)


def _unfit(practice: Practice, size: SizeClass | None) -> bool:
    return size is not None and size not in practice.sizes


def _use(named: Sequence[str], asked: Collection[str]) -> tuple[int, int]:
    """How many of what is asked are not answered, and at which place the first that is answered stands."""
    places = [place for place, slug in enumerate(named) if slug in asked]
    return len(asked) - len(places), min(places)
