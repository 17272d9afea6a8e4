# SPDX-License-Identifier: EUPL-1.2
"""The start page, how one hears of one's week, handing over, and the pages in the footer."""
