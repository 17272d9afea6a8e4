# SPDX-License-Identifier: EUPL-1.2
"""What must hold in a letter before it is released."""

import pytest

from dijkwacht.knowledge.domain.checks_of_doing import remarks_on_doing
from dijkwacht.knowledge.values import LetterSection, Library, Sensitivity
from tests.support.lettering import letter


def faults(**section):
    library = Library(
        indicators={}, measures={}, instruments={}, services={}, letters={"proef": letter(LetterSection(**section))}
    )
    return [message for _, _, _, message in remarks_on_doing(library)]


@pytest.mark.parametrize(
    ("section", "fault"),
    [
        ({"title": "Aan {college}", "paragraphs": ("Vul [vul in: naam] in.",), "table": "actions"}, ""),
        ({"title": "Aan {wethouder}"}, "Het veld {wethouder} kennen wij niet."),
        ({"bullets": ("{naam",)}, "Bij “{naam” staat een haak open of te veel."),
        ({"closing": ("Op [datum",)}, "Bij “Op [datum” staat een haak open of te veel."),
        ({"table": "zaken"}, "De tabel “zaken” kennen wij niet."),
        ({"when": "zondag"}, "De voorwaarde “zondag” kennen wij niet."),
        ({"level": 4}, "Een kop heeft niveau 1, 2 of 3."),
        ({"table": "findings"}, "“findings” zegt waar de organisatie zwak is; dat staat nooit in een openbaar deel."),
        (
            {"title": "{conclusie}"},
            "“conclusie” zegt waar de organisatie zwak is; dat staat nooit in een openbaar deel.",
        ),
        ({"title": "{conclusie}", "table": "pillars", "sensitivity": Sensitivity.MANAGEMENT}, ""),
    ],
)
def test_a_letter_that_cannot_be_made_is_refused_with_its_reason(section, fault):
    assert faults(**section) == ([fault] if fault else [])
