# SPDX-License-Identifier: EUPL-1.2
"""The log takes figures and codes, and refuses whatever could be a name or a story."""

from datetime import date
from uuid import UUID

import pytest

from dijkwacht.audit.domain.facts import FactRefused, plain_facts
from dijkwacht.values.actors import Role


def test_figures_days_ids_and_codes_are_taken():
    assert plain_facts(
        {"rows": 3, "is_dry": True, "none": None, "on": date(2026, 1, 5), "of": UUID(int=7), "role": Role.READER}
    ) == {
        "rows": 3,
        "is_dry": True,
        "none": None,
        "on": "2026-01-05",
        "of": "00000000-0000-0000-0000-000000000007",
        "role": "reader",
    }


@pytest.mark.parametrize("fact", ["Anna de Wit", "anna de wit", "Anna", "a@b.nl", "", "é", "x" * 101, 1.5, ["a"]])
def test_free_text_is_refused(fact):
    with pytest.raises(FactRefused):
        plain_facts({"note": fact})
