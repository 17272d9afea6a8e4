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
