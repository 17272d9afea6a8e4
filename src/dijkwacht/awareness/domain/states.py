# SPDX-License-Identifier: EUPL-1.2
"""From draft to released case card: one table of what can follow what (docs/rules/case-cards.md)."""

from enum import StrEnum

from dijkwacht.awareness.values import CaseState
from dijkwacht.values.verdicts import ALLOWED, Verdict


class Step(StrEnum):
    """What one does with a card."""

    SEND = "send"
    TAKE_BACK = "take_back"
    RETURN = "return"
    RELEASE = "release"
    WITHDRAW = "withdraw"


TRANSITIONS: dict[tuple[CaseState, Step], CaseState] = {
    (CaseState.DRAFT, Step.SEND): CaseState.SENT,
    (CaseState.RETURNED, Step.SEND): CaseState.SENT,
    (CaseState.SENT, Step.TAKE_BACK): CaseState.DRAFT,
    (CaseState.SENT, Step.RETURN): CaseState.RETURNED,
    (CaseState.SENT, Step.RELEASE): CaseState.RELEASED,
    (CaseState.DRAFT, Step.WITHDRAW): CaseState.WITHDRAWN,
    (CaseState.RETURNED, Step.WITHDRAW): CaseState.WITHDRAWN,
    (CaseState.RELEASED, Step.WITHDRAW): CaseState.WITHDRAWN,
}
_REASONS: dict[CaseState, str] = {
    CaseState.DRAFT: "Deze kaart is nog een concept. Vraag eerst een tweede lezer.",
    CaseState.SENT: "Deze kaart ligt bij de tweede lezer.",
    CaseState.RETURNED: "De tweede lezer gaf deze kaart terug. Verbeter hem en vraag opnieuw om lezing.",
    CaseState.RELEASED: "Deze kaart is vrijgegeven. Trek hem in als er iets niet klopt.",
    CaseState.WITHDRAWN: "Deze kaart is ingetrokken. De tekst is gewist.",
}


def follows(state: CaseState, step: Step) -> Verdict:
    """Whether this step can be taken now; otherwise where the card stands."""
    return ALLOWED if (state, step) in TRANSITIONS else Verdict(_REASONS[state])


def after(state: CaseState, step: Step) -> CaseState:
    """Where the card stands after the step. Raises KeyError for a step that does not follow."""
    return TRANSITIONS[state, step]
