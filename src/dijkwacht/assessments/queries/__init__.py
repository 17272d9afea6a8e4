# SPDX-License-Identifier: EUPL-1.2
"""What the room reads. Each query names its organisation; rows become domain values here."""

from dijkwacht.assessments.queries.decisions import acceptances_of, agreed_level, recommendations_of
from dijkwacht.assessments.queries.derived import Measured, closed_result, content_of, facts_of, measured, units_of
from dijkwacht.assessments.queries.observations import (
    Remark,
    SourceLine,
    history_of,
    last_observation,
    observation_rows,
    observations_of,
    own_source,
    reading_of,
    remarks_on,
    source_for,
    sources_of,
)
from dijkwacht.assessments.queries.overview import OverviewLine, overview_of
from dijkwacht.assessments.queries.rounds import (
    assigned_to,
    assignments_of,
    draft_of,
    exports_of,
    instrument_row,
    results_of,
    round_for,
    rounds_of,
)
from dijkwacht.values.verdicts import NotFound

__all__ = [
    "Measured",
    "NotFound",
    "OverviewLine",
    "Remark",
    "SourceLine",
    "acceptances_of",
    "agreed_level",
    "assigned_to",
    "assignments_of",
    "closed_result",
    "content_of",
    "draft_of",
    "exports_of",
    "facts_of",
    "history_of",
    "instrument_row",
    "last_observation",
    "measured",
    "observation_rows",
    "observations_of",
    "overview_of",
    "own_source",
    "reading_of",
    "recommendations_of",
    "remarks_on",
    "results_of",
    "round_for",
    "rounds_of",
    "source_for",
    "sources_of",
    "units_of",
]
