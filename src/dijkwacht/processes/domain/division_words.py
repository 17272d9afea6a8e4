# SPDX-License-Identifier: EUPL-1.2
"""The solver's answers as Dutch sentences: why this person, why it cannot be, which help is enough, what is not proven."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from dijkwacht.knowledge.values import ProcessStep, RuleKind, SeparationRule
from dijkwacht.processes.domain.relief import OUTSIDE
from dijkwacht.processes.values.dividing import (
    Bar,
    BarKind,
    Because,
    Division,
    DivisionProblem,
    Help,
    Level,
    NoDivision,
    Reason,
    ReasonKind,
    WhyPerson,
)
from dijkwacht.processes.values.duties import Duty, DutyKind, RuleKey, StepKey
from dijkwacht.processes.values.house import ReliefKind
from dijkwacht.values.hours import hours_words
from dijkwacht.values.phrasing import capital, counted, listed, number_words

_LEVELS: Mapping[Level, str] = {
    Level.OUTSIDE_PEOPLE: "het aantal mensen van buiten",
    Level.IN_PERSON: "het aantal stappen waarvoor iemand van buiten hier moet zijn",
    Level.ADVISED_RULES: "het aantal adviezen dat niet wordt gevolgd",
    Level.ADVISED_CONFLICTS: "hoe vaak een advies niet wordt gevolgd",
    Level.OUTSIDE_MINUTES: "de tijd van buiten, met reistijd",
    Level.OUTSIDE_STEPS: "het aantal stappen door iemand van buiten",
    Level.UNCOVERED: "het aantal stappen zonder vervanger",
    Level.CHANGES: "het aantal taken dat verandert",
    Level.STAYING: "het aantal mensen dat niet rouleert",
    Level.BUSIEST: "de volste week",
    Level.MOST_STEPS: "het grootste aantal stappen van één mens",
}


@dataclass(frozen=True, kw_only=True)
class DivisionWords:
    """Sentences about one problem: the titles of its steps, its rules and its people."""

    problem: DivisionProblem

    def because(self, one: Because) -> str:
        """Why this person does this step."""
        who, step = self.person(one.duty.code), self.step(one.duty.step)
        does = f"doet {step} nu ook" if one.duty.kind is DutyKind.REGULAR else f"valt bij {step} nu ook in"
        said = {
            WhyPerson.HAND: "Met de hand vastgezet; de rest is eromheen verdeeld",
            WhyPerson.ONLY_ONE: self._only(one.duty.step, who, one.bars) if one.bars else "Er is niemand anders",
            WhyPerson.NOBODY_INSIDE: f"In eigen huis kan niemand {step} erbij doen",
            WhyPerson.ADVISED: f"Zo wordt het advies gevolgd: {listed([self._bar(bar) for bar in one.bars])}",
            WhyPerson.DOES_IT_NOW: f"{capital(who)} {does}",
            WhyPerson.TURN: f"Voor {step} is een ander aan de beurt dan de vorige keer",
            WhyPerson.LEAST_WORK: f"Zo is het werk het best gespreid: {who} heeft hiervoor de meeste ruimte",
            WhyPerson.WHOLE: "Zo past het geheel het best",
        }
        return _ended(said[one.why])

    def reasons(self, one: NoDivision) -> tuple[str, ...]:
        """Why there is no division: each reason, and at the end who there are."""
        if not one.is_proven:
            return ("Wij vonden geen verdeling. Dat er geen is, is niet bewezen.",)
        counts_hours = any(reason.kind is ReasonKind.HOURS for reason in one.reasons)
        named = {step for reason in one.reasons if reason.rule is not None for step in self._steps_of(reason.rule)}
        kept = [
            reason
            for reason in one.reasons
            if reason.kind is not ReasonKind.STEP or counts_hours or reason.step not in named
        ]
        many = self._many(kept)
        said = [self._reason(reason, counts_hours=counts_hours) for reason in kept if reason.kind not in many]
        said += many.values()
        needs_people = any(reason.kind is ReasonKind.STEP for reason in one.reasons)
        return (*said, *([self.people] if needs_people else []))

    @property
    def people(self) -> str:
        """“Er zijn twee mensen: J.V. en M.K.”"""
        codes = sorted(one.code for one in self.problem.staff)
        if not codes:
            return "Er is niemand."
        if len(codes) > _MOST_NAMED:
            return f"Er zijn {number_words(len(codes))} mensen."
        return _ended(
            f"Er {'is' if len(codes) == 1 else 'zijn'} {counted(len(codes), 'mens', 'mensen')}: {listed(codes)}"
        )

    def help(self, one: Help) -> str:
        """Which help is enough, and what has to be arranged for it."""
        steps = self.steps(one.steps)
        time = f", {hours_words(one.minutes)} per week" if one.minutes else ""
        mandates = [step for step in one.steps if self._step(step).needs_mandate]
        mandate = f" Nodig is een mandaat op schrift voor {self.steps(mandates)}." if mandates else ""
        match one.kind:
            case ReliefKind.COLLEAGUE:
                return f"Een collega van een buurgemeente komt {steps} doen{time}.{mandate}"
            case ReliefKind.AT_DISTANCE:
                return f"Een collega van een buurgemeente doet {steps} op afstand{time}.{mandate}"
            case ReliefKind.SPOT_CHECK:
                return f"Iemand anders kijkt achteraf steekproeven na van {steps}."
            case ReliefKind.AMOUNT_LIMIT:
                return f"Boven een bedrag dat u kiest, kijkt bij {steps} een tweede mee."
            case ReliefKind.LOG_REVIEW:
                return f"Iemand anders kijkt geregeld in de logging wie wat deed bij {steps}."
            case _:
                assert_never(one.kind)

    def proof(self, one: Division) -> str:
        """Whether it is the best, and if not, what could still be gained at most."""
        gap = one.gap
        if gap is None:
            return "Bewezen: geen andere verdeling is beter."
        return f"Niet bewezen: {_LEVELS[gap.level]} is nu {gap.value}; minder dan {gap.bound} kan zeker niet."

    def step(self, key: StepKey) -> str:
        """The title, with that of its process where there are more."""
        title = self._step(key).title
        if len(self.problem.processes) == 1:
            return title
        process = next(one for one in self.problem.processes if one.slug == key.process)
        return f"{title} ({process.title})"

    def steps(self, keys: Iterable[StepKey]) -> str:
        return listed([self.step(one) for one in keys])

    def person(self, code: str) -> str:
        """A code; somebody from outside is not known yet."""
        return "hulp van buiten" if code.startswith(OUTSIDE) else code

    # --- why this person --------------------------------------------------------------------------

    def _only(self, step: StepKey, who: str, bars: Sequence[Bar]) -> str:
        """“Alleen J.V. heeft mandaat voor Verstrekken en doet Aanvraag niet.”: what the others lack, he has."""
        kinds = {one.kind for one in bars}
        title = self.step(step)
        own = {
            BarKind.MANDATE: f"heeft mandaat voor {title}",
            BarKind.SKILL: f"kan {title} doen",
            BarKind.OWN_ONLY: "werkt in eigen huis",
            BarKind.HOURS: f"heeft nog uren voor {title}",
            BarKind.HAND: "is hiervoor met de hand vrijgelaten",
        }
        said = [words for kind, words in own.items() if kind in kinds]
        done = {one.step for one in bars if one.kind is BarKind.RULE and one.step is not None}
        if done:
            said.append(f"doet {self._among(done, 'of')} niet")
        if BarKind.RULE in kinds and not done:
            said.append(f"doet {title} nog niet te lang")
        if BarKind.HIERARCHY in kinds:
            said.append("staat niet boven of onder wie dit moet controleren")
        return f"Alleen {who} {listed(said)}"

    def _bar(self, bar: Bar) -> str:
        who = self.person(bar.code)
        if bar.step is None:
            return f"{who} doet dit al te lang"
        if bar.kind is BarKind.HIERARCHY:
            return f"{who} staat boven of onder wie {self.step(bar.step)} doet"
        return f"{who} doet al {self.step(bar.step)}"

    def _among(self, keys: Iterable[StepKey], word: str) -> str:
        """The titles in the order of the process, with another word before the last."""
        titles = [self.step(key) for key in self._titles if key in keys]
        return f" {word} ".join(part for part in (", ".join(titles[:-1]), *titles[-1:]) if part)

    # --- why not ----------------------------------------------------------------------------------

    def _reason(self, one: Reason, *, counts_hours: bool) -> str:
        match one.kind:
            case ReasonKind.RULE:
                return self._rule_words(_given(one.rule))
            case ReasonKind.HOURS:
                return self._hours_words(one.code)
            case ReasonKind.KEPT | ReasonKind.BARRED:
                return self._hand_words(_given(one.duty), one.kind)
            case ReasonKind.STEP | ReasonKind.MANDATE | ReasonKind.SKILL | ReasonKind.OWN_ONLY:
                return self._step_words(_given(one.step), one.kind, counts_hours=counts_hours)
            case _:
                assert_never(one.kind)

    def _many(self, reasons: Sequence[Reason]) -> dict[ReasonKind, str]:
        """One sentence for steps or people that are too many to name, with what they add up to."""
        steps = [_given(one.step) for one in reasons if one.kind is ReasonKind.STEP]
        codes = {one.code for one in reasons if one.kind is ReasonKind.HOURS}
        found = {}
        if len(steps) > _MOST_NAMED:
            minutes = sum(self.problem.minutes.get(one, 0) for one in steps)
            takes = f", samen {hours_words(minutes)} per week" if minutes else ""
            found[ReasonKind.STEP] = f"Iemand moet {len(steps)} stappen doen{takes}."
        if len(codes) > _MOST_NAMED:
            minutes = sum(one.minutes or 0 for one in self.problem.staff if one.code in codes)
            found[ReasonKind.HOURS] = f"{len(codes)} mensen hebben samen {hours_words(minutes)} per week."
        return found

    def _step_words(self, key: StepKey, kind: ReasonKind, *, counts_hours: bool) -> str:
        step, staff = self.step(key), self.problem.staff
        if kind is ReasonKind.MANDATE:
            codes = [one.code for one in staff if one.mandates is None or key in one.mandates]
            return self._who_has(codes, f"Voor {step} is een mandaat op schrift nodig. Wie dat heeft")
        if kind is ReasonKind.SKILL:
            codes = [one.code for one in staff if one.skills is None or key in one.skills]
            return self._who_has(codes, f"Wie {step} kan doen")
        if kind is ReasonKind.OWN_ONLY:
            return f"{step} doen alleen mensen van het eigen huis."
        minutes = self.problem.minutes.get(key, 0) if counts_hours else 0
        return f"Iemand moet {step} doen." + (f" Dat kost {hours_words(minutes)} per week." if minutes else "")

    def _hand_words(self, duty: Duty, kind: ReasonKind) -> str:
        does = "doet" if duty.kind is DutyKind.REGULAR else "vervangt bij"
        end = " niet" if kind is ReasonKind.BARRED else ""
        return _ended(f"Met de hand staat vast: {duty.code} {does} {self.step(duty.step)}{end}")

    def _who_has(self, codes: Sequence[str], begin: str) -> str:
        who = listed(sorted(codes)) if codes else "niemand"
        return _ended(f"{begin}: {who}")

    def _hours_words(self, code: str) -> str:
        minutes = next(one.minutes for one in self.problem.staff if one.code == code)
        return f"{code} heeft {hours_words(minutes)} per week." if minutes else f"{code} is er niet."

    def _rule_words(self, key: RuleKey) -> str:
        rule = self._rules[key]
        inside = {one for one, step in self._titles.items() if not step.is_outside}
        steps = self._step_keys(key.process, rule.steps) & inside
        others = self._among(self._step_keys(key.process, rule.others) & inside, "of")
        return f"{_sentence(rule, self._among(steps, 'en'), others, len(steps))} ({source_of(rule)})."

    # --- looking up -------------------------------------------------------------------------------

    @cached_property
    def _titles(self) -> Mapping[StepKey, ProcessStep]:
        return {
            StepKey(process=process.slug, step=step.slug): step
            for process in self.problem.processes
            for step in process.steps
        }

    @cached_property
    def _rules(self) -> Mapping[RuleKey, SeparationRule]:
        return {
            RuleKey(process=process.slug, rule=rule.slug): rule
            for process in self.problem.processes
            for rule in process.rules
        }

    def _step(self, key: StepKey) -> ProcessStep:
        return self._titles[key]

    def _step_keys(self, process: str, slugs: Iterable[str]) -> set[StepKey]:
        return {StepKey(process=process, step=slug) for slug in slugs}

    def _steps_of(self, key: RuleKey) -> set[StepKey]:
        rule = self._rules[key]
        return self._step_keys(key.process, (*rule.steps, *rule.others))


_MOST_NAMED = 6


def source_of(rule: SeparationRule) -> str:
    """“Paspoortuitvoeringsregeling Nederland 2001, artikel 93”."""
    return ", ".join(part for part in (rule.source.title, rule.source.place) if part)


def _sentence(rule: SeparationRule, steps: str, others: str, number: int) -> str:
    match rule.kind:
        case RuleKind.DIFFERENT_PERSONS:
            return f"{steps} moeten door {number_words(number)} verschillende mensen gebeuren"
        case RuleKind.SUPERVISOR:
            return f"Wie {steps} doet, doet niet mee aan {others} en is niet de baas van wie dat doet"
        case RuleKind.NOT_MANAGER:
            return f"Wie {steps} doet, is niet de baas van wie {others} doet, en andersom"
        case RuleKind.TWO_PERSONS:
            return f"{steps} doen twee mensen samen"
        case RuleKind.ROTATION:
            return f"Niemand doet {steps} langer dan {counted(rule.months, 'maand', 'maanden')} achter elkaar"
        case _:
            assert_never(rule.kind)


def _ended(text: str) -> str:
    """With one full stop, also after initials."""
    return text if text.endswith(".") else f"{text}."


def _given[T](value: T | None) -> T:
    """What the kind of a reason promises to be there."""
    if value is None:
        raise ValueError("A reason of this kind names it.")
    return value
