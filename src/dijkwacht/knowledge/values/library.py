# SPDX-License-Identifier: EUPL-1.2
"""The library as a whole."""

from dataclasses import dataclass, field

from dijkwacht.knowledge.values.asking import NationalFigure, Questionnaire, Readings
from dijkwacht.knowledge.values.doing import Activity, Aid, Letter, Practice, RoomPrivacy, Talk
from dijkwacht.knowledge.values.help import FirstHours, Service, SituationCard
from dijkwacht.knowledge.values.measuring import Indicator, Instrument, Measure
from dijkwacht.knowledge.values.processes import Process, SignalCard


@dataclass(frozen=True, kw_only=True)
class Library:
    """All content, by slug, in the order of the files."""

    indicators: dict[str, Indicator]
    measures: dict[str, Measure]
    instruments: dict[str, Instrument]
    services: dict[str, Service]
    situations: dict[str, SituationCard] = field(default_factory=dict)
    first_hours: dict[str, FirstHours] = field(default_factory=dict)
    practices: dict[str, Practice] = field(default_factory=dict)
    aids: dict[str, Aid] = field(default_factory=dict)
    activities: dict[str, Activity] = field(default_factory=dict)
    talks: dict[str, Talk] = field(default_factory=dict)
    letters: dict[str, Letter] = field(default_factory=dict)
    privacy: dict[str, RoomPrivacy] = field(default_factory=dict)
    processes: dict[str, Process] = field(default_factory=dict)
    signals: dict[str, SignalCard] = field(default_factory=dict)
    questionnaires: dict[str, Questionnaire] = field(default_factory=dict)
    readings: dict[str, Readings] = field(default_factory=dict)
    figures: dict[str, NationalFigure] = field(default_factory=dict)
