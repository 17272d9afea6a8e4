# SPDX-License-Identifier: EUPL-1.2
"""What the page about who does what says first."""

from collections.abc import Sequence
from dataclasses import dataclass

from dijkwacht.knowledge.values import Process, RuleKind, SeparationRule
from dijkwacht.processes.values.duties import Conflict, House, SeparationCheck, StepKey
from dijkwacht.processes.values.proposal import Proposal
from dijkwacht.values.hours import hours_words
from dijkwacht.values.phrasing import capital, counted, listed, number_words


def headline(process: Process, house: House, check: SeparationCheck) -> tuple[str, str]:
    """Title and lead: the conclusion first.

    A broken strict rule is told by how many steps must be apart and how many people there are; then advised rules, then
    what is missing, and at last that nothing pinches.
    """
    if check.strict:
        if short := _short_of_people(process, house, check.strict):
            rule, people = short
            steps = counted(len(rule.steps), "stap", "stappen")
            return (
                capital(f"{steps}, {counted(people, 'mens', 'mensen')}"),
                f"{capital(rule.short)}. Met wie deze stappen nu doet, lukt dat niet.",
            )
        return (
            capital(f"{_rules(len({one.key for one in check.strict}))} gebroken"),
            "Eén mens kan nu doen wat de regel over twee of meer mensen verdeelt. Hieronder staat waar.",
        )
    if check.conflicts:
        return (
            "Het mag zo, maar het kan veiliger",
            f"Geen enkele verplichte regel wordt gebroken. {capital(_advised(len({one.key for one in check.conflicts})))}.",
        )
    if check.empty_steps or check.missing_mandates:
        return ("De stappen zijn gescheiden, maar er ontbreekt iets", "Hieronder staat wat er nog moet gebeuren.")
    if check.single_points:
        return (
            "De stappen zijn gescheiden, maar kwetsbaar",
            "Valt er één mens uit, dan staat een stap stil of valt samen.",
        )
    return ("De stappen zijn gescheiden", "Wij vonden niets dat wringt bij wie nu welke stap doet.")


def _short_of_people(process: Process, house: House, strict: Sequence[Conflict]) -> tuple[SeparationRule, int] | None:
    """The first rule that asks for more different people than do its steps, also by replacing, and how many do."""
    for rule in (one.rule for one in strict if one.rule.kind is RuleKind.DIFFERENT_PERSONS):
        steps = {StepKey(process=process.slug, step=slug) for slug in rule.steps}
        people = {one.code for one in house.duties if one.step in steps}
        if len(people) < len(steps):
            return rule, len(people)
    return None


def _rules(number: int) -> str:
    return f"{number_words(number)} verplichte {'regel wordt' if number == 1 else 'regels worden'}"


def _advised(number: int) -> str:
    return f"{number_words(number)} {'advies wordt' if number == 1 else 'adviezen worden'} niet gevolgd"


@dataclass(frozen=True, kw_only=True)
class HouseLine:
    """What pinches in one process, in numbers: no code of anybody."""

    slug: str
    title: str
    strict: int
    advised: int
    missing: int
    is_filled_in: bool

    @property
    def words(self) -> str:
        """“Twee verplichte regels worden gebroken en één advies wordt niet gevolgd”."""
        if not self.is_filled_in:
            return "Nog niet ingevuld wie wat doet"
        parts = (
            f"{_rules(self.strict)} gebroken" if self.strict else "",
            _advised(self.advised) if self.advised else "",
            f"{counted(self.missing, 'ding', 'dingen')} ontbreken" if self.missing > 1 else "",
            "één ding ontbreekt" if self.missing == 1 else "",
        )
        return capital(listed([one for one in parts if one]) or "niets dat wringt")

    @property
    def sentence(self) -> str:
        """The same as a sentence of its own."""
        return f"{capital(self.words)}."


def house_lines(house: House, check: SeparationCheck) -> tuple[HouseLine, ...]:
    """Every process of the house, those with a broken strict rule first, then in the order of the house."""
    lines = [_house_line(process, house, check) for process in house.processes]
    return tuple(
        sorted(lines, key=lambda one: (not one.strict, not (one.advised or one.missing), not one.is_filled_in))
    )


def _house_line(process: Process, house: House, check: SeparationCheck) -> HouseLine:
    found = [one for one in check.conflicts if one.process == process.slug]
    missing = [
        *(one.step for one in check.missing_mandates),
        *(one.step for one in check.single_points),
        *check.empty_steps,
    ]
    return HouseLine(
        slug=process.slug,
        title=process.title,
        strict=len({one.key for one in found if one.is_strict}),
        advised=len({one.key for one in found if not one.is_strict}),
        missing=sum(one.process == process.slug for one in missing),
        is_filled_in=any(one.step.process == process.slug for one in house.duties),
    )


def house_next(lines: Sequence[HouseLine]) -> HouseLine | None:
    """Where one begins: a broken strict rule, else what is not filled in yet, else what still pinches."""
    pinching = [one for one in lines if one.advised or one.missing]
    first = [*(one for one in lines if one.strict), *(one for one in lines if not one.is_filled_in), *pinching]
    return next(iter(first), None)


def house_headline(lines: Sequence[HouseLine]) -> str:
    """The conclusion about the whole house."""
    strict = sum(one.strict > 0 for one in lines)
    filled = sum(one.is_filled_in for one in lines)
    if strict:
        where = counted(strict, "proces", "processen")
        return capital(f"in {where} wordt een verplichte regel gebroken")
    if not lines:
        return "Er is nog niets om na te kijken"
    if not filled:
        return "Vul van één proces in wie wat doet"
    return f"Geen verplichte regel gebroken in {counted(filled, 'proces', 'processen')}"


def now_text(check: SeparationCheck) -> str:
    """“3 conflicten”, above the picture as it is now."""
    return counted(len(check.conflicts), "conflict", "conflicten") if check.conflicts else "geen conflicten"


def proposal_text(found: Proposal) -> str:
    """“Geen verplichte regel gebroken, 2 uur hulp per week”, above the proposed picture."""
    minutes = sum(one.minutes or 0 for one in found.helps)
    helped = f"{hours_words(minutes)} hulp per week" if minutes else "met hulp van buiten" if found.lent else ""
    return ", ".join(part for part in ("geen verplichte regel gebroken", helped) if part)
