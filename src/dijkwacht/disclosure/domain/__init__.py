# SPDX-License-Identifier: EUPL-1.2
"""The gate: what may be published about groups of people. Exact arithmetic, no chance and no clock in it."""
