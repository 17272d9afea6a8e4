# SPDX-License-Identifier: EUPL-1.2
"""The rules alone run in seconds, so that people run them; DIJKWACHT_EXAMPLES asks for more examples per property."""

import gc
import os

import pytest
from hypothesis import settings

settings.register_profile("domain", parent=settings(), max_examples=int(os.environ.get("DIJKWACHT_EXAMPLES", "30")))
settings.load_profile("domain")


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is loaded by now stays; looking through it again and again for garbage takes a tenth of the time."""
    gc.collect()
    gc.freeze()
