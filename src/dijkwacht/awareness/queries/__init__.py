# SPDX-License-Identifier: EUPL-1.2
"""Finding what an organisation planned, held and wrote."""

from dijkwacht.awareness.queries.cases import case_for, case_value, cases_for_all_staff, cases_of
from dijkwacht.awareness.queries.page import link_of, news_for, news_of, organisation_behind, posts_of
from dijkwacht.awareness.queries.programme import (
    activities_of,
    activity_for,
    ambassadors_of,
    departments_now,
    gathering_for,
    gatherings_of,
    turn_for,
    turns_around,
    turns_in_year,
    units_of,
)

__all__ = [
    "activities_of",
    "activity_for",
    "ambassadors_of",
    "case_for",
    "case_value",
    "cases_for_all_staff",
    "cases_of",
    "departments_now",
    "gathering_for",
    "gatherings_of",
    "link_of",
    "news_for",
    "news_of",
    "organisation_behind",
    "posts_of",
    "turn_for",
    "turns_around",
    "turns_in_year",
    "units_of",
]
