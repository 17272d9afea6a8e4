# SPDX-License-Identifier: EUPL-1.2
"""The processes of Waterrijk: what it took over, what goes differently there, what surrounds it. All of it is invented."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from dijkwacht.knowledge.public import library
from dijkwacht.processes.actions import holders, positions
from dijkwacht.processes.actions.circumstances import say_circumstance
from dijkwacht.processes.actions.divisions import ask_division
from dijkwacht.processes.actions.duties import set_duties, set_mandates, set_skills
from dijkwacht.processes.actions.exchanges import request_exchange, take_step
from dijkwacht.processes.actions.processes import change_process, take_processes
from dijkwacht.processes.domain.exchange import ExchangeStep
from dijkwacht.processes.queries.exchanges import waiting_for
from dijkwacht.processes.queries.house import process_for, processes_of
from dijkwacht.processes.values.circumstances import Entry, Way
from dijkwacht.processes.values.duties import Duty, DutyKind, StepKey
from dijkwacht.processes.values.exchange import ExchangeRequest
from dijkwacht.processes.values.house import ReliefKind, ScaleBand, Screening
from dijkwacht.processes.values.positions import AccessLine, NewHolder, NewPosition
from dijkwacht.values.actors import Actor
from dijkwacht.values.organisations import Feature

TAKEN: Final = (
    ("financial-transactions", "Bedrijfsvoering"),
    ("procurement", "Bedrijfsvoering"),
    ("subsidies", "Samenleving"),
    ("travel-documents", "Publiekszaken"),
    ("permits", "Ruimte"),
    ("population-register", "Publiekszaken"),
    ("enforcement", "Openbare werken"),
    ("bibob", "Ruimte"),
)
"""Every process that runs in Waterrijk, with its department."""
ADAPTED: Final = "travel-documents"
_SMALL: Final = (
    "Wij reiken uit op dinsdag en donderdag; dan zijn er drie mensen. Een collega van Samenleving heeft een schriftelijk "
    "mandaat voor verstrekken. Zijn er geen drie mensen, dan reiken wij die dag niet uit."
)

_TALK: Final = "Gesprek met de teamleiders"
_TOLD: Final = (
    Entry(
        key=Feature.OUTSKIRTS,
        risk="In de Oosterpolder staan stallen leeg. De huur wordt er contant geboden.",
        strength="De buitendienst rijdt er elke week langs en ziet het als er iets verandert.",
        source="Buitendienst",
    ),
    Entry(
        key=Feature.BUSINESS_ESTATE,
        risk="Panden wisselen vaak van huurder. Wie er nu zit, weten wij niet altijd.",
        source="Ronde van de bedrijvenadviseur",
    ),
    Entry(
        key=Way.SHORT_LINES,
        is_here=True,
        risk="Een ondernemer belt de behandelaar zelf, en soms de wethouder erbij.",
        strength="Wie twijfelt, staat binnen een minuut bij een collega of de burgemeester.",
        source=_TALK,
    ),
    Entry(
        key=Way.CAPACITY,
        is_here=True,
        risk="In de vakantie doet één medewerker Burgerzaken de balie alleen.",
        source=_TALK,
    ),
    Entry(
        key=Way.TRUST,
        is_here=True,
        risk="Nakijken voelt als wantrouwen. Een steekproef is er nooit van gekomen.",
        strength="Fouten worden genoemd. Niemand hoeft iets te verbergen.",
        source=_TALK,
    ),
    Entry(key=Way.UNDESCRIBED, is_here=False, source=_TALK),
)


@dataclass(frozen=True, kw_only=True)
class _Post:
    """A position of Waterrijk: its access as system, right and step; its codes with hours and the code of the manager."""

    told: NewPosition
    department: str
    access: tuple[tuple[str, str, str], ...] = ()
    mandates: tuple[str, ...] = ()
    codes: tuple[tuple[str, int, str], ...] = ()


_POSTS: Final = (
    _Post(
        told=NewPosition(
            title="Teamleider publiekszaken",
            holders=1,
            scale_band=ScaleBand.TEN_TO_12,
            has_outside_contact=False,
            screening=frozenset({Screening.VOG, Screening.OATH}),
        ),
        department="Publiekszaken",
        access=(("Reisdocumenten", "verstrekken", "grant"), ("BRP", "inzien", "")),
        mandates=("grant",),
        codes=(("R.S.", 36, ""),),
    ),
    _Post(
        told=NewPosition(
            title="Medewerker balie",
            holders=2,
            scale_band=ScaleBand.TO_6,
            has_outside_contact=True,
            screening=frozenset({Screening.VOG, Screening.OATH}),
        ),
        department="Publiekszaken",
        access=(("Reisdocumenten", "aanvragen en uitreiken", "intake"), ("BRP", "inzien en wijzigen", "intake")),
        codes=(("M.K.", 28, "R.S."), ("J.V.", 32, "R.S.")),
    ),
    _Post(
        told=NewPosition(title="Informatiebeheerder", holders=1, scale_band=ScaleBand.TEN_TO_12),
        department="Bedrijfsvoering",
        access=(("Beheer van accounts", "alles", ""),),
        codes=(("H.T.", 24, ""),),
    ),
    _Post(told=NewPosition(title="Inhuur financiën", has_outside_contact=True), department="Bedrijfsvoering"),
)

_SHEETS: Final = {
    "travel-documents": {
        "intake": "M.K. (J.V.)",
        "grant": "J.V. (R.S.)",
        "book-in": "M.K.",
        "hand-over": "M.K. (J.V.)",
        "supervise": "R.S.",
    },
    "procurement": {
        "report": "A.D.",
        "call": "I.B.",
        "open": "I.B.",
        "judge": "I.B. A.D.",
        "order": "A.D.",
        "invoice": "A.D.",
    },
    "bibob": {"form": "B.V.", "research": "B.V.", "conclude": "B.V.", "decide": "B.V."},
}
"""Who does what, step by step, in codes; brackets stand around who replaces."""


def tell_processes(coordinator: Actor, *, departments: Mapping[str, UUID], today: date) -> None:
    """Waterrijk took its processes over two months ago, and a week later said how travel documents go there."""
    take_processes(
        actor=coordinator,
        processes=[library().processes[slug] for slug, _ in TAKEN],
        departments={slug: departments[name] for slug, name in TAKEN},
        at=_morning(today - timedelta(weeks=9)),
    )
    process = library().processes[ADAPTED]
    change_process(
        actor=coordinator,
        slug=ADAPTED,
        process=replace(process, owner="hoofd Publiekszaken", small_variant=_SMALL),
        left_out={},
        department_id=departments[dict(TAKEN)[ADAPTED]],
        at=_morning(today - timedelta(weeks=8)),
    )


def tell_circumstances(coordinator: Actor, *, at: datetime) -> None:
    """What the surroundings and the way of working mean here: risks, strengths and both.

    What lies around was told with the facts of the organisation: it decides what the measurement of the story asks.
    """
    for entry in _TOLD:
        say_circumstance(actor=coordinator, entry=entry, at=at)


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))


def tell_positions(coordinator: Actor, *, departments: Mapping[str, UUID], today: date) -> None:
    """A month ago the coordinator and HRM wrote down four positions, and the codes of who fills them.

    Travel documents must run here: the positions name its steps.
    """
    at = _morning(today - timedelta(weeks=5))
    known: dict[str, UUID] = {}
    for post in _POSTS:
        told = replace(post.told, department_id=departments[post.department])
        position_id = positions.add_position(actor=coordinator, told=told, at=at)
        for system, right, step in post.access:
            line = AccessLine(system=system, right=right, step=_key(step) if step else None)
            positions.add_access(actor=coordinator, position_id=position_id, line=line)
        positions.set_mandates(actor=coordinator, position_id=position_id, steps=map(_key, post.mandates))
        for code, hours, manager in post.codes:
            new = NewHolder(
                code=code, position_id=position_id, minutes=hours * 60, manager_id=known[manager] if manager else None
            )
            known[code] = holders.add_holder(actor=coordinator, told=new, at=at)


def tell_duties(coordinator: Actor, *, today: date) -> None:
    """Three weeks ago the coordinator asked at three desks who does what. A desk is what a team leader wrote on a sheet."""
    at = _morning(today - timedelta(weeks=3))
    for slug, sheet in _SHEETS.items():
        process = process_for(coordinator.organisation_id, slug)
        set_duties(actor=coordinator, process=process, duties=_duties(slug, sheet), at=at)
    travel = process_for(coordinator.organisation_id, ADAPTED)
    set_mandates(actor=coordinator, process=travel, mandates={_key("grant"): ["J.V.", "R.S."]}, on=at.date())
    set_skills(actor=coordinator, process=travel, skills={"H.T.": [_key("supervise")]})
    for process in processes_of(coordinator.organisation_id):
        if process.slug in _SHEETS:
            ask_division(actor=coordinator, process=process)


def tell_exchange(coordinator: Actor, neighbour: Actor, *, today: date) -> None:
    """Offers are opened by two: a colleague of the neighbour comes for an hour a week, and something goes back."""
    asked = ExchangeRequest(
        partner_id=neighbour.organisation_id,
        kind=ReliefKind.COLLEAGUE,
        step="open",
        minutes=60,
        words="Woensdag om elf uur openen wij offertes. Wij zoeken een tweede paar ogen.",
        in_return="Wij kijken op dinsdag mee met jullie subsidies.",
        until=today + timedelta(weeks=40),
    )
    process = process_for(coordinator.organisation_id, "procurement")
    request_exchange(actor=coordinator, process=process, asked=asked, at=_morning(today - timedelta(weeks=2)))
    (theirs,) = waiting_for(neighbour.organisation_id)
    take_step(
        actor=neighbour,
        exchange_id=theirs.id,
        step=ExchangeStep.AGREE,
        answer="Goed idee. Laat de offertes tot elf uur dicht.",
        helper_code="L.P.",
        at=_morning(today - timedelta(days=10)),
    )


def _duties(slug: str, sheet: Mapping[str, str]) -> list[Duty]:
    """“M.K. (J.V.)”: M.K. does it, J.V. replaces."""
    return [
        Duty(
            step=StepKey(process=slug, step=step),
            code=code.strip("()"),
            kind=DutyKind.REPLACEMENT if code.startswith("(") else DutyKind.REGULAR,
        )
        for step, codes in sheet.items()
        for code in codes.split()
    ]


def _key(step: str) -> StepKey:
    return StepKey(process=ADAPTED, step=step)
