# SPDX-License-Identifier: EUPL-1.2
"""What letters fill in: the words for figures, and for each reader no more than he may know."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from dijkwacht.assessments.values import Confidentiality
from dijkwacht.directory.values import ContactDetails, OwnContact
from dijkwacht.improvement.domain.letter_facts import PlanFacts
from dijkwacht.improvement.domain.letter_tables import HEAVIEST, LEFT_OUT_IN_PUBLIC, NO_PLAN, NO_ROOM, NO_ROUND
from dijkwacht.knowledge.values import LETTER_CONDITIONS, LETTER_TABLES, ContactRole
from dijkwacht.values.organisations import OrganisationKind, Territory, bodies
from tests.support.lettering import FIGURES, PLAN, facts

PUBLIC, MANAGEMENT, WORKING = Confidentiality.PUBLIC, Confidentiality.MANAGEMENT, Confidentiality.WORKING
PLAN_TABLES = ("actions", "done", "left", "owners", "changes", "what_if", "hours")


def test_figures_become_the_words_of_the_examples():
    found = facts().fields

    expected = {
        "organisatie": "gemeente Waterrijk",
        "Organisatie": "Gemeente Waterrijk",
        "naam": "Waterrijk",
        "datum": "23 november 2026",
        "jaar": "2026",
        "volgend_jaar": "2027",
        "college": "het college van burgemeester en wethouders",
        "raad": "de gemeenteraad",
        "burgemeester": "de burgemeester",
        "secretaris": "de gemeentesecretaris",
        "uren_per_week": "4 uur per week",
        "uren_beschikbaar": "45 uur",
        "uren_gepland": "42 uur",
        "uren_tekort": "40 uur",
        "periode": "23 november 2026 tot en met 28 februari 2027",
        "acties_gepland": "drie acties",
        "acties_klaar": "één actie",
        "risico_weg": "ongeveer twee derde",
        "peilbesluit": "besluit van 3 februari 2026",
        "planbesluit": "collegebesluit 2026-14 van het college van 1 december 2026",
        "extra_uren": "2 uur per week",
        "extra_euro": "€ 6.000 per jaar",
        "kosten_eenmalig": "€ 4.500",
        "kosten_per_jaar": "€ 1.200 per jaar",
        "ruimte": "Metingen",
    }
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("kind", "territory", "name", "sentence", "council", "chair"),
    [
        (OrganisationKind.PUBLIC_BODY, Territory.SABA, "Saba", "openbaar lichaam Saba", "de eilandsraad", "gezaghebber"),
        (OrganisationKind.MUNICIPALITY, Territory.BONAIRE, "Bonaire", "openbaar lichaam Bonaire", "de eilandsraad", "gezaghebber"),
        (OrganisationKind.WATER_BOARD, Territory.EUROPEAN, "Waterschap Zuid", "waterschap Zuid", "het algemeen bestuur", "voorzitter"),
        (OrganisationKind.JOINT_BODY, Territory.EUROPEAN, "RUD Oost", "RUD Oost", "het algemeen bestuur", "voorzitter"),
        (OrganisationKind.PROVINCE, Territory.EUROPEAN, "Fryslân", "provincie Fryslân", "Provinciale Staten", "commissaris van de Koning"),
    ],
)  # fmt: skip
def test_every_organisation_calls_its_organs_by_their_own_names(kind, territory, name, sentence, council, chair):
    found = bodies(name=name, kind=kind, territory=territory)

    assert (found.organisation_in_sentence, found.council, found.chair) == (sentence, council, chair)


def test_an_island_reads_its_own_names_in_every_letter():
    found = facts(territory=Territory.SABA).fields

    names = ("college", "raad", "burgemeester", "secretaris")
    assert [found[one] for one in names] == [
        "het bestuurscollege", "de eilandsraad", "de gezaghebber", "de eilandsecretaris",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reader", "titles", "note"),
    [
        (PUBLIC, ["Open actie"], LEFT_OUT_IN_PUBLIC),
        (MANAGEMENT, ["Open actie", "Stille actie"], "Eén regel staat alleen in de werkversie."),
        (WORKING, ["Open actie", "Stille actie", "Verborgen actie"], ""),
    ],
)
def test_an_action_that_gives_a_weak_spot_away_is_for_who_may_know_the_spot(reader, titles, note):
    table = facts(reader).tables["actions"]

    assert [row[0] for row in table.rows] == titles
    assert table.note == note


def test_the_public_sees_no_hours_results_or_share_of_risk():
    open_, closed = facts(PUBLIC), facts(MANAGEMENT)

    assert open_.tables["actions"].columns == ("Wat", "Wie", "Klaar in")
    assert open_.tables["actions"].rows[0] == ("Open actie", "HRM", "januari 2027")
    assert closed.tables["actions"].rows[0] == ("Open actie", "HRM", "1,5", "januari 2027")
    assert (len(open_.tables["done"].columns), len(closed.tables["done"].columns)) == (2, 3)
    assert "Risico dat weggaat" in closed.tables["what_if"].columns
    assert "Risico dat weggaat" not in open_.tables["what_if"].columns
    assert "risico_weg" not in open_.fields
    assert "risico_weg" in closed.fields


def test_what_if_says_hours_costs_and_what_it_brings():
    assert facts().tables["what_if"].rows == (
        ("Met de uren van nu", "3", "1", "Ongeveer twee derde", "geen"),
        ("Met 2 uur per week meer", "4", "0", "Vrijwel alles", "€ 500 eenmalig en € 6.000 per jaar"),
    )


def test_who_carries_what_and_what_it_cost_in_hours():
    assert facts().tables["owners"].rows == (("Open actie", "HRM", "Burgemeester", "nog niemand"),)
    assert facts().tables["hours"].rows == (("Coördinator", "10", "11,5"),)


def test_the_heaviest_findings_come_with_how_many_there_are():
    table = facts().tables["findings"]

    assert len(table.rows) == HEAVIEST
    assert table.note == "Dit zijn de zwaarste tien van 12 bevindingen."


def test_a_reader_without_figures_gets_neither_conclusion_nor_level():
    found = facts(PUBLIC, figures=replace(FIGURES, conclusion="", pillars=(), findings=()))

    assert "conclusie" not in found.fields
    assert found.tables["findings"].rows == ()


def contact(title, *, is_public):
    details = ContactDetails(
        role=ContactRole.CONFIDANT, title=title, phone="010 123", hours="werkdagen", is_public=is_public
    )
    return OwnContact(id=uuid4(), details=details, checked_on=date(2026, 11, 1))


def test_the_public_sees_the_contacts_of_the_page_without_sign_in():
    contacts = [contact("Meldpunt", is_public=True), contact("Vertrouwenspersoon", is_public=False)]

    assert [row[0] for row in facts(PUBLIC, contacts=contacts).tables["contacts"].rows] == ["Meldpunt"]
    assert facts(MANAGEMENT, contacts=contacts).tables["contacts"].rows[1] == (
        "Vertrouwenspersoon",
        "",
        "010 123, werkdagen",
    )


def test_a_room_tells_what_it_does_and_leaves_out_what_it_does_not():
    tables = facts().tables

    assert [row[0] for row in tables["processing"].rows] == [
        "Doel", "Grondslag", "Over wie", "Welke gegevens", "Wie ze ziet",
    ]  # fmt: skip
    assert tables["processing"].rows[3] == ("Welke gegevens", "naam; functie")
    assert tables["retention"].rows == (("Antwoorden", "vijf jaar", "om te vergelijken"),)


def test_each_table_of_the_library_is_there_and_speaks_when_it_is_empty():
    nothing = facts(plan=PlanFacts(), figures=None, room=None).tables

    assert set(nothing) == set(LETTER_TABLES)
    assert all(not one.rows and one.empty for one in nothing.values())
    assert {nothing[one].empty for one in PLAN_TABLES} == {NO_PLAN}
    assert {nothing[one].empty for one in ("pillars", "findings")} == {NO_ROUND}
    assert {nothing[one].empty for one in ("retention", "risks", "security", "processing")} == {NO_ROOM}


def test_each_condition_of_the_library_holds_for_somebody():
    everybody = (facts(), facts(plan=PlanFacts(), figures=None, territory=Territory.SABA))

    assert everybody[0].conditions | everybody[1].conditions == set(LETTER_CONDITIONS)


def test_an_adopted_plan_without_changes_says_so():
    assert (
        facts(plan=replace(PLAN, changes=())).tables["changes"].empty == "Er is sinds de vaststelling niets veranderd."
    )
    assert facts(plan=replace(PLAN, changes=(), adopted=None)).tables["changes"].empty == (
        "Het plan is nog niet vastgesteld."
    )
