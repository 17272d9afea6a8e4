# SPDX-License-Identifier: EUPL-1.2
"""Reads the national list of municipalities, their surroundings and announced mergers from this room's `data` folder."""

import csv
from datetime import date
from functools import lru_cache
from pathlib import Path

from dijkwacht.organisations.values import Description, Known, KnownFeature
from dijkwacht.values.organisations import Feature, OrganisationKind

_DATA = Path(__file__).resolve().parents[1] / "data"
_INHABITANTS_YEAR = 2024


def municipalities() -> list[Known]:
    """All municipalities of `municipalities.csv`, each with the merger that concerns it."""
    mergers = {code: merger for merger in _rows("announced_mergers.csv") for code in merger["gm_codes"].split("|")}
    return [_municipality(row, mergers.get(row["gm_code"])) for row in _rows("municipalities.csv")]


def _municipality(row: dict[str, str], merger: dict[str, str] | None) -> Known:
    return Known(
        code=row["gm_code"],
        name=row["name"],
        description=Description(
            kind=OrganisationKind.MUNICIPALITY,
            province=row["province"],
            safety_region=row["safety_region"],
            police_unit=row["police_unit"],
            riec=row["riec"],
            inhabitants=int(row["population_2024"]),
            inhabitants_year=_INHABITANTS_YEAR,
        ),
        merges_on=date.fromisoformat(merger["merges_on"]) if merger else None,
        merges_with=tuple(code for code in merger["gm_codes"].split("|") if code != row["gm_code"]) if merger else (),
        merger_source=merger["source"] if merger else "",
    )


@lru_cache(maxsize=1)
def surroundings() -> dict[str, tuple[KnownFeature, ...]]:
    """What `surroundings.csv` tells of each municipality, by its code."""
    found: dict[str, tuple[KnownFeature, ...]] = {}
    for row in _rows("surroundings.csv"):
        neighbours = tuple(one for one in row["neighbours"].split("|") if one)
        known = KnownFeature(feature=Feature(row["feature"]), neighbours=neighbours)
        found[row["gm_code"]] = (*found.get(row["gm_code"], ()), known)
    return found


def _rows(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
