# SPDX-License-Identifier: EUPL-1.2
"""A small library of activities and talks made by hand, and pieces of a programme; without a database."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from dijkwacht.awareness.values import CaseAudience, CaseOrigin, CaseText, Gathering, NewActivity, PlannedActivity
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import (
    Activity,
    ActivitySet,
    Dilemma,
    Hours,
    Library,
    Public,
    Source,
    Tailoring,
    Talk,
    Theme,
)

SOURCE = Source(title="FACTS", place="punt 6", url="https://voorbeeld.example/facts")


def talk(slug: str = "buurman", audience: Public = Public.TEAM, **other: object) -> Talk:
    made = Talk(
        slug=slug,
        version=1,
        title=f"Gesprek {slug}",
        theme=Theme.PRESSURE,
        audience=audience,
        minutes=5,
        goal="Iedereen weet wat hij zegt als een bekende iets vraagt.",
        preparation=("Lees het dilemma vooraf.",),
        opening="Vijf minuten over een vriendelijk verzoek.",
        dilemmas=(
            Dilemma(
                title="De vergunning van de buurman",
                situation="Uw buurman vraagt hoe het met zijn vergunning staat.",
                questions=("Wat zegt u?", "Aan wie vertelt u dit?"),
                afterthought="Vriendelijk weigeren mag.",
            ),
        ),
        closing="Noem één zin die u zou zeggen.",
        careful="Vraag nooit wie het was.",
        sources=(SOURCE,),
    )
    return replace(made, **other)


def activity(slug: str = "norm", **other: object) -> Activity:
    made = Activity(
        slug=slug,
        version=1,
        title=f"Activiteit {slug}",
        theme=Theme.PRESSURE,
        set=ActivitySet.YEAR,
        month=1,
        every_years=1,
        audience=Public.ALL_STAFF,
        form="gesprek in het werkoverleg",
        why="Wie de norm kent, weigert makkelijker.",
        minutes=15,
        hours=Hours(owner=3, coordinator=2, participant=25),
        steps=("Zoek de norm op.", "Bespreek hem."),
        small_variant="Eén koffie met het hele huis.",
        sources=(SOURCE,),
        tailored=(Tailoring(for_whom="buitendienst", text="Doe het op de werf."),),
        talk="buurman",
    )
    return replace(made, **other)


ACTIVITIES = (
    activity(),
    activity("oefening", theme=Theme.AGGRESSION, month=6, hours=Hours(owner=6), minutes=30, talk=""),
    activity("raad", theme=Theme.INTEGRITY, month=3, every_years=4, audience=Public.COUNCIL, talk="raadsavond"),
    activity("opening", set=ActivitySet.WEEK_OF_RESILIENCE, month=9, talk=""),
    activity("slot", set=ActivitySet.WEEK_OF_RESILIENCE, month=9, talk=""),
)
TALKS = (talk(), talk("raadsavond", Public.COUNCIL, minutes=120, theme=Theme.INTEGRITY))
SMALL: Library = replace(
    library(), activities={one.slug: one for one in ACTIVITIES}, talks={one.slug: one for one in TALKS}
)
EMPTY: Library = replace(library(), activities={}, talks={})

CASE = CaseText(
    title="De aanvraag met haast",
    theme=Theme.PRESSURE,
    audience=CaseAudience.TEAM,
    happened="Een aanvrager stond voor de derde keer aan de balie en noemde een bestuurder.",
    helped="De medewerker vroeg een collega erbij.",
    learned="Wie aandringt, krijgt een tweede gezicht.",
    questions=("Wat zou u zeggen?", "Wie kijkt mee?", "Aan wie vertelt u het?"),
    origin=CaseOrigin.OWN,
)
OWN = NewActivity(
    title="Lunch met de wijkagent",
    theme=Theme.UNDERMINING,
    audience=Public.ALL_STAFF,
    form="lunch",
    why="Wie hem kent, belt eerder.",
    minutes=45,
    hours=Hours(owner=3),
    talk="",
    month=date(2026, 11, 1),
    day=None,
    every_years=1,
)


def planned(**other: object) -> PlannedActivity:
    made = PlannedActivity(
        id=uuid4(),
        slug="",
        title="Lunch",
        theme=Theme.UNDERMINING,
        set=None,
        audience=Public.ALL_STAFF,
        form="",
        why="",
        minutes=45,
        hours=Hours(owner=3),
        talk="",
        first_month=date(2026, 5, 1),
        every_years=1,
        last_year=None,
        added_by=None,
    )
    return replace(made, **other)


def gathering(on: date, attendance: dict[UUID, int | None] | None = None, **other: object) -> Gathering:
    made = Gathering(
        id=uuid4(),
        title="Lunch",
        theme=Theme.UNDERMINING,
        audience=Public.ALL_STAFF,
        on=on,
        attendance=attendance or {},
    )
    return replace(made, **other)
