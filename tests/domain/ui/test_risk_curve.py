# SPDX-License-Identifier: EUPL-1.2
"""The risk that is left: from nothing up, one kind of stroke per line, and names that touch nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.demo.plan import CURVES, MORE_HOURS, PROGRESS
from dijkwacht.ui.domain.placing import Box, beside, crossed, first_free
from dijkwacht.ui.domain.risk_curve import (
    RiskComparison,
    RiskLine,
    RiskProgress,
    in_words,
    risk_curve,
    risk_table,
    risk_words,
)
from tests.support.drawings import faults, shapes, texts, words_of

FIRST = date(2026, 11, 23)
WIDTHS = st.sampled_from([300, 480])


def line(*risks, name="4 uur per week", first=FIRST):
    return RiskLine(
        name=name, points=tuple((first + timedelta(weeks=4 * place), one) for place, one in enumerate(risks))
    )


@st.composite
def lines(draw):
    name = draw(st.text("abcdefghij kl", min_size=1, max_size=50).filter(str.strip))
    risks = draw(st.lists(st.floats(0, 5000), min_size=1, max_size=8))
    if draw(st.booleans()):
        risks = sorted(risks, reverse=True)
    return line(*risks, name=name, first=FIRST + timedelta(days=draw(st.integers(0, 60))))


ENDS = st.sampled_from(["", "nu", "zomer 2027", "het einde van de bestuursperiode in 2030"])


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("width", [300, 480])
def test_every_curve_of_the_gallery_keeps_the_rules(name, width):
    assert faults(risk_curve(CURVES[name][2], id_="r", width=width)) == []


@given(lines(), st.none() | lines(), ENDS, ENDS, WIDTHS)
def test_no_comparison_makes_words_touch(plan, other, start, end, width):
    curve = RiskComparison(plan=plan, other=other, start=start, end=end)

    assert faults(risk_curve(curve, id_="r", width=width)) == []


@given(lines(), st.none() | lines(), st.none() | lines(), ENDS, st.integers(-30, 400), WIDTHS)
def test_no_progress_makes_words_touch(past, plan, adopted, end, day, width):
    today = FIRST + timedelta(days=day)
    curve = RiskProgress(past=past, plan=plan, adopted=adopted, today=today, start="nov 2026", end=end)

    assert faults(risk_curve(curve, id_="r", width=width)) == []


def test_each_line_has_its_own_stroke():
    markup = risk_curve(PROGRESS, id_="r")
    strokes = [(one.get("stroke"), one.get("stroke-dasharray")) for one in shapes(markup, "polyline")]

    assert strokes == [("#46585F", None), ("#2C7790", "8 5"), ("#0A4657", None)]
    assert {"Tot nu toe", "Plan", "Vastgesteld plan", "vandaag"} <= set(texts(markup))


def test_what_the_other_plan_takes_away_besides_has_thin_lines():
    assert len(shapes(risk_curve(MORE_HOURS, id_="r"), "polygon", fill="url(#r-free)")) == 1
    assert shapes(risk_curve(PROGRESS, id_="r"), "polygon") == []


def test_the_ground_is_no_risk_at_all():
    markup = risk_curve(RiskComparison(plan=line(80, 40, 0)), id_="r")
    ys = [float(corner.split(",")[1]) for corner in shapes(markup, "polyline")[0].get("points").split()]
    (base,) = shapes(markup, "line", stroke_width="2")

    assert ys[2] == float(base.get("y1"))
    assert ys[1] == pytest.approx((ys[0] + ys[2]) / 2)
    assert "0" in texts(markup)


def test_a_single_point_is_a_spot_with_its_name_beside_it():
    markup = risk_curve(CURVES["begin"][2], id_="r")

    assert len(shapes(markup, "circle")) == 1
    assert "Tot nu toe" in texts(markup)


def test_a_name_without_a_place_stands_below_with_its_kind_of_line():
    curve = RiskComparison(
        plan=line(9, 9), other=line(8, 8, name="zes uur per week met hulp van de buurgemeente Oeverland")
    )
    found = texts(risk_curve(curve, id_="r", width=300))

    assert "4 uur per week" in found
    assert found[-2].startswith("Gestreepte lijn: zes uur per week")


def test_today_goes_a_row_down_where_it_would_touch():
    curve = RiskProgress(past=line(9, 8), adopted=line(9, 8, 7, 6), today=FIRST + timedelta(days=3), start="nov 2026")
    rows = {one.words: one.top for one in words_of(risk_curve(curve, id_="r"))}

    assert rows["vandaag"] > rows["nov 2026"]


def test_a_name_cannot_break_out_of_the_drawing():
    markup = risk_curve(RiskComparison(plan=line(9, 8, name="<script>"), start="<script>"), id_="r", title="<script>")

    assert "<script" not in markup


def test_the_curve_in_words():
    assert in_words(RiskComparison(plan=line(86, 25))) == (
        "4 uur per week: van 86 op 23 november 2026 naar 25 op 21 december 2026."
    )
    assert in_words(RiskComparison(plan=line(12.5))) == "4 uur per week: 12,5 op 23 november 2026."


@pytest.mark.parametrize(("risk", "words"), [(60, "60"), (1200.0, "1.200"), (7.5, "7,5"), (6.96, "7")])
def test_a_risk_in_words(risk, words):
    assert risk_words(risk) == words


def test_the_table_has_each_day_once_with_every_line():
    table = risk_table(PROGRESS)

    assert [column.title for column in table.columns] == ["Datum", "Tot nu toe", "Plan", "Vastgesteld plan"]
    assert table.rows[0] == ("23 november 2026", "86", "–", "86")
    assert table.rows[3] == ("15 februari 2027", "57", "57", "44")


@pytest.mark.parametrize(
    ("points", "match"),
    [((), "no points"), (((FIRST, 1.0), (FIRST, 2.0)), "do not follow"), (((FIRST, -1.0),), "no risk at all")],
)
def test_what_cannot_be_drawn_is_refused(points, match):
    with pytest.raises(ValueError, match=match):
        RiskLine(name="x", points=points)


# --- places for names ---------------------------------------------------------------------------------------

AREA = Box(left=0, top=0, right=400, bottom=200)
CORNERS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 200)), min_size=2, max_size=6, unique_by=lambda one: one[0]
)


@given(CORNERS.map(sorted), CORNERS.map(sorted), st.booleans())
def test_a_place_that_is_found_is_free(one, other, above):
    candidates = list(beside(one, width=90, height=19, area=AREA, above=above))
    box = first_free(candidates, area=AREA, lines=[[one], [other]], taken=(), levels=(50, 100))

    if box:
        assert box.within(AREA)
        assert not crossed(box, [one])
        assert not crossed(box, [other])


def test_what_lies_between_two_lines_of_a_group_is_taken():
    upper, lower = [(0, 20), (400, 20)], [(0, 180), (400, 180)]
    box = Box(left=100, top=90, right=180, bottom=110)

    assert crossed(box, [upper, lower])
    assert not crossed(box, [upper])
    assert not crossed(box, [lower])
