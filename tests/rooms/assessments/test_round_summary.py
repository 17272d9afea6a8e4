# SPDX-License-Identifier: EUPL-1.2
"""The kept summary of a round is what the rules say, over any history, and it may be thrown away."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dijkwacht.assessments import actions, queries
from dijkwacht.assessments.domain.summary import basis, summary
from dijkwacht.assessments.models import Observation, RoundSummary, Source
from dijkwacht.assessments.tasks import keep_summaries
from dijkwacht.assessments.values import Facts, ObservationKind, SourceKind
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.organisations import Feature, OrganisationKind
from tests.support import rounds
from tests.support.rounds import QUICK, START

FIGURES = ("questions", "filled_in", "in_order", "known", "score", "holds_until")
QUESTIONS = list(library().instruments[QUICK].questions)
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "answer", "withdraw", "agree", "close"]),
        st.sampled_from(QUESTIONS),
        st.sampled_from([*Level, *Silence]),
        st.sampled_from(SourceKind),
    ),
    max_size=8,
)


def kept(world, begun, at=None):
    with scope(world.waterrijk):
        round_ = queries.rounds_of(world.anna.actor)[0]
        return actions.fresh_summaries(actor=world.anna.actor, rounds=[round_], at=at or timezone.now())[begun.id]


def derived(world, begun, at=None):
    at = at or timezone.now()
    with scope(world.waterrijk):
        round_ = queries.round_for(world.anna.actor, begun.id)
        seen = queries.measured(world.anna.actor, round_, at=round_.closed_at or at)
    return summary(seen.assessment, seen.library)


def figures(one):
    return {name: getattr(one, name) for name in FIGURES}


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(deeds=DEEDS)
def test_it_equals_what_the_rules_say_after_anything_that_people_do(world, deeds):
    begun = rounds.start(world, title=f"Meting {timezone.now()}", at=timezone.now())
    sources = {}
    for deed, asked, reading, kind in deeds:
        do(world, begun, deed, asked, reading, kind, sources)

        assert figures(kept(world, begun)) == figures(derived(world, begun))


def do(world, begun, deed, asked, reading, kind, sources):
    """One deed of the history; what cannot be done in it is left out."""
    actor = world.anna.actor
    match deed:
        case "answer":
            spoken = sources.setdefault(kind, rounds.source(actor, kind, title=f"{kind} {begun.id}"))
            rounds.answer(actor, begun, asked, reading, note="Omdat het zo is.", source=spoken.id)
        case "withdraw":
            entry = Observation.objects.filter(organisation_id=world.waterrijk).order_by("-id").first()
            if entry is not None and entry.kind != ObservationKind.WITHDRAWN:
                with scope(world.waterrijk):
                    actions.withdraw_observation(actor=actor, observation_id=entry.id, at=timezone.now())
        case "agree" if isinstance(reading, Level) and reading is not Level.ABSENT:
            with scope(world.waterrijk):
                actions.agree_level(
                    actor=actor, level=reading, decided_on=START.date(), decision="besluit", at=timezone.now()
                )
        case "close":
            round_ = rounds.Round.objects.get(id=begun.id)
            if round_.closed_at is None:
                with scope(world.waterrijk):
                    actions.close_round(actor=actor, round_=round_, at=timezone.now())


def test_nothing_new_is_not_derived_again(world):
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question())
    kept(world, begun)
    RoundSummary.objects.update(filled_in=99)

    assert kept(world, begun).filled_in == 99


@pytest.mark.parametrize("spoil", ["delete", "basis"])
def test_it_may_go_at_any_moment(world, spoil):
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question())
    kept(world, begun)

    if spoil == "delete":
        RoundSummary.objects.all().delete()
    else:
        RoundSummary.objects.update(basis="van een andere versie", filled_in=99)

    assert figures(kept(world, begun)) == figures(derived(world, begun))


def test_it_holds_until_the_first_evidence_is_too_old(world):
    begun = rounds.start(world)
    asked = rounds.question()
    rounds.answer(world.anna.actor, begun, asked, Level.PAPER, at=START)
    last = kept(world, begun).holds_until

    eve, after = (
        timezone.now().replace(year=last.year, month=last.month, day=last.day) + timedelta(days=n) for n in (0, 1)
    )

    for moment, known in ((eve, 1), (after, 0)):
        assert kept(world, begun, moment).known == known
        assert figures(kept(world, begun, moment)) == figures(derived(world, begun, moment))


def test_a_closed_round_keeps_what_it_was(world):
    begun = rounds.start(world)
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER, at=START)
    with scope(world.waterrijk):
        actions.close_round(actor=world.anna.actor, round_=begun, at=START + timedelta(days=1))

    assert kept(world, begun, timezone.now() + timedelta(days=5000)).known == 1


def test_what_it_rests_on_changes_with_whatever_changes_it():
    facts = Facts(code="", name="Waterrijk", inhabitants=20_000)
    one = basis(facts=facts, last_observation=1, last_decision=0)
    others = [
        basis(facts=facts, last_observation=2, last_decision=0),
        basis(facts=facts, last_observation=1, last_decision=1),
        *(
            basis(facts=replace(facts, **change), last_observation=1, last_decision=0)
            for change in (
                {"kind": OrganisationKind.WATER_BOARD},
                {"staff": 12},
                {"features": frozenset()},
                {"features": frozenset({Feature.HARBOUR})},
            )
        ),
    ]

    assert len({one, *others}) == len(others) + 1
    assert basis(facts=replace(facts, name="Anders"), last_observation=1, last_decision=0) == one
    assert all(len(one) <= 100 for one in others)


def test_sources_of_another_town_do_not_make_it_stale(world):
    begun = rounds.start(world)
    kept(world, begun)
    RoundSummary.objects.update(filled_in=99)
    theirs = rounds.start(world, actor=world.eva.actor)
    rounds.answer(world.eva.actor, theirs, rounds.question())

    assert kept(world, begun).filled_in == 99
    assert Source.objects.filter(organisation_id=world.dijkerveen).count() == 1


def test_the_worker_keeps_those_of_every_town(world):
    mine, theirs = rounds.start(world), rounds.start(world, actor=world.eva.actor)
    rounds.answer(world.anna.actor, mine, rounds.question())
    rounds.answer(world.eva.actor, theirs, rounds.question())

    keep_summaries.call()

    assert {one.round_id: one.filled_in for one in RoundSummary.objects.all()} == {mine.id: 1, theirs.id: 1}
    RoundSummary.objects.update(filled_in=99)
    rounds.answer(world.anna.actor, mine, QUESTIONS[1])
    keep_summaries.call()
    assert {one.round_id: one.filled_in for one in RoundSummary.objects.all()} == {mine.id: 2, theirs.id: 99}
