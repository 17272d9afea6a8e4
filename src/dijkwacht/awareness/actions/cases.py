# SPDX-License-Identifier: EUPL-1.2
"""A case card from draft to release by a second person, and its end."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from dijkwacht.accounts.public import people_with
from dijkwacht.audit.public import record
from dijkwacht.awareness import queries
from dijkwacht.awareness.domain.permissions import (
    SECOND_READERS,
    may_be_asked,
    may_change_case,
    may_judge_case,
    may_send_case,
    may_take_back_case,
    may_withdraw_case,
    may_write_case,
)
from dijkwacht.awareness.domain.states import Step, after
from dijkwacht.awareness.models import CaseCard
from dijkwacht.awareness.values import Case, CaseState, CaseText
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound, require

_ERASED = {
    "title": "",
    "happened": "",
    "helped": "",
    "learned": "",
    "questions": [],
    "source_title": "",
    "source_url": "",
    "remark": "",
}


@transaction.atomic
def write_case(*, actor: Actor, text: CaseText, at: datetime) -> UUID:
    """A new draft; returns its key. Raises Refused."""
    require(may_write_case(actor))
    row = CaseCard.objects.create(
        organisation_id=actor.organisation_id, **_words(text), authors=_added([], actor), written_at=at
    )
    record(actor, "case.written", row)
    return row.id


@transaction.atomic
def change_case(*, actor: Actor, case_id: UUID, text: CaseText) -> None:
    """Other words; who changes them is a writer from now on. Raises NotFound, Refused."""
    row, case = _locked(actor, case_id)
    require(may_change_case(actor, case))
    _store(row, **_words(text), authors=_added(row.authors, actor))
    record(actor, "case.changed", case_id)


@transaction.atomic
def send_case(*, actor: Actor, case_id: UUID, reader: UUID, on: date) -> None:
    """Ask another person to read it. Raises NotFound, also for who holds no fitting role on the day, and Refused."""
    row, case = _locked(actor, case_id)
    require(may_send_case(actor, case))
    require(may_be_asked(reader, case))
    if reader not in people_with(actor.organisation_id, SECOND_READERS, on):
        raise NotFound
    _step(actor, row, case, Step.SEND, reader=reader, remark="")


@transaction.atomic
def take_back_case(*, actor: Actor, case_id: UUID) -> None:
    """Back to draft before it was read. Raises NotFound, Refused."""
    row, case = _locked(actor, case_id)
    require(may_take_back_case(actor, case))
    _step(actor, row, case, Step.TAKE_BACK, reader=None)


@transaction.atomic
def return_case(*, actor: Actor, case_id: UUID, remark: str) -> None:
    """Back to its writers with a remark. Raises NotFound, Refused."""
    row, case = _locked(actor, case_id)
    require(may_judge_case(actor, case))
    _step(actor, row, case, Step.RETURN, remark=remark)


@transaction.atomic
def release_case(*, actor: Actor, case_id: UUID, at: datetime) -> None:
    """Show it to whom it is for. Raises NotFound, Refused."""
    row, case = _locked(actor, case_id)
    require(may_judge_case(actor, case))
    _step(actor, row, case, Step.RELEASE, remark="", released_at=at, released_by=actor.person_id)


@transaction.atomic
def withdraw_case(*, actor: Actor, case_id: UUID, at: datetime) -> None:
    """Take it away from everybody and erase its words. Raises NotFound, Refused."""
    row, case = _locked(actor, case_id)
    require(may_withdraw_case(actor, case))
    _step(actor, row, case, Step.WITHDRAW, **_ERASED, withdrawn_at=at, withdrawn_by=actor.person_id)


@transaction.atomic
def note_reading(*, actor: Actor, case: Case) -> None:
    """Log that somebody read a card that is not released and that he did not write."""
    if case.state is not CaseState.RELEASED and actor.person_id not in case.authors:
        record(actor, "case.draft_read", case.id)


def _locked(actor: Actor, case_id: UUID) -> tuple[CaseCard, Case]:
    """The card as it stands now; two people who press at the same time come one after the other. Raises NotFound."""
    rows = CaseCard.objects.select_for_update().filter(organisation_id=actor.organisation_id, id=case_id)
    row = rows.first()
    if row is None:
        raise NotFound
    return row, queries.case_value(row)


def _step(actor: Actor, row: CaseCard, case: Case, step: Step, **columns: object) -> None:
    _store(row, state=after(case.state, step), **columns)
    record(actor, f"case.{step.value}", case.id)


def _store(row: CaseCard, **columns: object) -> None:
    CaseCard.objects.filter(organisation_id=row.organisation_id, id=row.id).update(**columns)


def _added(authors: list[str], actor: Actor) -> list[str]:
    return sorted({*authors, *([str(actor.person_id)] if actor.person_id else [])})


def _words(text: CaseText) -> dict[str, object]:
    return {
        "title": text.title,
        "theme": text.theme,
        "audience": text.audience,
        "happened": text.happened,
        "helped": text.helped,
        "learned": text.learned,
        "questions": list(text.questions),
        "origin": text.origin,
        "source_title": text.source_title,
        "source_url": text.source_url,
    }
