# SPDX-License-Identifier: EUPL-1.2
"""Observations in the words of the rule pages, and small indicators and measures to go with them."""

import re
from datetime import UTC, date, datetime, time
from itertools import count

from dijkwacht.assessments.domain.intake import READINGS, SOURCE_KINDS
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.values import HOUSE, Facts, Observation
from dijkwacht.knowledge.values import (
    Circumstance,
    Dimension,
    Hours,
    Indicator,
    Intent,
    Law,
    LevelTexts,
    Measure,
    Nature,
    Origin,
    Owner,
    Scope,
    Sensitivity,
    SizeClass,
    SmallVariant,
    Source,
    Step,
    Topic,
)
from dijkwacht.values.days import read_day
from dijkwacht.values.organisations import Territory

TODAY = date(2026, 11, 21)
NOW = datetime.combine(TODAY, time(12), UTC)
THIS_ROUND, EARLIER_ROUND = "2026", "2024"
RECENT, BEFORE_THAT, TOO_OLD = date(2026, 3, 1), date(2025, 3, 1), date(2020, 1, 1)
MAX_AGE = 24
WATERRIJK = Facts(code="GM9998", name="Waterrijk", inhabitants=30_000)
_SAID = re.compile(r"(?P<kind>[a-zéê ]+) (?P<reading>[0-3]|n\.v\.t\.|onbekend)(?: \((?P<remark>[^)]*)\))?")


def midnight(day):
    return datetime.combine(day, time(), UTC)


def observation(number, kind, reading, **fields):
    """An observation of a source of its own, recent unless told otherwise."""
    evidence_on = fields.pop("evidence_on", RECENT)
    given = {
        "id": f"{number:06d}",
        "source": f"{kind} {number}",
        "source_kind": SOURCE_KINDS[kind],
        "indicator": "thing",
        "indicator_version": 1,
        "reading": READINGS[reading],
        "evidence_on": evidence_on,
        "recorded_at": midnight(evidence_on),
        "round_id": THIS_ROUND,
    }
    return Observation(**{**given, **fields})


def observations(text, *, indicator="thing", unit=HOUSE, start=0):
    """“document 3 + gesprek 1 (te oud)”: each part is a source of its own; a dash says nothing at all."""
    found = []
    for number, part in zip(count(start, 2), [] if text == "–" else text.split(" + "), strict=False):
        said = _SAID.fullmatch(part)
        assert said, part
        fields = {"indicator": indicator, "unit": unit}
        remark = said["remark"] or ""
        if remark.startswith("in plaats van "):
            old = _SAID.fullmatch(remark.removeprefix("in plaats van "))
            found.append(observation(number, old["kind"], old["reading"], evidence_on=BEFORE_THAT, **fields))
            fields["replaces"] = found[-1].id
        elif remark.startswith("gebruikt "):
            fields["used_on"] = read_day(remark.removeprefix("gebruikt "))
        elif remark:
            fields |= {
                "te oud": {"evidence_on": TOO_OLD},
                "deze ronde": {"round_id": THIS_ROUND},
                "vorige ronde": {"round_id": EARLIER_ROUND},
            }[remark]
        found.append(observation(number + 1, said["kind"], said["reading"], **fields))
    return found


def standing_of(text, **fields):
    """What counts today of the sources in the text."""
    return standing(observations(text, **fields), at=NOW, max_age={fields.get("indicator", "thing"): MAX_AGE})


def indicator(slug="thing", *, asks_for="–", **fields):
    """An indicator of weight 2 that looks at the whole house; `asks_for` in the words of docs/rules/findings.md."""
    given = {
        "slug": slug,
        "version": 1,
        "topic": Topic.CULTURE,
        "statement": f"Wij doen {slug}.",
        "why": "Daarom.",
        "levels": LevelTexts(absent="nee", paper="staat er", in_use="doen wij", proven="is te zien"),
        "test_question": "Wanneer voor het laatst?",
        "proof": (),
        "informants": (),
        "dimension": Dimension(
            circumstance=Circumstance.PEOPLE, origin=Origin.INTERNAL, intent=Intent.INTENDED, nature=Nature.HUMAN
        ),
        "scope": Scope.ORGANISATION,
        "weight": 2,
        "weight_reason": "Daarom.",
        "max_age_months": MAX_AGE,
        "sensitivity": Sensitivity.WORKING,
        "sources": (Source(title="Eigen bron"),),
        "paper_suffices": "meer niet" in asks_for,
        "law": law() if "volgens de wet" in asks_for else None,
    }
    return Indicator(**{**given, **fields})


def law(*territories):
    return Law(
        title="Wet",
        article="1",
        requires_document=True,
        url="https://wetten.overheid.nl/",
        checked_on=TODAY,
        territories=territories or (Territory.EUROPEAN,),
    )


def measure(slug="deed", *, raises, hours=10, **fields):
    """A measure for every size; its small variant takes half the hours."""
    given = {
        "slug": slug,
        "version": 1,
        "title": slug,
        "why": "Daarom.",
        "raises": raises,
        "steps": (Step(text="Doe het.", hours=Hours(owner=hours)),),
        "owner": Owner.OOV,
        "makes_document": False,
        "sizes": tuple(SizeClass),
        "small_variant": SmallVariant(text="Doe het samen.", hours=Hours(owner=hours / 2)),
        "sources": (Source(title="Eigen bron"),),
    }
    return Measure(**{**given, **fields})
