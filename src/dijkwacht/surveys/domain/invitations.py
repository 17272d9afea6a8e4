# SPDX-License-Identifier: EUPL-1.2
"""The texts with which a keeper invites and reminds, in Dutch and English. They go to everybody, always the same."""

from dataclasses import dataclass
from datetime import date

from dijkwacht.knowledge.values import Phrase
from dijkwacht.values.phrasing import day_words

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Text:
    """A mail to copy: its subject and its words, per language."""

    subject: Phrase
    body: Phrase


def invitation(*, title: Phrase, address: str, minutes: int, closes_on: date) -> Text:
    """What everybody gets together with a slip."""
    return Text(
        subject=Phrase(nl=f"Vragenlijst: {title.nl}", en=f"Questionnaire: {title.en}"),
        body=Phrase(
            nl=(
                f"Beste collega,\n\nWilt u een vragenlijst invullen? Het duurt ongeveer {minutes} minuten. U trekt blind een "
                f"papier met een code. Nergens staat wie welke code heeft, en niemand kan zien wat u antwoordt.\n\n"
                f"Ga naar {address} en vul uw code in. Dat kan tot en met {day_words(closes_on)}, ook op uw eigen "
                f"telefoon en op uw eigen internet. U mag elke vraag overslaan.\n\n"
                f"Op de eerste bladzijde staat welke tabellen wij maken, en in welke groep u ten minste wordt getoond.\n\n"
                f"Geen papier gekregen, of kwijt? Vraag een nieuw aan wie de codes uitdeelt."
            ),
            en=(
                f"Dear colleague,\n\nWould you fill in a questionnaire? It takes about {minutes} minutes. You draw a slip with a "
                f"code blind. Nowhere does it say who has which code, and nobody can see what you answer.\n\n"
                f"Go to {address}, choose English and type your code. You can do so up to and including "
                f"{_day_in_english(closes_on)}, also on your own phone and your own internet. You may skip any question.\n\n"
                f"The first page says which tables we make, and in how large a group you are shown at least.\n\n"
                f"No slip, or lost it? Ask for a new one where the codes are handed out."
            ),
        ),
    )


def reminder(*, title: Phrase, address: str, closes_on: date) -> Text:
    """What everybody gets once more: we do not know who answered, and do not want to."""
    return Text(
        subject=Phrase(
            nl=f"Nog tot {day_words(closes_on)}: {title.nl}", en=f"Until {_day_in_english(closes_on)}: {title.en}"
        ),
        body=Phrase(
            nl=(
                f"Beste collega,\n\nDit bericht gaat naar iedereen: wij weten niet wie al antwoordde, en willen dat ook niet "
                f"weten. Hebt u de vragenlijst al ingevuld? Dank u wel, dan hoeft u niets te doen.\n\n"
                f"Nog niet? Het kan tot en met {day_words(closes_on)}: ga naar {address} en vul de code van uw papier in. "
                f"Hoe meer mensen antwoorden, hoe meer wij kunnen laten zien zonder dat het naar iemand wijst."
            ),
            en=(
                f"Dear colleague,\n\nThis message goes to everybody: we do not know who has answered, and do not want to. Did you "
                f"fill in the questionnaire already? Thank you, you need not do anything.\n\n"
                f"Not yet? You can do so up to and including {_day_in_english(closes_on)}: go to {address}, choose English "
                f"and type the code on your slip. The more people answer, the more we can show without pointing at anybody."
            ),
        ),
    )


def _day_in_english(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
