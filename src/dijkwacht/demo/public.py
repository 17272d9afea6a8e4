# SPDX-License-Identifier: EUPL-1.2
"""Fill the demo, and know a database that is not the demo's."""

from dijkwacht.demo.actions import fill
from dijkwacht.demo.exchange import remove, whose

__all__ = ["fill", "remove", "whose"]
