# SPDX-License-Identifier: EUPL-1.2
"""The code on paper with which somebody answers once: how it is written, and how a typed one is read."""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that a typed code is not misread."""

LENGTH = 16
"""80 bits: nobody guesses one, and who stole the database cannot try them all to open a draft."""

_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = str.maketrans("", "", " -–—.\t")


def code_from(random: bytes) -> str:
    """The code that 10 random bytes make. Raises ValueError for another number of bytes."""
    if len(random) * 8 != LENGTH * 5:
        raise ValueError("a code is made of 10 bytes")
    number = int.from_bytes(random)
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(5 * (LENGTH - 1), -1, -5))


def in_groups(code: str) -> str:
    """As it stands on paper: `K7M2-9QXD-4HTR-W3ZP`."""
    return "-".join(code[start : start + 4] for start in range(0, LENGTH, 4))


def read_code(typed: str) -> str | None:
    """The code somebody typed, whatever spaces, dashes and letters he used; None when it cannot be one."""
    code = typed.upper().translate(_BETWEEN).translate(_MISREAD)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def in_picture(address: str, code: str) -> str:
    """What the picture code says: the part behind the # is for the browser itself, which sends it to nobody."""
    return f"{address}#{code}"
