# SPDX-License-Identifier: EUPL-1.2
"""What an organisation was called on a day, and how a name becomes part of an address."""

import re
import unicodedata
from collections.abc import Collection
from datetime import date

from dijkwacht.organisations.values import Name
from dijkwacht.values.organisations import OrganisationKind


def name_on(names: Collection[Name], day: date) -> Name | None:
    """The name that holds on the day; before the first or after the last, the nearest one."""
    holding = [one for one in names if _holds(one, day)]
    if holding:
        return holding[0]
    return min(names, key=lambda one: _distance(one, day), default=None)


def full_name(name: str, kind: OrganisationKind) -> str:
    """The name as it stands on a letter: a municipality says that it is one, other bodies carry it in their name."""
    return f"Gemeente {name}" if kind is OrganisationKind.MUNICIPALITY and not name.startswith("Gemeente ") else name


def slug_of(name: str, code: str = "") -> str:
    """Lower case without accents, words joined by hyphens; the code tells two of the same name apart."""
    plain = unicodedata.normalize("NFKD", f"{name} {code}".replace("’", "").replace("'", "")).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")


def _holds(one: Name, day: date) -> bool:
    return (one.valid_from is None or one.valid_from <= day) and (one.valid_until is None or day < one.valid_until)


def _distance(one: Name, day: date) -> int:
    edges = [edge for edge in (one.valid_from, one.valid_until) if edge]
    return min((abs((edge - day).days) for edge in edges), default=0)
