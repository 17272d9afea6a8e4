# SPDX-License-Identifier: EUPL-1.2
"""The texts beside a step: every measure has one at its start, the most fitting comes first, and mails stay short."""

import re

from dijkwacht.knowledge import public
from dijkwacht.knowledge.domain.aids import aids_for
from dijkwacht.knowledge.domain.checks_of_doing import AID_FIELDS, FIELD
from dijkwacht.knowledge.exchange import library
from dijkwacht.knowledge.values import Aid, AidKind, AidUse, Library

WHOLE = library()
AIDS = WHOLE.aids.values()
MAILS = [aid for aid in AIDS if aid.kind is AidKind.MAIL]
MOST_WORDS_OF_A_MAIL = 170
A_POINT_WITH_MINUTES = re.compile(r"\d+ (minuut|minuten): ")


def aid(slug, *uses):
    return Aid(
        slug=slug,
        version=1,
        title=slug,
        kind=AidKind.CHECKLIST,
        to="HRM",
        text=("Bel.",),
        uses=tuple(AidUse(measure=measure, step=step) for measure, step in uses),
    )


def library_with(*aids):
    return Library(indicators={}, measures={}, instruments={}, services={}, aids={aid.slug: aid for aid in aids})


def slugs(measure, step, whole):
    return [aid.slug for aid in aids_for(measure, step, whole)]


def test_what_fits_exactly_this_step_comes_before_what_fits_any_step():
    whole = library_with(aid("any", ("drill", 0)), aid("second", ("drill", 2)), aid("first", ("drill", 1)))

    assert slugs("drill", 1, whole) == ["first", "any"]
    assert slugs("drill", 2, whole) == ["second", "any"]
    assert slugs("drill", 3, whole) == ["any"]


def test_texts_that_fit_alike_keep_the_order_of_the_library():
    whole = library_with(aid("b", ("drill", 1)), aid("a", ("drill", 1)), aid("d", ("drill", 0)), aid("c", ("drill", 0)))

    assert slugs("drill", 1, whole) == ["b", "a", "d", "c"]


def test_a_text_for_this_step_and_for_any_step_stands_there_once():
    assert slugs("drill", 1, library_with(aid("both", ("drill", 0), ("drill", 1)))) == ["both"]


def test_another_measure_gets_nothing():
    assert slugs("oath", 1, library_with(aid("any", ("drill", 0)))) == []


def test_the_front_door_reads_our_own_library():
    assert public.aids_for("hold-dilemma-table", 2) == aids_for("hold-dilemma-table", 2, WHOLE) != ()


def test_every_measure_has_a_text_at_its_first_or_second_step():
    without = [one for one in WHOLE.measures if not (aids_for(one, 1, WHOLE) or aids_for(one, 2, WHOLE))]

    assert WHOLE.measures
    assert without == []


def test_a_text_names_known_fields_only_and_somebody_to_send_it_to():
    fields = {aid.slug: {one for text in (aid.subject, *aid.text) for one in FIELD.findall(text)} for aid in AIDS}

    assert AIDS
    assert {slug: found - AID_FIELDS for slug, found in fields.items() if not found <= AID_FIELDS} == {}
    assert [aid.slug for aid in AIDS if not aid.to] == []
    assert [aid.slug for aid in AIDS if not all(text.strip() for text in aid.text)] == []


def test_a_mail_has_a_subject_and_is_short():
    words = {mail.slug: sum(len(text.split()) for text in mail.text) for mail in MAILS}

    assert MAILS
    assert [mail.slug for mail in MAILS if not mail.subject] == []
    assert {slug: count for slug, count in words.items() if count >= MOST_WORDS_OF_A_MAIL} == {}


def test_only_a_mail_has_a_subject():
    assert [aid.slug for aid in WHOLE.aids.values() if aid.subject and aid.kind is not AidKind.MAIL] == []


def test_each_point_of_an_agenda_says_how_long_it_takes():
    agendas = [aid for aid in WHOLE.aids.values() if aid.kind is AidKind.AGENDA]

    assert agendas
    assert [text for agenda in agendas for text in agenda.text if not A_POINT_WITH_MINUTES.match(text)] == []


def test_a_checklist_has_five_to_nine_points():
    checklists = [aid for aid in WHOLE.aids.values() if aid.kind is AidKind.CHECKLIST]

    assert checklists
    assert [aid.slug for aid in checklists if not 5 <= len(aid.text) <= 9] == []
