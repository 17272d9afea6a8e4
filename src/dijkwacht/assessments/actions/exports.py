# SPDX-License-Identifier: EUPL-1.2
"""A report that leaves the house is noted, with its copy number."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from dijkwacht.assessments.models import (
    Export,
    Round,
)
from dijkwacht.audit import public as audit
from dijkwacht.values.actors import Actor


@transaction.atomic
def note_export(
    *, actor: Actor, round_: Round, confidentiality: str, form: str, ground: str, body: str, at: datetime
) -> int:
    """Log that a report leaves the house; returns the copy number."""
    exports = Export.objects.filter(organisation_id=actor.organisation_id)
    number = (exports.aggregate(last=Max("number"))["last"] or 0) + 1
    Export.objects.create(
        organisation_id=actor.organisation_id,
        round=round_,
        number=number,
        confidentiality=confidentiality,
        form=form,
        ground=ground,
        body=body,
        exported_at=at,
        exported_by=actor.person_id,
    )
    audit.record(actor, "report.exported", round_, number=number, confidentiality=confidentiality, form=form)
    return number
