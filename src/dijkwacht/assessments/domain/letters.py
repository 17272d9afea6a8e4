# SPDX-License-Identifier: EUPL-1.2
"""The mails that measuring sends: short, plain, and without anything that a stranger should not read."""


def request_for_answers(*, title: str, questions: int, address: str, sender: str) -> tuple[str, str]:
    """Subject and text of the mail that asks a colleague for his part."""
    count = "één vraag" if questions == 1 else f"{questions} vragen"
    body = (
        f"Dag,\n\n{sender} vraagt u om {count} te beantwoorden voor de meting “{title}”. U heeft geen account nodig.\n\n"
        f"{address}\n\n"
        "De link is van u alleen en werkt 14 dagen. Stuur hem niet door. U kunt tussendoor stoppen en later verder gaan; "
        "uw antwoorden blijven bewaard.\n\n"
        "Schrijf geen namen op. Weet u iets niet, kies dan “Weet ik nog niet”.\n"
    )
    return f"{count.capitalize()} over de weerbaarheid van onze organisatie", body


def questions_waiting(*, title: str, questions: int, address: str, sender: str) -> tuple[str, str]:
    """Subject and text of the mail to a colleague who has an account."""
    count = "één vraag" if questions == 1 else f"{questions} vragen"
    waits = "Er staat" if questions == 1 else "Er staan"
    body = (
        f"Dag,\n\n{sender} vraagt u om {count} te beantwoorden voor de meting “{title}”. {waits} {count} voor u klaar:\n\n"
        f"{address}\n\n"
        "U kunt tussendoor stoppen en later verder gaan; uw antwoorden blijven bewaard.\n\n"
        "Schrijf geen namen op. Weet u iets niet, kies dan “Weet ik nog niet”.\n"
    )
    return f"{count.capitalize()} over de weerbaarheid van onze organisatie", body
