# SPDX-License-Identifier: EUPL-1.2
"""Which browser the journeys use: the Chromium of the machine, never one that Playwright fetches."""

import os
import shutil
from typing import Any

import pytest


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Chromium from DIJKWACHT_CHROMIUM or the path, kept from talking to anybody."""
    found = os.environ.get("DIJKWACHT_CHROMIUM") or shutil.which("chromium")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
    quiet += ["--disable-background-networking", "--disable-component-update"]
    return {**browser_type_launch_args, "executable_path": found, "args": quiet}


@pytest.fixture(scope="session", autouse=True)
def database_before_server(django_db_setup: None) -> None:
    """The server shares the test's connection to SQLite in memory only if it starts when that is there."""
