# SPDX-License-Identifier: EUPL-1.2
"""Whether the rules of one process can hold together: what contradicts itself, can never hold, or is said twice.

A rule only forbids, and none orders who must do a step. So what is left to contradict is a step that excludes itself,
a rule where it cannot hold, and the same demand with two strengths.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from dijkwacht.knowledge.values import (
    Demand,
    Process,
    RuleKind,
    SeparationRule,
    Strictness,
    demands,
    territories_of,
)
from dijkwacht.values.organisations import Territory
from dijkwacht.values.phrasing import counted


def rule_faults(process: Process) -> Iterator[tuple[str, str]]:
    """Key and Dutch sentence of each rule that contradicts itself, can never hold, or repeats another."""
    for rule in process.rules:
        for message in (*_within_itself(rule), *_nowhere(rule, process.applies_when.territories)):
            yield "rules", message
    for message in _repeated(process.rules):
        yield "rules", message


def moot_rules(process: Process) -> Iterator[tuple[str, str]]:
    """Key and sentence of each rule that says nothing, because the steps it is about are done outside the house.

    A fault in the library. Not in a house that leaves a step to another body: there the rule rests as long as that is so.
    """
    inside = {one.slug for one in process.steps if not one.is_outside}
    for rule in process.rules:
        for message in _outside(rule, process, inside):
            yield "rules", message


def fewest_people(process: Process, territory: Territory) -> int:
    """The smallest number of people with which every inside step is done and no strict rule of this territory breaks.

    Steps that exclude each other are joined, and the number is that of colours that such a drawing needs; a step of two
    people counts as two that exclude each other. Exact: every smaller number is tried to the end. Managers can be
    found outside the process, so that lines of command and rotation never ask for more people.
    """
    apart = _graph(process, territory)
    return next(count for count in range(len(apart) + 1) if _fits(apart, count))


def fewest_people_words(process: Process, territory: Territory) -> str:
    """“Met minder dan vier mensen is Reisdocumenten niet te doen zonder een verplichte regel te breken.”"""
    people = fewest_people(process, territory)
    if people < 2:
        return f"{process.title}: geen verplichte regel vraagt om meer dan één persoon."
    words = counted(people, "persoon", "mensen")
    return f"{process.title}: met minder dan {words} gaat dit niet zonder een verplichte regel te breken."


def _within_itself(rule: SeparationRule) -> Iterator[str]:
    for step in sorted({one for one in rule.steps if rule.steps.count(one) > 1}):
        if rule.kind is RuleKind.DIFFERENT_PERSONS:
            yield f"Regel “{rule.slug}” sluit stap “{step}” van zichzelf uit: daar kan niemand aan voldoen."
        else:
            yield f"Regel “{rule.slug}” noemt stap “{step}” twee keer."
    if rule.kind is RuleKind.SUPERVISOR:
        for step in sorted({*rule.steps} & {*rule.others}):
            yield f"Regel “{rule.slug}” laat stap “{step}” toezicht houden op zichzelf: daar kan niemand aan voldoen."
    if rule.months < 0:
        yield f"Regel “{rule.slug}” noemt een aantal maanden onder nul."


def _nowhere(rule: SeparationRule, process_in: Collection[Territory]) -> Iterator[str]:
    if rule.territories and process_in and not {*rule.territories} & {*process_in}:
        yield f"Regel “{rule.slug}” kan nergens gelden: het proces is er niet in {', '.join(rule.territories)}."


def _outside(rule: SeparationRule, process: Process, inside: Collection[str]) -> Iterator[str]:
    """A step done elsewhere has no people here, so a rule that needs it can never be checked.

    A rule that keeps enough inside steps apart still says something, and stays.
    """
    outside = {one.slug for one in process.steps if one.is_outside}
    if rule.kind in (RuleKind.TWO_PERSONS, RuleKind.ROTATION):
        for step in rule.steps:
            if step in outside:
                yield f"Regel “{rule.slug}” gaat over stap “{step}”, die buiten huis wordt gedaan."
    elif outside & {*rule.steps, *rule.others} and not any({*one.steps} <= {*inside} for one in demands(rule)):
        yield f"Regel “{rule.slug}” valt weg: van de stappen die zij scheidt, is er te weinig in huis."


def _repeated(rules: Sequence[SeparationRule]) -> Iterator[str]:
    for later, rule in enumerate(rules):
        for earlier in rules[:later]:
            if earlier.strictness is rule.strictness and _says_the_same(earlier, rule):
                yield f"Regel “{rule.slug}” zegt hetzelfde als “{earlier.slug}”."
        if rule.strictness is Strictness.ADVISED and _is_ordered_already(rule, rules):
            yield f"Regel “{rule.slug}” adviseert wat al verplicht is."


def _says_the_same(one: SeparationRule, other: SeparationRule) -> bool:
    return bool(demands(one)) and demands(one) == demands(other) and bool(territories_of(one) & territories_of(other))


def _is_ordered_already(advised: SeparationRule, rules: Sequence[SeparationRule]) -> bool:
    """Whether strict rules together ask all of it, wherever the advice holds."""
    asked = demands(advised)
    strict = [one for one in rules if one.strictness is Strictness.STRICT]
    return bool(asked) and all(
        _covers([one for rule in strict if territory in territories_of(rule) for one in demands(rule)], asked)
        for territory in territories_of(advised)
    )


def _covers(given: Collection[Demand], asked: Collection[Demand]) -> bool:
    """Rotation after fewer months covers rotation after more."""
    return all(
        any(have.kind is one.kind and have.steps == one.steps and have.months <= one.months for have in given)
        for one in asked
    )


Seat = tuple[str, int]
"""A step and the first or second person on it."""


def _graph(process: Process, territory: Territory) -> Mapping[Seat, Collection[Seat]]:
    """Every seat of an inside step, with the seats that another person must take."""
    asked = {
        one
        for rule in process.rules
        if rule.strictness is Strictness.STRICT and territory in territories_of(rule)
        for one in demands(rule)
    }
    doubled = {one.steps[0] for one in asked if one.kind is RuleKind.TWO_PERSONS}
    apart = {one.steps for one in asked if one.kind is RuleKind.DIFFERENT_PERSONS}
    seats = [
        (one.slug, nr) for one in process.steps if not one.is_outside for nr in range(2 if one.slug in doubled else 1)
    ]
    return {
        seat: [
            other
            for other in seats
            if other != seat and (other[0] == seat[0] or (min(seat[0], other[0]), max(seat[0], other[0])) in apart)
        ]
        for seat in seats
    }


def _fits(apart: Mapping[Seat, Collection[Seat]], people: int) -> bool:
    """Whether so many people can take all seats; the seats with most others to avoid go first."""
    order = sorted(apart, key=lambda seat: -len(apart[seat]))
    return _seated(order, apart, people, {})


def _seated(
    left: Sequence[Seat], apart: Mapping[Seat, Collection[Seat]], people: int, given: Mapping[Seat, int]
) -> bool:
    if not left:
        return True
    seat, *rest = left
    # People are alike here, so that of those who do nothing yet only the first is tried.
    newest = max(given.values(), default=-1) + 1
    return any(
        _seated(rest, apart, people, {**given, seat: person})
        for person in range(min(people, newest + 1))
        if all(given.get(other) != person for other in apart[seat])
    )
