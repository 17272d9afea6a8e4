# SPDX-License-Identifier: EUPL-1.2
"""What the room reads. Each query names its organisation; rows become domain values here."""

from dijkwacht.assessments.models import Round
from dijkwacht.assessments.queries.answered import answered_here, answered_of
from dijkwacht.assessments.queries.answering import AskedQuestion, Ground, asked_question, what_stands
from dijkwacht.assessments.queries.decisions import acceptances_of, agreed_level, recommendations_of
from dijkwacht.assessments.queries.derived import (
    Measured,
    basis_of,
    content_of,
    earlier_phases,
    facts_from,
    facts_of,
    instrument_asking,
    measured,
    units_of,
)
from dijkwacht.assessments.queries.kept import kept
from dijkwacht.assessments.queries.moving import Move, move_of, newer_version
from dijkwacht.assessments.queries.observations import (
    Remark,
    SourceLine,
    functions_of,
    history_of,
    observation_rows,
    observations_of,
    own_source,
    reading_of,
    remark_for,
    remarks_on,
    source_for,
    source_line,
    sources_of,
)
from dijkwacht.assessments.queries.overview import OverviewLine, organisations_measuring, overview_of
from dijkwacht.assessments.queries.progress import instruments_measured, moment_before, moment_of, moments_of
from dijkwacht.assessments.queries.reports import as_intake, report_of, source_entries
from dijkwacht.assessments.queries.rounds import (
    assigned_to,
    assignments_of,
    draft_of,
    earlier_results,
    exports_of,
    instrument_row,
    instruments_of,
    results_of,
    round_for,
    rounds_of,
    voice_of,
)
from dijkwacht.assessments.queries.sheets import Part, QuestionSheet, parts_of, question_sheet
from dijkwacht.assessments.queries.talks import talk_round, texts_in, unit_in
from dijkwacht.assessments.queries.texts import indicators_for, library_for, offered_to
from dijkwacht.assessments.queries.units import estimating_source, newest_estimate, own_estimate, states_in_units
from dijkwacht.values.verdicts import NotFound

__all__ = [
    "AskedQuestion",
    "Ground",
    "Measured",
    "Move",
    "NotFound",
    "OverviewLine",
    "Part",
    "QuestionSheet",
    "Remark",
    "Round",
    "SourceLine",
    "acceptances_of",
    "agreed_level",
    "answered_here",
    "answered_of",
    "as_intake",
    "asked_question",
    "assigned_to",
    "assignments_of",
    "basis_of",
    "content_of",
    "draft_of",
    "earlier_phases",
    "earlier_results",
    "estimating_source",
    "exports_of",
    "facts_from",
    "facts_of",
    "functions_of",
    "history_of",
    "indicators_for",
    "instrument_asking",
    "instrument_row",
    "instruments_measured",
    "instruments_of",
    "kept",
    "library_for",
    "measured",
    "moment_before",
    "moment_of",
    "moments_of",
    "move_of",
    "newer_version",
    "newest_estimate",
    "observation_rows",
    "observations_of",
    "offered_to",
    "organisations_measuring",
    "overview_of",
    "own_estimate",
    "own_source",
    "parts_of",
    "question_sheet",
    "reading_of",
    "recommendations_of",
    "remark_for",
    "remarks_on",
    "report_of",
    "results_of",
    "round_for",
    "rounds_of",
    "source_entries",
    "source_for",
    "source_line",
    "sources_of",
    "states_in_units",
    "talk_round",
    "texts_in",
    "unit_in",
    "units_of",
    "voice_of",
    "what_stands",
]
