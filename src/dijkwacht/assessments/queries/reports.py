# SPDX-License-Identifier: EUPL-1.2
"""What a report needs beside the assessment: the sources by name, who made it, and all that stands as a file."""

from datetime import datetime

from dijkwacht.assessments.domain.intake import Intake, ObservationEntry, SourceEntry
from dijkwacht.assessments.domain.report import report
from dijkwacht.assessments.domain.report_parts import Copy, Report
from dijkwacht.assessments.domain.secrecy import Secrecy
from dijkwacht.assessments.domain.standing import standing
from dijkwacht.assessments.models import ObservationNote, Round
from dijkwacht.assessments.queries.decisions import agreed_level, recommendations_of
from dijkwacht.assessments.queries.derived import Measured, facts_of, units_of
from dijkwacht.assessments.queries.observations import department_names, observations_of, sources_of
from dijkwacht.assessments.queries.texts import indicators_for
from dijkwacht.assessments.values import Confidentiality, ObservationKind, Unit
from dijkwacht.values.actors import Actor


def report_of(
    actor: Actor,
    seen: Measured,
    *,
    confidentiality: Confidentiality,
    secrecy: Secrecy | None,
    number: int,
    at: datetime,
) -> Report:
    """What one reader may see of a round. `number` is the copy, 0 on screen."""
    return report(
        seen.assessment,
        instrument=seen.instrument,
        library=seen.library,
        sources=source_entries(actor),
        confidentiality=confidentiality,
        secrecy=secrecy,
        copy=Copy(made_by=actor.name, made_at=at, number=number),
        history=seen.observations,
    )


def source_entries(actor: Actor) -> list[SourceEntry]:
    """All sources of the organisation by their id."""
    return [
        SourceEntry(id=str(one.id), kind=one.kind, title=one.title, on=one.on, function=one.function, url=one.url)
        for one in sources_of(actor.organisation_id)
    ]


def as_intake(actor: Actor, round_: Round, *, at: datetime) -> Intake:
    """Everything that stands at a moment, in the form in which files come in: export equals import."""
    everything = observations_of(actor.organisation_id, at=at)
    known = indicators_for(actor.organisation_id, {one.indicator for one in everything})
    seen = standing(
        (one for one in everything if one.indicator in known),
        at=at,
        max_age={slug: indicator.max_age_months for slug, indicator in known.items()},
    )
    words = {one.key: one.id for one in everything if one.kind is not ObservationKind.CONFIRMED}
    notes = _notes(actor)
    units = units_of(round_)
    names = department_names(actor.organisation_id)
    facts = facts_of(actor, at=at)
    return Intake(
        organisation=facts.code or facts.name,
        at=at.date(),
        facts={"name": facts.name, "inhabitants": facts.inhabitants, "staff": facts.staff},
        agreed=agreed_level(actor.organisation_id, "", on=at.date()),
        units=units,
        sources=tuple(source_entries(actor)),
        observations=tuple(
            ObservationEntry(
                source=one.observation.source,
                indicator=one.observation.indicator,
                reading=one.observation.reading,
                evidence_on=one.evidence_on,
                unit=Unit(
                    one.observation.unit.scope,
                    one.observation.unit.key,
                    names.get(one.observation.unit.key, one.observation.unit.key),
                ),
                note=notes.get(int(words[one.observation.key]), ""),
                used_on=one.observation.used_on,
            )
            for one in seen
        ),
        recommendations=tuple(recommendations_of(actor.organisation_id)),
    )


def _notes(actor: Actor) -> dict[int, str]:
    """The words beside each entry. Where they were erased stands why: an n.v.t. must keep a reason."""
    rows = ObservationNote.objects.filter(organisation_id=actor.organisation_id)
    found = rows.values_list("observation_id", "text", "erased_reason")
    return {id_: text or (f"Toelichting gewist: {reason}" if reason else "") for id_, text, reason in found}
