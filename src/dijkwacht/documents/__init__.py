# SPDX-License-Identifier: EUPL-1.2
"""Typst, Word and Excel: turns values into files. Knows no organisation, no question and no database."""
