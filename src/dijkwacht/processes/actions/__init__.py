# SPDX-License-Identifier: EUPL-1.2
"""Changing processes, positions and who fills a step: load, decide, store, log."""
