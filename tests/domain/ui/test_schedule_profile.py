# SPDX-License-Identifier: EUPL-1.2
"""The drawing of a plan: every shape means something, no word touches another, nothing is left out in silence."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.ui.demo.plan import NO_ACTIONS, NO_HOURS, ONE_ACTION, PLAN, PLANS, TWELVE_ACTIONS, WHOLE_YEAR
from dijkwacht.ui.domain.schedule import (
    ActionState,
    HoursWeek,
    Schedule,
    ScheduledAction,
    Window,
    Work,
    windows,
)
from dijkwacht.ui.domain.schedule_profile import phone_window, schedule_page, schedule_phone, schedule_profile
from dijkwacht.values.weeks import weeks_from
from tests.support.drawings import faults, shapes, texts

FIRST = date(2026, 11, 23)
MONDAYS = weeks_from(FIRST, 53)
BAND = 104


def with_action(**changes):
    action = ScheduledAction(key="a", title="Huisregels", work=(Work(monday=MONDAYS[1], minutes=60),))
    return replace(ONE_ACTION, actions=(replace(action, **changes),))


def bars(markup):
    """The planes of the bars, without their outlines and without the lines for forced colours."""
    return [one for one in shapes(markup, "rect", height="27") if (one.get("fill") or "").startswith("#")]


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("draw", [schedule_profile, schedule_page, schedule_phone])
def test_every_drawing_of_the_gallery_keeps_the_rules(name, draw):
    for window in windows(PLANS[name]):
        assert faults(draw(PLANS[name], id_="p", first=window.first, count=window.count)) == []


def test_a_year_in_one_drawing_keeps_them_too():
    assert faults(schedule_profile(WHOLE_YEAR, id_="p", count=53)) == []
    assert faults(schedule_page(WHOLE_YEAR, id_="p", count=53)) == []


REASONS = st.sampled_from(["", "Kerst", "Herfstvakantie", "Verkiezingen van de gemeenteraad", "Ziekte"])
TITLES = st.text("abcdefghij klmnop", min_size=1, max_size=80).filter(str.strip)


@st.composite
def plans(draw):
    count = draw(st.integers(1, 53))
    weeks = tuple(
        HoursWeek(
            monday=monday, available=draw(st.sampled_from([0, 0, 60, 240, 1999])), planned=draw(st.integers(0, 300)),
            reason=draw(REASONS),
        )
        for monday in MONDAYS[:count]
    )  # fmt: skip
    days = st.none() | st.integers(0, 7 * count - 1).map(lambda day: FIRST + timedelta(days=day))
    actions = tuple(
        ScheduledAction(
            key=str(number), title=draw(TITLES), detail=draw(TITLES), state=draw(st.sampled_from(ActionState)),
            work=tuple(Work(monday=MONDAYS[place], minutes=30) for place in draw(st.sets(st.integers(0, 52), max_size=6))),
            fixed_on=draw(days), due_on=draw(days), url=draw(st.sampled_from(["", "#x"])),
            after=tuple(str(other) for other in draw(st.sets(st.integers(0, 4), max_size=2))),
        )
        for number in range(draw(st.integers(0, 5)))
    )  # fmt: skip
    today = FIRST + timedelta(days=draw(st.integers(-30, 400)))
    return Schedule(weeks=weeks, actions=actions, today=today)


@given(plans(), st.data())
def test_no_plan_makes_words_touch_or_fall_out(plan, data):
    first = data.draw(st.integers(0, len(plan.weeks) - 1))
    count = data.draw(st.none() | st.integers(1, 53))
    draw = data.draw(st.sampled_from([schedule_profile, schedule_page, schedule_phone]))

    assert faults(draw(plan, id_="p", first=first, count=count)) == []


# --- hours ---------------------------------------------------------------------------------------------


def test_a_block_is_as_high_as_what_is_planned_and_the_line_as_what_there_is():
    markup = schedule_profile(PLAN, id_="p")
    blocks = [float(one.get("height")) for one in shapes(markup, "rect", fill="#0A4657") if one not in bars(markup)]
    blocks = [height for height in blocks if height != 27]

    planned = [week.planned for week in PLAN.weeks]
    assert blocks == [pytest.approx(BAND * minutes / 240) for minutes in planned]
    lines = shapes(markup, "polyline", stroke="#2C7790")
    assert len(lines) == 2
    assert lines[0].get("points").split()[3].split(",")[1] == lines[0].get("points").split()[1].split(",")[1]


def test_weeks_without_hours_are_hatched_and_say_why():
    markup = schedule_profile(PLAN, id_="p")
    closed = [one for one in shapes(markup, "rect", fill="url(#p-free)") if float(one.get("height")) > 300]

    assert [float(one.get("width")) for one in closed] == [pytest.approx(2 * 833.8 / 14, abs=0.01)]
    assert "Kerst" in texts(markup)
    assert "geen uren" in texts(markup)


def test_a_reason_that_does_not_fit_stands_below_the_band():
    found = texts(schedule_profile(TWELVE_ACTIONS, id_="p"))

    assert "Herfstvakantie, geen uren" in found
    assert "Kerst, geen uren" not in found


def test_what_is_planned_too_much_is_told_apart():
    assert len(shapes(schedule_profile(TWELVE_ACTIONS, id_="p"), "rect", fill="#AD430B")) == 1
    assert shapes(schedule_profile(PLAN, id_="p"), "rect", fill="#AD430B") == []


def test_without_any_hours_there_is_no_scale():
    found = texts(schedule_profile(NO_HOURS, id_="p"))

    assert not [one for one in found if one in ("1 uur", "30 min", "0 uur")]
    assert "blok: gepland, geen uren" in found


def test_one_scale_holds_for_all_parts_of_a_plan():
    busy = replace(PLAN, weeks=(replace(PLAN.weeks[0], available=480), *PLAN.weeks[1:]))

    assert "8 uur" in texts(schedule_profile(busy, id_="p", first=6, count=4))


# --- weeks ---------------------------------------------------------------------------------------------


def test_week_53_and_the_new_year():
    found = texts(schedule_profile(PLAN, id_="p"))

    assert found[1:15] == ["48", "49", "50", "51", "52", "53", "1", "2", "3", "4", "5", "6", "7", "8"]
    assert found[15] == "2027"


def test_a_year_without_week_53_has_none():
    weeks = tuple(HoursWeek(monday=monday, available=60) for monday in weeks_from(date(2027, 12, 20), 4))
    found = texts(schedule_profile(Schedule(weeks=weeks, actions=(), today=FIRST), id_="p"))

    assert found[1:6] == ["51", "52", "1", "2", "2028"]


def test_this_week_is_bold_with_a_line_at_its_left():
    markup = schedule_profile(TWELVE_ACTIONS, id_="p")
    (bold,) = shapes(markup, "text", font_weight="700")
    (mark,) = shapes(markup, "line", stroke_width="2.4")

    assert bold.text == "50"
    assert float(mark.get("x1")) == pytest.approx(301 + 2 * 833.8 / 13, abs=0.01)


def test_a_week_that_is_not_shown_has_no_line():
    assert shapes(schedule_profile(TWELVE_ACTIONS, id_="p", first=5), "line", stroke_width="2.4") == []


def test_narrow_weeks_keep_the_number_of_this_week():
    markup = schedule_profile(WHOLE_YEAR, id_="p", count=53)

    assert [one.text for one in shapes(markup, "text", font_weight="700")] == ["9"]
    assert "10" not in texts(markup)


# --- actions -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "fill", "dashes", "ticks"),
    [
        (ActionState.BEGUN, "#0A4657", None, 0),
        (ActionState.PLANNED, "#5796AB", None, 0),
        (ActionState.CHECK, "#FFFFFF", "5 4", 0),
        (ActionState.DONE, "#FFFFFF", None, 1),
    ],
)
def test_each_state_has_its_own_shape(state, fill, dashes, ticks):
    markup = schedule_profile(with_action(state=state), id_="p")
    (outline,) = shapes(markup, "rect", height="27", fill="none")

    assert bars(markup)[0].get("fill") == fill
    assert outline.get("stroke-dasharray") == dashes
    assert len(shapes(markup, "polyline", stroke_width="2.2")) == ticks


def test_a_pause_is_dotted_between_two_bars():
    work = tuple(Work(monday=MONDAYS[place], minutes=30) for place in (0, 1, 3))
    markup = schedule_profile(with_action(work=work, state=ActionState.BEGUN), id_="p")
    first, second = bars(markup)
    (pause,) = shapes(markup, "line", stroke_dasharray="3 3")

    assert float(first.get("x")) + float(first.get("width")) == pytest.approx(float(pause.get("x1")), abs=0.01)
    assert pause.get("x2") == second.get("x")


def test_work_that_goes_on_in_other_weeks_is_open_at_that_side():
    markup = schedule_profile(WHOLE_YEAR, id_="p", first=14, count=13)
    (outline,) = [one for one in shapes(markup, "polyline", stroke="#0A4657") if one.get("stroke-width") == "1.6"]
    xs = [float(corner.split(",")[0]) for corner in outline.get("points").split()]

    assert xs[0] == xs[3] == pytest.approx(1134.8)
    assert "10 acties staan in andere weken." in texts(markup)


def test_a_fixed_day_and_a_last_day_are_told_apart_in_words():
    found = texts(schedule_profile(with_action(fixed_on=date(2026, 12, 3), due_on=date(2026, 12, 18)), id_="p"))

    assert {"3 dec", "uiterlijk 18 dec"} <= set(found)


def test_work_ends_before_the_day_in_its_week():
    markup = schedule_profile(with_action(fixed_on=date(2026, 12, 4)), id_="p")
    (mark,) = shapes(markup, "line", stroke="#AD430B")

    assert float(bars(markup)[0].get("x")) + float(bars(markup)[0].get("width")) == pytest.approx(
        float(mark.get("x1")) - 5, abs=0.02
    )


def test_an_arrow_runs_from_what_comes_first_to_what_follows():
    markup = schedule_profile(PLAN, id_="p")
    way, head = shapes(markup, "polyline", stroke_width="1.4")
    corners = [tuple(map(float, one.split(","))) for one in way.get("points").split()]
    follows = bars(markup)[6]

    assert corners[0][1] == corners[1][1]
    assert corners[2] == (pytest.approx(float(follows.get("x")) + 13), pytest.approx(float(follows.get("y")), abs=0.01))
    assert head.get("points").split()[1] == way.get("points").split()[-1]


def test_what_comes_first_but_is_not_shown_has_no_arrow():
    assert shapes(schedule_profile(PLAN, id_="p", first=7), "polyline", stroke_width="1.4") == []
    assert shapes(schedule_profile(with_action(after=("elders", "a")), id_="p"), "polyline", stroke_width="1.4") == []


def test_a_long_name_takes_two_lines_and_is_said_in_full_by_its_link():
    title = TWELVE_ACTIONS.actions[6].title
    markup = schedule_profile(with_action(title=title, url="#lang"), id_="p")
    (link,) = shapes(markup, "a")

    assert len(list(link)) == 2
    assert link.get("aria-label") == title


def test_a_drawing_with_links_is_a_group_and_its_shapes_are_silent():
    with_links, without = fromstring(schedule_profile(PLAN, id_="p")), fromstring(schedule_profile(NO_ACTIONS, id_="p"))

    assert with_links.get("role") == "group"
    assert [one.get("aria-hidden") for one in with_links if one.tag.endswith("}g")] == ["true"]
    assert len(shapes(schedule_profile(PLAN, id_="p"), "a")) == 7
    assert without.get("role") == "img"


def test_a_name_cannot_break_out_of_the_drawing():
    bad = '"><script>x</script>'
    markup = schedule_profile(
        replace(with_action(title=bad, detail=bad, url=bad), whose=bad), id_="p", title=bad
    ) + schedule_phone(replace(NO_HOURS, whose=bad), id_="q", title=bad)

    assert "<script" not in markup


def test_an_empty_plan_says_so():
    assert "Er staan nog geen acties in het plan." in texts(schedule_profile(NO_ACTIONS, id_="p"))


def test_an_action_without_a_week_is_not_said_to_stand_elsewhere():
    nowhere = ScheduledAction(key="nergens", title="Nergens")
    dated = replace(nowhere, key="later", fixed_on=date(2027, 6, 1))
    found = texts(schedule_profile(replace(PLAN, actions=(*PLAN.actions, nowhere, dated)), id_="p"))

    assert "1 actie staat in andere weken." in found


def test_a_hundred_actions_are_not_all_drawn_but_counted():
    many = replace(ONE_ACTION, actions=tuple(replace(ONE_ACTION.actions[0], key=str(number)) for number in range(100)))
    markup = schedule_profile(many, id_="p")

    assert len(bars(markup)) == 40
    assert "60 acties in deze weken staan alleen in de tabel." in texts(markup)


# --- on a phone -----------------------------------------------------------------------------------------


def test_a_phone_shows_the_hours_of_eight_weeks_and_no_actions():
    markup = schedule_phone(PLAN, id_="p")

    assert [one for one in texts(markup) if one.isdigit()][:8] == ["48", "49", "50", "51", "52", "53", "1", "2"]
    assert bars(markup) == []
    assert "Week 52 en 53: Kerst, geen uren" in texts(markup)


@pytest.mark.parametrize(
    ("window", "shown"),
    [
        (Window(first=0, count=13), Window(first=2, count=8)),
        (Window(first=0, count=4), Window(first=0, count=4)),
        (Window(first=4, count=9), Window(first=4, count=8)),
    ],
)
def test_a_phone_begins_this_week_if_it_can(window, shown):
    assert phone_window(TWELVE_ACTIONS, window) == shown
