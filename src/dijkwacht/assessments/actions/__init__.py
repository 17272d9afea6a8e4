# SPDX-License-Identifier: EUPL-1.2
"""What people do in a measurement: each function loads, asks the domain, stores and logs, in one transaction."""

from dijkwacht.assessments.actions.answers import AnswerOvertaken, save_answers, save_draft
from dijkwacht.assessments.actions.colleagues import ask_colleague, ask_person, assign_questions
from dijkwacht.assessments.actions.decisions import LeftSo, accept_findings, agree_level, reopen_finding
from dijkwacht.assessments.actions.exports import note_export
from dijkwacht.assessments.actions.intake import take_in, take_in_file
from dijkwacht.assessments.actions.moving import move_instrument
from dijkwacht.assessments.actions.observations import confirm_observation, erase_note, withdraw_observation
from dijkwacht.assessments.actions.rounds import NewRound, add_instrument, close_round, start_round
from dijkwacht.assessments.actions.sources import NewSource, add_source, own_source
from dijkwacht.assessments.actions.summaries import fresh_overview, fresh_summaries, keep_summaries

__all__ = [
    "AnswerOvertaken",
    "LeftSo",
    "NewRound",
    "NewSource",
    "accept_findings",
    "add_instrument",
    "add_source",
    "agree_level",
    "ask_colleague",
    "ask_person",
    "assign_questions",
    "close_round",
    "confirm_observation",
    "erase_note",
    "fresh_overview",
    "fresh_summaries",
    "keep_summaries",
    "move_instrument",
    "note_export",
    "own_source",
    "reopen_finding",
    "save_answers",
    "save_draft",
    "start_round",
    "take_in",
    "take_in_file",
    "withdraw_observation",
]
