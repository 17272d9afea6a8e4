# SPDX-License-Identifier: EUPL-1.2
"""Who sees what: three readers, one assessment, and nothing that slips from one to the next."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dijkwacht.assessments.domain.report_parts import Copy, Group
from dijkwacht.assessments.domain.result_page import finding_rows
from dijkwacht.assessments.domain.secrecy import GROUNDS, secrecy
from dijkwacht.assessments.values import AgreedLevel, Confidentiality, Facts, FindingKind, Recommendation, Unit
from dijkwacht.knowledge.values import Scope, Sensitivity
from dijkwacht.values.levels import Level, Silence
from dijkwacht.values.organisations import OrganisationKind, Territory
from tests.support.histories import histories
from tests.support.measuring import MAX_AGE, RECENT, indicator, law, observations
from tests.support.reporting import (
    ALL_SENSITIVE,
    CANARIES,
    COPY,
    DECIDED,
    HIDDEN,
    assessed,
    everything,
    marked,
    marked_measure,
    reported,
    words_of,
)

WORKING, MANAGEMENT, PUBLIC = Confidentiality.WORKING, Confidentiality.MANAGEMENT, Confidentiality.PUBLIC
SLUGS = tuple(one.slug for one in ALL_SENSITIVE)
PRECISE = re.compile(r"\d")


def seen_as(**texts):
    """Observations per slug, in the words of the rule pages: seen_as(thing="document 3 + gesprek 1")."""
    return [
        one
        for number, (slug, text) in enumerate(texts.items())
        for one in observations(text, indicator=slug.replace("_", "-"), start=number * 100)
    ]


def one_pillar(*slugs, **fields):
    return (tuple(indicator(slug, sensitivity=Sensitivity.PUBLIC, **fields) for slug in slugs),)


@given(histories(indicators=SLUGS, most=40), st.sampled_from(Confidentiality))
def test_no_reader_sees_a_text_that_is_more_sensitive_than_he_may_see(history, confidentiality):
    found = words_of(reported(everything(history), confidentiality, history=history))

    for sensitivity in HIDDEN[confidentiality]:
        assert CANARIES[sensitivity] not in found


@given(histories(indicators=SLUGS, most=40))
def test_public_summary_has_no_level_score_hour_source_or_decision(history):
    found = reported(everything(history), PUBLIC, history=history)

    assert found.pillars == found.questions == found.findings == found.left_so == found.silenced == ()
    assert found.water is None
    assert found.secrecy is None
    assert all(line.reading is None and line.weight == 0 for line in found.lines)
    assert all(one.hours == one.hours_per_year == one.findings == 0 for one in found.measures)
    assert all(source.title == "" and source.on is None and source.observations == 0 for source in found.sources)


@given(histories(indicators=SLUGS, most=40))
def test_public_summary_tells_numbers_in_words(history):
    found = reported(everything(history), PUBLIC, history=history)

    told = [found.answered, found.headline.title, found.headline.lead, *found.method, *found.council_questions]
    named = [one.statement for one in ALL_SENSITIVE]
    assert not [text for text in told if PRECISE.search(_without(text, named))]


def _without(text, parts):
    for part in parts:
        text = text.replace(part, "")
    return text


@given(histories(indicators=SLUGS, most=40), st.sampled_from([WORKING, MANAGEMENT]))
def test_every_finding_is_named_or_counted_by_topic(history, confidentiality):
    measured = everything(history)
    found = reported(measured, confidentiality)

    counted = len(found.findings) + sum(one.number for one in found.findings_withheld)
    assert counted == len(measured[0].findings)


@given(histories(indicators=SLUGS, most=40), st.sampled_from([WORKING, MANAGEMENT]))
def test_score_never_stands_without_coverage_and_range(history, confidentiality):
    for page in reported(everything(history), confidentiality).pillars:
        assert page.score.low <= (page.score.low if page.score.value is None else page.score.value) <= page.score.high
        assert page.score.known <= page.score.asked


def test_findings_that_may_not_be_named_are_told_by_topic():
    found = reported(everything(seen_as(working_1="gesprek 0", public_1="gesprek 0")), MANAGEMENT)

    assert [one.text for one in found.findings if one.kind is FindingKind.SHORT] == ["Wij doen KANARIE-PUBLIC 1."]
    assert [(one.topic, one.number) for one in found.findings_withheld] == [("vier ogen en functiescheiding", 2)]


def test_remedy_does_not_give_its_ailment_away():
    secret, open_ = marked(Sensitivity.WORKING), marked(Sensitivity.PUBLIC)
    measured = assessed(
        ((secret, open_),),
        seen_as(working_1="gesprek 0", public_1="gesprek 0"),
        measures=[marked_measure(secret), marked_measure(open_)],
    )

    found = reported(measured, MANAGEMENT)

    assert sorted((one.title, one.is_named) for one in found.measures) == [
        ("Doe KANARIE-PUBLIC aan public-1", True),
        ("Maatregel over vier ogen en functiescheiding", False),
    ]
    assert [one.title for one in found.decisions] == ["Doe KANARIE-PUBLIC aan public-1"]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
def test_college_is_asked_at_most_three_decisions(count):
    group = tuple(marked(Sensitivity.PUBLIC, number) for number in range(1, 5))
    low = {f"public_{number}": "gesprek 0" for number in range(1, count + 1)}
    measured = assessed((group,), seen_as(**low), measures=[marked_measure(one) for one in group])

    assert len(reported(measured, MANAGEMENT).decisions) == min(count, 3)


def test_no_decision_no_water():
    pillars = one_pillar("thing")

    without = reported(assessed(pillars, seen_as(thing="gesprek 2")), MANAGEMENT)
    decided = reported(assessed(pillars, seen_as(thing="gesprek 2"), agreed=DECIDED), MANAGEMENT)

    assert without.water is None
    assert without.pillars[0].agreed is None
    assert (decided.water.level, decided.water.decision) == (Level.IN_USE, "besluit college")


def test_what_works_without_paper_stands_and_does_not_pinch():
    found = reported(assessed(one_pillar("thing"), seen_as(thing="document 0 + gesprek 3 + enquête 3")), MANAGEMENT)

    assert [line.group for line in found.lines] == [Group.STANDS]
    assert found.pinches == ()
    assert found.pillars[0].contrasts[0].words == "3 stappen meer dan op papier"
    assert found.pillars[0].contrasts[0].sentence.endswith("Laat dit zo.")


def test_paper_ahead_of_practice_pinches_in_words():
    found = reported(assessed(one_pillar("thing"), seen_as(thing="document 3 + gesprek 1")), MANAGEMENT)

    assert found.pinches[0].label == "Papier: werkt aantoonbaar. Praktijk: op papier."
    assert found.pillars[0].contrasts[0].words == "2 stappen minder in de praktijk"


def test_who_says_what_of_a_contrast_stands_in_the_working_version_only():
    measured = assessed(one_pillar("thing"), seen_as(thing="document 3 + eigen inschatting 2 + enquête 1"))
    said = "Stukken: werkt aantoonbaar; leiding: ingevoerd; medewerkers: op papier."

    assert reported(measured, WORKING).pillars[0].contrasts[0].sentence.endswith(said)
    for confidentiality in (MANAGEMENT, PUBLIC):
        assert said not in words_of(reported(measured, confidentiality))


def test_lowest_unit_is_named_in_the_working_version_only():
    units = tuple(Unit(Scope.DEPARTMENT, name.casefold(), name) for name in ("Burgerzaken", "Inkoop"))
    seen = [
        *observations("gesprek 2", indicator="thing", unit=units[0]),
        *observations("document 3 + gesprek 0", indicator="thing", unit=units[1], start=50),
    ]
    measured = assessed(one_pillar("thing", scope=Scope.DEPARTMENT), seen, units=units)

    assert reported(measured, WORKING).lines[0].lowest == "Laagst bij Inkoop: niet geregeld"
    assert reported(measured, WORKING).lines[0].units == "2 van 2 afdelingen bekend"
    for confidentiality in (MANAGEMENT, PUBLIC):
        assert "Inkoop" not in words_of(reported(measured, confidentiality))


def test_level_that_was_replaced_by_not_applicable_is_listed():
    early, late = observations("gesprek 1 + gesprek n.v.t. (deze ronde)", indicator="thing")
    history = [early, _later(late, early)]
    found = reported(assessed(one_pillar("thing"), history), MANAGEMENT, history=history)

    assert [(one.statement, one.was) for one in found.silenced] == [("Wij doen thing.", Level.PAPER)]
    assert found.not_applicable == ("Wij doen thing.",)


def _later(entry, before):
    fields = {name: getattr(entry, name) for name in entry.__dataclass_fields__}
    changed = {"source": before.source, "source_kind": before.source_kind, "replaces": before.id, "id": "999999"}
    return type(entry)(**{**fields, **changed})


def test_not_applicable_from_the_start_replaced_nothing():
    seen = seen_as(thing="gesprek n.v.t.")
    found = reported(assessed(one_pillar("thing"), seen), MANAGEMENT, history=seen)

    assert found.silenced == ()
    assert found.not_applicable == ("Wij doen thing.",)


def test_little_known_is_told_as_what_is_known():
    group = tuple(f"thing-{number}" for number in range(20))
    found = reported(assessed(one_pillar(*group), seen_as(thing_1="gesprek 2", thing_2="gesprek 1")), WORKING)

    assert found.answered == "twee onderdelen"
    assert not found.pillars[0].has_own_page
    assert len(found.pillars[0].asks) == 3
    assert "0 van" not in words_of(found)


def test_nothing_known_is_no_empty_report():
    found = reported(assessed(one_pillar("thing", "other"), []), MANAGEMENT)

    assert found.answered == "nog niets"
    assert found.headline.title == "Er staat nog geen dijk op de tekening"
    assert len(found.college_questions) == len(found.council_questions) == 3


@given(histories(indicators=SLUGS, most=40), st.sampled_from([WORKING, MANAGEMENT]))
def test_three_different_questions_for_college_and_council(history, confidentiality):
    found = reported(everything(history), confidentiality)

    assert len(set(found.college_questions)) == len(set(found.council_questions)) == 3


@given(histories(indicators=SLUGS, most=40), st.sampled_from(Confidentiality))
def test_questions_for_the_council_hold_public_findings_only(history, confidentiality):
    found = " ".join(reported(everything(history), confidentiality).council_questions)

    assert CANARIES[Sensitivity.WORKING] not in found
    assert CANARIES[Sensitivity.MANAGEMENT] not in found


@given(histories(indicators=SLUGS, most=40))
def test_page_of_a_pillar_stays_a_page(history):
    for page in reported(everything(history), WORKING).pillars:
        assert len(page.highlights) <= 6
        assert len(page.contrasts) <= 2


def test_law_without_document_is_told():
    pillars = ((indicator("thing", law=law(), sensitivity=Sensitivity.PUBLIC),),)
    found = reported(assessed(pillars, seen_as(thing="gesprek 2")), MANAGEMENT)

    assert found.lines[0].law == "Wet, 1"
    assert "vraagt de wet iets wat er nog niet is" in found.pillars[0].lead


def test_expired_source_is_unknown_but_stays_a_source():
    found = reported(assessed(one_pillar("thing"), seen_as(thing="gesprek 2 (te oud)")), MANAGEMENT)

    assert found.lines[0].reading is Silence.UNKNOWN
    assert found.observations == 1
    assert MAX_AGE < 60


def test_left_so_shows_who_why_and_until_when():
    group = (marked(Sensitivity.WORKING, 4),)
    measured = everything(seen_as(working_4="gesprek 0"))

    told = reported(measured, WORKING).left_so
    assert [(one.text, one.by) for one in told] == [(group[0].statement, "college")]
    assert reported(measured, MANAGEMENT).left_so == ()
    assert reported(measured, MANAGEMENT).left_so_withheld == 1


def test_copy_is_for_confidential_readers():
    measured = everything([])

    assert reported(measured, MANAGEMENT).copy == COPY
    assert reported(measured, PUBLIC).copy == Copy(made_at=COPY.made_at)


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"name": "Waterrijk"}, ("Gemeente Waterrijk", "college", "de gemeenteraad")),
        ({"name": "Gemeente Waterrijk"}, ("Gemeente Waterrijk", "college", "de gemeenteraad")),
        (
            {"name": "Zeeland", "kind": OrganisationKind.PROVINCE},
            ("Provincie Zeeland", "college van Gedeputeerde Staten", "Provinciale Staten"),
        ),
        (
            {"name": "Saba", "territory": Territory.SABA},
            ("Openbaar lichaam Saba", "bestuurscollege", "de eilandsraad"),
        ),
        (
            {"name": "Omgevingsdienst Oost", "kind": OrganisationKind.JOINT_BODY},
            ("Omgevingsdienst Oost", "dagelijks bestuur", "het algemeen bestuur"),
        ),
    ],
)
def test_organs_carry_their_own_names(fields, names):
    found = reported(assessed(one_pillar("thing"), [], facts=Facts(code="X", **fields)), MANAGEMENT).bodies

    assert (found.organisation, found.college, found.council) == names


def test_secrecy_names_body_law_and_grounds():
    found = secrecy(
        body="het college",
        grounds=["5.1-2-h", "5.1-1-d", "5.1-2-c"],
        kind=OrganisationKind.MUNICIPALITY,
        territory=Territory.EUROPEAN,
    )

    assert found.words == (
        "Geheimhouding opgelegd door het college "
        "(artikel 87 Gemeentewet; artikel 5.1, eerste lid, onder d en tweede lid, onder c en h, Woo)"
    )
    assert "de beveiliging van personen en bedrijven" in found.interests


@pytest.mark.parametrize(("body", "grounds"), [("", ["5.1-2-h"]), ("het college", []), ("het college", ["5.2-1"])])
def test_secrecy_needs_a_body_and_a_ground_of_the_law(body, grounds):
    with pytest.raises(ValueError, match="Kies"):
        secrecy(body=body, grounds=grounds, kind=OrganisationKind.MUNICIPALITY, territory=Territory.EUROPEAN)


def test_law_that_we_did_not_read_is_not_named():
    found = secrecy(
        body="het dagelijks bestuur",
        grounds=["5.1-2-i"],
        kind=OrganisationKind.WATER_BOARD,
        territory=Territory.EUROPEAN,
    )

    assert found.words == "Geheimhouding opgelegd door het dagelijks bestuur (artikel 5.1, tweede lid, onder i, Woo)"


def test_grounds_of_the_woo_are_not_offered_on_the_islands():
    with pytest.raises(ValueError, match="Bonaire"):
        secrecy(
            body="het bestuurscollege",
            grounds=["5.1-2-h"],
            kind=OrganisationKind.PUBLIC_BODY,
            territory=Territory.BONAIRE,
        )


def test_grounds_are_those_of_the_first_two_paragraphs():
    assert [ground.key for ground in GROUNDS] == [
        *(f"5.1-1-{letter}" for letter in "abcde"),
        *(f"5.1-2-{letter}" for letter in "abcdefghi"),
    ]


def test_agreed_level_per_pillar_is_shown_where_it_differs():
    pillars = (one_pillar("thing")[0], one_pillar("other")[0])
    agreed = AgreedLevel(
        level=Level.IN_USE, pillars={"pijler-2": Level.PROVEN}, decided_on=DECIDED.decided_on, decision="besluit"
    )
    found = reported(assessed(pillars, seen_as(thing="gesprek 2", other="gesprek 2"), agreed=agreed), MANAGEMENT)

    assert [page.agreed for page in found.pillars] == [Level.IN_USE, Level.PROVEN]


@pytest.mark.parametrize("confidentiality", Confidentiality)
def test_advice_about_something_that_this_scan_does_not_ask_is_told_in_its_own_words(confidentiality):
    elsewhere = Recommendation(text="Maak inkoopregels.", source="Rekenkamer", source_on=RECENT, indicator="elsewhere")
    measured = assessed((ALL_SENSITIVE,), [], recommendations=(elsewhere,))

    found = reported(measured, confidentiality)

    told = [one.text for one in found.findings]
    assert told == ([] if confidentiality is Confidentiality.PUBLIC else ["Maak inkoopregels."])
    assert [row.indicator for row in finding_rows(measured[0].findings, measured[2])] == [""]
