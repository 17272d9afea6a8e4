# SPDX-License-Identifier: EUPL-1.2
"""The front door of the makers of documents. Slow work: call these outside a transaction, best in the worker."""

from dijkwacht.documents.exchange.attachment import attachment
from dijkwacht.documents.exchange.pdf import pdf, picture
from dijkwacht.documents.exchange.word import word
from dijkwacht.documents.exchange.workbook import workbook

__all__ = ["attachment", "pdf", "picture", "word", "workbook"]
