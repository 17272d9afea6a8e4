# SPDX-License-Identifier: EUPL-1.2
"""The components of a plan: a drawing for each width, the same in words, and ways to the other weeks."""

from dataclasses import replace

import pytest
from django.template import Context, Template, TemplateSyntaxError

from dijkwacht.ui.demo.plan import MORE_HOURS, PLAN, PROGRESS, THREE_THINGS, TWELVE_ACTIONS, WHOLE_YEAR
from dijkwacht.ui.domain.hours import HoursPart


def rendered(source, **context):
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    "source",
    [
        "{% schedule_chart plan=plan %}",
        "{% schedule_chart schedule=plan %}",
        '{% week_list schedule=plan kind="groot" %}',
        "{% hours_bar parts=parts %}",
        "{% planned_against_real planned=60 %}",
        "{% risk_curve curve=curve %}",
        '{% risk_curve curve=curve title="x" kind="groot" %}',
    ],
)
def test_a_misspelt_argument_or_variant_fails_at_once(source):
    with pytest.raises((TemplateSyntaxError, TypeError)):
        rendered(source, plan=PLAN, parts=THREE_THINGS, curve=MORE_HOURS)


def test_one_load_brings_these_components_too():
    assert "hours-bar" in rendered("{% hours_bar parts=parts available=240 %}", parts=THREE_THINGS)
    with pytest.raises(TemplateSyntaxError, match="not a registered tag library"):
        Template("{% load planning %}")


def test_a_plan_has_a_drawing_for_each_width_and_two_tables():
    html = rendered('{% schedule_chart schedule=plan title="Wat u wanneer doet" %}', plan=PLAN)

    assert 'width="1136"' in html
    assert 'width="300"' in html
    assert html.count("<table") == 2
    assert "<caption>Acties</caption>" in html
    assert "<caption>Uw uren per week</caption>" in html
    assert "latere controle" in html


def test_a_short_plan_has_no_other_weeks():
    assert "<nav" not in rendered('{% schedule_chart schedule=plan title="x" address="?deel=" %}', plan=PLAN)


@pytest.mark.parametrize(("part", "links"), [(1, ["?deel=2"]), (2, ["?deel=1", "?deel=3"]), (4, ["?deel=3"])])
def test_a_long_plan_leads_to_the_weeks_before_and_after(part, links):
    html = rendered(
        '{% schedule_chart schedule=plan title="x" part=part address="?deel=" %}', plan=WHOLE_YEAR, part=part
    )

    assert [f"?deel={number}" for number in range(6) if f'href="?deel={number}"' in html] == links


def test_a_long_plan_opens_at_this_week():
    html = rendered('{% schedule_chart schedule=plan title="x" address="?deel=" %}', plan=WHOLE_YEAR)

    assert "week 48 van 2026 tot en met week 8" in html
    assert "week 22 tot en met week 34" in html


def test_the_list_of_weeks_has_each_week_with_its_actions():
    html = rendered("{% week_list schedule=plan %}", plan=PLAN)

    assert html.count("<h3") == 14
    assert "Week 48 (23 tot en met 29 november): 3 uur 15" in html
    assert "Week 52 (21 tot en met 27 december): Kerst, geen uren" in html
    assert '<a href="#agressieprotocol">Agressieprotocol oefenen</a>' in html
    assert html.count("deze week") == 1


def test_an_action_without_an_address_is_no_link():
    html = rendered("{% week_list schedule=plan %}", plan=TWELVE_ACTIONS)

    assert '<span class="week-list__name">Norm vaststellen</span>' in html


def test_what_people_wrote_is_escaped():
    bad = '"><script>x</script>'
    action = replace(PLAN.actions[0], title=bad, url=bad, detail=bad)
    weeks = (PLAN.weeks[0], replace(PLAN.weeks[1], available=0, reason=bad), *PLAN.weeks[2:])
    plan = replace(PLAN, actions=(action,), weeks=weeks, whose=bad)
    curve = replace(MORE_HOURS, plan=replace(MORE_HOURS.plan, name=bad), start=bad, end=bad)
    html = rendered(
        "{% schedule_chart schedule=plan title=bad text=bad %}{% week_list schedule=plan %}"
        "{% hours_bar parts=parts available=60 title=bad %}{% planned_against_real planned=1 real=2 title=bad %}"
        "{% risk_curve curve=curve title=bad text=bad %}",
        plan=plan, parts=THREE_THINGS, curve=curve, bad=bad,
    )  # fmt: skip

    assert "<script" not in html


def test_the_bar_of_this_week_says_its_hours_in_words():
    html = rendered("{% hours_bar parts=parts available=240 %}", parts=THREE_THINGS)

    assert "1: 1 uur 30, 2: 45 min, 3: 1 uur. 45 min vrij van 4 uur." in html
    assert "hours-bar--pinching" not in html


def test_too_much_for_this_week_shows():
    html = rendered("{% hours_bar parts=parts available=30 %}", parts=[HoursPart(number=1, minutes=60)])

    assert "hours-bar--pinching" in html
    assert "30 min meer dan de 30 min die u heeft." in html


def test_planned_and_real_stand_beside_their_difference():
    html = rendered("{% planned_against_real planned=360 real=450 %}")

    assert "6 uur gepland, 7 uur 30 gebruikt: 1 uur 30 meer" in html


@pytest.mark.parametrize("curve", [MORE_HOURS, PROGRESS])
def test_a_curve_has_a_drawing_for_each_width_and_a_table(curve):
    html = rendered('{% risk_curve curve=curve title="Risico" %}', curve=curve)

    assert html.count('role="img"') == 2
    assert 'width="300"' in html
    assert "<caption>Gewogen risico dat overblijft</caption>" in html
