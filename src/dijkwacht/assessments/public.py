# SPDX-License-Identifier: EUPL-1.2
"""What other rooms may ask of measuring."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from dijkwacht.assessments import queries
from dijkwacht.assessments.actions.answers import AnswerOvertaken
from dijkwacht.assessments.actions.decisions import agree_level
from dijkwacht.assessments.actions.proof import add_recommendations, handle_recommendations, record_proof
from dijkwacht.assessments.actions.surveys import record_survey
from dijkwacht.assessments.actions.talks import record_in_talk
from dijkwacht.assessments.actions.units import UnitAnswer, answer_in_unit
from dijkwacht.assessments.domain.advice import advice_of
from dijkwacht.assessments.domain.applicability import applies, size_class
from dijkwacht.assessments.domain.findings import finding_of_advice
from dijkwacht.assessments.domain.hints import ask_colleagues, first_measure
from dijkwacht.assessments.domain.pages import first_open, level_options
from dijkwacht.assessments.domain.permissions import may_see_other_sources, may_see_result
from dijkwacht.assessments.domain.scores import pillar_score
from dijkwacht.assessments.domain.secrecy import secrecy
from dijkwacht.assessments.domain.words import LEVEL_WORDS, OWNER_WORDS
from dijkwacht.assessments.exchange import drawings, report_figures
from dijkwacht.assessments.forms import check_secrecy, secrecy_fields
from dijkwacht.assessments.queries import own_estimate, states_in_units, texts_in
from dijkwacht.assessments.values import (
    Advice,
    Confidentiality,
    Recommendation,
    ReportFigures,
    RoundHint,
    StartHints,
    TalkRound,
)
from dijkwacht.knowledge.values import Condition, Owner, SizeClass
from dijkwacht.organisations.values import Card
from dijkwacht.ui import public as ui
from dijkwacht.values.actors import Actor
from dijkwacht.values.levels import Reading
from dijkwacht.values.verdicts import require

__all__ = [
    "AnswerOvertaken",
    "UnitAnswer",
    "add_recommendations",
    "advice",
    "agree_level",
    "answer_in_unit",
    "check_secrecy",
    "fits",
    "handle_recommendations",
    "is_small",
    "level_options",
    "level_word",
    "newest_figures",
    "open_questions",
    "open_rounds",
    "own_estimate",
    "owner_word",
    "recommendation_key",
    "record_in_talk",
    "record_proof",
    "record_survey",
    "rounds_to_talk_in",
    "secrecy_fields",
    "secrecy_words",
    "start_hints",
    "states_in_units",
    "talk_round",
    "texts_in",
]


def advice(actor: Actor, *, at: datetime) -> Advice | None:
    """What the newest round asks to be done, for who may read results; None without such a round."""
    rounds = [one for one in queries.rounds_of(actor) if may_see_result(actor, one.id)]
    if not rounds:
        return None
    seen = queries.measured(actor, rounds[0], at=at)
    return advice_of(seen.assessment, seen.library, round_id=str(rounds[0].id), round_title=rounds[0].title)


def recommendation_key(*, source: str, text: str) -> str:
    """The key of the finding that such advice is."""
    return finding_of_advice(Recommendation(text=text, source=source, source_on=date.min)).key


def is_small(actor: Actor, *, at: datetime) -> bool:
    """Whether the variant of a measure for a small municipality fits here."""
    return size_class(queries.facts_of(actor, at=at)) is SizeClass.SMALL


def level_word(reading: Reading) -> str:
    """The Dutch word of a level or a silence."""
    return LEVEL_WORDS[reading]


def owner_word(owner: Owner) -> str:
    """The Dutch name of the function that carries a measure."""
    return OWNER_WORDS[owner]


def start_hints(actor: Actor, *, at: datetime) -> StartHints:
    """Where the organisation stands, for who may read results; empty for everybody else."""
    newest = _newest(actor)
    if newest is None:
        return StartHints(newest=None, has_agreed_level=False)
    seen = queries.measured(actor, newest, at=at)
    hint = RoundHint(
        round_id=str(newest.id),
        title=newest.title,
        is_closed=newest.closed_at is not None,
        questions=len(seen.assessment.questions),
        filled_in=seen.assessment.filled_in,
        known=pillar_score(seen.assessment.questions).known,
        go_on_with=first_open(seen.instrument, seen.assessment),
        first_measure=first_measure(seen.assessment, seen.library),
        ask_colleagues=ask_colleagues(seen.assessment, seen.instrument, seen.library),
    )
    small = ui.dike_small(drawings.dike(seen.assessment, seen.instrument), id_="dijk-klein") if hint.known else ""
    return StartHints(newest=hint, has_agreed_level=seen.assessment.agreed.is_decided, small_dike=small)


def fits(condition: Condition, here: Card) -> bool:
    """Whether what the library says is for this organisation; what we do not know of it hides nothing."""
    return applies(condition, queries.facts_from(here))


def talk_round(actor: Actor, round_id: UUID, *, at: datetime) -> TalkRound:
    """A round as who plans a talk sees it: the coordinator, or who advises on it. Raises NotFound, Refused."""
    round_ = queries.round_for(actor, round_id)
    require(may_see_other_sources(actor, round_id))
    return queries.talk_round(actor, round_, at=at)


def rounds_to_talk_in(actor: Actor) -> list[tuple[UUID, str]]:
    """The open rounds in which the actor may plan a talk, newest first, by id and title."""
    rounds = queries.rounds_of(actor)
    return [(one.id, one.title) for one in rounds if one.closed_at is None and may_see_other_sources(actor, one.id)]


def open_questions(actor: Actor, *, at: datetime) -> int:
    """How many questions wait for this person."""
    return sum(len(part.lines) - part.answered for part in queries.parts_of(actor, at=at))


def open_rounds(actor: Actor) -> list[tuple[UUID, str]]:
    """The rounds that are going on, by key and title, the newest first; one statement."""
    return [(one.id, one.title) for one in queries.rounds_of(actor) if one.closed_at is None]


def newest_figures(actor: Actor, *, confidentiality: Confidentiality, at: datetime) -> ReportFigures | None:
    """What a letter at this level may tell of the newest measurement; None for who may not read results.

    A closed round is told as it stood when it closed.
    """
    newest = _newest(actor)
    if newest is None:
        return None
    seen = queries.measured(actor, newest, at=newest.closed_at or at)
    made = queries.report_of(actor, seen, confidentiality=confidentiality, secrecy=None, number=0, at=at)
    return report_figures.report_figures(
        made,
        round_title=newest.title,
        agreed=seen.assessment.agreed,
        has_findings=bool(seen.assessment.findings),
    )


def secrecy_words(actor: Actor, *, body: str, grounds: Sequence[str], at: datetime) -> str:
    """“Geheimhouding opgelegd door …”, with its articles; empty without a body. Raises ValueError as `secrecy` does."""
    if not body:
        return ""
    facts = queries.facts_of(actor, at=at)
    return secrecy(body=body, grounds=grounds, kind=facts.kind, territory=facts.territory).words


def _newest(actor: Actor) -> queries.Round | None:
    """The newest round of which the actor may read the result."""
    return next((one for one in queries.rounds_of(actor) if may_see_result(actor, one.id)), None)
