# SPDX-License-Identifier: EUPL-1.2
"""What the page of the plan says first: fixed sentences, so that none promises more than was found."""

from math import ceil

from dijkwacht.improvement.domain.phrasing import actions_words, part_of_month
from dijkwacht.improvement.values import ActionState, Difference, PlanNow, Proof, Timetable
from dijkwacht.values.phrasing import capital, number_words
from dijkwacht.values.weeks import sunday


def headline(timetable: Timetable) -> str:
    """“Het plan past, op drie dingen na”."""
    placed, left = len(timetable.placements), len(timetable.left)
    if not placed and not left:
        return "Er staat nog niets in het plan"
    if not left:
        return "Het plan past"
    if not placed:
        return "Van dit plan past nog niets"
    if left > placed:
        return f"Er {'past' if placed == 1 else 'passen'} {actions_words(placed)}, en {number_words(left)} niet"
    return f"Het plan past, op {'één ding' if left == 1 else f'{number_words(left)} dingen'} na"


def claim(timetable: Timetable) -> str:
    """How good the order is, only as far as it was proven."""
    match timetable.proof:
        case Proof.OPTIMAL:
            return "Een betere volgorde bestaat niet."
        case Proof.GAP:
            return f"Dit is het beste wat wij vonden; hooguit {max(1, ceil(timetable.gap * 100))} procent beter is mogelijk."
        case Proof.NONE:
            return "Wij rekenen de beste volgorde nog na."


def horizon_words(timetable: Timetable) -> str:
    """“tot eind februari”: the last week that the plan looks at."""
    return f"tot {part_of_month(sunday(timetable.weeks[-1]))}"


def what_if_words(found: Difference) -> str:
    """What more hours bring, in one or two sentences."""
    fits = len(found.fits_extra)
    if not fits and not found.earlier:
        return "Dat maakt voor dit plan geen verschil. Het knelt bij anderen, of bij wat eerst moet."
    more = (
        f"Dan {'past één actie' if fits == 1 else f'passen {actions_words(fits)}'} meer."
        if fits
        else "Er past niets extra."
    )
    sooner = max(found.earlier.values(), default=0)
    if not sooner:
        return more
    weeks = "één week" if sooner == 1 else f"{number_words(sooner)} weken"
    return f"{more} Wat al paste, is tot {weeks} eerder klaar."


def progress_title(share: float) -> str:
    """How far the plan is, as a plain fraction; a percentage would promise too much."""
    for least, words in ((0.99, "Al het risico van dit plan is weg"), (0.7, "Ruim twee derde van het risico is weg"),
                         (0.45, "Ongeveer de helft van het risico is weg"), (0.2, "Een kwart van het risico is weg"),
                         (0.01, "Het eerste risico is weg")):  # fmt: skip
        if share >= least:
            return words
    return "Het plan is net begonnen"


def progress_words(plan: PlanNow) -> str:
    """What was done of what there is."""
    done = sum(one.state is ActionState.DONE for one in plan.actions)
    open_ = len(plan.open_actions)
    return f"{capital(actions_words(done))} klaar, {number_words(open_)} open. Het risico is dat van de bevindingen die het plan beantwoordt."
