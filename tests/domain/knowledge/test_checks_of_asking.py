# SPDX-License-Identifier: EUPL-1.2
"""What must hold in questionnaires, second readings and national figures: every fault has its place and its sentence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.domain.checks import remarks
from dijkwacht.knowledge.domain.faults import ContentFaults
from dijkwacht.knowledge.exchange import CONTENT, read_item
from dijkwacht.knowledge.values import AnswerScale, Library, Phrase, Respondents, SurveyTopic
from tests.support.asking import (
    CONTACT,
    FIGURE,
    INSTRUMENT,
    KNOWS,
    LINK,
    MET,
    READINGS,
    changed,
    phrase,
    questionnaire,
)
from tests.support.measuring import indicator

VALUE = FIGURE.values[0]


def said(**content):
    """The faults, as (kind, key, sentence), of a library in which the item named `one` is one of these."""
    known = {
        "indicators": {"a": indicator("a")},
        "measures": {},
        "instruments": {"one": INSTRUMENT},
        "services": {},
        "figures": {"met": replace(FIGURE, slug="met")},
    }
    for kind, item in content.items():
        known[kind] = known.get(kind, {}) | {item.slug: item}
    return [(kind, key, sentence) for kind, slug, key, sentence in remarks(Library(**known)) if slug == "one"]


def about(asked):
    return [(key, sentence) for _, key, sentence in said(questionnaires=asked)]


def test_what_is_whole_gets_no_remark():
    assert said(questionnaires=questionnaire(), readings=READINGS, figures=FIGURE) == []


def without(language):
    return Phrase(**({"nl": "ja", "en": "yes"} | {language: " "}))


@pytest.mark.parametrize(("language", "word"), [("nl", "Nederlandse"), ("en", "Engelse")])
def test_everything_that_is_read_stands_there_in_two_languages(language, word):
    gap = without(language)
    option = replace(CONTACT.options[0], text=gap)
    section = replace(questionnaire().sections[0], title=gap, lead=gap, items=(replace(MET, text=gap),))
    asked = questionnaire(
        title=gap,
        intro=gap,
        backgrounds=(replace(CONTACT, text=gap, options=(option, *CONTACT.options[1:])),),
        sections=(section,),
    )

    assert about(asked) == [
        (key, f"Van {place} ontbreekt de {word} tekst.")
        for key, place in [
            ("title", "de titel"),
            ("intro", "de inleiding"),
            ("backgrounds", "achtergrond “contact”"),
            ("backgrounds", "antwoord “desk” bij “contact”"),
            ("sections", "de titel van deel “work”"),
            ("sections", "de inleiding van deel “work”"),
            ("sections", "vraag “met”"),
        ]
    ]


def test_a_translation_that_is_not_there_at_all_is_named_with_the_line_it_belongs_to():
    text = (CONTENT / "questionnaires" / "raadsleden.yaml").read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if line.startswith("  en: Free"))

    with pytest.raises(ContentFaults) as wrong:
        read_item("".join(lines[:place] + lines[place + 1 :]), kind="questionnaires", file="raadsleden.yaml")

    assert [(fault.line, fault.message) for fault in wrong.value.faults] == [
        (place - 1, "title.en: De Engelse tekst ontbreekt.")
    ]


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        ({"minutes": 0}, "minutes", "Invullen duurt ten minste 1 en minder dan 10 minuten."),
        ({"minutes": 10}, "minutes", "Invullen duurt ten minste 1 en minder dan 10 minuten."),
        ({"sources": ()}, "sources", "Noem ten minste één bron."),
        ({"sections": ()}, "sections", "Stel ten minste één vraag."),
        (
            {"tables": (("contact",), ("department",))},
            "tables",
            "Noem ook []: de uitkomst voor iedereen samen.",
        ),
        ({"tables": ((), ("age",))}, "tables", "Een tabel noemt “age”, en daar vraagt deze vragenlijst niet naar."),
        ({"tables": ((), ("contact", "contact"))}, "tables", "Een tabel noemt “contact” twee keer."),
        (
            {"tables": ((), ("contact", "department"), ("department", "contact"))},
            "tables",
            "De tabel [contact × department] staat er twee keer in.",
        ),
        (
            {"respondents": Respondents.COUNCIL},
            "tables",
            "Een tabel noemt “department”, en daar vraagt deze vragenlijst niet naar.",
        ),
        (
            {"backgrounds": (CONTACT, *(replace(CONTACT, slug=slug) for slug in ("years", "place")))},
            "backgrounds",
            "Vraag hoogstens twee achtergronden: elke achtergrond wijst mensen aan.",
        ),
        (
            {"backgrounds": (CONTACT, replace(CONTACT, slug="department"))},
            "backgrounds",
            "Naar “department” vraagt Dijkwacht zelf al.",
        ),
        ({"backgrounds": (CONTACT, CONTACT)}, "backgrounds", "Achtergrond “contact” staat er twee keer in."),
        (
            {"backgrounds": (replace(CONTACT, options=CONTACT.options[:1]),)},
            "backgrounds",
            "Geef bij achtergrond “contact” ten minste twee antwoorden.",
        ),
        (
            {"backgrounds": (replace(CONTACT, options=(*CONTACT.options, CONTACT.options[0])),)},
            "backgrounds",
            "Antwoord “desk” staat twee keer bij “contact”.",
        ),
    ],
)
def test_a_questionnaire_is_short_and_says_beforehand_how_it_is_shown(changes, key, sentence):
    assert about(questionnaire(**changes)) == [(key, sentence)]


def test_two_backgrounds_and_a_table_of_both_may_be():
    both = (CONTACT, replace(CONTACT, slug="years"))

    assert about(questionnaire(backgrounds=both, tables=((), ("contact", "years")))) == []


def test_a_section_has_questions_and_no_name_stands_there_twice():
    section = questionnaire().sections[0]
    empty = replace(section, items=())

    assert about(questionnaire(sections=(section, empty))) == [
        ("sections", "Deel “work” heeft geen vragen."),
        ("sections", "Deel “work” staat er twee keer in."),
    ]
    assert about(questionnaire(sections=(section, replace(section, slug="other")))) == [
        ("sections", "Vraag “knows” staat er twee keer in."),
        ("sections", "Vraag “met” staat er twee keer in."),
    ]


LEVELS = "geef drie oplopende drempels, in hele vijftallen van 5 tot en met 95."


@pytest.mark.parametrize(
    ("item", "changes", "sentence"),
    [
        (KNOWS, {"indicator": "b"}, "noemt toetspunt “b”, dat niet bestaat."),
        (MET, {"national": "none"}, "noemt landelijk cijfer “none”, dat niet bestaat."),
        (KNOWS, {"national": "met"}, "een vraag hoort bij een toetspunt of naast een landelijk cijfer, niet bij allebei."),
        (KNOWS, {"topic": SurveyTopic.THREAT}, "dreiging en veiligheid zijn cijfers en horen bij geen toetspunt."),
        (
            KNOWS,
            {"scale": AnswerScale.FREQUENCY},
            "hoe vaak iets gebeurde, is een cijfer en hoort bij geen toetspunt.",
        ),
        (
            KNOWS,
            {"accusation": True, "topic": SurveyTopic.INTEGRITY},
            "een antwoord dat iemand aanwijst, hoort bij geen toetspunt.",
        ),
        (
            MET,
            {"accusation": True, "topic": SurveyTopic.ORDINARY},
            "wie iemand aanwijst, geeft een gevoelig antwoord; kies een ander onderwerp dan ordinary.",
        ),
        (MET, {"cutoffs": (40, 65, 90)}, "drempels horen bij een toetspunt, en dat noemt deze vraag niet."),
        *[
            (KNOWS, {"cutoffs": cutoffs}, LEVELS)
            for cutoffs in [(), (40, 65), (40, 65, 80, 90), (40, 66, 90), (65, 40, 90), (40, 40, 90), (0, 50, 90), (40, 65, 100)]
        ],
    ],
)  # fmt: skip
def test_an_answer_sets_a_level_or_is_a_figure(item, changes, sentence):
    [(key, found)] = about(changed(item, **changes))

    assert key == "sections"
    assert found.startswith(f"Vraag “{item.slug}”")
    assert found.endswith(sentence)


@pytest.mark.parametrize("cutoffs", [(5, 10, 15), (85, 90, 95)])
def test_cut_offs_may_lie_anywhere_a_released_share_can_be(cutoffs):
    assert about(changed(KNOWS, cutoffs=cutoffs)) == []


@given(st.lists(st.integers(-5, 105), max_size=5))
def test_any_other_cut_offs_than_three_rising_multiples_of_five_are_refused(cutoffs):
    """Told the other way round: what is accepted, are the combinations of three out of 5, 10 … 95."""
    accepted = about(changed(KNOWS, cutoffs=tuple(cutoffs))) == []

    assert accepted == (
        len(cutoffs) == 3 and 0 < cutoffs[0] < cutoffs[1] < cutoffs[2] < 100 and not any(one % 5 for one in cutoffs)
    )


def test_a_question_about_ones_own_manager_may_set_a_level():
    assert about(changed(KNOWS, topic=SurveyTopic.OWN_MANAGER)) == []


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        (
            {"instrument_version": "1.1"},
            "instrument_version",
            "Instrument “one” heeft nu versie 1.0: lees het opnieuw.",
        ),
        ({"links": (replace(LINK, question="z"),)}, "links", "Vraag “z” bestaat niet in dit instrument."),
        (
            {"links": (replace(LINK, indicator_version=2),)},
            "links",
            "Toetspunt “a” heeft nu versie 1: lees het opnieuw.",
        ),
        ({"links": (replace(LINK, because=" "),)}, "links", "Zeg waarom “a” past bij vraag “q”."),
        ({"links": (LINK, LINK)}, "links", "Vraag “q” met toetspunt “a” staat er twee keer in."),
    ],
)
def test_a_second_reading_is_of_what_is_asked_now(changes, key, sentence):
    assert said(readings=replace(READINGS, **changes)) == [("readings", key, sentence)]


def test_a_second_reading_names_an_indicator_that_the_question_names():
    library = {"indicators": {"a": indicator("a"), "b": indicator("b")}, "measures": {}, "services": {}}
    instruments = {"instruments": {"one": INSTRUMENT}}

    def links(slug):
        read = replace(READINGS, links=(replace(LINK, indicator=slug),))
        return [message for *_, message in remarks(Library(**library, **instruments, readings={"one": read}))]

    assert links("b") == ["Vraag “q” noemt toetspunt “b” niet."]
    assert links("c") == ["Vraag “q” noemt toetspunt “c” niet.", "Toetspunt “c” bestaat niet."]


def test_a_second_reading_is_of_an_instrument_that_there_is():
    library = Library(indicators={}, measures={}, instruments={}, services={}, readings={"one": READINGS})

    assert list(remarks(library)) == [("readings", "one", "slug", "Instrument “one” bestaat niet.")]


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        ({"values": ()}, "values", "Noem ten minste één cijfer."),
        ({"caution": ""}, "caution", "Zeg waar wie dit cijfer leest op moet letten."),
        ({"values": (VALUE, VALUE)}, "values", "Van ambtenaren in 2022 staan er twee cijfers in."),
        *[
            ({"values": (replace(VALUE, **gap),)}, "values", "Noem bij het cijfer van 2022 de groep, de woorden en de bron.")
            for gap in [{"group": ""}, {"words": " "}, {"source": replace(VALUE.source, title="")}]
        ],
        ({"values": (replace(VALUE, year=22),)}, "values", "“22” is geen jaar waarover wij cijfers kennen."),
        ({"values": (replace(VALUE, percent=101),)}, "values", "Het cijfer van 2022 is geen percentage."),
        ({"values": (replace(VALUE, percent=-1),)}, "values", "Het cijfer van 2022 is geen percentage."),
    ],
)  # fmt: skip
def test_a_figure_never_goes_without_year_group_source_and_caution(changes, key, sentence):
    assert said(figures=replace(FIGURE, **changes)) == [("figures", key, sentence)]


@pytest.mark.parametrize("percent", [None, 0, 100])
def test_a_figure_may_be_words_only_nothing_or_everybody(percent):
    assert said(figures=replace(FIGURE, values=(replace(VALUE, percent=percent),))) == []


def test_a_phrase_in_both_languages_is_no_fault():
    assert about(questionnaire(title=phrase("Iets anders"))) == []
