# SPDX-License-Identifier: EUPL-1.2
"""A case card as a tagged PDF on half a sheet of A4."""

from pathlib import Path

from dijkwacht.awareness.domain.words import CASE_AUDIENCE_WORDS, THEME_WORDS
from dijkwacht.awareness.values import CaseText
from dijkwacht.documents.public import pdf

TEMPLATE = Path(__file__).with_name("case.typ")


def case_pdf(text: CaseText, *, organisation: str, face: dict[str, str]) -> bytes:
    """One page of A5. `face` are the colours of the organisation."""
    data = {
        "look": face,
        "organisation": organisation,
        "theme": THEME_WORDS[text.theme],
        "title": text.title,
        "parts": [
            {"title": "Wat gebeurde er?", "text": text.happened},
            {"title": "Wat hielp?", "text": text.helped},
            {"title": "Wat leerden wij?", "text": text.learned},
        ],
        "for_whom": f"Drie vragen voor {CASE_AUDIENCE_WORDS[text.audience]}",
        "questions": text.questions,
        "source": text.source_title,
        "address": text.source_url,
    }
    return pdf(TEMPLATE.read_text(encoding="utf-8"), data, {})
