# SPDX-License-Identifier: EUPL-1.2
"""A closed round keeps its assessment as plain data, and gives it back as the same values."""

from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from dijkwacht.assessments.values import Assessment


@cache
def _adapter() -> TypeAdapter[Assessment]:
    return TypeAdapter(Assessment)


def kept(assessment: Assessment) -> dict[str, Any]:
    """Plain data for a closed round: no notes, no names, no reasons in free words."""
    accepted = tuple((finding, replace(one, reason="")) for finding, one in assessment.accepted)
    plain: dict[str, Any] = _adapter().dump_python(replace(assessment, accepted=accepted), mode="json")
    return plain


def given_back(plain: dict[str, Any]) -> Assessment:
    """The assessment that `kept` made plain."""
    return _adapter().validate_python(plain)
