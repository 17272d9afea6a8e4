# SPDX-License-Identifier: EUPL-1.2
"""An exchange from request to end: which side may take which step, in one table (docs/rules/exchange.md)."""

from enum import StrEnum

from dijkwacht.processes.values.house import ExchangeSide, ExchangeState, ReliefKind
from dijkwacht.values.verdicts import ALLOWED, Verdict


class ExchangeStep(StrEnum):
    """What one does with an exchange."""

    AGREE = "agree"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    END = "end"


_ASKS, _GIVES = ExchangeSide.ASKS, ExchangeSide.GIVES
TRANSITIONS: dict[tuple[ExchangeState, ExchangeSide, ExchangeStep], ExchangeState] = {
    (ExchangeState.REQUESTED, _GIVES, ExchangeStep.AGREE): ExchangeState.AGREED,
    (ExchangeState.REQUESTED, _GIVES, ExchangeStep.DECLINE): ExchangeState.DECLINED,
    (ExchangeState.REQUESTED, _ASKS, ExchangeStep.WITHDRAW): ExchangeState.WITHDRAWN,
    (ExchangeState.AGREED, _ASKS, ExchangeStep.END): ExchangeState.ENDED,
    (ExchangeState.AGREED, _GIVES, ExchangeStep.END): ExchangeState.ENDED,
}

STATE_WORDS: dict[ExchangeState, str] = {
    ExchangeState.REQUESTED: "gevraagd",
    ExchangeState.AGREED: "afgesproken",
    ExchangeState.DECLINED: "niet gelukt",
    ExchangeState.WITHDRAWN: "ingetrokken",
    ExchangeState.ENDED: "gestopt",
}
KIND_WORDS: dict[ReliefKind, str] = {
    ReliefKind.COLLEAGUE: "een collega komt hier werken",
    ReliefKind.AT_DISTANCE: "een collega doet de stap op afstand",
    ReliefKind.SPOT_CHECK: "een collega doet achteraf een steekproef",
    ReliefKind.AMOUNT_LIMIT: "een collega kijkt mee boven een bedrag",
    ReliefKind.LOG_REVIEW: "een collega leest het logboek na",
}


def follows(state: ExchangeState, side: ExchangeSide, step: ExchangeStep) -> Verdict:
    """Whether this side can take this step now; otherwise where the exchange stands."""
    if (state, side, step) in TRANSITIONS:
        return ALLOWED
    if state is ExchangeState.REQUESTED:
        return Verdict("De andere gemeente is nu aan zet.")
    return Verdict(f"Deze uitwisseling is {STATE_WORDS[state]}. Doe zo nodig een nieuwe vraag.")


def after(state: ExchangeState, side: ExchangeSide, step: ExchangeStep) -> ExchangeState:
    """Where both sides stand after the step. Raises KeyError for a step that does not follow."""
    return TRANSITIONS[state, side, step]
