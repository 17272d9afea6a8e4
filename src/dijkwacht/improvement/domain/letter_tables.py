# SPDX-License-Identifier: EUPL-1.2
"""The tables of letters, each as far as one reader may see it."""

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from dijkwacht.assessments.values import Confidentiality, ReportFigures
from dijkwacht.directory.values import ContactDetails, OwnContact
from dijkwacht.improvement.domain.letter_facts import FactTable, PlanFacts, WhatIf
from dijkwacht.knowledge.values import RoomPrivacy, Sensitivity
from dijkwacht.values.phrasing import (
    capital,
    counted,
    day_words,
    euro_words,
    fraction_words,
    hours_words,
    listed,
    month_words,
    number_words,
    whole,
)

HEAVIEST = 10
"""Findings in a letter; the others stand in the report."""
NEARLY_ALL = 0.95
NO_PLAN = "Er is nog geen plan."
NO_ROUND = "Er is nog geen meting."
NO_ROOM = "Kies eerst over welke ruimte van Dijkwacht dit stuk gaat."
LEFT_OUT_IN_PUBLIC = "Wat de veiligheid kan schaden, staat niet in deze lijst."


class _Sensitive(Protocol):
    @property
    def sensitivity(self) -> Sensitivity: ...


def plan_tables(plan: PlanFacts, reader: Confidentiality) -> dict[str, FactTable]:
    """The tables that follow from the plan. In public an action has no hours and no result, as in the public report."""
    is_public = reader is Confidentiality.PUBLIC
    found = {
        "actions": _of(
            plan.actions,
            reader,
            title="Acties van het plan",
            columns=("Wat", "Wie", "Klaar in") if is_public else ("Wat", "Wie", "Uren", "Klaar in"),
            cells=lambda one: (
                one.title,
                capital(one.owner),
                *(() if is_public else (_hours(one.minutes),)),
                month_words(one.finish) if one.finish else "nog niet gepland",
            ),
            empty="Er staan nog geen acties in het plan.",
        ),
        "done": _of(
            plan.done,
            reader,
            title="Acties die klaar zijn",
            columns=("Wat", "Klaar op") if is_public else ("Wat", "Klaar op", "Wat het opleverde"),
            cells=lambda one: (one.title, day_words(one.ended_on), *(() if is_public else (one.outcome,))),
            empty="Er is nog niets klaar.",
        ),
        "left": _of(
            plan.left,
            reader,
            title="Acties die niet passen",
            columns=("Wat", "Uren tekort", "Wat dat betekent"),
            cells=lambda one: (one.title, _hours(one.short_minutes), one.meaning),
            empty="Alles past binnen de uren.",
        ),
        "owners": _of(
            plan.owners,
            reader,
            title="Wie waarvoor verantwoordelijk is",
            columns=("Wat", "Trekker", "Bestuurlijk eigenaar", "Ambtelijk eigenaar"),
            cells=lambda one: (
                one.title,
                *(capital(who) or "nog niemand" for who in (one.owner, one.portfolio_holder, one.official_owner)),
            ),
            empty="Er is nog niemand aangewezen.",
        ),
        "changes": _of(
            plan.changes,
            reader,
            title="Wat er veranderde sinds de vaststelling",
            columns=("Wat", "Vastgesteld", "Nu", "Reden"),
            cells=lambda one: (one.title, one.was, one.now, one.reason),
            empty="Er is sinds de vaststelling niets veranderd."
            if plan.adopted
            else "Het plan is nog niet vastgesteld.",
        ),
        "what_if": _what_if(plan.what_if, is_public=is_public),
        "hours": FactTable(
            title="Geplande en echte uren",
            columns=("Wie", "Gepland", "Echt"),
            rows=tuple(
                (
                    capital(one.who),
                    _hours(one.planned_minutes),
                    "niet opgeschreven" if one.real_minutes is None else _hours(one.real_minutes),
                )
                for one in plan.hours
            ),
            empty="Er zijn nog geen uren opgeschreven.",
        ),
    }
    return found if plan.has_plan else {name: _without_rows(table, NO_PLAN) for name, table in found.items()}


def _of[Row: _Sensitive](
    rows: Sequence[Row],
    reader: Confidentiality,
    *,
    title: str,
    columns: tuple[str, ...],
    cells: Callable[[Row], tuple[str, ...]],
    empty: str,
) -> FactTable:
    """The rows that this reader may see, and a word about the others."""
    told = [one for one in rows if one.sensitivity in reader.named]
    return FactTable(
        title=title,
        columns=columns,
        rows=tuple(cells(one) for one in told),
        empty="" if rows else empty,
        note=_left_out(len(rows) - len(told), reader),
    )


def _left_out(number: int, reader: Confidentiality) -> str:
    """In public not even how many."""
    if not number:
        return ""
    if reader is Confidentiality.PUBLIC:
        return LEFT_OUT_IN_PUBLIC
    return f"{capital(counted(number, 'regel staat', 'regels staan'))} alleen in de werkversie."


def _what_if(rows: Collection[WhatIf], *, is_public: bool) -> FactTable:
    columns = ("Uren", "Acties die passen", "Acties die niet passen", "Risico dat weggaat", "Kosten")
    shown = [number for number, column in enumerate(columns) if not (is_public and column.startswith("Risico"))]
    told = [
        (
            capital(one.label),
            whole(one.fits),
            whole(one.left),
            "niet bekend" if one.risk_share is None else capital(risk_words(one.risk_share)),
            _costs(one),
        )
        for one in rows
    ]
    return FactTable(
        title="Met en zonder extra uren",
        columns=tuple(columns[number] for number in shown),
        rows=tuple(tuple(cells[number] for number in shown) for cells in told),
        empty="Er is nog niet uitgerekend wat extra uren opleveren.",
    )


def risk_words(share: float) -> str:
    """Which part of the risk, from 0 to 1, so that “van het risico” can follow."""
    if share >= NEARLY_ALL:
        return "vrijwel alles"
    return fraction_words(share) if share else "niets"


def _costs(one: WhatIf) -> str:
    if one.euros_once is None and one.euros_per_year is None:
        return "niet bekend"
    once = f"{euro_words(one.euros_once)} eenmalig" if one.euros_once else ""
    yearly = f"{euro_words(one.euros_per_year)} per jaar" if one.euros_per_year else ""
    return listed([part for part in (once, yearly) if part]) or "geen"


def measured_tables(figures: ReportFigures | None) -> dict[str, FactTable]:
    """The pillars and the heaviest findings; `figures` already hold only what the reader may know."""
    findings = figures.findings if figures else ()
    more = len(findings) - HEAVIEST
    return {
        "pillars": FactTable(
            title="De pijlers",
            columns=("Pijler", "Hoogte van de dijk", "Bekend"),
            rows=tuple((one.title, one.height, one.known) for one in figures.pillars) if figures else (),
            empty=NO_ROUND,
        ),
        "findings": FactTable(
            title="De zwaarste bevindingen",
            columns=("Wat", "Nu", "Waarom het opvalt", "Waar, bron of wet"),
            rows=tuple(
                (one.what, one.level or "niet bekend", capital(one.kind), one.aside) for one in findings[:HEAVIEST]
            ),
            empty="Er zijn geen bevindingen." if figures else NO_ROUND,
            note=f"Dit zijn de zwaarste {number_words(HEAVIEST)} van {whole(len(findings))} bevindingen."
            if more > 0
            else "",
        ),
    }


def contact_table(contacts: Collection[OwnContact], reader: Confidentiality) -> FactTable:
    """The organisation's own contacts; in public those that stand on the page without sign-in."""
    told = [one.details for one in contacts if one.details.is_public or reader is not Confidentiality.PUBLIC]
    return FactTable(
        title="Eigen contacten",
        columns=("Wie", "Waarvoor", "Bereikbaar"),
        rows=tuple((one.title, one.explanation, _reachable(one)) for one in told),
        empty="Er staan nog geen eigen contacten in de wegwijzer.",
    )


def _reachable(contact: ContactDetails) -> str:
    return ", ".join(part for part in (contact.phone, contact.mail, contact.hours, contact.place) if part)


def room_tables(sheet: RoomPrivacy | None) -> dict[str, FactTable]:
    """What one room of Dijkwacht does with personal data."""
    processing = (
        (
            ("Doel", sheet.purpose),
            ("Grondslag", sheet.ground),
            ("Over wie", "; ".join(sheet.subjects)),
            ("Welke gegevens", "; ".join(sheet.data)),
            ("Wie ze ziet", "; ".join(sheet.readers)),
            ("Wat niet gebeurt", "; ".join(sheet.not_done)),
        )
        if sheet
        else ()
    )
    return {
        "retention": FactTable(
            title="Bewaartermijnen",
            columns=("Wat", "Hoe lang", "Waarom"),
            rows=tuple((one.what, one.term, one.ground) for one in sheet.retention) if sheet else (),
            empty=NO_ROOM,
        ),
        "risks": FactTable(
            title="Risico’s en maatregelen",
            columns=("Risico", "Kans", "Wat wij eraan doen"),
            rows=tuple((one.risk, one.likelihood, one.measure) for one in sheet.risks) if sheet else (),
            empty=NO_ROOM,
        ),
        "security": FactTable(
            title="Beveiliging",
            columns=("Maatregel",),
            rows=tuple((one,) for one in sheet.security) if sheet else (),
            empty=NO_ROOM,
        ),
        "processing": FactTable(
            title="De verwerking",
            columns=("Onderdeel", "Inhoud"),
            rows=tuple((label, text) for label, text in processing if text),
            empty=NO_ROOM,
        ),
    }


def _hours(minutes: int) -> str:
    return hours_words(minutes / 60)


def _without_rows(table: FactTable, why: str) -> FactTable:
    return FactTable(title=table.title, columns=table.columns, rows=(), empty=why)
