# SPDX-License-Identifier: EUPL-1.2
"""What other rooms use of the look besides templates and `{% load ui %}`: the drawings and the themes."""

from dijkwacht.ui.domain.bars import Distribution, level_distribution
from dijkwacht.ui.domain.change import Change
from dijkwacht.ui.domain.contrast import Contrast, Mark, axis, difference_in_words, dumbbell
from dijkwacht.ui.domain.dike import AgreedLevel, Dike, Pillar, dike_profile, dike_profile_phone, dike_small
from dijkwacht.ui.domain.dike_page import dike_profile_page
from dijkwacht.ui.domain.duties import (
    DutyBracket,
    DutyMark,
    DutyPicture,
    DutyRow,
    DutyStep,
    duty_picture,
    duty_picture_phone,
    duty_table,
    steps_numbered,
)
from dijkwacht.ui.domain.glyphs import level_glyph, source_glyph
from dijkwacht.ui.domain.hours import HoursPart, hours_bar, planned_against_real
from dijkwacht.ui.domain.house_map import HouseRow, HouseSpot, Pip, house_map
from dijkwacht.ui.domain.mark import mark
from dijkwacht.ui.domain.phases import PhasePillar, phases_page, phases_phone, phases_profile, phases_table
from dijkwacht.ui.domain.process_steps import ProcessStep, StepsApart, process_steps, process_steps_words
from dijkwacht.ui.domain.risk_curve import RiskComparison, RiskLine, RiskProgress, risk_curve, risk_table
from dijkwacht.ui.domain.schedule import ActionState, HoursWeek, Schedule, ScheduledAction, Work, windows
from dijkwacht.ui.domain.schedule_profile import schedule_page, schedule_phone, schedule_profile
from dijkwacht.ui.domain.schedule_words import hours_table, schedule_table
from dijkwacht.ui.domain.swatches import swatch
from dijkwacht.ui.domain.theme import Theme, stylesheet, theme_of
from dijkwacht.ui.domain.vote_shares import VotePart, VoteRow, vote_shares
from dijkwacht.ui.forms import DayField, UploadField, rows_of, unfolded, with_row_more

__all__ = [
    "ActionState",
    "AgreedLevel",
    "Change",
    "Contrast",
    "DayField",
    "Dike",
    "Distribution",
    "DutyBracket",
    "DutyMark",
    "DutyPicture",
    "DutyRow",
    "DutyStep",
    "HoursPart",
    "HoursWeek",
    "HouseRow",
    "HouseSpot",
    "Mark",
    "PhasePillar",
    "Pillar",
    "Pip",
    "ProcessStep",
    "RiskComparison",
    "RiskLine",
    "RiskProgress",
    "Schedule",
    "ScheduledAction",
    "StepsApart",
    "Theme",
    "UploadField",
    "VotePart",
    "VoteRow",
    "Work",
    "axis",
    "difference_in_words",
    "dike_profile",
    "dike_profile_page",
    "dike_profile_phone",
    "dike_small",
    "dumbbell",
    "duty_picture",
    "duty_picture_phone",
    "duty_table",
    "hours_bar",
    "hours_table",
    "house_map",
    "level_distribution",
    "level_glyph",
    "mark",
    "phases_page",
    "phases_phone",
    "phases_profile",
    "phases_table",
    "planned_against_real",
    "process_steps",
    "process_steps_words",
    "risk_curve",
    "risk_table",
    "rows_of",
    "schedule_page",
    "schedule_phone",
    "schedule_profile",
    "schedule_table",
    "source_glyph",
    "steps_numbered",
    "stylesheet",
    "swatch",
    "theme_of",
    "unfolded",
    "vote_shares",
    "windows",
    "with_row_more",
]
