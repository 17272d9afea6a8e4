# SPDX-License-Identifier: EUPL-1.2
"""Any history that people could append: several sources, corrections, confirmations, withdrawals, replacements."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from dijkwacht.assessments.values import HOUSE, Observation, ObservationKind, SourceKind
from dijkwacht.values.levels import Level, Silence

READINGS = st.sampled_from([*Level, *Silence])
DAYS = st.dates(date(2016, 1, 1), date(2026, 11, 20))
_DEEDS = st.sampled_from([*ObservationKind, ObservationKind.SEEN, "replace"])


@st.composite
def histories(draw, *, indicators=("thing",), units=(HOUSE,), most=12):
    """A list of observations in the order of recording; each key begins with something seen."""
    kinds = draw(st.lists(st.sampled_from(SourceKind), min_size=1, max_size=4))
    days = sorted(draw(st.lists(DAYS, max_size=most)))
    found = []
    for number, day in enumerate(days):
        source = draw(st.integers(0, len(kinds) - 1))
        entry = Observation(
            id=f"{number:06d}",
            source=f"source {source}",
            source_kind=kinds[source],
            indicator=draw(st.sampled_from(indicators)),
            indicator_version=1,
            unit=draw(st.sampled_from(units)),
            reading=draw(READINGS),
            evidence_on=day,
            recorded_at=datetime.combine(day, time(12), UTC),
            used_on=draw(st.none() | st.just(day)),
            round_id=draw(st.sampled_from(["2026", None])),
        )
        found.append(_as(draw(_DEEDS), entry, found, draw))
    return found


def _as(deed, entry, before, draw):
    same = [one for one in before if one.key == entry.key]
    others = [one for one in before if (one.indicator, one.unit) == (entry.indicator, entry.unit)]
    if deed == "replace" and others:
        return _with(entry, replaces=draw(st.sampled_from(others)).id)
    if deed in (ObservationKind.CONFIRMED, ObservationKind.WITHDRAWN) and same:
        return _with(same[-1], id=entry.id, recorded_at=entry.recorded_at, kind=deed, replaces=same[-1].id)
    if deed is ObservationKind.CORRECTED and same:
        return _with(entry, kind=deed, replaces=same[-1].id)
    return entry


def _with(entry, **fields):
    values = {name: getattr(entry, name) for name in Observation.__dataclass_fields__}
    return Observation(**{**values, **fields})
