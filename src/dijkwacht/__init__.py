# SPDX-License-Identifier: EUPL-1.2
"""Dijkwacht: weerbaarheid van gemeenten meten, begrijpen en verbeteren."""
