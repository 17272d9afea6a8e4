# SPDX-License-Identifier: EUPL-1.2
"""Files in: everything that is wrong is named with its row and remedy, or else all of it is taken."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.intake import (
    RawFile,
    as_observations,
    read_intake,
)
from dijkwacht.assessments.values import HOUSE, AgreedLevel, Recommendation, SourceKind, Unit
from dijkwacht.documents.values import FileFaults, Row
from dijkwacht.knowledge.values import Instrument, Library, Scope
from dijkwacht.values.days import read_day
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.organisations import Feature, OrganisationKind, Territory
from tests.support.measuring import WATERRIJK, indicator

LIBRARY = Library(
    indicators={
        "gifts-known": indicator("gifts-known"),
        "oath": indicator("oath", version=3, scope=Scope.DEPARTMENT),
        "drill-held": indicator("drill-held"),
    },
    measures={},
    instruments={},
    services={},
)
SCAN = Instrument(
    slug="scan", version="1.0", title="Scan", label="", summary="", owner="", licence="", minutes=1, pillars=(), sources=()
)  # fmt: skip
TALK = {"id": "g1", "kind": "gesprek", "title": "Gesprek", "on": "1-3-2026", "function": "teamleider"}
SEEN = {"source": "g1", "indicator": "gifts-known", "level": "ingevoerd"}


def raw(*observations, sources=(TALK,), advice=(), columns=None, **head):
    """A file whose rows are numbered as in a sheet: sources from 11, observations from 21, advice from 31."""

    def rows(some, start):
        return tuple(Row(row=number, cells=cells) for number, cells in enumerate(some, start))

    return RawFile(
        head=Row(row=1, cells={"organisation": "GM9998", **head}),
        sources=rows(sources, 11),
        observations=rows(observations, 21),
        recommendations=rows(advice, 31),
        columns=columns or {},
    )


def faults_of(file, **fields):
    with pytest.raises(FileFaults) as found:
        read_intake(file, library=LIBRARY, **fields)
    return [(fault.row, fault.column, fault.found) for fault in found.value.faults]


def test_a_file_without_faults_is_taken_in_whole():
    intake = read_intake(
        raw(SEEN, {**SEEN, "indicator": "oath", "level": 0, "unit": "Burgerzaken", "note": "Nog niet."}),
        library=LIBRARY,
    )

    gifts, oath = intake.observations
    assert intake.organisation == "GM9998"
    assert (gifts.reading, gifts.unit, gifts.evidence_on) == (Level.IN_USE, HOUSE, date(2026, 3, 1))
    assert (oath.reading, oath.note) == (Level.ABSENT, "Nog niet.")
    assert (oath.unit, oath.unit.name) == (Unit(Scope.DEPARTMENT, "burgerzaken"), "Burgerzaken")
    (source,) = intake.sources
    assert (source.kind, source.function, source.on) == (SourceKind.INTERVIEW, "teamleider", date(2026, 3, 1))


def test_every_faulty_row_is_named_and_no_other():
    file = raw(
        SEEN,
        {**SEEN, "indicator": "oath", "level": "best wel"},
        {**SEEN, "indicator": "gift-known"},
        {**SEEN, "indicator": "drill-held", "source": "g9"},
        {**SEEN, "indicator": "drill-held", "level": "n.v.t."},
        sources=(TALK, {"id": "d1", "kind": "roddel", "title": "", "on": "30-2-2026"}),
        advice=[{"text": "", "source": "Rekenkamer", "on": "", "indicator": "ooth"}],
        inhabitants="veel",
        agreed_level="heel hoog",
    )

    assert faults_of(file) == [
        (1, "agreed_level", "heel hoog"),
        (1, "agreed_on", ""),
        (1, "inhabitants", "veel"),
        (12, "kind", "roddel"),
        (12, "on", "30-2-2026"),
        (12, "title", ""),
        (22, "level", "best wel"),
        (23, "indicator", "gift-known"),
        (24, "source", "g9"),
        (25, "note", ""),
        (31, "indicator", "ooth"),
        (31, "on", ""),
        (31, "text", ""),
    ]


def test_a_source_that_is_wrong_itself_is_one_fault_not_one_per_row():
    wrong = {**TALK, "on": "ooit"}

    assert faults_of(raw(SEEN, {**SEEN, "indicator": "oath"}, sources=[wrong])) == [(11, "on", "ooit")]


def test_two_sources_may_not_share_a_mark():
    assert faults_of(raw(SEEN, sources=[TALK, TALK])) == [(12, "id", "g1")]


def test_a_source_says_one_thing_about_one_indicator_and_unit():
    per_unit = [{**SEEN, "indicator": "oath", "unit": unit} for unit in ("Burgerzaken", "Financiën", "BURGERZAKEN")]

    assert faults_of(raw(*per_unit)) == [(23, "indicator", "oath")]


def test_an_unknown_indicator_comes_with_the_nearest_one():
    with pytest.raises(FileFaults, match="Bedoelt u gifts-known"):
        read_intake(raw({**SEEN, "indicator": "gift-known"}), library=LIBRARY)
    with pytest.raises(FileFaults) as found:
        read_intake(raw({**SEEN, "indicator": "zzz"}), library=LIBRARY)
    assert "Bedoelt" not in str(found.value)


def test_a_fault_names_sheet_row_column_and_remedy_in_the_words_of_the_reader():
    file = raw({**SEEN, "level": "5"}, columns={"level": "niveau"})
    on_a_sheet = replace(file, observations=tuple(replace(row, sheet="Waarnemingen") for row in file.observations))

    with pytest.raises(FileFaults) as found:
        read_intake(on_a_sheet, library=LIBRARY)

    assert str(found.value).startswith("Waarnemingen, regel 21, niveau: “5”. Kies niet geregeld, op papier")


def test_an_organisation_is_needed():
    assert faults_of(raw(SEEN, organisation=" ")) == [(1, "organisation", "")]


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        (0, Level.ABSENT), ("0", Level.ABSENT), ("Niet geregeld", Level.ABSENT), ("afwezig", Level.ABSENT),
        ("absent", Level.ABSENT), (1, Level.PAPER), ("op papier", Level.PAPER), ("opzet", Level.PAPER),
        ("paper", Level.PAPER), (2, Level.IN_USE), (" ingevoerd ", Level.IN_USE), ("bestaan", Level.IN_USE),
        ("in_use", Level.IN_USE), (3, Level.PROVEN), ("werkt aantoonbaar", Level.PROVEN), ("WERKING", Level.PROVEN),
        ("proven", Level.PROVEN), ("n.v.t.", Silence.NOT_APPLICABLE), ("nvt", Silence.NOT_APPLICABLE),
        ("niet van toepassing", Silence.NOT_APPLICABLE), ("onbekend", Silence.UNKNOWN), ("unknown", Silence.UNKNOWN),
        ("weet ik nog niet", Silence.UNKNOWN),
    ],
)  # fmt: skip
def test_levels_in_dutch_and_english(word, reading):
    (entry,) = read_intake(raw({**SEEN, "level": word, "note": "Omdat."}), library=LIBRARY).observations

    assert entry.reading is reading


@pytest.mark.parametrize("level", ["", None, "4", "2,5", "-1", "ja"])
def test_what_is_no_level_is_a_fault(level):
    assert faults_of(raw({**SEEN, "level": level})) == [(21, "level", str(level or ""))]


@pytest.mark.parametrize("kind", [*SourceKind, "Gesprek", "eigen inschatting", "enquête", "eigen registratie"])
def test_kinds_of_source_in_dutch_and_english(kind):
    (source,) = read_intake(raw(SEEN, sources=[{**TALK, "kind": kind}]), library=LIBRARY).sources

    assert isinstance(source.kind, SourceKind)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-31", date(2026, 1, 31)),
        ("31-01-2026", date(2026, 1, 31)),
        ("31-1-2026", date(2026, 1, 31)),
        ("1-2-2026", date(2026, 2, 1)),
        (" 29-02-2024 ", date(2024, 2, 29)),
    ],
)
def test_days_that_can_be_read(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text",
    ["", "31-02-2026", "2026-13-01", "31/01/2026", "20260131", "2026-W05-1", "01-31-2026", "31-01-26", "gisteren"],
)
def test_days_that_do_not_exist(text):
    with pytest.raises(ValueError, match=r".*"):
        read_day(text)


@given(st.dates(date(1000, 1, 1)))
def test_any_day_reads_the_same_in_both_spellings(day):
    assert read_day(day.isoformat()) == read_day(f"{day.day}-{day.month}-{day.year}") == day


def test_days_of_a_workbook_need_no_spelling():
    seen = {**SEEN, "evidence_on": datetime(2026, 2, 1, 13, 30), "used_on": date(2026, 1, 5)}  # noqa: DTZ001  a cell has no zone

    (entry,) = read_intake(raw(seen), library=LIBRARY).observations

    assert (entry.evidence_on, entry.used_on) == (date(2026, 2, 1), date(2026, 1, 5))


def test_a_day_that_does_not_exist_is_named():
    assert faults_of(raw({**SEEN, "evidence_on": "31-02-2026"}, as_at="morgen")) == [
        (1, "as_at", "morgen"),
        (21, "evidence_on", "31-02-2026"),
    ]


def test_not_applicable_needs_a_reason():
    assert faults_of(raw({**SEEN, "level": "nvt", "note": "  "})) == [(21, "note", "")]
    assert read_intake(raw({**SEEN, "level": "nvt", "note": "Geen haven."}), library=LIBRARY)


def test_a_file_for_another_version_of_the_instrument_is_refused():
    file = raw(SEEN, instrument="scan", instrument_version="0.9")

    assert faults_of(file, instrument=SCAN) == [(1, "instrument_version", "0.9")]
    assert read_intake(file, library=LIBRARY, instrument=replace(SCAN, version="0.9"))
    assert read_intake(raw(SEEN, instrument="other", instrument_version="0.9"), library=LIBRARY, instrument=SCAN)
    assert read_intake(raw(SEEN), library=LIBRARY, instrument=SCAN)


@pytest.mark.parametrize(
    ("written", "number"), [("3.800", 3_800), ("172500", 172_500), (954, 954), ("1.234.567", 1_234_567)]
)
def test_numbers_as_people_write_them(written, number):
    assert read_intake(raw(SEEN, inhabitants=written), library=LIBRARY).facts["inhabitants"] == number


@pytest.mark.parametrize("written", ["3.8", 3800.5, "3,800", "-5", "drie", "38.00", "9" * 80])
def test_what_is_no_whole_number_is_a_fault(written):
    assert faults_of(raw(SEEN, inhabitants=written)) == [(1, "inhabitants", str(written))]


def test_facts_of_the_file_lie_over_what_is_known():
    intake = read_intake(
        raw(SEEN, kind="water_board", territory="saba", staff="120", features="harbour; island", name="Nieuw"),
        library=LIBRARY,
    )

    facts = intake.facts_over(WATERRIJK)

    assert (facts.kind, facts.territory, facts.staff) == (OrganisationKind.WATER_BOARD, Territory.SABA, 120)
    assert facts.features == frozenset({Feature.HARBOUR, Feature.ISLAND})
    assert (facts.name, facts.inhabitants, facts.code) == ("Nieuw", WATERRIJK.inhabitants, WATERRIJK.code)


def test_facts_that_are_not_among_the_choices_are_named():
    file = raw(SEEN, kind="club", territory="mars", features=["harbour", "volcano"])

    assert faults_of(file) == [(1, "features", "volcano"), (1, "kind", "club"), (1, "territory", "mars")]


def test_a_number_where_a_list_belongs_is_named_too():
    assert faults_of(raw(SEEN, features=3)) == [(1, "features", "3")]


@pytest.mark.parametrize("names", ["Burgerzaken; Financiën;", ["Burgerzaken", " Financiën "]])
def test_departments_as_a_list_or_in_one_cell(names):
    units = read_intake(raw(SEEN, departments=names), library=LIBRARY).units

    assert [(unit.key, unit.name) for unit in units] == [("burgerzaken", "Burgerzaken"), ("financiën", "Financiën")]


def test_an_agreed_level_needs_its_day():
    agreed = {"agreed_level": "werkt aantoonbaar", "agreed_decision": "B&W 12"}

    assert read_intake(raw(SEEN), library=LIBRARY).agreed == AgreedLevel()
    assert read_intake(raw(SEEN, **agreed, agreed_on="1-2-2026"), library=LIBRARY).agreed == AgreedLevel(
        level=Level.PROVEN, decided_on=date(2026, 2, 1), decision="B&W 12"
    )
    assert faults_of(raw(SEEN, **agreed)) == [(1, "agreed_on", "")]


@pytest.mark.parametrize("level", ["n.v.t.", "onbekend", "niet geregeld", "0"])
def test_nobody_agrees_on_nothing(level):
    assert faults_of(raw(SEEN, agreed_level=level, agreed_on="1-2-2026")) == [(1, "agreed_level", level)]


ADVICE = {"text": "Houd een oefening.", "source": "Rekenkamer", "on": "4-1-2024", "indicator": "drill-held"}


def test_advice_keeps_its_own_words_and_may_be_about_nothing_we_know():
    loose = {**ADVICE, "indicator": ""}

    assert read_intake(raw(SEEN, advice=[loose]), library=LIBRARY).recommendations == (
        Recommendation(text="Houd een oefening.", source="Rekenkamer", source_on=date(2024, 1, 4)),
    )


def test_advice_with_a_level_is_an_observation_as_well():
    second = {**ADVICE, "text": "Leg de eed af.", "indicator": "oath", "level": "0"}
    intake = read_intake(raw(SEEN, advice=[{**ADVICE, "level": "op papier"}, second]), library=LIBRARY)

    assert len(intake.recommendations) == 2
    report = intake.sources[-1]
    assert (report.kind, report.title, report.on) == (SourceKind.INVESTIGATION, "Rekenkamer", date(2024, 1, 4))
    assert len(intake.sources) == 2
    assert [(one.indicator, one.reading, one.note) for one in intake.observations if one.source == report.id] == [
        ("drill-held", Level.PAPER, "Houd een oefening."),
        ("oath", Level.ABSENT, "Leg de eed af."),
    ]


def test_advice_with_a_level_from_a_report_that_is_listed_gives_no_second_source():
    report = {"id": "rk", "kind": "onderzoek", "title": "Rekenkamer", "on": "4-1-2024"}

    intake = read_intake(raw(sources=[report], advice=[{**ADVICE, "level": "1"}]), library=LIBRARY)

    assert [source.id for source in intake.sources] == ["rk"]
    assert [one.source for one in intake.observations] == ["rk"]


def test_a_wrong_level_of_advice_is_named_once():
    assert faults_of(raw(advice=[{**ADVICE, "level": "goed"}])) == [(31, "level", "goed")]
    assert faults_of(raw(advice=[{**ADVICE, "level": "1", "indicator": "dril-held"}])) == [
        (31, "indicator", "dril-held")
    ]


def test_observations_of_a_file_are_recorded_on_the_day_of_their_evidence():
    intake = read_intake(raw({**SEEN, "indicator": "oath", "evidence_on": "1-2-2026"}), library=LIBRARY)

    (one,) = as_observations(intake, LIBRARY)

    assert (one.indicator_version, one.source_kind) == (3, SourceKind.INTERVIEW)
    assert one.evidence_on == one.recorded_at.date() == intake.newest == date(2026, 2, 1)
    assert read_intake(raw(), library=LIBRARY).newest is None


CELLS = (
    st.none() | st.text(max_size=8) | st.integers(-5, 5) | st.floats() | st.booleans() | st.lists(st.text(max_size=3))
)


@given(st.dictionaries(st.sampled_from(["source", "indicator", "level", "unit", "evidence_on", "used_on", "note"]), CELLS),
       st.dictionaries(st.sampled_from(["id", "kind", "title", "on", "function"]), CELLS),
       st.dictionaries(st.sampled_from(["text", "source", "on", "indicator", "level"]), CELLS),
       st.dictionaries(st.sampled_from(["as_at", "kind", "features", "departments", "staff", "agreed_level"]), CELLS))  # fmt: skip
def test_whatever_stands_in_a_cell_it_is_taken_or_named(observation, source, advice, head):
    faults = ()
    try:
        read_intake(raw(observation, sources=[source], advice=[advice], **head), library=LIBRARY)
    except FileFaults as found:
        faults = found.faults

    assert all(fault.remedy for fault in faults)
