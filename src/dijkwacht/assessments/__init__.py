# SPDX-License-Identifier: EUPL-1.2
"""Measuring: sources, observations, rounds, and what is derived from them."""
