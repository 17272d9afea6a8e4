# SPDX-License-Identifier: EUPL-1.2
"""What is wrong in a process and can be put into the plan. Never a code or a name of somebody."""

from dataclasses import dataclass
from enum import StrEnum

from dijkwacht.processes.values.house import AcceptedRisk
from dijkwacht.processes.values.house_map import MappedProcess


class Cause(StrEnum):
    """Why something is a finding, the gravest first."""

    RULE_BROKEN = "rule_broken"
    EMPTY_STEP = "empty_step"
    MISSING_MANDATE = "missing_mandate"
    ADVICE_NOT_FOLLOWED = "advice_not_followed"
    SINGLE_POINT = "single_point"
    CONTROL_SHORT = "control_short"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What wants attention in one process, and how much risk it carries.

    `detail` is the slug of the rule, step or control. `measures` are those of the library that the process names for
    it; `owner` is the function that answers for the process. `indicator` is set where one was measured.
    """

    cause: Cause
    process: str
    process_title: str
    detail: str
    statement: str
    words: str
    risk: int
    owner: str
    measures: tuple[str, ...] = ()
    indicator: str = ""

    @property
    def key(self) -> str:
        """The same finding keeps its key from one moment to the next."""
        return f"{self.cause}:{self.process}:{self.detail}"


@dataclass(frozen=True, kw_only=True)
class HouseFindings:
    """What asks for something, the riskiest first, and what is left so on purpose until a day."""

    open: tuple[Finding, ...]
    accepted: tuple[tuple[Finding, AcceptedRisk], ...]


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The whole house at one moment, and what follows from it."""

    mapped: tuple[MappedProcess, ...]
    findings: HouseFindings
