# SPDX-License-Identifier: EUPL-1.2
"""The settings of a test run: those of an installation outside the demo, in a folder of its own."""

import os
import tempfile
from pathlib import Path

_HOME = Path(tempfile.mkdtemp(prefix="dijkwacht-test-"))
(_HOME / "static").mkdir()
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

from dijkwacht.config.settings import *  # noqa: E402, F403

# Hashing on purpose slowly is not what the tests are about, and files need no name of their own.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
