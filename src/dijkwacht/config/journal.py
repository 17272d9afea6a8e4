# SPDX-License-Identifier: EUPL-1.2
"""How a line of the journal reads: whoever keeps the server's journal must not find a way in there."""

import logging
import re

_SECRET = re.compile(r"(/(?:link|uitnodiging|wachtwoord/nieuw|agenda|weerbaarheid/open|meestemmen/in)/)[^/\s]+")


class JournalFormatter(logging.Formatter):
    """Takes the secrets of personal links, invitations, new passwords, calendars, workshops and the page for all staff out of the addresses in a line."""

    def format(self, record: logging.LogRecord) -> str:
        return _SECRET.sub(r"\1...", super().format(record))
