# SPDX-License-Identifier: EUPL-1.2
"""Lets the letters of Django and django-allauth take the same way as our own."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from dijkwacht.mail import actions


class OutboxBackend(BaseEmailBackend):
    """Writes each letter to the outbox, in the running transaction; one row per receiver."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Plain text only; raises ValueError for a letter with attachments or in HTML alone."""
        for message in email_messages:
            if message.attachments or message.content_subtype != "plain":
                raise ValueError("De outbox neemt alleen tekst.")
            for to in message.recipients():
                actions.put_about_account(
                    to=to, subject=str(message.subject), body=str(message.body), at=timezone.now()
                )
        return len(email_messages)
