# SPDX-License-Identifier: EUPL-1.2
"""A year of Waterrijk: what was planned and held, whom to ask, and cases to learn from. All of it is invented.

It tells with whatever the library holds; without activities only the own ones are left.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from dijkwacht.awareness import actions, queries
from dijkwacht.awareness.domain.programme import first_of, month_later
from dijkwacht.awareness.values import (
    Ambassadors,
    CaseAudience,
    CaseOrigin,
    CaseText,
    Moment,
    NewActivity,
    SetChoice,
    ThemePost,
    Turn,
    TurnState,
)
from dijkwacht.knowledge.public import library
from dijkwacht.knowledge.values import ActivitySet, Hours, Public, Theme
from dijkwacht.values.actors import Actor
from dijkwacht.values.weeks import monday

_EVERY: Final = 2
"""Waterrijk is small: of the sets it takes over every second activity."""
_QUIET: Final = "Samenleving"
_POSTS: Final = (
    ThemePost(
        theme=Theme.AGGRESSION,
        contact="Coördinator agressie en geweld",
        phone="231",
        mail="veilig.werken@waterrijk.example",
        lead="HRM-adviseur",
    ),
    ThemePost(theme=Theme.INTEGRITY, contact="Vertrouwenspersoon", phone="214", lead="Gemeentesecretaris"),
    ThemePost(
        theme=Theme.UNDERMINING,
        contact="Meldpunt integriteit en ondermijning",
        phone="220",
        mail="meldpunt@waterrijk.example",
        lead="Coördinator weerbaarheid",
    ),
    ThemePost(theme=Theme.INFORMATION, contact="Informatiebeveiliger (CISO)", phone="240"),
    ThemePost(theme=Theme.PRESSURE, lead="Griffier"),
    ThemePost(theme=Theme.AFTERCARE, contact="Bedrijfsmaatschappelijk werk", phone="236", lead="HRM-adviseur"),
)
_NEWS: Final = (
    (
        9,
        "Het agressieprotocol past nu op één bladzijde",
        (
            "Wat u zelf doet, wie u belt en wat uw leidinggevende binnen 48 uur doet: het staat op één blad. "
            "Het hangt bij elke balie en zit in de werktas van de buitendienst."
        ),
    ),
    (
        38,
        "Een cadeau melden kan nu met één mail",
        (
            "Kreeg u iets aangeboden, ook als u het weigerde? Mail uw leidinggevende in één zin wat het was. "
            "Meer is niet nodig."
        ),
    ),
    (
        58,
        "Dank voor alle gesprekken in de week van de weerbaarheid",
        "In vier afdelingen is over een lastig verzoek gepraat. Wat teams ervan leerden, komt als casuskaart op deze pagina.",
    ),
)
_HASTE: Final = CaseText(
    title="De aanvraag die vandaag nog af moest",
    theme=Theme.PRESSURE,
    audience=CaseAudience.TEAM,
    happened="Een ondernemer stond voor de derde keer aan de balie. Zijn aanvraag was niet compleet. Hij noemde een "
    "wethouder die er ook zo over dacht, en vroeg om het vandaag nog af te maken. De medewerker was die middag alleen.",
    helped="De medewerker zei wat er ontbrak en wanneer het besluit komt, en dat een collega altijd meekijkt. "
    "Daarna belde zij haar leidinggevende. Die nam het gesprek over.",
    learned="Wie aandringt, krijgt bij ons een tweede gezicht. De vaste zin staat nu bij elke balie: "
    "“Dat beslis ik nooit alleen.” Namen van bestuurders veranderen niets aan de volgorde.",
    questions=(
        "Wat zou u zeggen als iemand een wethouder noemt?",
        "Wie kijkt er bij u mee op een rustige vrijdagmiddag?",
        "Hoe laat u weten dat het gesprek er was?",
    ),
    origin=CaseOrigin.OWN,
)
_ISLAND: Final = CaseText(
    title="Waar iedereen elkaar kent",
    theme=Theme.INTEGRITY,
    audience=CaseAudience.COLLEGE,
    happened="In een kleine gemeente kent iedereen elkaar en heeft menigeen meer petten op. Er is enige naïviteit: het "
    "idee leeft dat het daar niet gebeurt. De gemeente liet eerst een beeld van de criminaliteit maken en daarna een scan "
    "van de eigen organisatie.",
    helped="De scan keek naar vijf thema’s en eindigde in een praktische lijst met verbeterpunten. Het RIEC helpt daarbij "
    "met advies, training en hulpmiddelen.",
    learned="De burgemeester noemt het vierogenprincipe belangrijk en wil ook de schijn van belangenverstrengeling "
    "voorkomen.",
    questions=(
        "Wie heeft bij ons meer dan één pet op, en wat spreken wij daarover af?",
        "Waar kan één mens nu alleen beslissen?",
        "Wanneer hoorden wij voor het laatst “dat gebeurt hier niet”?",
    ),
    origin=CaseOrigin.PUBLISHED,
    source_title="Code Geel nr. 13 (RIEC-LIEC, 2021), vraaggesprek over de weerbaarheidsscan",
    source_url="https://magazines.riec.nl/codegeel/2021/13/weerbaarheidscan-riecs",
)
_TO_READ: Final = CaseText(
    title="Een foto van de auto",
    theme=Theme.AGGRESSION,
    audience=CaseAudience.TEAM,
    happened="Op 12 maart vond een medewerker van de buitendienst een foto van zijn auto onder de ruitenwisser. "
    "Er stond niets bij. Die week had hij twee keer een dumping gemeld.",
    helped="Hij vertelde het dezelfde dag. Zijn leidinggevende deed melding bij de politie en reed een week met hem mee.",
    learned="Ook iets zonder woorden is een voorval. De werkauto staat nu binnen.",
    questions=(
        "Zou u dit melden, of wachten of er nog iets komt?",
        "Wie vertelt het thuis?",
        "Wat heeft u nodig om de volgende dag weer de weg op te gaan?",
    ),
    origin=CaseOrigin.OWN,
)
_DRAFT: Final = CaseText(
    title="Even opzoeken voor een bekende",
    theme=Theme.INFORMATION,
    audience=CaseAudience.TEAM,
    happened="Een collega kreeg van een sportmaatje de vraag op welk adres iemand nu woont. Het ging om een leuke "
    "verrassing. Zij had het in een halve minuut kunnen zien.",
    helped="Zij zei dat zij alleen opzoekt wat bij haar werk hoort, en dat elke blik in het systeem te zien is.",
    learned="Een vaste zin helpt: “Dat mag ik niet, en het is ook te zien.” Daarna was het onderwerp klaar.",
    questions=(
        "Wanneer vroeg iemand u voor het laatst om even te kijken?",
        "Wat zegt u, zonder de ander voor het hoofd te stoten?",
        "Bij wie gaat u langs als u het toch deed?",
    ),
    origin=CaseOrigin.TOLD,
)
_OWN: Final = NewActivity(
    title="Kennismaken met de wijkagent",
    theme=Theme.UNDERMINING,
    audience=Public.ALL_STAFF,
    form="Lunch in de raadzaal",
    why="Wie de wijkagent kent, belt eerder over een vreemd signaal.",
    minutes=45,
    hours=Hours(owner=3),
    talk="",
    month=date.min,
    day=None,
    every_years=1,
)


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Who plans, writes and reads along in the story."""

    coordinator: Actor
    hrm: Actor
    council_clerk: Actor


def tell_programme(cast: Cast, *, departments: Mapping[str, UUID], today: date) -> None:
    """The whole story as it stands today, through the actions of the room."""
    _plan(cast, today)
    _hold(cast, departments, today)
    _keep_page(cast.coordinator, departments, today)
    _write_cases(cast, today)


def _plan(cast: Cast, today: date) -> None:
    """What was taken over almost a year ago, and one activity of its own."""
    begin = today - timedelta(days=320)
    week = monday(today - timedelta(days=70))
    for kind, in_week in ((ActivitySet.YEAR, None), (ActivitySet.WEEK_OF_RESILIENCE, week)):
        found = sorted((one for one in library().activities.values() if one.set is kind), key=lambda one: one.month)
        actions.take_over(
            actor=cast.coordinator,
            activities=found[::_EVERY],
            choice=SetChoice(slugs=frozenset(one.slug for one in found), begin_year=begin.year, week=in_week),
            today=begin,
            at=_morning(begin),
        )
    month = month_later(first_of(today), 2)
    added = today - timedelta(days=40)
    actions.add_activity(actor=cast.hrm, new=_in_month(_OWN, month_later(month, -12)), at=_morning(added))


def _hold(cast: Cast, departments: Mapping[str, UUID], today: date) -> None:
    """What went by was held in all departments but one, which is why the coverage says so; one turn was skipped."""
    actor = cast.coordinator
    first = month_later(first_of(today), -11)
    turns = queries.turns_around(actor.organisation_id, first=first, last=first_of(today), today=today)
    late = [one for one in turns if one.state is TurnState.LATE]
    for number, turn in enumerate(late):
        if number == len(late) - 1:
            _move(actor, turn, today)
        elif number % 7 == 5:
            actions.skip_turn(
                actor=actor,
                activity_id=turn.activity.id,
                year=turn.year,
                reason="Te veel tegelijk door de verhuizing. Volgend jaar weer.",
                today=today,
                at=_morning(turn.month),
            )
        else:
            _hold_turn(cast, turn, number, departments, today)


def _hold_turn(cast: Cast, turn: Turn, number: int, departments: Mapping[str, UUID], today: date) -> None:
    on = turn.day + timedelta(days=number % 5) if turn.day else turn.month + timedelta(days=9 + number % 12)
    taking_part = [name for place, name in enumerate(departments) if name != _QUIET and (place + number) % 3]
    actions.hold_turn(
        actor=cast.coordinator,
        activity_id=turn.activity.id,
        year=turn.year,
        on=on,
        attendance={departments[name]: 6 + (5 * number + 7 * place) % 19 for place, name in enumerate(taking_part)},
        today=today,
        at=_morning(on),
    )


def _move(actor: Actor, turn: Turn, today: date) -> None:
    month = month_later(first_of(today), 1)
    day = month + timedelta(days=14)
    actions.move_turn(
        actor=actor,
        activity_id=turn.activity.id,
        year=turn.year,
        to=Moment(month=month, day=day),
        today=today,
        at=_morning(today - timedelta(days=6)),
    )


def _keep_page(coordinator: Actor, departments: Mapping[str, UUID], today: date) -> None:
    actions.name_theme_posts(actor=coordinator, posts=_POSTS)
    for days, title, text in _NEWS:
        on = today - timedelta(days=days)
        actions.write_news(actor=coordinator, title=title, text=text, on=on, at=_morning(on))
    actions.name_ambassadors(
        actor=coordinator,
        found=[
            Ambassadors(department=departments["Publiekszaken"], count=2, functions="medewerker balie, teamleider"),
            Ambassadors(department=departments["Openbare werken"], count=1, functions="voorman buitendienst"),
            Ambassadors(department=departments["Ruimte"], count=1, functions="toezichthouder"),
        ],
    )
    actions.renew_link(actor=coordinator, at=_morning(today - timedelta(days=30)))


def _write_cases(cast: Cast, today: date) -> None:
    _release(cast.coordinator, cast.hrm, _HASTE, today - timedelta(days=60))
    _release(cast.council_clerk, cast.coordinator, _ISLAND, today - timedelta(days=25))
    actions.write_case(actor=cast.coordinator, text=_DRAFT, at=_morning(today - timedelta(days=1)))
    sent = actions.write_case(actor=cast.hrm, text=_TO_READ, at=_morning(today - timedelta(days=3)))
    actions.send_case(actor=cast.hrm, case_id=sent, reader=_person(cast.coordinator), on=today)


def _release(writer: Actor, reader: Actor, text: CaseText, on: date) -> None:
    case_id = actions.write_case(actor=writer, text=text, at=_morning(on))
    actions.send_case(actor=writer, case_id=case_id, reader=_person(reader), on=on)
    actions.release_case(actor=reader, case_id=case_id, at=_morning(on + timedelta(days=2)))


def _person(actor: Actor) -> UUID:
    if actor.person_id is None:
        raise ValueError("Everybody in the story has an account.")
    return actor.person_id


def _in_month(new: NewActivity, month: date) -> NewActivity:
    return replace(new, month=month)


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9, 30)))
