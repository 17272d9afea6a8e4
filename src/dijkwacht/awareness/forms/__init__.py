# SPDX-License-Identifier: EUPL-1.2
"""What people fill in, turned from text into values."""

from dijkwacht.awareness.forms.cases import CaseForm, ReleaseForm, ReturnForm, SendForm, case_filled_in
from dijkwacht.awareness.forms.page import NewsForm, ThemesForm, news_filled_in
from dijkwacht.awareness.forms.programme import (
    ActivityForm,
    AmbassadorsForm,
    NewActivityForm,
    SetForm,
    filled_in,
)
from dijkwacht.awareness.forms.turns import HoldForm, MoveForm, SkipForm

__all__ = [
    "ActivityForm",
    "AmbassadorsForm",
    "CaseForm",
    "HoldForm",
    "MoveForm",
    "NewActivityForm",
    "NewsForm",
    "ReleaseForm",
    "ReturnForm",
    "SendForm",
    "SetForm",
    "SkipForm",
    "ThemesForm",
    "case_filled_in",
    "filled_in",
    "news_filled_in",
]
