# SPDX-License-Identifier: EUPL-1.2
"""A report that leaves the house is noted, with its copy number."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max

from dijkwacht.assessments.models import (
    Export,
    Round,
)
from dijkwacht.audit import public as audit
from dijkwacht.values.actors import Actor


def note_export(
    *, actor: Actor, round_: Round, confidentiality: str, form: str, ground: str, body: str, at: datetime
) -> int:
    """Log that a report leaves the house; returns the copy number."""
    export = Export(
        organisation_id=actor.organisation_id,
        round=round_,
        confidentiality=confidentiality,
        form=form,
        ground=ground,
        body=body,
        exported_at=at,
        exported_by=actor.person_id,
    )
    try:
        return _noted(actor, export, number=_next_number(actor))
    except IntegrityError:
        # Somebody else took this number at this very moment.
        return _noted(actor, export, number=_next_number(actor))


def _next_number(actor: Actor) -> int:
    exports = Export.objects.filter(organisation_id=actor.organisation_id)
    return (exports.aggregate(last=Max("number"))["last"] or 0) + 1


@transaction.atomic
def _noted(actor: Actor, export: Export, *, number: int) -> int:
    export.number = number
    export.save(force_insert=True)
    audit.record(
        actor,
        "report.exported",
        export.round,
        number=number,
        confidentiality=export.confidentiality,
        form=export.form,
    )
    return number
