# SPDX-License-Identifier: EUPL-1.2
"""A case card from draft to release by a second person, on screen and on paper, and its end."""

from dataclasses import replace
from uuid import uuid4

import pypdfium2
import pytest
from django.db import IntegrityError, transaction

from dijkwacht.audit.public import log_of
from dijkwacht.awareness.domain.words import SECOND_READING
from dijkwacht.awareness.exchange.case_pdf import case_pdf
from dijkwacht.awareness.models import CaseCard
from dijkwacht.awareness.values import CaseAudience, CaseOrigin
from dijkwacht.tenancy.public import scope
from tests.support.learning import address, release_case, send_case, text_of, write_case
from tests.support.programme import CASE

FORM = {
    "title": CASE.title,
    "theme": "pressure",
    "audience": "team",
    "happened": CASE.happened,
    "helped": CASE.helped,
    "learned": CASE.learned,
    "question_1": "Wat zou u zeggen?",
    "question_2": "Wie kijkt mee?",
    "question_3": "Aan wie vertelt u het?",
    "origin": "own",
}
ALL_SEEN = {"do": "release", "seen": [str(number) for number in range(len(SECOND_READING))]}
FACE = {"water": "#0A5568", "diep": "#07323F", "waas": "#E3EEF1"}


def card(world, case_id):
    with scope(world.waterrijk):
        return CaseCard.objects.get(organisation_id=world.waterrijk, id=case_id)


def judge(who, case_id, **form):
    return who.client().post(address("case-judge", case_id), form)


def see(who, case_id):
    return who.client().get(address("case-show", case_id)).status_code


def test_from_draft_to_released(world):
    joost, anna = world.joost.client(), world.anna.client()
    written = joost.post(address("case-write"), FORM)
    case_id = written.headers["Location"].split("/")[2]
    joost.post(address("case-send", case_id), {"reader": str(world.anna.id)})
    assert "Wacht op uw oordeel" in text_of(anna.get(address("case-list")))
    assert see(world.bram, case_id) == 403
    judge(world.anna, case_id, **ALL_SEEN)

    page = text_of(world.bram.client().get(address("case-show", case_id)))
    assert CASE.happened in page
    assert "Drie vragen voor het team" in page
    row = card(world, case_id)
    assert (row.state, row.released_by, row.reader) == ("released", world.anna.id, world.anna.id)


def test_the_writer_is_not_among_those_he_can_ask(world):
    case_id = write_case(world)
    page = text_of(world.joost.client().get(address("case-send", case_id))).split("Wie leest mee?")[1]

    assert "Anna de Wit" in page
    assert "Hanna Bos" in page
    assert "Joost Peters" not in page
    assert "Bram Bakker" not in page
    for reader in (world.joost.id, world.bram.id, world.eva.id, uuid4()):
        answer = world.joost.client().post(address("case-send", case_id), {"reader": str(reader)})
        assert answer.status_code == 422
    assert card(world, case_id).state == "draft"


def test_who_changes_a_word_cannot_release_it(world):
    case_id = write_case(world)
    world.anna.client().post(address("case-change", case_id), FORM | {"title": "De haast"})

    page = text_of(world.anna.client().get(address("case-send", case_id)))

    assert "Anna de Wit" not in page.split("Wie leest mee?")[1]
    assert card(world, case_id).title == "De haast"


def test_every_point_of_the_list_is_looked_at(world):
    case_id = send_case(world)
    for seen in ([], ["0", "1"], [*ALL_SEEN["seen"], "99"]):
        answer = judge(world.anna, case_id, do="release", seen=seen)
        assert answer.status_code == 422
        assert "Er is nog niets besloten" in text_of(answer)
    assert card(world, case_id).state == "sent"


def test_a_card_goes_back_with_a_remark_and_comes_again(world):
    case_id = send_case(world)
    assert judge(world.anna, case_id, do="return").status_code == 422
    judge(world.anna, case_id, do="return", remark="De functie is te herkennen.")

    page = text_of(world.joost.client().get(address("case-show", case_id)))
    assert "De functie is te herkennen." in page
    assert "terug met een opmerking" in page
    world.joost.client().post(address("case-change", case_id), FORM)
    world.joost.client().post(address("case-send", case_id), {"reader": str(world.hanna.id)})
    assert card(world, case_id).remark == ""
    assert judge(world.anna, case_id, **ALL_SEEN).status_code == 403
    assert judge(world.hanna, case_id, **ALL_SEEN).status_code == 302


def test_a_card_that_was_taken_back_cannot_be_released(world):
    case_id = send_case(world)
    world.joost.client().post(address("case-recall", case_id))

    assert judge(world.anna, case_id, **ALL_SEEN).status_code == 403
    assert card(world, case_id).state == "draft"
    assert world.joost.client().post(address("case-recall", case_id)).status_code == 403


def test_a_withdrawn_card_is_gone_and_its_words_are_erased(world):
    case_id = release_case(world)
    assert CASE.title in text_of(world.joost.client().get(address("case-withdraw", case_id)))
    world.joost.client().post(address("case-withdraw", case_id))

    row = card(world, case_id)
    assert (row.state, row.title, row.happened, row.questions) == ("withdrawn", "", "", [])
    assert see(world.bram, case_id) == see(world.joost, case_id) == 403
    assert CASE.title not in text_of(world.anna.client().get(address("case-list")))
    assert world.joost.client().post(address("case-withdraw", case_id)).status_code == 403


def test_a_card_for_the_college_is_not_for_all_staff(world):
    case_id = release_case(world, audience=CaseAudience.COLLEGE)

    assert see(world.clara, case_id) == 200
    assert see(world.bram, case_id) == 403
    assert CASE.title not in text_of(world.bram.client().get(address("case-list")))


def test_likely_names_are_shown_to_writer_and_reader_and_block_nothing(world):
    case_id = send_case(world, happened="Op 12 maart belde Jansen vanuit Waterrijk naar Burgerzaken.")
    for page in (
        world.joost.client().get(address("case-show", case_id)),
        world.anna.client().get(address("case-judge", case_id)),
    ):
        told = text_of(page)
        assert "Dit lijkt een naam: Jansen" in told
        assert "Dit lijkt een datum: 12 maart" in told
        assert "Waterrijk," not in told
    assert judge(world.anna, case_id, **ALL_SEEN).status_code == 302
    assert "Is hier iemand" not in text_of(world.bram.client().get(address("case-show", case_id)))


def test_a_published_case_names_its_source(world):
    faults = (
        {},
        {"source_title": "Code Geel", "source_url": ""},
        {"source_title": "Code Geel", "source_url": "javascript:alert(1)"},
    )
    for fault in faults:
        answer = world.joost.client().post(address("case-write"), FORM | {"origin": "published"} | fault)
        assert answer.status_code == 422
        assert CASE.happened in answer.content.decode()
    given = {"origin": "published", "source_title": "Code Geel", "source_url": "https://voorbeeld.example/13"}
    assert world.joost.client().post(address("case-write"), FORM | given).status_code == 302


@pytest.mark.parametrize("name", ["title", "happened", "helped", "learned", "question_3"])
def test_half_a_card_is_not_saved(world, name):
    for value in ("", "x" * 2000):
        answer = world.joost.client().post(address("case-write"), FORM | {name: value})
        assert answer.status_code == 422
        assert "De kaart is nog niet bewaard" in text_of(answer)
    with scope(world.waterrijk):
        assert not CaseCard.objects.filter(organisation_id=world.waterrijk).exists()


def test_the_longest_card_fits_on_one_side_of_half_a_sheet():
    def words(length):
        return ("Een medewerker zag dat de aanvraag opnieuw binnenkwam. " * 20)[:length]

    longest = replace(
        CASE,
        title=words(70),
        happened=words(650),
        helped=words(350),
        learned=words(350),
        questions=(words(140),) * 3,
        origin=CaseOrigin.PUBLISHED,
        source_title=words(160),
        source_url=f"https://voorbeeld.example/{'weerbaar/' * 24}"[:250],
    )

    with pypdfium2.PdfDocument(case_pdf(longest, organisation="Gemeente Waterrijk", face=FACE)) as found:
        assert len(found) == 1
        assert tuple(round(one) for one in found[0].get_size()) == (420, 595)


def test_a_released_card_is_printed_for_whom_it_is_for(world):
    case_id = release_case(world)
    answer = world.bram.client().get(address("case-paper", case_id))

    assert answer.headers["Content-Disposition"] == 'attachment; filename="casuskaart-de-aanvraag-met-haast.pdf"'
    with pypdfium2.PdfDocument(answer.content) as found:
        told = found[0].get_textpage().get_text_range()
    assert "Drie vragen voor het team" in told
    assert world.bram.client().get(address("case-paper", write_case(world))).status_code == 403


def test_another_municipality_finds_no_card(world):
    case_id = release_case(world)
    for name in ("case-show", "case-change", "case-send", "case-judge", "case-withdraw", "case-paper"):
        assert world.eva.client().get(address(name, case_id)).status_code == 404
    assert world.eva.client().post(address("case-recall", case_id)).status_code == 404
    assert CASE.title not in text_of(world.eva.client().get(address("case-list")))


def test_reading_a_card_that_is_not_free_is_logged_and_so_is_each_step(world):
    case_id = send_case(world)
    world.anna.client().get(address("case-judge", case_id))
    judge(world.anna, case_id, **ALL_SEEN)
    world.bram.client().get(address("case-show", case_id))

    with scope(world.waterrijk):
        events = [one.event for one in log_of(world.waterrijk, before=None, size=20) if "case." in one.event]
    assert events == ["case.release", "case.draft_read", "case.send", "case.written"]


def test_the_table_itself_keeps_the_promises(world):
    case_id = release_case(world)
    rows = CaseCard.objects.filter(organisation_id=world.waterrijk, id=case_id)
    for broken in (
        {"released_at": None},
        {"state": "withdrawn"},
        {"state": "sent", "reader": None},
        {"origin": "published"},
    ):
        with scope(world.waterrijk), pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**broken)


def test_an_empty_list_invites_to_write_or_says_that_there_is_nothing(world):
    assert "Schrijf een casuskaart" in text_of(world.joost.client().get(address("case-list")))
    assert "nog geen kaart vrijgegeven" in text_of(world.bram.client().get(address("case-list")))
