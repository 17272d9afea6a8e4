# SPDX-License-Identifier: EUPL-1.2
"""Amounts of money as Dutch people and their systems write them."""

import re
from decimal import Decimal
from typing import Final

NO_AMOUNT: Final = "Schrijf een bedrag, zoals 1.234,56, of laat dit leeg."
_DUTCH: Final = re.compile(r"-?(?:\d{1,3}(?:\.\d{3}){1,3}|\d{1,12})(?:,\d{1,2})?", re.ASCII)
_ENGLISH: Final = re.compile(r"-?\d{1,12}\.\d{1,2}", re.ASCII)


def read_amount(text: str) -> Decimal:
    """“€ 1.234,56”, “1234,56” or “1234.56” in euros; three digits after a dot are thousands. Raises ValueError."""
    plain = text.strip().removeprefix("€").strip()
    if _DUTCH.fullmatch(plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(plain):
        return Decimal(plain)
    raise ValueError(NO_AMOUNT)
