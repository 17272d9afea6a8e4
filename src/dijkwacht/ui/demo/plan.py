# SPDX-License-Identifier: EUPL-1.2
"""The plan of Waterrijk from week 48 of 2026, and the plans that are hard to draw."""

from dataclasses import replace
from datetime import date
from typing import Final

from dijkwacht.ui.domain.hours import HoursPart
from dijkwacht.ui.domain.risk_curve import RiskComparison, RiskLine, RiskProgress
from dijkwacht.ui.domain.schedule import ActionState, HoursWeek, Schedule, ScheduledAction, Work
from dijkwacht.ui.values import Column, Table
from dijkwacht.values.weeks import WEEK, weeks_from

_FIRST: Final = date(2026, 11, 23)
TODAY: Final = date(2026, 11, 25)
_MONDAYS: Final = weeks_from(_FIRST, 53)


def _weeks(available: tuple[int, ...], planned: tuple[int, ...], reasons: dict[int, str]) -> tuple[HoursWeek, ...]:
    return tuple(
        HoursWeek(monday=monday, available=has, planned=does, reason=reasons.get(place, ""))
        for place, (monday, has, does) in enumerate(zip(_MONDAYS, available, planned, strict=False))
    )


def _work(first: int, *minutes: int) -> tuple[Work, ...]:
    """Minutes in consecutive weeks from a place of the plan; 0 is a week without."""
    return tuple(Work(monday=_MONDAYS[first + place], minutes=one) for place, one in enumerate(minutes))


_ACTIONS: Final = (
    ScheduledAction(
        key="agressieprotocol", title="Agressieprotocol oefenen", url="#agressieprotocol", detail="HRM · 6 uur",
        state=ActionState.BEGUN, work=_work(0, 90, 120, 150),
    ),
    ScheduledAction(
        key="derde-persoon", title="Controle van de inkoop met Oeverland", url="#inkoop", detail="Financiën · 5 uur",
        state=ActionState.BEGUN, work=_work(0, 105, 120),
    ),
    ScheduledAction(
        key="toegang", title="Toegang tot systemen nalopen", url="#toegang", detail="Informatie · 8 uur",
        work=_work(2, 60, 120, 0, 0, 180, 240),
    ),
    ScheduledAction(
        key="privacyprotocol", title="Privacyprotocol laten vaststellen", url="#privacyprotocol",
        detail="secretaris · 3 uur", work=_work(3, 60, 0, 0, 60),
    ),
    ScheduledAction(
        key="bibob", title="Bibob-beleid bijwerken", url="#bibob", detail="OOV · 12 uur", work=_work(8, 180, 240, 120, 60),
        after=("privacyprotocol",),
    ),
    ScheduledAction(
        key="raad", title="Avond met de raad", url="#raad", detail="griffier · 6 uur", work=_work(10, 120, 135, 180),
        fixed_on=date(2027, 2, 18),
    ),
    ScheduledAction(
        key="hielp", title="Kijken of oefenen hielp", url="#hielp", detail="HRM · 2 uur", state=ActionState.CHECK,
        work=_work(12, 60, 120),
    ),
)  # fmt: skip

PLAN: Final = Schedule(
    weeks=_weeks(
        (240, 240, 240, 180, 0, 0, 240, 240, 240, 240, 240, 240, 240, 120),
        (195, 240, 210, 180, 0, 0, 240, 240, 180, 240, 240, 195, 240, 120),
        {4: "Kerst", 5: "Kerst"},
    ),
    actions=_ACTIONS,
    today=TODAY,
)
NO_ACTIONS: Final = Schedule(weeks=_weeks((240,) * 4, (0,) * 4, {}), actions=(), today=TODAY)
ONE_ACTION: Final = replace(PLAN, weeks=PLAN.weeks[:6], actions=_ACTIONS[:1])
NO_HOURS: Final = Schedule(
    weeks=_weeks((0,) * 8, (0,) * 8, dict.fromkeys(range(8), "Ziek")), actions=_ACTIONS[:2], today=TODAY
)
TWELVE_ACTIONS: Final = Schedule(
    weeks=_weeks(
        (480, 480, 480, 480, 0, 0, 480, 480, 0, 480, 480, 480, 0),
        (450, 480, 540, 420, 0, 0, 480, 360, 0, 480, 480, 300, 0),
        {4: "Kerst", 5: "Kerst", 8: "Herfstvakantie", 12: "Voorjaarsvakantie"},
    ),
    actions=(
        replace(_ACTIONS[0], state=ActionState.DONE),
        _ACTIONS[1],
        replace(_ACTIONS[2], due_on=date(2027, 1, 15)),
        _ACTIONS[3],
        replace(_ACTIONS[4], after=("privacyprotocol", "toegang")),
        _ACTIONS[5],
        ScheduledAction(
            key="lang",
            title="Afspraken over geschenken, nevenfuncties en contacten met ondernemers in alle teams bespreken en "
            "daarna in het personeelshandboek opnemen",
            detail="HRM, teamleiders en het hoofd van de afdeling Vergunningen · 14 uur",
            work=_work(1, 60, 0, 60, 0, 0, 60, 0, 0, 60), fixed_on=date(2027, 1, 6), after=("agressieprotocol",),
        ),
        ScheduledAction(
            key="griffier", title="Gesprek met de griffier", detail="30 min", work=_work(0, 30), due_on=date(2026, 11, 24)
        ),
        ScheduledAction(
            key="huisregels", title="Huisregels in de hal ophangen", detail="Facilitair · 1 uur", work=_work(2, 60),
            fixed_on=date(2026, 12, 7), due_on=date(2026, 12, 11),
        ),
        ScheduledAction(
            key="zomer", title="Zomerrooster van de balie", detail="Burgerzaken · 4 uur", work=_work(9, 60, 60, 60, 60, 60),
            after=("huisregels",),
        ),
        ScheduledAction(key="norm", title="Norm vaststellen", detail="college", fixed_on=date(2027, 2, 16)),
        replace(_ACTIONS[6], work=_work(20, 60)),
    ),
    today=date(2026, 12, 9),
)  # fmt: skip
WHOLE_YEAR: Final = Schedule(
    weeks=_weeks(
        tuple(0 if place in {4, 5, 35, 36, 37, 38} else 240 for place in range(53)),
        tuple(0 if place in {4, 5, 35, 36, 37, 38} else 240 - 30 * (place % 3) for place in range(53)),
        {place: "Kerst" if place < 30 else "Zomervakantie" for place in (4, 5, 35, 36, 37, 38)},
    ),
    actions=(
        *_ACTIONS,
        *(
            ScheduledAction(
                key=f"jaar-{number}", title=title, detail="4 uur", work=_work(first, 60, 60, 60, 60),
                fixed_on=date(2027, 9, 21) if number == 3 else None,
            )
            for number, (first, title) in enumerate(
                (
                    (16, "Ronde langs lege schuren"), (25, "Inkoopbeleid herzien"),
                    (31, "Externen in dienst doorlichten"), (41, "Week van de weerbaarheid"),
                )
            )
        ),
        replace(_ACTIONS[6], key="hielp-later", title="Kijken of Bibob werkt", work=_work(50, 60, 60)),
    ),
    today=date(2027, 3, 3),
)  # fmt: skip
PLANS: Final = {
    "vol": PLAN,
    "leeg": NO_ACTIONS,
    "een": ONE_ACTION,
    "twaalf": TWELVE_ACTIONS,
    "jaar": WHOLE_YEAR,
    "geen-uren": NO_HOURS,
}


def _line(name: str, first: int, *risks: float) -> RiskLine:
    """A risk in each fourth week from a place of the plan."""
    return RiskLine(
        name=name, points=tuple((_MONDAYS[first] + 4 * place * WEEK, risk) for place, risk in enumerate(risks))
    )


MORE_HOURS: Final = RiskComparison(
    plan=_line("4 uur per week", 0, 86, 70, 57, 53, 40, 32, 28, 25),
    other=_line("6 uur per week", 0, 86, 64, 47, 38, 24, 16, 11, 8),
    end="zomer 2027",
)
PROGRESS: Final = RiskProgress(
    past=_line("Tot nu toe", 0, 86, 80, 61, 57),
    plan=_line("Plan", 12, 57, 44, 33, 26, 20),
    adopted=_line("Vastgesteld plan", 0, 86, 70, 52, 44, 31, 24, 18, 15),
    today=_MONDAYS[12],
    start="nov 2026",
    end="zomer 2027",
)
CURVES: Final = {
    "meer-uren": (
        "Wat als u 2 uur meer had?",
        "Dan past alles, behalve de ronde langs lege schuren. Het risico daalt twee maanden eerder.",
        MORE_HOURS,
    ),
    "voortgang": ("Wat het plan tot nu toe wegneemt", "Vastgesteld door het college op 1 december 2026.", PROGRESS),
    "een-lijn": (
        "Een plan dat niets wegneemt", "",
        RiskComparison(plan=_line("1 uur per week", 0, 12, 12, 12, 12), end="voorjaar 2027"),
    ),
    "begin": (
        "De eerste dag", "",
        RiskProgress(
            past=_line("Tot nu toe", 0, 86), adopted=_line("Vastgesteld plan", 0, 86, 70, 52), today=_MONDAYS[0],
            end="voorjaar 2027",
        ),
    ),
    "niets": (
        "Er is geen risico meer", "",
        RiskComparison(plan=_line("4 uur per week", 0, 0, 0), other=_line("6 uur per week", 0, 0, 0)),
    ),
}  # fmt: skip


def _things(*minutes: int) -> tuple[HoursPart, ...]:
    return tuple(HoursPart(number=number, minutes=one) for number, one in enumerate(minutes, 1))


THREE_THINGS: Final = _things(90, 45, 60)
WEEKS_OF_HOURS: Final = {
    "drie": (THREE_THINGS, 240),
    "kort": (_things(5, 15, 235), 255),
    "veel": (_things(60, 600, 300), 36 * 60),
    "leeg": ((), 240),
    "geen": ((), 0),
    "te-veel": (THREE_THINGS, 150),
}
SPENT: Final = ((360, 450), (360, 360), (120, 0))
DOES_NOT_FIT: Final = Table(
    columns=(Column(title="Wat", kind="head"), Column(title="Tekort", kind="number"), Column(title="Wat dat betekent")),
    rows=(
        (
            "Ronde langs lege schuren in het buitengebied",
            "18 uur",
            "Het risico op drugsopslag blijft onbekend tot de zomer",
        ),
        ("Inkoopbeleid herzien", "13 uur", "Een budgethouder kan tot die tijd alleen gunnen"),
        ("Externen in dienst doorlichten", "9 uur", "Wacht op HRM; u kunt dit niet zelf versnellen"),
    ),
)
