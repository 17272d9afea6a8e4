# SPDX-License-Identifier: EUPL-1.2
"""Whether the organisation can still get in when one person is gone."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Keys:
    """How many people hold the roles without which nobody gets further."""

    coordinators: int
    application_managers: int


def dead_ends(keys: Keys) -> tuple[str, ...]:
    """What goes wrong when one of them leaves tomorrow, and what to do about it now; empty when nothing does."""
    found = []
    if keys.coordinators < 2:
        found.append(
            "Er is één coördinator. Is die er niet, dan kan niemand het plan wijzigen. "
            "Nodig een tweede uit, al is het iemand die alleen invalt."
        )
    if keys.application_managers == 0:
        found.append(
            "Er is geen applicatiebeheerder. Vertrekt de laatste coördinator, dan kan alleen wie de server beheert nog "
            "iemand toegang geven. Geef iemand van I&A die rol; die ziet geen antwoorden."
        )
    return tuple(found)
