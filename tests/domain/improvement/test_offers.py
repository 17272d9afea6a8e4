# SPDX-License-Identifier: EUPL-1.2
"""What was found in processes, beside what a measurement found."""

from dijkwacht.assessments.values import Advice, AdviceFinding, FindingKind
from dijkwacht.improvement.domain.offers import with_processes
from dijkwacht.processes.values.findings import Cause, Finding


def found(detail="three-officers", **fields):
    given = {
        "cause": Cause.RULE_BROKEN,
        "process": "travel-documents",
        "process_title": "Reisdocumenten",
        "detail": detail,
        "statement": "Drie stappen, drie mensen.",
        "words": "Nu komen er twee samen.",
        "risk": 9,
        "owner": "teamleider Burgerzaken",
        "measures": ("roster",),
    }
    return Finding(**given | fields)


def said(indicator, kind=FindingKind.SHORT):
    return AdviceFinding(
        key=f"{kind}:{indicator}:", kind=kind, indicator=indicator, statement="S", words="W", risk=3, tag=""
    )


def advice(*findings, **lifts):
    return Advice(round_id="1", round_title="Scan", is_small=False, findings=findings, lifts=lifts)


def test_without_a_round_the_findings_of_processes_stand_alone():
    one = with_processes(None, [found()], usable={"roster"}, is_small=True)

    assert (one.round_title, one.is_small) == ("", True)
    assert one.lifts == {"roster": {"rule_broken:travel-documents:three-officers": 9}}


def test_a_finding_tells_where_what_and_who_answers_for_it():
    (one,) = with_processes(None, [found()], usable=(), is_small=False).findings

    assert one.kind is None
    assert one.statement == "Reisdocumenten: Drie stappen, drie mensen."
    assert one.words == "Nu komen er twee samen. Wie ervoor staat: teamleider Burgerzaken."
    assert one.unit == "Reisdocumenten"


def test_a_measure_that_the_library_does_not_hold_is_no_answer():
    assert with_processes(None, [found()], usable={"else"}, is_small=False).lifts == {}


def test_what_the_round_offers_stays_as_it_is():
    before = advice(said("a"), roster={"short:a:": 3})
    after = with_processes(before, [found()], usable={"roster"}, is_small=True)

    assert after.lifts["roster"] == {"short:a:": 3, "rule_broken:travel-documents:three-officers": 9}
    assert before.lifts == {"roster": {"short:a:": 3}}
    assert after.findings[0] == before.findings[0]
    assert not after.is_small


def test_what_the_round_found_of_an_indicator_is_not_said_twice():
    control = found("roster", cause=Cause.CONTROL_SHORT, indicator="a")

    assert len(with_processes(advice(said("a")), [control], usable=(), is_small=False).findings) == 1
    assert len(with_processes(advice(said("b")), [control], usable=(), is_small=False).findings) == 2
    contrast = said("a", FindingKind.CONTRAST)
    assert len(with_processes(advice(contrast), [control], usable=(), is_small=False).findings) == 2
