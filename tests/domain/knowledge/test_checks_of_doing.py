# SPDX-License-Identifier: EUPL-1.2
"""What must hold in the content that helps to carry a plan: every fault has its place and its sentence."""

from dataclasses import replace
from datetime import date

import pytest

from dijkwacht.knowledge.domain.checks import remarks
from dijkwacht.knowledge.values import (
    NO_TROUBLE,
    Activity,
    ActivitySet,
    Aid,
    AidKind,
    AidUse,
    Dilemma,
    Hours,
    Letter,
    LetterGroup,
    LetterSection,
    Library,
    PrivacyRisk,
    Public,
    Retained,
    RoomPrivacy,
    Source,
    Step,
    Talk,
    Theme,
)
from tests.support.doing import practice
from tests.support.measuring import indicator, measure

BOOK = (Source(title="Boek"),)
CHECKED = date(2026, 11, 21)
PRACTICE = practice(measures=("drill",))
AID = Aid(
    slug="one",
    version=1,
    title="Mail",
    kind=AidKind.MAIL,
    to="de secretaris",
    text=("Beste {naam},", "Kom met [wie] naar {organisatie}."),
    uses=(AidUse(measure="drill", step=2), AidUse(measure="drill")),
    subject="Oefenen bij {organisatie}",
)
ACTIVITY = Activity(
    slug="one",
    version=1,
    title="Oefening",
    theme=Theme.INTEGRITY,
    set=ActivitySet.YEAR,
    month=12,
    every_years=1,
    audience=Public.TEAM,
    form="gesprek",
    why="Het zakt weg.",
    minutes=5,
    hours=Hours(coordinator=1),
    steps=("Doe het.",),
    small_variant="Doe het kort.",
    sources=BOOK,
    talk="one",
)
DILEMMA = Dilemma(title="Een kaartje", situation="U krijgt er een.", questions=("En dan?",), afterthought="Meld het.")
TALK = Talk(
    slug="one",
    version=1,
    title="Vijf minuten",
    theme=Theme.INTEGRITY,
    audience=Public.TEAM,
    minutes=5,
    goal="Praten.",
    preparation=(),
    opening="Welkom.",
    dilemmas=(DILEMMA,),
    closing="Dank.",
    careful="Noem geen namen.",
    sources=BOOK,
)
SECTION = LetterSection(title="Aan {raad}", paragraphs=("{Organisatie} heeft {uren_per_week}.",), table="actions")
LETTER = Letter(
    slug="one",
    version=1,
    title="Brief",
    group=LetterGroup.BOARD,
    summary="Voor de raad.",
    reader="de raad",
    sections=(replace(SECTION, bullets=("[vul in]",), closing=("Op {datum}.",), when="has_plan"),),
    sources=BOOK,
    checked_on=CHECKED,
)
SHEET = RoomPrivacy(
    slug="one",
    version=1,
    title="Ruimte",
    purpose="Meten.",
    ground="Taak van algemeen belang.",
    subjects=("medewerkers",),
    data=("naam",),
    readers=("de coördinator",),
    not_done=(),
    retention=(Retained(what="naam", term="een jaar", ground="selectielijst"),),
    security=("inloggen",),
    risks=(PrivacyRisk(risk="meelezen", likelihood="klein", measure="rollen"),),
    works_council="Bespreek het.",
    sources=BOOK,
    checked_on=CHECKED,
)


def said(**content):
    """The faults, as (kind, key, sentence), of a library in which the item named `one` is one of these."""
    steps = tuple(Step(text=text, hours=Hours(owner=1)) for text in ("Oefen.", "Oefen nog eens."))
    known = {
        "indicators": {"a": indicator("a")},
        "measures": {"drill": measure("drill", raises={}, steps=steps)},
        "instruments": {},
        "services": {},
        "talks": {"one": TALK},
    }
    whole = Library(**(known | {kind: {"one": item} for kind, item in content.items()}))
    return [(kind, key, sentence) for kind, slug, key, sentence in remarks(whole) if slug == "one"]


def test_what_is_whole_gets_no_remark():
    assert said(practices=PRACTICE, aids=AID, activities=ACTIVITY, talks=TALK, letters=LETTER, privacy=SHEET) == []


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        ({"indicators": ("b",)}, "indicators", "Toetspunt “b” bestaat niet."),
        ({"measures": ("drill", "rest")}, "measures", "Maatregel “rest” bestaat niet."),
        ({"indicators": ()}, "indicators", "Noem één tot vijf toetspunten waar dit bij hoort."),
        ({"indicators": ("a",) * 6}, "indicators", "Noem één tot vijf toetspunten waar dit bij hoort."),
        ({"how": ("Begin.", "Stop.")}, "how", "Noem drie tot zes stappen."),
        ({"how": ("Stap.",) * 7}, "how", "Noem drie tot zes stappen."),
        ({"went_wrong": " "}, "went_wrong", f"Noem wat moeilijk was, of schrijf “{NO_TROUBLE}”"),
        ({"sources": ()}, "sources", "Noem ten minste één bron."),
    ],
)
def test_a_practice_answers_something_tells_how_and_says_where_it_comes_from(changes, key, sentence):
    assert said(practices=replace(PRACTICE, **changes)) == [("practices", key, sentence)]


@pytest.mark.parametrize("changes", [{"indicators": ("a",) * 5}, {"how": ("Stap.",) * 6}, {"measures": ()}])
def test_a_practice_may_answer_five_indicators_in_six_steps_and_name_no_measure(changes):
    assert said(practices=replace(PRACTICE, **changes)) == []


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        ({"uses": ()}, "uses", "Noem bij welke maatregel deze tekst helpt."),
        ({"uses": (AidUse(measure="rest"),)}, "uses", "Maatregel “rest” bestaat niet."),
        ({"uses": (AidUse(measure="drill", step=3),)}, "uses", "Maatregel “drill” heeft geen stap 3."),
        ({"uses": (AidUse(measure="drill", step=-1),)}, "uses", "Maatregel “drill” heeft geen stap -1."),
        ({"subject": "Voor {gemeente}"}, "text", "Het veld {gemeente} kennen wij niet."),
        ({"text": ("Dag {}.",)}, "text", "Het veld {} kennen wij niet."),
    ],
)
def test_a_text_helps_with_a_step_that_there_is_and_has_only_fields_that_are_filled_in(changes, key, sentence):
    assert said(aids=replace(AID, **changes)) == [("aids", key, sentence)]


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        ({"month": 0}, "month", "Een maand is 1 tot en met 12."),
        ({"month": 13}, "month", "Een maand is 1 tot en met 12."),
        ({"every_years": 0}, "every_years", "Iets keert ten vroegste elk jaar terug."),
        ({"minutes": 0}, "minutes", "Zeg hoeveel minuten het een deelnemer kost."),
        ({"talk": "two"}, "talk", "Gesprek “two” bestaat niet."),
        ({"steps": ()}, "steps", "Noem er ten minste één."),
        ({"sources": ()}, "sources", "Noem er ten minste één."),
    ],
)
def test_an_activity_has_its_month_its_time_and_a_talk_that_there_is(changes, key, sentence):
    assert said(activities=replace(ACTIVITY, **changes)) == [("activities", key, sentence)]


def test_an_activity_may_be_in_january_and_have_no_talk():
    assert said(activities=replace(ACTIVITY, month=1, talk="")) == []


@pytest.mark.parametrize(
    ("changes", "key", "sentence"),
    [
        ({"dilemmas": ()}, "dilemmas", "Noem er ten minste één."),
        ({"sources": ()}, "sources", "Noem er ten minste één."),
        (
            {"dilemmas": (DILEMMA, replace(DILEMMA, title="Een tas", questions=()))},
            "dilemmas",
            "Stel bij “Een tas” ten minste één vraag.",
        ),
    ],
)
def test_a_talk_has_a_dilemma_with_a_question(changes, key, sentence):
    assert said(talks=replace(TALK, **changes)) == [("talks", key, sentence)]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": "Aan {wie}"}, "Het veld {wie} kennen wij niet."),
        ({"paragraphs": ("Op {dag}.",)}, "Het veld {dag} kennen wij niet."),
        ({"bullets": ("Om {uur}.",)}, "Het veld {uur} kennen wij niet."),
        ({"closing": ("{groet}",)}, "Het veld {groet} kennen wij niet."),
        ({"table": "people"}, "De tabel “people” kennen wij niet."),
        ({"when": "it_rains"}, "De voorwaarde “it_rains” kennen wij niet."),
    ],
)
def test_a_letter_has_only_fields_tables_and_conditions_that_are_known(changes, sentence):
    letter = replace(LETTER, sections=(SECTION, replace(SECTION, **changes)))

    assert said(letters=letter) == [("letters", "sections", sentence)]


def test_a_letter_has_a_section():
    assert said(letters=replace(LETTER, sections=())) == [("letters", "sections", "Schrijf ten minste één deel.")]


@pytest.mark.parametrize("key", ["subjects", "data", "readers", "retention", "security", "risks", "sources"])
def test_a_privacy_sheet_leaves_nothing_out(key):
    assert said(privacy=replace(SHEET, **{key: ()})) == [("privacy", key, "Noem er ten minste één.")]
