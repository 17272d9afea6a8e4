# SPDX-License-Identifier: EUPL-1.2
"""The cast, for every test of a room that asks for it."""

import pytest

from tests.support.world import World, build


@pytest.fixture
def world(db: None) -> World:
    """Two municipalities and ten people, made by the real actions."""
    return build()
