# SPDX-License-Identifier: EUPL-1.2
"""For whom something is meant, and in which size: docs/rules/applicability.md."""

from dataclasses import replace

import pytest

from dijkwacht.assessments.domain.applicability import applies, as_here, size_class
from dijkwacht.knowledge.values import Condition, SizeClass
from dijkwacht.values.organisations import Feature, OrganisationKind, Territory
from tests.support.measuring import WATERRIJK, indicator, law
from tests.support.rules import NONE, listed, table

SIZES = {"klein": SizeClass.SMALL, "middelgroot": SizeClass.MEDIUM, "groot": SizeClass.LARGE}
_LISTS = {"kinds": OrganisationKind, "territories": Territory, "features": Feature}


def condition(text):
    fields = {}
    for part in listed(text, ";"):
        name, words = part.split(" ", 1)
        if name == "staff":
            fields["staff_at_least"] = int(words)
        else:
            fields[name] = tuple(_LISTS[name](word) for word in listed(words))
    return Condition(**fields)


def facts(text):
    fields = {"features": frozenset()}
    for part in listed(text, ";"):
        name, words = part.split(" ", 1)
        match name:
            case "kind":
                fields[name] = OrganisationKind(words)
            case "territory":
                fields[name] = Territory(words)
            case "staff":
                fields[name] = None if words == "onbekend" else int(words)
            case "features":
                known = frozenset(map(Feature, listed(words))) if words not in ("onbekend", NONE) else frozenset()
                fields[name] = None if words == "onbekend" else known
    return replace(WATERRIJK, **fields)


@pytest.mark.parametrize("row", table("applicability", "Sizes"), ids=lambda row: row["inhabitants"])
def test_worked_examples_of_size(row):
    inhabitants = None if row["inhabitants"] == "onbekend" else int(row["inhabitants"])

    assert size_class(replace(WATERRIJK, inhabitants=inhabitants)) is SIZES[row["size"]]


@pytest.mark.parametrize(
    "row", table("applicability", "Conditions"), ids=lambda row: f"{row['for whom']} / {row['organisation']}"
)
def test_worked_examples_of_who_is_asked(row):
    assert applies(condition(row["for whom"]), facts(row["organisation"])) == (row["applies"] == "ja")


@pytest.mark.parametrize("row", table("applicability", "Law"), ids=lambda row: row["territory"])
def test_worked_examples_of_law(row):
    compulsory = indicator(law=law(*map(Territory, listed(row["law holds in"]))))

    here = as_here(compulsory, replace(WATERRIJK, territory=Territory(row["territory"])))

    assert (here.law is not None) == (row["law counts"] == "ja")
