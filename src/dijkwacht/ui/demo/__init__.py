# SPDX-License-Identifier: EUPL-1.2
"""The invented examples that the gallery shows: municipality Waterrijk, as in all pictures of the look."""
