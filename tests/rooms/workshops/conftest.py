# SPDX-License-Identifier: EUPL-1.2
"""Wrong codes are counted per minute for all together, so each test begins with none."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_wrong_codes() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()
