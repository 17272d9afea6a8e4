# SPDX-License-Identifier: EUPL-1.2
"""With the whole database in hand: nobody can tell who answered what, in what order, or when."""

import json
import logging
import sqlite3
import time
import uuid
from contextlib import closing
from datetime import timedelta

import pytest
from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from django.utils import timezone

from dijkwacht.surveys.actions import closing as closing_actions
from dijkwacht.surveys.actions.closing import StillRead, close_survey, purge, tidy
from dijkwacht.surveys.domain.columns import columns_of, packed
from dijkwacht.surveys.exchange.sealing import SealBroken, keys_of, opened_key
from dijkwacht.surveys.exchange.sealing import opened as unsealed
from dijkwacht.surveys.models import ClosedAnswers, Code, Draft, Response, Survey
from tests.support.surveying import announced, opened, respondent

ANSWERS = {"known": "agree", "asked": "yes", "threatened": "more", "department": "works", "contact": "desk"}
OF_PEOPLE = (Response, Draft, Code)


@pytest.fixture
def survey(world):
    return opened(world.waterrijk, codes=60, opened_on=timezone.localdate())


def everything() -> str:
    """All rows of all tables, as who steals the database reads them; bytes in hexadecimal."""
    return json.dumps(
        {
            model._meta.label: [
                {key: value.hex() if isinstance(value, bytes | memoryview) else value for key, value in row.items()}
                for row in model.objects.values()
            ]
            for model in apps.get_models(include_auto_created=True)
        },
        cls=DjangoJSONEncoder,
    )


def test_no_table_of_respondents_can_hold_a_time_or_an_order():
    for model in OF_PEOPLE:
        kinds = {type(field) for field in model._meta.concrete_fields}
        assert kinds <= {
            models.UUIDField,
            models.CharField,
            models.ForeignKey,
            models.BooleanField,
            models.BinaryField,
        }, model
        key = model._meta.pk
        assert isinstance(key, models.CharField) or key.default is uuid.uuid4


def test_neither_code_nor_answer_stands_in_the_database_or_the_log(survey, caplog):
    caplog.set_level(logging.DEBUG)
    visitor = respondent(survey)
    before = everything()
    visitor.posts("keep", code=survey.codes[0], **ANSWERS)
    visitor.posts("send", code=survey.codes[1], **ANSWERS)
    visitor.posts("send", code=survey.codes[1], **ANSWERS)

    stolen = everything() + caplog.text
    plain = packed(columns_of(announced()), ANSWERS).hex()
    for code in survey.codes[:2]:
        assert code not in stolen
        assert code.lower() not in stolen.lower()
    assert plain not in stolen
    # Nothing else grew than the three tables: no session, no job, no line in the log of deeds.
    grown = {label for label, rows in json.loads(everything()).items() if rows != json.loads(before)[label]}
    assert grown == {"surveys.Response", "surveys.Draft", "surveys.Code"}


def test_a_draft_opens_with_its_code_only(survey, settings):
    respondent(survey).posts("keep", code=survey.codes[0], **ANSWERS)
    sealed = bytes(Draft.objects.get().sealed)
    key = opened_key(bytes(Survey.objects.get(pk=survey.id).key), survey.id)

    # Not even the host, who has the installation's secret and every other code.
    for wrong in (key, keys_of(survey.codes[1], survey.id).draft_key, settings.SECRET_KEY.encode().ljust(32)[:32]):
        with pytest.raises(SealBroken):
            unsealed(sealed, key=wrong, survey_id=survey.id, what="draft")


def test_a_stolen_database_without_the_secret_opens_no_response(survey, settings):
    respondent(survey).posts("send", code=survey.codes[0], **ANSWERS)
    wrapped = bytes(Survey.objects.get(pk=survey.id).key)
    opened_key.cache_clear()
    settings.SECRET_KEY = "of somebody else"

    with pytest.raises(SealBroken):
        opened_key(wrapped, survey.id)


def test_every_response_is_as_long_as_any_other(survey):
    visitor = respondent(survey)
    visitor.posts("send", code=survey.codes[0], known="agree")
    visitor.posts("send", code=survey.codes[1], **ANSWERS)
    visitor.posts("keep", code=survey.codes[2], known="agree")
    visitor.posts("keep", code=survey.codes[3], **ANSWERS)

    for model in (Response, Draft):
        assert len({len(bytes(one.sealed)) for one in model.objects.all()}) == 1


def test_codes_lie_in_the_order_of_their_digest_not_of_the_envelopes(survey):
    stored = list(Code.objects.values_list("digest", flat=True))

    assert sorted(stored) == stored
    assert [keys_of(code, survey.id).lookup for code in survey.codes] != stored


def test_closing_forgets_order_codes_and_drafts_and_keeps_every_answer(survey, world):
    """Sixty people answer in an order that their answers tell; afterwards the block tells it no more."""
    sent = _answer_in_order(survey)
    respondent(survey).posts("keep", code=survey.codes[0], known="agree")

    close_survey(actor=world.anna.actor, survey_id=survey.id, on=timezone.localdate())

    block = _block(survey)
    assert sorted(block) == sorted(sent)
    assert block != sent
    assert [model.objects.count() for model in OF_PEOPLE] == [0, 0, 0]


def test_two_closings_shuffle_differently(world):
    orders = []
    for number in (1, 2):
        survey = opened(world.waterrijk, codes=60, address=f"keer-{number}", opened_on=timezone.localdate())
        _answer_in_order(survey)
        close_survey(actor=world.anna.actor, survey_id=survey.id, on=timezone.localdate())
        orders.append(_block(survey))

    assert orders[0] != orders[1]
    assert sorted(orders[0]) == sorted(orders[1])


def tidied(survey):
    """As the worker does it: again as long as somebody, such as the server's own housekeeping, still reads."""
    for _ in range(100):
        try:
            return tidy(survey.id, on=timezone.localdate())
        except StillRead:
            time.sleep(0.3)
    raise AssertionError("somebody reads for ever")


@pytest.mark.django_db(transaction=True)
def test_after_tidying_no_old_row_is_left_in_the_file(world):
    survey = opened(world.waterrijk, codes=60, opened_on=timezone.localdate())
    _answer_in_order(survey)
    rows = [bytes(one) for one in Response.objects.values_list("sealed", flat=True)]
    close_survey(actor=world.anna.actor, survey_id=survey.id, on=timezone.localdate())

    tidied(survey)

    assert Survey.objects.get(pk=survey.id).tidied_on == timezone.localdate()
    if connection.vendor == "sqlite":
        file = connection.connection.serialize()
        assert not any(row in file for row in rows)
    else:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_relation_size('surveys_response') + pg_relation_size('surveys_code')")
            assert cursor.fetchone() == (0,)


@pytest.mark.django_db(transaction=True)
def test_after_purging_neither_block_nor_key_is_left_in_the_file(world):
    survey = opened(world.waterrijk, codes=60, opened_on=timezone.localdate())
    _answer_in_order(survey)
    close_survey(actor=world.anna.actor, survey_id=survey.id, on=timezone.localdate())
    left = [bytes(ClosedAnswers.objects.get().sealed), bytes(Survey.objects.get(pk=survey.id).key)]
    tidied(survey)
    purge(today=timezone.localdate() + timedelta(days=90))

    tidied(survey)

    if connection.vendor == "sqlite":
        file = connection.connection.serialize()
        assert not any(one in file for one in left)
    else:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_relation_size('surveys_closedanswers')")
            assert cursor.fetchone() == (0,)
            # A page of eight kilobytes per table: one survey, and no row of before it changed.
            cursor.execute("SELECT pg_relation_size('surveys_survey') <= 8192, max(ctid)::text FROM surveys_survey")
            assert cursor.fetchone() == (True, "(0,1)")


def test_a_journal_that_cannot_be_emptied_is_no_tidied_file(tmp_path, monkeypatch):
    """Somebody reads while the worker tidies: the old rows still lie in the journal or in the file."""
    path = tmp_path / "site.sqlite3"
    with (
        closing(sqlite3.connect(path, autocommit=True)) as own,
        closing(sqlite3.connect(path, autocommit=True)) as other,
    ):
        own.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON; CREATE TABLE answers (said); PRAGMA busy_timeout=0"
        )
        own.execute("INSERT INTO answers VALUES (?)", (b"wat iemand zei" * 50,))
        other.execute("BEGIN")
        other.execute("SELECT * FROM answers").fetchall()
        own.execute("DELETE FROM answers")
        monkeypatch.setattr("dijkwacht.surveys.actions.closing.connection", _Sqlite(own))

        with pytest.raises(StillRead):
            tidy(uuid.uuid4(), on=timezone.localdate())

        assert any(b"wat iemand zei" in one.read_bytes() for one in tmp_path.iterdir())
        other.execute("COMMIT")
        closing_actions._wipe()
        assert not any(b"wat iemand zei" in one.read_bytes() for one in tmp_path.iterdir())


class _Sqlite:
    """A file of its own, as the worker sees it."""

    vendor = "sqlite"

    def __init__(self, own):
        self._own = own

    def cursor(self):
        return closing(self._own.cursor())


def _answer_in_order(survey):
    """All but the first envelope, each with other answers; what was sent, in the order of sending."""
    visitor = respondent(survey)
    columns = columns_of(announced())
    department, contact, known = columns[:3]
    sent = []
    for number, code in enumerate(survey.codes[1:]):
        chosen = {
            "department": department.options[number % 4],
            "contact": contact.options[number // 4 % 3],
            "known": known.options[number // 12],
        }
        assert visitor.posts("send", code=code, **chosen).status_code == 303
        sent.append(packed(columns, chosen))
    assert len(set(sent)) == len(sent)
    return sent


def _block(survey):
    row = Survey.objects.get(pk=survey.id)
    key = opened_key(bytes(row.key), survey.id)
    block = unsealed(
        bytes(ClosedAnswers.objects.get(survey_id=survey.id).sealed), key=key, survey_id=survey.id, what="answers"
    )
    size = len(columns_of(announced()))
    return [block[start : start + size] for start in range(0, len(block), size)]


def test_sqlite_overwrites_what_is_deleted(db):
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete")
            assert cursor.fetchone() == (1,)
