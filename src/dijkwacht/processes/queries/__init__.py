# SPDX-License-Identifier: EUPL-1.2
"""Fetching processes, positions and who fills a step. Each query names its organisation."""
