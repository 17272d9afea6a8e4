# SPDX-License-Identifier: EUPL-1.2
"""How the separation check speaks: what pinches, how it arose, and which rule says so."""

from dataclasses import dataclass
from typing import assert_never

from dijkwacht.knowledge.values import Process, RuleKind, SeparationRule, Strictness
from dijkwacht.processes.values.duties import Conflict, ConflictKind, MissingMandate, SinglePoint, StepKey, Through
from dijkwacht.values.phrasing import capital, counted, day_words, listed, number_words

_STRICTNESS = {Strictness.STRICT: "Verplicht gescheiden", Strictness.ADVISED: "Geadviseerd"}
BY_REPLACEMENT = "Ontstaat door vervanging. In het rooster ziet u dit niet."
SUPERVISOR_APART = "Wie toezicht houdt, doet zelf niet mee en is niet de baas."


@dataclass(frozen=True, kw_only=True)
class Explained:
    """A conflict in words. `source` ends with the day on which somebody last compared it with the rule."""

    title: str
    arose: str
    rule: str
    source: str
    strictness: str

    @property
    def sentence(self) -> str:
        """All but the source, as running text."""
        return f"{self.title}. {self.arose}"


def explained(conflict: Conflict, process: Process) -> Explained:
    """Who does what, how that arose, and the rule with its source."""
    return Explained(
        title=title_of(conflict, process),
        arose=how_it_arose(conflict),
        rule=conflict.rule.text,
        source=source_words(conflict.rule),
        strictness=strictness_words(conflict.rule.strictness),
    )


def title_of(conflict: Conflict, process: Process) -> str:
    """“M.K. doet Aanvraag en Uitreiken”."""
    first = conflict.codes[0]
    steps = steps_words(conflict.steps, process)
    match conflict.kind:
        case ConflictKind.SAME_PERSON | ConflictKind.SUPERVISOR_TAKES_PART:
            return f"{first} doet {steps}"
        case ConflictKind.MANAGES:
            return f"{first} is de baas van {conflict.codes[1]}, bij {steps}"
        case ConflictKind.ALONE:
            return f"{first} doet {steps} alleen"
        case ConflictKind.TOO_LONG:
            return f"{first} doet {steps} al {months_words(conflict.rule.months)} of langer"
        case _:
            assert_never(conflict.kind)


def how_it_arose(conflict: Conflict) -> str:
    """Replacement is named first, because no roster shows it."""
    if conflict.through is Through.REPLACEMENT:
        return BY_REPLACEMENT
    if conflict.rule.kind is RuleKind.SUPERVISOR:
        return SUPERVISOR_APART
    return {
        ConflictKind.MANAGES: "Wie iemands baas is, kan moeilijk los van diens werk oordelen, en andersom.",
        ConflictKind.ALONE: "Deze stap doen twee mensen samen.",
        ConflictKind.TOO_LONG: f"Na {months_words(conflict.rule.months)} neemt een ander deze taak over.",
    }.get(conflict.kind, f"{capital(number_words(len(conflict.steps)))} taken die bij verschillende mensen horen.")


def source_words(rule: SeparationRule) -> str:
    """“Paspoortuitvoeringsregeling Nederland 2001, artikel 93 (nagekeken op 21 november 2026)”."""
    place = f", {rule.source.place}" if rule.source.place else ""
    return f"{rule.source.title}{place} (nagekeken op {day_words(rule.checked_on)})"


def strictness_words(strictness: Strictness) -> str:
    return _STRICTNESS[strictness]


def mandate_words(missing: MissingMandate, process: Process) -> str:
    return (
        f"{missing.code} doet {steps_words((missing.step.step,), process)}, maar heeft daarvoor geen mandaat op papier."
    )


def single_point_words(point: SinglePoint, process: Process) -> str:
    return f"Alleen {point.code} doet {steps_words((point.step.step,), process)}, zonder vervanger."


def empty_step_words(step: StepKey, process: Process) -> str:
    return f"Niemand doet {steps_words((step.step,), process)} als vaste taak."


def steps_words(steps: tuple[str, ...], process: Process) -> str:
    """The titles of steps: “Aanvraag en Uitreiken”."""
    titles = {one.slug: one.title for one in process.steps}
    return listed([titles[step] for step in steps])


def months_words(months: int) -> str:
    """“twee jaar” where it is whole years, else “18 maanden”."""
    years, rest = divmod(months, 12)
    return f"{number_words(years)} jaar" if years and not rest else counted(months, "maand", "maanden")
