# SPDX-License-Identifier: EUPL-1.2
"""From where an organisation stands to the next three things to do; there is always something to do next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from dijkwacht.assessments.values import MeasureHint, RoundHint, StartHints
from dijkwacht.home.domain.waiting import waiting_thing
from dijkwacht.home.values import Thing
from dijkwacht.improvement.values import ThisWeek
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.hours import hours_words
from dijkwacht.values.waiting import Waiting, WaitsFor

MOST = 3
CONTRAST = "Papier tegen praktijk"
ENOUGH_FOR_A_REPORT = 0.5
_HALF_HOUR = timedelta(minutes=30)
BEFORE_THE_PLAN = (
    WaitsFor.READING, WaitsFor.NEIGHBOUR, WaitsFor.WORKSHOP, WaitsFor.REMINDER, WaitsFor.PUBLISHING,
)  # fmt: skip
"""What others wait for, in its order."""


@dataclass(frozen=True, kw_only=True)
class State:
    """What decides the next steps of one person."""

    actor: Actor
    hints: StartHints
    own_contacts: int
    stale_contacts: int
    open_questions: int
    has_plan: bool = False
    planned: tuple[Thing, ...] = ()
    """What the plan has for this person this week, in its order."""
    cards_to_read: tuple[str, ...] = ()
    """Case cards that wait for him as second reader."""
    theme_gaps: int = 0
    """Contacts and leads that are missing in a programme that runs."""
    waiting: tuple[Waiting, ...] = ()
    """What waits for him in the rooms, the earliest first; and, for who coordinates, which processes run."""
    is_away: bool = False
    """The plan goes on, but this person has no hours in it this week."""


def next_things(state: State) -> tuple[Thing, ...]:
    """At most three, the most useful first. Rule: docs/rules/next-things.md."""
    found: list[Thing] = []
    for thing in _candidates(state):
        if len(found) == MOST:
            break
        found.append(thing)
    return tuple(found)


def _candidates(state: State) -> Iterator[Thing]:
    yield from _waiting(state, (WaitsFor.OBJECTION,))
    if state.open_questions:
        yield _own_questions(state.open_questions)
    if state.cards_to_read:
        yield _second_reading(state.cards_to_read)
    yield from _waiting(state, BEFORE_THE_PLAN)
    yield from state.planned
    yield from _waiting(state, (WaitsFor.OPENING,))
    if state.actor.has(Role.COORDINATOR):
        yield from _of_coordinator(state)
    elif state.actor.has(Role.READER, Role.GUEST_ADVISER):
        yield from _of_reader(state)
    if state.actor.has(Role.APPLICATION_MANAGER):
        yield Thing(
            title="Kijk of de post aankomt",
            why="Uitnodigingen en links gaan per mail. Met een proefbericht weet u of dat werkt.",
            button="Open de berichten",
            url_name="mail:outbox",
        )
        yield Thing(
            title="Geef collega’s toegang",
            why="U regelt de toegang, maar ziet geen antwoorden.",
            button="Open mensen",
            url_name="accounts:people",
        )
    yield Thing(
        title="Weet waar u terechtkunt",
        why="Wie wordt bedreigd of onder druk gezet, heeft geen tijd om te zoeken. Kijk nu één keer.",
        button="Open de wegwijzer",
        url_name="directory:find",
        time=timedelta(minutes=5),
    )


def _waiting(state: State, kinds: Sequence[WaitsFor]) -> Iterator[Thing]:
    """Of each kind the earliest, in the order of the kinds."""
    for kind in kinds:
        if first := next((one for one in state.waiting if one.kind is kind), None):
            yield waiting_thing(first)


def _of_coordinator(state: State) -> Iterator[Thing]:
    newest = state.hints.newest
    if newest is None:
        yield from _beginning()
    else:
        yield from _measuring(newest, state)
    if not state.own_contacts:
        yield Thing(
            title="Zet uw eigen contacten bij de wegwijzer",
            why="De landelijke nummers staan er al. Uw vertrouwenspersoon en meldpunt nog niet.",
            button="Vul de contacten in",
            url_name="directory:contacts",
        )
    elif state.stale_contacts:
        yield Thing(
            title="Kijk of uw contacten nog kloppen",
            why="Van ten minste één nummer is het meer dan een half jaar geleden dat iemand keek.",
            button="Kijk de contacten na",
            url_name="directory:contacts",
        )
    if state.theme_gaps:
        yield Thing(
            title="Wijs per thema iemand aan",
            why="Op de weerbaarheidspagina staat bij een thema nog niemand. Wie zoekt, moet een functie vinden.",
            button="Kies wie",
            url_name="awareness:themes-change",
        )
    if not any(one.kind is WaitsFor.PROCESS for one in state.waiting):
        yield Thing(
            title="Kijk wie welke stap doet",
            why="Begin met één proces. In een kwartier weet u of één mens stappen doet die u uit elkaar wilt houden.",
            button="Kies een proces",
            url_name="processes:process-list",
        )
    if newest is not None and not state.hints.has_agreed_level:
        yield Thing(
            title="Vraag het college welk peil het wil",
            why="Zonder besluit rekenen wij met “ingevoerd”. Het college mag hoger of lager kiezen, en per pijler anders.",
            button="Leg het besluit vast",
            url_name="assessments:level-agree",
            who="burgemeester",
        )


def _beginning() -> Iterator[Thing]:
    yield Thing(
        title="Beantwoord de eerste drie vragen",
        why="U hoeft niets in te stellen. Na drie antwoorden ziet u de eerste maatregel die in uw week past.",
        button="Begin met de snelle scan",
        url_name="assessments:quick-scan-start",
        is_post=True,
    )
    yield Thing(
        title="Neem over wat er al ligt",
        why="Is er een eerdere scan, een rapport van de rekenkamer of een zelfevaluatie? Dan begint u niet opnieuw.",
        button="Begin een meting",
        url_name="assessments:round-start",
        time=_HALF_HOUR,
    )


def _measuring(newest: RoundHint, state: State) -> Iterator[Thing]:
    if state.has_plan and not state.planned and not state.is_away:
        yield Thing(
            title="Kies wat er in het plan komt",
            why="Er staat deze week niets voor u in het plan. Kies een maatregel, of neem een advies van elders over.",
            button="Kies maatregelen",
            url_name="improvement:measure-choose",
        )
    elif not state.has_plan and newest.first_measure is not None and newest.known >= state.hints.enough_for_measure:
        yield from _before_the_plan(newest, newest.first_measure)
    if newest.go_on_with and not newest.is_closed:
        yield Thing(
            title=f"Ga verder met {newest.title}",
            why=f"{newest.filled_in} van de {newest.questions} vragen zijn ingevuld. Stoppen en later verder gaan kan altijd.",
            button="Ga verder",
            url_name="assessments:question-show",
            url_args=(newest.round_id, newest.go_on_with),
        )
    if newest.ask_colleagues is not None and not newest.is_closed:
        yield Thing(
            title="Stel drie collega’s één vraag",
            why=f"“{newest.ask_colleagues.question}” Daarmee weet u of wat er op papier staat ook werkt.",
            button="Leg vast wat u hoorde",
            url_name="assessments:question-show",
            url_args=(newest.round_id, newest.ask_colleagues.asked_in),
            time=timedelta(minutes=20),
            tag=CONTRAST if newest.ask_colleagues.is_contrast else "",
        )
    if newest.questions and newest.known / newest.questions >= ENOUGH_FOR_A_REPORT:
        yield Thing(
            title="Maak het rapport voor de secretaris",
            why="Eén bladzijde met drie besluiten, en per pijler wat er staat en wat er wringt.",
            button="Maak het rapport",
            url_name="assessments:report-make",
            url_args=(newest.round_id,),
            who="gemeentesecretaris",
        )
    elif newest.filled_in and not newest.is_closed:
        yield Thing(
            title="Vraag een collega om zijn deel",
            why="U hoeft niet alles zelf te weten. Een collega antwoordt zonder account, met een persoonlijke link.",
            button="Vraag een collega",
            url_name="assessments:colleague-ask",
            url_args=(newest.round_id,),
        )
    if newest.is_closed:
        yield Thing(
            title="Begin de volgende meting",
            why="Zij begint met wat er staat, en vraagt per antwoord of het nog klopt.",
            button="Begin een meting",
            url_name="assessments:round-start",
        )


def _before_the_plan(newest: RoundHint, first: MeasureHint) -> Iterator[Thing]:
    """The first measure, and the plan that gives every measure its week."""
    yield Thing(
        title=first.title,
        why=first.why,
        button=f"Bekijk stap 1 van {first.steps}" if first.steps > 1 else "Bekijk wat u doet",
        url_name="assessments:measure-show",
        url_args=(newest.round_id, first.slug),
        time=timedelta(hours=first.hours),
        tag=first.tag,
        who=first.owner,
    )
    yield Thing(
        title="Maak een plan dat past in uw uren",
        why="Noem één getal: uw uren per week. U ziet wat wanneer kan, en ook wat niet past.",
        button="Maak het plan",
        url_name="improvement:plan-begin",
        time=timedelta(minutes=5),
    )


def _of_reader(state: State) -> Iterator[Thing]:
    newest = state.hints.newest
    if newest is None or not newest.known:
        return
    yield Thing(
        title="Lees de samenvatting",
        why="Wat staat, wat wringt, wat wij niet weten, en drie besluiten. Eén bladzijde.",
        button="Lees het rapport",
        url_name="assessments:report-show",
        url_args=(newest.round_id, "management"),
    )
    yield Thing(
        title="Bekijk hoe hoog de dijk staat",
        why="Per pijler: de hoogte, waar hij van gemaakt is en hoeveel er bekend is.",
        button="Bekijk de uitkomst",
        url_name="assessments:result-show",
        url_args=(newest.round_id,),
    )


def _second_reading(cards: Sequence[str]) -> Thing:
    return Thing(
        title="Lees een casuskaart na" if len(cards) == 1 else f"Lees {len(cards)} casuskaarten na",
        why="Een collega vraagt u als tweede lezer. Let erop dat niemand te herkennen is.",
        button="Lees de kaart",
        url_name="awareness:case-show",
        url_args=(cards[0],),
        time=timedelta(minutes=10),
    )


def _own_questions(count: int) -> Thing:
    return Thing(
        title="Beantwoord uw vraag" if count == 1 else f"Beantwoord uw {count} vragen",
        why="De coördinator vraagt wat u in uw eigen werk ziet. Weet u het niet, dan mag u dat zeggen.",
        button="Ga naar uw vragen",
        url_name="assessments:question-list",
    )


def title_of(things: Sequence[Thing]) -> str:
    """Deze week: drie dingen."""
    words = {1: "één ding", 2: "twee dingen", 3: "drie dingen"}
    return f"Deze week: {words[len(things)]}"


PLANNED = "improvement:action-show"
"""Where a thing of the plan leads; only these take from the hours of the week."""


def lead_of(things: Sequence[Thing], hints: StartHints, week: ThisWeek | None = None) -> str:
    """One sentence that says what to do with the list."""
    if week and week.things and week.available:
        rest = week.available - week.planned
        over = f", met {hours_words(rest)} over" if rest > 0 else ""
        if any(thing.url_name != PLANNED for thing in things):
            return f"U heeft deze week {hours_words(week.available)} voor het plan{over}. Wat er verder staat, is kort werk."
        return f"U heeft deze week {hours_words(week.available)}. Dit past erin{over}, en haalt het meeste risico weg."
    if week and week.is_away:
        return "U heeft deze week geen uren voor het plan. Wat daarna komt, staat onderaan."
    if hints.newest is None and any(thing.is_post for thing in things):
        return "Welkom. Begin met het eerste; na een kwartier weet u al iets wat u nu nog niet weet."
    if len(things) == 1:
        return "Meer hoeft deze week niet."
    return "Het eerste is het nuttigst. U hoeft niet alles te doen."


def time_words(time: timedelta) -> str:
    """Vijf kwartier is "1 uur 15", een half uur "30 min"."""
    return hours_words(int(time.total_seconds() // 60))
