# SPDX-License-Identifier: EUPL-1.2
"""Finds the mail server by its address and hands letters over to it."""

import smtplib
import ssl
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.utils import timezone

from dijkwacht.mail.values import DeliveryFailed, MailServerFault, Security, Server

_SECONDS = 15
_SCHEMES = {
    "smtp": (Security.PLAIN, 25),
    "smtp+starttls": (Security.STARTTLS, 587),
    "smtps": (Security.TLS, 465),
}
_HERE = ("localhost", "127.0.0.1", "::1")
_EXAMPLE = "bijvoorbeeld smtp+starttls://naam:wachtwoord@mail.example.nl:587"


def server_from(address: str) -> Server:
    """The mail server that an address such as smtps://naam:wachtwoord@mail.example.nl names; raises MailServerFault.

    A password never travels unprotected, except to this machine itself.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise MailServerFault("de server of de poort in dit adres klopt niet.") from error
    if parts.scheme not in _SCHEMES:
        raise MailServerFault(f"begin met smtp://, smtp+starttls:// of smtps://, {_EXAMPLE}.")
    if not parts.hostname or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise MailServerFault(f"hier hoort alleen een server met eventueel een poort, {_EXAMPLE}.")
    security, usual_port = _SCHEMES[parts.scheme]
    if bool(parts.username) != bool(parts.password):
        raise MailServerFault(
            "geef naam en wachtwoord samen, of geen van beide. Schrijf een @ in het wachtwoord als %40."
        )
    if parts.password and security is Security.PLAIN and parts.hostname not in _HERE:
        raise MailServerFault("zo gaat het wachtwoord leesbaar over het netwerk. Gebruik smtp+starttls:// of smtps://.")
    return Server(
        host=parts.hostname,
        port=port or usual_port,
        security=security,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


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
