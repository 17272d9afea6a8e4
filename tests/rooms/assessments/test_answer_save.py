# SPDX-License-Identifier: EUPL-1.2
"""Saving an answer: appended, never overwritten; with and without htmx; for the coordinator and for a colleague."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from dijkwacht.assessments import actions
from dijkwacht.assessments.models import Observation, ObservationNote, Source
from dijkwacht.assessments.values import ObservationKind, SourceKind
from dijkwacht.files.models import File
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Role
from dijkwacht.values.levels import Level, Silence
from tests.support import rounds
from tests.support.rounds import LARGE, START, sent, url

HTMX = {"HX-Request": "true"}


@pytest.fixture
def begun(world):
    return rounds.start(world)


@pytest.fixture
def asked():
    return rounds.question()


def save(client, begun, asked, reading="1", *, htmx=False, **fields):
    data = sent(asked, reading, **fields)
    return client.post(url("answer-save", begun, asked.slug), data, headers=HTMX if htmx else None)


def entries():
    return list(Observation.objects.order_by("id"))


# --- what is stored -------------------------------------------------------------------------------


def test_an_answer_is_appended_with_its_words_and_goes_on_to_the_next(world, begun, asked):
    answer = save(world.anna.client(), begun, asked, "2", note="Staat in het register.")

    (entry,) = entries()
    assert (entry.level, entry.kind, entry.is_applicable) == (2, ObservationKind.SEEN, True)
    assert (entry.organisation_id, entry.round_id, entry.recorded_by) == (world.waterrijk, begun.id, world.anna.id)
    assert entry.indicator_version == rounds.library().indicators[entry.indicator].version
    assert entry.evidence_on == timezone.localdate()
    assert (entry.source.kind, entry.source.title) == (SourceKind.SELF_ASSESSMENT, "Eigen inschatting")
    assert entry.note.text == "Staat in het register."
    assert answer.status_code == 302
    assert answer["Location"].startswith(url("question-show", begun, "x")[:-2])


def test_every_answer_of_one_person_comes_from_one_source(world, begun):
    first, second = list(rounds.library().instruments[rounds.QUICK].questions)[:2]

    for asked in (first, second):
        save(world.anna.client(), begun, asked)

    assert Source.objects.count() == 1


def test_the_same_once_more_adds_nothing(world, begun, asked):
    client = world.anna.client()
    save(client, begun, asked, "2", note="Zo is het.", link="https://intranet.example/x", used_on="2026-02-01")

    again = save(client, begun, asked, "2", note="Zo is het.", link="https://intranet.example/x", used_on="2026-02-01")

    assert (again.status_code, len(entries()), ObservationNote.objects.count()) == (302, 1, 1)


def test_another_level_is_a_correction_and_the_first_stays(world, begun, asked):
    client = world.anna.client()
    save(client, begun, asked, "2", note="Zo is het.")

    save(client, begun, asked, "0", note="Toch niet.")

    first, second = entries()
    assert (first.level, first.note.text) == (2, "Zo is het.")
    assert (second.level, second.kind, second.follows_id) == (0, ObservationKind.CORRECTED, first.id)
    assert rounds.standing(world, begun)[asked.indicators[0]] is Level.ABSENT


def test_other_words_about_the_same_level_make_the_evidence_no_younger(world, begun, asked):
    rounds.answer(world.anna.actor, begun, asked, Level.IN_USE, note="Zo is het.", at=START)

    save(world.anna.client(), begun, asked, "2", note="Zo is het nog.")
    save(world.anna.client(), begun, asked, "3", note="Zo is het nog.")

    assert [one.evidence_on for one in entries()] == [START.date(), START.date(), timezone.localdate()]


def test_nothing_chosen_is_nothing_saved(world, begun, asked):
    answer = save(world.anna.client(), begun, asked, "", note="Alleen woorden.")

    assert (answer.status_code, entries()) == (302, [])


def test_unknown_is_an_answer_without_a_level(world, begun, asked):
    save(world.anna.client(), begun, asked, "unknown")

    (entry,) = entries()
    assert (entry.level, entry.is_applicable) == (None, True)
    assert rounds.standing(world, begun) == {}


def test_each_indicator_of_a_question_gets_its_own_level(world):
    begun = rounds.start(world, instruments=(LARGE,))
    asked = rounds.with_indicators(2)
    first, second = asked.indicators

    world.anna.client().post(
        url("answer-save", begun, asked.slug), {f"level_{first}": "1", f"level_{second}": "3", "note": "Samen."}
    )

    assert {one.indicator: (one.level, one.note.text) for one in entries()} == {
        first: (1, "Samen."),
        second: (3, "Samen."),
    }


def test_words_that_are_left_alone_stay_with_their_own_indicator(world):
    begun = rounds.start(world, instruments=(LARGE,))
    asked = rounds.with_indicators(2)
    first, second = asked.indicators
    client = world.anna.client()
    address = url("answer-save", begun, asked.slug)
    client.post(address, {f"level_{first}": "1", "note": "Over het eerste."})
    client.post(address, {f"level_{second}": "2", "note": "Over het tweede."})
    shown = client.get(url("question-show", begun, asked.slug)).context["form"]["note"].value()
    before = len(entries())

    client.post(address, {f"level_{first}": "1", f"level_{second}": "2", "note": shown})

    assert shown == "Over het eerste."
    assert len(entries()) == before


def test_a_department_of_the_round_is_answered_apart(world):
    begun = rounds.start(world, instruments=(LARGE,), departments=(world.civil_affairs,))
    asked = rounds.of_departments()
    client = world.anna.client()

    save(client, begun, asked, "1")
    save(client, begun, asked, "3", unit=str(world.civil_affairs))

    assert {(one.unit_key, one.level) for one in entries()} == {("", 1), (str(world.civil_affairs), 3)}


@pytest.mark.parametrize("unit", ["public_space", "nonsense"])
def test_a_department_outside_the_round_is_refused(world, unit):
    begun = rounds.start(world, instruments=(LARGE,), departments=(world.civil_affairs,))

    answer = save(
        world.anna.client(), begun, rounds.of_departments(), "3", unit=str(getattr(world, unit, "geen sleutel"))
    )

    assert (answer.status_code, entries()) == (422, [])


def test_the_coordinator_speaks_for_a_source(world, begun, asked):
    paper = rounds.source(world.anna.actor, title="Protocol")

    save(world.anna.client(), begun, asked, "3", source=str(paper.id))

    (entry,) = entries()
    assert (entry.source_id, entry.evidence_on) == (paper.id, paper.on)


def test_proof_is_kept_beside_the_words(world, begun, asked):
    client = world.anna.client()
    proof = SimpleUploadedFile("bewijs.txt", b"op 3 maart geoefend", content_type="text/plain")

    save(client, begun, asked, "2", note="Geoefend.", proof=proof)

    (entry,) = entries()
    assert (entry.note.file.name, entry.note.text) == ("bewijs.txt", "Geoefend.")
    save(client, begun, asked, "3", note="Geoefend.")
    assert entries()[-1].note.file_id == entry.note.file_id


def test_proof_that_is_not_what_its_name_says_saves_nothing(world, begun, asked):
    wrong = SimpleUploadedFile("bewijs.pdf", b"MZ\x90\x00 geen pdf")

    answer = save(world.anna.client(), begun, asked, "2", note="Geoefend.", proof=wrong)

    assert (answer.status_code, entries(), File.objects.count()) == (422, [], 0)
    assert "Geoefend." in rounds.text_of(answer)


def test_an_empty_file_is_told_to_be_empty(world, begun, asked):
    answer = save(world.anna.client(), begun, asked, "2", note="Geoefend.", proof=SimpleUploadedFile("leeg.pdf", b""))

    assert (answer.status_code, entries()) == (422, [])
    assert "Uw antwoord is nog niet bewaard" in rounds.text_of(answer)


# --- niet van toepassing --------------------------------------------------------------------------


def test_not_applicable_needs_a_reason(world, begun, asked):
    answer = save(world.anna.client(), begun, asked, "nvt")

    assert (answer.status_code, entries()) == (422, [])
    assert "Schrijf op waarom dit niet van toepassing is." in rounds.text_of(answer)
    assert save(world.anna.client(), begun, asked, "nvt", note="Wij hebben geen haven.").status_code == 302
    assert entries()[0].is_applicable is False


def test_an_own_level_becomes_not_applicable_by_the_coordinator_only(world, begun, asked):
    colleague = rounds.ask(world, begun, [asked], person=world.bram.id)
    save(colleague, begun, asked, "1")

    refused = save(colleague, begun, asked, "nvt", note="Hoort niet bij ons.")

    assert refused.status_code == 403
    assert "Alleen de coördinator kan daar n.v.t. van maken." in rounds.text_of(refused)
    assert len(entries()) == 1
    coordinator = world.anna.client()
    save(coordinator, begun, asked, "1")
    assert save(coordinator, begun, asked, "nvt", note="Hoort niet bij ons.").status_code == 302


# --- two people on one answer ---------------------------------------------------------------------


@pytest.fixture
def talk(world):
    return rounds.source(world.anna.actor, SourceKind.INTERVIEW, title="Gesprek balie")


@pytest.fixture
def second(world):
    """A second coordinator in the same town."""
    rounds.joins(world, world.clara, world.waterrijk, Role.COORDINATOR)
    return world.clara.client()


def overtake(world, begun, asked, talk, second):
    """Clara saves while anna has the page open; anna's save is the answer."""
    begun_from = rounds.answer(world.anna.actor, begun, asked, Level.PAPER, source=talk.id)[asked.indicators[0]]
    field = {f"from_{asked.indicators[0]}": begun_from}
    assert save(second, begun, asked, "0", note="Niemand kent het.", source=str(talk.id), **field).status_code == 302
    return field


def test_the_second_is_told_and_nothing_is_lost(world, begun, asked, talk, second):
    field = overtake(world, begun, asked, talk, second)

    answer = save(world.anna.client(), begun, asked, "3", note="Iedereen kent het.", source=str(talk.id), **field)

    page = rounds.text_of(answer)
    assert answer.status_code == 409
    assert "Een collega was u net voor" in page
    assert "Niemand kent het." in page
    assert "Iedereen kent het." in page
    assert answer.context["form"][f"level_{asked.indicators[0]}"].value() == "3"
    assert [one.level for one in entries()] == [1, 0]


def test_the_second_may_replace_it_all_the_same(world, begun, asked, talk, second):
    field = overtake(world, begun, asked, talk, second)

    save(world.anna.client(), begun, asked, "3", source=str(talk.id), choice="replace", **field)

    assert [(one.level, one.source_id) for one in entries()] == [(1, talk.id), (0, talk.id), (3, talk.id)]


def test_the_second_may_keep_both_under_his_own_name(world, begun, asked, talk, second):
    field = overtake(world, begun, asked, talk, second)

    save(world.anna.client(), begun, asked, "3", source=str(talk.id), choice="second", **field)

    last = entries()[-1]
    assert (last.level, last.source.person_id) == (3, world.anna.id)
    assert entries()[1].source_id == talk.id


def test_ones_own_other_window_is_nobody_else(world, begun, asked, talk):
    first = rounds.answer(world.anna.actor, begun, asked, Level.PAPER, source=talk.id)[asked.indicators[0]]
    field = {f"from_{asked.indicators[0]}": first}
    save(world.anna.client(), begun, asked, "2", source=str(talk.id), **field)

    assert save(world.anna.client(), begun, asked, "3", source=str(talk.id), **field).status_code == 302


def test_another_source_is_no_conflict(world, begun, asked, talk, second):
    save(world.anna.client(), begun, asked, "3")

    assert save(second, begun, asked, "0", source=str(talk.id)).status_code == 302


def test_the_database_lets_one_entry_follow_another(world, begun, asked, talk):
    """Whatever two servers do at the same moment, one of them is next."""
    rounds.answer(world.anna.actor, begun, asked, Level.PAPER, source=talk.id)
    first = entries()[0]
    rounds.answer(world.anna.actor, begun, asked, Level.IN_USE, source=talk.id)
    second = entries()[1]

    for follows in (None, first):
        copy = Observation.objects.get(pk=second.pk)
        copy.pk, copy.follows = None, follows
        with pytest.raises(IntegrityError), transaction.atomic():
            copy.save(force_insert=True)


# --- the same in a following round ----------------------------------------------------------------


def test_a_new_answer_undoes_what_the_same_person_said_before(world, asked):
    rounds.answer(world.anna.actor, rounds.start(world), asked, Level.PROVEN, at=START)
    later = rounds.start(world, title="Najaar", at=START + timedelta(days=100))

    save(world.anna.client(), later, asked, "0")

    old, new = entries()
    assert (new.replaces_id, new.kind, new.source_id != old.source_id) == (old.id, ObservationKind.SEEN, True)
    assert rounds.standing(world, later)[asked.indicators[0]] is Level.ABSENT


def test_a_new_coordinator_goes_on_from_the_former_one(world, asked):
    rounds.answer(world.anna.actor, rounds.start(world), asked, Level.PROVEN, at=START)
    later = rounds.start(world, title="Najaar", at=START + timedelta(days=100))
    rounds.joins(world, world.clara, world.waterrijk, Role.COORDINATOR)

    save(world.clara.client(), later, asked, "0")

    assert rounds.standing(world, later)[asked.indicators[0]] is Level.ABSENT


def test_two_coordinators_in_one_round_stand_side_by_side(world, begun, asked, second):
    save(world.anna.client(), begun, asked, "0")
    save(second, begun, asked, "1")

    assert [one.replaces_id for one in entries()] == [None, None]


# --- who ------------------------------------------------------------------------------------------


def test_a_colleague_with_an_account_answers_what_he_was_asked(world, begun, asked):
    client = rounds.ask(world, begun, [asked], person=world.bram.id)

    answer = save(client, begun, asked, "2", note="Zo doen wij het.")

    (entry,) = entries()
    assert (entry.source.kind, entry.recorded_by) == (SourceKind.DEPARTMENT_INTAKE, world.bram.id)
    assert answer["Location"] == url("question-list")


def test_a_colleague_without_an_account_too_and_it_is_recorded_who(world, begun, asked):
    client = rounds.ask(world, begun, [asked])

    answer = save(client, begun, asked, "2", note="Zo doen wij het.", source=str(world.waterrijk))

    (entry,) = entries()
    assert (entry.recorded_by, entry.recorded_by_link) == (None, entry.source.link_id)
    assert (entry.source.function, entry.source.person_id) == ("teamleider", None)
    assert answer["Location"] == url("question-list")
    assert "beantwoord" in rounds.text_of(client.get(answer["Location"]))


def test_who_is_not_asked_finds_nothing_and_an_adviser_answers_all(world, begun, asked):
    for who in ("bram", "clara", "dirk", "frank"):
        assert save(world.everybody()[who].client(), begun, asked).status_code == 404
    assert save(world.gijs.client(), begun, asked).status_code == 302
    assert [one.recorded_by for one in entries()] == [world.gijs.id]


def test_another_town_and_another_way_of_asking(world, begun, asked):
    address = url("answer-save", begun, asked.slug)
    rounds.assert_guarded(world, address, data=sent(asked), refused={}, wrong_method="get")
    assert entries() == []


@pytest.mark.parametrize(
    "fields", [{"level": "9"}, {"link": "javascript:alert(1)"}, {"note": "x" * 4001}, {"used_on": "9999-12-31"}]
)
def test_what_cannot_be_saved_comes_back_as_it_was_sent(world, begun, asked, fields):
    data = sent(asked, fields.pop("level", "1"), **({"note": "Mijn woorden."} | fields))

    answer = world.anna.client().post(url("answer-save", begun, asked.slug), data)

    assert (answer.status_code, entries()) == (422, [])
    assert "Uw antwoord is nog niet bewaard" in rounds.text_of(answer)
    assert data["note"] in rounds.text_of(answer)


def test_a_question_that_is_not_there(world, begun, asked):
    assert save(world.anna.client(), begun, asked, source=str(world.waterrijk)).status_code == 404
    assert world.anna.client().post(url("answer-save", begun, "bestaat-niet"), {}).status_code == 404


# --- htmx -----------------------------------------------------------------------------------------


def test_htmx_gets_only_that_it_is_saved_and_where_to_go_on_from(world, begun, asked):
    answer = save(world.anna.client(), begun, asked, "2", htmx=True)

    part = rounds.text_of(answer)
    assert answer.status_code == 200
    assert part.startswith('<div id="bewaard"')
    assert "Bewaard" in part
    assert "<html" not in part
    assert f'name="from_{asked.indicators[0]}" id="id_from_{asked.indicators[0]}" value="{entries()[0].id}"' in part


def test_htmx_saves_the_same_twice_without_adding(world, begun, asked):
    client = world.anna.client()
    save(client, begun, asked, "2", htmx=True)

    part = rounds.text_of(save(client, begun, asked, "2", htmx=True))

    assert len(entries()) == 1
    assert f'value="{entries()[0].id}"' in part


def test_htmx_puts_what_cannot_be_saved_in_the_place_of_the_page(world, begun, asked):
    answer = save(world.anna.client(), begun, asked, "2", used_on="2999-01-01", htmx=True)

    assert (answer.status_code, answer["HX-Retarget"], answer["HX-Reselect"]) == (422, "#inhoud", "#inhoud")
    assert 'id="inhoud"' in rounds.text_of(answer)


def test_htmx_waits_for_the_reason_of_what_does_not_apply(world, begun, asked):
    answer = save(world.anna.client(), begun, asked, "nvt", htmx=True)

    assert answer.status_code == 200
    assert "HX-Retarget" not in answer
    assert "Nog niet bewaard. Schrijf op waarom dit niet van toepassing is." in rounds.text_of(answer)
    assert not entries()


def test_htmx_leaves_the_file_for_the_form_itself(world, begun, asked):
    proof = SimpleUploadedFile("bewijs.txt", b"op 3 maart geoefend")

    save(world.anna.client(), begun, asked, "2", proof=proof, htmx=True)

    assert File.objects.count() == 0


# --- what it costs --------------------------------------------------------------------------------


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("size", [5, 100])
def test_saving_takes_eight_statements_and_little_sql(world, size, htmx):
    begun = rounds.start(world, instruments=(LARGE,), departments=(world.civil_affairs,))
    rounds.answer_many(world, begun, size)
    client = world.anna.client()
    extra = {"headers": HTMX} if htmx else {}
    for asked in (rounds.with_indicators(1), rounds.with_indicators(3), rounds.of_departments()):
        save(client, begun, asked, "0")
        unit = {"unit": str(world.civil_affairs)} if asked == rounds.of_departments() else {}
        data = sent(asked, "2", note="Zo doen wij het sinds de oefening in maart.", **unit)

        sql = rounds.statements_of(client, url("answer-save", begun, asked.slug), data, **extra)

        assert len(sql) <= 8
        assert sum(map(len, sql)) <= 10_000


def test_a_colleague_costs_no_more(world, begun, asked):
    for client in (rounds.ask(world, begun, [asked], person=world.bram.id), rounds.ask(world, begun, [asked])):
        save(client, begun, asked, "0")

        sql = rounds.statements_of(client, url("answer-save", begun, asked.slug), sent(asked, "2", note="Ja."))

        assert len(sql) <= 8


def test_saving_does_not_depend_on_how_many_towns_there_are(world, begun, asked):
    client = world.anna.client()
    save(client, begun, asked, "0")
    before = len(rounds.statements_of(client, url("answer-save", begun, asked.slug), sent(asked, "1")))
    rounds.towns(world, world.anna, 20)
    client = rounds.in_town(world.anna, world.waterrijk)
    client.get(url("round-list"))

    after = len(rounds.statements_of(client, url("answer-save", begun, asked.slug), sent(asked, "2")))

    assert before == after


def test_actions_refuse_a_source_of_another_town(world, begun, asked):
    theirs = rounds.source(world.eva.actor)
    with scope(world.waterrijk), pytest.raises(rounds.queries.NotFound):
        actions.save_answers(
            actor=world.anna.actor,
            round_=begun,
            question=asked.slug,
            source_id=theirs.id,
            answers=[(rounds.Answer(indicator=asked.indicators[0], reading=Silence.UNKNOWN), rounds.HOUSE, None)],
            versions={asked.indicators[0]: 1},
            at=timezone.now(),
        )
