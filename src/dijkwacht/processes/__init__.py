# SPDX-License-Identifier: EUPL-1.2
"""Vulnerable processes: their steps, who does them in codes, positions, and how duties are kept apart with few people."""
