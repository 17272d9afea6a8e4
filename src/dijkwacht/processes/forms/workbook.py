# SPDX-License-Identifier: EUPL-1.2
"""A workbook that somebody chose."""

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.ui.public import UploadField


class WorkbookForm(forms.Form):
    """One Excel file."""

    file = UploadField(label=_("Excel-werkmap (.xlsx)"))
