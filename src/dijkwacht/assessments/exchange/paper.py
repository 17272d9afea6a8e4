# SPDX-License-Identifier: EUPL-1.2
"""The paper form: the same questions as on screen, for a talk where a screen would be in the way."""

from pathlib import Path
from typing import Any

from dijkwacht.assessments.domain.words import words_of
from dijkwacht.assessments.exchange.report_pdf import DEEP, WATER
from dijkwacht.documents.public import pdf
from dijkwacht.knowledge.values import Indicator, Instrument, Library, Question
from dijkwacht.values.levels import Level

_TEMPLATE = Path(__file__).with_name("paper.typ")


def paper_form(instrument: Instrument, library: Library, *, organisation: str, title: str, pillar: str = "") -> bytes:
    """A PDF with every question of the instrument, or of one of its pillars."""
    numbers = {question.slug: number for number, question in enumerate(instrument.questions, start=1)}
    data = {
        "look": {"water": WATER, "diep": DEEP},
        "title": title,
        "organisation": organisation,
        "label": f"{instrument.label} · versie {instrument.version}",
        "pillars": [
            {
                "title": one.title,
                "questions": [
                    _question(question, numbers[question.slug], library, instrument) for question in one.questions
                ],
            }
            for one in instrument.pillars
            if not pillar or one.slug == pillar
        ],
    }
    return pdf(_TEMPLATE.read_text(encoding="utf-8"), data, {})


def _question(question: Question, number: int, library: Library, instrument: Instrument) -> dict[str, Any]:
    return {
        "number": number,
        "text": question.text,
        "help": question.help,
        "indicators": [_indicator(library.indicators[slug], instrument) for slug in question.indicators],
    }


def _indicator(indicator: Indicator, instrument: Instrument) -> dict[str, Any]:
    words = words_of(instrument)
    levels = [{"word": words[level], "text": indicator.levels.of(level)} for level in Level]
    return {"statement": indicator.statement, "levels": levels}
