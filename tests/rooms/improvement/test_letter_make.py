# SPDX-License-Identifier: EUPL-1.2
"""A letter as a Word file, for one reader: its level, ground and body, the number of the copy, and the paper it is on."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from dijkwacht.audit.public import log_of
from dijkwacht.documents.public import picture
from dijkwacht.improvement.domain.letter_permissions import NO_LETTERS
from dijkwacht.improvement.domain.letters import readers_of
from dijkwacht.improvement.models import LetterExport
from dijkwacht.knowledge.public import library
from dijkwacht.organisations.models import Organisation
from dijkwacht.tenancy.public import scope
from tests.support import rounds
from tests.support.rounds import LARGE, text_of
from tests.support.word_files import keep_template, marked, opened, template, whole_text

PROPOSAL = "college-proposal"
SECRET = {"body": "het college", "grounds": ["5.1-2-c", "5.1-2-h"]}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10H0z" fill="#0A5568"/></svg>'


@pytest.fixture(autouse=True)
def disk(settings, tmp_path) -> Path:
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}},
    }
    return tmp_path


@pytest.fixture
def measured(world):
    begun = rounds.start(world, instruments=(LARGE,))
    rounds.answer_many(world, begun, 100)
    return begun


def url(slug=PROPOSAL):
    return reverse("improvement:letter-make", args=[slug])


def make(client, slug=PROPOSAL, reader="public", **fields):
    return client.post(url(slug), {"confidentiality": reader} | fields)


def made(answer):
    assert answer.status_code == 200, answer.content
    return opened(answer.content)


def test_a_file_comes_as_an_attachment_that_no_cache_keeps(world):
    answer = make(world.anna.client(), reader="management")

    name = "waterrijk-collegevoorstel-plan-weerbaarheid-vertrouwelijk-voor-het-management.docx"
    assert answer["Content-Disposition"] == f"attachment; filename*=UTF-8''{name}"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Type"].endswith("wordprocessingml.document")


def test_it_says_what_the_screen_says(world, measured):
    document = made(make(world.clara.client(), reader="management"))

    said = whole_text(document)
    for words in ("Gemeente Waterrijk", "Met de meting “Voorjaar 2026”", "De gemeentesecretaris opdracht te geven"):
        assert words in said
    assert next(one.text for one in document.paragraphs if one.style.name == "Heading 1") == "Onderwerp"
    assert "[vul in: aantal uren per week]" in marked(document)
    assert document.core_properties.title == "Collegevoorstel plan weerbaarheid"


def test_a_confidential_copy_names_its_level_number_ground_and_body_on_every_page(world):
    document = made(make(world.anna.client(), reader="management", **SECRET))

    section = document.sections[0]
    for foot in (section.first_page_footer, section.footer):
        lines = [one.text for one in foot.paragraphs]
        assert lines[0].startswith(
            "Gemaakt met Dijkwacht · Vertrouwelijk · voor het management · Exemplaar 1 · Anna de Wit, "
        )
        assert lines[1] == (
            "Geheimhouding opgelegd door het college "
            "(artikel 87 Gemeentewet; artikel 5.1, tweede lid, onder c en h, Woo)"
        )


def test_a_public_letter_has_no_number_no_maker_and_nothing_that_is_not_public(world, measured):
    said = whole_text(made(make(world.anna.client())))

    assert "Gemaakt met Dijkwacht · Openbaar" in said
    for words in ("Exemplaar", "Anna de Wit", "Voorjaar 2026", "Hoogte van de dijk", "Weggelaten"):
        assert words not in said


def test_every_copy_has_its_own_number_and_is_on_record(world):
    client = world.clara.client()
    make(client)
    make(client, "progress-report", "management", **SECRET)

    rows = list(LetterExport.objects.order_by("number"))
    assert [(one.number, one.letter, one.letter_version, one.confidentiality) for one in rows] == [
        (1, PROPOSAL, 1, "public"),
        (2, "progress-report", 1, "management"),
    ]
    assert (rows[1].body, rows[1].ground, rows[1].room) == ("het college", "5.1-2-c,5.1-2-h", "")
    assert {one.exported_by for one in rows} == {world.clara.id}
    with scope(world.waterrijk):
        line = next(one for one in log_of(world.waterrijk, before=None, size=9) if one.event == "letter.made")
    assert (line.deed, line.facts) == (
        "maakte een stuk",
        {"letter": "progress-report", "number": 2, "confidentiality": "management"},
    )
    assert "Exemplaar 2" in text_of(client.get(reverse("improvement:letter-show", args=["progress-report"])))


def test_the_numbers_of_one_town_are_not_those_of_another(world):
    make(world.anna.client())
    make(world.eva.client())

    assert set(LetterExport.objects.values_list("organisation_id", "number")) == {
        (world.waterrijk, 1),
        (world.dijkerveen, 1),
    }
    page = text_of(world.eva.client().get(reverse("improvement:letter-show", args=[PROPOSAL])))
    assert page.count("Exemplaar 1") == 1


def test_two_at_the_same_moment_get_two_numbers(world):
    """Somebody else's copy comes in between looking for the number and storing it."""
    waiting = [lambda: make(world.clara.client())]

    def look(execute, sql, params, many, context):
        found = execute(sql, params, many, context)
        if waiting and sql.startswith("SELECT MAX") and "improvement_letterexport" in sql:
            waiting.pop()()
        return found

    with connection.execute_wrapper(look):
        answer = make(world.anna.client())

    assert (answer.status_code, waiting) == (200, [])
    assert list(LetterExport.objects.order_by("number").values_list("number", flat=True)) == [1, 2]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"confidentiality": ""}, "Kies voor wie het stuk is."),
        ({"confidentiality": "working"}, "Selecteer een geldige keuze."),
        ({"body": "het college"}, "Geheimhouding vraagt om een grond én om wie haar oplegt."),
        ({"grounds": ["5.1-2-c"]}, "Geheimhouding vraagt om een grond én om wie haar oplegt."),
        ({"body": "de buurman", "grounds": ["5.1-2-c"]}, "Selecteer een geldige keuze."),
        (SECRET, "Een openbaar stuk kan niet geheim zijn."),
    ],
)
def test_what_cannot_be_made_is_said_and_not_counted(world, fields, sentence):
    answer = world.anna.client().post(url(), {"confidentiality": "public"} | fields)

    assert (answer.status_code, LetterExport.objects.count()) == (422, 0)
    assert sentence in text_of(answer)
    assert "Het stuk is nog niet gemaakt" in text_of(answer)


def test_on_an_island_no_ground_is_asked_that_we_do_not_know(world):
    Organisation.objects.filter(id=world.waterrijk).update(territory="saba", kind="public_body")
    client = world.anna.client()

    page = text_of(client.get(reverse("improvement:letter-show", args=[PROPOSAL])))
    said = whole_text(made(make(client, reader="management", **SECRET)))

    assert "kennen wij de gronden voor geheimhouding nog niet" in page
    assert "Geheimhouding opgelegd" not in said
    assert "Openbaar lichaam Waterrijk" in said
    assert "bestuurscollege" in said


def test_it_comes_on_the_paper_of_the_organisation(world):
    keep_template(world, template("Briefpapier", "{{ titel }}, {{ organisatie }}", "{{ inhoud }}"))
    client = world.anna.client()

    open_, closed = made(make(client)), made(make(client, reader="management"))

    assert [one.text for one in open_.paragraphs][:3] == [
        "Briefpapier",
        "Collegevoorstel plan weerbaarheid, Gemeente Waterrijk",
        "Onderwerp",
    ]
    assert "Dijkwacht" not in whole_text(open_)
    assert "Exemplaar 2" in closed.sections[0].footer.paragraphs[0].text


@pytest.mark.parametrize("content", [SVG, picture(SVG.decode(), width=30)], ids=["svg", "png"])
def test_without_own_paper_it_wears_colour_and_logo(world, content):
    sent = {
        "brand_colour": "#7A1F5C",
        "logo": SimpleUploadedFile("logo", content),
        "logo_text": "Gemeente Waterrijk",
        "save": "1",
    }
    assert world.anna.client().post(reverse("organisations:look-change"), sent).status_code == 302

    document = made(make(world.anna.client()))

    assert str(document.styles["Heading 1"].font.color.rgb) == "7A1F5C"
    head = document.sections[0].first_page_header._element.xml
    assert 'descr="Gemeente Waterrijk"' in head
    wide, high = (int(one) for one in re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', head)[0])
    assert wide == pytest.approx(3 * high, rel=0.02)


@pytest.mark.parametrize("slug", sorted(library().letters))
def test_every_letter_can_be_made_for_every_reader(world, measured, slug):
    letter = library().letters[slug]
    room = {"room": min(library().privacy)} if letter.is_per_room and library().privacy else {}

    for reader in readers_of(letter):
        said = whole_text(made(make(world.anna.client(), slug, reader.value, **room)))
        assert letter.title in said
        assert "{" not in said


def test_who_may_not_is_told_whom_to_ask(world):
    for who in ("bram", "dirk", "frank", "gijs", "hanna", "ines", "joost"):
        answer = make(world.everybody()[who].client())
        assert (who, answer.status_code, NO_LETTERS.reason in text_of(answer)) == (who, 403, True)
    assert LetterExport.objects.count() == 0
    assert world.anna.client().get(url()).status_code == 405
