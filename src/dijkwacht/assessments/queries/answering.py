# SPDX-License-Identifier: EUPL-1.2
"""What saving an answer needs to know, in two statements: the question that was put, and what stands of its source."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Exists, F, FilteredRelation, Q

from dijkwacht.assessments.domain.answers import Standing
from dijkwacht.assessments.domain.permissions import may_coordinate
from dijkwacht.assessments.models import Round, RoundDepartment, RoundInstrument, Source
from dijkwacht.assessments.queries.derived import content_of
from dijkwacht.assessments.queries.observations import reading_of
from dijkwacht.assessments.values import ObservationKind, SourceKind
from dijkwacht.knowledge.values import Indicator, Instrument, Question
from dijkwacht.values.actors import Actor
from dijkwacht.values.verdicts import NotFound

type Place = tuple[str, str]
"""An indicator, and the key of the unit in which it was seen."""

_COLUMNS = (
    "id", "on", "person_id", "link_id", "round_id", "said__id", "said__indicator", "said__unit_key", "said__level",
    "said__is_applicable", "said__kind", "said__recorded_by", "said__recorded_by_link", "said__evidence_on",
    "said__used_on", "said__note__text", "said__note__link", "said__note__file_id",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AskedQuestion:
    """A question of a round, and which questions of that round were put to the actor himself.

    `department_takes_part` is false when it was asked about a department that the round does not measure;
    `asked_again` are the entries that do not count here, because the level texts changed since.
    """

    round: Round
    instrument: Instrument
    question: Question
    indicators: tuple[Indicator, ...]
    assigned: list[str]
    department_takes_part: bool
    asked_again: frozenset[int]


@dataclass(kw_only=True)
class Ground:
    """What stands of one source on some indicators.

    `source` is None when who answers has no source of his own yet; `earlier` are the ids of what he said in another
    round; `files` the proof beside what stands.
    """

    source: UUID | None = None
    source_on: date | None = None
    is_own_words: bool = True
    standing: dict[Place, Standing] = field(default_factory=dict)
    files: dict[Place, UUID] = field(default_factory=dict)
    earlier: dict[Place, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class _Said:
    """One row: an entry with its source and words."""

    source: UUID
    source_on: date
    person_id: UUID | None
    link_id: UUID | None
    round_id: UUID | None
    id: int | None
    indicator: str
    unit_key: str
    level: int | None
    is_applicable: bool
    kind: str
    recorded_by: UUID | None
    recorded_by_link: UUID | None
    evidence_on: date | None
    used_on: date | None
    note: str | None
    link: str | None
    file_id: UUID | None

    @property
    def place(self) -> Place:
        return self.indicator, self.unit_key


def asked_question(
    actor: Actor, round_id: UUID, slug: str, *, department: UUID | None = None, scan: str = ""
) -> AskedQuestion:
    """The question of a round, in the instrument `scan`, else in the first that has it; one statement. Raises NotFound.

    Two instruments may call different questions by one slug, so who comes from an instrument says which.
    """
    here = RoundDepartment.objects.filter(organisation_id=actor.organisation_id, round_id=round_id)
    rows = (
        RoundInstrument.objects.filter(organisation_id=actor.organisation_id, round_id=round_id)
        .select_related("round")
        .annotate(
            mine=FilteredRelation("round__assignments", condition=_assigned_to(actor)),
            asked=F("mine__question"),
            takes_part=Exists(here.filter(department_id__in=[department] if department else [])),
        )
        .order_by("position")
    )
    found = list(rows)
    assigned = list(dict.fromkeys(row.asked for row in found if row.asked))
    for row in sorted(found, key=lambda row: row.slug != scan):
        instrument, texts = content_of(row)
        for question in instrument.questions:
            if question.slug == slug:
                indicators = tuple(texts.indicators[one] for one in question.indicators)
                return AskedQuestion(
                    round=row.round,
                    instrument=instrument,
                    question=question,
                    indicators=indicators,
                    assigned=assigned,
                    department_takes_part=department is None or row.takes_part,
                    asked_again=frozenset(row.asked_again),
                )
    raise NotFound


def _assigned_to(actor: Actor) -> Q:
    if actor.link_id:
        return Q(round__assignments__link_id=actor.link_id)
    return Q(round__assignments__person_id=actor.person_id)


def what_stands(actor: Actor, round_: Round, source_id: UUID | None, indicators: Sequence[str]) -> Ground:
    """What a source, or who answers himself, said of these indicators; one statement.

    Raises NotFound for a source of another organisation, and for the words of somebody else.
    """
    ground = Ground()
    for said in _entries(actor, _sources(actor, round_, source_id), indicators):
        if source_id is None and said.round_id != round_.id:
            _remember_earlier(ground, said)
        else:
            ground.source, ground.source_on = said.source, said.source_on
            ground.is_own_words = said.person_id is not None or said.link_id is not None
            _add(ground, said, actor)
    if source_id is not None and ground.source is None:
        raise NotFound
    return ground


def _sources(actor: Actor, round_: Round, source_id: UUID | None) -> Q:
    """The chosen source; else what was this person's own in any round. Who coordinates goes on from who did before."""
    if source_id is not None:
        return Q(id=source_id, person_id__isnull=True, link_id__isnull=True)
    if actor.link_id:
        return Q(link_id=actor.link_id)
    own = Q(person_id=actor.person_id)
    if not may_coordinate(actor):
        return own
    return own | Q(~Q(round=round_), kind=SourceKind.SELF_ASSESSMENT, person_id__isnull=False)


def _entries(actor: Actor, which: Q, indicators: Collection[str]) -> Iterator[_Said]:
    """Every entry in the order of recording; a source without any gives one row without an entry."""
    rows = (
        Source.objects.filter(which, organisation_id=actor.organisation_id)
        .annotate(said=FilteredRelation("observation", condition=Q(observation__indicator__in=indicators)))
        .order_by("said__recorded_at", "said__id")
    )
    return (_Said(**dict(zip(_Said.__dataclass_fields__, row, strict=True))) for row in rows.values_list(*_COLUMNS))


def _add(ground: Ground, said: _Said, actor: Actor) -> None:
    """Later entries take the place of earlier ones; what was confirmed keeps the words that it was confirmed with."""
    if said.id is None:
        return
    before = ground.standing.get(said.place)
    is_confirmed = said.kind == ObservationKind.CONFIRMED and before is not None
    mine = {actor.person_id, actor.link_id} - {None}
    ground.standing[said.place] = Standing(
        id=said.id,
        reading=reading_of(said.level, is_applicable=said.is_applicable),
        note=before.note if is_confirmed and before else said.note or "",
        link=before.link if is_confirmed and before else said.link or "",
        is_withdrawn=said.kind == ObservationKind.WITHDRAWN,
        is_own=said.recorded_by in mine or said.recorded_by_link in mine,
        evidence_on=said.evidence_on,
        used_on=said.used_on,
    )
    if not is_confirmed:
        ground.files.pop(said.place, None)
        if said.file_id:
            ground.files[said.place] = said.file_id


def _remember_earlier(ground: Ground, said: _Said) -> None:
    """The last level that this person gave in another round, unless he took it back."""
    if said.id is None:
        return
    if said.kind == ObservationKind.WITHDRAWN or said.level is None:
        ground.earlier.pop(said.place, None)
    else:
        ground.earlier[said.place] = said.id
