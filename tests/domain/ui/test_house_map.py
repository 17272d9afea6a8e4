# SPDX-License-Identifier: EUPL-1.2
"""The picture of the house: every weak spot with its number, its level and a mark per control, none by colour alone."""

import pytest

from dijkwacht.ui.demo import house
from dijkwacht.ui.domain.drawing import MINI
from dijkwacht.ui.domain.house_map import HouseRow, HouseSpot, Pip, house_map, pip_shape
from dijkwacht.ui.domain.swatches import SWATCHES
from dijkwacht.values.levels import Level, Silence
from tests.support.drawings import shapes, texts, words_of

WIDTH = 1088


def drawn(*rows):
    return house_map(rows, house.COLUMNS, id_="huis", title="Het huis", description="Voorbeeld.")


def one(reading=Level.PAPER, *pips, column=0, number=1):
    return HouseSpot(number=number, column=column, reading=reading, pips=pips or (Pip.NOT_YET,))


def row(*spots, name="Reisdocumenten"):
    return HouseRow(name=name, aside="weegt 9 punten", spots=spots)


def height(markup):
    return float(shapes(markup, "svg")[0].get("height"))


def test_every_process_column_and_number_stands_in_it():
    found = texts(drawn(*house.ROWS))

    assert set(house.COLUMNS) <= set(found)
    assert {"Reisdocumenten", "weegt 9 punten"} <= set(found)
    assert [one for one in found if one.isdigit()] == [
        *"1423", *"231", *"123456",
    ]  # fmt: skip


def test_no_text_is_small_and_none_runs_out_or_over_another():
    words = list(words_of(drawn(*house.ROWS)))

    assert all(float(one.get("font-size")) >= MINI for one in shapes(drawn(*house.ROWS), "text"))
    assert all(one.left >= 0 and one.right <= WIDTH for one in words)
    assert not [
        (a.words, b.words)
        for place, a in enumerate(words)
        for b in words[place + 1 :]
        if a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom
    ]


def test_a_mark_is_told_apart_by_its_form():
    forms = [pip_shape(pip, 10, 10) for pip in Pip]

    assert len({form.split(" ")[0] for form in forms}) > 1
    assert len(set(forms)) == len(Pip)
    assert {f"control_{pip}" for pip in Pip} <= SWATCHES


@pytest.mark.parametrize("pips", [(Pip.IN_ORDER,), (Pip.IN_ORDER, Pip.NOT_YET), (Pip.UNKNOWN,) * 4])
def test_each_control_has_its_mark(pips):
    assert len(shapes(drawn(row(one(Level.PAPER, *pips))), "circle")) == len(pips)


def test_what_nobody_knows_is_dashed_and_what_nobody_measures_is_an_open_box():
    unknown, open_box = drawn(row(one(Silence.UNKNOWN))), drawn(row(one(None, Pip.ADVISED)))

    assert shapes(unknown, "rect", stroke_dasharray="4 2.4")
    assert not shapes(open_box, "rect", stroke_dasharray="4 2.4")
    assert len(shapes(open_box, "rect")) == 1


def test_a_row_grows_when_its_weak_spots_do_not_fit_side_by_side():
    four = row(*(one(number=number) for number in range(1, 5)))
    five = row(*(one(number=number) for number in range(1, 6)))

    assert height(drawn(row(one()))) == height(drawn(four)) < height(drawn(five))


def test_it_has_a_name_and_no_style_of_its_own():
    markup = drawn(*house.ROWS)

    assert shapes(markup, "title")[0].text == "Het huis"
    assert "style=" not in markup
