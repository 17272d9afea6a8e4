# SPDX-License-Identifier: EUPL-1.2
"""The start page of every role, by the very table of docs/rules/next-things.md; and never an empty one."""

import re
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.values import AskHint, MeasureHint, RoundHint, StartHints
from dijkwacht.home.domain.next_things import MOST, State, lead_of, next_things, time_words, title_of
from dijkwacht.home.domain.waiting import waiting_thing
from dijkwacht.home.values import Thing
from dijkwacht.values.actors import Actor, Role
from dijkwacht.values.waiting import Waiting, WaitsFor
from tests.support.rules import listed, table

ROLES = {
    "coördinator": Role.COORDINATOR,
    "lezer": Role.READER,
    "gastadviseur": Role.GUEST_ADVISER,
    "respondent": Role.RESPONDENT,
    "hrm": Role.HRM,
    "vertrouwenspersoon": Role.CONFIDANT,
    "applicatiebeheerder": Role.APPLICATION_MANAGER,
}
MEASURE = MeasureHint(slug="oefen", title="Oefen", why="Daarom.", owner="HRM", hours=2, steps=3, tag="")
STEP = Thing(title="Oefen", why="Daarom.", button="Begin", url_name="improvement:action-show", url_args=("x",))
WAITING = {
    "buren vragen hulp": WaitsFor.NEIGHBOUR,
    "bezwaar": WaitsFor.OBJECTION,
    "vragenset meelezen": WaitsFor.READING,
    "werksessie": WaitsFor.WORKSHOP,
    "laatste dagen": WaitsFor.REMINDER,
    "vragenlijst gesloten": WaitsFor.PUBLISHING,
    "vragenlijst klaar": WaitsFor.OPENING,
}
ASK = AskHint(slug="oath", question="Wanneer?", asked_in="oath", is_contrast=True)


def actor(*roles):
    return Actor(organisation_id=UUID(int=1), roles=frozenset(roles), name="x", person_id=UUID(int=2))


def hint(text, other=()):
    """“open, 3 bekend” as a round of eighteen questions."""
    if text == "–":
        return None
    number = int(re.search(r"\d+", text)[0])
    return RoundHint(
        round_id=str(UUID(int=3)),
        title="Voorjaar",
        is_closed=text.startswith("gesloten"),
        questions=18,
        filled_in=number,
        known=number if "bekend" in text else 0,
        go_on_with="" if number == 18 else "oath",
        first_measure=MEASURE if "maatregel" in other else None,
        ask_colleagues=ASK if "proefvraag" in other else None,
    )


def one(kind, day=1):
    return Waiting(kind=kind, key=UUID(int=day), word=f"woord-{day}", day=date(2026, 11, day))


def in_rooms(other):
    """What waits in the rooms, in the order in which the table names it; a process runs unless it says otherwise."""
    found = tuple(one(WAITING[said]) for said in other if said in WAITING)
    return found if "geen processen" in other else (*found, one(WaitsFor.PROCESS))


def state(row):
    other = listed(row["other"], ";")
    waiting = next((int(one.split()[0]) for one in other if re.fullmatch(r"\d+ vra(ag|gen)", one)), 0)
    return State(
        actor=actor(ROLES[row["who"]]),
        hints=StartHints(newest=hint(row["round"], other), has_agreed_level="geen besluit" not in other),
        own_contacts=0 if "geen contacten" in other else 4,
        stale_contacts=1 if "contacten verouderd" in other else 0,
        open_questions=waiting,
        has_plan="plan" in other,
        cards_to_read=("x",) * ("1 kaart" in other),
        waiting=in_rooms(other),
        theme_gaps=2 if "2 thema’s leeg" in other else 0,
        is_away="geen uren" in other,
        planned=(STEP,) * next((int(one.split()[0]) for one in other if re.fullmatch(r"\d+ stap(pen)?", one)), 0),
    )


@pytest.mark.parametrize("row", table("next-things", "First three"), ids=lambda row: " · ".join(row.values()))
def test_the_page_says_what_comes_first(row):
    found = [thing.url_name.partition(":")[2] for thing in next_things(state(row))]

    assert found == listed(row["first three"])


@given(
    roles=st.sets(st.sampled_from(Role)),
    newest=st.sampled_from(["–", "open, 0 ingevuld", "open, 3 bekend", "open, 18 bekend", "gesloten, 9 bekend"]),
    other=st.sets(st.sampled_from(["maatregel", "proefvraag"])),
    counts=st.tuples(*[st.integers(0, 2)] * 3),
    decided=st.booleans(),
    waits=st.sets(st.sampled_from(WaitsFor)),
)
def test_there_is_always_something_to_do_and_never_too_much(roles, newest, other, counts, decided, waits):
    own, stale, asked = counts
    hints = StartHints(newest=hint(newest, other), has_agreed_level=decided)
    things = next_things(
        State(
            actor=actor(*roles),
            hints=hints,
            own_contacts=own,
            stale_contacts=stale,
            open_questions=asked,
            waiting=tuple(map(one, waits)),
        )
    )

    assert 1 <= len(things) <= MOST
    assert len(set(things)) == len(things)
    assert title_of(things)
    assert lead_of(things, hints)
    assert all(thing.title and thing.why and thing.button for thing in things)
    if newest.startswith("gesloten"):
        assert not {"assessments:question-show", "assessments:colleague-ask"} & {one.url_name for one in things}


def test_of_each_kind_the_earliest_comes_and_the_others_wait():
    kinds = (WaitsFor.REMINDER, WaitsFor.PUBLISHING, WaitsFor.REMINDER)
    waits = tuple(one(kind, day) for day, kind in enumerate(kinds, start=1))

    things = next_things(
        State(
            actor=actor(Role.HRM),
            hints=StartHints(newest=None, has_agreed_level=True),
            own_contacts=0,
            stale_contacts=0,
            open_questions=0,
            waiting=waits,
        )
    )

    assert things[:2] == (waiting_thing(waits[0]), waiting_thing(waits[1]))
    assert [thing.url_name for thing in things[2:]] == ["directory:find"]


@pytest.mark.parametrize("kind", WAITING.values())
def test_what_waits_says_why_how_long_and_where(kind):
    thing = waiting_thing(one(kind))

    assert thing.why
    assert thing.button
    assert timedelta() < thing.time <= timedelta(minutes=30)
    assert thing.url_args in {(str(UUID(int=1)),), ("woord-1",)}


@pytest.mark.parametrize(
    ("minutes", "words"), [(5, "5 min"), (30, "30 min"), (60, "1 uur"), (75, "1 uur 15"), (480, "8 uur")]
)
def test_time_is_said_in_words(minutes, words):
    assert time_words(timedelta(minutes=minutes)) == words
