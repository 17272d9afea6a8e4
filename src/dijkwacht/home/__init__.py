# SPDX-License-Identifier: EUPL-1.2
"""The start page: the next three things to do, and the pages that say what Dijkwacht does with data."""
