# SPDX-License-Identifier: EUPL-1.2
"""The watch over all SQL, and the profile of the property tests. The settings stand in settings.py."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.support.world import World

settings.register_profile("dijkwacht", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dijkwacht")


@pytest.fixture
def world(db: None) -> "World":
    """Two municipalities and ten people, made by the real actions."""
    from tests.support.world import build

    return build()


@pytest.fixture(autouse=True)
def guarded(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every statement of every test with a database is watched for other organisations' rows."""
    if not {"db", "transactional_db", "live_server"}.intersection(request.fixturenames):
        yield
        return
    request.getfixturevalue("transactional_db" if "transactional_db" in request.fixturenames else "db")
    from tests.support.guard import switched_on

    with switched_on():
        yield
