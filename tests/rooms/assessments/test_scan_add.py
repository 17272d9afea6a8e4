# SPDX-License-Identifier: EUPL-1.2
"""Another scan in an open round: what was answered already counts in it at once."""

import pytest
from django.db import connection

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.permissions import CLOSED, NOT_YOURS
from dijkwacht.assessments.models import RoundInstrument
from dijkwacht.audit.public import log_of
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from dijkwacht.values.verdicts import Conflict, Refused
from tests.support import rounds
from tests.support.rounds import LARGE, QUICK, START, url


@pytest.fixture
def begun(world):
    return rounds.start(world)


def slugs(round_):
    return list(RoundInstrument.objects.filter(round=round_).order_by("position").values_list("slug", flat=True))


def test_a_scan_comes_in_behind_the_others_with_what_is_answered_already(world, begun):
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER)

    answer = world.anna.client().post(url("scan-add", begun), {"scan": LARGE})

    assert (answer.status_code, answer["Location"]) == (302, f"{url('round-show', begun)}?scan={LARGE}")
    assert slugs(begun) == [QUICK, LARGE]
    with scope(world.waterrijk):
        assert log_of(world.waterrijk, before=None, size=1)[0].deed == "voegde een scan aan een meting toe"
    page = rounds.text_of(world.anna.client().get(answer["Location"]))
    assert f"U hebt al 1 van de {len(library().instruments[LARGE].questions)} beantwoord" in page


def test_only_scans_that_are_not_there_yet_are_offered(world, begun):
    page = rounds.text_of(world.anna.client().get(url("scan-add", begun)))

    assert f'value="{LARGE}"' in page
    assert f'value="{QUICK}"' not in page


def test_when_all_are_there_it_says_so(world):
    full = rounds.start(world, instruments=tuple(library().instruments))

    assert "Alle scans zitten al in deze meting." in rounds.text_of(world.anna.client().get(url("scan-add", full)))


@pytest.mark.parametrize("scan", ["", QUICK, "bestaat-niet"])
def test_a_choice_that_is_none_adds_nothing(world, begun, scan):
    answer = world.anna.client().post(url("scan-add", begun), {"scan": scan})

    assert (answer.status_code, slugs(begun)) == (422, [QUICK])


def test_the_same_scan_twice_is_a_conflict(world, begun):
    with scope(world.waterrijk), pytest.raises(Conflict):
        actions.add_instrument(actor=world.anna.actor, round_=begun, slug=QUICK, library=library())

    assert slugs(begun) == [QUICK]


def test_a_closed_round_takes_nothing_in(world, begun):
    with scope(world.waterrijk):
        open_ = queries.round_for(world.anna.actor, begun.id)
        actions.close_round(actor=world.anna.actor, round_=begun, at=START)
        with pytest.raises(Refused):
            actions.add_instrument(actor=world.anna.actor, round_=open_, slug=LARGE, library=library())

    answer = world.anna.client().post(url("scan-add", begun), {"scan": LARGE})

    assert (answer.status_code, slugs(begun)) == (403, [QUICK])
    assert CLOSED.reason in rounds.text_of(answer)


def test_a_scan_that_came_in_while_a_round_was_being_closed_is_not_left_out(world, begun):
    """What closing stores is derived before its transaction; a scan that came since would have no result."""
    waiting = [lambda: actions.add_instrument(actor=world.anna.actor, round_=begun, slug=LARGE, library=library())]

    def look(execute, sql, params, many, context):
        found = execute(sql, params, many, context)
        if waiting and sql.startswith("SELECT") and "assessments_recommendation" in sql:
            waiting.pop()()
        return found

    with scope(world.waterrijk), connection.execute_wrapper(look), pytest.raises(Conflict, match="net een scan bij"):
        actions.close_round(actor=world.anna.actor, round_=begun, at=START)

    begun.refresh_from_db()
    assert (begun.closed_at, slugs(begun), waiting) == (None, [QUICK, LARGE], [])


def test_who_may_not_is_told_why(world, begun):
    rounds.assert_guarded(
        world,
        url("scan-add", begun),
        data={"scan": LARGE},
        refused={"clara": NOT_YOURS.reason, "bram": NOT_YOURS.reason},
    )
