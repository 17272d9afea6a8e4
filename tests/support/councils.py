# SPDX-License-Identifier: EUPL-1.2
"""Made-up answers for the publish gate."""

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
