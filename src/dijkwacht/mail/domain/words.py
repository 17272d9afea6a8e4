# SPDX-License-Identifier: EUPL-1.2
"""How a letter stands, in Dutch."""

from dijkwacht.mail.values import State

STATE_WORDS = {
    State.WAITING: "Wacht",
    State.DELIVERED: "Bezorgd bij de mailserver",
    State.FAILED: "Niet bezorgd",
    State.KEPT: "Niet verstuurd, dit is de demo",
}
