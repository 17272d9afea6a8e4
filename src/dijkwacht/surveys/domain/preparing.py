# SPDX-License-Identifier: EUPL-1.2
"""What a keeper decides before a survey opens: of whom what is asked, how many codes there are, until which day."""

from datetime import date, timedelta
from hashlib import sha256
from math import ceil

from dijkwacht.disclosure.values import ORDINARY_LEAST
from dijkwacht.knowledge.values import Questionnaire, Respondents
from dijkwacht.surveys.values import DEPARTMENT, OTHER, OTHER_DEPARTMENTS, Announced, Group, NewSurvey
from dijkwacht.values.verdicts import ALLOWED, Verdict

SHORTEST = timedelta(days=5)
"""So long at least one can answer: who is off on one day is there on another."""
LONGEST = timedelta(days=60)
"""Longer than two months nobody remembers why he was asked."""
LEAST_EXTRA = 5
"""So many at least: who draws one code for one person can try later whether it was used."""
MOST_EXTRA = 50
"""So many codes at most can be drawn at a time while a survey is open."""
_SPARE_SHARE = 0.05
_LEAST_SPARE = 3


def announced_for(questionnaire: Questionnaire, wanted: NewSurvey) -> Announced:
    """What respondents will be told. The whole house is always a table; by department only where departments are named."""
    is_by_department = bool(wanted.groups) and questionnaire.respondents is Respondents.STAFF
    tables = [
        table
        for table in questionnaire.tables
        if table and table in wanted.tables and (DEPARTMENT not in table or is_by_department)
    ]
    return Announced(
        questionnaire=questionnaire,
        groups=_with_others(wanted) if is_by_department else (),
        tables=((), *tables),
        invited=wanted.invited,
    )


def codes_needed(invited: int) -> int:
    """One for each, and a few for a slip that got lost: one in twenty, at least three. Rule: docs/rules/surveys.md."""
    return invited + max(_LEAST_SPARE, ceil(invited * _SPARE_SHARE))


def enough_people(invited: int) -> Verdict:
    """Whether anything at all could ever be shown."""
    if invited < ORDINARY_LEAST:
        return Verdict(f"Met minder dan {ORDINARY_LEAST} mensen kunnen wij nooit iets tonen. Voer liever een gesprek.")
    return ALLOWED


def good_last_day(closes_on: date, *, opened_on: date) -> Verdict:
    """Whether the last day gives everybody time, and is not too far away."""
    if closes_on < opened_on + SHORTEST:
        return Verdict(f"Geef mensen minstens {SHORTEST.days} dagen de tijd.")
    if closes_on > opened_on + LONGEST:
        return Verdict(f"Kies een dag binnen {LONGEST.days} dagen na de opening.")
    return ALLOWED


def good_extension(closes_on: date, *, before: date, opened_on: date) -> Verdict:
    """Whether the last day really moves on."""
    if closes_on <= before:
        return Verdict("Verlengen kan alleen naar een latere dag.")
    return good_last_day(closes_on, opened_on=opened_on)


def _with_others(wanted: NewSurvey) -> tuple[Group, ...]:
    """The named departments, and one group for everybody else, so that they too have something to choose."""
    rest = wanted.invited - sum(group.invited for group in wanted.groups)
    if rest < ORDINARY_LEAST:
        return wanted.groups
    return (*wanted.groups, Group(key=_key_of_others(wanted), name=OTHER_DEPARTMENTS.nl, invited=rest))


def _key_of_others(wanted: NewSurvey) -> str:
    """Another one as soon as other departments are named: then these are other people too, and no figure may say otherwise."""
    named = ",".join(sorted(group.key for group in wanted.groups))
    return f"{OTHER}-{sha256(named.encode()).hexdigest()[:16]}"
