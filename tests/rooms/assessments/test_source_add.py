# SPDX-License-Identifier: EUPL-1.2
"""Documents, talks and investigations: added by the coordinator, with their file, and read by nobody else."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from dijkwacht.assessments.domain.permissions import NOT_YOURS
from dijkwacht.assessments.models import Observation, Source
from dijkwacht.assessments.values import SourceKind
from dijkwacht.audit.public import log_of
from dijkwacht.files.models import File
from dijkwacht.values.levels import Level
from tests.support import rounds
from tests.support.rounds import sent, url

FORM = {"kind": "document", "title": "Agressieprotocol 2024", "on": "2024-05-01"}
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@pytest.fixture
def begun(world):
    return rounds.start(world)


def add(client, begun, *, query="", **fields):
    return client.post(url("source-add", begun) + query, FORM | fields)


def pdf(name="protocol.pdf", content=PDF):
    return SimpleUploadedFile(name, content, content_type="application/pdf")


# --- adding ---------------------------------------------------------------------------------------


def test_a_document_is_a_source_of_the_organisation(world, begun):
    answer = add(world.anna.client(), begun, function="beleidsadviseur", url="https://intranet.example/a")

    source = Source.objects.get()
    assert answer["Location"] == url("source-list")
    assert (source.kind, source.title, source.function) == (SourceKind.DOCUMENT, FORM["title"], "beleidsadviseur")
    assert (source.organisation_id, source.added_by, source.round_id) == (world.waterrijk, world.anna.id, None)


def test_from_a_question_one_goes_back_to_it_with_the_source_chosen(world, begun):
    asked = rounds.question()

    answer = add(world.anna.client(), begun, query=f"?vraag={asked.slug}")

    source = Source.objects.get()
    assert answer["Location"] == f"{url('question-show', begun, asked.slug)}?bron={source.id}"
    page = rounds.text_of(world.anna.client().get(answer["Location"]))
    assert f'value="{source.id}" selected' in page


def test_its_file_is_kept_with_it(world, begun):
    add(world.anna.client(), begun, file=pdf())

    assert Source.objects.get().file.name == "protocol.pdf"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"kind": ""}, "Kies wat voor bron het is."),
        ({"kind": "department_intake"}, "Selecteer een geldige keuze."),
        ({"title": ""}, "Geef de bron een naam."),
        ({"on": "morgen"}, "Deze datum bestaat niet."),
        ({"url": "javascript:alert(1)"}, "Dit is geen adres."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_added(world, begun, fields, sentence):
    answer = add(world.anna.client(), begun, **fields)

    assert (answer.status_code, Source.objects.count()) == (422, 0)
    assert sentence in rounds.text_of(answer)


def test_a_file_that_is_not_what_its_name_says_adds_nothing(world, begun):
    answer = add(world.anna.client(), begun, file=pdf(content=b"PK\x03\x04 geen pdf"))

    assert (answer.status_code, Source.objects.count(), File.objects.count()) == (422, 0, 0)
    assert FORM["title"] in rounds.text_of(answer)


def test_fifty_megabytes_are_refused_in_words(world, begun):
    answer = add(world.anna.client(), begun, file=pdf(content=PDF + b"x" * 50 * 1024 * 1024))

    assert (answer.status_code, Source.objects.count(), File.objects.count()) == (422, 0, 0)
    assert "Dit bestand is te groot." in rounds.text_of(answer)


def test_an_address_back_that_is_no_question(world, begun):
    answer = add(world.anna.client(), begun, query="?vraag=//kwaad.example")

    assert (answer.status_code, Source.objects.count()) == (404, 0)


@pytest.mark.parametrize("fields", [{"on": "9999-12-31"}, {"url": f"https://intranet.example/{'x' * 500}"}])
def test_a_day_to_come_and_an_endless_address_are_refused(world, begun, fields):
    answer = add(world.anna.client(), begun, **fields)

    assert (answer.status_code, Source.objects.count()) == (422, 0)


def test_only_the_coordinator_adds(world, begun):
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, url("source-add", begun), data=FORM, refused=reasons, wrong_method="put")
    assert Source.objects.count() == 0


# --- the list -------------------------------------------------------------------------------------


def test_the_list_says_what_answers_rest_on(world, begun):
    add(world.anna.client(), begun, file=pdf())
    source = Source.objects.get()

    page = rounds.text_of(world.anna.client().get(url("source-list")))

    assert FORM["title"] in page
    assert url("source-file", source.id) in page


def test_the_list_of_another_town_is_its_own(world, begun):
    add(world.anna.client(), begun)

    assert FORM["title"] not in rounds.text_of(world.eva.client().get(url("source-list")))


def test_only_the_coordinator_sees_the_list(world):
    for who in ("bram", "clara", "gijs", "frank"):
        answer = world.everybody()[who].client().get(url("source-list"))
        assert answer.status_code == 403
        assert NOT_YOURS.reason in rounds.text_of(answer)
    assert world.anna.client().post(url("source-list")).status_code == 405


def test_statements_do_not_grow_with_the_sources(world):
    client = world.anna.client()
    client.get(url("source-list"))
    counts = []
    for size in (5, 100):
        for number in range(size):
            rounds.source(world.anna.actor, title=f"Stuk {number}")
        counts.append(len(rounds.statements_of(client, url("source-list"))))

    assert counts[0] == counts[1] <= 7


# --- files ----------------------------------------------------------------------------------------


def test_the_file_comes_as_an_attachment_and_on_record(world, begun):
    client = world.anna.client()
    add(client, begun, file=pdf())

    answer = client.get(url("source-file", Source.objects.get().id))

    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    with rounds.scope(world.waterrijk):
        assert log_of(world.waterrijk, before=None, size=1)[0].deed == "opende een bestand"


def test_a_source_without_file_has_none(world, begun):
    add(world.anna.client(), begun)

    assert world.anna.client().get(url("source-file", Source.objects.get().id)).status_code == 404


def test_only_the_coordinator_opens_it(world, begun):
    add(world.anna.client(), begun, file=pdf())
    address = url("source-file", Source.objects.get().id)
    reasons = dict.fromkeys(("bram", "clara", "gijs", "frank"), NOT_YOURS.reason)
    rounds.assert_guarded(world, address, deed="get", refused=reasons, wrong_method="post")


def test_proof_beside_an_answer_is_for_who_sees_it_and_who_brought_it(world, begun):
    asked = rounds.question()
    bram = rounds.ask(world, begun, [asked], person=world.bram.id)
    bram.post(url("answer-save", begun, asked.slug), sent(asked, "2", proof=pdf()))
    entry = Observation.objects.get()
    address = url("observation-file", begun, entry.id)

    for client in (bram, world.anna.client(), world.gijs.client()):
        assert b"".join(client.get(address).streaming_content) == PDF
    rounds.assert_guarded(
        world, address, deed="get", refused={"clara": NOT_YOURS.reason, "frank": NOT_YOURS.reason}, wrong_method="post"
    )
    link = rounds.ask(world, begun, [asked])
    assert link.get(address).status_code == 403


def test_a_guest_finds_no_proof_of_what_his_round_does_not_ask(world):
    large = rounds.start(world, instruments=(rounds.LARGE,))
    quick = {slug for one in rounds.library().instruments[rounds.QUICK].questions for slug in one.indicators}
    elsewhere = next(
        one for one in rounds.library().instruments[rounds.LARGE].questions if not quick.intersection(one.indicators)
    )
    world.anna.client().post(url("answer-save", large, elsewhere.slug), sent(elsewhere, "2", proof=pdf()))
    entry = Observation.objects.first()
    begun = rounds.start(world)

    assert b"".join(world.anna.client().get(url("observation-file", large, entry.id)).streaming_content) == PDF
    assert world.gijs.client().get(url("observation-file", begun, entry.id)).status_code == 404


def test_an_answer_without_proof_has_none(world, begun):
    rounds.answer(world.anna.actor, begun, rounds.question(), Level.PAPER)
    entry = Observation.objects.get()

    assert world.anna.client().get(url("observation-file", begun, entry.id)).status_code == 404
    assert world.anna.client().get(url("observation-file", begun, entry.id + 9)).status_code == 404
