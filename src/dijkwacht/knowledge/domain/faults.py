# SPDX-License-Identifier: EUPL-1.2
"""A fault in a content file, in words that say which line to mend."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, order=True)
class Fault:
    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class ContentFaults(Exception):
    """The content does not hold together; carries every fault, in order of file and line."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(faults)
        super().__init__("\n".join(map(str, self.faults)))


Remark = tuple[str, str, str, str]
"""Kind of content, slug, key at fault, message: what a check over the whole library yields."""
