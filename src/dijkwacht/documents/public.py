# SPDX-License-Identifier: EUPL-1.2
"""The front door of the makers and readers of documents. Slow work: call these outside a transaction, best in the worker."""

from dijkwacht.documents.exchange.attachment import attachment
from dijkwacht.documents.exchange.letter import letter
from dijkwacht.documents.exchange.own_template import check_template
from dijkwacht.documents.exchange.pdf import pdf, picture
from dijkwacht.documents.exchange.reading import rows_of, sheets_of
from dijkwacht.documents.exchange.trial import trial_letter
from dijkwacht.documents.exchange.word import word
from dijkwacht.documents.exchange.workbook import workbook

__all__ = [
    "attachment",
    "check_template",
    "letter",
    "pdf",
    "picture",
    "rows_of",
    "sheets_of",
    "trial_letter",
    "word",
    "workbook",
]
