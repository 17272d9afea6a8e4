# SPDX-License-Identifier: EUPL-1.2
"""Rounds, sources and observations. Observations are appended; nothing here is ever overwritten but drafts and caches."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from dijkwacht.assessments.values import ObservationKind, SourceKind
from dijkwacht.knowledge.values import Scope
from dijkwacht.tenancy.models import Owned
from dijkwacht.values.levels import Level


def _choices(enum: type[SourceKind | ObservationKind | Scope]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in enum]


class RoundContent(models.Model):
    """The exact texts that rounds used of the library, once per digest; of no organisation in particular."""

    digest = models.CharField(max_length=64, primary_key=True)
    content = models.JSONField()


class OwnRoundContent(Owned):
    """The same of an instrument that the organisation wrote itself, which nobody else may see."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    digest = models.CharField(max_length=64)
    content = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "digest"], name="own_round_content_once")
        ]


class Round(Owned):
    """A period in which an organisation measures itself in the shape of one or more instruments."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=120)
    period_from = models.DateField()
    period_until = models.DateField()
    opened_at = models.DateTimeField()
    opened_by = models.UUIDField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "-opened_at"], name="round_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(period_until__gte=F("period_from")), name="round_period"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=False) | Q(closed_by__isnull=True), name="round_closed_at_and_by"
            ),
        ]


class RoundInstrument(Owned):
    """An instrument of a round, in the version that the round keeps.

    `asked_again` are the observations that do not count in it: what was answered on other level texts, before the
    round moved to a new version.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="instruments")
    position = models.PositiveSmallIntegerField(default=0)
    slug = models.CharField(max_length=60)
    version = models.CharField(max_length=20)
    content = models.ForeignKey(RoundContent, on_delete=models.PROTECT, null=True)
    own_content = models.ForeignKey(OwnRoundContent, on_delete=models.PROTECT, null=True)
    asked_again = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "slug"], name="round_instrument_once"),
            models.CheckConstraint(
                condition=Q(content__isnull=False, own_content__isnull=True)
                | Q(content__isnull=True, own_content__isnull=False),
                name="round_instrument_one_content",
            ),
        ]


class RoundDepartment(Owned):
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="departments")
    department = models.ForeignKey("organisations.Department", on_delete=models.PROTECT)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["round", "department"], name="round_department_once")]


class Assignment(Owned):
    """A question of a round that one person, or the holder of one personal link, is asked to answer."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="assignments")
    question = models.CharField(max_length=80)
    person_id = models.UUIDField(null=True)
    link_id = models.UUIDField(null=True)
    assigned_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "question", "person_id"], name="assignment_person_once"),
            models.UniqueConstraint(fields=["round", "question", "link_id"], name="assignment_link_once"),
            models.CheckConstraint(
                condition=Q(person_id__isnull=False, link_id__isnull=True)
                | Q(person_id__isnull=True, link_id__isnull=False),
                name="assignment_person_or_link",
            ),
        ]


class Source(Owned):
    """Something or somebody that says how things are. Five documents are five sources. Never a person's name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=_choices(SourceKind))
    title = models.CharField(max_length=200)
    function = models.CharField(max_length=120, blank=True)
    department = models.ForeignKey("organisations.Department", on_delete=models.PROTECT, null=True)
    on = models.DateField()
    url = models.URLField(max_length=500, blank=True)
    file = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True)
    round = models.ForeignKey(Round, on_delete=models.PROTECT, null=True)
    # Whose own words it holds: the standing source of a person or a personal link in a round.
    person_id = models.UUIDField(null=True)
    link_id = models.UUIDField(null=True)
    imported_as = models.CharField(max_length=80, blank=True)
    added_at = models.DateTimeField()
    added_by = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation_id", "-on"], name="source_newest")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["round", "person_id"], condition=Q(person_id__isnull=False), name="source_own_of_person"
            ),
            models.UniqueConstraint(
                fields=["round", "link_id"], condition=Q(link_id__isnull=False), name="source_own_of_link"
            ),
        ]


class Observation(Owned):
    """A source saw an indicator at a level. Appended; a correction or withdrawal is a row of its own."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    indicator = models.CharField(max_length=80)
    indicator_version = models.PositiveSmallIntegerField()
    unit_scope = models.CharField(max_length=20, choices=_choices(Scope), default=Scope.ORGANISATION)
    unit_key = models.CharField(max_length=80, blank=True)
    level = models.PositiveSmallIntegerField(null=True)
    is_applicable = models.BooleanField(default=True)
    kind = models.CharField(max_length=12, choices=_choices(ObservationKind), default=ObservationKind.SEEN)
    evidence_on = models.DateField()
    used_on = models.DateField(null=True)
    # What another source said, and this one undoes.
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    # The entry of the same source, indicator and unit that came before. Of two people at the same moment one is next.
    follows = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="+")
    round = models.ForeignKey(Round, on_delete=models.PROTECT, null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)
    recorded_by_link = models.UUIDField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation_id", "id"], name="observation_latest"),
            models.Index(fields=["source", "indicator", "id"], name="observation_of_key"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(level__isnull=True) | Q(level__lte=Level.PROVEN), name="observation_level_0_to_3"
            ),
            models.CheckConstraint(
                condition=Q(is_applicable=True) | Q(level__isnull=True), name="observation_nvt_has_no_level"
            ),
            models.CheckConstraint(
                condition=Q(unit_scope=Scope.ORGANISATION, unit_key="")
                | (~Q(unit_scope=Scope.ORGANISATION) & ~Q(unit_key="")),
                name="observation_unit_has_key",
            ),
            models.CheckConstraint(
                condition=Q(recorded_by__isnull=True) | Q(recorded_by_link__isnull=True),
                name="observation_one_recorder",
            ),
            models.UniqueConstraint(
                fields=["source", "indicator", "unit_scope", "unit_key"],
                condition=Q(follows__isnull=True),
                name="observation_first_of_key",
            ),
        ]


class ObservationNote(Owned):
    """The words beside an observation, apart so that they can be erased; the day and reason of erasing stay."""

    observation = models.OneToOneField(Observation, on_delete=models.PROTECT, primary_key=True, related_name="note")
    text = models.TextField(blank=True)
    link = models.URLField(max_length=500, blank=True)
    file = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True)
    erased_at = models.DateTimeField(null=True)
    erased_by = models.UUIDField(null=True)
    erased_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(text="", link="", file__isnull=True),
                name="note_erased_is_empty",
            ),
        ]


class Draft(Owned):
    """What somebody is writing: one per key and author, naming the observation that he started from."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT)
    author = models.UUIDField()
    question = models.CharField(max_length=80)
    fields = models.JSONField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "author", "question"], name="draft_one_per_author")
        ]


class AgreedLevel(Owned):
    """The level that the college agreed on, for the whole or for one pillar of an instrument; the newest counts."""

    level = models.PositiveSmallIntegerField()
    instrument = models.CharField(max_length=60, blank=True)
    pillar = models.CharField(max_length=60, blank=True)
    decided_on = models.DateField()
    decision = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=Level.PROVEN), name="agreed_level_1_to_3"),
            models.CheckConstraint(
                condition=Q(instrument="", pillar="") | ~Q(instrument="", pillar=""),
                name="agreed_level_pillar_of_instrument",
            ),
        ]


class Acceptance(Owned):
    """A finding that is left so on purpose: who, why, until when. Ended by a day or by being taken back."""

    finding = models.CharField(max_length=300)
    by = models.CharField(max_length=120)
    reason = models.CharField(max_length=500)
    until = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)


class Recommendation(Owned):
    """Advice from an earlier scan, audit or accountant, in its own words, with its date."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    text = models.CharField(max_length=500)
    indicator = models.CharField(max_length=80, blank=True)
    recorded_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True)


class RoundResult(Owned):
    """What was true when a round closed: ids, digests, rules, facts and the result. No notes, no names."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="results")
    instrument = models.CharField(max_length=60)
    rules = models.CharField(max_length=10)
    observation_ids = models.JSONField()
    content_digest = models.CharField(max_length=64)
    result = models.JSONField()
    result_digest = models.CharField(max_length=64)
    stored_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["round", "instrument"], name="round_result_once")]


class RoundSummary(Owned):
    """Cache for lists of rounds; may be deleted at any moment. Holds for one `basis`, and up to a day."""

    round = models.OneToOneField(Round, on_delete=models.PROTECT, primary_key=True, related_name="summary")
    basis = models.CharField(max_length=100)
    holds_until = models.DateField(null=True)
    questions = models.PositiveSmallIntegerField()
    filled_in = models.PositiveSmallIntegerField()
    in_order = models.PositiveSmallIntegerField()
    score = models.FloatField(null=True)
    known = models.PositiveSmallIntegerField()


class Export(Owned):
    """A report that left the house: level, form, ground and body, by whom; the copy number stands on every page."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT)
    number = models.PositiveIntegerField()
    confidentiality = models.CharField(max_length=20)
    form = models.CharField(max_length=10)
    ground = models.CharField(max_length=200, blank=True)
    body = models.CharField(max_length=40, blank=True)
    exported_at = models.DateTimeField()
    exported_by = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "number"], name="export_number_once")
        ]
