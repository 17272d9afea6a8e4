# SPDX-License-Identifier: EUPL-1.2
"""What waits for somebody in a room, as a thing to do."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from dijkwacht.home.values import Thing
from dijkwacht.values.waiting import Waiting, WaitsFor


@dataclass(frozen=True, kw_only=True)
class _Form:
    """How a kind of waiting reads. `{word}` in the title is that of what waits; with `by_word` its page is found by that."""

    title: str
    why: str
    button: str
    url_name: str
    minutes: int
    by_word: bool = False


_FORMS: Final = {
    WaitsFor.OBJECTION: _Form(
        title="Trek vandaag een cijfer in uit “{word}”",
        why="Iemand zei: dit wijst naar mij. Dat is genoeg. Zoek niet uit wie het was.",
        button="Trek het cijfer in",
        url_name="surveys:result-show",
        minutes=10,
    ),
    WaitsFor.NEIGHBOUR: _Form(
        title="Geef een buurgemeente antwoord",
        why="Een andere gemeente vraagt hulp om stappen uit elkaar te houden. Ja en nee zijn allebei goed.",
        button="Lees de vraag",
        url_name="processes:exchange-show",
        minutes=10,
    ),
    WaitsFor.READING: _Form(
        title="Lees een vragenset mee",
        why="Een collega schreef vragen en vraagt u als tweede lezer: gaan vraag en toetspunt over hetzelfde?",
        button="Lees mee",
        url_name="instruments:links-read",
        minutes=30,
        by_word=True,
    ),
    WaitsFor.WORKSHOP: _Form(
        title="Zet “{word}” klaar",
        why="De werksessie is deze week. Kijk de punten na en probeer het grote scherm.",
        button="Open de werksessie",
        url_name="workshops:workshop-lead",
        minutes=30,
    ),
    WaitsFor.REMINDER: _Form(
        title="Herinner iedereen aan “{word}”",
        why="De laatste dag is dichtbij. Stuur het naar iedereen: wie al antwoordde, weet niemand.",
        button="Kopieer de herinnering",
        url_name="surveys:survey-texts",
        minutes=10,
    ),
    WaitsFor.PUBLISHING: _Form(
        title="Publiceer de uitkomst van “{word}”",
        why="De vragenlijst is gesloten en opgeruimd. Wie antwoordde, wil horen wat eruit kwam.",
        button="Naar het publiceren",
        url_name="surveys:survey-show",
        minutes=10,
    ),
    WaitsFor.OPENING: _Form(
        title="Maak “{word}” af en zet hem open",
        why="Deze vragenlijst is voorbereid, maar nog niet open. U ziet wat er nog moet.",
        button="Ga verder",
        url_name="surveys:survey-show",
        minutes=30,
    ),
}


def waiting_thing(one: Waiting) -> Thing:
    """Why, how long, and the page where it begins. Raises KeyError for a process: it runs, and waits for nothing."""
    form = _FORMS[one.kind]
    return Thing(
        title=form.title.format(word=one.word),
        why=form.why,
        button=form.button,
        url_name=form.url_name,
        url_args=(one.word if form.by_word else str(one.key),),
        time=timedelta(minutes=form.minutes),
    )
