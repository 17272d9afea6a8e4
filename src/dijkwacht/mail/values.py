# SPDX-License-Identifier: EUPL-1.2
"""How a letter stands, and where letters are handed in."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class State(StrEnum):
    """Stored values; never reuse one. Kept: the demo sends nothing."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"
    KEPT = "kept"


class Security(StrEnum):
    """How the connection with the mail server is protected."""

    PLAIN = "plain"
    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True, kw_only=True)
class Server:
    """The mail server that takes our letters; user and password empty when it asks for none."""

    host: str
    port: int
    security: Security
    user: str
    password: str


class MailServerFault(ValueError):
    """An address of a mail server that cannot be right; carries a Dutch sentence."""


class DeliveryFailed(Exception):
    """The mail server did not take a letter; carries a Dutch sentence without the server's own words."""

    def __init__(self, sentence: str, *, is_final: bool) -> None:
        super().__init__(sentence)
        self.is_final = is_final


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter as the outbox lists it."""

    id: UUID
    to: str
    subject: str
    created_at: datetime
    state: State
    attempts: int
    delivered_at: datetime | None
    fault: str
