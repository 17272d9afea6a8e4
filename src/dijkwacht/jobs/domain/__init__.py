# SPDX-License-Identifier: EUPL-1.2
"""When to try again, when the next turn is, and what of a failure may be kept."""
