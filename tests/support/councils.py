# SPDX-License-Identifier: EUPL-1.2
"""Made-up answers for the publish gate."""

from itertools import product
from random import Random

from dijkwacht.disclosure.values import Asked, Counts, Declaration, Place

YES_NO = ("ja", "nee", "geen")


def asked(slug="v", *, is_sensitive=False, is_accusing=False):
    """A yes or no question; “geen” is no opinion."""
    return Asked(
        slug=slug,
        options=YES_NO,
        counted=("ja", "nee"),
        agreeing=("ja",),
        is_sensitive=is_sensitive,
        is_accusing=is_accusing,
    )


def counts(answers, *questions):
    """`answers` by atom: who said yes and how many gave an opinion, the same to each question."""
    return Counts(
        people={atom: size for atom, (_, size) in answers.items()},
        answers={
            one.slug: {atom: (yes, size - yes, 0) for atom, (yes, size) in answers.items()}
            for one in questions or (asked(),)
        },
    )


def by_department(answers, **more):
    """The declaration and the counts of a house in departments, shown whole and by department."""
    one = asked(**more)
    declaration = Declaration(
        subject="enquete-2026",
        dimensions={"afdeling": tuple(answers)},
        tables=((), ("afdeling",)),
        asked=(one,),
    )
    return declaration, counts({(name,): both for name, both in answers.items()}, one)


def shares(release):
    """By department, and under an empty name of everybody: the share, or None where nothing is shown."""
    return {" ".join(one.place.group): one.share for one in release.cells}


WHOLE = Place(table=(), group=())


def department(name):
    return Place(table=("afdeling",), group=(name,))


# --- from the words of docs/rules/publish-gate.md -------------------------------------------------------


def read_house(text):
    """“balie 9/18; beleid 2/4”, by name how many agree of how many answers."""
    parts = (part.strip().rsplit(" ", 1) for part in text.split(";"))
    return {name: tuple(map(int, both.split("/"))) for name, both in parts}


def kind(word):
    """Gewoon, gevoelig or belastend, as what `asked` takes."""
    return {"is_sensitive": word != "gewoon", "is_accusing": word == "belastend"}


def names_of(place):
    return " ".join(place.group) or "huis"


# --- by chance ------------------------------------------------------------------------------------------


def any_house(dice, *, most=12):
    """A declaration of one or two dimensions, and counts of at most so many people; some levels, some without a total."""
    names = "ab"[: dice.choice([1, 2, 2])]
    dimensions = {name: tuple(f"{name}{number}" for number in range(dice.choice([2, 3, 4]))) for name in names}
    sizes = _sizes(dice, list(product(*dimensions.values())), most)
    tables = [(), *((name,) for name in names)]
    if len(names) == 2 and dice.random() < 0.3:
        tables.append(("a", "b"))
    if dice.random() < 0.2:
        tables = tables[1:]
    one = asked(is_sensitive=most > 20 and dice.random() < 0.5, is_accusing=dice.random() < 0.3)
    coarser = {"a": {name: "hoog" if name in {"a0", "a1"} else "laag" for name in dimensions["a"]}}
    declaration = Declaration(
        subject="huis",
        dimensions=dimensions,
        tables=tuple(tables),
        asked=(one,),
        coarser=coarser if dice.random() < 0.3 else {},
        withheld={"a": ("a0",)} if dice.random() < 0.2 else {},
    )
    return declaration, counts({atom: (dice.randint(0, size), size) for atom, size in sizes.items()}, one)


def house_of(seed, *, most=12):
    """The same house for the same seed."""
    return any_house(Random(seed), most=most)  # noqa: S311  # made-up people


def _sizes(dice, atoms, most):
    """Of each part how many, those with nobody left out; small ones among large ones."""
    kinds = [0, 0, 1, 1, 2, 3, 5, 6, 7] if most <= 12 else [0, 1, 2, 3, 4, 5, 8, 9, 10, 13, 25]
    left, sizes = most, {}
    for atom in dice.sample(atoms, len(atoms)):
        size = min(left, dice.choice(kinds))
        left -= size
        sizes |= {atom: size} if size else {}
    return sizes or {atoms[0]: most}
