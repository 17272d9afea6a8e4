# SPDX-License-Identifier: EUPL-1.2
"""The report as a tagged PDF, in the look of the organisation."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dijkwacht.assessments.domain.report_parts import Report
from dijkwacht.assessments.exchange.report_data import report_data
from dijkwacht.assessments.exchange.report_drawings import COVER_OVERHANG, report_drawings
from dijkwacht.documents.public import pdf
from dijkwacht.ui.public import Theme

TEMPLATE = Path(__file__).with_name("report.typ")
WATER, DEEP = "#0A5568", "#07323F"


@dataclass(frozen=True, kw_only=True)
class Look:
    """The face of an organisation on paper: its theme, and its logo with a text for who cannot see it."""

    theme: Theme | None = None
    logo: bytes = b""
    logo_form: Literal["svg", "png"] = "png"
    logo_alt: str = ""


def report_pdf(report: Report, look: Look) -> bytes:
    """A PDF that holds to PDF/UA-1 as far as Typst checks it."""
    files = report_drawings(report)
    logo = f"logo.{look.logo_form}" if look.logo else ""
    if logo:
        files[logo] = look.logo
    face = {
        "water": look.theme.action if look.theme else WATER,
        "diep": look.theme.action_hover if look.theme else DEEP,
        "logo": logo,
        "logo_alt": look.logo_alt or f"Logo van {report.bodies.organisation}",
        "overhang": COVER_OVERHANG,
    }
    return pdf(TEMPLATE.read_text(encoding="utf-8"), {**report_data(report), "look": face}, files)
