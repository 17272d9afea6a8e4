# SPDX-License-Identifier: EUPL-1.2
"""A talk guide as a tagged PDF, to lay on the table."""

from pathlib import Path

from dijkwacht.awareness.domain.words import PUBLIC_WORDS, THEME_WORDS, minutes_words
from dijkwacht.documents.public import pdf
from dijkwacht.knowledge.values import Talk

TEMPLATE = Path(__file__).with_name("talk.typ")


def talk_pdf(talk: Talk, *, organisation: str, face: dict[str, str]) -> bytes:
    """A short talk on one page of A4, an evening on two or three. `face` are the colours of the organisation."""
    data = {
        "look": face,
        "organisation": organisation,
        "kind": f"{THEME_WORDS[talk.theme]} · {PUBLIC_WORDS[talk.audience]} · {minutes_words(talk.minutes)}",
        "title": talk.title,
        "goal": talk.goal,
        "preparation": talk.preparation,
        "opening": talk.opening,
        "dilemmas": [
            {
                "title": one.title,
                "situation": one.situation,
                "questions": one.questions,
                "afterthought": one.afterthought,
            }
            for one in talk.dilemmas
        ],
        "closing": talk.closing,
        "careful": talk.careful,
        "sources": "; ".join(f"{one.title}{f', {one.place}' if one.place else ''}" for one in talk.sources),
    }
    return pdf(TEMPLATE.read_text(encoding="utf-8"), data, {})
