# SPDX-License-Identifier: EUPL-1.2
"""The gallery shows every component, for developers and tests only."""

import inspect
import re

import pytest

from dijkwacht.ui.exchange import ROOM
from dijkwacht.ui.templatetags.ui import register

PAGES = ["/ui/", "/ui/start/", "/ui/plan/", "/ui/leeg/", "/ui/fout/", "/ui/kaal/"]


@pytest.fixture
def demo(settings, db):
    settings.DIJKWACHT_DEMO = True


@pytest.mark.parametrize("address", PAGES)
def test_the_gallery_is_there_in_the_demo(client, demo, address):
    html = client.get(address).content.decode()

    assert html.count("<h1") == 1
    assert "· Dijkwacht</title>" in html
    assert " style=" not in html
    assert "<script>" not in html


@pytest.mark.parametrize("address", PAGES)
def test_on_a_server_of_a_municipality_it_does_not_exist(client, settings, db, address):
    settings.DIJKWACHT_DEMO = settings.DEBUG = False

    assert client.get(address).status_code == 404


def test_a_page_of_the_gallery_that_does_not_exist_is_not_found(client, demo):
    assert client.get("/ui/niets/").status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_no_id_stands_twice_on_a_page(client, demo, address):
    ids = re.findall(r'\sid="([^"]+)"', client.get(address).content.decode())

    assert sorted(ids) == sorted(set(ids))


def test_every_component_stands_in_the_gallery():
    shown = "".join(path.read_text() for path in (ROOM / "templates" / "ui").glob("gallery*.html"))

    assert [name for name in register.tags if f"{{% {name} " not in shown] == []


def test_every_component_and_argument_stands_in_the_table_of_the_room():
    rows = dict(
        re.findall(r"^\| `([a-z_]+)`(?: … `end[a-z_]+`)? \| (.*) \|$", (ROOM / "README.md").read_text(), re.MULTILINE)
    )

    for name in register.tags:
        # Each kind of tag keeps the component as the function it wraps.
        arguments = inspect.signature(register.tags[name]).parameters
        missing = [one for one in arguments if one != "content" and not re.search(rf"\b{one}\b", rows.get(name, ""))]
        assert name in rows
        assert missing == [], name
