# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words for themes, audiences and the rest: one word per thing (docs/glossary.md)."""

from datetime import date

from dijkwacht.awareness.values import CaseAudience, CaseOrigin, CaseState, Cover, Turn, TurnState
from dijkwacht.knowledge.values import ActivitySet, Public, Situation, Theme
from dijkwacht.values.weeks import week_number

THEME_WORDS: dict[Theme, str] = {
    Theme.AGGRESSION: "Agressie en bedreiging",
    Theme.INTEGRITY: "Integriteit",
    Theme.UNDERMINING: "Ondermijning",
    Theme.INFORMATION: "Informatie en systemen",
    Theme.PRESSURE: "Oneigenlijke druk",
    Theme.AFTERCARE: "Opvang en nazorg",
}
THEME_TEXTS: dict[Theme, str] = {
    Theme.AGGRESSION: "Schelden, dreigen, lastigvallen of geweld, op het werk, thuis of online.",
    Theme.INTEGRITY: "Eerlijk en onafhankelijk werken: cadeaus, nevenwerk, bekenden, geheimen.",
    Theme.UNDERMINING: "Criminelen die de gemeente gebruiken: vreemde aanvragen, panden, geldstromen.",
    Theme.INFORMATION: "Wat u weet en in systemen ziet: wachtwoorden, dossiers, een verdacht bericht.",
    Theme.PRESSURE: "Iemand die een besluit wil sturen met een gunst, een dreigement of aandringen.",
    Theme.AFTERCARE: "Hulp voor u en uw gezin na iets ergs, ook weken of maanden later.",
}
ASK_INSTEAD: dict[Theme, str] = {
    Theme.AGGRESSION: "Vraag uw leidinggevende.",
    Theme.INTEGRITY: "Vraag de vertrouwenspersoon of uw leidinggevende.",
    Theme.UNDERMINING: "Vraag uw leidinggevende.",
    Theme.INFORMATION: "Vraag de helpdesk of uw leidinggevende.",
    Theme.PRESSURE: "Vraag uw leidinggevende of de griffier.",
    Theme.AFTERCARE: "Vraag uw leidinggevende of HRM.",
}
"""Whom a reader can ask as long as a theme has no contact."""

SITUATION_OF: dict[Theme, Situation] = {
    Theme.AGGRESSION: Situation.THREATENED,
    Theme.INTEGRITY: Situation.OFFERED,
    Theme.UNDERMINING: Situation.STRANGE,
    Theme.INFORMATION: Situation.STRANGE,
    Theme.PRESSURE: Situation.PRESSURED,
    Theme.AFTERCARE: Situation.CONFIDE,
}
"""The page of the front door that says what to do."""

PUBLIC_WORDS: dict[Public, str] = {
    Public.ALL_STAFF: "alle medewerkers",
    Public.TEAM: "een team",
    Public.OUTDOOR_STAFF: "buitendienst",
    Public.LEADERS: "leidinggevenden",
    Public.NEW_STAFF: "nieuwe medewerkers",
    Public.AMBASSADORS: "ambassadeurs",
    Public.COLLEGE: "college",
    Public.COUNCIL: "raad",
    Public.NEW_COUNCIL: "nieuwe raadsleden",
}
BOARDS = frozenset({Public.COLLEGE, Public.COUNCIL, Public.NEW_COUNCIL})
"""Audiences outside the departments. They are never counted: a college is a handful of people."""

FOR_ALL_STAFF = frozenset({Public.ALL_STAFF, Public.TEAM, Public.OUTDOOR_STAFF, Public.NEW_STAFF})
"""What stands on the page for all staff."""

SET_WORDS: dict[ActivitySet, str] = {
    ActivitySet.YEAR: "Het hele jaar",
    ActivitySet.WEEK_OF_RESILIENCE: "Week van de weerbaarheid",
    ActivitySet.STAFF_INDUCTION: "Inwerken van medewerkers",
    ActivitySet.COUNCIL_INDUCTION: "Inwerken van de raad",
    ActivitySet.AMBASSADORS: "Ambassadeurs",
}
SET_TEXTS: dict[ActivitySet, str] = {
    ActivitySet.YEAR: "Elke paar maanden iets, over elk thema ten minste één keer. De ruggengraat van het jaar.",
    ActivitySet.WEEK_OF_RESILIENCE: "Een week waarin alles samenkomt. U kiest de week.",
    ActivitySet.STAFF_INDUCTION: "Wat iemand in zijn eerste maanden hoort en oefent.",
    ActivitySet.COUNCIL_INDUCTION: "Voor nieuwe raadsleden, kort na de verkiezingen.",
    ActivitySet.AMBASSADORS: "Collega’s die het onderwerp in hun eigen afdeling levend houden.",
}
REPEATS: dict[int, str] = {
    0: "één keer",
    1: "elk jaar",
    2: "om het jaar",
    3: "om de drie jaar",
    4: "om de vier jaar",
}
STATE_WORDS: dict[TurnState, str] = {
    TurnState.PLANNED: "gepland",
    TurnState.LATE: "nog niet gehouden",
    TurnState.HELD: "gehouden",
    TurnState.SKIPPED: "overgeslagen",
}
CASE_STATE_WORDS: dict[CaseState, str] = {
    CaseState.DRAFT: "concept",
    CaseState.SENT: "bij de tweede lezer",
    CaseState.RETURNED: "terug met een opmerking",
    CaseState.RELEASED: "vrijgegeven",
    CaseState.WITHDRAWN: "ingetrokken",
}
CASE_AUDIENCE_WORDS: dict[CaseAudience, str] = {
    CaseAudience.TEAM: "het team",
    CaseAudience.COLLEGE: "het college",
    CaseAudience.COUNCIL: "de raad",
}
ORIGIN_WORDS: dict[CaseOrigin, str] = {
    CaseOrigin.OWN: "Het gebeurde bij ons",
    CaseOrigin.TOLD: "Een andere organisatie vertelde het ons",
    CaseOrigin.PUBLISHED: "Het is gepubliceerd",
}
SECOND_READING: tuple[str, ...] = (
    "Er staan geen namen, bijnamen of initialen in, ook niet van een bedrijf, straat of vereniging.",
    "Datums, bedragen en getallen zijn weg of zo vaag dat niemand ze herkent.",
    "De functie is zo algemeen dat meer mensen het kunnen zijn.",
    "Wie erbij was, wordt door anderen niet herkend. Ook een dorpsgenoot of oud-collega weet niet wie het is.",
    "Er staat geen oordeel over een persoon in.",
    "Er loopt geen onderzoek, aangifte of rechtszaak waar deze kaart op vooruitloopt.",
    "Uit een gepubliceerde casus staat er alleen wat in de bron staat.",
)
"""What the second reader looks at, always the same."""


def repeat_words(years: int) -> str:
    """“elk jaar”, “om de vijf jaar”."""
    return REPEATS.get(years, f"om de {years} jaar")


def hours_words(hours: float) -> str:
    """“2,5 uur”; below an hour in minutes, from ten hours on in whole ones."""
    if 0 < hours < 1:
        return f"{round(hours * 60)} minuten"
    rounded = round(hours * 2) / 2 if hours < 10 else round(hours)
    return f"{rounded:g} uur".replace(".", ",")


def minutes_words(minutes: int) -> str:
    """“45 minuten”, “1 uur”, “1 uur en 15 minuten”."""
    whole, rest = divmod(minutes, 60)
    parts = [f"{whole} uur"] * bool(whole) + [f"{rest} minuten"] * bool(rest)
    return " en ".join(parts) or "0 minuten"


def cover_words(cover: Cover) -> str:
    """What stands in a cell of the coverage."""
    if not cover.is_held:
        return "niet gehouden"
    if cover.times is None:
        return "wel gehouden"
    times = f"{cover.times} keer"
    return (
        times if cover.people is None else f"{times}, {cover.people} {_plural(cover.people, 'deelname', 'deelnames')}"
    )


def count_words(number: int | None) -> str:
    """How many of a department took part, or that it did."""
    return "deed mee" if number is None else f"{number} {_plural(number, 'deelnemer', 'deelnemers')}"


def programme_title(turns: tuple[Turn, ...], *, year: int, today: date) -> str:
    """The h1 of a year: what was held of what should have been; before the year, what stands ready."""
    wanted = [one for one in turns if one.state is not TurnState.SKIPPED]
    held = sum(one.state is TurnState.HELD for one in wanted)
    if not wanted:
        return f"Jaarprogramma {year}"
    things = f"{len(wanted)} {_plural(len(wanted), 'activiteit', 'activiteiten')}"
    if year > today.year or (year == today.year and not held):
        return f"In {year} {_plural(len(wanted), 'staat', 'staan')} er {things} in het programma"
    return f"In {year} {_plural(held, 'is', 'zijn')} {held} van de {things} gehouden"


def week_words(monday: date) -> str:
    """“week 41”."""
    return f"week {week_number(monday)}"


def _plural(number: int, one: str, more: str) -> str:
    return one if number == 1 else more
