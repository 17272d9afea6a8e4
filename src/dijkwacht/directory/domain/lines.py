# SPDX-License-Identifier: EUPL-1.2
"""A service or a contact as one line on the page, in one language."""

import re
from datetime import date

from dijkwacht.directory.domain.freshness import CONTACT_MONTHS, SERVICE_MONTHS, is_stale
from dijkwacht.directory.values import Line, OwnContact
from dijkwacht.knowledge.values import Service

_NOT_DIALLED = re.compile(r"\(0\)|[^0-9+]")


def dial(phone: str) -> str:
    """A number without spaces, dashes and the (0) that is left out from abroad: "+31 (0)6-12" becomes "+31612"."""
    return _NOT_DIALLED.sub("", phone)


def service_line(service: Service, *, language: str, on: date) -> Line:
    """A service from outside; stale a year after the check."""
    return Line(
        title=service.title.of(language),
        text=service.summary.of(language),
        phone=service.phone,
        dial=dial(service.phone),
        mail=service.mail,
        url=service.url,
        hours=service.hours.of(language) if service.hours else "",
        place="",
        not_for=service.not_for.of(language) if service.not_for else "",
        checked_on=service.checked_on,
        is_stale=is_stale(service.checked_on, on=on, months=SERVICE_MONTHS),
        is_own=False,
    )


def contact_line(contact: OwnContact, *, on: date) -> Line:
    """A contact of the organisation, in its own words; stale half a year after the check."""
    details = contact.details
    return Line(
        title=details.title,
        text=details.explanation,
        phone=details.phone,
        dial=dial(details.phone),
        mail=details.mail,
        url="",
        hours=details.hours,
        place=details.place,
        not_for="",
        checked_on=contact.checked_on,
        is_stale=is_stale(contact.checked_on, on=on, months=CONTACT_MONTHS),
        is_own=True,
    )
