# SPDX-License-Identifier: EUPL-1.2
"""Who is shown to whom, and when a number is too old to trust; pure functions."""
