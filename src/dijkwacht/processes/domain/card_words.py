# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words for what processes and their steps are sorted by."""

from typing import Final

from dijkwacht.knowledge.values import (
    BibobDomain,
    Circumstance,
    CoreProcess,
    Intent,
    Nature,
    RuleKind,
    StepKind,
    Strictness,
    VngCategory,
)
from dijkwacht.knowledge.values import Origin as Whence
from dijkwacht.processes.domain.changes import PartKind
from dijkwacht.processes.values.house import Origin
from dijkwacht.values.organisations import Territory

SHORT_KIND: Final = "Proceskaart"
ALARM: Final[dict[Territory, str]] = {
    Territory.EUROPEAN: "112",
    Territory.BONAIRE: "911",
    Territory.SINT_EUSTATIUS: "911",
    Territory.SABA: "911",
}
"""The emergency number; that of the islands as the Korps Politie Caribisch Nederland prints it (January 2024)."""

VNG_WORDS: Final[dict[VngCategory, str]] = {
    VngCategory.COLLECTING: "innen",
    VngCategory.OUTSOURCING: "uitbesteden",
    VngCategory.PAYING_OUT: "uitkeren",
    VngCategory.GRANTING: "verlenen",
    VngCategory.ENFORCING: "handhaven",
    VngCategory.FUNDS: "financiële middelen",
    VngCategory.GOODS: "goederen en diensten",
    VngCategory.REAL_ESTATE: "vastgoed",
    VngCategory.INFORMATION: "informatie",
}
BIBOB_WORDS: Final[dict[BibobDomain, str]] = {
    BibobDomain.PERMITS: "vergunningen",
    BibobDomain.SUBSIDIES: "subsidies",
    BibobDomain.REAL_ESTATE: "vastgoedtransacties",
    BibobDomain.PUBLIC_CONTRACTS: "overheidsopdrachten",
}
CORE_WORDS: Final[dict[CoreProcess, str]] = {
    CoreProcess.FINANCIAL_TRANSACTIONS: "financiële transacties",
    CoreProcess.PROCUREMENT: "aanbestedingen en inkoop",
    CoreProcess.SUBSIDIES: "subsidies",
    CoreProcess.TRAVEL_DOCUMENTS: "reisdocumenten",
    CoreProcess.PERMITS: "vergunningverlening en ontheffingen",
    CoreProcess.INFORMATION: "persoonsgegevens en strategische informatie",
    CoreProcess.POPULATION_REGISTER: "beheer van de BRP",
    CoreProcess.ENFORCEMENT: "toezicht en handhaving",
}
STEP_WORDS: Final[dict[StepKind, str]] = {
    StepKind.INTAKE: "innemen",
    StepKind.ASSESS: "beoordelen",
    StepKind.ADVISE: "adviseren",
    StepKind.NEGOTIATE: "onderhandelen",
    StepKind.DECIDE: "besluiten",
    StepKind.PRODUCE: "maken",
    StepKind.RECORD: "vastleggen",
    StepKind.HAND_OVER: "afgeven",
    StepKind.PAY: "betalen",
    StepKind.CHECK: "controleren",
    StepKind.SUPERVISE: "toezicht houden",
}
RULE_WORDS: Final[dict[RuleKind, str]] = {
    RuleKind.DIFFERENT_PERSONS: "verschillende mensen",
    RuleKind.SUPERVISOR: "toezicht doet niet mee",
    RuleKind.NOT_MANAGER: "niet elkaars leidinggevende",
    RuleKind.TWO_PERSONS: "twee mensen samen",
    RuleKind.ROTATION: "op tijd wisselen",
}
STRICTNESS_WORDS: Final[dict[Strictness, str]] = {Strictness.STRICT: "Verplicht", Strictness.ADVISED: "Geadviseerd"}
ORIGIN_WORDS: Final[dict[Origin, str]] = {
    Origin.LIBRARY: "uit de bibliotheek",
    Origin.ADAPTED: "hier aangepast",
    Origin.OWN: "eigen proces",
}
CIRCUMSTANCE_WORDS: Final[dict[Circumstance, str]] = {
    Circumstance.POSITIONS: "wie welke taken heeft",
    Circumstance.PEOPLE: "de mensen die het werk doen",
    Circumstance.WAY_OF_WORKING: "de manier van werken",
    Circumstance.SURROUNDINGS: "de omgeving",
}
WHENCE_WORDS: Final[dict[Whence, str]] = {
    Whence.INTERNAL: "van binnen",
    Whence.EXTERNAL: "van buiten",
}
INTENT_WORDS: Final[dict[Intent, str]] = {
    Intent.INTENDED: "met opzet",
    Intent.UNINTENDED: "zonder opzet",
}
NATURE_WORDS: Final[dict[Nature, str]] = {
    Nature.SYSTEM: "in de organisatie of het systeem",
    Nature.HUMAN: "bij mensen",
}
CHANGE_WORDS: Final[dict[PartKind, str]] = {
    PartKind.CHANGED: "gewijzigd",
    PartKind.ADDED: "nieuw",
    PartKind.REMOVED: "vervallen",
    PartKind.MOVED: "andere volgorde",
}
FIELD_WORDS: Final[dict[str, str]] = {
    "title": "Naam",
    "subtitle": "Regel onder de naam",
    "steps": "Stap",
    "rules": "Regel",
    "weak_spots": "Zwakke plek",
    "controls": "Beheersmaatregel",
    "look_out": "Let hierop",
    "do": "Dit doet u",
    "small_variant": "Met weinig mensen",
    "gone_wrong": "Gaat het mis?",
    "acquaintance": "Kent u de aanvrager?",
    "owner": "Eigenaar",
    "contact": "Vraag of melding",
    "first_step": "Eerste stap nu",
    "about": "Over de kaart: nummer, bronnen en dag van controle",
}
