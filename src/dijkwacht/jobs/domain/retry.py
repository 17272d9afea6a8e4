# SPDX-License-Identifier: EUPL-1.2
"""How often and how long after each other a failed task is tried again."""

from datetime import timedelta

from dijkwacht.jobs.values import MAXIMUM_ATTEMPTS

# Together a little over a working day: long enough for a mail server that is down over lunch or overnight.
_WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=8),
)


def wait_after(attempts: int) -> timedelta | None:
    """How long to wait after this many failed attempts (1 or more); None when it is enough."""
    return _WAITS[attempts - 1] if attempts < MAXIMUM_ATTEMPTS else None


def places_only(traceback: str) -> str:
    """The traceback's file and line numbers, without source lines and messages: a message may quote what was stored."""
    return "\n".join(line for line in traceback.splitlines() if line.startswith('  File "'))
