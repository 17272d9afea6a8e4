# SPDX-License-Identifier: EUPL-1.2
"""A round in an instrument that the organisation wrote itself: asked, answered, shown and reported like any other."""

from dataclasses import replace
from io import BytesIO

from django.utils import timezone
from openpyxl import load_workbook

from dijkwacht.assessments import public
from dijkwacht.assessments.models import Observation, OwnRoundContent, Round, RoundContent, RoundInstrument, RoundResult
from dijkwacht.assessments.values import HOUSE, SourceKind
from dijkwacht.knowledge.public import library
from dijkwacht.tenancy.public import scope
from dijkwacht.values.levels import Level
from tests.support import rounds, writing
from tests.support.rounds import statements_of, text_of, url
from tests.support.writing import OWN_INDICATOR, QUESTION, SLUG

FORM = {"title": "Evenementen 2026", "period_from": "2026-03-02", "period_until": "2026-05-31"}


def begun(world):
    writing.published(world)
    return rounds.start(world, instruments=(SLUG,))


def test_a_round_offers_it_beside_the_library_and_keeps_its_words_in_the_house(world):
    writing.published(world)
    client = world.anna.client()

    offered = text_of(client.get(url("round-start")))
    client.post(url("round-start"), FORM | {"instruments": [rounds.QUICK, SLUG]})

    assert "Evenementen en vergunningen" in offered
    rows = list(RoundInstrument.objects.order_by("position"))
    assert [(one.slug, bool(one.content_id), bool(one.own_content_id)) for one in rows] == [
        (rounds.QUICK, True, False), (SLUG, False, True),
    ]  # fmt: skip
    assert OwnRoundContent.objects.get().organisation_id == world.waterrijk
    assert all(OWN_INDICATOR not in str(one.content) for one in RoundContent.objects.all())


def test_another_town_neither_sees_nor_takes_it(world):
    writing.published(world)

    offered = text_of(world.eva.client().get(url("round-start")))
    answer = world.eva.client().post(url("round-start"), FORM | {"instruments": [SLUG]})

    assert "Evenementen en vergunningen" not in offered
    assert answer.status_code == 422
    assert Round.objects.count() == 0


def test_a_draft_or_what_is_stopped_is_not_offered(world):
    writing.take_in(world.anna.actor)
    assert "Evenementen en vergunningen" not in text_of(world.anna.client().get(url("round-start")))
    writing.publish(world.anna.actor)
    world.anna.client().post(writing.url("instrument-stop", SLUG))

    assert "Evenementen en vergunningen" not in text_of(world.anna.client().get(url("round-start")))


def test_its_questions_are_answered_and_its_result_and_report_are_read(world):
    round_ = begun(world)
    client = world.anna.client()

    for question in writing.content().instrument.questions:
        asked = text_of(client.get(url("question-show", round_, question.slug)))
        assert question.text in asked
        levels = {f"level_{slug}": "1" for slug in question.indicators}
        client.post(url("answer-save", round_, question.slug), levels | {"note": "Gezien"})

    assert Observation.objects.filter(indicator=OWN_INDICATOR, level=1, indicator_version=1).count() == 1
    assert client.get(url("round-show", round_)).context["assessment"].filled_in == 6
    result = text_of(client.get(url("result-show", round_)))
    assert "De aanvraag" in result
    assert "De avond zelf" in result
    shown = text_of(client.get(url("indicator-show", round_, OWN_INDICATOR)))
    assert "Met de organisator van elk groot evenement is gesproken" in shown
    report = text_of(client.get(url("report-show", round_, "working")))
    assert "Eigen vragenset van Waterrijk" in report
    paper = client.get(url("paper-form", round_))
    assert paper["Content-Type"] == "application/pdf"


def test_what_was_answered_elsewhere_counts_and_it_closes_as_it_stood(world):
    quick = rounds.start(world)
    asked = next(one for one in library().instruments[rounds.QUICK].questions if "signal-process" in one.indicators)
    rounds.answer(world.anna.actor, quick, asked, Level.IN_USE)
    round_ = begun(world)
    client = world.anna.client()

    before = client.get(url("round-show", round_)).context["assessment"]
    client.post(url("round-close", round_))
    world.anna.client().post(writing.url("instrument-stop", SLUG))

    assert before.indicators["signal-process"].reading is Level.PAPER
    assert RoundResult.objects.get().content_digest == OwnRoundContent.objects.get().digest
    assert client.get(url("result-show", round_)).status_code == 200


def test_own_answers_come_out_and_go_in_as_a_workbook(world):
    round_ = begun(world)
    client = world.anna.client()
    client.post(url("answer-save", round_, QUESTION), {f"level_{OWN_INDICATOR}": "3", "note": "Vaste werkwijze"})

    book = load_workbook(BytesIO(client.get(url("observations-export", round_)).content))

    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert OWN_INDICATOR in cells
    assert client.get(url("intake-template", round_, SLUG)).status_code == 200


def test_other_rooms_record_what_they_saw_of_it(world):
    writing.published(world)
    at = timezone.now()

    with scope(world.waterrijk):
        public.record_proof(
            actor=world.anna.actor,
            kind=SourceKind.REGISTER,
            title="Nabespreking",
            on=at.date(),
            levels={OWN_INDICATOR: Level.PROVEN, "eigen-onbekend": Level.PROVEN},
            note="",
            at=at,
        )
        states = public.states_in_units(world.waterrijk, [(OWN_INDICATOR, HOUSE)], at=at)

    assert Observation.objects.values_list("indicator", "level").get() == (OWN_INDICATOR, 3)
    assert states[OWN_INDICATOR, HOUSE].reading is Level.PROVEN


def test_two_instruments_that_ask_something_else_under_one_key_cannot_be_in_one_round(world):
    content = writing.content()
    pillar = content.instrument.pillars[0]
    taken = rounds.question().slug
    questions = tuple(replace(one, slug=taken) if one.slug == QUESTION else one for one in pillar.questions)
    clash = writing.changed(content, pillars=(replace(pillar, questions=questions), *content.instrument.pillars[1:]))
    writing.published(world, clash)

    answer = world.anna.client().post(url("round-start"), FORM | {"instruments": [rounds.QUICK, SLUG]})

    assert answer.status_code == 422
    assert "staat in twee vragensets" in text_of(answer)


def test_its_pages_take_few_more_statements_than_those_of_the_library(world):
    library_round = rounds.start(world)
    own = begun(world)
    client = world.anna.client()
    client.get(url("round-show", own))
    client.get(url("round-show", library_round))

    # One for a newer version, two for what a second reader found.
    of_library = statements_of(client, url("result-show", library_round))
    of_own = statements_of(client, url("result-show", own))

    assert len(of_own) <= len(of_library)
    assert (
        len(statements_of(client, url("round-show", own)))
        <= len(statements_of(client, url("round-show", library_round))) + 3
    )


def test_what_was_said_elsewhere_counts_as_given_already_only_where_a_second_reader_found_it_to_fit(world):
    quick = rounds.start(world)
    asked = next(one for one in library().instruments[rounds.QUICK].questions if "signal-process" in one.indicators)
    rounds.answer(world.anna.actor, quick, asked, Level.IN_USE)
    round_ = begun(world)
    client = world.anna.client()

    def given():
        return client.get(url("round-show", round_)).context["once"].answered, client.get(
            url("scan-show", SLUG)
        ).context["once"].answered

    assert given() == (0, 0)
    writing.read(world.clara.actor)
    assert given() == (1, 1)
    client.post(url("answer-save", round_, "bibob-bij-evenement"), {"level_bibob-applied": "1"})
    assert given() == (2, 2)
