# SPDX-License-Identifier: EUPL-1.2
"""Then and now: a hollow circle, a line, a filled diamond, and the same in words."""

import pytest
from defusedxml.ElementTree import fromstring

from dijkwacht.ui.domain.change import Change, change_line
from dijkwacht.ui.domain.contrast import level_x
from dijkwacht.ui.domain.dike import Dike, Pillar, dike_profile, dike_profile_phone

SVG = "{http://www.w3.org/2000/svg}"


def drawn(now, before):
    return fromstring(change_line(Change(topic="Huis", now=now, before=before, told="4 van 4 bekend"), id_="v"))


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (1.6, 1.2, "van 1,2 naar 1,6"),
        (1.2, 1.6, "van 1,6 naar 1,2"),
        (1.2, 1.21, "bleef 1,2"),
        (1.2, None, "nu 1,2, was onbekend"),
        (None, 1.2, "was 1,2, nu onbekend"),
        (None, None, "nog niet bekend"),
    ],
)
def test_the_change_in_words(now, before, words):
    assert Change(topic="Huis", now=now, before=before).words == words
    assert drawn(now, before).findtext(f"{SVG}title") == f"Huis: {words}"


def test_the_hollow_circle_stands_at_last_time_and_the_line_runs_to_now():
    found = drawn(3.0, 1.0)

    assert [circle.get("cx") for circle in found.iter(f"{SVG}circle")] == [f"{round(level_x(1.0, 340), 2):g}"]
    (line,) = [one for one in found.iter(f"{SVG}line") if one.get("stroke-width") == "2"]
    assert [float(line.get(end)) for end in ("x1", "x2")] == pytest.approx([level_x(1, 340), level_x(3, 340)], abs=0.01)


@pytest.mark.parametrize(("now", "before", "marks"), [(1.0, None, 1), (None, 1.0, 1), (None, None, 0), (1.0, 1.0, 2)])
def test_what_is_unknown_has_no_mark(now, before, marks):
    found = drawn(now, before)

    assert len([*found.iter(f"{SVG}circle"), *found.iter(f"{SVG}polygon")]) == marks


@pytest.mark.parametrize("draw", [dike_profile, dike_profile_phone])
def test_a_dike_shows_last_time_only_where_it_is_known(draw):
    pillars = [
        Pillar(name=name, known=known, total=4, shares=shares, low=0, high=3, before=before)
        for name, known, shares, before in (
            ("Huis", 4, (1, 0.5, 0), 0.5),
            ("Tuin", 4, (1, 0.5, 0), None),
            ("Dak", 0, (0, 0, 0), 2.0),
        )
    ]
    found = fromstring(draw(Dike(pillars=tuple(pillars)), id_="dijk"))

    pattern = {circle for one in found.iter(f"{SVG}pattern") for circle in one.iter(f"{SVG}circle")}
    assert len([one for one in found.iter(f"{SVG}circle") if one not in pattern]) == 1
    assert "Huis: 1,5 van 3, 4 van 4 bekend, vorige keer 0,5." in found.findtext(f"{SVG}desc")
