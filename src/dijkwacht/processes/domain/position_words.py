# SPDX-License-Identifier: EUPL-1.2
"""Positions in plain Dutch: the words of each choice, and what a property means and asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, assert_never

from dijkwacht.knowledge.values import Process, Strictness
from dijkwacht.processes.domain.types import LONG_YEARS
from dijkwacht.processes.values.duties import StepKey
from dijkwacht.processes.values.house import PrivacySubject, ScaleBand, Screening
from dijkwacht.processes.values.positions import PositionType, Property
from dijkwacht.values.phrasing import listed, number_words

SCALE_WORDS: Final = {
    ScaleBand.UNKNOWN: "nog niet bekend",
    ScaleBand.TO_6: "tot en met 6",
    ScaleBand.SEVEN_TO_9: "7 tot en met 9",
    ScaleBand.TEN_TO_12: "10 tot en met 12",
    ScaleBand.FROM_13: "13 en hoger",
}
SCREENING_WORDS: Final = {
    Screening.VOG: "VOG bij de start",
    Screening.VOG_REPEATED: "VOG die wordt herhaald",
    Screening.OATH: "eed of belofte",
    Screening.REFERENCES: "referenties nagegaan",
    Screening.DIPLOMAS: "diploma’s nagegaan",
    Screening.EXTERNALS_TOO: "ook voor wie wordt ingehuurd",
}
SUBJECT_WORDS: Final = {
    PrivacySubject.TENURE: "Sinds wanneer iemand een functie vervult",
    PrivacySubject.KINSHIP: "Bij welke zaak iemand de aanvrager kent",
}
_ALONE = "Spreek af wie meekijkt of vervangt: een collega, of iemand van een buurgemeente."
REMEDIES: Final = {
    PositionType.SOLE: f"Vier ogen en een collega die meekijkt. {_ALONE}",
    PositionType.LONG: "Werk rouleren, of af en toe iemand met een frisse blik ernaast.",
    PositionType.BOTH_SIDES: "Functiescheiding: laat een ander één van de twee stappen doen.",
    PositionType.CLOSE: "Erover praten, en een stap terug doen als u de aanvrager kent.",
}
"""The counter-measures that Odekerken & De Meere name (2023, 3.3)."""
TYPE_WORDS: Final = {
    PositionType.SOLE: "eenpitter",
    PositionType.LONG: "langzitter",
    PositionType.BOTH_SIDES: "dubbelzitter",
    PositionType.CLOSE: "bankzitter",
}


@dataclass(frozen=True, kw_only=True)
class Told:
    """A property as a page shows it."""

    title: str
    text: str
    type_word: str
    remedy: str
    is_strict: bool = False
    source: str = ""
    url: str = ""


def told(one: Property, processes: Mapping[str, Process]) -> Told:
    """A property in words: what it is, why, and what is done about it elsewhere."""
    title, text = _sentences(one, processes)
    source = one.rule.source if one.rule else None
    return Told(
        title=title,
        text=text,
        type_word=TYPE_WORDS[one.kind],
        remedy=REMEDIES[one.kind],
        is_strict=one.rule is not None and one.rule.strictness is Strictness.STRICT,
        source=", ".join(part for part in (source.title, source.place) if part) if source else "",
        url=source.url if source else "",
    )


def step_words(key: StepKey, processes: Mapping[str, Process]) -> str:
    """“Reisdocumenten: verstrekken”; the slugs of what is no longer there."""
    process = processes.get(key.process)
    titles = {step.slug: step.title for step in process.steps} if process else {}
    return f"{process.title}: {titles.get(key.step, key.step).lower()}" if process else str(key)


def _sentences(one: Property, processes: Mapping[str, Process]) -> tuple[str, str]:
    where = _where(one, processes)
    match one.kind:
        case PositionType.SOLE if one.system:
            return (
                f"Alleen deze functie kan in {one.system}",
                "Eén mens vervult haar. Is die er niet, dan kan niemand erbij.",
            )
        case PositionType.SOLE if one.decides:
            return f"Deze functie beslist alleen ({where})", "Eén mens beslist, zonder vervanger die meekijkt."
        case PositionType.SOLE:
            return f"In deze functie doet één mens dit alleen ({where})", "Er is niemand die het overneemt."
        case PositionType.BOTH_SIDES:
            return f"Deze functie staat aan beide kanten ({where})", one.rule.text if one.rule else ""
        case PositionType.LONG:
            years = number_words(LONG_YEARS)
            return (
                f"Deze functie is al {years} jaar of langer in dezelfde handen",
                "Ervaring is kostbaar. Een frisse blik ook.",
            )
        case PositionType.CLOSE:
            return "Dicht bij een aanvrager", "Dat zegt iemand zelf, per zaak."
    assert_never(one.kind)


def _where(one: Property, processes: Mapping[str, Process]) -> str:
    """“Reisdocumenten: aanvraag en uitreiken”; the steps of a property are of one process."""
    names = [step_words(step, processes) for step in one.steps]
    rest = [name.partition(": ")[2] or name for name in names[1:]]
    return listed([*names[:1], *rest])
