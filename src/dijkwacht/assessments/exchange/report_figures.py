# SPDX-License-Identifier: EUPL-1.2
"""The few figures of a report that other rooms put into a letter, in the words of the report."""

from dataclasses import replace

from dijkwacht.assessments.domain.report_parts import PillarPage, Report
from dijkwacht.assessments.domain.words import LEVEL_WORDS
from dijkwacht.assessments.exchange.report_data import report_data, status_words
from dijkwacht.assessments.values import AgreedLevel, FindingFigure, PillarFigure, ReportFigures
from dijkwacht.values.phrasing import day_words, decimal, whole


def report_figures(report: Report, *, round_title: str, agreed: AgreedLevel, has_findings: bool) -> ReportFigures:
    """What the reader of this report may find in a letter; the report already left out the rest.

    What works without paper is no weak spot and is not told.
    """
    pinching = tuple(one for one in report.findings if one.contrast is None or one.contrast > 0)
    return ReportFigures(
        round_title=round_title,
        on=report.as_at,
        conclusion="" if report.is_public else report.headline.title,
        agreed=LEVEL_WORDS[agreed.level] if agreed.is_decided else "",
        decision=_decision(agreed),
        pillars=tuple(_pillar(report, page) for page in report.pillars if page.score.asked),
        findings=tuple(
            FindingFigure(what=one["text"], level=one["level"], kind=one["kind"], aside=one["aside"])
            for one in report_data(replace(report, findings=pinching))["findings"]
        ),
        has_findings=has_findings,
    )


def _decision(agreed: AgreedLevel) -> str:
    if agreed.decided_on is None:
        return ""
    return f"{agreed.decision or 'besluit'} van {day_words(agreed.decided_on)}"


def _pillar(report: Report, page: PillarPage) -> PillarFigure:
    return PillarFigure(
        title=page.title,
        height=_height(report, page),
        known=f"{whole(page.score.known)} van {whole(page.score.asked)} vragen",
    )


def _height(report: Report, page: PillarPage) -> str:
    """The mean of a pillar; for a theme of a norm its points per status."""
    value = page.score.value
    if value is None:
        return "nog niet bekend"
    return status_words(report, page) if report.tells_statuses else f"{decimal(value)} van 3"
