# SPDX-License-Identifier: EUPL-1.2
"""Settings of the test run, and the cast for every test that wants it."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_HOME = Path(tempfile.mkdtemp(prefix="dijkwacht-test-"))
os.environ.update(
    {
        "DIJKWACHT_SECRET_KEY": "only-for-tests-" + "x" * 40,
        "DIJKWACHT_DATA": str(_HOME),
        "DIJKWACHT_STATIC": str(_HOME / "static"),
        "DIJKWACHT_DEMO": "0",
        "DIJKWACHT_HOSTS": "127.0.0.1,localhost,testserver",
        # Playwright's synchronous interface runs an event loop in the thread of the test.
        "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
    }
)

settings.register_profile("dijkwacht", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dijkwacht")


def pytest_configure() -> None:
    from django.conf import settings as django_settings

    # Hashing on purpose slowly is not what the tests are about.
    django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    django_settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"


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
