# SPDX-License-Identifier: EUPL-1.2
"""People × steps: each mark has a word, each conflict a number, and the table says the same as the picture."""

import pytest
from defusedxml.ElementTree import fromstring

from dijkwacht.ui.domain.duties import (
    DUTY_WORDS,
    DutyBracket,
    DutyMark,
    DutyPicture,
    DutyRow,
    DutyStep,
    duty_picture,
    duty_picture_phone,
    duty_table,
    steps_numbered,
)

SVG = "{http://www.w3.org/2000/svg}"
NONE, REGULAR, REPLACES, LENT = DutyMark
PICTURE = DutyPicture(
    steps=(
        DutyStep(title="Aanvraag", is_ruled=True),
        DutyStep(title="Uitreiken"),
        DutyStep(title="Toezicht", is_apart=True),
    ),
    rows=(
        DutyRow(code="M.K.", text="balie", marks=(REGULAR, REGULAR, NONE)),
        DutyRow(code="L.P.", text="uit Oeverland", marks=(NONE, NONE, LENT)),
    ),
    brackets=(DutyBracket(number=1, row=0, steps=(0, 1)),),
)


def words(drawing):
    return [one.text for one in fromstring(drawing).iter(SVG + "text")]


@pytest.mark.parametrize("draw", [duty_picture, duty_picture_phone])
def test_every_person_and_every_conflict_stands_in_the_picture(draw):
    found = words(draw(PICTURE, id_="nu", title="Nu"))

    assert {"M.K.", "L.P.", "1"} <= set(found)


def test_each_mark_has_a_shape_of_its_own():
    row = DutyRow(code="A", text="", marks=(REGULAR, REPLACES, LENT))
    root = fromstring(duty_picture(DutyPicture(steps=PICTURE.steps, rows=(row,)), id_="nu", title="Nu"))

    fills = [(one.get("fill"), one.get("stroke")) for one in root.iter(SVG + "circle")]
    assert fills == [("#0A4657", None), ("#FFFFFF", "#0A4657")]
    assert [one.get("fill") for one in root.iter(SVG + "polygon")] == ["#0A5568"]


def test_the_phone_numbers_the_steps_and_says_which_they_are():
    assert "Aanvraag" not in words(duty_picture_phone(PICTURE, id_="nu", title="Nu"))
    assert steps_numbered(PICTURE) == "1 Aanvraag · 2 Uitreiken · 3 Toezicht"


def test_the_description_says_who_does_what():
    root = fromstring(duty_picture(PICTURE, id_="nu", title="Nu"))

    assert root.find(SVG + "desc").text == (
        "M.K.: Aanvraag (vaste taak), Uitreiken (vaste taak). L.P.: Toezicht (hulp van buiten)."
    )


def test_the_table_says_the_same():
    table = duty_table(PICTURE, caption="Nu")

    assert [*table.rows] == [["M.K.", "vaste taak", "vaste taak", "–"], ["L.P.", "–", "–", "hulp van buiten"]]


def test_nothing_is_drawn_outside_the_picture():
    steps = tuple(DutyStep(title=f"Een lange titel {number}") for number in range(9))
    row = DutyRow(code="EENLANGECODE", text="beleidsmedewerker subsidies", marks=(REPLACES,) * 9)
    root = fromstring(duty_picture(DutyPicture(steps=steps, rows=(row,) * 12), id_="vol", title="Vol"))

    width, height = float(root.get("width")), float(root.get("height"))
    for one in root.iter(SVG + "circle"):
        assert 0 < float(one.get("cx")) < width
        assert 0 < float(one.get("cy")) < height


@pytest.mark.parametrize("draw", [duty_picture, duty_picture_phone])
def test_two_brackets_above_a_row_stand_clear_of_each_other_and_of_the_next_row(draw):
    both = (DutyBracket(number=1, row=0, steps=(0, 1)), DutyBracket(number=2, row=0, steps=(0, 2)))
    root = fromstring(draw(DutyPicture(steps=PICTURE.steps, rows=PICTURE.rows, brackets=both), id_="nu", title="Nu"))

    tops = sorted(
        min(float(pair.split(",")[1]) for pair in one.get("points").split()) for one in root.iter(SVG + "polyline")
    )
    rings = {float(one.get("cy")) - float(one.get("r")) for one in root.iter(SVG + "circle") if one.get("r") == "16"}
    assert tops[1] - tops[0] >= 14
    assert min(rings) >= tops[1] - 1
    assert float(root.get("height")) > float(fromstring(draw(PICTURE, id_="nu", title="Nu")).get("height"))


def test_every_mark_but_none_has_a_word():
    assert [mark for mark in DutyMark if not DUTY_WORDS[mark]] == [NONE]
