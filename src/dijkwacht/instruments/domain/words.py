# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words of the editor (docs/glossary.md)."""

from typing import Final

from dijkwacht.knowledge.values import Circumstance, Intent, Nature, Origin, Scope, Sensitivity
from dijkwacht.values.levels import Level

SCOPE_WORDS: Final = {
    Scope.ORGANISATION: "de hele organisatie",
    Scope.DEPARTMENT: "elke afdeling",
    Scope.PROCESS: "elk proces",
}
LEVEL_WORDS: Final = {
    Level.ABSENT: "niet geregeld",
    Level.PAPER: "op papier",
    Level.IN_USE: "ingevoerd",
    Level.PROVEN: "werkt aantoonbaar",
}
CIRCUMSTANCE_WORDS: Final = {
    Circumstance.POSITIONS: "de functie",
    Circumstance.PEOPLE: "de mensen",
    Circumstance.WAY_OF_WORKING: "de manier van werken",
    Circumstance.SURROUNDINGS: "de omgeving",
}
ORIGIN_WORDS: Final = {Origin.INTERNAL: "van binnen", Origin.EXTERNAL: "van buiten"}
INTENT_WORDS: Final = {Intent.INTENDED: "met opzet", Intent.UNINTENDED: "zonder opzet"}
NATURE_WORDS: Final = {Nature.SYSTEM: "in regels en systemen", Nature.HUMAN: "bij mensen"}
SENSITIVITY_WORDS: Final = {
    Sensitivity.WORKING: "alleen wie eraan werkt",
    Sensitivity.MANAGEMENT: "ook de directie en het college",
    Sensitivity.PUBLIC: "iedereen",
}
