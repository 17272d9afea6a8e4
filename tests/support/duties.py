# SPDX-License-Identifier: EUPL-1.2
"""Small processes, rules and houses for the separation check, from the words of docs/rules/separation.md."""

import re
from datetime import date

from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import ProcessStep, RuleKind, SeparationRule, Source, StepKind, Strictness
from dijkwacht.processes.values.duties import Duty, DutyKind, House, RuleKey, Staff, StepKey
from dijkwacht.values.organisations import Territory
from tests.support.rules import listed

TODAY = date(2026, 11, 22)
STEPS = ("aanvraag", "verstrekken", "maken", "uitreiken", "toezicht")
KINDS = {
    "verschillend": RuleKind.DIFFERENT_PERSONS,
    "toezicht": RuleKind.SUPERVISOR,
    "geen baas": RuleKind.NOT_MANAGER,
    "samen": RuleKind.TWO_PERSONS,
    "roulatie": RuleKind.ROTATION,
}


def step(slug, **changes):
    ours = {
        "slug": slug,
        "title": slug.capitalize(),
        "kind": StepKind.CHECK,
        "who": "medewerker",
        "what": "wat hier gebeurt",
    }
    return ProcessStep(**ours | changes)


def rule(kind, *steps, **changes):
    ours = {
        "slug": "regel",
        "kind": kind,
        "steps": steps,
        "strictness": Strictness.STRICT,
        "short": "altijd apart",
        "text": "Dit doen verschillende mensen.",
        "source": Source(title="Regeling", place="artikel 1"),
        "checked_on": date(2026, 11, 21),
    }
    return SeparationRule(**ours | changes)


def process(*rules, steps=None, **changes):
    """A process of the library with other steps and rules."""
    ours = {"slug": "proces", "steps": steps or five_steps(), "rules": rules}
    return type(base := library().processes["travel-documents"])(
        **{name: getattr(base, name) for name in base.__dataclass_fields__} | ours | changes
    )


def five_steps():
    """Those of the page: maken is done outside, verstrekken needs a mandate."""
    return tuple(
        step(
            slug,
            is_outside=slug == "maken",
            done_by="de maker" if slug == "maken" else "",
            needs_mandate=slug == "verstrekken",
        )
        for slug in STEPS
    )


def key(slug, of="proces"):
    return StepKey(process=of, step=slug)


def does(code, *steps, kind=DutyKind.REGULAR, of="proces"):
    return tuple(Duty(step=key(one, of), code=code, kind=kind) for one in steps)


def house(*processes, duties=(), staff=(), **changes):
    return House(processes=processes, duties=tuple(duties), staff=tuple(staff), **changes)


def read_rule(text):
    """“toezicht toezicht op aanvraag alleen op bonaire”."""
    kind, rest = re.fullmatch(rf"({'|'.join(KINDS)}) (.+)", text).groups()
    rest, _, island = rest.partition(" alleen op ")
    steps, _, others = rest.partition(" op ")
    months, steps = re.fullmatch(r"(\d*) ?(.+)", steps).groups()
    return rule(
        KINDS[kind],
        *listed(steps),
        others=tuple(listed(others or "–")),
        months=int(months or 0),
        territories=(Territory(island),) if island else (),
    )


def read_duties(text):
    """“A: aanvraag, (uitreiken); B: verstrekken”."""
    found = []
    for part in listed(text, ";"):
        code, _, steps = part.partition(": ")
        for one in listed(steps):
            kind = DutyKind.REPLACEMENT if one.startswith("(") else DutyKind.REGULAR
            found += does(code, one.strip("()"), kind=kind)
    return tuple(found)


def read_house(known, *processes, duties):
    """“A is de baas van B; A sinds 1-1-2020; B heeft geen mandaat; systeem bewaakt”."""
    facts, enforced = {}, frozenset()
    for part in listed(known, ";"):
        if found := re.fullmatch(r"(\w+) is de baas van (\w+)", part):
            facts.setdefault(found[2], {})["manager"] = found[1]
        elif found := re.fullmatch(r"(\w+) sinds (\d+)-(\d+)-(\d+)", part):
            facts.setdefault(found[1], {})["since"] = date(int(found[4]), int(found[3]), int(found[2]))
        elif found := re.fullmatch(r"(\w+) heeft (geen )?mandaat", part):
            facts.setdefault(found[1], {})["mandates"] = frozenset() if found[2] else frozenset({key("verstrekken")})
        else:
            assert part == "systeem bewaakt"
            enforced = frozenset({RuleKey(process="proces", rule="regel")})
    staff = [Staff(code=code, **known_of) for code, known_of in facts.items()]
    return house(*processes, duties=duties, staff=staff, enforced=enforced)
