# SPDX-License-Identifier: EUPL-1.2
"""Small problems for the four eyes solver, and the best division by trying all, written from docs/rules/four-eyes.md."""

import re
from collections import Counter
from dataclasses import replace
from itertools import chain, combinations, product
from math import ceil

from hypothesis import strategies as st

from dijkwacht.knowledge.values import RuleKind, StepKind, Strictness
from dijkwacht.processes.values.dividing import LEVELS, Cover, DivisionProblem, Level, Reason, ReasonKind
from dijkwacht.processes.values.duties import Duty, DutyKind, RuleKey, Staff, StepKey
from tests.support.duties import TODAY, key, process, read_duties, read_rule, rule, step
from tests.support.rules import listed

REGULAR, REPLACEMENT = DutyKind.REGULAR, DutyKind.REPLACEMENT


# --- from the words of the page -----------------------------------------------------------------------


def page_steps():
    """Those of the page: maken is done outside, verstrekken needs a mandate, aanvraag and uitreiken are at the desk."""
    return (
        step("aanvraag", kind=StepKind.INTAKE, has_outside_contact=True),
        step("verstrekken", kind=StepKind.DECIDE, needs_mandate=True),
        step("maken", kind=StepKind.PRODUCE, is_outside=True, done_by="de maker"),
        step("uitreiken", kind=StepKind.HAND_OVER, has_outside_contact=True),
        step("toezicht", kind=StepKind.SUPERVISE),
    )


def read_problem(rules, people, known):
    """“advies verschillend aanvraag, toezicht” · “A, B” · “A 4 uur; B geen mandaat; aanvraag 2 uur; nu A: aanvraag”."""
    held = tuple(_read_rule(text, f"regel-{number}") for number, text in enumerate(listed(rules, ";")))
    staff = {code: {} for code in listed(people)}
    changes = {"minutes": {}, "travel": {}}
    for part in listed(known, ";"):
        _read_part(part, staff, changes)
    asked = {one.slug for one in page_steps()} if "steps" not in changes else changes.pop("steps")
    steps = tuple(one for one in page_steps() if one.slug in asked)
    return DivisionProblem(
        processes=(process(*held, steps=steps),),
        staff=tuple(Staff(code=code, **facts) for code, facts in staff.items()),
        on=TODAY,
        **changes,
    )


def _read_rule(text, slug):
    bare = text.removeprefix("advies ")
    strictness = Strictness.STRICT if bare == text else Strictness.ADVISED
    return replace(read_rule(bare), slug=slug, strictness=strictness)


FACTS = (
    (r"(?P<of>\w) is de baas van (?P<code>\w)", lambda said: {"manager": said["of"]}),
    (r"(?P<code>\w) mandaat", lambda said: {"mandates": frozenset({key("verstrekken")})}),
    (r"(?P<code>\w) geen mandaat", lambda said: {"mandates": frozenset()}),
    (r"(?P<code>\w) kan (?P<of>.+)", lambda said: {"skills": frozenset(key(one) for one in listed(said["of"]))}),
    (r"(?P<code>\w) uit Oeverland", lambda said: {"lent_by": "Oeverland"}),
    (r"(?P<code>[A-Z]) (?P<of>\d+) uur", lambda said: {"minutes": int(said["of"]) * 60}),
)
BY_HAND = {"nu": "duties", "eerder": "previous", "vast": "kept", "nooit": "barred"}


def _read_part(part, staff, changes):
    for form, facts in FACTS:
        if said := re.fullmatch(form, part):
            staff[said["code"]] |= facts(said)
            return
    word, _, rest = part.partition(" ")
    if said := re.fullmatch(r"(\w) reist (\d+) uur", part):
        changes["travel"][said[1]] = int(said[2]) * 60
    elif said := re.fullmatch(r"(\w+) (\d+) uur", part):
        changes["minutes"][key(said[1])] = int(said[2]) * 60
    elif word in BY_HAND:
        changes[BY_HAND[word]] = (*changes.get(BY_HAND[word], ()), *read_duties(rest))
    elif word == "alleen":
        changes["steps"] = set(listed(rest))
    else:
        changes |= {
            "systeem bewaakt": {"enforced": frozenset({RuleKey(process="proces", rule="regel-0")})},
            "met vervanging": {"cover": Cover.WHERE_POSSIBLE},
        }[part]


def duty_words(duties):
    """“A: aanvraag, (uitreiken); B: verstrekken”, the steps in the order of the page."""
    found = []
    for code in sorted({one.code for one in duties}):
        mine = {one.step.step: one.kind for one in duties if one.code == code}
        steps = [one.slug for one in page_steps() if one.slug in mine]
        words = ", ".join(f"({one})" if mine[one] is REPLACEMENT else one for one in steps)
        found.append(f"{code}: {words}")
    return "; ".join(found) or "–"


def reason_words(reasons):
    """“regel-0, stap aanvraag, mandaat verstrekken, uren A”, in the order of the alphabet."""
    words = {
        ReasonKind.RULE: lambda one: one.rule.rule,
        ReasonKind.STEP: lambda one: f"stap {one.step.step}",
        ReasonKind.MANDATE: lambda one: f"mandaat {one.step.step}",
        ReasonKind.SKILL: lambda one: f"kunnen {one.step.step}",
        ReasonKind.OWN_ONLY: lambda one: f"eigen {one.step.step}",
        ReasonKind.HOURS: lambda one: f"uren {one.code}",
        ReasonKind.KEPT: lambda one: f"vast {one.duty.code} {one.duty.step.step}",
        ReasonKind.BARRED: lambda one: f"nooit {one.duty.code} {one.duty.step.step}",
    }
    return ", ".join(sorted(words[one.kind](one) for one in reasons))


# --- made up ------------------------------------------------------------------------------------------


@st.composite
def problems(draw, most_people=3, most_steps=3, most_rules=3):
    """Small houses that ask for everything, also what cannot be."""
    slugs = [f"s{number}" for number in range(draw(st.integers(1, most_steps)))]
    steps = tuple(
        step(
            slug,
            kind=draw(st.sampled_from([StepKind.CHECK, StepKind.HAND_OVER])),
            needs_mandate=draw(st.booleans()),
            has_outside_contact=draw(st.booleans()),
            is_outside=draw(st.integers(0, 9)) == 0,
        )
        for slug in slugs
    )
    codes = [f"P{number}" for number in range(draw(st.sampled_from(range(most_people, -1, -1))))]
    some_steps = st.frozensets(st.sampled_from([key(slug) for slug in slugs]))
    usually = st.sampled_from([True, True, True, False]).flatmap(lambda is_free: st.none() if is_free else some_steps)
    a_duty = st.builds(
        Duty,
        step=st.sampled_from([key(slug) for slug in slugs]),
        code=st.sampled_from(codes or ["nobody"]),
        kind=st.sampled_from([REGULAR, REGULAR, REPLACEMENT]),
    )
    duties = st.lists(a_duty, max_size=3, unique_by=lambda one: (one.step, one.code)).map(tuple)
    kept = draw(st.lists(a_duty, max_size=1))
    rules = tuple(draw(a_rule(slugs, f"r{number}")) for number in range(draw(st.integers(0, most_rules))))
    return DivisionProblem(
        processes=(process(*rules, steps=steps),),
        staff=tuple(
            Staff(
                code=code,
                minutes=draw(st.sampled_from([None, None, None, 120, 180, 60, 0])),
                mandates=draw(usually),
                skills=draw(usually),
                manager=draw(st.sampled_from(["", "", *codes])),
                lent_by=draw(st.sampled_from(["", "", "", "Oeverland"])),
                since=draw(st.none() | st.sampled_from([TODAY.replace(year=2024), TODAY.replace(year=2026, month=1)])),
            )
            for code in codes
        ),
        on=TODAY,
        duties=draw(duties),
        minutes=draw(st.dictionaries(st.sampled_from([key(one) for one in slugs]), st.sampled_from([30, 60, 100]))),
        people=draw(st.dictionaries(st.sampled_from([key(one) for one in slugs]), st.just(2), max_size=1)),
        enforced=draw(st.frozensets(st.just(RuleKey(process="proces", rule="r0")))),
        travel=draw(st.dictionaries(st.sampled_from(codes or ["nobody"]), st.sampled_from([15, 60]))),
        cover=draw(st.sampled_from(Cover)),
        kept=tuple(kept),
        barred=tuple(one for one in draw(duties) if one not in kept),
        previous=draw(duties),
    )


@st.composite
def a_rule(draw, slugs, slug):
    """Any rule about these steps."""
    some = st.lists(st.sampled_from(slugs), min_size=1, max_size=3, unique=True)
    return rule(
        draw(st.sampled_from([RuleKind.DIFFERENT_PERSONS, *RuleKind])),
        *draw(some),
        slug=slug,
        others=tuple(draw(some)),
        months=24,
        strictness=draw(st.sampled_from([Strictness.ADVISED, Strictness.STRICT])),
    )


# --- by trying all ------------------------------------------------------------------------------------


class EveryDivision:
    """A division is a dictionary from step to the people whose task it is and those who replace them."""

    def __init__(self, problem):
        self.problem = problem
        self.process = problem.processes[0]
        self.steps = {one.slug: one for one in self.process.steps if not one.is_outside}
        self.staff = {one.code: one for one in problem.staff}
        self.kept = {one for one in problem.kept if one.step.step in self.steps and one.code in self.staff}

    def best(self):
        """What the best division costs, level by level; None when there is none."""
        return min((self.cost(one) for one in self.all()), default=None)

    @property
    def is_there(self):
        return next(self.all(), None) is not None

    def all(self):
        """Every division that breaks nothing strict."""
        for parts in product(*(list(self._ways(slug)) for slug in self.steps)):
            division = dict(zip(self.steps, parts, strict=True))
            if not any(self.broken(division, Strictness.STRICT)) and self._in_time(division):
                yield division

    def is_fine(self, duties):
        """Whether these duties are one of the divisions that there are."""
        division = {
            slug: tuple(
                frozenset(one.code for one in duties if one.step.step == slug and one.kind is kind)
                for kind in (REGULAR, REPLACEMENT)
            )
            for slug in self.steps
        }
        return (
            all(division[slug] in set(self._ways(slug)) for slug in self.steps)
            and not any(self.broken(division, Strictness.STRICT))
            and self._in_time(division)
        )

    # --- who may do a step

    def _ways(self, slug):
        able = [code for code in self.staff if self._may(code, slug)]
        by_hand = [one for one in self.kept if one.step.step == slug]
        asked = max(1, self.problem.people.get(key(slug), 1))
        most = max(asked, 2 if self._together(slug) else 1, sum(one.kind is REGULAR for one in by_hand))
        standing = range(2) if self.problem.cover is Cover.WHERE_POSSIBLE or by_hand else range(1)
        for size, more in product(range(asked, most + 1), standing):
            for people in combinations(able, size):
                for standby in combinations(able, more):
                    if not {*people} & {*standby} and self._by_hand(slug, people, standby):
                        yield frozenset(people), frozenset(standby)

    def _may(self, code, slug):
        one = self.staff[code]
        needs = self.steps[slug].needs_mandate and one.mandates is not None and key(slug) not in one.mandates
        cannot = one.skills is not None and key(slug) not in one.skills
        return one.minutes != 0 and not needs and not cannot and not self._is_for_own(code, slug)

    def _is_for_own(self, code, slug):
        by_hand = any((one.code, one.step.step) == (code, slug) for one in self.kept)
        is_ruled = any(
            slug in (*one.steps, *one.others) for one in self.process.rules if one.strictness is Strictness.STRICT
        )
        return (
            bool(self.staff[code].lent_by) and not by_hand and is_ruled and self.steps[slug].kind is StepKind.HAND_OVER
        )

    def _together(self, slug):
        return any(one.kind is RuleKind.TWO_PERSONS and slug in one.steps for one in self.process.rules)

    def _by_hand(self, slug, people, standby):
        done = {Duty(step=key(slug), code=one) for one in people}
        done |= {Duty(step=key(slug), code=one, kind=REPLACEMENT) for one in standby}
        asked = {one for one in self.kept if one.step.step == slug}
        covers = (
            self.problem.cover is Cover.WHERE_POSSIBLE
            or {one for one in done - asked if one.kind is REPLACEMENT} == set()
        )
        return asked <= done and not done & set(self.problem.barred) and covers

    # --- rules

    def broken(self, division, strictness):
        """Every conflict with rules of this strictness, as the rule."""
        for one in self.process.rules:
            if one.strictness is strictness:
                yield from (one.slug for _ in self._conflicts(one, division))

    def _conflicts(self, one, division):
        does = {code: {slug for slug, (a, b) in division.items() if code in a | b} for code in self.staff}
        steps, others = set(one.steps), set(one.others)
        match one.kind:
            case RuleKind.DIFFERENT_PERSONS if RuleKey(process="proces", rule=one.slug) in self.problem.enforced:
                groups = [division[slug][0] for slug in one.steps if slug in division]
                yield from [] if self._can_differ(groups) else [one]
            case RuleKind.DIFFERENT_PERSONS:
                yield from (code for code in does if len(does[code] & steps) > 1)
            case RuleKind.SUPERVISOR:
                yield from (
                    code for code in does if any(a != b for a, b in product(does[code] & steps, does[code] & others))
                )
                yield from self._managing(does, [(steps, others)])
            case RuleKind.NOT_MANAGER:
                yield from self._managing(does, [(steps, others), (others, steps)])
            case RuleKind.TWO_PERSONS:
                yield from (slug for slug in steps & set(division) if len(division[slug][0]) < 2)
            case RuleKind.ROTATION:
                tasks = {code for slug in steps & set(division) for code in division[slug][0]}
                yield from (code for code in tasks if (since := self.staff[code].since) and since.year == 2024)

    def _managing(self, does, sides):
        for boss, under in product(does, does):
            is_above = boss in self._above(under)
            if is_above and any(does[boss] & above and does[under] & below for above, below in sides):
                yield boss, under

    def _can_differ(self, groups):
        return any(len(set(one)) == len(one) for one in product(*groups))

    def _above(self, code):
        found, boss = [], self.staff[code].manager
        while boss in self.staff and boss != code and boss not in found:
            found.append(boss)
            boss = self.staff[boss].manager
        return found

    # --- hours and cost

    def _share(self, slug):
        return ceil(self.problem.minutes.get(key(slug), 0) / max(1, self.problem.people.get(key(slug), 1)))

    def _work(self, division, code):
        return sum(self._share(slug) for slug, (people, _) in division.items() if code in people)

    def _travel(self, division, code):
        is_here = any(code in people | standby for people, standby in division.values())
        return self.problem.travel.get(code, 0) if is_here and self.staff[code].lent_by else 0

    def _in_time(self, division):
        return all(
            one.minutes is None or self._work(division, code) + self._travel(division, code) <= one.minutes
            for code, one in self.staff.items()
        )

    def cost(self, division):
        broken = list(self.broken(division, Strictness.ADVISED))
        lent = [code for code, one in self.staff.items() if one.lent_by]
        tasks = Counter(chain.from_iterable(people for people, _ in division.values()))
        counted = {
            Level.ADVISED_RULES: len(set(broken)),
            Level.ADVISED_CONFLICTS: len(broken),
            Level.OUTSIDE_MINUTES: sum(self._work(division, one) + self._travel(division, one) for one in lent),
            Level.OUTSIDE_STEPS: sum(tasks[one] for one in lent),
            Level.UNCOVERED: sum(not standby for _, standby in division.values())
            * (self.problem.cover is Cover.WHERE_POSSIBLE),
            Level.CHANGES: self._changes(division),
            Level.STAYING: len(self._duties(division) & self._rotating()),
            Level.BUSIEST: max((ceil(self._work(division, one) / 60) for one in self.staff), default=0),
            Level.MOST_STEPS: max(tasks.values(), default=0),
        }
        return tuple(counted[level] for level in LEVELS)

    def _duties(self, division):
        return {
            Duty(step=key(slug), code=code, kind=kind)
            for slug, parts in division.items()
            for kind, people in zip((REGULAR, REPLACEMENT), parts, strict=True)
            for code in people
        }

    def _rotating(self):
        """Who did a step before that should rotate."""
        steps = {slug for one in self.process.rules if one.kind is RuleKind.ROTATION for slug in one.steps}
        return {
            one for one in self.problem.previous if one.kind is REGULAR and one.step.step in steps & set(self.steps)
        }

    def _changes(self, division):
        now = {one for one in self.problem.duties if one.step.step in self.steps and one.code in self.staff}
        turns = {one.step for one in self._rotating() & now}
        changed = now ^ self._duties(division)
        return sum(one.kind is REPLACEMENT or one.step not in turns for one in changed)


# --- doing without a reason ---------------------------------------------------------------------------


def without(problem, reason):
    """The problem in which this reason does not hold, and all else does."""
    whole = problem.processes[0]
    match reason.kind:
        case ReasonKind.RULE:
            rules = tuple(one for one in whole.rules if one.slug != reason.rule.rule)
            return replace(problem, processes=(replace(whole, rules=rules),))
        case ReasonKind.STEP:
            others = (Staff(code=f"{reason.step.step}-{one}", skills=frozenset({reason.step})) for one in "ab")
            return replace(problem, staff=(*problem.staff, *others))
        case ReasonKind.OWN_ONLY:
            return _with_step(problem, reason.step, kind=StepKind.CHECK)
        case ReasonKind.MANDATE:
            return _with_step(problem, reason.step, needs_mandate=False)
        case ReasonKind.SKILL:
            return _with_staff(problem, lambda one: _with_skill(one, reason.step))
        case ReasonKind.HOURS:
            return _with_staff(problem, lambda one: {"minutes": None} if one.code == reason.code else {})
        case ReasonKind.KEPT:
            return replace(problem, kept=tuple(one for one in problem.kept if one != reason.duty))
        case ReasonKind.BARRED:
            return replace(problem, barred=tuple(one for one in problem.barred if one != reason.duty))


def all_reasons(problem):
    """Everything that could be a reason here."""
    whole = problem.processes[0]
    steps = [key(one.slug) for one in whole.steps if not one.is_outside]
    return [
        *(Reason(kind=ReasonKind.RULE, rule=RuleKey(process="proces", rule=one.slug)) for one in whole.rules),
        *(
            Reason(kind=kind, step=one)
            for kind in (ReasonKind.STEP, ReasonKind.OWN_ONLY, ReasonKind.MANDATE, ReasonKind.SKILL)
            for one in steps
        ),
        *(Reason(kind=ReasonKind.HOURS, code=one.code) for one in problem.staff),
        *(Reason(kind=ReasonKind.KEPT, duty=one) for one in problem.kept),
        *(Reason(kind=ReasonKind.BARRED, duty=one) for one in problem.barred),
    ]


def _with_step(problem, which: StepKey, **changes):
    whole = problem.processes[0]
    steps = tuple(replace(one, **changes) if one.slug == which.step else one for one in whole.steps)
    return replace(problem, processes=(replace(whole, steps=steps),))


def _with_skill(one, which):
    """Not of those who only do one step, instead of a reason."""
    is_asked = one.skills is not None and "-" not in one.code
    return {"skills": one.skills | {which}} if is_asked else {}


def _with_staff(problem, changes):
    return replace(problem, staff=tuple(replace(one, **changes(one)) for one in problem.staff))
