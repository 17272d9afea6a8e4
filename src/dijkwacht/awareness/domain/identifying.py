# SPDX-License-Identifier: EUPL-1.2
"""What in a case card could tell somebody who it was (docs/rules/identifying.md).

It warns and never blocks: it finds too much and misses things, and only a second person can judge.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Clue(StrEnum):
    """Kinds of facts by which people are recognised, in the order in which they are shown."""

    NAME = "name"
    STREET = "street"
    DATE = "date"
    AMOUNT = "amount"
    PHONE = "phone"
    MAIL = "mail"
    PLATE = "plate"
    BSN = "bsn"


@dataclass(frozen=True, kw_only=True)
class Found:
    """The words that made us think of this kind, in the order of the text, each once."""

    clue: Clue
    words: tuple[str, ...]


CLUE_WORDS: dict[Clue, str] = {
    Clue.NAME: "Dit lijkt een naam",
    Clue.STREET: "Dit lijkt een straat of postcode",
    Clue.DATE: "Dit lijkt een datum",
    Clue.AMOUNT: "Dit lijkt een bedrag",
    Clue.PHONE: "Dit lijkt een telefoonnummer",
    Clue.MAIL: "Dit lijkt een e-mailadres",
    Clue.PLATE: "Dit lijkt een kenteken",
    Clue.BSN: "Dit lijkt een burgerservicenummer",
}

_MONTH: Final = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)"
)
_PATTERNS: Final[dict[Clue, re.Pattern[str]]] = {
    Clue.MAIL: re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    Clue.PHONE: re.compile(r"(?<![\w-])(?:\+31|0031|0)[\s-]?(?:\(0\))?[1-9](?:\s?-?\s?\d){7,8}(?![\w-])"),
    Clue.BSN: re.compile(r"(?<![\w-])\d{9}(?![\w-])|(?<![\w-])\d{3}\.\d{3}\.\d{3}(?![\w-])"),
    Clue.PLATE: re.compile(
        r"(?<![\w-])(?:[A-Za-z]{1,3}|\d{1,3})(?:-(?:[A-Za-z]{1,3}|\d{1,3})){2}(?![\w-])"
        r"|(?<![\w-])(?:[A-Z]{1,3}|\d{1,3})(?: (?:[A-Z]{1,3}|\d{1,3})){2}(?![\w-])"
    ),
    Clue.AMOUNT: re.compile(
        r"(?:€|\beuro|\bEUR)\s?\d[\d.,]*(?:\s(?:miljoen|miljard|duizend|ton))?"
        r"|\d[\d.,]*(?:\s(?:miljoen|miljard|duizend|ton))?\s(?:euro|EUR)\b"
        r"|\b\w*(?:honderd|duizend|miljoen|ton)\s(?:euro)\b",
        re.IGNORECASE,
    ),
    Clue.DATE: re.compile(
        rf"\b\d{{1,2}}\s{_MONTH}\b(?:\s(?:19|20)\d\d)?"
        rf"|\b{_MONTH}\s(?:19|20)\d\d\b"
        r"|(?<![\d-])\d{1,2}[-/]\d{1,2}[-/](?:19|20)?\d\d(?![\d-])"
        r"|(?<![\d-])(?:19|20)\d\d-\d\d-\d\d(?![\d-])",
        re.IGNORECASE,
    ),
    Clue.STREET: re.compile(
        r"\b[A-Z][\w’'-]+?(?:straat|laan|weg|plein|kade|dijk|singel|gracht|dreef|hof|steeg|pad|wal|ring)\b(?:\s\d+\w?\b)?"
        r"|\b[1-9]\d{3}\s?[A-Z]{2}\b"
    ),
}
# The more exact pattern takes a text before a looser one can: ten digits are a telephone number and no amount.
_IN_TURN: Final = (
    Clue.MAIL, Clue.PHONE, Clue.BSN, Clue.DATE, Clue.AMOUNT, Clue.PLATE, Clue.STREET, Clue.NAME,
)  # fmt: skip
_NO_STREET: Final = frozenset(
    {"Onderweg", "Snelweg", "Omweg", "Uitweg", "Spoorweg", "Vaarweg", "Halverweg", "Dijkwacht"}
)
_PREFIX: Final = r"(?:van|de|der|den|ten|ter|te|het|’t|'t|el|la|du)"
_NAME: Final = re.compile(
    rf"(?<![\w-])(?:[A-Z]\.\s?)+(?:{_PREFIX}\s)*[A-Z][\w’'-]+|(?<![\w-])[A-Z][a-zà-ÿ’'-]+(?:\s(?:{_PREFIX}\s)*[A-Z][a-zà-ÿ’'-]+)*"
)
_SHORTENED: Final = re.compile(
    r"\b(?:dhr|mw|mevr|dr|mr|ir|drs|ing|prof|fam|wed|bijv|bv|enz|ca|nr|art|[A-Z])\.\s*$", re.IGNORECASE
)
_OPENS: Final = re.compile(r"(?:^|[.?!:…][”’\"')]*|\n)[\s\"“‘'(–-]*$")
_KNOWN: Final = frozenset(
    {
        "Nederland", "Nederlands", "Nederlandse", "Europa", "Europese", "Dijkwacht", "Burgerzaken", "Publiekszaken",
        "Politie", "Justitie", "Wet", "Bibob", "Woo", "Awb", "Rijk", "Kamer", "Koophandel", "Openbaar", "Ministerie",
        "Gemeentewet", "Grondwet", "Kerst", "Pasen", "Pinksteren", "Internet", "Excel", "Word", "Outlook", "Teams",
        "Facebook", "WhatsApp", "Instagram", "Google", "Marktplaats", "U", "Ik", "Een", "De", "Het", "En", "Ook",
    }
)  # fmt: skip


def likely_identifying(text: str, *, known: Collection[str] = ()) -> tuple[Found, ...]:
    """What could name somebody, by kind. `known` are words of the house that name nobody, such as its departments."""
    harmless = {*_KNOWN, *(word for name in known for word in name.split())}
    left, found = text, {}
    for clue in _IN_TURN:
        places = list(_names(left, harmless) if clue is Clue.NAME else _fitting(left, clue))
        found[clue] = tuple(dict.fromkeys(left[start:end] for start, end in places))
        for start, end in places:
            left = f"{left[:start]}{'·' * (end - start)}{left[end:]}"
    return tuple(Found(clue=clue, words=found[clue]) for clue in Clue if found[clue])


def _fitting(text: str, clue: Clue) -> Iterator[tuple[int, int]]:
    fits = _FITS.get(clue, bool)
    return (one.span() for one in _PATTERNS[clue].finditer(text) if fits(one[0]))


def _names(text: str, known: Collection[str]) -> Iterator[tuple[int, int]]:
    """Words with a capital in the middle of a sentence, and initials anywhere."""
    for one in _NAME.finditer(text):
        before = text[: one.start()]
        opens = bool(_OPENS.search(before)) and not _SHORTENED.search(before)
        has_initials = one[0][1:2] == "."
        words = one[0].split()
        if opens and not has_initials:
            # The first word has its capital from the sentence; what follows on it with a capital has not.
            if len(words) > 1 and not set(words[1:]) <= set(known):
                yield one.start() + len(words[0]) + 1, one.end()
        elif not set(words) <= set(known):
            yield one.span()


def _is_bsn(digits: str) -> bool:
    """The elfproef: nine figures weighted 9 to 2, the last one negative."""
    figures = [int(one) for one in digits if one.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(figures) > 0 and sum(map(int.__mul__, figures, weights)) % 11 == 0


def _is_plate(text: str) -> bool:
    """Six signs, of which some letters and some figures."""
    signs = re.sub(r"[- ]", "", text)
    return len(signs) == 6 and any(map(str.isdigit, signs)) and any(map(str.isalpha, signs))


def _is_street(words: str) -> bool:
    return words not in _NO_STREET


_FITS: Final[dict[Clue, Callable[[str], bool]]] = {
    Clue.BSN: _is_bsn,
    Clue.PLATE: _is_plate,
    Clue.STREET: _is_street,
}
