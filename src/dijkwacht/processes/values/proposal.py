# SPDX-License-Identifier: EUPL-1.2
"""What the solver found, as the page shows it and as it is kept: words and duties, nothing to compute with."""

from dataclasses import dataclass

from dijkwacht.processes.values.duties import Duty
from dijkwacht.processes.values.house import ReliefKind


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """Help that is needed, in words. `step` is that of an exchange to ask; `minutes` a week, None when unknown.

    `code` is who helps in the division; empty for a check afterwards, which has the `rule` of advice that it makes up for.
    """

    kind: ReliefKind
    step: str
    text: str
    minutes: int | None
    code: str = ""
    rule: str = ""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A better division of one process. Without duties there is none; then `reasons` together say why.

    `claim` says how sure it is: proven best, or by how much it could still be better. `why` has a sentence per duty.
    """

    duties: tuple[Duty, ...]
    lent: tuple[str, ...]
    reasons: tuple[str, ...]
    helps: tuple[HelpLine, ...]
    why: tuple[str, ...]
    broken: tuple[str, ...]
    claim: str

    @property
    def waits_for_people(self) -> bool:
        """Whether it divides only with somebody who is not there yet. A check afterwards keeps nobody waiting."""
        return any(one.code for one in self.helps)
