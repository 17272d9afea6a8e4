# SPDX-License-Identifier: EUPL-1.2
"""Which steps somebody of another organisation may do."""

from dijkwacht.knowledge.values import Process
from dijkwacht.processes.domain.roster import is_own_only


def may_be_lent(process: Process, step: str) -> bool:
    """Not what is done outside the house already, and not what is for own people (`roster.is_own_only`)."""
    found = next((one for one in process.steps if one.slug == step), None)
    return found is not None and not found.is_outside and not is_own_only(found, process.rules)
