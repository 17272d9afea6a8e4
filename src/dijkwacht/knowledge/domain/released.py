# SPDX-License-Identifier: EUPL-1.2
"""Released content never changes: what was measured with a text must stay readable with that text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dijkwacht.knowledge.domain.faults import ContentFaults, Fault

HEADER = "# Written by `dijkwacht knowledge release`: item, version, SHA-256 of what is written in it. Lines are only added.\n"

Key = tuple[str, str]
"""Item as kind and slug (`indicators/oath`), and version."""


@dataclass(frozen=True, kw_only=True)
class Version:
    """One item as it stands in its file now; `line` is where its version stands."""

    item: str
    version: str
    digest: str
    file: str
    line: int

    @property
    def key(self) -> Key:
        return self.item, self.version


def changed(current: Iterable[Version], released: Mapping[Key, str]) -> list[Version]:
    """Items that differ from what was released under the same version."""
    return [one for one in current if released.get(one.key, one.digest) != one.digest]


def lock_text(released: Mapping[Key, str]) -> str:
    """The lock file, one version a line in a fixed order, so that two branches seldom touch the same line."""
    return HEADER + "".join(f"{item} {version} {digest}\n" for (item, version), digest in sorted(released.items()))


def read_lock(text: str, *, file: str) -> dict[Key, str]:
    """What `lock_text` wrote. Raises ContentFaults for any other line, and for two digests of one version."""
    found: dict[Key, str] = {}
    faults = []
    for number, line in enumerate(text.splitlines(), start=1):
        parts = line.split(" ")
        if line.startswith("#"):
            continue
        if len(parts) != 3 or found.setdefault((parts[0], parts[1]), parts[2]) != parts[2]:
            faults.append(
                Fault(file=file, line=number, message="Deze regel klopt niet. Neem die van de hoofdtak over.")
            )
    if faults:
        raise ContentFaults(faults)
    return found
