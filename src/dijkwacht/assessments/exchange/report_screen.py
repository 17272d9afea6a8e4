# SPDX-License-Identifier: EUPL-1.2
"""The report for a page on the screen: the same texts as in PDF and Word, with the drawings of the screen."""

from typing import Any

from dijkwacht.assessments.domain.report_parts import ContrastLine, PillarPage, Report
from dijkwacht.assessments.exchange import drawings
from dijkwacht.assessments.exchange.report_data import report_data
from dijkwacht.assessments.exchange.report_drawings import dike, distribution
from dijkwacht.ui.public import Contrast, Mark, dike_profile, dike_profile_phone

SHOWN = 10
"""Findings that stand open on the page; the others are folded away below them."""


def report_screen(report: Report) -> dict[str, Any]:
    """What `report_data` gives, and per pillar its bar and contrasts; a public summary has no drawing at all."""
    data = report_data(report)
    pages = {page.slug: page for page in report.pillars}
    data["pillars"] = [one | _drawn(report, pages[one["slug"]]) for one in data["pillars"]]
    if report.is_public:
        return data
    drawn = dike(report)
    return data | {
        "findings_first": data["findings"][:SHOWN],
        "findings_rest": data["findings"][SHOWN:],
        "profile": dike_profile(drawn, id_="dijk"),
        "profile_phone": dike_profile_phone(drawn, id_="dijk-smal"),
        "profile_table": drawings.dike_table(drawn),
        "profile_legend": drawings.LEGEND,
    }


def _drawn(report: Report, page: PillarPage) -> dict[str, Any]:
    return {
        "bar": distribution(report, page),
        "drawn_contrasts": [_contrast(one) for one in page.contrasts],
        "sentences": [(one.statement, one.unit, one.sentence) for one in page.contrasts],
    }


def _contrast(one: ContrastLine) -> Contrast:
    marks = tuple(Mark(kind=kind.value, level=level) for kind, level in one.marks)
    return Contrast(topic=one.statement, paper=one.paper, practice=one.practice, marks=marks)
