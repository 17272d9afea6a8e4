# SPDX-License-Identifier: EUPL-1.2
"""Which browser the journeys use: the Chromium of the machine, never one that Playwright fetches. And one demo for all."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.demo_site import served
from tests.support.pages import DESK, be, complaints


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Chromium from DIJKWACHT_CHROMIUM or the path, kept from talking to anybody."""
    found = os.environ.get("DIJKWACHT_CHROMIUM") or shutil.which("chromium")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
    quiet += ["--disable-background-networking", "--disable-component-update"]
    return {**browser_type_launch_args, "executable_path": found, "args": quiet}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Each journey says itself where it goes. The plugin's own fixture is of a kind that pytest is about to drop."""


@pytest.fixture(scope="session", autouse=True)
def database_before_server(django_db_setup: None) -> None:
    """The server shares the test's connection to SQLite in memory only if it starts when that is there."""


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a filled demo. Journeys that change something do so in a town of their own."""
    with served(tmp_path_factory.mktemp("demo")) as address:
        yield address


@pytest.fixture
def enter(browser: Browser, demo: str) -> Iterator[Callable[..., Page]]:
    """A page in a new browser, signed in as one of the cast or as nobody; afterwards it must not have complained."""
    contexts: list[BrowserContext] = []
    heard: list[list[str]] = []

    def new(name: str = "", *, may_complain: bool = False, **settings: object) -> Page:
        chosen = {"base_url": demo, "viewport": DESK, "locale": "nl-NL", **settings}
        contexts.append(browser.new_context(**chosen))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        if not may_complain:
            heard.append(complaints(page))
        if name:
            be(page, demo, name)
        return page

    yield new
    for context in contexts:
        context.close()
    assert [one for found in heard for one in found] == []
