# SPDX-License-Identifier: EUPL-1.2
"""Texts to start from, with the name of the organisation filled in."""

from collections.abc import Iterable
from dataclasses import dataclass

from dijkwacht.knowledge.values import Aid, AidKind

KIND_WORDS = {
    AidKind.MAIL: "Voorbeeldmail",
    AidKind.AGENDA: "Agenda",
    AidKind.CHECKLIST: "Checklijst",
    AidKind.MODEL_TEXT: "Modeltekst",
}


@dataclass(frozen=True, kw_only=True)
class AidCard:
    """A text as the page of a step shows it; `key` is its id on the page."""

    key: str
    summary: str
    to: str
    subject: str
    text: tuple[str, ...]
    is_list: bool


def aid_cards(aids: Iterable[Aid], *, full_name: str, in_sentence: str, name: str) -> tuple[AidCard, ...]:
    """In their order, filled in. What stands between square brackets stays for the user."""

    def filled(text: str) -> str:
        return text.replace("{organisatie}", in_sentence).replace("{Organisatie}", full_name).replace("{naam}", name)

    return tuple(
        AidCard(
            key=f"tekst-{place}",
            summary=f"{KIND_WORDS[one.kind]}: {one.title}",
            to=filled(one.to),
            subject=filled(one.subject),
            text=tuple(filled(paragraph) for paragraph in one.text),
            is_list=one.kind in (AidKind.CHECKLIST, AidKind.AGENDA),
        )
        for place, one in enumerate(aids, start=1)
    )
