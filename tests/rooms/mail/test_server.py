# SPDX-License-Identifier: EUPL-1.2
"""One setting names the mail server; what cannot be right is said in words."""

import pytest

from dijkwacht.mail.exchange import server_from
from dijkwacht.mail.values import MailServerFault, Security, Server


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("smtp://localhost", ("localhost", 25, Security.PLAIN, "", "")),
        ("smtp://127.0.0.1:2525", ("127.0.0.1", 2525, Security.PLAIN, "", "")),
        ("smtp://anna:geheim@localhost", ("localhost", 25, Security.PLAIN, "anna", "geheim")),
        ("smtp+starttls://mail.example.nl", ("mail.example.nl", 587, Security.STARTTLS, "", "")),
        (
            "smtps://anna%40example.nl:p%40s%3As@mail.example.nl/",
            ("mail.example.nl", 465, Security.TLS, "anna@example.nl", "p@s:s"),
        ),
    ],
)
def test_an_address_names_a_server(address, server):
    host, port, security, user, password = server
    assert server_from(address) == Server(host=host, port=port, security=security, user=user, password=password)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("mail.example.nl", "begin met smtp://"),
        ("https://mail.example.nl", "begin met smtp://"),
        ("smtp://", "hier hoort alleen een server"),
        ("smtps://mail.example.nl/map", "hier hoort alleen een server"),
        ("smtps://anna@mail.example.nl", "geef naam en wachtwoord samen"),
        ("smtp://anna:geheim@mail.example.nl", "zo gaat het wachtwoord leesbaar over het netwerk"),
        ("smtps://mail.example.nl:veel", "de server of de poort in dit adres klopt niet"),
        ("smtps://[mail.example.nl", "de server of de poort in dit adres klopt niet"),
        ("smtps://mail.example.nl:99999", "de server of de poort in dit adres klopt niet"),
    ],
)
def test_a_wrong_address_is_refused_in_words(address, fault):
    with pytest.raises(MailServerFault, match=fault):
        server_from(address)
