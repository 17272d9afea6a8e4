# SPDX-License-Identifier: EUPL-1.2
"""For whom the database may be read and written at this moment."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Scope:
    """One organisation, one person's own memberships, everything, or (all three empty) nothing."""

    organisation_id: UUID | None = None
    person_id: UUID | None = None
    everything: bool = False

    def session_values(self) -> tuple[str, str, str]:
        """The three values of PostgreSQL's session variables: organisation, person, everything ('on' or '')."""
        return (
            str(self.organisation_id or ""),
            str(self.person_id or ""),
            "on" if self.everything else "",
        )


NOTHING = Scope()
EVERYTHING = Scope(everything=True)
