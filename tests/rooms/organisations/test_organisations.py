# SPDX-License-Identifier: EUPL-1.2
"""The national list, names in time, mergers, departments."""

from datetime import date

import pytest

from dijkwacht.organisations import actions
from dijkwacht.organisations.models import KnownBody, Organisation
from dijkwacht.organisations.public import (
    all_cards,
    card,
    card_by_code,
    card_by_slug,
    departments_of,
    join_organisations,
    known_bodies,
    known_body,
    load_known_bodies,
    register_known_body,
    register_organisation,
    rename_organisation,
    succeed_organisation,
)
from dijkwacht.organisations.values import Description
from dijkwacht.tenancy.public import scope
from dijkwacht.values.organisations import OrganisationKind
from dijkwacht.values.verdicts import Conflict, NotFound

DAY = date(2026, 11, 21)
MERGER = date(2027, 1, 1)


def test_the_national_list_is_whole_and_can_be_loaded_again(db):
    assert load_known_bodies() == 342
    KnownBody.objects.filter(code="GM0060").update(name="Ander eiland")
    assert load_known_bodies() == 342
    assert KnownBody.objects.count() == 342
    assert known_body("GM0060").name == "Ameland"
    assert sum(body.description.inhabitants for body in known_bodies()) == 17_942_942
    assert not Organisation.objects.exists()


def test_the_announced_merger_says_what_is_known_and_no_more(db):
    load_known_bodies()
    merging = [body for body in known_bodies() if body.merges_on]
    assert [(body.name, body.merges_on, body.merges_with) for body in merging] == [
        ("Hilversum", MERGER, ("GM1696",)),
        ("Wijdemeren", MERGER, ("GM0402",)),
    ]
    assert set(KnownBody.objects.values_list("merged_name", "merged_code")) == {("", "")}


def test_a_municipality_of_the_list_is_taken_into_use_once(db):
    load_known_bodies()
    ameland = card(register_known_body("GM0060"), DAY)
    assert (ameland.name, ameland.slug, ameland.description.safety_region) == ("Ameland", "ameland", "Fryslân")
    with pytest.raises(Conflict):
        register_known_body("GM0060")
    with pytest.raises(NotFound):
        register_known_body("GM0000")


def test_two_merge_and_both_addresses_and_codes_still_lead_somewhere(db):
    load_known_bodies()
    hilversum, wijdemeren = register_known_body("GM0402"), register_known_body("GM1696")
    succeed_organisation(organisation_id=wijdemeren, successor_id=hilversum, on=MERGER)
    rename_organisation(organisation_id=hilversum, name="Nieuwe gemeente", code="GM9999", since=MERGER)
    assert card(hilversum, date(2026, 12, 31)).name == "Hilversum"
    assert card(hilversum, MERGER).name == "Nieuwe gemeente"
    assert card_by_slug("hilversum", MERGER).id == hilversum
    assert card_by_code("GM0402", MERGER).id == hilversum
    assert card_by_slug("wijdemeren", MERGER).successor_id == hilversum


def test_two_organisations_of_one_name_get_different_addresses(db):
    described = Description(kind=OrganisationKind.WATER_BOARD)
    first = register_organisation(name="Waterrijk", code="", described=described)
    second = register_organisation(name="Waterrijk", code="WS01", described=described)
    assert card(first, DAY).slug == "waterrijk"
    assert card(second, DAY).slug == "waterrijk-ws01"


def test_a_joint_body_says_what_it_is_and_for_whom(db):
    joint = register_organisation(
        name="Dienstencentrum De Delta",
        code="",
        described=Description(kind=OrganisationKind.JOINT_BODY, joint_kind="dienstencentrum"),
    )
    member = register_organisation(name="Waterrijk", code="", described=Description(kind=OrganisationKind.MUNICIPALITY))
    join_organisations(joint_id=joint, member_id=member)
    assert list(Organisation.objects.get(id=member).served_by.values_list("joint_id", flat=True)) == [joint]
    assert card(joint, DAY).description.joint_kind == "dienstencentrum"


def test_cards_cost_the_same_for_five_as_for_forty(db, django_assert_num_queries):
    described = Description(kind=OrganisationKind.MUNICIPALITY)
    for count in (5, 35):
        for number in range(count):
            register_organisation(name=f"Gemeente {count}-{number}", code="", described=described)
        with django_assert_num_queries(2):
            all_cards(DAY)


def test_departments_are_added_put_aside_and_not_doubled(world):
    with scope(world.waterrijk):
        with pytest.raises(Conflict):
            actions.add_department(actor=world.anna.actor, name="Burgerzaken", head_count=None)
        actions.change_department(
            actor=world.anna.actor,
            department_id=world.civil_affairs,
            name="Burgerzaken",
            head_count=None,
            is_active=False,
        )
        assert [(one.name, one.is_active) for one in departments_of(world.waterrijk)] == [
            ("Openbare ruimte", True),
            ("Burgerzaken", False),
        ]
    with scope(world.dijkerveen), pytest.raises(NotFound):
        actions.change_department(
            actor=world.eva.actor, department_id=world.civil_affairs, name="X", head_count=1, is_active=True
        )
