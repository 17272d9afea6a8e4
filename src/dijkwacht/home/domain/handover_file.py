# SPDX-License-Identifier: EUPL-1.2
"""What a successor must know on the first day, as the parts of a document."""

from collections.abc import Mapping
from datetime import date

from dijkwacht.documents.values import Block, Bullets, Heading, Paragraph, Span, TableBlock, Text
from dijkwacht.improvement.values import ActionState, HandoverFacts
from dijkwacht.values.hours import hours_words
from dijkwacht.values.phrasing import day_words
from dijkwacht.values.weeks import week_words


def handover_blocks(facts: HandoverFacts, *, names: Mapping[str, str], address: str, today: date) -> tuple[Block, ...]:
    """First what runs and who waits, then what was decided and left, then who is who and where everything is.

    `names` are those of who fills a function, by the id of the contributor.
    """
    return (
        *_standing(facts),
        *_running(facts, today=today),
        *_waiting(facts),
        *_people(facts, names),
        *_away(facts, today=today),
        *_decided(facts),
        *_left(facts),
        *_done(facts),
        *_places(address),
    )


def _standing(facts: HandoverFacts) -> tuple[Block, ...]:
    return (
        Heading(text=_text("Hoe het ervoor staat")),
        Paragraph(text=_text(facts.headline)),
        Paragraph(text=(Span(text="[vul in: wat een opvolger moet weten en nergens staat]", is_blank=True),)),
    )


def _running(facts: HandoverFacts, *, today: date) -> tuple[Block, ...]:
    rows = tuple(
        (
            one.title,
            one.owner.title,
            one.next_step.text if one.next_step else "Alle stappen zijn klaar; nog afronden.",
            week_words(facts.finish[one.id], today=today) if one.id in facts.finish else "past nog niet",
        )
        for one in sorted(facts.plan.open_actions, key=lambda one: facts.finish.get(one.id, date.max))
    )
    return _table("Wat er loopt", ("Actie", "Wie", "Volgende stap", "Klaar"), rows, "Er loopt nu niets.")


def _waiting(facts: HandoverFacts) -> tuple[Block, ...]:
    rows = tuple((one.action.title, one.why) for one in facts.undone)
    return _table("Wat blijft liggen", ("Actie", "Waarom"), rows, "Er blijft niets liggen.")


def _people(facts: HandoverFacts, names: Mapping[str, str]) -> tuple[Block, ...]:
    rows = tuple(
        (
            one.title,
            names.get(one.id, "nog niemand"),
            "niet genoemd" if one.minutes_per_week is None else f"{hours_words(one.minutes_per_week)} per week",
        )
        for one in facts.plan.contributors
    )
    return _table("Wie er meewerkt", ("Functie", "Wie", "Uren"), rows, "Nog niemand.")


def _away(facts: HandoverFacts, *, today: date) -> tuple[Block, ...]:
    coming = [one for one in facts.plan.absences if one.until_on >= today]
    titles = {one.id: one.title for one in facts.plan.contributors}
    rows = tuple(
        (
            one.title,
            titles.get(one.contributor, "iedereen"),
            f"{day_words(one.from_on)} tot en met {day_words(one.until_on)}",
        )
        for one in coming
    )
    return _table("Wanneer er minder uren zijn", ("Wat", "Wie", "Wanneer"), rows, "Er is niets genoteerd.")


def _decided(facts: HandoverFacts) -> tuple[Block, ...]:
    rows = tuple((day_words(one.decided_on), one.body, one.decision) for one in facts.decisions)
    return _table("Wat er is vastgesteld", ("Op", "Door", "Besluit"), rows, "Het plan is nog niet vastgesteld.")


def _left(facts: HandoverFacts) -> tuple[Block, ...]:
    dropped = [one for one in facts.plan.actions if one.state is ActionState.DROPPED]
    rows = (
        *((one.title, "past niet in de uren") for one in facts.plan.open_actions if one.id not in facts.finish),
        *((one.title, f"bewust gestopt: {one.outcome}") for one in dropped),
    )
    return _table("Wat niet gebeurt", ("Actie", "Waarom"), rows, "Alles past, en niets is gestopt.")


def _done(facts: HandoverFacts) -> tuple[Block, ...]:
    ended = [one for one in facts.plan.actions if one.state is ActionState.DONE and one.ended_on]
    rows = tuple((one.title, day_words(one.ended_on), one.outcome) for one in ended if one.ended_on)
    return _table("Wat klaar is", ("Actie", "Klaar op", "Wat het opleverde"), rows, "Nog niets.")


def _places(address: str) -> tuple[Block, ...]:
    places = {
        "Deze week": "/",
        "Het plan": "/plan/",
        "Uren en afwezigheid": "/plan/uren/",
        "Brieven en stukken": "/plan/stukken/",
        "Metingen en uitkomsten": "/metingen/",
        "Jaarprogramma": "/programma/",
        "Eigen contacten van de wegwijzer": "/contacten/",
        "Wie toegang heeft": "/mensen/",
    }
    return (
        Heading(text=_text("Waar alles staat")),
        Bullets(items=tuple(_text(f"{what}: {address}{path}") for what, path in places.items())),
    )


def _table(title: str, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], empty: str) -> tuple[Block, ...]:
    shown = TableBlock(title=title, columns=columns, rows=rows) if rows else Paragraph(text=_text(empty))
    return Heading(text=_text(title)), shown


def _text(words: str) -> Text:
    return (Span(text=words),)
