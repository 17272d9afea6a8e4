# SPDX-License-Identifier: EUPL-1.2
"""Generated documents are those that the code makes, and the schemas describe the content that there is."""

import json

import pytest
from jsonschema import Draft202012Validator

from dijkwacht.knowledge.exchange import CONTENT, parse
from scripts.docs import DOCUMENTS, ROOT, SCHEMAS


@pytest.mark.parametrize("path", DOCUMENTS, ids=str)
def test_a_generated_document_is_up_to_date(path):
    assert (ROOT / path).read_text(encoding="utf-8") == DOCUMENTS[path](), "run: make docs"


def validator(name):
    return Draft202012Validator(json.loads((ROOT / f"docs/formats/{name}.schema.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_accepts_all_content_of_its_kind(name):
    files = sorted((CONTENT / SCHEMAS[name]).glob("*.yaml"))
    checked = validator(name)

    faults = {
        path.name: fault.message
        for path in files
        for fault in checked.iter_errors(parse(path.read_text(encoding="utf-8"))[0])
    }

    assert files
    assert faults == {}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_refuses_a_key_too_many_and_a_key_too_few(name):
    first = min((CONTENT / SCHEMAS[name]).glob("*.yaml"))
    data, _ = parse(first.read_text(encoding="utf-8"))
    checked = validator(name)

    assert not checked.is_valid(data | {"colour": "blue"})
    assert not checked.is_valid({key: value for key, value in data.items() if key != "slug"})
