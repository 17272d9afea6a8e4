# SPDX-License-Identifier: EUPL-1.2
"""Pages of measuring, in four beats: find, allow, do, show."""

from dijkwacht.assessments.views.contrasts import contrast_list
from dijkwacht.assessments.views.intake import (
    intake_read,
    intake_template,
    observation_file,
    observations_export,
    paper_form,
    source_add,
    source_file,
    source_list,
)
from dijkwacht.assessments.views.moving import instrument_move
from dijkwacht.assessments.views.phases import phase_sheet, phase_show
from dijkwacht.assessments.views.progress import progress_show
from dijkwacht.assessments.views.questions import (
    answer_save,
    colleague_ask,
    draft_save,
    note_erase,
    observation_confirm,
    observation_withdraw,
    question_list,
    question_show,
)
from dijkwacht.assessments.views.results import (
    finding_accept,
    finding_reopen,
    indicator_show,
    level_agree,
    measure_show,
    report_make,
    report_show,
    result_show,
)
from dijkwacht.assessments.views.rounds import (
    guest_invite,
    overview_show,
    quick_scan_start,
    round_close,
    round_list,
    round_show,
    round_start,
    start_done,
)
from dijkwacht.assessments.views.scans import answered_show, scan_add, scan_show

__all__ = [
    "answer_save",
    "answered_show",
    "colleague_ask",
    "contrast_list",
    "draft_save",
    "finding_accept",
    "finding_reopen",
    "guest_invite",
    "indicator_show",
    "instrument_move",
    "intake_read",
    "intake_template",
    "level_agree",
    "measure_show",
    "note_erase",
    "observation_confirm",
    "observation_file",
    "observation_withdraw",
    "observations_export",
    "overview_show",
    "paper_form",
    "phase_sheet",
    "phase_show",
    "progress_show",
    "question_list",
    "question_show",
    "quick_scan_start",
    "report_make",
    "report_show",
    "result_show",
    "round_close",
    "round_list",
    "round_show",
    "round_start",
    "scan_add",
    "scan_show",
    "source_add",
    "source_file",
    "source_list",
    "start_done",
]
