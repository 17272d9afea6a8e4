# SPDX-License-Identifier: EUPL-1.2
"""Reads the address of the mail server from one setting."""

from urllib.parse import unquote, urlsplit

from dijkwacht.mail.values import MailServerFault, Security, Server

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
    parts = urlsplit(address)
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
        port=_port(address) or usual_port,
        security=security,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def _port(address: str) -> int | None:
    try:
        return urlsplit(address).port
    except ValueError as error:
        raise MailServerFault("de poort is geen getal tot en met 65535.") from error
