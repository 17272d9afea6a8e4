# SPDX-License-Identifier: EUPL-1.2
"""People, what they may be in which organisation, and how they come in."""
