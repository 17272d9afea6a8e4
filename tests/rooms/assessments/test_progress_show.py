# SPDX-License-Identifier: EUPL-1.2
"""What changed from one round to the next, and where it stood last time on the result page."""

from datetime import timedelta

import pytest

from dijkwacht.assessments import actions
from dijkwacht.assessments.domain.permissions import NO_RESULT
from dijkwacht.assessments.models import RoundContent, RoundInstrument
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, START, url

FIRST, SECOND, THIRD = library().instruments[QUICK].questions[:3]


def closed(world, *, at, level=Level.PAPER, title="Voorjaar"):
    """A round in which one thing was known, closed the next day."""
    begun = rounds.start(world, title=title, at=at)
    rounds.answer(world.anna.actor, begun, FIRST, level, at=at)
    with scope(world.waterrijk):
        actions.close_round(actor=world.anna.actor, round_=begun, at=at + timedelta(days=1))
    return begun


@pytest.fixture
def before(world):
    return closed(world, at=START)


@pytest.fixture
def now(world, before):
    begun = rounds.start(world, title="Najaar", at=START + timedelta(days=120))
    rounds.answer(world.anna.actor, begun, FIRST, Level.PROVEN)
    rounds.answer(world.anna.actor, begun, SECOND, Level.IN_USE)
    return begun


def shown(world, who="clara", instrument=QUICK):
    return world.everybody()[who].client().get(url("progress-show", instrument))


def test_it_tells_what_rose_and_what_became_known(world, now):
    answer = shown(world)

    moves = {move["slug"]: [one.indicator for one in move["rows"]] for move in answer.context["lists"]}
    page = rounds.text_of(answer)
    # On paper alone an own estimate is worth no more than “op papier”, then and now; so only what became known shows.
    assert moves == {"known": list(SECOND.indicators)}
    assert "Geen enkel punt staat hoger of lager dan vorige keer" in page
    assert url("indicator-show", now, SECOND.indicators[0]) in page
    version = library().instruments[QUICK].version
    assert f"versie {version}. Vorige keer: " in page
    assert f"nu (versie {version})" in page


def test_practice_makes_it_rise(world, now):
    talk = rounds.source(world.anna.actor, rounds.SourceKind.INTERVIEW)
    rounds.answer(world.anna.actor, now, FIRST, Level.PROVEN, source=talk.id)

    page = rounds.text_of(shown(world))

    assert "Eén punt staat hoger dan vorige keer" in page
    assert "vorige keer: op papier" in page


def test_one_round_has_nothing_to_compare_with(world):
    rounds.start(world)

    page = rounds.text_of(shown(world))

    assert "Er is nog niets om mee te vergelijken" in page


def test_another_version_compares_only_what_stayed_the_same_and_says_what_did_not(world, before, now):
    _another_version(before)

    answer = shown(world)

    assert answer.context["between"].compared == len(library().instruments[QUICK].questions) - 1
    page = rounds.text_of(answer)
    assert "1 vraag vergelijken wij niet" in page
    assert "anders gevraagd dan vorige keer" in page
    assert "versie 0.9" in page


def _another_version(begun):
    """The round kept an older version, in which one indicator read otherwise."""
    row = RoundInstrument.objects.get(round=begun)
    content = RoundContent.objects.get(digest=row.content_id).content
    content["instrument"]["version"] = "0.9"
    changed = next(one for one in content["indicators"] if one["slug"] == FIRST.indicators[0])
    changed["version"] += 1
    RoundContent.objects.create(digest=f"ouder-{begun.id}", content=content)
    RoundInstrument.objects.filter(pk=row.pk).update(content_id=f"ouder-{begun.id}", version="0.9")


def test_the_result_shows_last_time_as_a_hollow_circle(world, before, now):
    first, again = (rounds.text_of(world.clara.client().get(url("result-show", one))) for one in (before, now))

    assert "vorige keer 1,0" in again
    assert url("progress-show", QUICK) in again
    assert "vorige keer" not in first.casefold()
    # Who was let in to one round sees where it stood, and has no way to the other rounds.
    assert url("progress-show", QUICK) not in rounds.text_of(world.gijs.client().get(url("result-show", now)))


def test_a_pillar_that_asks_otherwise_has_no_circle(world, before, now):
    _another_version(before)

    drawn = world.clara.client().get(url("result-show", now)).context["pillars"]

    changed = [pillar for pillar in library().instruments[QUICK].pillars if FIRST in pillar.questions]
    assert [one.before for one in drawn if one.name == changed[0].title] == [None]


def test_more_rounds_and_answers_ask_for_no_more_statements(world, now):
    client = world.anna.client()
    address = url("progress-show", QUICK)
    rounds.statements_of(client, address)
    few = rounds.statements_of(client, address)
    for number in range(1, 5):
        closed(world, at=START + timedelta(days=10 * number), level=Level(number % 4), title=f"Ronde {number}")
    rounds.answer(world.anna.actor, now, THIRD, Level.ABSENT)

    assert len(rounds.statements_of(client, address)) == len(few) <= 20
    assert len(shown(world).context["years"].columns) == 1 + 6


def test_reading_it_is_on_record(world, now):
    shown(world)

    with scope(world.waterrijk):
        line = log_of(world.waterrijk, before=None, size=1)[0]
    assert (line.deed, line.person_id) == ("las wat er tussen metingen veranderde", world.clara.id)


def test_who_may_not_is_told_whom_to_ask(world, now):
    refused = dict.fromkeys(("bram", "dirk", "frank", "gijs", "hanna", "ines", "joost"), NO_RESULT.reason)
    rounds.assert_guarded(world, url("progress-show", QUICK), deed="get", refused=refused, wrong_method="post")
    assert shown(world, instrument=LARGE).status_code == 404
