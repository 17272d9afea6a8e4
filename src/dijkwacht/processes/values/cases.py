# SPDX-License-Identifier: EUPL-1.2
"""Cases as a system gives them: who did which step of which case; and what a check of them found."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dijkwacht.knowledge.values import Strictness


@dataclass(frozen=True, kw_only=True, order=True)
class CaseRow:
    """Somebody did a step of a case on a day. `step` is a slug; `amount` is in euros, None when none was given.

    `party` is who asks or delivers, empty when not given. `account_changed`: he then changed a bank account.
    """

    case: str
    step: str
    code: str
    on: date
    amount: Decimal | None = None
    party: str = ""
    account_changed: bool = False


@dataclass(frozen=True, kw_only=True)
class Splitting:
    """When requests look like one that was cut up.

    At least `least` cases of one party, each below `limit` euros but at most `percent` below it, within `days` days.
    """

    limit: Decimal
    percent: int
    days: int
    least: int


@dataclass(frozen=True, kw_only=True)
class CaseRule:
    """What was looked for, with its source in words."""

    slug: str
    short: str
    text: str
    source: str
    strictness: Strictness


@dataclass(frozen=True, kw_only=True, order=True)
class Hit:
    """What happened, as a Dutch sentence without full stop, and the cases in which it did, in the order of their numbers."""

    what: str
    cases: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Found:
    """All that one rule found."""

    rule: CaseRule
    hits: tuple[Hit, ...]

    @property
    def cases(self) -> int:
        return len({case for hit in self.hits for case in hit.cases})


@dataclass(frozen=True, kw_only=True)
class CasesCheck:
    """What a list of cases shows. Strict rules first, then in the order of the process, then what needs no rule of it.

    `unseen` are rules of the process that no case could break, because none tells enough of their steps.
    """

    rows: int
    cases: int
    found: tuple[Found, ...]
    unseen: tuple[CaseRule, ...]

    @property
    def cases_found(self) -> int:
        return len({case for one in self.found for hit in one.hits for case in hit.cases})
