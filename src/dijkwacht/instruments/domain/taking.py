# SPDX-License-Identifier: EUPL-1.2
"""Whether an instrument from a file can be taken in beside what is here already."""

from dijkwacht.instruments.values import OwnCard, OwnContent
from dijkwacht.values.verdicts import ALLOWED, Verdict


def may_take_in(content: OwnContent, here: OwnCard | None) -> Verdict:
    """A new instrument, or a new version of one without a draft."""
    if here is None:
        return ALLOWED
    number = content.instrument.version
    if here.draft is not None:
        return Verdict(
            f"Van “{here.draft.content.instrument.title}” is hier al een concept. Publiceer dat eerst, of haal het weg."
        )
    if here.version(number) is not None:
        return Verdict(f"Versie {number} is hier al gepubliceerd. Een gebruikte versie verandert nooit.")
    return ALLOWED
