# SPDX-License-Identifier: EUPL-1.2
"""When a number has not been checked for too long. Wrong numbers are worse than none, so the page says it."""

from datetime import date

SERVICE_MONTHS = 12
CONTACT_MONTHS = 6


def is_stale(checked_on: date, *, on: date, months: int) -> bool:
    """Whether more than `months` whole months went by since the check; the same day of the month still counts."""
    passed = (on.year - checked_on.year) * 12 + on.month - checked_on.month
    return (passed, on.day) > (months, checked_on.day)
