# SPDX-License-Identifier: EUPL-1.2
"""Days as people write them."""

import re
from datetime import date

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)


def read_day(text: str) -> date:
    """A day as 2026-01-31, 31-01-2026 or 31-1-2026. Raises ValueError for anything else."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    numbers = [int(part) for part in found.groups() if part is not None]
    year, month, day = numbers if found[1] else reversed(numbers)
    return date(year, month, day)
