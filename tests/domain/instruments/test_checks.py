# SPDX-License-Identifier: EUPL-1.2
"""What keeps an own instrument from being used, and on which line of its file."""

import pytest

from dijkwacht.instruments.domain.checks import faults_of
from dijkwacht.instruments.exchange.instrument_yaml import InstrumentFaults, read_instrument, text_of
from dijkwacht.instruments.values import Around
from dijkwacht.knowledge.public import library
from tests.support import own_content

AROUND = Around(library=library())
TEXT = own_content.text()


def line_of(part):
    return next(nr for nr, line in enumerate(TEXT.splitlines(), start=1) if part in line)


def faults(text, around=AROUND):
    with pytest.raises(InstrumentFaults) as caught:
        read_instrument(text, around)
    return [(one.line, one.message) for one in caught.value.faults]


def test_a_whole_instrument_has_no_fault():
    assert faults_of(own_content.content(), AROUND) == ()


@pytest.mark.parametrize(
    ("old", "new", "part", "message"),
    [
        ("slug: eigen-evenementen", "slug: snelle-scan", "slug: eigen-evenementen", "uit de bibliotheek"),
        ("slug: eigen-evenementen", "slug: evenementen", "slug: eigen-evenementen", "begint met “eigen-”"),
        ("slug: eigen-evenementen", "slug: Eigen Feest", "slug: eigen-evenementen", "kan geen slug zijn"),
        ('version: "1.0"', 'version: "een"', 'version: "1.0"', "Een versie is een getal"),
        ("slug: tweede-lezer", "slug: organisator-gesproken", "slug: tweede-lezer", "staat er twee keer"),
        ("  - slug: avond-zelf", "  - slug: aanvraag", "  - slug: avond-zelf", "Pijler “aanvraag” staat er twee keer"),
        ("[permits-discretion]", "[bestaat-niet]", "[permits-discretion]", "“bestaat-niet”, dat niet bestaat"),
        ("[permits-discretion]", "[]", "[permits-discretion]", "heeft nog geen toetspunt"),
        (
            "[permits-discretion]",
            "[permits-discretion, permits-discretion]",
            "[permits-discretion]",
            "Toetspunt “permits-discretion” staat er twee keer",
        ),
        (
            "[permits-discretion]",
            "[oath, rotation, speak-up, single-handers, spot-checks, side-activities, secrecy-known]",
            "[permits-discretion]",
            "heeft 7 toetspunten",
        ),
        ("licence: EUPL-1.2", "licence: ''", "licence: EUPL-1.2", "licentie: hier ontbreekt de tekst"),
        ("minutes: 40", "minutes: 0", "minutes: 40", "aantal minuten"),
        ("owner: Waterrijk", f"owner: {'x' * 121}", "owner: Waterrijk", "dit zijn 121 tekens"),
        ("owner: Waterrijk", 'owner: "a\\u0007"', "owner: Waterrijk", "geen letter"),
        ("minimum: 2", "minimum: 4", "minimum: 2", "het niveau is 0, 1, 2 of 3"),
        ("minimum: 1, share: 0.75", "minimum: 1, share: 1.5", "minimum: 1", "tussen 0 en 1"),
        ("phase: Zo werken wij", "phase: Beginnen", "phase: Zo werken wij", "staan niet bij elkaar"),
        (
            "minimum: 2, share: 0.75",
            "minimum: 2, share: 0.75, indicators: [oath]",
            "minimum: 2",
            "noemt toetspunt “oath”, dat deze pijler niet vraagt",
        ),
        (
            "slug: eigen-toezicht-op-de-avond",
            "slug: bibob-policy",
            "slug: eigen-toezicht-op-de-avond",
            "bestaat al in de bibliotheek",
        ),
        (
            "  - slug: eigen-toezicht-op-de-avond",
            "  - slug: eigen-anders",
            "  - slug: eigen-toezicht-op-de-avond",
            "Bij geen enkele vraag hoort",
        ),
        ("max_age_months: 18", "max_age_months: 0", "max_age_months: 18", "1 tot 120 maanden"),
    ],
)
def test_each_fault_has_its_line(old, new, part, message):
    assert old in TEXT

    found = faults(TEXT.replace(old, new, 1))

    assert any(line == line_of(part) and message in told for line, told in found), found


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title: Evenementen en vergunningen\n", "", "title: Deze regel ontbreekt."),
        ("minutes: 40", "minutes: veertig", "minutes: Hier hoort een heel getal."),
        ("minutes: 40", "minutes: 40\nkleur: blauw", "kleur: Deze sleutel kennen wij niet."),
        ("minutes: 40", "minutes: 40\nminutes: 50", "“minutes” staat er twee keer."),
        ("licence: EUPL-1.2", "licence: &x EUPL-1.2", "Verwijzingen met & en * lezen wij niet."),
        ("licence: EUPL-1.2", "licence: !!str EUPL-1.2", "Aanduidingen met ! lezen wij niet."),
        ("licence: EUPL-1.2", "licence: [" + "[" * 30 + "]" * 31, "Dit bestand is te diep genest."),
        ("licence: EUPL-1.2", "licence: 'EUPL", "Geen geldige YAML"),
    ],
)
def test_what_is_no_honest_instrument_is_refused(old, new, message):
    found = faults(TEXT.replace(old, new, 1))

    assert any(message in told for _, told in found), found


def test_every_fault_is_told_at_once_in_the_order_of_the_file():
    found = faults(TEXT.replace("minutes: 40", "minutes: 0").replace("[permits-discretion]", "[bestaat-niet]"))

    assert [line for line, _ in found] == [line_of("minutes: 40"), line_of("[permits-discretion]")]


@pytest.mark.parametrize(
    ("chain", "message"),
    [
        ({}, "Dit loopt rond: eigen-evenementen → eigen-evenementen."),
        (
            {"eigen-a": "eigen-b", "eigen-b": "eigen-evenementen"},
            "eigen-evenementen → eigen-a → eigen-b → eigen-evenementen.",
        ),
        ({"eigen-a": "eigen-b", "eigen-b": "eigen-a"}, "eigen-evenementen → eigen-a → eigen-b → eigen-a."),
    ],
)
def test_a_variant_that_goes_round_is_a_fault(chain, message):
    first = "eigen-a" if chain else "eigen-evenementen"
    text = TEXT.replace("minutes: 40", f"minutes: 40\nvariant_of: {first}\nregion: Noord")

    assert any(message in told for _, told in faults(text, Around(library=library(), variants=chain)))


def test_a_variant_of_what_is_not_there_is_a_fault_and_of_the_library_is_not():
    text = TEXT.replace("minutes: 40", "minutes: 40\nvariant_of: nergens")

    assert any("“nergens” bestaat niet" in told for _, told in faults(text))
    assert read_instrument(text.replace("nergens", "snelle-scan"), AROUND).instrument.variant_of == "snelle-scan"


def test_an_own_indicator_belongs_to_one_instrument():
    around = Around(library=library(), elsewhere={own_content.OWN_INDICATOR: "Bouw"})

    assert any("hoort al bij “Bouw”" in told for _, told in faults(TEXT, around))


def test_a_published_version_is_not_written_anew():
    around = Around(library=library(), released=(own_content.content(),))

    assert read_instrument(TEXT, around) == own_content.content()
    assert any("al gepubliceerd" in told for _, told in faults(TEXT.replace("minutes: 40", "minutes: 41"), around))


def test_an_own_indicator_with_other_words_needs_a_next_version():
    around = Around(library=library(), released=(own_content.content(),))
    later = TEXT.replace('version: "1.0"', 'version: "2.0"')
    other = later.replace("Op papier kan iedereen organisator zijn.", "Iedereen kan organisator zijn.")

    assert read_instrument(later, around)
    assert any("Verhoog “version”" in told for _, told in faults(other, around))
    newer = other.replace("    version: 1\n", "    version: 2\n", 1)
    assert read_instrument(newer, around).own[own_content.OWN_INDICATOR].version == 2


@pytest.mark.parametrize(
    ("raw", "line", "message"),
    [
        (b"x" * 500_001, 1, "te groot"),
        (b"slug: a\ntitle: \xff\n", 2, "Dit is geen tekst"),
    ],
)
def test_what_is_too_large_or_no_text_is_not_read(raw, line, message):
    with pytest.raises(InstrumentFaults) as caught:
        text_of(raw)

    assert [(one.line, message in one.message) for one in caught.value.faults] == [(line, True)]


@pytest.mark.parametrize("text", ["", "- een lijst", "42", "null", "[]", "slug"])
def test_what_is_no_mapping_is_told_so(text):
    assert faults(text)
