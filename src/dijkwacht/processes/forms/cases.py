# SPDX-License-Identifier: EUPL-1.2
"""A list of cases that somebody chose, and from when several requests look like one that was cut up."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from dijkwacht.processes.domain.amounts import read_amount
from dijkwacht.processes.values.cases import Splitting
from dijkwacht.ui.public import UploadField

_NUMBER = _("Schrijf een heel getal.")


class CasesForm(forms.Form):
    """The limit is the house’s own; without one requests are not compared. The other numbers begin as our choice."""

    file = UploadField(label=_("Zaken (.csv)"))
    limit = forms.CharField(
        label=_("Grensbedrag in euro"),
        help_text=_("Bijvoorbeeld waarboven een tweede meekijkt. Leeg: wij kijken hier niet naar."),
        required=False,
        max_length=20,
    )
    percent = forms.IntegerField(
        label=_("Hooguit zo veel procent eronder"),
        initial=10,
        min_value=1,
        max_value=50,
        error_messages={
            "required": _NUMBER,
            "invalid": _NUMBER,
            "min_value": _("Schrijf een getal van 1 tot en met 50."),
            "max_value": _("Schrijf een getal van 1 tot en met 50."),
        },
    )
    days = forms.IntegerField(
        label=_("Binnen zo veel dagen"),
        initial=90,
        min_value=1,
        max_value=3650,
        error_messages={
            "required": _NUMBER,
            "invalid": _NUMBER,
            "min_value": _("Schrijf een getal van 1 tot en met 3650."),
            "max_value": _("Schrijf een getal van 1 tot en met 3650."),
        },
    )
    least = forms.IntegerField(
        label=_("Vanaf zo veel keer"),
        initial=3,
        min_value=2,
        max_value=100,
        error_messages={
            "required": _NUMBER,
            "invalid": _NUMBER,
            "min_value": _("Schrijf een getal van 2 tot en met 100."),
            "max_value": _("Schrijf een getal van 2 tot en met 100."),
        },
    )

    def clean_limit(self) -> Decimal | None:
        text = self.cleaned_data["limit"]
        try:
            limit = read_amount(text) if text else None
        except ValueError as wrong:
            raise forms.ValidationError(str(wrong)) from wrong
        if limit is not None and limit < 1:
            raise forms.ValidationError(_("Schrijf een bedrag vanaf 1 euro."))
        return limit

    @property
    def split(self) -> Splitting | None:
        told = self.cleaned_data
        if told["limit"] is None:
            return None
        return Splitting(limit=told["limit"], percent=told["percent"], days=told["days"], least=told["least"])
