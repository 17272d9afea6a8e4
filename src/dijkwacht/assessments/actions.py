# SPDX-License-Identifier: EUPL-1.2
"""What people do in a measurement: each function loads, asks the domain, stores and logs, in one transaction."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, OuterRef, Subquery

from dijkwacht.accounts import public as accounts
from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.answers import (
    Answer,
    Choice,
    Standing,
    entry_kind,
    is_overtaken,
    replaces_level_by_not_applicable,
)
from dijkwacht.assessments.domain.assess import RULES
from dijkwacht.assessments.domain.intake import Intake
from dijkwacht.assessments.domain.letters import request_for_answers
from dijkwacht.assessments.domain.overview import RoundStanding
from dijkwacht.assessments.domain.permissions import may_coordinate, may_replace_by_not_applicable
from dijkwacht.assessments.domain.scores import pillar_score
from dijkwacht.assessments.models import (
    Acceptance,
    AgreedLevel,
    Assignment,
    Draft,
    Export,
    Observation,
    ObservationNote,
    Recommendation,
    Round,
    RoundContent,
    RoundDepartment,
    RoundInstrument,
    RoundResult,
    RoundSummary,
    Source,
)
from dijkwacht.assessments.queries import Measured, OverviewLine
from dijkwacht.assessments.values import ObservationKind, SourceKind, Unit
from dijkwacht.audit import public as audit
from dijkwacht.knowledge.public import digest, snapshot
from dijkwacht.knowledge.values import Instrument, Library, Scope
from dijkwacht.mail import public as mail
from dijkwacht.organisations import public as organisations
from dijkwacht.tenancy.public import scope
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.verdicts import Conflict, require


class AnswerOvertaken(Conflict):
    """Somebody else answered the same since this person began; nothing was saved, both texts are there."""

    def __init__(self, standing: Standing) -> None:
        super().__init__("Een collega was u net voor. Beide antwoorden zijn er nog.")
        self.standing = standing


@dataclass(frozen=True, kw_only=True)
class NewRound:
    """What is needed to begin a measurement."""

    title: str
    period_from: date
    period_until: date
    instruments: tuple[str, ...]
    departments: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NewSource:
    """Something or somebody that says how things are."""

    kind: SourceKind
    title: str
    on: date
    function: str = ""
    url: str = ""
    file_id: object | None = None
    department_id: UUID | None = None


@transaction.atomic
def start_round(*, actor: Actor, new: NewRound, library: Library, at: datetime) -> Round:
    """Open a round; it keeps the exact texts of its instruments. Raises Refused."""
    require(may_coordinate(actor))
    started = Round.objects.create(
        organisation_id=actor.organisation_id,
        title=new.title,
        period_from=new.period_from,
        period_until=new.period_until,
        opened_at=at,
        opened_by=actor.person_id,
    )
    for position, slug in enumerate(new.instruments):
        _add_instrument(started, library.instruments[slug], library, position)
    RoundDepartment.objects.bulk_create(
        RoundDepartment(organisation_id=actor.organisation_id, round=started, department_id=department)
        for department in new.departments
    )
    audit.record(actor, "round.started", started)
    return started


def _add_instrument(round_: Round, instrument: Instrument, library: Library, position: int) -> None:
    content = snapshot(instrument, library)
    kept, _ = RoundContent.objects.get_or_create(digest=digest(content), defaults={"content": content})
    RoundInstrument.objects.create(
        organisation_id=round_.organisation_id,
        round=round_,
        position=position,
        slug=instrument.slug,
        version=instrument.version,
        content=kept,
    )


@transaction.atomic
def add_source(*, actor: Actor, new: NewSource, round_id: UUID | None, at: datetime) -> Source:
    """Add a document, a talk, an investigation. Raises Refused."""
    require(may_coordinate(actor))
    return _add_source(actor, new, round_id=round_id, at=at)


def own_source(actor: Actor, round_: Round, *, at: datetime) -> Source:
    """The standing source of who answers: the coordinator's own judgement, or what a department says."""
    found = queries.own_source(actor, round_.id)
    if found is not None:
        return found
    own_judgement = bool(may_coordinate(actor))
    return Source.objects.create(
        organisation_id=actor.organisation_id,
        round=round_,
        kind=SourceKind.SELF_ASSESSMENT if own_judgement else SourceKind.DEPARTMENT_INTAKE,
        title="Eigen inschatting" if own_judgement else "Antwoord van een collega",
        function="coördinator" if own_judgement else actor.name if actor.link_id else "",
        on=at.date(),
        person_id=actor.person_id if not actor.link_id else None,
        link_id=actor.link_id,
        added_at=at,
        added_by=actor.person_id,
    )


def _add_source(actor: Actor, new: NewSource, *, round_id: UUID | None, at: datetime, imported_as: str = "") -> Source:
    return Source.objects.create(
        organisation_id=actor.organisation_id,
        round_id=round_id,
        kind=new.kind,
        title=new.title,
        function=new.function,
        department_id=new.department_id,
        on=new.on,
        url=new.url,
        file_id=new.file_id,
        imported_as=imported_as,
        added_at=at,
        added_by=actor.person_id,
    )


@transaction.atomic
def save_answers(
    *,
    actor: Actor,
    round_: Round,
    question: str,
    source_id: UUID | None,
    answers: Sequence[tuple[Answer, Unit, int | None]],
    versions: Mapping[str, int],
    choice: Choice = Choice.STOP,
    at: datetime,
) -> list[int]:
    """Append what was seen, all of it or nothing; returns the ids of the new observations.

    Each answer comes with its unit and the entry that it started from. The caller checked `may_answer`.
    Raises AnswerOvertaken, Refused, NotFound (for a source of another organisation).
    """
    saved = []
    for answer, unit, started_from in answers:
        source, standing = _source_and_standing(actor, round_, source_id, unit, answer.indicator, at=at)
        if standing is not None and is_overtaken(standing, started_from=started_from, choice=choice):
            raise AnswerOvertaken(standing)
        if replaces_level_by_not_applicable(answer, standing):
            require(may_replace_by_not_applicable(actor))
        kind = entry_kind(answer, standing)
        if kind is not None:
            version = versions[answer.indicator]
            saved.append(_append(actor, round_, source, unit, answer, kind, version=version, standing=standing, at=at))
    if saved:
        audit.record(actor, "answer.saved", round_, question=question, observations=len(saved))
    return saved


def _append(
    actor: Actor,
    round_: Round | None,
    source: Source,
    unit: Unit,
    answer: Answer,
    kind: ObservationKind,
    *,
    version: int,
    standing: Standing | None,
    at: datetime,
) -> int:
    row = Observation.objects.create(
        organisation_id=actor.organisation_id,
        source=source,
        indicator=answer.indicator,
        indicator_version=version,
        unit_scope=unit.scope,
        unit_key=unit.key,
        level=answer.reading.value if isinstance(answer.reading, Level) else None,
        is_applicable=answer.reading is not Silence.NOT_APPLICABLE,
        kind=kind,
        evidence_on=answer.evidence_on
        or (source.on if source.person_id is None and source.link_id is None else at.date()),
        used_on=answer.used_on,
        replaces_id=standing.id if standing and kind is ObservationKind.CORRECTED else None,
        round=round_,
        recorded_at=at,
        recorded_by=actor.person_id if not actor.link_id else None,
        recorded_by_link=actor.link_id,
    )
    if answer.note or answer.link:
        ObservationNote.objects.create(
            organisation_id=actor.organisation_id, observation=row, text=answer.note, link=answer.link
        )
    return row.pk


def _source_and_standing(
    actor: Actor, round_: Round, source_id: UUID | None, unit: Unit, indicator: str, *, at: datetime
) -> tuple[Source, Standing | None]:
    """The source and its newest word on this indicator and unit, in one statement."""
    newest = Observation.objects.filter(
        organisation_id=actor.organisation_id,
        source=OuterRef("pk"),
        indicator=indicator,
        unit_scope=unit.scope,
        unit_key=unit.key,
    ).order_by("-recorded_at", "-id")
    columns = ("id", "level", "is_applicable", "kind", "recorded_by", "recorded_by_link", "note__text", "note__link")
    sources = Source.objects.filter(organisation_id=actor.organisation_id)
    if source_id is not None:
        sources = sources.filter(id=source_id)
    elif actor.link_id:
        sources = sources.filter(round=round_, link_id=actor.link_id)
    else:
        sources = sources.filter(round=round_, person_id=actor.person_id)
    found = sources.annotate(**{f"newest_{name}": Subquery(newest.values(name)[:1]) for name in columns}).first()
    if found is None:
        if source_id is not None:
            raise queries.NotFound
        return own_source(actor, round_, at=at), None
    return found, _standing(actor, found, columns)


def _standing(actor: Actor, source: Source, columns: Iterable[str]) -> Standing | None:
    values = {name: getattr(source, f"newest_{name}") for name in columns}
    if values["id"] is None:
        return None
    mine = {actor.person_id, actor.link_id} - {None}
    return Standing(
        id=values["id"],
        reading=queries.reading_of(values["level"], is_applicable=bool(values["is_applicable"])),
        note=values["note__text"] or "",
        link=values["note__link"] or "",
        is_withdrawn=values["kind"] == ObservationKind.WITHDRAWN,
        is_own=values["recorded_by"] in mine or values["recorded_by_link"] in mine,
    )


@transaction.atomic
def confirm_observation(*, actor: Actor, round_: Round, observation_id: int, at: datetime) -> None:
    """“Klopt nog”: a new entry by the same source with the same level; the evidence stays as old as it is."""
    row = _observation(actor, observation_id)
    _again(row, actor, round_, ObservationKind.CONFIRMED, at=at)
    audit.record(actor, "observation.confirmed", row)


@transaction.atomic
def withdraw_observation(*, actor: Actor, observation_id: int, at: datetime) -> str:
    """Take an observation back: a new row says so, the old one stays. Returns its indicator; raises Refused."""
    require(may_coordinate(actor))
    row = _observation(actor, observation_id)
    _again(row, actor, row.round, ObservationKind.WITHDRAWN, at=at)
    audit.record(actor, "observation.withdrawn", row)
    return row.indicator


@transaction.atomic
def erase_note(*, actor: Actor, observation_id: int, reason: str, at: datetime) -> None:
    """Erase the words beside an observation, a name for instance. The level, the day and the reason stay."""
    require(may_coordinate(actor))
    row = _observation(actor, observation_id)
    ObservationNote.objects.filter(organisation_id=actor.organisation_id, observation=row).update(
        text="", link="", file=None, erased_at=at, erased_by=actor.person_id, erased_reason=reason
    )
    audit.record(actor, "note.erased", row)


def _observation(actor: Actor, observation_id: int) -> Observation:
    found = queries.observation_rows(actor, [observation_id])
    if not found:
        raise queries.NotFound
    return found[0]


def _again(row: Observation, actor: Actor, round_: Round | None, kind: ObservationKind, *, at: datetime) -> Observation:
    """The same key once more, with another kind."""
    return Observation.objects.create(
        organisation_id=row.organisation_id,
        source_id=row.source_id,
        indicator=row.indicator,
        indicator_version=row.indicator_version,
        unit_scope=row.unit_scope,
        unit_key=row.unit_key,
        level=row.level,
        is_applicable=row.is_applicable,
        kind=kind,
        evidence_on=row.evidence_on,
        used_on=row.used_on,
        replaces=row,
        round=round_,
        recorded_at=at,
        recorded_by=actor.person_id if not actor.link_id else None,
        recorded_by_link=actor.link_id,
    )


@transaction.atomic
def save_draft(*, actor: Actor, round_: Round, question: str, fields: dict[str, str], at: datetime) -> None:
    """Keep what somebody is writing. It is no observation yet and nobody else sees it."""
    Draft.objects.update_or_create(
        organisation_id=actor.organisation_id,
        round=round_,
        author=actor.link_id or actor.person_id,
        question=question,
        defaults={"fields": fields, "saved_at": at},
    )


@transaction.atomic
def ask_colleague(
    *, actor: Actor, round_: Round, position: str, email: str, questions: Collection[str], address: str, at: datetime
) -> None:
    """Mail a personal link to a colleague for these questions. `address` holds SECRET where the secret goes."""
    require(may_coordinate(actor))
    link = accounts.create_link(
        actor=actor, purpose="assessment", round_id=round_.id, position=position, email=email, at=at
    )
    assign_questions(actor=actor, round_=round_, questions=questions, link_id=link.id, at=at)
    subject, body = request_for_answers(
        title=round_.title, questions=len(questions), address=address.replace("SECRET", link.secret), sender=actor.name
    )
    mail.send(to=email, subject=subject, body=body, organisation_id=actor.organisation_id, at=at)


@transaction.atomic
def assign_questions(
    *,
    actor: Actor,
    round_: Round,
    questions: Collection[str],
    person_id: UUID | None = None,
    link_id: UUID | None = None,
    at: datetime,
) -> None:
    """Ask one person, or the holder of one personal link, to answer these questions."""
    require(may_coordinate(actor))
    Assignment.objects.bulk_create(
        [
            Assignment(
                organisation_id=actor.organisation_id,
                round=round_,
                question=question,
                person_id=person_id,
                link_id=link_id,
                assigned_at=at,
            )
            for question in questions
        ],
        ignore_conflicts=True,
    )
    audit.record(actor, "questions.assigned", round_, questions=len(questions))


@transaction.atomic
def take_in(*, actor: Actor, intake: Intake, round_: Round | None, library: Library, at: datetime) -> int:
    """Store everything of a file that was read without a fault; returns the number of observations. All or nothing."""
    require(may_coordinate(actor))
    sources = {
        entry.id: _add_source(
            actor,
            NewSource(kind=entry.kind, title=entry.title, on=entry.on, function=entry.function, url=entry.url),
            round_id=None,
            at=at,
            imported_as=entry.id,
        )
        for entry in intake.sources
    }
    departments = {one.name.casefold(): str(one.id) for one in organisations.departments_of(actor.organisation_id)}
    for entry in intake.observations:
        answer = Answer(
            indicator=entry.indicator,
            reading=entry.reading,
            note=entry.note,
            evidence_on=entry.evidence_on,
            used_on=entry.used_on,
        )
        version = library.indicators[entry.indicator].version
        _append(
            actor, round_, sources[entry.source], _in_house(entry.unit, departments), answer, ObservationKind.SEEN,
            version=version, standing=None, at=at,
        )  # fmt: skip
    _take_in_recommendations(actor, intake, sources, at=at)
    audit.record(actor, "file.taken_in", round_ or "", observations=len(intake.observations))
    return len(intake.observations)


def _in_house(unit: Unit, departments: Mapping[str, str]) -> Unit:
    """A file names a department; here it goes by its key, so that all that is said of it comes together."""
    key = departments.get(unit.name.casefold()) if unit.scope is Scope.DEPARTMENT else None
    return replace(unit, key=key) if key else unit


def _take_in_recommendations(actor: Actor, intake: Intake, sources: dict[str, Source], *, at: datetime) -> None:
    by_title: dict[tuple[str, date], Source] = {(row.title, row.on): row for row in sources.values()}
    for one in intake.recommendations:
        key = one.source, one.source_on
        if key not in by_title:
            new = NewSource(kind=SourceKind.INVESTIGATION, title=one.source, on=one.source_on)
            by_title[key] = _add_source(actor, new, round_id=None, at=at)
        Recommendation.objects.create(
            organisation_id=actor.organisation_id,
            source=by_title[key],
            text=one.text,
            indicator=one.indicator,
            recorded_at=at,
        )


@transaction.atomic
def agree_level(
    *, actor: Actor, level: Level, decided_on: date, decision: str, instrument: str = "", pillar: str = "", at: datetime
) -> None:
    """Record the level that the college decided on. An earlier decision stays, the newest counts."""
    require(may_coordinate(actor))
    row = AgreedLevel.objects.create(
        organisation_id=actor.organisation_id,
        level=level.value,
        instrument=instrument,
        pillar=pillar,
        decided_on=decided_on,
        decision=decision,
        recorded_at=at,
        recorded_by=actor.person_id,
    )
    audit.record(actor, "level.agreed", str(row.pk), level=level.value)


@transaction.atomic
def accept_finding(*, actor: Actor, finding: str, by: str, reason: str, until: date, at: datetime) -> None:
    """Leave a finding so on purpose until a day."""
    require(may_coordinate(actor))
    Acceptance.objects.create(
        organisation_id=actor.organisation_id,
        finding=finding,
        by=by,
        reason=reason,
        until=until,
        recorded_at=at,
        recorded_by=actor.person_id,
    )
    audit.record(actor, "finding.accepted")


@transaction.atomic
def reopen_finding(*, actor: Actor, finding: str, at: datetime) -> None:
    """Take back that a finding is left so."""
    require(may_coordinate(actor))
    Acceptance.objects.filter(organisation_id=actor.organisation_id, finding=finding, ended_at__isnull=True).update(
        ended_at=at, ended_by=actor.person_id
    )
    audit.record(actor, "finding.reopened")


def close_round(*, actor: Actor, round_: Round, at: datetime) -> None:
    """Freeze a round: from now on its results are read from here. Raises Refused, Conflict."""
    require(may_coordinate(actor))
    if round_.closed_at is not None:
        raise Conflict("Deze meting is al gesloten.")
    # Derived before the transaction begins: on SQLite an open one keeps everybody else waiting.
    rows = queries.instruments_of(actor, round_.id)
    seen = [queries.measured(actor, round_, at=at, instrument=row.slug) for row in rows]
    with transaction.atomic():
        for one in seen:
            _store_result(actor, one, at=at)
        Round.objects.filter(organisation_id=actor.organisation_id, id=round_.id).update(
            closed_at=at, closed_by=actor.person_id
        )
        audit.record(actor, "round.closed", round_)


def _store_result(actor: Actor, seen: Measured, *, at: datetime) -> None:
    plain = queries.kept(seen.assessment)
    RoundResult.objects.create(
        organisation_id=actor.organisation_id,
        round=seen.round,
        instrument=seen.instrument.slug,
        rules=RULES,
        observation_ids=[int(one.id) for one in seen.observations],
        content_digest=seen.content_digest,
        result=plain,
        result_digest=digest(plain),
        stored_at=at,
    )


def fresh_summaries(*, actor: Actor, rounds: Sequence[Round], at: datetime) -> dict[UUID, RoundSummary]:
    """How far each round is; what is no longer true is derived again and kept."""
    last = queries.last_observation(actor.organisation_id)
    found = {}
    for one in rounds:
        kept: RoundSummary | None = getattr(one, "summary", None)
        is_fresh = kept is not None and (one.closed_at is not None or _holds(kept, last, at))
        found[one.id] = kept if kept is not None and is_fresh else refresh_summary(actor, one, at=at)
    return found


def fresh_overview(lines: Sequence[OverviewLine], *, actor: Actor, at: datetime) -> dict[UUID, RoundStanding]:
    """Where many organisations stand, by organisation; only what is no longer true is derived again."""
    return {line.organisation_id: _round_standing(line, _fresh(line, actor, at=at)) for line in lines}


def _fresh(line: OverviewLine, actor: Actor, *, at: datetime) -> RoundSummary:
    if line.summary is not None and not line.is_stale:
        return line.summary
    there = replace(actor, organisation_id=line.organisation_id)
    with scope(line.organisation_id):
        return refresh_summary(there, queries.round_for(there, line.round_id), at=at)


def _round_standing(line: OverviewLine, summary: RoundSummary) -> RoundStanding:
    return RoundStanding(
        round_id=line.round_id,
        title=line.title,
        is_closed=line.is_closed,
        questions=summary.questions,
        filled_in=summary.filled_in,
        in_order=summary.in_order,
        known=summary.known,
        score=summary.score,
    )


def _holds(kept: RoundSummary, last: int, at: datetime) -> bool:
    """Nothing was added since, and no evidence can have grown too old: that only happens overnight."""
    return kept.last_observation == last and kept.as_at == at.date()


def refresh_summary(actor: Actor, round_: Round, *, at: datetime) -> RoundSummary:
    """Derive the summary of a round and keep it; equal to what the rules say (tested)."""
    seen = queries.measured(actor, round_, at=round_.closed_at or at)
    total = pillar_score(seen.assessment.questions)
    summary, _ = RoundSummary.objects.update_or_create(
        round=round_,
        organisation_id=actor.organisation_id,
        defaults={
            "last_observation": queries.last_observation(actor.organisation_id),
            "as_at": at.date(),
            "questions": len(seen.assessment.questions),
            "filled_in": seen.assessment.filled_in,
            "in_order": seen.assessment.in_order,
            "score": total.value,
            "known": total.known,
        },
    )
    return summary


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
