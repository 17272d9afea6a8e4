# SPDX-License-Identifier: EUPL-1.2
"""A calendar that other programs read (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from icalendar import Calendar, Event

from dijkwacht.improvement.values import Entry

REFRESH = timedelta(hours=12)


def calendar(
    entries: Iterable[Entry], *, name: str, organisation_id: UUID, address: str, action_address: str, at: datetime
) -> bytes:
    """Whole days only. The same entry keeps its UID, so that a calendar moves it instead of doubling it."""
    made = Calendar()
    made.add("prodid", "-//Dijkwacht//Plan//NL")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for one in entries:
        made.add_component(_event(one, organisation_id, address, action_address, at))
    content: bytes = made.to_ical()
    return content


def _event(one: Entry, organisation_id: UUID, address: str, action_address: str, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{one.key}-{organisation_id}@dijkwacht")
    event.add("dtstamp", at)
    event.add("summary", one.title)
    event.add("dtstart", one.from_on)
    # The end of a whole day is the first day that no longer belongs to it.
    event.add("dtend", one.until_on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add("url", action_address.replace("ID", one.action) if one.action else f"{address}/")
    return event
