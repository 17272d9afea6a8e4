# SPDX-License-Identifier: EUPL-1.2
"""One door to the three forms of a report. Slow work: not inside a transaction."""

from typing import Literal, assert_never

from dijkwacht.assessments.domain.report import report
from dijkwacht.assessments.domain.report_parts import Report
from dijkwacht.assessments.exchange.headless import Outcome
from dijkwacht.assessments.exchange.report_pdf import Look, report_pdf
from dijkwacht.assessments.exchange.report_word import report_word
from dijkwacht.assessments.exchange.report_xlsx import report_xlsx
from dijkwacht.assessments.values import Confidentiality
from dijkwacht.knowledge.values import Instrument, Library

Form = Literal["pdf", "docx", "xlsx"]
FORMS: dict[str, Form] = {"pdf": "pdf", "docx": "docx", "xlsx": "xlsx"}
NO_LOOK = Look()

__all__ = ["FORMS", "Form", "Look", "headless_report", "report_file"]


def report_file(report: Report, *, form: Form, look: Look = NO_LOOK) -> bytes:
    """The report in one form; `look` dresses the PDF."""
    match form:
        case "pdf":
            return report_pdf(report, look)
        case "docx":
            return report_word(report)
        case "xlsx":
            return report_xlsx(report)
        case _:
            assert_never(form)


def headless_report(outcome: Outcome, *, instrument: Instrument, library: Library, form: str) -> bytes:
    """The working version for who holds the file of observations anyway. Raises KeyError for another form."""
    made = report(
        outcome.assessment,
        instrument=instrument,
        library=library,
        sources=outcome.intake.sources,
        confidentiality=Confidentiality.WORKING,
    )
    return report_file(made, form=FORMS[form])
