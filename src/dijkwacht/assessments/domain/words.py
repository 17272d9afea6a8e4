# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words for levels, sources and the rest: one word per thing, for ever (docs/glossary.md)."""

from collections.abc import Mapping
from dataclasses import dataclass

from dijkwacht.assessments.values import Foundation, SourceKind
from dijkwacht.knowledge.values import Instrument, Owner
from dijkwacht.values.levels import Level, Reading, Silence
from dijkwacht.values.organisations import Feature, OrganisationKind

LEVEL_WORDS: dict[Reading, str] = {
    Level.ABSENT: "niet geregeld",
    Level.PAPER: "op papier",
    Level.IN_USE: "ingevoerd",
    Level.PROVEN: "werkt aantoonbaar",
    Silence.NOT_APPLICABLE: "n.v.t.",
    Silence.UNKNOWN: "onbekend",
}
AUDIT_WORDS: dict[Level, str] = {
    Level.ABSENT: "afwezig",
    Level.PAPER: "opzet",
    Level.IN_USE: "bestaan",
    Level.PROVEN: "werking",
}
SOURCE_WORDS: dict[SourceKind, str] = {
    SourceKind.DOCUMENT: "document",
    SourceKind.SELF_ASSESSMENT: "eigen inschatting",
    SourceKind.INTERVIEW: "gesprek",
    SourceKind.GROUP_TALK: "groepsgesprek",
    SourceKind.DEPARTMENT_INTAKE: "antwoord van een afdeling",
    SourceKind.EXPERT_SESSION: "expertsessie",
    SourceKind.SURVEY: "enquête",
    SourceKind.INVESTIGATION: "onderzoek",
    SourceKind.REGISTER: "eigen registratie",
}
FOUNDATION_WORDS: dict[Foundation, str] = {
    Foundation.PAPER_ONLY: "alleen papier",
    Foundation.ONE_SOURCE: "één bron uit de praktijk",
    Foundation.AGREED: "meer bronnen, eens",
    Foundation.CONTRADICTED: "bronnen spreken elkaar tegen",
}
OWNER_WORDS: dict[Owner, str] = {
    Owner.MUNICIPAL_SECRETARY: "gemeentesecretaris",
    Owner.MAYOR: "burgemeester",
    Owner.COUNCIL_CLERK: "griffier",
    Owner.HRM: "HRM",
    Owner.OOV: "adviseur OOV",
    Owner.DEPARTMENT_HEAD: "afdelingshoofd",
    Owner.CIVIL_AFFAIRS: "Burgerzaken",
    Owner.PERMITS: "Vergunningen",
    Owner.ENFORCEMENT: "Toezicht en handhaving",
    Owner.FINANCE: "Financiën",
    Owner.PROCUREMENT: "Inkoop",
    Owner.INFORMATION_SECURITY: "informatiebeveiliger",
    Owner.PRIVACY: "privacyfunctionaris",
    Owner.LEGAL: "Juridische zaken",
    Owner.COMMUNICATION: "Communicatie",
    Owner.REAL_ESTATE: "Vastgoed en grond",
    Owner.SOCIAL_DOMAIN: "Sociaal domein",
    Owner.FACILITIES: "Facilitaire zaken",
}
KIND_WORDS: dict[OrganisationKind, str] = {
    OrganisationKind.MUNICIPALITY: "gemeente",
    OrganisationKind.PROVINCE: "provincie",
    OrganisationKind.WATER_BOARD: "waterschap",
    OrganisationKind.PUBLIC_BODY: "openbaar lichaam",
    OrganisationKind.JOINT_BODY: "samenwerkingsverband",
}
FEATURE_WORDS: dict[Feature, str] = {
    Feature.OUTSKIRTS: "buitengebied",
    Feature.BUSINESS_ESTATE: "bedrijventerrein",
    Feature.HOLIDAY_PARK: "vakantiepark",
    Feature.HARBOUR: "haven",
    Feature.AIRPORT: "vliegveld",
    Feature.BORDER: "landsgrens",
    Feature.ISLAND: "eiland",
    Feature.MARINA: "jachthaven",
    Feature.MOTORWAY: "snelweg",
    Feature.LARGE_CITY: "grote stad als buur",
}


@dataclass(frozen=True, kw_only=True)
class LevelWord:
    """How an instrument calls a level, and the word that the level has everywhere else."""

    level: Level
    own: str
    standard: str


def words_of(instrument: Instrument) -> Mapping[Reading, str]:
    """The words for levels and silences in the shape of an instrument: its own for levels, where it has them."""
    own = instrument.level_words
    return LEVEL_WORDS if own is None else LEVEL_WORDS | {level: own.of(level) for level in Level}


def own_words(instrument: Instrument) -> tuple[LevelWord, ...]:
    """Its own words beside the standard ones, from absent to proven; empty where it has none."""
    own = instrument.level_words
    if own is None:
        return ()
    return tuple(LevelWord(level=level, own=own.of(level), standard=LEVEL_WORDS[level]) for level in Level)


def tells_statuses(instrument: Instrument) -> bool:
    """An instrument with words of its own is a norm: it counts points per status, and gives no mean."""
    return instrument.level_words is not None
