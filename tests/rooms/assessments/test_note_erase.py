# SPDX-License-Identifier: EUPL-1.2
"""Erasing words, a name for instance: the text is gone everywhere, the level, the day and the reason stay."""

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import Draft, Observation, ObservationNote, Source
from dijkwacht.files.models import File
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import LARGE, sent, url

NAME = "Piet Hein uit de Kerkstraat"


@pytest.fixture
def begun(world):
    return rounds.start(world, instruments=(LARGE,))


@pytest.fixture
def asked():
    return rounds.with_indicators(2)


@pytest.fixture
def entry(world, begun, asked):
    """An answer with a name in it, beside both indicators and in a draft."""
    client = world.anna.client()
    client.post(url("draft-save", begun, asked.slug), {"note": NAME[:9]})
    proof = SimpleUploadedFile("piet.txt", b"Piet Hein")
    client.post(url("answer-save", begun, asked.slug), sent(asked, "2", note=NAME, proof=proof))
    return Observation.objects.order_by("id").first()


def everything_stored():
    """Every value of every table of the room, as one text."""
    models = apps.get_app_config("assessments").get_models()
    return "".join(str(list(model.objects.values())) for model in models)


def test_the_words_are_gone_and_the_reason_and_the_day_stay(world, begun, entry):
    client = world.anna.client()
    assert NAME in rounds.text_of(client.get(url("note-erase", begun, entry.id)))

    answer = client.post(url("note-erase", begun, entry.id), {"reason": "Er stond een naam in."})

    note = ObservationNote.objects.get(pk=entry.pk)
    assert answer["Location"] == url("indicator-show", begun, entry.indicator)
    assert (note.text, note.link, note.file_id) == ("", "", None)
    assert (note.erased_reason, note.erased_by) == ("Er stond een naam in.", world.anna.id)
    assert note.erased_at.date() == timezone.now().date()
    entry.refresh_from_db()
    assert entry.level == 2
    page = rounds.text_of(client.get(answer["Location"]))
    assert "toelichting gewist op" in page
    assert "Er stond een naam in." in page


def test_nothing_of_it_is_left_anywhere(world, begun, entry):
    assert NAME in everything_stored()

    world.anna.client().post(url("note-erase", begun, entry.id), {"reason": "naam"})

    assert "Piet" not in everything_stored()


def test_the_same_words_beside_the_other_indicator_go_too(world, begun, asked, entry):
    world.anna.client().post(url("note-erase", begun, entry.id), {"reason": "naam"})

    assert [one.erased_at is not None for one in ObservationNote.objects.all()] == [True, True]


def test_other_words_and_other_drafts_stay(world, begun, asked, entry):
    other = rounds.with_indicators(1)
    rounds.answer(world.anna.actor, begun, other, Level.PAPER, note="Zie het register.")
    client = world.anna.client()
    client.post(url("draft-save", begun, other.slug), {"note": "Ik denk"})

    client.post(url("note-erase", begun, entry.id), {"reason": "naam"})

    assert ObservationNote.objects.filter(text="Zie het register.").count() == 1
    assert Draft.objects.get().fields["note"] == "Ik denk"


def test_it_asks_for_a_reason(world, begun, entry):
    answer = world.anna.client().post(url("note-erase", begun, entry.id), {"reason": ""})

    assert answer.status_code == 422
    assert "Schrijf de reden op." in rounds.text_of(answer)
    assert ObservationNote.objects.get(pk=entry.pk).text == NAME


def test_what_has_no_words_has_nothing_to_erase(world, begun):
    other = rounds.with_indicators(1)
    rounds.answer(world.anna.actor, begun, other, Level.PAPER)
    entry = Observation.objects.get()

    assert world.anna.client().post(url("note-erase", begun, entry.id), {"reason": "x"}).status_code == 404


def test_the_database_keeps_no_words_beside_an_erasure(world, begun, entry):
    with pytest.raises(IntegrityError), transaction.atomic():
        ObservationNote.objects.filter(pk=entry.pk).update(erased_at=timezone.now())


def test_only_the_coordinator_erases(world, begun, entry):
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    address = url("note-erase", begun, entry.id)
    rounds.assert_guarded(world, address, data={"reason": "x"}, refused=reasons, wrong_method="put")
    assert world.anna.client().get(url("note-erase", begun, entry.id + 99)).status_code == 404
    theirs = rounds.start(world, actor=world.eva.actor)
    assert world.eva.client().get(url("note-erase", theirs, entry.id)).status_code == 404
    assert ObservationNote.objects.get(pk=entry.pk).text == NAME


def test_the_upload_goes_with_the_words_unless_something_else_shows_it(world, begun, asked, entry):
    client = world.anna.client()
    upload = ObservationNote.objects.get(pk=entry.pk).file_id
    assert upload

    client.post(url("note-erase", begun, entry.id), {"reason": "Er stond een naam in."})

    assert not File.objects.filter(organisation_id=world.waterrijk, id=upload).exists()


def test_an_upload_that_a_source_shows_too_stays(world, begun, asked, entry):
    upload = ObservationNote.objects.get(pk=entry.pk).file_id
    Source.objects.filter(organisation_id=world.waterrijk, id=entry.source_id).update(file_id=upload)

    world.anna.client().post(url("note-erase", begun, entry.id), {"reason": "Er stond een naam in."})

    assert File.objects.filter(organisation_id=world.waterrijk, id=upload).exists()
