# SPDX-License-Identifier: EUPL-1.2
"""Dutch words for levels, kinds, numbers and days, so that every report and page says the same."""

from collections.abc import Sequence
from datetime import date, datetime

from dijkwacht.assessments.values import Foundation, SourceKind
from dijkwacht.knowledge.values import Owner, Topic
from dijkwacht.values.levels import Level, Reading, Silence

LEVELS = {
    Level.ABSENT: "niet geregeld",
    Level.PAPER: "op papier",
    Level.IN_USE: "ingevoerd",
    Level.PROVEN: "werkt aantoonbaar",
}
TERMS = {Level.ABSENT: "afwezig", Level.PAPER: "opzet", Level.IN_USE: "bestaan", Level.PROVEN: "werking"}
"""The auditors' terms, in brackets where a level is explained."""

SILENCES = {Silence.UNKNOWN: "onbekend", Silence.NOT_APPLICABLE: "niet van toepassing"}
SOURCE_KINDS = {
    SourceKind.DOCUMENT: ("document", "documenten"),
    SourceKind.SELF_ASSESSMENT: ("eigen inschatting", "eigen inschattingen"),
    SourceKind.INTERVIEW: ("gesprek", "gesprekken"),
    SourceKind.GROUP_TALK: ("groepsgesprek", "groepsgesprekken"),
    SourceKind.DEPARTMENT_INTAKE: ("antwoord van een afdeling", "antwoorden van afdelingen"),
    SourceKind.EXPERT_SESSION: ("expertsessie", "expertsessies"),
    SourceKind.SURVEY: ("enquête", "enquêtes"),
    SourceKind.INVESTIGATION: ("onderzoek", "onderzoeken"),
    SourceKind.REGISTER: ("eigen registratie", "eigen registraties"),
}
FOUNDATIONS = {
    Foundation.PAPER_ONLY: "alleen papier",
    Foundation.ONE_SOURCE: "één bron uit de praktijk",
    Foundation.AGREED: "meer bronnen, eens",
    Foundation.CONTRADICTED: "bronnen spreken elkaar tegen",
}
TOPICS = {
    Topic.AWARENESS: "bewustwording",
    Topic.GOVERNANCE: "bestuur en sturing",
    Topic.ORGANISATION: "organisatie",
    Topic.PROCESSES: "werkprocessen",
    Topic.POSITIONS: "functies en screening",
    Topic.FOUR_EYES: "vier ogen en functiescheiding",
    Topic.INFORMATION: "informatie en systemen",
    Topic.ENFORCEMENT: "Bibob en handhaving",
    Topic.CULTURE: "normen en cultuur",
    Topic.REPORTING: "melden en opvolgen",
    Topic.AGGRESSION: "agressie en nazorg",
    Topic.SURROUNDINGS: "de omgeving",
    Topic.COOPERATION: "samenwerking",
    Topic.COMMUNICATION: "communicatie",
}
OWNERS = {
    Owner.MUNICIPAL_SECRETARY: "Secretaris",
    Owner.MAYOR: "Burgemeester",
    Owner.COUNCIL_CLERK: "Griffier",
    Owner.HRM: "HRM",
    Owner.OOV: "Openbare orde en veiligheid",
    Owner.DEPARTMENT_HEAD: "Afdelingshoofd",
    Owner.CIVIL_AFFAIRS: "Burgerzaken",
    Owner.PERMITS: "Vergunningen",
    Owner.ENFORCEMENT: "Handhaving",
    Owner.FINANCE: "Financiën",
    Owner.PROCUREMENT: "Inkoop",
    Owner.INFORMATION_SECURITY: "Informatiebeveiliging",
    Owner.PRIVACY: "Privacy",
    Owner.LEGAL: "Juridische zaken",
    Owner.COMMUNICATION: "Communicatie",
    Owner.REAL_ESTATE: "Vastgoed",
    Owner.SOCIAL_DOMAIN: "Sociaal domein",
    Owner.FACILITIES: "Facilitaire zaken",
}
_NUMBERS = (
    "geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SEASONS = ("winter", "winter", "voorjaar", "voorjaar", "voorjaar", "zomer", "zomer", "zomer", "najaar", "najaar", "najaar", "winter")  # fmt: skip


def reading_words(reading: Reading) -> str:
    """The level in plain words, or how it is silent."""
    return LEVELS[reading] if isinstance(reading, Level) else SILENCES[reading]


def number_words(number: int) -> str:
    """Up to twelve in letters, as Dutch does in running text; 0 is “geen”."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else whole(number)


def whole(number: int) -> str:
    """1234 as 1.234."""
    return f"{number:,}".replace(",", ".")


def decimal(number: float, places: int = 1) -> str:
    """1.649 as 1,6."""
    return f"{number:.{places}f}".replace(".", ",")


def hours_words(hours: float) -> str:
    """Hours without a needless decimal: 6 or 1,5."""
    return whole(round(hours)) if hours == round(hours) else decimal(hours)


def day_words(day: date) -> str:
    """20 november 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment_words(moment: datetime) -> str:
    """20 november 2026, 10.58 uur."""
    return f"{day_words(moment.date())}, {moment.hour}.{moment.minute:02} uur"


def season_words(day: date) -> str:
    """Najaar 2026. A winter carries the year of the day itself."""
    return f"{_SEASONS[day.month - 1]} {day.year}"


def listed(parts: Sequence[str]) -> str:
    """“a”, “a en b”, “a, b en c”."""
    return " en ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def counted(number: int, one: str, more: str) -> str:
    """“één vraag”, “drie vragen”, “16 vragen”."""
    return f"{number_words(number)} {one if number == 1 else more}"


def capital(text: str) -> str:
    """The first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]
