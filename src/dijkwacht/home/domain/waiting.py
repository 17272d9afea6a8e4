# SPDX-License-Identifier: EUPL-1.2
"""What waits for somebody in a room, as a thing to do."""

from datetime import timedelta
from typing import Final

from dijkwacht.home.values import Thing
from dijkwacht.values.waiting import Waiting, WaitsFor

_SHORT: Final = timedelta(minutes=10)
_HALF_HOUR: Final = timedelta(minutes=30)


def waiting_thing(one: Waiting) -> Thing:
    """Why, how long, and the page where it begins. Raises KeyError for a process: it runs, and waits for nothing."""
    return _MADE[one.kind](one)


def _objection(one: Waiting) -> Thing:
    return Thing(
        title=f"Trek vandaag een cijfer in uit “{one.word}”",
        why="Iemand zei: dit wijst naar mij. Dat is genoeg. Zoek niet uit wie het was.",
        button="Trek het cijfer in",
        url_name="surveys:result-show",
        url_args=(str(one.key),),
        time=_SHORT,
    )


def _neighbour(one: Waiting) -> Thing:
    return Thing(
        title="Geef een buurgemeente antwoord",
        why="Een andere gemeente vraagt hulp om stappen uit elkaar te houden. Ja en nee zijn allebei goed.",
        button="Lees de vraag",
        url_name="processes:exchange-show",
        url_args=(str(one.key),),
        time=_SHORT,
    )


def _reading(one: Waiting) -> Thing:
    return Thing(
        title="Lees een vragenset mee",
        why="Een collega schreef vragen en vraagt u als tweede lezer: gaan vraag en toetspunt over hetzelfde?",
        button="Lees mee",
        url_name="instruments:links-read",
        url_args=(one.word,),
        time=_HALF_HOUR,
    )


def _workshop(one: Waiting) -> Thing:
    return Thing(
        title=f"Zet “{one.word}” klaar",
        why="De werksessie is deze week. Kijk de punten na en probeer het grote scherm.",
        button="Open de werksessie",
        url_name="workshops:workshop-lead",
        url_args=(str(one.key),),
        time=_HALF_HOUR,
    )


def _reminder(one: Waiting) -> Thing:
    return Thing(
        title=f"Herinner iedereen aan “{one.word}”",
        why="De laatste dag is dichtbij. Stuur het naar iedereen: wie al antwoordde, weet niemand.",
        button="Kopieer de herinnering",
        url_name="surveys:survey-texts",
        url_args=(str(one.key),),
        time=_SHORT,
    )


def _publishing(one: Waiting) -> Thing:
    return Thing(
        title=f"Publiceer de uitkomst van “{one.word}”",
        why="De vragenlijst is gesloten en opgeruimd. Wie antwoordde, wil horen wat eruit kwam.",
        button="Naar het publiceren",
        url_name="surveys:survey-show",
        url_args=(str(one.key),),
        time=_SHORT,
    )


def _opening(one: Waiting) -> Thing:
    return Thing(
        title=f"Maak “{one.word}” af en zet hem open",
        why="Deze vragenlijst is voorbereid, maar nog niet open. U ziet wat er nog moet.",
        button="Ga verder",
        url_name="surveys:survey-show",
        url_args=(str(one.key),),
        time=_HALF_HOUR,
    )


_MADE: Final = {
    WaitsFor.OBJECTION: _objection,
    WaitsFor.NEIGHBOUR: _neighbour,
    WaitsFor.READING: _reading,
    WaitsFor.WORKSHOP: _workshop,
    WaitsFor.REMINDER: _reminder,
    WaitsFor.PUBLISHING: _publishing,
    WaitsFor.OPENING: _opening,
}
