# SPDX-License-Identifier: EUPL-1.2
"""Process cards and signal cards as tagged PDF, each exactly one side of A4."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Final

from dijkwacht.documents.public import pdf
from dijkwacht.knowledge.values import Strictness
from dijkwacht.organisations.values import Dress
from dijkwacht.processes.domain.card_words import STRICTNESS_WORDS
from dijkwacht.processes.exchange.drawings import steps_in_words, steps_on_paper
from dijkwacht.processes.values.cards import CardRule, ProcessCard, SignalSheet
from dijkwacht.ui.public import mark
from dijkwacht.values.phrasing import day_words

_HERE: Final = Path(__file__).parent
_FRAME: Final = _HERE / "card.typ"
PROCESS: Final = _HERE / "process.typ"
SIGNAL: Final = _HERE / "signal.typ"


def process_card_pdf(card: ProcessCard, *, organisation: str, face: dict[str, str], dress: Dress) -> bytes:
    """One page. `face` are the colours of the organisation, `dress` its logo."""
    rules = [_rule(one, said_below=card.checked_on) for one in card.rules]
    told = _said(card) | {"rules": rules, "drawing_words": steps_in_words(card)}
    return _made(PROCESS, told, organisation, face, dress, {"steps.svg": steps_on_paper(card).encode()})


def signal_card_pdf(card: SignalSheet, *, organisation: str, face: dict[str, str], dress: Dress) -> bytes:
    """One page."""
    return _made(SIGNAL, _said(card), organisation, face, dress, {})


def _rule(rule: CardRule, *, said_below: date) -> dict[str, Any]:
    """A rule in words; the day of its check only where the foot of the card does not say it already."""
    how = "te lang geleden gecontroleerd" if rule.is_stale else "gecontroleerd"
    return {
        "word": STRICTNESS_WORDS[Strictness.STRICT if rule.is_strict else Strictness.ADVISED],
        "is_strict": rule.is_strict,
        "text": " ".join((rule.text, *rule.exceptions)),
        "source": rule.source,
        "checked": "" if rule.checked_on == said_below else f"{how} op {day_words(rule.checked_on)}",
        "is_stale": rule.is_stale,
    }


def _said(card: ProcessCard | SignalSheet) -> dict[str, Any]:
    told = asdict(card)
    told["checked"] = day_words(card.checked_on)
    told["again"] = day_words(card.look_again)
    return {key: value for key, value in told.items() if key not in ("checked_on", "look_again", "rules", "apart")}


def _made(
    template: Path, told: dict[str, Any], organisation: str, face: dict[str, str], dress: Dress, files: dict[str, bytes]
) -> bytes:
    logo = ""
    if dress.logo:
        logo = "logo.svg" if "svg" in dress.logo_type else "logo.png"
        files = {**files, logo: dress.logo}
    data = told | {
        "look": face,
        "organisation": organisation,
        "logo": logo,
        "logo_alt": dress.logo_text or f"Logo van {organisation}",
    }
    frame = _FRAME.read_text(encoding="utf-8")
    return pdf(frame + template.read_text(encoding="utf-8"), data, {**files, "mark.svg": mark().encode()})
