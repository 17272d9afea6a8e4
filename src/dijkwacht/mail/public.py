# SPDX-License-Identifier: EUPL-1.2
"""Write a letter, in the transaction of the deed it tells of."""

from datetime import datetime
from uuid import UUID

from dijkwacht.mail import actions
from dijkwacht.mail.exchange import server_from

__all__ = ["send", "send_secret", "server_from"]


def send(*, to: str, subject: str, body: str, organisation_id: UUID, at: datetime) -> UUID:
    """Write a letter in plain, short Dutch; it leaves after the transaction. Returns its id."""
    return actions.put(to=to, subject=subject, body=body, organisation_id=organisation_id, at=at, is_secret=False)


def send_secret(*, to: str, subject: str, body: str, organisation_id: UUID, at: datetime) -> UUID:
    """The same for a letter with a link that lets its reader in: its text is erased as soon as it is delivered."""
    return actions.put(to=to, subject=subject, body=body, organisation_id=organisation_id, at=at, is_secret=True)
