# SPDX-License-Identifier: EUPL-1.2
"""Adding to the log, sealing it, and noticing that somebody meddled."""

import pytest
from django.db import DatabaseError, connection, transaction

from dijkwacht.audit.domain.facts import FactRefused
from dijkwacht.audit.models import Entry, Link
from dijkwacht.audit.public import log_of, record, seal, state_of
from dijkwacht.tenancy.public import scope


def meddle(sql, params=()):
    """Past all triggers, as somebody with the server in his hands could."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for table in ("audit_entry", "audit_link"):
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
        else:
            for table in ("audit_entry", "audit_link"):
                for deed in ("update", "delete"):
                    cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{deed}")
        cursor.execute(sql, params)


def test_recording_is_one_statement(world, django_assert_num_queries):
    with scope(world.waterrijk), django_assert_num_queries(1):
        record(world.anna.actor, "round.closed", "round:1", answers=12)


def test_the_log_is_read_newest_first_and_in_pages(world):
    with scope(world.waterrijk):
        for number in range(5):
            record(world.anna.actor, "report.exported", f"report:{number}")
        newest = log_of(world.waterrijk, before=None, size=2)
        older = log_of(world.waterrijk, before=newest[-1].entry_id, size=2)
    assert [line.subject for line in newest + older] == ["report:4", "report:3", "report:2", "report:1"]
    assert newest[0].person_id == world.anna.id


def test_reading_a_page_takes_as_many_statements_with_five_entries_as_with_a_hundred(world, django_assert_num_queries):
    with scope(world.waterrijk):
        for count in (5, 100):
            for number in range(count):
                record(world.anna.actor, "report.exported", f"report:{number}")
            with django_assert_num_queries(1):
                log_of(world.waterrijk, before=None, size=50)


@pytest.mark.parametrize("model", [Entry, Link])
def test_the_database_refuses_to_change_or_remove_what_was_logged(world, model):
    with scope(world.waterrijk):
        record(world.anna.actor, "round.closed")
    seal()
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(organisation_id=world.dijkerveen)
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.all().delete()
    assert model.objects.filter(organisation_id=world.waterrijk).exists()


def test_free_text_never_reaches_the_log(world):
    with scope(world.waterrijk), pytest.raises(FactRefused):
        record(world.anna.actor, "report.exported", reason="Anna wilde dit zo")


def test_sealing_chains_each_organisation_apart_and_only_once(world):
    seal()
    with scope(world.waterrijk):
        record(world.anna.actor, "round.closed")
        before = state_of(world.waterrijk)
    assert before.waiting == 1
    assert seal() == 1
    assert seal() == 0
    with scope(world.waterrijk):
        after = state_of(world.waterrijk)
    with scope(world.dijkerveen):
        other = state_of(world.dijkerveen)
    assert (after.sealed, after.waiting, after.broken_at) == (before.sealed + 1, 0, None)
    assert after.head != before.head
    assert other.broken_at is None
    assert other.head != after.head


def test_an_entry_that_commits_late_is_sealed_later(world):
    seal()
    with scope(world.waterrijk):
        record(world.anna.actor, "round.closed")
        last = Entry.objects.filter(organisation_id=world.waterrijk).latest("id")
        Entry.objects.create(id=last.id + 2, organisation_id=world.waterrijk, at=last.at, event="one", subject="")
        assert seal() == 2
        Entry.objects.create(id=last.id + 1, organisation_id=world.waterrijk, at=last.at, event="late", subject="")
        assert seal() == 1
        assert state_of(world.waterrijk).broken_at is None


def test_a_changed_entry_is_noticed(world):
    with scope(world.waterrijk):
        record(world.anna.actor, "round.closed")
    seal()
    last = Link.objects.filter(organisation_id=world.waterrijk).latest("number")
    meddle("UPDATE audit_entry SET event = 'round.opened' WHERE id = %s", [last.entry_number])
    assert state_of(world.waterrijk).broken_at == last.number


def test_a_removed_entry_is_noticed(world):
    seal()
    first = Link.objects.filter(organisation_id=world.waterrijk).earliest("number")
    meddle("DELETE FROM audit_entry WHERE id = %s", [first.entry_number])
    assert state_of(world.waterrijk).broken_at == 1
