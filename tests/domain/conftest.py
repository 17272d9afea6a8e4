# SPDX-License-Identifier: EUPL-1.2
"""The rules alone run in seconds, so that people run them; DIJKWACHT_EXAMPLES asks for more examples per property."""

import os

from hypothesis import settings

settings.register_profile("domain", parent=settings(), max_examples=int(os.environ.get("DIJKWACHT_EXAMPLES", "30")))
settings.load_profile("domain")
