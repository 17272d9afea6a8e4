# SPDX-License-Identifier: EUPL-1.2
"""The report as a Word document that its owner can go on writing in."""

from pathlib import Path

from dijkwacht.assessments.domain.report_parts import Report
from dijkwacht.assessments.exchange.report_data import profile_words, report_data
from dijkwacht.assessments.exchange.report_drawings import profile_drawing
from dijkwacht.documents.public import picture, word
from dijkwacht.documents.values import Picture

TEMPLATE = Path(__file__).with_name("report.docx")
"""Made by scripts/report_template.py."""
PROFILE_WIDTH = 150.0
"""Millimetres: less than the page is wide, so that the page for the college stays one page in most fonts."""


def report_word(report: Report) -> bytes:
    """A .docx with headings, tables with header rows, and the dike profile as a picture with its words."""
    data = report_data(report)
    pictures = {}
    if data["has_profile"]:
        png = picture(profile_drawing(report), width=PROFILE_WIDTH)
        pictures["profile"] = Picture(png=png, width=PROFILE_WIDTH, alt=profile_words(report))
    title = f"{report.title} {data['cover']['kicker']}"
    return word(TEMPLATE.read_bytes(), data, title=title, pictures=pictures)
