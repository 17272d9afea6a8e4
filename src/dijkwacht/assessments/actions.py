# SPDX-License-Identifier: EUPL-1.2
"""What people do in a measurement: each function loads, asks the domain, stores and logs, in one transaction."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max

from dijkwacht.accounts import public as accounts
from dijkwacht.accounts.values import PersonCard
from dijkwacht.assessments import queries
from dijkwacht.assessments.domain.answers import (
    Answer,
    Choice,
    Standing,
    entry_kind,
    evidence_day,
    is_overtaken,
    replaces_level_by_not_applicable,
    shown_words,
    used_day,
    with_own_words,
)
from dijkwacht.assessments.domain.assess import RULES
from dijkwacht.assessments.domain.intake import Intake, ObservationEntry
from dijkwacht.assessments.domain.letters import questions_waiting, request_for_answers
from dijkwacht.assessments.domain.overview import RoundStanding
from dijkwacht.assessments.domain.permissions import (
    may_change_round,
    may_coordinate,
    may_replace_by_not_applicable,
)
from dijkwacht.assessments.domain.summary import basis, summary
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
from dijkwacht.assessments.queries import Ground, Measured, OverviewLine
from dijkwacht.assessments.values import Facts, ObservationKind, SourceKind, Unit
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
    file_id: UUID | None = None
    department_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class LeftSo:
    """Who decided to leave something so, why, and until when."""

    by: str
    reason: str
    until: date


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


def save_answers(
    *,
    actor: Actor,
    round_: Round,
    question: str,
    source_id: UUID | None,
    answers: Sequence[tuple[Answer, Unit, int | None]],
    versions: Mapping[str, int],
    choice: Choice = Choice.STOP,
    file_id: UUID | None = None,
    at: datetime,
) -> dict[str, int]:
    """Append what was seen, all of it or nothing; returns the entry that now stands, by indicator.

    Each answer comes with its unit and the entry that it started from; `versions` are those of all indicators of the
    question. `file_id` is proof beside the words. The caller checked `may_answer`.
    Raises AnswerOvertaken, Refused, NotFound (for a source of another organisation).
    """
    try:
        return _save(actor, round_, question, source_id, answers, versions, choice=choice, file_id=file_id, at=at)
    except IntegrityError:
        # Somebody was next at this very moment: what he said stands by now, and is looked at again.
        return _save(actor, round_, question, source_id, answers, versions, choice=choice, file_id=file_id, at=at)


def _save(
    actor: Actor,
    round_: Round,
    question: str,
    source_id: UUID | None,
    answers: Sequence[tuple[Answer, Unit, int | None]],
    versions: Mapping[str, int],
    *,
    choice: Choice,
    file_id: UUID | None,
    at: datetime,
) -> dict[str, int]:
    ground = queries.what_stands(actor, round_, source_id, list(versions))
    keys = {answer.indicator: unit.key for answer, unit, _ in answers}
    shown = shown_words(
        (one.note, one.link)
        for slug in versions
        if (one := ground.standing.get((slug, keys.get(slug, "")))) and not one.is_withdrawn
    )
    new = []
    for answer, unit, started_from in answers:
        entry = _entry(actor, ground, answer, unit, started_from, shown=shown, choice=choice, file_id=file_id, at=at)
        if entry is not None:
            new.append(entry)
    if new:
        # What stands was read before: an open transaction keeps everybody else on SQLite waiting, and who was next in
        # the meantime is found by the order that the database keeps.
        with transaction.atomic():
            source = ground.source or own_source(actor, round_, at=at).pk
            _append(actor, round_, source, new, versions=versions, at=at)
            audit.record(actor, "answer.saved", round_, question=question, observations=len(new))
    rows = {entry.answer.indicator: entry.row.pk for entry in new if entry.row}
    kept = {answer.indicator: ground.standing.get((answer.indicator, unit.key)) for answer, unit, _ in answers}
    return {slug: one.id for slug, one in kept.items() if one} | rows


@dataclass(kw_only=True)
class _Entry:
    """An answer that is something new, with what it comes after; `row` once it is stored."""

    answer: Answer
    unit: Unit
    kind: ObservationKind
    evidence_on: date
    follows: int | None = None
    replaces: int | None = None
    file_id: UUID | None = None
    row: Observation | None = None


def _entry(
    actor: Actor,
    ground: Ground,
    answer: Answer,
    unit: Unit,
    started_from: int | None,
    *,
    shown: tuple[str, str],
    choice: Choice,
    file_id: UUID | None,
    at: datetime,
) -> _Entry | None:
    """What an answer adds; None when it says what stands already."""
    place = answer.indicator, unit.key
    standing = ground.standing.get(place)
    if standing is not None and is_overtaken(standing, started_from=started_from, choice=choice):
        raise AnswerOvertaken(standing)
    if replaces_level_by_not_applicable(answer, standing):
        require(may_replace_by_not_applicable(actor))
    own = with_own_words(answer, standing, shown=shown)
    kind = entry_kind(own, standing) or (ObservationKind.CORRECTED if file_id else None)
    if kind is None:
        return None
    seen_on = at.date() if ground.is_own_words or ground.source_on is None else ground.source_on
    return _Entry(
        answer=replace(own, used_on=used_day(own, standing)),
        unit=unit,
        kind=kind,
        evidence_on=evidence_day(own, standing, seen_on=seen_on),
        follows=standing.id if standing else None,
        replaces=ground.earlier.get(place),
        file_id=file_id or ground.files.get(place),
    )


def _append(
    actor: Actor,
    round_: Round | None,
    source: UUID,
    new: Sequence[_Entry],
    *,
    versions: Mapping[str, int],
    at: datetime,
) -> None:
    """Store entries of one source, and their words, in two statements."""
    for entry in new:
        answer, unit = entry.answer, entry.unit
        entry.row = Observation(
            organisation_id=actor.organisation_id,
            source_id=source,
            indicator=answer.indicator,
            indicator_version=versions[answer.indicator],
            unit_scope=unit.scope,
            unit_key=unit.key,
            level=answer.reading.value if isinstance(answer.reading, Level) else None,
            is_applicable=answer.reading is not Silence.NOT_APPLICABLE,
            kind=entry.kind,
            evidence_on=entry.evidence_on,
            used_on=answer.used_on,
            follows_id=entry.follows,
            replaces_id=entry.replaces,
            round=round_,
            recorded_at=at,
            recorded_by=actor.person_id if not actor.link_id else None,
            recorded_by_link=actor.link_id,
        )
    Observation.objects.bulk_create([entry.row for entry in new if entry.row])
    ObservationNote.objects.bulk_create(
        ObservationNote(
            organisation_id=actor.organisation_id,
            observation=entry.row,
            text=entry.answer.note,
            link=entry.answer.link,
            file_id=entry.file_id,
        )
        for entry in new
        if entry.answer.note or entry.answer.link or entry.file_id
    )


@transaction.atomic
def confirm_observation(*, actor: Actor, round_: Round, observation_id: int, at: datetime) -> None:
    """“Klopt nog”: a new entry by the same source with the same level; the evidence stays as old as it is.

    Raises Conflict when the source said something else since.
    """
    row = _observation(actor, observation_id)
    _again(row, actor, round_.id, ObservationKind.CONFIRMED, at=at)
    audit.record(actor, "observation.confirmed", row)


@transaction.atomic
def withdraw_observation(*, actor: Actor, observation_id: int, at: datetime) -> str:
    """Take an observation back: a new row says so, the old one stays. Returns its indicator.

    Raises Refused, and Conflict when it was withdrawn already or the source said something else since.
    """
    require(may_coordinate(actor))
    row = _observation(actor, observation_id)
    if row.kind == ObservationKind.WITHDRAWN:
        raise Conflict("Deze waarneming is al ingetrokken.")
    _again(row, actor, row.round_id, ObservationKind.WITHDRAWN, at=at)
    audit.record(actor, "observation.withdrawn", row)
    return row.indicator


@transaction.atomic
def erase_note(*, actor: Actor, observation_id: int, reason: str, at: datetime) -> None:
    """Erase the words and the proof beside an observation. The level, the day and the reason stay.

    One answer may stand with several indicators: the same words of the same source go everywhere, and so does the
    draft in which they were written. Raises Refused, NotFound.
    """
    require(may_coordinate(actor))
    row = _observation(actor, observation_id)
    notes = ObservationNote.objects.filter(organisation_id=actor.organisation_id, erased_at__isnull=True)
    note = notes.filter(observation=row).first()
    if note is None:
        raise queries.NotFound
    same = notes.filter(observation__source=row.source_id, text=note.text, link=note.link, file=note.file_id)
    notes.filter(observation__in=list(same.values_list("observation_id", flat=True))).update(
        text="", link="", file=None, erased_at=at, erased_by=actor.person_id, erased_reason=reason
    )
    _erase_drafts(actor, row)
    audit.record(actor, "note.erased", row)


def _erase_drafts(actor: Actor, row: Observation) -> None:
    """What its author was writing at the questions about the same thing."""
    if row.round_id is None:
        return
    shapes = [queries.content_of(one)[0] for one in queries.instruments_of(actor, row.round_id)]
    questions = {one.slug for shape in shapes for one in shape.questions if row.indicator in one.indicators}
    Draft.objects.filter(
        organisation_id=actor.organisation_id,
        round_id=row.round_id,
        author__in=[one for one in (row.recorded_by, row.recorded_by_link) if one],
        question__in=questions,
    ).delete()


def _observation(actor: Actor, observation_id: int) -> Observation:
    found = queries.observation_rows(actor, [observation_id])
    if not found:
        raise queries.NotFound
    return found[0]


def _again(
    row: Observation, actor: Actor, round_id: UUID | None, kind: ObservationKind, *, at: datetime
) -> Observation:
    """The same key once more, with another kind. Raises Conflict when something else follows the row already."""
    try:
        with transaction.atomic():
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
                follows=row,
                round_id=round_id,
                recorded_at=at,
                recorded_by=actor.person_id if not actor.link_id else None,
                recorded_by_link=actor.link_id,
            )
    except IntegrityError as error:
        raise Conflict("Deze bron zei hier daarna iets anders over. Kijk eerst wat er nu staat.") from error


@transaction.atomic
def save_draft(*, actor: Actor, round_: Round, question: str, fields: dict[str, str], at: datetime) -> None:
    """Keep what somebody is writing. It is no observation yet and nobody else sees it."""
    Draft.objects.update_or_create(
        organisation_id=actor.organisation_id,
        round=round_,
        author=queries.voice_of(actor),
        question=question,
        defaults={"fields": fields, "saved_at": at},
    )


@transaction.atomic
def ask_colleague(
    *, actor: Actor, round_: Round, position: str, email: str, questions: Collection[str], address: str, at: datetime
) -> None:
    """Mail a personal link to a colleague for these questions. `address` holds SECRET where the secret goes.

    Raises Refused, also when the round is closed.
    """
    require(may_change_round(actor, is_closed=round_.closed_at is not None))
    link = accounts.create_link(
        actor=actor, purpose="assessment", round_id=round_.id, position=position, email=email, at=at
    )
    assign_questions(actor=actor, round_=round_, questions=questions, link_id=link.id, at=at)
    subject, body = request_for_answers(
        title=round_.title, questions=len(questions), address=address.replace("SECRET", link.secret), sender=actor.name
    )
    mail.send_secret(to=email, subject=subject, body=body, organisation_id=actor.organisation_id, at=at)


@transaction.atomic
def ask_person(
    *, actor: Actor, round_: Round, person: PersonCard, questions: Collection[str], address: str, at: datetime
) -> None:
    """Put questions to somebody with an account, and tell him by mail. Raises Refused, also when the round is closed."""
    assign_questions(actor=actor, round_=round_, questions=questions, person_id=person.id, at=at)
    subject, body = questions_waiting(title=round_.title, questions=len(questions), address=address, sender=actor.name)
    mail.send(to=person.email, subject=subject, body=body, organisation_id=actor.organisation_id, at=at)


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
    """Ask one person, or the holder of one personal link, to answer these questions. Raises Refused."""
    require(may_change_round(actor, is_closed=round_.closed_at is not None))
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
    versions = {slug: indicator.version for slug, indicator in library.indicators.items()}
    for source in intake.sources:
        new = [_taken_in(one, departments) for one in intake.observations if one.source == source.id]
        _append(actor, round_, sources[source.id].pk, new, versions=versions, at=at)
    _take_in_recommendations(actor, intake, sources, at=at)
    audit.record(actor, "file.taken_in", round_ or "", observations=len(intake.observations))
    return len(intake.observations)


@transaction.atomic
def take_in_file(*, actor: Actor, intake: Intake, round_: Round, library: Library, at: datetime) -> int:
    """The same for a file that somebody brings to an open round, with the decision on the agreed level in it.

    A decision that stands already is not recorded again. Raises Refused.
    """
    require(may_change_round(actor, is_closed=round_.closed_at is not None))
    agreed, day = intake.agreed, intake.agreed.decided_on
    if day is not None:
        standing = queries.agreed_level(actor.organisation_id, "", on=at.date())
        same = (standing.level, standing.decided_on, standing.decision) == (agreed.level, day, agreed.decision)
        if not same:
            agree_level(actor=actor, level=agreed.level, decided_on=day, decision=agreed.decision, at=at)
    return take_in(actor=actor, intake=intake, round_=round_, library=library, at=at)


def _taken_in(entry: ObservationEntry, departments: Mapping[str, str]) -> _Entry:
    return _Entry(
        answer=Answer(indicator=entry.indicator, reading=entry.reading, note=entry.note, used_on=entry.used_on),
        unit=_in_house(entry.unit, departments),
        kind=ObservationKind.SEEN,
        evidence_on=entry.evidence_on,
    )


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
    audit.record(actor, "level.agreed", row, level=level.value)


@transaction.atomic
def accept_findings(*, actor: Actor, findings: Sequence[str], decision: LeftSo, at: datetime) -> None:
    """Leave findings so on purpose until a day: those of one row, which say the same of several departments."""
    require(may_coordinate(actor))
    Acceptance.objects.bulk_create(
        Acceptance(
            organisation_id=actor.organisation_id,
            finding=finding,
            by=decision.by,
            reason=decision.reason,
            until=decision.until,
            recorded_at=at,
            recorded_by=actor.person_id,
        )
        for finding in findings
    )
    audit.record(actor, "finding.accepted", findings=len(findings))


@transaction.atomic
def reopen_finding(*, actor: Actor, finding: str, at: datetime) -> None:
    """Take back that a finding is left so. Raises Refused, NotFound."""
    require(may_coordinate(actor))
    standing = Acceptance.objects.filter(organisation_id=actor.organisation_id, finding=finding, ended_at__isnull=True)
    if not standing.update(ended_at=at, ended_by=actor.person_id):
        raise queries.NotFound
    audit.record(actor, "finding.reopened")


def close_round(*, actor: Actor, round_: Round, at: datetime) -> None:
    """Freeze a round: from now on its results are read from here, and what was being written goes.

    Raises Refused, Conflict.
    """
    require(may_coordinate(actor))
    # Derived before the transaction begins: on SQLite an open one keeps everybody else waiting.
    seen = [
        queries.measured(actor, round_, at=at, instrument=row.slug)
        for row in queries.instruments_of(actor, round_.id)
        if round_.closed_at is None
    ]
    with transaction.atomic():
        rows = Round.objects.filter(organisation_id=actor.organisation_id, id=round_.id, closed_at__isnull=True)
        if not rows.update(closed_at=at, closed_by=actor.person_id):
            raise Conflict("Deze meting is al gesloten.")
        for one in seen:
            _store_result(actor, one, at=at)
        Draft.objects.filter(organisation_id=actor.organisation_id, round=round_).delete()
        RoundSummary.objects.filter(organisation_id=actor.organisation_id, round=round_).delete()
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
    rests_on = queries.basis_of(actor, at=at)
    found = {}
    for one in rounds:
        kept: RoundSummary | None = getattr(one, "summary", None)
        is_closed = one.closed_at is not None
        if kept is None or not _holds(kept, rests_on, is_closed=is_closed, at=at):
            kept = _refresh_summary(actor, one, rests_on, at=at)
        found[one.id] = kept
    return found


def fresh_overview(
    lines: Sequence[OverviewLine], *, facts: Mapping[UUID, Facts], actor: Actor, at: datetime
) -> dict[UUID, RoundStanding]:
    """Where many organisations stand, by organisation; only what is no longer true is derived again."""
    return {
        line.organisation_id: _round_standing(line, _fresh(line, facts[line.organisation_id], actor, at=at))
        for line in lines
    }


def _fresh(line: OverviewLine, facts: Facts, actor: Actor, *, at: datetime) -> RoundSummary:
    rests_on = basis(facts=facts, last_observation=line.last_observation, last_decision=line.last_decision)
    kept = line.summary
    if kept is not None and _holds(kept, rests_on, is_closed=line.is_closed, at=at):
        return kept
    there = replace(actor, organisation_id=line.organisation_id)
    with scope(line.organisation_id):
        return _refresh_summary(there, queries.round_for(there, line.round_id), rests_on, at=at)


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


def _holds(kept: RoundSummary, rests_on: str, *, is_closed: bool, at: datetime) -> bool:
    """A closed round never changes; an open one when something was added, or when evidence grew too old."""
    if is_closed:
        return True
    return kept.basis == rests_on and (kept.holds_until is None or kept.holds_until >= at.date())


def _refresh_summary(actor: Actor, round_: Round, rests_on: str, *, at: datetime) -> RoundSummary:
    """Derive the summary of a round and keep it; equal to what the rules say (tested)."""
    seen = queries.measured(actor, round_, at=round_.closed_at or at)
    derived = summary(seen.assessment, seen.library)
    kept, _ = RoundSummary.objects.update_or_create(
        round=round_,
        organisation_id=actor.organisation_id,
        defaults={"basis": rests_on, **{name: getattr(derived, name) for name in derived.__dataclass_fields__}},
    )
    return kept


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
