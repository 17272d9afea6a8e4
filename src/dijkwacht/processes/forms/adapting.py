# SPDX-License-Identifier: EUPL-1.2
"""How a process runs here, as people fill it in: texts, steps, own rules, and which advised rules they leave out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django import forms
from django.forms import BoundField

from dijkwacht.knowledge.public import process_faults
from dijkwacht.knowledge.values import (
    Acquaintance,
    Circumstance,
    Control,
    Intent,
    Nature,
    Process,
    ProcessStep,
    RuleKind,
    SeparationRule,
    Source,
    StepKind,
    Strictness,
    VngCategory,
    WeakSpot,
)
from dijkwacht.knowledge.values import Origin as Whence
from dijkwacht.processes.domain.adapting import names_lost_step, steps_of_law, without_lost_steps
from dijkwacht.processes.forms.process_parts import (
    LeftOutForm,
    OwnRuleForm,
    OwnTextsForm,
    StepForm,
    TextsForm,
    WeakSpotForm,
)
from dijkwacht.processes.values.house import HouseProcess
from dijkwacht.ui.public import rows_of, unfolded
from dijkwacht.values.slugs import slug_for

OWN: Final = "eigen-"
"""Before the key of what was written here, so that the library can never come to mean something else by it."""
OWN_NUMBER: Final = 1000
_BLANK_STEPS: Final = 4
_BLANK_SPOTS: Final = 3
"""Empty rows to begin with: as many as a card needs at least."""


@dataclass(frozen=True, kw_only=True)
class Adapted:
    """What was filled in, as the actions want it."""

    process: Process
    left_out: dict[str, str]
    department: str


class ProcessForms:
    """The forms of one page together. With `house` it changes a process, without it writes a new one."""

    def __init__(
        self,
        data: Any,
        *,
        house: HouseProcess | None,
        departments: Sequence[tuple[str, str]],
        organisation: str,
        taken: Iterable[str],
        today: date,
    ) -> None:
        self._house, self._organisation, self._taken, self._today = house, organisation, set(taken), today
        self._process: Process | None = None
        content = house.content if house else None
        self.is_own = house is None or house.base is None
        texts = OwnTextsForm if self.is_own else TextsForm
        self.texts = texts(data, initial=_texts_of(house), departments=departments)
        steps, weak = (
            (rows_of(StepForm, can_order=True), rows_of(WeakSpotForm))
            if house
            else (rows_of(StepForm, blank=_BLANK_STEPS, can_order=True), rows_of(WeakSpotForm, blank=_BLANK_SPOTS))
        )
        self.steps = steps(data, prefix="steps", initial=_steps_of(content))
        self.rules = rows_of(OwnRuleForm)(data, prefix="rules", initial=_rules_of(content))
        self.weak = weak(data, prefix="weak", initial=_weak_of(content)) if self.is_own else None
        base = house.base if house else None
        advised = [one for one in base.rules if one.strictness is Strictness.ADVISED] if base else []
        self.left_out = LeftOutForm(data, rules=advised, left_out=house.left_out if house else {})
        self.strict = [one for one in base.rules if one.strictness is Strictness.STRICT] if base else []
        self.faults: list[str] = []
        """What is wrong with steps, rules or weak spots together."""

    def is_valid(self) -> bool:
        """Whether all of it can be kept; else every fault stands at its field, and what was filled in is still there."""
        # All of them are asked, so that every fault shows at once.
        if False in [one.is_valid() for one in self._parts]:
            return False
        made = self._made()
        if made is None:
            return False
        self._process = made
        for key, message in process_faults(made):
            if key in self.texts.fields:
                self.texts.add_error(key, message)
            else:
                self.faults.append(message)
        return not self.errors

    @property
    def adapted(self) -> Adapted:
        """Only after `is_valid`."""
        assert self._process is not None  # noqa: S101  the caller asked whether it is valid
        return Adapted(
            process=self._process, left_out=self.left_out.left_out, department=self.texts.cleaned_data["department"]
        )

    @property
    def errors(self) -> bool:
        return bool(self.faults or any(one.errors for one in self._forms))

    def non_field_errors(self) -> list[str]:
        return self.faults

    def __iter__(self) -> Iterator[BoundField]:
        """Every field, for the summary of faults."""
        for form in self._forms:
            yield from form

    def step_rows(self) -> list[tuple[Any, bool]]:
        return unfolded(self.steps)

    def rule_rows(self) -> list[tuple[Any, bool]]:
        return unfolded(self.rules)

    def weak_rows(self) -> list[tuple[Any, bool]]:
        return unfolded(self.weak)

    @property
    def _parts(self) -> list[Any]:
        return [self.texts, self.steps, *([self.weak] if self.weak else []), self.rules, self.left_out]

    @property
    def _forms(self) -> list[forms.BaseForm]:
        rows = [self.steps, *([self.weak] if self.weak else []), self.rules]
        return [self.texts, *(one for formset in rows for one in formset.forms), self.left_out]

    def _made(self) -> Process | None:
        """The process that was filled in, or None with the fault at its row."""
        steps = self._made_steps()
        names = [one.slug for one in steps]
        rules = [*self._library_rules(names), *self._own_rules(names)]
        if self.errors:
            return None
        found = self.texts.cleaned_data
        texts = {
            **{
                name: found[name]
                for name in ("title", "subtitle", "small_variant", "gone_wrong", "owner", "contact", "first_step")
            },
            "look_out": _lines(found["look_out"]),
            "do": _lines(found["do"]),
            "acquaintance": Acquaintance(
                question=found["question"], then=found["then"], takes_over=found["takes_over"].rstrip(".")
            ),
            "steps": tuple(steps),
            "rules": tuple(rules),
        }
        if not self.is_own and self._house is not None:
            return without_lost_steps(replace(self._house.content, **texts))
        return self._own(texts)

    def _own(self, texts: dict[str, Any]) -> Process:
        found = self.texts.cleaned_data
        spots, controls = self._made_weak()
        old = self._house.content if self._house else None
        return without_lost_steps(
            Process(
                **texts,
                slug=old.slug if old else slug_for(found["title"], self._taken, prefix=OWN),
                version=old.version + 1 if old else 1,
                number=old.number if old else OWN_NUMBER,
                departments=tuple(one.strip().lower() for one in found["departments"].split(",") if one.strip()),
                vng=VngCategory(found["vng"]),
                weak_spots=tuple(spots),
                controls=tuple(controls),
                sources=(Source(title=f"Eigen werkwijze van {self._organisation}"),),
                checked_on=self._today,
            )
        )

    def _made_steps(self) -> list[ProcessStep]:
        old = {one.slug: one for one in self._house.content.steps} if self._house else {}
        made: list[ProcessStep] = []
        law = steps_of_law(self._house.base) if self._house and self._house.base else {}
        for row in self.steps.kept:
            known = old.get(row["slug"])
            slug = known.slug if known else slug_for(row["title"], [*old, *(one.slug for one in made)], prefix=OWN)
            told = {
                name: row[name]
                for name in ("title", "who", "what", "has_outside_contact", "needs_mandate", "is_outside")
            }
            told |= {name: row[name] if row["is_outside"] else "" for name in ("done_by", "answers_for_it")}
            told["kind"] = StepKind(row["kind"])
            made.append(replace(known, **told) if known else ProcessStep(slug=slug, is_own_reading=True, **told))
        for lost in law.keys() - {one.slug for one in made}:
            title = old[lost].title if lost in old else lost
            self.faults.append(f"Stap “{title}” staat in de verplichte regel “{law[lost]}”. Laat deze stap staan.")
        return made

    def _library_rules(self, steps: Sequence[str]) -> Iterator[SeparationRule]:
        """Those of the library that stay, as they are here; also one that the library dropped and this house kept."""
        base = self._house.base if self._house else None
        here = {one.slug: one for one in self._house.content.rules} if self._house else {}
        known = {one.slug for one in base.rules} if base else set()
        kept = [one for one in here.values() if one.slug not in known and not one.slug.startswith(OWN)]
        for one in (*(base.rules if base else ()), *kept):
            rule = here.get(one.slug, one)
            if one.slug in self.left_out.left_out:
                continue
            if one.strictness is Strictness.ADVISED and names_lost_step(rule, steps):
                self.left_out.add_error(
                    f"weg-{one.slug}",
                    "Deze regel noemt een stap die u weghaalt. Vink aan dat u de regel niet gebruikt.",
                )
            yield rule

    def _own_rules(self, steps: Sequence[str]) -> Iterator[SeparationRule]:
        old = {one.slug: one for one in self._house.content.rules} if self._house else {}
        taken = set(old)
        for form, row in self._rule_rows():
            named = _numbered(row["steps"], steps)
            others = _numbered(row["others"], steps) if row["kind"] == RuleKind.SUPERVISOR.value else ()
            for field, found in (("steps", named), ("others", others)):
                if found is None:
                    form.add_error(field, f"Noem nummers van 1 tot en met {len(steps)}.")
            slug = row["slug"] if row["slug"] in old else slug_for(row["short"], taken, prefix=OWN)
            taken.add(slug)
            made = SeparationRule(
                slug=slug,
                kind=RuleKind(row["kind"]),
                steps=named or (),
                strictness=Strictness.ADVISED,
                short=row["short"],
                text=row["text"],
                source=Source(title=row["source"]),
                checked_on=self._today,
                others=others or (),
                months=row["months"] or 0 if row["kind"] == RuleKind.ROTATION.value else 0,
            )
            yield _unchanged(old.get(slug), made)

    def _rule_rows(self) -> list[tuple[forms.BaseForm, dict[str, Any]]]:
        rows = [(one, one.cleaned_data) for one in self.rules.forms]
        return [(form, row) for form, row in rows if row and not row.get("DELETE")]

    def _made_weak(self) -> tuple[list[WeakSpot], list[Control]]:
        """Weak spots of an own process with what stops them; the steps that an earlier one named stay."""
        old = {one.slug: one for one in self._house.content.weak_spots} if self._house else {}
        spots: list[WeakSpot] = []
        controls: list[Control] = []
        for row in self.weak.kept if self.weak else []:
            known = old.get(row["slug"])
            slug = known.slug if known else slug_for(row["text"], [*old, *(one.slug for one in spots)], prefix=OWN)
            spots.append(
                WeakSpot(
                    slug=slug,
                    text=row["text"],
                    circumstance=Circumstance(row["circumstance"]),
                    origin=Whence(row["origin"]),
                    intent=Intent(row["intent"]),
                    nature=Nature(row["nature"]),
                    steps=known.steps if known else (),
                )
            )
            if row["control"]:
                controls.append(Control(slug=slug, text=row["control"], against=(slug,)))
        return spots, controls


def _unchanged(old: SeparationRule | None, made: SeparationRule) -> SeparationRule:
    """The rule as it stood when nothing but the day of its check would differ."""
    return old if old is not None and replace(made, checked_on=old.checked_on) == old else made


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _numbered(text: str, steps: Sequence[str]) -> tuple[str, ...] | None:
    """“1, 2 en 5” as the steps with those numbers, each once; None when a number is not there."""
    numbers = [int(one) for one in re.findall(r"[0-9]{1,3}", text)]
    if not numbers or not all(1 <= one <= len(steps) for one in numbers):
        return None
    return tuple(steps[one - 1] for one in sorted(set(numbers)))


def _texts_of(house: HouseProcess | None) -> dict[str, Any]:
    if house is None:
        return {"question": "Kent u de aanvrager?"}
    it = house.content
    plain = ("title", "subtitle", "small_variant", "gone_wrong", "owner", "contact", "first_step")
    return {name: getattr(it, name) for name in plain} | {
        "department": str(house.department_id or ""),
        "look_out": "\n".join(it.look_out),
        "do": "\n".join(it.do),
        "question": it.acquaintance.question,
        "then": it.acquaintance.then,
        "takes_over": it.acquaintance.takes_over,
        "departments": ", ".join(it.departments),
        "vng": it.vng.value,
    }


def _steps_of(process: Process | None) -> list[dict[str, Any]]:
    asked = [name for name in StepForm.base_fields if name != "kind"]
    return [
        {name: getattr(one, name) for name in asked} | {"kind": one.kind.value}
        for one in (process.steps if process else ())
    ]


def _rules_of(process: Process | None) -> list[dict[str, Any]]:
    if process is None:
        return []
    numbers = {one.slug: str(place) for place, one in enumerate(process.steps, start=1)}
    return [
        {
            "slug": one.slug,
            "kind": one.kind.value,
            "steps": ", ".join(numbers[slug] for slug in one.steps),
            "others": ", ".join(numbers[slug] for slug in one.others),
            "months": one.months or None,
            "short": one.short,
            "text": one.text,
            "source": one.source.title,
        }
        for one in process.rules
        if one.slug.startswith(OWN)
    ]


def _weak_of(process: Process | None) -> list[dict[str, Any]]:
    if process is None:
        return []
    stops = {one.against[0]: one.text for one in process.controls}
    return [
        {
            "slug": one.slug,
            "text": one.text,
            "circumstance": one.circumstance.value,
            "origin": one.origin.value,
            "intent": one.intent.value,
            "nature": one.nature.value,
            "control": stops.get(one.slug, ""),
        }
        for one in process.weak_spots
    ]
