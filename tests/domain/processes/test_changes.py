# SPDX-License-Identifier: EUPL-1.2
"""What changed in the library since, and taking it part by part; the examples are those of docs/rules/renewing.md."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.values import Strictness
from dijkwacht.processes.domain.changes import PartKind, changes_of, renewed
from dijkwacht.processes.domain.changes_in_words import part_lines, titles_of
from tests.support.processing import process, rule, spot, step
from tests.support.rules import table

BASE = process()


def every(base, here, library):
    return {one.key for one in changes_of(base=base, here=here, library=library)}


def said(steps):
    return " ".join(one.slug.upper() if one.what == "anders" else one.slug for one in steps)


def steps_of(cell):
    return tuple(step(one.lower(), what="anders" if one.isupper() else "kijkt") for one in cell.split())


@pytest.mark.parametrize("row", table("renewing", "One text"))
def test_one_text(row):
    base, here, library = (replace(BASE, subtitle=row[name]) for name in ("base", "here", "library"))
    found = changes_of(base=base, here=here, library=library)

    assert ("ja" if found else "nee") == row["offered"]
    assert ("ja" if any(one.is_adapted for one in found) else "nee") == row["adapted here"]
    assert renewed(base=base, here=here, library=library, taken={"subtitle"}).subtitle == row["taken"]
    assert renewed(base=base, here=here, library=library, taken=()).subtitle == row["not taken"]


@pytest.mark.parametrize("row", table("renewing", "Steps"))
def test_steps(row):
    base, here, library = (replace(BASE, steps=steps_of(row[name])) for name in ("base", "here", "library"))

    made = renewed(base=base, here=here, library=library, taken=every(base, here, library))

    assert said(made.steps) == row["outcome"]


def test_a_rule_that_became_law_is_marked_as_law():
    now = replace(BASE, rules=(replace(BASE.rules[0], strictness=Strictness.STRICT),))
    [part] = changes_of(base=BASE, here=BASE, library=now)

    assert part.is_law
    assert part.kind is PartKind.CHANGED
    assert [(one.title, one.was, one.now) for one in part_lines(part, {}).lines] == [
        ("Verplicht of geadviseerd", "Geadviseerd", "Verplicht")
    ]


def test_only_lines_that_differ_are_told():
    here = replace(BASE, steps=(step("a", who="balie"), *BASE.steps[1:]))
    now = replace(BASE, steps=(step("a", what="anders"), *BASE.steps[1:]))
    [part] = changes_of(base=BASE, here=here, library=now)

    assert part.is_adapted
    assert [(one.title, one.was, one.now, one.here) for one in part_lines(part, {}).lines] == [
        ("Wie", "medewerker", "medewerker", "balie"),
        ("Wat", "kijkt", "anders", "kijkt"),
    ]


def test_steps_are_called_by_their_names_and_not_by_their_keys():
    named = replace(BASE, steps=(step("intake", title="Aanvraag"), *BASE.steps[1:]))
    now = replace(named, rules=(*BASE.rules, rule("nieuw", "intake", "b")))
    [part] = changes_of(base=named, here=named, library=now)

    told = {one.title: one.now for one in part_lines(part, titles_of(named, now)).lines}
    assert told["Stappen"] == "Aanvraag, b"


WORDS = st.sampled_from(["een", "twee", "drie"])
SLUGS = st.lists(st.sampled_from("abcdefg"), unique=True, max_size=6)


@st.composite
def processes(draw):
    """A process that differs from others in texts, items and their order; it need not be without faults."""
    return replace(
        BASE,
        version=draw(st.integers(1, 3)),
        title=draw(WORDS),
        owner=draw(WORDS),
        do=tuple(draw(st.lists(WORDS, max_size=2))),
        steps=tuple(step(slug, who=draw(WORDS)) for slug in draw(SLUGS)),
        rules=tuple(rule(slug, "a", "b", text=draw(WORDS)) for slug in draw(SLUGS)),
        weak_spots=tuple(spot(slug, text=draw(WORDS)) for slug in draw(SLUGS)),
    )


@given(processes(), processes(), processes())
def test_taking_nothing_changes_nothing(base, here, library):
    assert renewed(base=base, here=here, library=library, taken=()) == here


@given(processes(), processes())
def test_taking_all_when_nothing_was_adapted_gives_the_library(base, library):
    assert renewed(base=base, here=base, library=library, taken=every(base, base, library)) == library


@given(processes(), processes(), processes())
def test_what_was_taken_is_not_offered_again(base, here, library):
    made = renewed(base=base, here=here, library=library, taken=every(base, here, library))

    left = [one for one in changes_of(base=base, here=made, library=library) if one.kind is not PartKind.MOVED]
    assert left == []


@given(processes(), processes())
def test_a_library_that_did_not_change_offers_nothing(base, here):
    assert changes_of(base=base, here=here, library=base) == ()


@given(processes(), processes(), processes(), st.data())
def test_what_is_not_taken_stays_as_it_is_here(base, here, library, data):
    parts = changes_of(base=base, here=here, library=library)
    taken = data.draw(st.sets(st.sampled_from([one.key for one in parts]))) if parts else set()
    made = renewed(base=base, here=here, library=library, taken=taken)

    for name in ("title", "owner", "do"):
        assert getattr(made, name) == getattr(library if name in taken else here, name)
    for name in ("steps", "rules", "weak_spots"):
        before, after = ({one.slug: one for one in getattr(it, name)} for it in (here, made))
        for slug in before.keys() | after.keys():
            if f"{name}.{slug}" not in taken:
                assert after.get(slug) == before.get(slug)
