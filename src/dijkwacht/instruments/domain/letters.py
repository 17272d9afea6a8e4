# SPDX-License-Identifier: EUPL-1.2
"""The mail to who is asked for the second reading: short, plain, and without what the instrument asks."""


def reading_asked(*, title: str, links: int, address: str, sender: str) -> tuple[str, str]:
    """Subject and text."""
    count = "één koppeling" if links == 1 else f"{links} koppelingen"
    body = (
        f"Dag,\n\n{sender} schreef de vragenset “{title}” en vraagt u om mee te lezen. U bekijkt {count} tussen een vraag "
        "en een toetspunt, en zegt of zij bij elkaar passen:\n\n"
        f"{address}\n\n"
        "U kunt tussendoor stoppen en later verder gaan.\n"
    )
    return "Leest u mee met een vragenset?", body
