# SPDX-License-Identifier: EUPL-1.2
"""Which cases broke a rule: each laid beside the rules of its process, because a roster does not show who did what."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from dijkwacht.knowledge.values import Process, RuleKind, SeparationRule, Strictness, demands
from dijkwacht.processes.domain.codes import one_spelling, same_code
from dijkwacht.processes.domain.phrasing import source_words, title_of
from dijkwacht.processes.domain.separation import check, holds_in
from dijkwacht.processes.values.cases import CaseRow, CaseRule, CasesCheck, Found, Hit, Splitting
from dijkwacht.processes.values.duties import Duty, House, Staff, StepKey
from dijkwacht.values.phrasing import number_words

_OWN_SOURCE: Final = "Advies van Dijkwacht; geen wettelijke regel"
ACCOUNT: Final = CaseRule(
    slug="account-by-two",
    short="rekeningnummer met z’n tweeën",
    text="Een nieuw of gewijzigd rekeningnummer doen twee mensen: de een belt na op een nummer dat u al had, de ander "
    "voert in.",
    source=_OWN_SOURCE,
    strictness=Strictness.ADVISED,
)
SPLIT: Final = CaseRule(
    slug="just-under-limit",
    short="net onder de grens",
    text="Vraagt één partij in korte tijd een paar keer net iets minder dan de grens? Kijk dan of het eigenlijk één "
    "aanvraag is. Er kan een gewone reden zijn.",
    source=_OWN_SOURCE,
    strictness=Strictness.ADVISED,
)


def check_cases(rows: Iterable[CaseRow], *, process: Process, house: House, split: Splitting | None) -> CasesCheck:
    """What the cases of one process show, in whatever order their rows stand. Rule: docs/rules/cases.md.

    Of the house only territory and managers count: what a system says to keep is seen in the cases themselves.
    """
    told = _one_spelling_each(list(rows), house.staff)
    by_case: dict[str, list[CaseRow]] = defaultdict(list)
    for row in sorted(told, key=_order):
        by_case[row.case].append(row)
    found = [
        *_of_rules(by_case, process, house),
        Found(rule=ACCOUNT, hits=_hits(_accounts(by_case, process, house))),
        Found(rule=SPLIT, hits=tuple(_splits(by_case, split)) if split else ()),
    ]
    return CasesCheck(
        rows=len(told),
        cases=len(by_case),
        found=tuple(one for one in found if one.hits),
        unseen=tuple(_case_rule(rule) for rule in _unseen(by_case, process, house)),
    )


def _order(row: CaseRow) -> tuple[object, ...]:
    return row.case, row.on, row.step, row.code, row.amount or 0, row.party, row.account_changed


def _one_spelling_each(rows: Collection[CaseRow], staff: Collection[Staff]) -> list[CaseRow]:
    """Each person as the house writes him."""
    spelled = {**one_spelling(row.code for row in rows), **{same_code(one.code): one.code for one in staff}}
    return [replace(row, code=spelled[same_code(row.code)]) for row in rows]


def _of_rules(by_case: Mapping[str, Collection[CaseRow]], process: Process, house: House) -> Iterator[Found]:
    """The separation check, case by case. How long somebody does a step is no matter of one case."""
    staff = tuple(Staff(code=one.code, manager=one.manager) for one in house.staff)
    seen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for case, rows in by_case.items():
        duties = {Duty(step=StepKey(process=process.slug, step=row.step), code=row.code) for row in rows}
        one = House(processes=(process,), staff=staff, duties=tuple(sorted(duties)), territory=house.territory)
        for conflict in check(one, today=max(row.on for row in rows)).conflicts:
            seen[conflict.rule.slug].append((title_of(conflict, process), case))
    for rule in _strict_first(process.rules):
        if rule.slug in seen:
            yield Found(rule=_case_rule(rule), hits=_hits(seen[rule.slug]))


def _hits(seen: Iterable[tuple[str, str]]) -> tuple[Hit, ...]:
    """What happened in more cases, once."""
    cases: dict[str, list[str]] = defaultdict(list)
    for what, case in sorted(set(seen)):
        cases[what].append(case)
    return tuple(Hit(what=what, cases=tuple(those)) for what, those in cases.items())


def _unseen(by_case: Mapping[str, Collection[CaseRow]], process: Process, house: House) -> Iterator[SeparationRule]:
    """Rules that hold here and that these cases say nothing of: without this, silence would read as all is well.

    A rule is seen when one case tells all steps of one of its demands; one about managers only when managers are known.
    """
    inside = {one.slug for one in process.steps if not one.is_outside}
    steps = {frozenset(row.step for row in rows) & inside for rows in by_case.values()}
    has_managers = any(one.manager for one in house.staff)
    for rule in _strict_first(process.rules):
        asked = [one.steps for one in demands(rule) if has_managers or one.kind is not RuleKind.NOT_MANAGER]
        is_seen = any(told.issuperset(one) for told in steps for one in asked)
        if rule.kind is not RuleKind.ROTATION and holds_in(rule, house.territory) and not is_seen:
            yield rule


def _strict_first(rules: Iterable[SeparationRule]) -> list[SeparationRule]:
    return sorted(rules, key=lambda rule: rule.strictness is not Strictness.STRICT)


def _case_rule(rule: SeparationRule) -> CaseRule:
    return CaseRule(
        slug=rule.slug, short=rule.short, text=rule.text, source=source_words(rule), strictness=rule.strictness
    )


def _accounts(by_case: Mapping[str, Collection[CaseRow]], process: Process, house: House) -> Iterator[tuple[str, str]]:
    """A bank account that one person changed, where no rule of the process already asks for two on that step."""
    by_two = {
        step
        for rule in process.rules
        if rule.kind is RuleKind.TWO_PERSONS and holds_in(rule, house.territory)
        for step in rule.steps
    }
    for case, rows in by_case.items():
        codes = {row.code for row in rows if row.account_changed and row.step not in by_two}
        if len(codes) == 1:
            yield f"{codes.pop()} wijzigde het rekeningnummer alleen", case


def _splits(by_case: Mapping[str, Collection[CaseRow]], split: Splitting) -> Iterator[Hit]:
    """For each party the cases that stand together; a case has its largest amount, on its first day."""
    lowest = split.limit * (100 - split.percent) / 100
    asked: dict[str, list[tuple[date, str]]] = defaultdict(list)
    names: dict[str, str] = {}
    for case, rows in by_case.items():
        amount = max((row.amount for row in rows if row.amount is not None), default=Decimal(0))
        for party in {row.party.casefold(): row.party for row in rows if row.party}.values():
            names[party.casefold()] = min(party, names.get(party.casefold(), party))
            if lowest <= amount < split.limit:
                asked[party.casefold()].append((min(row.on for row in rows), case))
    for party in sorted(asked):
        if cases := _together(sorted(asked[party]), split):
            times = number_words(len(cases))
            yield Hit(what=f"{names[party]} vroeg {times} keer net minder dan de grens", cases=cases)


def _together(requests: Sequence[tuple[date, str]], split: Splitting) -> tuple[str, ...]:
    """The cases that stand with enough others within so many days; requests come in the order of their days."""
    days = [on for on, _ in requests]
    close: list[int] = []
    reached = 0
    for first, on in enumerate(days):
        end = bisect_right(days, on + timedelta(days=split.days))
        if end - first >= split.least:
            close += range(max(first, reached), end)
            reached = end
    return tuple(sorted(requests[one][1] for one in close))
