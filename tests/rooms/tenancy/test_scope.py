# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: PT012, S608  Blocks that fail half-way are the subject; so is SQL made by hand.
"""One organisation's rows under its scope, nothing without, and no way for a scope to outlive its request."""

import pytest
from django.db import DatabaseError, connection, transaction

from dijkwacht.organisations.models import Department
from dijkwacht.tenancy.public import no_scope, person_scope, scope, system_scope
from tests.support.guard import OutOfScope, uses_of

postgresql_only = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no row-level security")


def raw(sql):
    """A statement past Django's wrappers but the one that tells the scope, so that only the database can refuse."""
    with connection.cursor() as cursor:
        wrappers = [one for one in connection.execute_wrappers if one.__module__.startswith("tests")]
        for one in wrappers:
            connection.execute_wrappers.remove(one)
        try:
            cursor.execute(sql)
            return cursor.fetchall() if cursor.description else cursor.rowcount
        finally:
            connection.execute_wrappers.extend(wrappers)


def test_a_query_without_its_organisation_is_caught(world):
    with scope(world.waterrijk), pytest.raises(OutOfScope):
        list(Department.objects.all())


def test_a_query_for_another_organisation_is_caught(world):
    with scope(world.waterrijk), pytest.raises(OutOfScope):
        list(Department.objects.filter(organisation_id=world.dijkerveen))


def test_a_query_for_the_own_organisation_passes(world):
    with scope(world.waterrijk):
        assert Department.objects.filter(organisation_id=world.waterrijk).count() == 2


def test_an_or_that_widens_the_filter_is_caught(world):
    from django.db.models import Q

    with scope(world.waterrijk), pytest.raises(OutOfScope):
        list(Department.objects.filter(Q(organisation_id=world.waterrijk) | Q(is_active=True)))


def test_a_raw_statement_is_caught(world):
    with scope(world.waterrijk), pytest.raises(OutOfScope), connection.cursor() as cursor:
        cursor.execute("select name from organisations_department where head_count > %s", [3])


def test_an_insert_for_another_organisation_is_caught(world):
    with scope(world.waterrijk), pytest.raises(OutOfScope):
        Department.objects.create(organisation_id=world.dijkerveen, name="Toezicht")


def test_an_update_of_all_rows_is_caught(world):
    with scope(world.waterrijk), pytest.raises(OutOfScope):
        Department.objects.update(is_active=False)


def test_saving_an_own_row_by_its_key_passes_and_that_of_another_is_caught(world):
    with scope(world.dijkerveen):
        foreign = Department.objects.create(organisation_id=world.dijkerveen, name="Toezicht")
    with scope(world.waterrijk):
        own = Department.objects.filter(organisation_id=world.waterrijk).first()
        own.head_count = 5
        own.save()
        with pytest.raises(OutOfScope):
            foreign.save()


def test_without_scope_nothing_is_reachable(world):
    with no_scope(), pytest.raises(OutOfScope):
        list(Department.objects.filter(organisation_id=world.waterrijk))


def test_a_table_joined_by_foreign_key_is_tied_and_one_joined_otherwise_is_not():
    tied = (
        'SELECT d."name" FROM "accounts_membershipdepartment" m INNER JOIN "organisations_department" d '
        'ON (m."department_id" = d."id") WHERE m."organisation_id" = %s'
    )
    loose = tied.replace('m."department_id" = d."id"', 'm."id" = d."head_count"')
    assert [use.by_organisation for use in uses_of(tied, "sqlite")] == [[(0,)]]
    assert [use.by_organisation for use in uses_of(loose, "sqlite")] == [[(0,)], []]


def test_an_outer_join_does_not_tie_what_stands_before_it():
    sql = (
        'SELECT d."name" FROM "organisations_department" d LEFT OUTER JOIN "accounts_membershipdepartment" m '
        'ON (m."department_id" = d."id" AND m."organisation_id" = %s)'
    )
    assert any(not use.by_organisation for use in uses_of(sql, "sqlite") if use.table == "organisations_department")


def test_memberships_of_the_person_tie_a_query_over_organisations(world):
    from dijkwacht.accounts.models import Membership

    mine = Membership.objects.filter(person_id=world.anna.id).values("organisation_id")
    with person_scope(world.anna.id):
        assert Department.objects.filter(organisation_id__in=mine).count() == 2
    with person_scope(world.eva.id), pytest.raises(OutOfScope):
        list(Department.objects.filter(organisation_id__in=mine))


@postgresql_only
def test_the_database_itself_shows_one_organisation_only(world):
    with scope(world.dijkerveen):
        assert raw("SELECT count(*) FROM organisations_department") == [(0,)]
    with scope(world.waterrijk):
        assert raw("SELECT count(*) FROM organisations_department") == [(2,)]
    with no_scope():
        assert raw("SELECT count(*) FROM organisations_department") == [(0,)]
    with system_scope():
        assert raw("SELECT count(*) FROM organisations_department") == [(2,)]


@postgresql_only
def test_the_database_itself_shows_a_person_his_own_organisations(world):
    with person_scope(world.anna.id):
        assert raw("SELECT count(*) FROM organisations_department") == [(2,)]
        assert raw("SELECT count(*) FROM accounts_membership") == [(1,)]
    with person_scope(world.eva.id):
        assert raw("SELECT count(*) FROM organisations_department") == [(0,)]


@postgresql_only
def test_the_database_itself_refuses_a_row_for_another_organisation(world):
    with scope(world.waterrijk), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        raw(
            "INSERT INTO organisations_department (id, organisation_id, name, is_active) "
            f"VALUES (gen_random_uuid(), '{world.dijkerveen}', 'Toezicht', true)"
        )


@postgresql_only
@pytest.mark.django_db(transaction=True)
def test_no_scope_outlives_its_request_whatever_the_transaction_did():
    from uuid import uuid4

    first, second = uuid4(), uuid4()

    def told():
        return raw("SELECT current_setting('dijkwacht.organisation', true)")[0][0]

    with no_scope():
        with scope(first):
            assert told() == str(first)
        assert told() == ""
        with scope(first), transaction.atomic():
            assert told() == str(first)
        assert told() == ""
        with pytest.raises(KeyError), transaction.atomic(), scope(first):
            assert told() == str(first)
            raise KeyError
        with scope(first):
            assert told() == str(first)
            with pytest.raises(KeyError), transaction.atomic(), scope(second):
                assert told() == str(second)
                raise KeyError
            assert told() == str(first)
        with scope(second), transaction.atomic():
            assert told() == str(second)
            with pytest.raises(KeyError), transaction.atomic(), scope(first):
                assert told() == str(first)
                raise KeyError
            assert told() == str(second)
            with pytest.raises(DatabaseError), transaction.atomic():
                raw("SELECT 1 / 0")
            assert told() == str(second)
        assert told() == ""


@postgresql_only
@pytest.mark.django_db(transaction=True)
def test_a_scope_set_in_a_transaction_that_rolls_back_is_told_again_in_the_next():
    from uuid import uuid4

    mine = uuid4()
    with scope(mine):
        for _ in range(2):
            with pytest.raises(KeyError), transaction.atomic():
                assert raw("SELECT current_setting('dijkwacht.organisation', true)")[0][0] == str(mine)
                raise KeyError
