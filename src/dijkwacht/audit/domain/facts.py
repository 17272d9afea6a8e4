# SPDX-License-Identifier: EUPL-1.2
"""Which facts the log takes: figures and codes, never names or free text, because nothing in it can be erased."""

import re
from collections.abc import Mapping
from datetime import date
from uuid import UUID

Fact = int | bool | str | date | UUID | None
_CODE = re.compile(r"[a-z0-9][a-z0-9_.:/-]{0,99}")


class FactRefused(ValueError):
    """A fact is something else than a figure, a day, an id or a short lower-case code."""


def plain_facts(facts: Mapping[str, Fact]) -> dict[str, int | bool | str | None]:
    """The facts as JSON can hold them; raises FactRefused for anything that could be free text."""
    return {name: _plain(name, fact) for name, fact in facts.items()}


def is_code(text: str) -> bool:
    """Whether a text is a short lower-case code without spaces, such as `round.closed`."""
    return _CODE.fullmatch(text) is not None


def _plain(name: str, fact: Fact) -> int | bool | str | None:
    match fact:
        case None | bool() | int():
            return fact
        case UUID() | date():
            return str(fact)
        case str() if is_code(fact):
            # An enum of codes is a str as well; store its value, not its subclass.
            return str(fact)
    raise FactRefused(f"{name}: {type(fact).__name__} past niet in het logboek")
