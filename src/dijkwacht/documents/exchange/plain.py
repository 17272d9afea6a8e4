# SPDX-License-Identifier: EUPL-1.2
"""Text that people typed, made safe to stand in any file: it stays text, whatever it looks like."""

from typing import Any

_KEPT = {"\n", "\t"}
_NEVER = {"\x7f", "\ufffe", "\uffff"}


def plain(value: Any) -> Any:
    """The same data without the control characters and half surrogates that no document may hold."""
    match value:
        case str():
            return "".join(character for character in value if _may_stand(character))
        case dict():
            return {key: plain(one) for key, one in value.items()}
        case list() | tuple():
            return [plain(one) for one in value]
        case _:
            return value


def _may_stand(character: str) -> bool:
    if character < " ":
        return character in _KEPT
    return character not in _NEVER and not "\ud800" <= character <= "\udfff"
