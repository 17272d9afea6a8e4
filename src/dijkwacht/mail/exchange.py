# SPDX-License-Identifier: EUPL-1.2
"""Hands letters over to the mail server."""

import smtplib
import ssl
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.utils import timezone

from dijkwacht.mail.values import DeliveryFailed, Security, Server

_SECONDS = 15


def hand_over(server: Server, *, to: str, subject: str, body: str, message_id: str, written_at: datetime) -> None:
    """Returns once the server has taken the letter; raises DeliveryFailed.

    `message_id` stays the same at every attempt, so that a letter that went out twice is shown once.
    """
    headers = {
        "Message-ID": message_id,
        "Date": format_datetime(timezone.localtime(written_at)),
        "Auto-Submitted": "auto-generated",
    }
    letter = EmailMessage(subject, body, to=[to], headers=headers)
    try:
        _backend(server).send_messages([letter])
    except (OSError, smtplib.SMTPException) as error:
        raise _failure(error) from error


def _backend(server: Server) -> Any:
    return EmailBackend(
        alias="outbox",
        host=server.host,
        port=server.port,
        username=server.user,
        password=server.password,
        use_tls=server.security is Security.STARTTLS,
        use_ssl=server.security is Security.TLS,
        timeout=_SECONDS,
    )


def _failure(error: OSError | smtplib.SMTPException) -> DeliveryFailed:
    """In our words: the server's own may quote the letter. A code from 500 up is the server's last word."""
    match error:
        case smtplib.SMTPAuthenticationError():
            # Not final: somebody will correct the setting, and the letter should go then.
            return DeliveryFailed("De mailserver weigert onze naam of ons wachtwoord.", is_final=False)
        case smtplib.SMTPRecipientsRefused(recipients=refused):
            code = max((code for code, _ in refused.values()), default=0)
            return DeliveryFailed(f"De mailserver weigert dit e-mailadres (code {code}).", is_final=code >= 500)
        case smtplib.SMTPSenderRefused(smtp_code=code):
            return DeliveryFailed(f"De mailserver weigert ons afzenderadres (code {code}).", is_final=False)
        case smtplib.SMTPResponseException(smtp_code=code):
            return DeliveryFailed(f"De mailserver weigert het bericht (code {code}).", is_final=code >= 500)
        case ssl.SSLError():
            return DeliveryFailed("De beveiligde verbinding met de mailserver lukt niet.", is_final=False)
        case _:
            return DeliveryFailed("De mailserver is niet bereikbaar of breekt de verbinding af.", is_final=False)
