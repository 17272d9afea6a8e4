# SPDX-License-Identifier: EUPL-1.2
"""Components take only what they know, tie labels to controls and escape what they are given."""

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError

from dijkwacht.ui.demo.components import CHOICES, CONTRASTS, DISTRIBUTION, LEVELS, GalleryForm, wrong_form
from dijkwacht.ui.values import Column, Table


def rendered(source, **context):
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize(
    "source",
    [
        '{% button tekst="Bewaar" %}',
        '{% button "Bewaar" %}',
        '{% notice soort="info" %}x{% endnotice %}',
        "{% level_choice name='level' %}",
    ],
)
def test_a_misspelt_argument_fails_at_once(source):
    with pytest.raises((TemplateSyntaxError, TypeError)):
        rendered(source)


@pytest.mark.parametrize(
    "source",
    [
        '{% button text="Bewaar" kind="groot" %}',
        '{% notice kind="warning" %}x{% endnotice %}',
        '{% tag text="x" kind="red" %}',
        '{% icon name="ster" %}',
        '{% source_mark kind="gerucht" %}',
        '{% autosave_state state="klaar" %}',
        '{% details summary="x" kind="big" %}x{% enddetails %}',
    ],
)
def test_a_variant_that_does_not_exist_fails(source):
    with pytest.raises(TemplateSyntaxError, match="is none of"):
        rendered(source)


def test_a_component_sees_nothing_of_the_page():
    assert "geheim" not in rendered('{% button text="Bewaar" %}{% tag text="x" %}', refused="geheim", kind="geheim")


@pytest.mark.parametrize(
    "source",
    [
        "{% button text=bad %}",
        "{% tag text=bad %}",
        "{% notice title=bad %}{{ bad }}{% endnotice %}",
        "{% details summary=bad %}{{ bad }}{% enddetails %}",
        "{% level_glyph reading=1 word=bad %}",
        "{% task_row number=1 title=bad url=bad why=bad who=bad time=bad tag=bad action=bad %}",
        "{% way title=bad url=bad text=bad %}",
        "{% phone_number name=bad number=bad when=bad %}",
    ],
)
def test_what_people_wrote_is_escaped(source):
    assert "<script" not in rendered(source, bad='"><script>x</script>')


def test_a_table_escapes_its_cells():
    table = Table(columns=(Column(title="Wat", kind="head"),), rows=(("<script>",),))

    assert "<script" not in rendered("{% table table=table %}", table=table)


def test_a_row_with_a_cell_too_many_is_refused():
    with pytest.raises(ValueError, match="2 cells"):
        Table(columns=(Column(title="a"), Column(title="b")), rows=(("1", "2", "3"),))


def test_a_field_ties_its_label_hint_and_error_to_its_control():
    form = wrong_form()
    html = rendered("{% field field=form.seen %}", form=form)

    assert 'for="id_fout-seen"' in html
    assert 'aria-describedby="id_fout-seen_helptext id_fout-seen_error"' in html
    assert 'id="id_fout-seen_helptext"' in html
    assert 'id="id_fout-seen_error"' in html
    assert 'aria-invalid="true"' in html


def test_a_hint_of_the_page_is_described_too():
    html = rendered('{% field field=form.title hint="Kort" %}', form=GalleryForm())

    assert 'aria-describedby="id_title_helptext"' in html


def test_a_group_is_a_fieldset_that_carries_the_description():
    html = rendered("{% field field=form.instruments %}", form=GalleryForm())

    assert '<fieldset class="field" aria-describedby="id_instruments_helptext">' in html
    assert "<legend" in html


def test_an_optional_field_says_so_and_a_required_one_does_not():
    assert "(niet verplicht)" in rendered("{% field field=form.report %}", form=GalleryForm())
    assert "(niet verplicht)" not in rendered("{% field field=form.title %}", form=GalleryForm())


def test_a_form_that_only_seeks_asks_for_nothing_and_does_not_say_so():
    html = rendered("{% field field=form.report says_optional=False %}", form=GalleryForm())

    assert "(niet verplicht)" not in html


def test_a_form_of_django_has_the_same_look():
    form = GalleryForm()

    assert rendered("{% field field=form.title %}", form=form).strip() in str(form)


def test_the_summary_of_errors_links_each_error_to_its_control():
    html = rendered("{% error_summary form=form %}", form=wrong_form())

    assert "<h1" in html
    assert "nog niets bewaard" in html
    assert 'href="#id_fout-hours"' in html
    assert 'href="#id_fout-instruments_0"' in html


def test_a_form_without_errors_has_no_summary():
    assert rendered("{% error_summary form=form %}", form=GalleryForm()).strip() == ""


def test_a_level_choice_has_the_four_levels_and_the_two_silences():
    html = rendered('{% level_choice name="level" legend="Wat zag u?" options=levels chosen="1" %}', levels=LEVELS)

    assert [f'value="{value}"' in html for value in ("0", "1", "2", "3", "unknown", "nvt")] == [True] * 6
    assert html.count(" checked") == 1
    assert 'value="1" checked' in html


def test_a_level_choice_may_leave_out_what_cannot_be_answered():
    html = rendered('{% level_choice name="level" legend="Wat zag u?" options=levels silence="none" %}', levels=LEVELS)

    assert 'value="unknown"' not in html
    assert 'value="nvt"' not in html


def test_choice_cards_mark_the_chosen_one():
    html = rendered('{% choice_cards name="how" legend="Hoe?" options=options chosen="anonymous" %}', options=CHOICES)

    assert 'value="anonymous" checked' in html
    assert html.count(" checked") == 1


def test_only_the_first_task_has_a_filled_button():
    row = '{% task_row number=number title="x" url="/x" action="Begin" %}'

    assert "utrecht-button--primary-action" in rendered(row, number=1)
    assert "utrecht-button--primary-action" not in rendered(row, number=2)


def test_a_refused_button_is_off_and_says_why():
    html = rendered('{% button text="Rond af" refused="Eerst alle vragen." %}')

    assert " disabled" in html
    assert "Eerst alle vragen." in html


def test_a_phone_number_is_rung_by_its_digits():
    assert 'href="tel:09008844"' in rendered('{% phone_number name="Politie" number="0900-8844" %}')


def test_progress_is_two_bars_with_words():
    html = rendered("{% progress answered=89 total=105 in_order=42 known=89 %}")

    assert "89 van 105" in html
    assert "42 van 89" in html
    assert html.count("<svg") == 2


def test_one_page_needs_no_pagination():
    assert rendered("{% pagination page=page %}", page=Paginator([1], 10).page(1)).strip() == ""


def test_contrasts_say_each_difference_beside_its_drawing():
    html = rendered("{% contrasts rows=rows %}", rows=CONTRASTS)

    assert html.count('role="img"') == len(CONTRASTS)
    assert "minder in de praktijk" in html
    assert "meer dan op papier" in html


def test_a_distribution_says_its_counts_in_words():
    html = rendered('{% distribution counts=counts title="25 vragen" %}', counts=DISTRIBUTION)

    assert "werkt aantoonbaar" in html
    assert ">10</span>" in html
