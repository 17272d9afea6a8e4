# SPDX-License-Identifier: EUPL-1.2
"""What a letter fills in within its sentences, and which of its parts are there: for one reader, on one day."""

from collections.abc import Collection
from datetime import date

from dijkwacht.assessments.values import Confidentiality, ReportFigures
from dijkwacht.directory.values import OwnContact
from dijkwacht.improvement.domain.letter_facts import LetterFacts, PlanFacts
from dijkwacht.improvement.domain.letter_tables import (
    contact_table,
    measured_tables,
    plan_tables,
    risk_words,
    room_tables,
)
from dijkwacht.knowledge.values import RoomPrivacy
from dijkwacht.values.organisations import Bodies, Territory
from dijkwacht.values.phrasing import counted, day_words, euro_words, hours_words

COORDINATOR = "de weerbaarheidscoördinator"


def letter_facts(
    *,
    name: str,
    bodies: Bodies,
    territory: Territory,
    on: date,
    reader: Confidentiality,
    plan: PlanFacts,
    figures: ReportFigures | None = None,
    contacts: Collection[OwnContact] = (),
    room: RoomPrivacy | None = None,
) -> LetterFacts:
    """Everything known, as far as this reader may know it. `figures` must have been made for the same reader."""
    fields = _organisation(name, bodies, on) | _plan(plan, reader) | _measured(figures) | _room(room)
    tables = plan_tables(plan, reader) | measured_tables(figures) | room_tables(room)
    return LetterFacts(
        fields={key: text for key, text in fields.items() if text},
        tables=tables | {"contacts": contact_table(contacts, reader)},
        conditions=_conditions(plan, figures, territory),
    )


def _organisation(name: str, bodies: Bodies, on: date) -> dict[str, str]:
    return {
        "organisatie": bodies.organisation_in_sentence,
        "Organisatie": bodies.organisation,
        "naam": name,
        "datum": day_words(on),
        "jaar": str(on.year),
        "volgend_jaar": str(on.year + 1),
        "college": f"het {bodies.daily_board}",
        "raad": bodies.council,
        "burgemeester": f"de {bodies.chair}",
        "secretaris": f"de {bodies.secretary}",
        "coordinator": COORDINATOR,
    }


def _plan(plan: PlanFacts, reader: Confidentiality) -> dict[str, str]:
    if not plan.has_plan:
        return {}
    tells_risk = reader is not Confidentiality.PUBLIC and plan.risk_share is not None
    return {
        "uren_per_week": _hours(plan.minutes_per_week, "per week"),
        "uren_beschikbaar": _hours(plan.minutes_available),
        "uren_gepland": _hours(plan.minutes_planned),
        "uren_tekort": _hours(plan.minutes_short),
        "periode": _period(plan.begins_on, plan.ends_on),
        "acties_gepland": counted(len(plan.actions), "actie", "acties"),
        "acties_klaar": counted(len(plan.done), "actie", "acties"),
        "acties_passen_niet": counted(len(plan.left), "actie", "acties"),
        "risico_weg": risk_words(plan.risk_share or 0) if tells_risk else "",
        "planbesluit": _adopted(plan),
        "extra_uren": _hours(plan.extra_minutes_per_week, "per week"),
        "extra_euro": _euros(plan.extra_euros_per_year, "per jaar"),
        "kosten_eenmalig": _euros(plan.euros_once),
        "kosten_per_jaar": _euros(plan.euros_per_year, "per jaar"),
    }


def _measured(figures: ReportFigures | None) -> dict[str, str]:
    if figures is None:
        return {}
    return {
        "meting": figures.round_title,
        "meting_datum": day_words(figures.on),
        "conclusie": figures.conclusion,
        "peil": figures.agreed,
        "peilbesluit": figures.decision,
    }


def _room(room: RoomPrivacy | None) -> dict[str, str]:
    return {"ruimte": room.title, "ondernemingsraad": room.works_council} if room else {}


def _conditions(plan: PlanFacts, figures: ReportFigures | None, territory: Territory) -> frozenset[str]:
    is_european = territory is Territory.EUROPEAN
    holds = {
        "has_plan": plan.has_plan,
        "no_plan": not plan.has_plan,
        "has_adoption": plan.adopted is not None,
        "no_adoption": plan.adopted is None,
        "has_level": bool(figures and figures.agreed),
        "no_level": not (figures and figures.agreed),
        "has_left": bool(plan.left),
        "has_findings": bool(figures and figures.has_findings),
        "has_done": bool(plan.done),
        "european": is_european,
        "caribbean": not is_european,
    }
    return frozenset(name for name, is_so in holds.items() if is_so)


def _hours(minutes: int | None, per: str = "") -> str:
    return "" if minutes is None else f"{hours_words(minutes / 60)} uur {per}".strip()


def _euros(euros: int | None, per: str = "") -> str:
    return "" if euros is None else f"{euro_words(euros)} {per}".strip()


def _period(first: date | None, last: date | None) -> str:
    return f"{day_words(first)} tot en met {day_words(last)}" if first and last else ""


def _adopted(plan: PlanFacts) -> str:
    if plan.adopted is None:
        return ""
    return f"{plan.adopted.decision or 'besluit'} van {plan.adopted.body} van {day_words(plan.adopted.decided_on)}"
