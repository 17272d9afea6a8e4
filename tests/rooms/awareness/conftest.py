# SPDX-License-Identifier: EUPL-1.2
"""The small library made by hand, in the place of the one that is released with Dijkwacht and grows."""

import pytest

from tests.support.programme import EMPTY, SMALL

PLACES = ("views.programme", "views.turns", "views.talks", "views.page", "demo")


@pytest.fixture
def small_library(monkeypatch):
    """Five activities and two talks."""
    for place in PLACES:
        monkeypatch.setattr(f"dijkwacht.awareness.{place}.library", lambda: SMALL)
    return SMALL


@pytest.fixture
def empty_library(monkeypatch):
    """No activities and no talks at all."""
    for place in PLACES:
        monkeypatch.setattr(f"dijkwacht.awareness.{place}.library", lambda: EMPTY)
