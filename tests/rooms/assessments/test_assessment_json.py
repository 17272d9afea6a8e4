# SPDX-License-Identifier: EUPL-1.2
"""The JSON for other programs holds to its schema, and the schema lets nothing else through."""

import copy
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

from dijkwacht.assessments.exchange.assessment_json import plain
from dijkwacht.assessments.exchange.headless import assess_file, read_file
from dijkwacht.assessments.values import Facts
from dijkwacht.knowledge.public import CONTENT, library
from tests.support.histories import histories
from tests.support.measuring import observations
from tests.support.reporting import ALL_SENSITIVE, everything

FORMATS = Path(__file__).resolve().parents[3] / "docs" / "formats"
SCHEMA = json.loads((FORMATS / "assessment.schema.json").read_text(encoding="utf-8"))
CHECK = jsonschema.Draft202012Validator(SCHEMA)
EXAMPLES = {"ameland-2021": Facts(code="GM0060", name="Ameland"), "zaltbommel-2024": Facts(code="GM0297", name="Z")}


def as_json(measured):
    assessment, instrument, content = measured
    return json.loads(json.dumps(plain(assessment, library=content, instrument=instrument)))


@pytest.fixture(scope="module")
def document():
    seen = [
        one
        for number, indicator in enumerate(ALL_SENSITIVE)
        for one in observations("document 3 + gesprek 1", indicator=indicator.slug, start=number * 10)
    ]
    return as_json(everything(seen))


def test_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("instrument", ["weerbaarheidsscan", "snelle-scan"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_real_examples_hold_to_the_schema(name, instrument):
    shape, facts = library().instruments[instrument], EXAMPLES[name]
    raw = read_file(CONTENT / "examples" / f"{name}.yaml")
    outcome = assess_file(raw, known=facts, instrument=shape, library=library(), organisation=facts.code)

    CHECK.validate(as_json((outcome.assessment, shape, library())))


@given(histories(indicators=tuple(one.slug for one in ALL_SENSITIVE), most=30))
def test_any_history_holds_to_the_schema(history):
    CHECK.validate(as_json(everything(history)))


def test_every_part_of_the_format_is_in_the_example(document):
    for key in ("pillars", "indicators", "findings", "accepted", "first_measures"):
        assert document[key], key


def objects_of(schema):
    match schema:
        case dict():
            if "properties" in schema:
                yield schema
            for one in schema.values():
                yield from objects_of(one)
        case list():
            for one in schema:
                yield from objects_of(one)


def test_every_object_is_closed_and_complete():
    for one in objects_of(SCHEMA):
        assert one["additionalProperties"] is False
        assert set(one["required"]) == set(one["properties"])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda one: one.update(extra=1),
        lambda one: one.update(format="dijkwacht-assessment/2"),
        lambda one: one.pop("as_at"),
        lambda one: one.update(as_at="20-11-2026"),
        lambda one: one["pillars"][0].update(score=3.5),
        lambda one: one["pillars"][0]["range"].append(1),
        lambda one: one["pillars"][0]["questions"][0].update(level="n.v.t."),
        lambda one: next(iter(one["indicators"].values())).update(level=4),
        lambda one: next(iter(one["indicators"].values()))["units"][0]["sources"][0].update(note="een naam"),
        lambda one: one["findings"][0].update(kind="mening"),
        lambda one: one["first_measures"][0].update(hours=-1),
    ],
)
def test_schema_refuses_what_the_format_does_not_know(document, spoil):
    spoilt = copy.deepcopy(document)
    spoil(spoilt)

    assert list(CHECK.iter_errors(spoilt))


def test_page_names_every_key_of_the_format():
    page = (FORMATS / "assessment.md").read_text(encoding="utf-8")

    assert not [key for key in SCHEMA["properties"] if f"`{key}`" not in page]
