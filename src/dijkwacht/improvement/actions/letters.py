# SPDX-License-Identifier: EUPL-1.2
"""A letter that leaves the house is noted, with its copy number."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max

from dijkwacht.assessments.values import Confidentiality
from dijkwacht.audit import public as audit
from dijkwacht.improvement.domain.letter_permissions import may_make_letters
from dijkwacht.improvement.models import LetterExport
from dijkwacht.knowledge.values import Letter
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import require


@dataclass(frozen=True, kw_only=True)
class NewExport:
    """A letter as somebody asks for it. `grounds` are keys of grounds of the Woo; `room` is empty for most letters."""

    letter: Letter
    reader: Confidentiality
    body: str = ""
    grounds: tuple[str, ...] = ()
    room: str = ""


def note_export(*, actor: Actor, new: NewExport, at: datetime) -> int:
    """Log that a letter leaves the house; returns the copy number."""
    require(may_make_letters(actor))
    try:
        return _noted(actor, new, at, number=_next_number(actor))
    except IntegrityError:
        # Somebody else took this number at this very moment.
        return _noted(actor, new, at, number=_next_number(actor))


def _next_number(actor: Actor) -> int:
    exports = LetterExport.objects.filter(organisation_id=actor.organisation_id)
    return (exports.aggregate(last=Max("number"))["last"] or 0) + 1


@transaction.atomic
def _noted(actor: Actor, new: NewExport, at: datetime, *, number: int) -> int:
    export = LetterExport.objects.create(
        organisation_id=actor.organisation_id,
        letter=new.letter.slug,
        letter_version=new.letter.version,
        room=new.room,
        number=number,
        confidentiality=new.reader.value,
        ground=",".join(new.grounds),
        body=new.body,
        exported_at=at,
        exported_by=actor.person_id,
    )
    audit.record(
        actor,
        "letter.made",
        export,
        letter=export.letter,
        number=number,
        confidentiality=export.confidentiality,
    )
    return number
