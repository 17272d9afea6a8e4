# SPDX-License-Identifier: EUPL-1.2
"""Content files: YAML 1.2 as people write it, faults that name file, line and remedy, and a lock on what is released."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.knowledge.domain.faults import ContentFaults
from dijkwacht.knowledge.domain.released import lock_text, read_lock
from dijkwacht.knowledge.exchange import (
    CONTENT,
    KINDS,
    LOCK,
    NoYaml,
    checked,
    digest,
    from_snapshot,
    library,
    parse,
    read_item,
    release,
    snapshot,
)

OATH = """\
slug: oath
version: 1
topic: culture
statement: Wij leggen de eed af.
why: Omdat de wet het vraagt.
levels: {absent: nee, paper: staat er, in_use: doen wij, proven: is te zien}
test_question: Wanneer legde u de eed af?
proof: [ondertekende eed]
informants: [HRM]
dimension: {circumstance: people, origin: internal, intent: intended, nature: human}
scope: organisation
weight: 2
weight_reason: Het is wet.
max_age_months: 24
sensitivity: working
sources:
  - title: Ambtenarenwet 2017
"""
DRILL = """\
slug: drill
version: 1
title: Oefen
why: Wie oefent, weet het.
raises: {oath: 2}
steps:
  - text: Oefen een uur.
    hours: {owner: 1.5, participant: 10}
owner: oov
makes_document: false
sizes: [small, medium]
small_variant:
  text: Oefen met de buren.
  hours: {owner: 1}
sources:
  - title: Eigen ervaring
"""
SCAN = """\
slug: scan
version: "1.0"
title: Scan
label: Eigen vragenset
summary: Kort.
owner: Dijkwacht
licence: EUPL-1.2
minutes: 10
pillars:
  - slug: culture
    title: Cultuur
    short_title: Cultuur
    summary: Kort.
    questions:
      - {slug: oath, text: Legt u de eed af?, help: Vraag HRM., indicators: [oath]}
sources:
  - title: Eigen bron
start_with: [oath]
"""


@pytest.fixture
def content(tmp_path):
    """A library of one indicator, one measure and one instrument, in files."""
    for kind in KINDS:
        (tmp_path / kind).mkdir()
    write(tmp_path, "indicators/oath", OATH)
    write(tmp_path, "measures/drill", DRILL)
    write(tmp_path, "instruments/scan", SCAN)
    return tmp_path


def write(root, item, text):
    (root / f"{item}.yaml").write_text(text, encoding="utf-8")


def faults_of(function, *arguments):
    with pytest.raises(ContentFaults) as found:
        function(*arguments)
    return [str(fault) for fault in found.value.faults]


def read(text):
    return read_item(text, kind="indicators", file="indicators/oath.yaml").item


def test_a_small_library_holds_together(content):
    whole = library(content)

    assert whole.indicators["oath"].levels.in_use == "doen wij"
    assert whole.measures["drill"].hours_once.total == 11.5
    assert [question.slug for question in whole.instruments["scan"].questions] == ["oath"]


def test_our_own_library_holds_together_and_nothing_released_was_changed():
    assert len(checked(CONTENT).indicators) > 100


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("off", "off"), ("NO", "NO"), ("0060", "0060"), ("60", 60),
        ("-5", -5), ("0", 0), ("1.5", 1.5), ("1_000", "1_000"), ("0x1F", "0x1F"), ("0o17", "0o17"), ("12:30", "12:30"),
        ("2026-01-31", "2026-01-31"), ("true", True), ("True", "True"), ("false", False), ("null", None), ("~", None),
        ("", None), ("'60'", "60"), ('"no"', "no"), ("1e3", "1e3"), (".5", ".5"), ("=", "="), ("<<", "<<"),
    ],
)  # fmt: skip
def test_words_are_read_as_yaml_1_2_and_nothing_else(written, value):
    data, _ = parse(f"key: {written}")

    assert data == {"key": value}
    assert type(data["key"]) is type(value)


def test_a_key_that_stands_twice_is_a_fault_with_its_second_line():
    assert faults_of(read, OATH + "weight: 3\n") == ["indicators/oath.yaml:18: “weight” staat er twee keer."]
    with pytest.raises(NoYaml, match="twee keer") as found:
        parse("a: 1\nb: {c: 1,\n  c: 2}\n")
    assert found.value.line == 3


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("weight: 2\n", "", "1: weight: Deze regel ontbreekt."),
        ("weight: 2", "weight: zwaar", "12: weight: Hier hoort een heel getal."),
        ("weight: 2", 'weight: "2"', "12: weight: Hier hoort een heel getal."),
        ("weight: 2", "wieght: 2\nweight: 2", "12: wieght: Deze sleutel kennen wij niet."),
        ("statement: Wij leggen de eed af.", "statement: 7", "4: statement: Hier hoort tekst."),
        ("statement: Wij leggen de eed af.", "statement: true", "4: statement: Hier hoort tekst."),
        ("proof: [ondertekende eed]", "proof: eed", "8: proof: Hier hoort een lijst."),
        (
            "scope: organisation",
            "paper_suffices: ja\nscope: organisation",
            "11: paper_suffices: Hier hoort true of false.",
        ),
        (
            "  - title: Ambtenarenwet 2017",
            "  - titel: Ambtenarenwet 2017",
            "17: sources.0.titel: Deze sleutel kennen wij niet.",
        ),
        ("levels: {absent: nee, ", "levels: {", "6: levels.absent: Deze regel ontbreekt."),
    ],
)
def test_a_fault_names_file_line_and_remedy(old, new, fault):
    assert OATH.count(old) == 1
    assert f"indicators/oath.yaml:{fault}" in faults_of(read, OATH.replace(old, new))


def test_a_word_outside_the_choices_names_the_choices():
    (fault,) = faults_of(read, OATH.replace("scope: organisation", "scope: gebouw"))

    assert fault.startswith("indicators/oath.yaml:11: scope: kies 'organisation'")


def test_a_date_that_does_not_exist_is_a_fault():
    law = (
        "law: {title: Wet, article: '1', requires_document: true, url: https://wetten.overheid.nl/, "
        "territories: [european], checked_on: 2026-02-30}\n"
    )

    (fault,) = faults_of(read, OATH + law)

    assert fault.startswith("indicators/oath.yaml:18: law.checked_on: ")
    assert read(OATH + law.replace("2026-02-30", "2026-02-28")).law.checked_on.day == 28


@pytest.mark.parametrize("text", ["", "- een\n- lijst\n", "gewoon tekst", "42", "null"])
def test_a_file_that_is_no_item_is_a_fault(text):
    assert faults_of(read, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1, 2\n", 3),
        ("a: 'open\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ("a: &x 1\nb: *x\n", 1),
        ("a: 1\nb: *x\n", 2),
        ("a: !!python/object:os.system 1\n", 1),
        ("a: 1\nb: !!int word\n", 2),
        ("? [a, b]\n: c\n", 1),
        ("a: 1\n--- \nb: 2\n", 2),
        ("[" * 100_000, 1),
        ("a: " + "{a: " * 60 + "1" + "}" * 60, 1),
        ("a: \x00", 1),
        ("a: \ud800", 1),
        ("a: " + "9" * 5000, 1),
    ],
    ids=[
        "unfinished list", "unfinished text", "tab", "anchor", "alias", "object", "tag", "key that is a list",
        "two documents", "deeper than the parser can bear", "deep", "control character", "half a character",
        "a number without end",
    ],
)  # fmt: skip
def test_what_is_no_honest_yaml_is_refused_with_its_line(text, line):
    with pytest.raises(NoYaml) as found:
        parse(text)

    assert found.value.line == line


@given(st.text(max_size=40))
def test_any_text_is_data_or_no_yaml(text):
    try:
        data, line_of = parse(text)
    except NoYaml as fault:
        assert fault.line >= 1  # noqa: PT017  either outcome is right
    else:
        assert line_of(()) >= 1
        digest(data)


def test_all_faults_of_all_files_come_together_in_order(content):
    write(content, "indicators/oath", OATH.replace("weight: 2", "weight: 7"))
    write(content, "measures/drill", DRILL.replace("oath: 2", "eed: 0").replace("small_variant", "small"))
    write(content, "instruments/scan", SCAN.replace("indicators: [oath]", "indicators: [eed]"))

    assert faults_of(library, content) == [
        "indicators/oath.yaml:12: Het gewicht is 1, 2 of 3.",
        "instruments/scan.yaml:9: Vraag “oath” noemt toetspunt “eed”, dat niet bestaat.",
        "measures/drill.yaml:1: small_variant: Deze regel ontbreekt.",
        "measures/drill.yaml:12: small: Deze sleutel kennen wij niet.",
    ]


@pytest.mark.parametrize(
    ("item", "old", "new", "fault"),
    [
        ("indicators/oath", "slug: oath", "slug: eed", "indicators/oath.yaml:1: De slug is “eed”"),
        ("indicators/oath", "max_age_months: 24", "max_age_months: 0", "indicators/oath.yaml:14: Een waarneming geldt"),
        ("indicators/oath", "sources:\n  - title: Ambtenarenwet 2017", "sources: []", "indicators/oath.yaml:16: Noem ten minste één bron"),
        ("measures/drill", "{oath: 2}", "{oath: 0}", "measures/drill.yaml:5: Niveau 0 kan geen doel zijn"),
        ("measures/drill", "{oath: 2}", "{}", "measures/drill.yaml:5: Noem wat deze maatregel verbetert."),
        ("measures/drill", "{oath: 2}", "{eed: 2}", "measures/drill.yaml:5: Toetspunt “eed” bestaat niet."),
        ("measures/drill", "owner: oov", "owner: oov\nneeds_first: [rest]", "measures/drill.yaml:10: Maatregel “rest” bestaat niet."),
        ("measures/drill", "owner: oov", "owner: oov\nneeds_first: [drill]", "measures/drill.yaml:10: Deze maatregel wacht op zichzelf."),
        ("measures/drill", "makes_document: false", "makes_document: true", "measures/drill.yaml:6: Begin met “Bestaat het al"),
        ("instruments/scan", "[oath]\n", "[oath, eed]\n", "instruments/scan.yaml:18: Vraag “eed” bestaat niet in dit instrument."),
        ("instruments/scan", "indicators: [oath]", "indicators: []", "instruments/scan.yaml:9: Vraag “oath” noemt 1 tot 6"),
    ],
)  # fmt: skip
def test_what_must_hold_between_files(content, item, old, new, fault):
    text = (content / f"{item}.yaml").read_text(encoding="utf-8")
    write(content, item, new.join(text.rsplit(old, 1)))

    assert any(found.startswith(fault) for found in faults_of(library, content))


def test_a_question_that_stands_in_two_pillars_is_a_fault(content):
    pillar = SCAN[SCAN.index("  - slug: culture") : SCAN.index("sources:")]
    write(content, "instruments/scan", SCAN.replace(pillar, pillar + pillar.replace("culture", "habits", 1)))

    assert faults_of(library, content) == ["instruments/scan.yaml:9: Vraag “oath” staat er twee keer in."]


def test_two_measures_that_wait_for_each_other_are_both_named(content):
    first = DRILL.replace("slug: drill", "slug: first").replace("owner: oov", "owner: oov\nneeds_first: [second]")
    write(content, "measures/first", first)
    write(content, "measures/second", first.replace("slug: first", "slug: second").replace("[second]", "[first]"))

    assert faults_of(library, content) == [
        "measures/first.yaml:10: Deze maatregel wacht op zichzelf.",
        "measures/second.yaml:10: Deze maatregel wacht op zichzelf.",
    ]


def test_a_round_gets_back_the_very_texts_that_it_kept(content):
    whole = library(content)

    instrument, indicators = from_snapshot(snapshot(whole.instruments["scan"], whole))

    assert instrument == whole.instruments["scan"]
    assert indicators == whole.indicators


def test_our_own_instruments_come_back_from_a_snapshot_unchanged():
    whole = library()
    for instrument in whole.instruments.values():
        again, indicators = from_snapshot(snapshot(instrument, whole))

        assert again == instrument
        assert all(indicators[slug] == whole.indicators[slug] for slug in indicators)


def test_a_digest_does_not_depend_on_the_order_of_keys():
    assert digest({"a": 1, "b": [1, 2]}) == digest({"b": [1, 2], "a": 1}) != digest({"a": 1, "b": [2, 1]})


def test_the_first_release_locks_everything_and_the_second_nothing(content):
    assert release(content) == 3
    lines = (content / LOCK).read_text(encoding="utf-8").splitlines()
    assert [line.split(" ")[:2] for line in lines[1:]] == [
        ["indicators/oath", "1"],
        ["instruments/scan", "1.0"],
        ["measures/drill", "1"],
    ]
    assert release(content) == 0


def test_released_content_that_changed_is_refused_with_its_file_and_the_remedy(content):
    release(content)
    before = (content / LOCK).read_bytes()
    write(content, "indicators/oath", OATH.replace("Wij leggen", "Iedereen legt"))

    for deed in (checked, release):
        assert faults_of(deed, content) == ["indicators/oath.yaml:2: Versie 1 is uitgebracht. Verhoog “version”."]
    assert (content / LOCK).read_bytes() == before


def test_a_new_version_is_added_and_the_old_one_stays_locked(content):
    release(content)
    write(content, "indicators/oath", OATH.replace("Wij leggen", "Iedereen legt").replace("version: 1", "version: 2"))

    assert release(content) == 1
    assert (content / LOCK).read_text(encoding="utf-8").count("indicators/oath ") == 2
    write(content, "indicators/oath", OATH.replace("Wij leggen", "Niemand legt"))
    assert faults_of(checked, content) == ["indicators/oath.yaml:2: Versie 1 is uitgebracht. Verhoog “version”."]


def test_comments_and_line_breaks_are_free(content):
    release(content)
    write(
        content,
        "indicators/oath",
        "# Nagelezen in november.\n" + OATH.replace("Wij leggen de eed af.", ">-\n  Wij leggen\n  de eed af."),
    )

    assert checked(content)


def test_content_with_a_fault_is_not_locked(content):
    write(content, "indicators/oath", OATH.replace("weight: 2", "weight: 9"))

    assert faults_of(release, content)
    assert not (content / LOCK).exists()


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "indicators/oath 1", "indicators/oath 1 other", ""])
def test_a_lock_that_was_merged_badly_is_refused(content, line):
    release(content)
    with (content / LOCK).open("a", encoding="utf-8") as lock:
        lock.write(f"{line}\n")

    assert faults_of(checked, content) == ["released.lock:5: Deze regel klopt niet. Neem die van de hoofdtak over."]


WORDS = st.text(st.characters(categories=["Ll", "Nd"], include_characters="-/."), min_size=1)


@given(st.dictionaries(st.tuples(WORDS, WORDS), WORDS))
def test_a_lock_reads_back_as_it_was_written(released):
    assert read_lock(lock_text(released), file=LOCK) == released
