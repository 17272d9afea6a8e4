# SPDX-License-Identifier: EUPL-1.2
"""Positions from first title to what follows for them; who keeps them and who reads them."""

from uuid import uuid4

from dijkwacht.audit.public import log_of
from dijkwacht.processes.models import Access, Position, StepMandate
from dijkwacht.tenancy.public import scope
from tests.support import positions
from tests.support.learning import text_of
from tests.support.positions import address
from tests.support.rounds import statements_of

FULL = {
    "title": "Consulent inkomen",
    "holders": "2",
    "scale_band": "7_to_9",
    "has_outside_contact": "yes",
    "screening": ["vog", "externals_too"],
}


def kept(world):
    with scope(world.waterrijk):
        return Position.objects.get(organisation_id=world.waterrijk)


def events(world):
    return [line.event for line in log_of(world.waterrijk, before=None, size=50)]


def test_a_title_alone_is_enough(world):
    answer = world.joost.client().post(address("position-add"), {"title": "  Medewerker   balie "})

    row = kept(world)
    assert answer.headers["Location"] == address("position-show", row.id)
    assert (row.title, row.department_id, row.holders, row.scale_band) == ("Medewerker balie", None, None, "")
    assert (row.has_outside_contact, row.screening) == (None, None)
    assert "position.added" in events(world)
    page = text_of(world.joost.client().get(address("position-show", row.id)))
    assert "Hoeveel mensen haar vervullen, is nog niet gevraagd." in page


def test_all_of_it_comes_back_in_the_form(world):
    world.anna.client().post(address("position-add"), FULL | {"department": str(world.civil_affairs)})
    row = kept(world)
    page = world.anna.client().get(address("position-change", row.id)).content.decode()

    assert (row.scale_band, row.has_outside_contact, sorted(row.screening)) == (
        "7_to_9",
        True,
        ["externals_too", "vog"],
    )
    for value in ("7_to_9", "yes", "vog", "externals_too"):
        assert f'value="{value}"' in page
        assert "checked" in page.split(f'value="{value}"')[1][:120]
    assert f'value="{world.civil_affairs}" selected' in page


def test_nothing_checked_is_another_answer_than_not_asked(world):
    world.anna.client().post(address("position-add"), {"title": "Beheerder", "screening": ["none"]})
    assert kept(world).screening == []

    both = world.anna.client().post(
        address("position-change", kept(world).id), {"title": "Beheerder", "screening": ["none", "vog"]}
    )
    assert both.status_code == 422
    assert "Kies “niets hiervan”" in text_of(both)


def test_the_same_function_twice_is_refused_also_without_a_department(world):
    positions.position(world)

    answer = world.anna.client().post(address("position-add"), {"title": "Medewerker balie"})

    assert answer.status_code == 422
    assert "Deze functie staat er al" in text_of(answer)


def test_a_department_of_elsewhere_does_not_exist(world):
    answer = world.anna.client().post(address("position-add"), {"title": "Beheerder", "department": str(uuid4())})

    assert answer.status_code == 422


def test_access_and_mandates_of_a_position(world):
    positions.run(world)
    found = positions.position(world, holders=3)
    anna = world.anna.client()
    anna.post(address("access-add", found), {"system": "BRP", "right": "inzien", "step": "travel-documents/intake"})
    twice = anna.post(address("access-add", found), {"system": "BRP", "right": "inzien", "step": ""})
    anna.post(address("access-add", found), {"system": "Financieel systeem", "right": "", "step": ""})
    anna.post(address("mandates-change", found), {"steps": ["travel-documents/grant"]})

    page = text_of(anna.get(address("position-show", found)))
    assert twice.status_code == 422
    assert "Deze toegang staat er al" in text_of(twice)
    assert "Reisdocumenten: aanvraag" in page
    assert "niemand zei waarvoor" in page
    assert "Reisdocumenten: verstrekken" in page
    with scope(world.waterrijk):
        line = Access.objects.get(organisation_id=world.waterrijk, system="BRP")
    anna.post(address("access-remove", found, line.pk))
    anna.post(address("mandates-change", found), {})
    page = text_of(anna.get(address("position-show", found)))
    assert "BRP" not in page
    with scope(world.waterrijk):
        assert not StepMandate.objects.filter(organisation_id=world.waterrijk).exists()


def test_a_mandate_only_for_a_step_that_needs_one(world):
    positions.run(world)
    found = positions.position(world)

    answer = world.anna.client().post(address("mandates-change", found), {"steps": ["travel-documents/intake"]})

    assert answer.status_code == 422


def test_who_alone_decides_is_told_as_a_property_of_the_position(world):
    process = positions.run(world)
    found = positions.position(world, title="Senior burgerzaken")
    positions.duties(world, process, positions.holder(world, "M.K.", found), ["grant", "intake"])

    page = text_of(world.joost.client().get(address("position-show", found)))

    assert "Deze functie beslist alleen (Reisdocumenten: verstrekken)" in page
    assert "Deze functie staat aan beide kanten (Reisdocumenten: aanvraag en verstrekken)" in page
    assert "Verplicht gescheiden" in page
    assert "Vier ogen" in page
    assert "M.K." not in page


def test_a_position_that_holds_codes_is_not_taken_away(world):
    found = positions.position(world)
    positions.holder(world, "B3", found)
    refused = world.anna.client().post(address("position-remove", found))
    assert refused.status_code == 409
    assert "staan nog codes" in text_of(refused)

    empty = positions.position(world, title="Beheerder")
    assert "verdwijnt" in text_of(world.joost.client().get(address("position-remove", empty)))
    assert world.joost.client().post(address("position-remove", empty)).status_code == 302
    assert kept(world).id == found


def test_a_manager_reads_those_of_his_departments_and_keeps_none(world):
    mine = positions.position(world, title="Toezichthouder", department_id=world.public_space)
    other = positions.position(world, title="Medewerker balie", department_id=world.civil_affairs)
    hanna = world.hanna.client()

    page = text_of(hanna.get(address("position-list")))
    assert "Toezichthouder" in page
    assert "Medewerker balie" not in page
    assert hanna.get(address("position-show", mine)).status_code == 200
    assert hanna.get(address("position-show", other)).status_code == 404
    for name in ("position-change", "position-remove", "access-add", "mandates-change"):
        assert hanna.post(address(name, mine), FULL).status_code == 403
    assert hanna.post(address("position-add"), FULL).status_code == 403


def test_the_page_says_what_is_never_asked_and_links_to_the_talk(world):
    found = positions.position(world)

    page = world.anna.client().get(address("position-show", found)).content.decode()

    assert "Schulden en loonbeslag zijn geen veld" in page
    assert "/gesprekken/colleague-with-money-worries/" in page


def test_a_list_takes_as_many_statements_whatever_its_length(world):
    process = positions.run(world)
    first = positions.position(world)
    positions.duties(world, process, positions.holder(world, "B1", first), ["intake"])
    few = statements_of(world.anna.client(), address("position-list"))
    for number in range(8):
        found = positions.position(world, title=f"Functie {number}", department_id=world.public_space)
        positions.access(world, found, f"Systeem {number}", step="intake")
        positions.holder(world, f"C{number}", found)
    many = statements_of(world.anna.client(), address("position-list"))

    assert len(many) == len(few)
    assert len(many) <= 30
