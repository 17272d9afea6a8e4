# SPDX-License-Identifier: EUPL-1.2
"""The dike profile shows each share, and their sum is the height."""

import re

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.domain.dike import (
    AgreedLevel,
    Dike,
    Pillar,
    dike_profile,
    dike_profile_phone,
    dike_small,
    in_words,
    layers,
    wrapped,
)
from dijkwacht.ui.domain.drawing import FONT
from dijkwacht.values.levels import Level

SVG = "{http://www.w3.org/2000/svg}"
COUNTS = st.lists(st.integers(0, 30), min_size=5, max_size=5)
BESLUIT = AgreedLevel(level=Level.IN_USE, decision="besluit college 14 april")


def pillar(absent, paper, in_use, proven, unknown, *, name="Informatiepositie", agreed=None):
    known = absent + paper + in_use + proven
    total = known + unknown
    points = paper + 2 * in_use + 3 * proven
    return Pillar(
        name=name,
        known=known,
        total=total,
        shares=tuple(part / (known or 1) for part in (paper + in_use + proven, in_use + proven, proven)),
        low=points / (total or 1),
        high=(points + 3 * unknown) / (total or 1),
        agreed=agreed,
    )


def drawn(markup):
    return fromstring(markup)


def shapes(markup, tag, **attributes):
    return [
        one for one in drawn(markup).iter(SVG + tag) if all(one.get(key) == value for key, value in attributes.items())
    ]


def heights(shape):
    return [float(corner.split(",")[1]) for corner in shape.get("points").split()]


def tops(markup):
    """Highest point of the three layers, from below: hatch, mid, dark."""
    hatch = [one for one in shapes(markup, "polygon") if (one.get("fill") or "").endswith("-hatch)")]
    mid = shapes(markup, "polygon", fill="#5796AB")
    dark = shapes(markup, "polygon", fill="#0A4657")
    return [min(heights(layer[0])) for layer in (hatch, mid, dark)]


@given(COUNTS)
def test_the_layers_of_a_pillar_add_up_to_its_mean_level(counts):
    absent, paper, in_use, proven, _ = counts
    one = pillar(*counts)
    found = layers(one)

    assert [bottom for bottom, _ in found] == [0, *[top for _, top in found[:-1]]]
    assert found[-1][1] == pytest.approx(one.score)
    if one.is_known:
        assert one.score == pytest.approx((paper + 2 * in_use + 3 * proven) / (absent + paper + in_use + proven))


@given(COUNTS.filter(lambda counts: sum(counts[:4])))
def test_paper_lies_below_use_and_use_below_proof_and_the_top_is_the_score(counts):
    one = pillar(*counts)
    markup = dike_profile(Dike(pillars=(one,)), id_="d")
    paper, in_use, proven = tops(markup)

    assert paper >= in_use >= proven
    assert proven == pytest.approx(280 - one.score * 254 / 3, abs=0.02)


def test_a_dike_of_paper_is_all_hatch_up_to_level_one():
    paper, in_use, proven = tops(dike_profile(Dike(pillars=(pillar(0, 9, 0, 0, 0),)), id_="d"))

    assert paper == in_use == proven == pytest.approx(280 - 254 / 3, abs=0.02)


def test_a_pillar_of_which_nothing_is_known_has_no_layer_and_no_score():
    markup = dike_profile(Dike(pillars=(pillar(0, 0, 0, 0, 13),)), id_="d")

    assert shapes(markup, "polygon", fill="#5796AB") == []
    assert shapes(markup, "polygon", fill="url(#d-dots)")
    assert not [one for one in drawn(markup).iter(SVG + "text") if re.fullmatch(r"\d,\d", one.text)]


def test_an_unknown_pillar_between_others_breaks_the_dike_in_two():
    one, unknown = pillar(1, 4, 3, 1, 2), pillar(0, 0, 0, 0, 13)
    markup = dike_profile(Dike(pillars=(one, unknown, one)), id_="d")

    assert len(shapes(markup, "polygon", fill="#5796AB")) == 2
    assert len(shapes(markup, "polygon", fill="url(#d-dots)")) == 1


def test_a_pillar_without_questions_is_not_drawn_but_named():
    one = pillar(0, 0, 0, 0, 0, name="Communicatie")
    markup = dike_profile(Dike(pillars=(pillar(1, 4, 3, 1, 2), one)), id_="d")

    assert len(shapes(markup, "polygon", fill="url(#d-dots)")) == 0
    assert "niet van toepassing" in markup


@given(COUNTS.filter(lambda counts: sum(counts[:4]) and counts[4]))
def test_dots_are_as_wide_as_the_share_that_is_unknown(counts):
    one = pillar(*counts)
    markup = dike_profile(Dike(pillars=(one,)), id_="d")
    (dots,) = shapes(markup, "rect", fill="url(#d-dots)")
    flat = 880 * (1 - 2 * 0.157)

    assert float(dots.get("width")) == pytest.approx(flat * one.unknown, abs=0.01)


def test_every_score_stands_beside_its_coverage():
    one = pillar(3, 8, 7, 3, 3)
    dike = Dike(pillars=(one,))

    assert "21 van 24 bekend" in dike_profile(dike, id_="d")
    assert in_words(dike) == "Informatiepositie: 1,5 van 3, 21 van 24 bekend, kan nog uitvallen tussen 1,3 en 1,7."


def test_water_stands_only_with_a_decision():
    one = pillar(3, 8, 7, 3, 3)

    assert shapes(dike_profile(Dike(pillars=(one,)), id_="d"), "polygon", fill="#E1EDF1") == []
    wet = dike_profile(Dike(pillars=(one,), agreed=BESLUIT), id_="d")
    assert len(shapes(wet, "polygon", fill="#E1EDF1")) == 1
    assert "Afgesproken peil" in wet


def test_water_steps_where_the_college_agreed_another_level_for_one_pillar():
    pillars = (pillar(3, 8, 7, 3, 3), pillar(3, 8, 7, 3, 3, agreed=Level.PROVEN))
    wet = dike_profile(Dike(pillars=pillars, agreed=BESLUIT), id_="d")
    (water,) = shapes(wet, "polygon", fill="#E1EDF1")

    assert heights(water) == [280, pytest.approx(110.67), pytest.approx(110.67), 26, 26, 280]


def test_more_than_seven_pillars_get_numbers_instead_of_names():
    many = Dike(pillars=tuple(pillar(1, 2, 1, 0, 1, name=f"Stap {place}") for place in range(8)))
    texts = [one.text for one in drawn(dike_profile(many, id_="d")).iter(SVG + "text")]

    assert "8" in texts
    assert "Stap 7" not in texts


@pytest.mark.parametrize("draw", [dike_profile, dike_profile_phone, dike_small])
def test_each_shape_carries_its_colour_for_paper_and_its_class_for_the_screen(draw):
    dike = Dike(pillars=(pillar(3, 8, 7, 3, 3), pillar(0, 0, 0, 0, 5)), agreed=BESLUIT)
    root = drawn(draw(dike, id_="d"))

    for shape in root.iter():
        assert shape.get("style") is None
        classes = (shape.get("class") or "").split()
        for paint in ("fill", "stroke"):
            colour = shape.get(paint) or ""
            assert (colour.startswith("#")) == any(one.startswith(f"{paint}-") for one in classes), shape.attrib


@pytest.mark.parametrize("draw", [dike_profile, dike_profile_phone])
def test_the_drawing_names_itself_and_its_text_is_large_enough(draw):
    root = drawn(draw(Dike(pillars=(pillar(3, 8, 7, 3, 3),), agreed=BESLUIT), id_="d"))
    ids = [one.get("id") for one in root.iter() if one.get("id")]

    assert root.get("role") == "img"
    assert set(root.get("aria-labelledby").split()) <= set(ids)
    assert len(ids) == len(set(ids))
    assert min(float(one.get("font-size")) for one in root.iter(SVG + "text")) >= 15


def test_the_small_dike_says_nothing_and_is_hidden_from_those_who_listen():
    root = drawn(dike_small(Dike(pillars=(pillar(3, 8, 7, 3, 3),)), id_="d"))

    assert root.get("aria-hidden") == "true"
    assert list(root.iter(SVG + "text")) == []


def test_a_name_cannot_break_out_of_the_drawing():
    markup = dike_profile(Dike(pillars=(pillar(3, 8, 7, 3, 3, name="<script>x</script>"),)), id_="d")

    assert "<script" not in markup


@pytest.mark.parametrize("shares", [(0.2, 0.5, 0.1), (1.2, 0.5, 0.1), (0.5, 0.2, -0.1)])
def test_shares_that_cannot_be_are_refused(shares):
    with pytest.raises(ValueError, match="shares"):
        Pillar(name="Beleid", known=1, total=1, shares=shares, low=0, high=3)


def test_more_known_than_asked_is_refused():
    with pytest.raises(ValueError, match="known"):
        Pillar(name="Beleid", known=2, total=1, shares=(0, 0, 0), low=0, high=3)


@given(st.lists(st.text("abcdefg", min_size=1, max_size=20)), st.integers(1, 30))
def test_wrapping_loses_no_word_and_breaks_none(words, width):
    lines = wrapped(" ".join(words), width)

    assert " ".join(lines).split() == words
    assert all(len(line) <= width or " " not in line for line in lines)


def test_a_family_with_a_figure_in_its_name_is_quoted():
    """Unquoted, `Source Sans 3` is no family name in CSS: the PDF then throws the whole list away and sets a serif."""
    families = [one.strip() for one in FONT.split(",")]

    assert "'Dijkwacht Sans'" in families
    assert all(re.fullmatch(r"'[^']+'|[a-z-]+", one) for one in families)
