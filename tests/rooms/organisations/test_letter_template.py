# SPDX-License-Identifier: EUPL-1.2
"""Own letter paper: tried before it is kept, refused with a reason, and taken away again."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from dijkwacht.audit.public import log_of
from dijkwacht.documents.values import LARGEST_TEMPLATE, TEMPLATE_TOO_LARGE
from dijkwacht.files.models import File
from dijkwacht.organisations.models import LetterTemplate
from dijkwacht.organisations.public import letter_template
from dijkwacht.tenancy.public import scope
from tests.support.rounds import text_of
from tests.support.word_files import keep_template, opened, template, whole_text

OWN = template("Briefpapier van {{ organisatie }}", "{{ inhoud }}")


@pytest.fixture(autouse=True)
def disk(settings, tmp_path) -> Path:
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}},
    }
    return tmp_path


def url(name=""):
    return reverse(f"organisations:letter-template{name}")


def send(world, content=OWN, *, name="briefpapier.docx", button="save"):
    return world.anna.client().post(url(), {"file": SimpleUploadedFile(name, content), button: "1"})


def kept(world):
    with scope(world.waterrijk):
        return letter_template(world.waterrijk)


def test_what_is_kept_is_what_letters_come_on(world):
    assert send(world).status_code == 302

    assert kept(world) == OWN
    page = text_of(world.frank.client().get(url()))
    assert "Uw eigen sjabloon, briefpapier.docx, sinds" in page
    with scope(world.waterrijk):
        deeds = [one.deed for one in log_of(world.waterrijk, before=None, size=5)]
    assert "bewaarde een sjabloon voor stukken" in deeds


def test_a_new_one_takes_the_place_of_the_old_one(world):
    send(world)
    send(world, template("{{ inhoud }}", "Nieuw"))

    assert (LetterTemplate.objects.count(), File.objects.count()) == (1, 1)
    assert kept(world) != OWN


def test_a_trial_shows_the_chosen_file_and_keeps_nothing(world):
    answer = send(world, button="trial")

    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''proefstuk.docx"
    said = whole_text(opened(answer.content))
    assert "Briefpapier van Gemeente Waterrijk" in said
    assert "[vul in: datum]" in said
    assert (kept(world), File.objects.count()) == (None, 0)


def test_a_trial_of_what_is_in_use_comes_on_our_paper_or_on_their_own(world):
    def trial():
        return whole_text(opened(world.anna.client().get(url("-trial")).content))

    before = trial()
    send(world)

    assert "Briefpapier van" not in before
    assert "Briefpapier van Gemeente Waterrijk" in trial()


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"%PDF-1.7", "x.docx", "geen Word-bestand"),
        (template("Beste lezer"), "x.docx", "{{ inhoud }} ontbreekt"),
        (OWN, "x.docm", "Dit soort bestand kunnen wij niet bewaren."),
        (b"", "x.docx", "Dit bestand is leeg."),
        (bytes(LARGEST_TEMPLATE + 1), "x.docx", TEMPLATE_TOO_LARGE),
    ],
    ids=["a pdf", "no field", "a macro name", "empty", "too large"],
)
def test_what_cannot_be_used_comes_back_with_a_remedy_and_nothing_is_kept(world, content, name, sentence):
    answer = send(world, content, name=name)

    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert "Het sjabloon is nog niet bewaard" in text_of(answer)
    assert (LetterTemplate.objects.count(), File.objects.count()) == (0, 0)


def test_no_file_at_all_is_said(world):
    answer = world.anna.client().post(url(), {"save": "1"})

    assert (answer.status_code, "Kies een bestand." in text_of(answer)) == (422, True)


def test_a_template_too_large_for_the_site_is_said_in_the_same_words(world, settings):
    settings.DIJKWACHT_UPLOAD_MEGABYTES = 1

    assert "Dit bestand is te groot" in text_of(send(world, bytes(LARGEST_TEMPLATE + 1)))


def test_the_own_file_comes_back_as_it_was_sent(world):
    keep_template(world, OWN)

    answer = world.anna.client().get(url("-file"))

    assert answer.content == OWN
    assert answer["Content-Disposition"].startswith("attachment")


def test_without_an_own_file_there_is_none_to_fetch(world):
    assert world.anna.client().get(url("-file")).status_code == 404


def test_taken_away_letters_come_on_our_paper_again(world):
    keep_template(world, OWN)

    for _ in range(2):
        assert world.anna.client().post(url("-drop")).status_code == 302
    assert (kept(world), File.objects.count()) == (None, 0)


def test_the_paper_of_one_town_is_not_that_of_another(world):
    keep_template(world, OWN)

    with scope(world.dijkerveen):
        assert letter_template(world.dijkerveen) is None
    assert world.eva.client().get(url("-file")).status_code == 404


@pytest.mark.parametrize("who", ["clara", "bram", "joost"])
def test_who_may_not_change_the_look_may_not_change_the_paper(world, who):
    client = world.everybody()[who].client()

    answers = [client.get(url()), client.post(url()), client.get(url("-trial")), client.post(url("-drop"))]
    assert {one.status_code for one in answers} == {403}
