# SPDX-License-Identifier: EUPL-1.2
"""The whole way from a file of observations to advice, with the real library and two published cases."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.assess import agreed_per_indicator, assess
from dijkwacht.assessments.domain.intake import as_observations, read_intake
from dijkwacht.assessments.exchange import observations_yaml
from dijkwacht.assessments.values import HOUSE, Acceptance, AgreedLevel, Facts, FindingKind, Recommendation
from dijkwacht.knowledge.exchange import CONTENT, library
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.organisations import Territory
from tests.support.histories import READINGS
from tests.support.measuring import NOW, TODAY, WATERRIJK, law, observation

ADVISED_IN_ZALTBOMMEL = {"subject-anchored", "priorities-set", "internal-cooperation", "capacity-available"}


@pytest.fixture(scope="module")
def content():
    return library()


def case(name, content, *, inhabitants, instrument="weerbaarheidsscan", **fields):
    """What follows from a file in content/examples, for a municipality of that size."""
    raw = observations_yaml.read((CONTENT / "examples" / f"{name}.yaml").read_text(encoding="utf-8"))
    intake = read_intake(raw, library=content)
    facts = intake.facts_over(Facts(code=intake.organisation, name=name, inhabitants=inhabitants))
    return assess(
        content.instruments[instrument],
        content,
        facts=facts,
        observations=as_observations(intake, content),
        at=datetime.combine(intake.at, time.max, UTC),
        recommendations=intake.recommendations,
        **{"agreed": intake.agreed, **fields},
    )


@pytest.fixture(scope="module")
def zaltbommel(content):
    return case("zaltbommel-2024", content, inhabitants=30_000)


@pytest.fixture(scope="module")
def ameland(content):
    return case("ameland-2021", content, inhabitants=3_800)


def test_the_weightiest_finding_in_zaltbommel_is_the_missing_shared_picture(zaltbommel):
    first = zaltbommel.findings[0]

    assert (first.indicator, first.kind) == ("shared-picture", FindingKind.SHORT)
    assert first.risk > zaltbommel.findings[1].risk


def test_the_first_five_measures_in_zaltbommel_answer_all_four_advices(zaltbommel):
    raised = {slug for one in zaltbommel.first_measures for slug in one.raises}

    assert len(zaltbommel.first_measures) == 5
    assert raised >= ADVISED_IN_ZALTBOMMEL
    assert "shared-picture" in zaltbommel.first_measures[0].raises
    assert not any(one.is_small_variant for one in zaltbommel.first_measures)


def test_the_advices_to_zaltbommel_are_findings_in_their_own_words(zaltbommel):
    advices = [one for one in zaltbommel.findings if one.kind is FindingKind.RECOMMENDATION]

    assert {one.indicator for one in advices} == ADVISED_IN_ZALTBOMMEL
    assert {one.source for one in advices} == {"Rekenkamer Zaltbommel"}
    assert len({one.key for one in advices}) == 4


def test_what_the_source_does_not_name_stays_unknown(zaltbommel, content):
    known = {slug for slug, result in zaltbommel.indicators.items() if result.level is not None}

    assert known == ADVISED_IN_ZALTBOMMEL | {"shared-picture", "grip-on-approach"}
    assert {one.indicator for one in zaltbommel.findings} <= known
    assert zaltbommel.indicators["bibob-applied"].reading is Silence.UNKNOWN


def test_one_investigation_is_one_source_from_practice(zaltbommel):
    assert zaltbommel.indicators["shared-picture"].foundation == "one_source"
    assert zaltbommel.contrasts == ()


def test_ameland_gets_small_variants(ameland, content):
    assert ameland.first_measures
    assert all(one.is_small_variant for one in ameland.first_measures)
    assert [one.hours for one in ameland.first_measures] == [
        content.measures[one.measure].small_variant.hours.total for one in ameland.first_measures
    ]


def test_four_eyes_on_ameland_works_with_a_neighbour_or_the_region(ameland, content):
    four_eyes = [one for one in ameland.first_measures if "four-eyes-decisions" in one.raises]

    assert four_eyes
    for one in four_eyes:
        text = content.measures[one.measure].small_variant.text.lower()
        assert any(word in text for word in ("buren", "buurgemeente", "regio"))


def test_ameland_is_asked_about_its_harbour_and_airport_but_not_about_what_it_lacks(ameland, content):
    assert "harbour-airport" in ameland.indicators
    for slug in ameland.not_asked:
        assert slug not in ameland.indicators
        assert not any(slug in question.indicators for question in ameland.questions)


def test_a_municipality_without_harbour_is_not_asked_about_one_and_loses_nothing_by_it(content):
    inland = replace(WATERRIJK, features=frozenset())
    shape = content.instruments["weerbaarheidsscan"]

    found = assess(shape, content, facts=inland, observations=[], at=NOW)
    everything = assess(shape, content, facts=WATERRIJK, observations=[], at=NOW)

    assert "harbour-airport" in found.not_asked
    assert everything.not_asked == ()
    assert len(found.questions) < len(everything.questions) == len(shape.questions)


def test_the_same_observations_report_in_another_instrument(content):
    quick = case("zaltbommel-2024", content, inhabitants=30_000, instrument="snelle-scan")

    assert quick.instrument == "snelle-scan"
    assert quick.filled_in == sum(
        slug in ADVISED_IN_ZALTBOMMEL | {"shared-picture", "grip-on-approach"}
        for question in quick.questions
        for slug in question.indicators
    )


def test_what_is_left_so_on_purpose_asks_for_no_measure(content, zaltbommel):
    key = zaltbommel.findings[0].key
    left = Acceptance(finding=key, by="college", reason="Komt volgend jaar.", until=date(2024, 12, 31))

    found = case("zaltbommel-2024", content, inhabitants=30_000, acceptances=[left])

    assert [(finding.key, why) for finding, why in found.accepted] == [(key, left)]
    assert all(key not in one.findings for one in found.first_measures)


def test_as_at_an_earlier_day_nothing_was_known(content):
    raw = observations_yaml.read((CONTENT / "examples" / "zaltbommel-2024.yaml").read_text(encoding="utf-8"))
    intake = read_intake(raw, library=content)

    before = assess(
        content.instruments["weerbaarheidsscan"],
        content,
        facts=WATERRIJK,
        observations=as_observations(intake, content),
        at=datetime(2024, 1, 3, tzinfo=UTC),
    )

    assert before.filled_in == 0
    assert before.findings == ()
    assert all(pillar.score.value is None for pillar in before.pillars)


def test_evidence_that_grew_too_old_is_filled_in_but_no_longer_known(content):
    old = case("zaltbommel-2024", content, inhabitants=30_000)
    years_later = assess(
        content.instruments["weerbaarheidsscan"],
        content,
        facts=WATERRIJK,
        observations=[
            one.observation for result in old.indicators.values() for unit in result.units for one in unit.standing
        ],
        at=NOW + timedelta(days=3650),
    )

    assert years_later.filled_in == old.filled_in > 0
    assert all(result.level is None for result in years_later.indicators.values())


def test_the_agreed_level_of_a_pillar_holds_there_and_nowhere_else(content):
    shape = content.instruments["weerbaarheidsscan"]
    pillar, *others = shape.pillars
    agreed = AgreedLevel(level=Level.PAPER, pillars={pillar.slug: Level.PROVEN})

    found = agreed_per_indicator(shape, agreed)

    there = {slug for question in pillar.questions for slug in question.indicators}
    elsewhere = {slug for other in others for question in other.questions for slug in question.indicators} - there
    assert {found[slug] for slug in there} == {Level.PROVEN}
    assert {found[slug] for slug in elsewhere} == {Level.PAPER}


def test_without_a_decision_the_agreed_level_is_in_use(zaltbommel):
    assert not zaltbommel.agreed.is_decided
    assert {result.agreed_level for result in zaltbommel.indicators.values()} == {Level.IN_USE}


def test_an_agreed_level_moves_findings_but_no_score(content):
    low = case("zaltbommel-2024", content, inhabitants=30_000)
    proven = AgreedLevel(level=Level.PROVEN, decided_on=TODAY)
    high = case("zaltbommel-2024", content, inhabitants=30_000, agreed=proven)

    assert [pillar.score for pillar in low.pillars] == [pillar.score for pillar in high.pillars]
    assert high.findings[0].risk > low.findings[0].risk


def test_a_law_of_the_european_netherlands_asks_no_document_of_saba(content):
    compulsory = replace(content.indicators["integrity-policy"], law=law(Territory.EUROPEAN))
    here = replace(content, indicators=content.indicators | {"integrity-policy": compulsory})
    shape, seen = content.instruments["weerbaarheidsscan"], observation(1, "gesprek", "3", indicator="integrity-policy")

    in_order = {
        territory: assess(shape, here, facts=replace(WATERRIJK, territory=territory), observations=[seen], at=NOW)
        .indicators["integrity-policy"]
        .is_in_order
        for territory in (Territory.EUROPEAN, Territory.SABA)
    }

    assert in_order == {Territory.EUROPEAN: False, Territory.SABA: True}


def test_an_expert_session_wins_in_its_own_round_only(content):
    history = [
        observation(1, "expertsessie", "2", indicator="shared-picture", round_id="2026"),
        observation(2, "gesprek", "0", indicator="shared-picture"),
    ]
    shape = content.instruments["weerbaarheidsscan"]

    levels = [
        assess(shape, content, facts=WATERRIJK, observations=history, at=NOW, round_id=round_id)
        .indicators["shared-picture"]
        .level
        for round_id in ("2026", "2028")
    ]

    assert levels == [Level.IN_USE, Level.ABSENT]


def test_advice_about_something_the_instrument_does_not_ask_is_kept(content):
    advice = Recommendation(text="Verhuis.", source="Rekenkamer", source_on=TODAY)

    found = assess(
        content.instruments["snelle-scan"], content, facts=WATERRIJK, observations=[], at=NOW, recommendations=[advice]
    )

    assert [one.text for one in found.findings] == ["Verhuis."]
    assert found.first_measures == ()


QUICK = ("shared-picture", "side-activities", "reporting-known", "drill-held", "four-eyes-decisions")


@st.composite
def heard(draw):
    """What up to ten sources said of a few indicators of the scan."""
    kinds = st.sampled_from(["document", "gesprek", "enquête", "onderzoek"])
    said = draw(st.lists(st.tuples(kinds, st.sampled_from(QUICK), READINGS), max_size=10))
    return [
        replace(observation(number, kind, "0", indicator=slug), reading=reading)
        for number, (kind, slug, reading) in enumerate(said)
    ]


@given(heard(), st.randoms(use_true_random=False))
def test_the_whole_assessment_does_not_depend_on_the_order_of_observations(history, random):
    content = library()
    shape = content.instruments["weerbaarheidsscan"]
    given_in = [history, random.sample(history, len(history))]

    first, second = (
        assess(shape, content, facts=WATERRIJK, observations=some, at=NOW, most_measures=2) for some in given_in
    )

    assert first == second


@given(heard(), st.sampled_from(QUICK))
def test_a_new_source_that_does_not_know_fills_in_and_changes_nothing_else(history, slug):
    content = library()
    shape = content.instruments["weerbaarheidsscan"]
    asked = observation(999, "gesprek", "onbekend", indicator=slug)

    before, after = (
        assess(shape, content, facts=WATERRIJK, observations=some, at=NOW, most_measures=1)
        for some in (history, [*history, asked])
    )

    assert [pillar.score for pillar in after.pillars] == [pillar.score for pillar in before.pillars]
    assert [pillar.phase for pillar in after.pillars] == [pillar.phase for pillar in before.pillars]
    assert (after.findings, after.first_measures) == (before.findings, before.first_measures)
    assert after.filled_in - before.filled_in in (0, 1)
    assert after.indicators[slug].is_filled_in


@given(heard())
def test_not_applicable_never_gives_a_better_pillar_than_unknown(history):
    content = library()
    shape = content.instruments["weerbaarheidsscan"]
    honest = [
        replace(one, reading=Silence.UNKNOWN) if one.reading is Silence.NOT_APPLICABLE else one for one in history
    ]

    with_nvt, with_unknown = (
        assess(shape, content, facts=WATERRIJK, observations=some, at=NOW, most_measures=0)
        for some in (history, honest)
    )

    for one, other in zip(with_nvt.pillars, with_unknown.pillars, strict=True):
        assert other.score.value is None or one.score.value <= other.score.value
    assert with_nvt.findings == with_unknown.findings


def test_a_unit_of_a_process_has_its_own_level_and_its_own_contrast(content):
    scope = content.indicators["four-eyes-decisions"].scope
    permits, passports = (replace(HOUSE, scope=scope, key=key) for key in ("vergunningen", "paspoorten"))
    fields = {"indicator": "four-eyes-decisions"}
    history = [
        observation(1, "document", "3", unit=permits, **fields),
        observation(2, "gesprek", "1", unit=permits, **fields),
        observation(3, "gesprek", "3", unit=passports, **fields),
    ]

    found = assess(content.instruments["weerbaarheidsscan"], content, facts=WATERRIJK, observations=history, at=NOW)

    assert [unit.level for unit in found.indicators["four-eyes-decisions"].units] == [Level.PROVEN, Level.PAPER]
    assert [(slug, one.unit, one.contrast) for slug, one in found.contrasts] == [("four-eyes-decisions", permits, 2)]
